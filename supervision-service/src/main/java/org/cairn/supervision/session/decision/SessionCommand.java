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
   * @param broughtIn whether a board tells of what was recorded elsewhere in its time
   */
  record Log(
      UUID meetingId,
      List<UUID> sessionIds,
      UUID supervisorId,
      Instant startedAt,
      Instant endedAt,
      SessionMode mode,
      @Nullable UUID employer,
      boolean broughtIn,
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
   * @param agreementEndedOn last day of the agreement; null while it lasts
   */
  record Attest(
      boolean qualified,
      List<Finding> findings,
      String packVersion,
      @Nullable LocalDate agreementEndedOn,
      Instant at)
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

  /** The peer says that it was not so. */
  record OpenDispute(Dispute.Reason reason, Instant at) implements SessionCommand {}

  /**
   * A board has looked.
   *
   * @param upheld whether the peer was right
   * @param ownCase whether whoever settles it is the peer or the supervisor
   */
  record SettleDispute(boolean upheld, Dispute.Basis basis, boolean ownCase, Instant at)
      implements SessionCommand {}
}
