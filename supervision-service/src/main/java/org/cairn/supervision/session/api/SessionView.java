package org.cairn.supervision.session.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.supervision.session.decision.Caveat;
import org.cairn.supervision.session.decision.Dispute;
import org.cairn.supervision.session.decision.SessionFacts;
import org.cairn.supervision.session.decision.SessionFacts.SessionMode;
import org.cairn.supervision.session.store.Sessions;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One peer's part of a session.
 *
 * @param employer an id that groups hours and means nothing else
 * @param caveats what a reader should know: it took place before both had signed or during an
 *     encounter of the peer, or was logged late
 */
@Schema(
    requiredProperties = {
      "sessionId",
      "meetingId",
      "agreementId",
      "peerId",
      "supervisorId",
      "jurisdiction",
      "on",
      "startedAt",
      "endedAt",
      "minutes",
      "mode",
      "attendees",
      "loggedAt",
      "caveats"
    })
public record SessionView(
    UUID sessionId,
    UUID meetingId,
    UUID agreementId,
    UUID peerId,
    UUID supervisorId,
    String jurisdiction,
    LocalDate on,
    Instant startedAt,
    Instant endedAt,
    int minutes,
    SessionMode mode,
    int attendees,
    @Nullable UUID employer,
    Instant loggedAt,
    List<Caveat> caveats,
    @Nullable Instant attestedAt,
    @Nullable Boolean supervisorQualified,
    @Nullable DisputeView dispute) {

  /**
   * The peer's word on it. While it is open, and once it was upheld, the session does not count.
   *
   * @param basis on what the settlement rests; absent while nobody has looked
   */
  @Schema(requiredProperties = {"standing", "reason", "disputedAt"})
  public record DisputeView(
      Dispute standing,
      Dispute.Reason reason,
      Instant disputedAt,
      Dispute.@Nullable Basis basis,
      @Nullable Instant settledAt) {

    static @Nullable DisputeView of(Sessions.@Nullable Disputed it) {
      return it == null
          ? null
          : new DisputeView(
              it.standing(), it.reason(), it.disputedAt(), it.basis(), it.settledAt());
    }
  }

  static SessionView of(Sessions.Row row) {
    return of(row.session(), row.attestedAt(), row.qualified(), DisputeView.of(row.dispute()));
  }

  static SessionView of(SessionFacts it) {
    return of(it, null, null, null);
  }

  private static SessionView of(
      SessionFacts it,
      @Nullable Instant attestedAt,
      @Nullable Boolean qualified,
      @Nullable DisputeView dispute) {
    return new SessionView(
        it.sessionId(),
        it.meetingId(),
        it.agreementId(),
        it.peerId(),
        it.supervisorId(),
        it.jurisdiction(),
        it.on(),
        it.startedAt(),
        it.endedAt(),
        it.minutes(),
        it.mode(),
        it.attendees(),
        it.employer(),
        it.loggedAt(),
        it.caveats(),
        attestedAt,
        qualified,
        dispute);
  }
}
