package org.cairn.contracts.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A peer supported a client. Nothing about the client leaves the billing service.
 *
 * <p>Never deconstruct it in a record pattern: the null check does not see into patterns.
 *
 * @param on the day of the service, in local time
 * @param minutes from start to stop
 * @param activity the activity, such as coaching
 * @param groupSize how many took part; absent when it was not a group
 * @param importedFrom the source of an imported fact; absent for one recorded here
 * @param startedAt when it began, so that receivers can see what took place at the same time;
 *     absent in facts from before this field
 * @param endedAt when it ended
 */
public record EncounterLogged(
    UUID encounterId,
    UUID peerId,
    UUID agencyId,
    String jurisdiction,
    LocalDate on,
    int minutes,
    String activity,
    boolean telehealth,
    @Nullable Integer groupSize,
    @Nullable String importedFrom,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt)
    implements BillingEvent.OfPeer {

  public static final String TYPE = "org.cairn.billing.EncounterLogged.v1";
}
