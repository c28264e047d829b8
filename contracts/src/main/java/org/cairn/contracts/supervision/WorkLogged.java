package org.cairn.contracts.supervision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hours that a peer worked on a day.
 *
 * <p>Never deconstruct it in a record pattern: the null check does not see into patterns.
 *
 * @param employer the agency worked for; absent for work outside of one
 * @param on the day of the work, in local time
 * @param hours in quarters of an hour
 * @param direct whether it was direct work with clients
 * @param importedFrom the source of an imported fact; absent for one recorded here
 */
public record WorkLogged(
    UUID workLogId,
    UUID peerId,
    @Nullable UUID employer,
    LocalDate on,
    BigDecimal hours,
    boolean direct,
    Instant recordedAt,
    @Nullable String importedFrom)
    implements SupervisionEvent.OfPeer {

  public static final String TYPE = "org.cairn.supervision.WorkLogged.v1";
}
