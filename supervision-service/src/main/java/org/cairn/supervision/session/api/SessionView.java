package org.cairn.supervision.session.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cairn.supervision.session.decision.SessionFacts;
import org.cairn.supervision.session.decision.SessionFacts.SessionMode;
import org.cairn.supervision.session.store.Sessions;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One peer's part of a session. */
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
      "attendees"
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
    @Nullable Instant attestedAt,
    @Nullable Boolean supervisorQualified) {

  static SessionView of(Sessions.Row row) {
    return of(row.session(), row.attestedAt(), row.qualified());
  }

  static SessionView of(SessionFacts it) {
    return of(it, null, null);
  }

  private static SessionView of(
      SessionFacts it, @Nullable Instant attestedAt, @Nullable Boolean qualified) {
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
        attestedAt,
        qualified);
  }
}
