package org.cairn.supervision.session.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.kit.command.Representation;
import org.cairn.supervision.session.decision.Caveat;
import org.cairn.supervision.session.decision.SessionFacts;
import org.cairn.supervision.session.store.Sessions;
import org.cairn.supervision.standing.decision.SessionMode;
import org.jspecify.annotations.Nullable;

/**
 * One peer's part of a session.
 *
 * @param employer an id that groups hours and means nothing else
 * @param caveats what a reader should know: it took place before both had signed or during an
 *     encounter of the peer, or was logged late
 */
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
    Sessions.@Nullable Disputed dispute) {

  static Representation representation(Sessions.Row row) {
    return new Representation(row.session().sessionId(), row.version(), of(row));
  }

  static SessionView of(Sessions.Row row) {
    return of(row.session(), row.attestedAt(), row.qualified(), row.dispute());
  }

  static SessionView of(SessionFacts session) {
    return of(session, null, null, null);
  }

  private static SessionView of(
      SessionFacts session,
      @Nullable Instant attestedAt,
      @Nullable Boolean qualified,
      Sessions.@Nullable Disputed dispute) {
    return new SessionView(
        session.sessionId(),
        session.meetingId(),
        session.agreementId(),
        session.peerId(),
        session.supervisorId(),
        session.jurisdiction(),
        session.on(),
        session.startedAt(),
        session.endedAt(),
        session.minutes(),
        session.mode(),
        session.attendees(),
        session.employer(),
        session.loggedAt(),
        session.caveats(),
        attestedAt,
        qualified,
        dispute);
  }
}
