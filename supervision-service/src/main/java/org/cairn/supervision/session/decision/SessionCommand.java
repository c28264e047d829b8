package org.cairn.supervision.session.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.supervision.standing.decision.SessionMode;
import org.cairn.supervision.supervisor.decision.Qualification;
import org.jspecify.annotations.Nullable;

/** What can be asked of a session. */
public sealed interface SessionCommand {

  /**
   * @param sessionIds one for each who attended, in that order
   * @param imported whether a board imports what was recorded elsewhere at the time
   */
  record Log(
      UUID meetingId,
      List<UUID> sessionIds,
      UUID supervisorId,
      Instant startedAt,
      Instant endedAt,
      SessionMode mode,
      @Nullable UUID employer,
      boolean imported,
      Instant at)
      implements SessionCommand {

    public Log {
      sessionIds = List.copyOf(sessionIds);
    }
  }

  /**
   * The supervisor confirms it, under penalty of law.
   *
   * @param qualification of the supervisor, on the day of the session
   * @param agreementEndedOn last day of the agreement; null while it lasts
   */
  record Attest(
      Qualification qualification,
      String packVersion,
      @Nullable LocalDate agreementEndedOn,
      Instant at)
      implements SessionCommand {}

  /**
   * A board imports that the supervisor confirmed it elsewhere before.
   *
   * @param on the day on which that was
   * @param at now
   */
  record ImportAttestation(
      Qualification qualification, String packVersion, LocalDate on, Instant at)
      implements SessionCommand {}

  /** The peer disputes it. */
  record OpenDispute(Dispute.Reason reason, Instant at) implements SessionCommand {}

  /**
   * A board settles the dispute.
   *
   * @param upheld whether the peer was right
   * @param ownCase whether the person who settles it is the peer or the supervisor
   */
  record SettleDispute(boolean upheld, Dispute.Basis basis, boolean ownCase, Instant at)
      implements SessionCommand {}
}
