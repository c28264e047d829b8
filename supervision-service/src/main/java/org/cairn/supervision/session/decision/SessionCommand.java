package org.cairn.supervision.session.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.supervision.session.decision.SessionFacts.SessionMode;
import org.jspecify.annotations.Nullable;

/** What can be asked of a session. */
public sealed interface SessionCommand {

  /**
   * @param sessionIds one for each who attended, in that order
   */
  record Log(
      UUID meetingId,
      List<UUID> sessionIds,
      UUID supervisorId,
      Instant startedAt,
      Instant endedAt,
      SessionMode mode,
      @Nullable UUID employer,
      Instant at)
      implements SessionCommand {

    public Log {
      sessionIds = List.copyOf(sessionIds);
    }
  }

  /**
   * The supervisor confirms it, under penalty of law.
   *
   * @param qualified whether the supervisor was, on the day of the session
   * @param findings on what that rests
   */
  record Attest(boolean qualified, List<Finding> findings, String packVersion, Instant at)
      implements SessionCommand {

    public Attest {
      findings = List.copyOf(findings);
    }
  }

  /**
   * A board brings in that the supervisor confirmed it elsewhere before.
   *
   * @param on the day on which that was
   * @param at now
   */
  record BringInAttestation(
      boolean qualified, List<Finding> findings, String packVersion, LocalDate on, Instant at)
      implements SessionCommand {

    public BringInAttestation {
      findings = List.copyOf(findings);
    }
  }
}
