package org.cairn.contracts.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A board settled a peer's dispute about a session. Upheld, the session does not count; dismissed,
 * it counts as before.
 *
 * @param sessionId of this peer's part of the session
 * @param settledOn the day in the time zone of the jurisdiction
 * @param outcome upheld or dismissed
 * @param basis what that is based on, such as supervisor_agreed
 */
public record SessionDisputeSettled(
    UUID sessionId,
    UUID peerId,
    UUID supervisorId,
    String jurisdiction,
    Instant settledAt,
    LocalDate settledOn,
    String outcome,
    String basis)
    implements SupervisionEvent.OfPeer {

  public static final String TYPE = "org.cairn.supervision.SessionDisputeSettled.v1";
}
