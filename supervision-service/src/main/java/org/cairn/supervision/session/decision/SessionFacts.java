package org.cairn.supervision.session.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.supervision.standing.decision.SessionMode;
import org.jspecify.annotations.Nullable;

/**
 * One peer's part of a session.
 *
 * @param meetingId what those who attended have in common
 * @param on the day on which it started, in the time zone of the jurisdiction; one that crosses
 *     midnight belongs to that day in full
 * @param minutes full ones, from start to end
 * @param attendees how many peers took part
 * @param employer whose work they discussed: an id that groups hours and means nothing else; null
 *     when it was not one agency's
 * @param loggedAt when it was recorded
 * @param caveats what a reader should know of it, each once
 */
public record SessionFacts(
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
    List<Caveat> caveats) {

  public SessionFacts {
    caveats = List.copyOf(caveats);
  }
}
