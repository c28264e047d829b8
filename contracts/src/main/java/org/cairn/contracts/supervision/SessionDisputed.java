package org.cairn.contracts.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The peer disputes a session. Until a board has reviewed it, it does not count. The reasons are
 * neutral: none of them says anything about anybody's conduct.
 *
 * @param sessionId of this peer's part of the session
 * @param disputedOn the day in the time zone of the jurisdiction
 * @param reason such as did_not_take_place
 */
public record SessionDisputed(
    UUID sessionId,
    UUID peerId,
    UUID supervisorId,
    String jurisdiction,
    Instant disputedAt,
    LocalDate disputedOn,
    String reason)
    implements SupervisionEvent.OfPeer {

  public static final String TYPE = "org.cairn.supervision.SessionDisputed.v1";
}
