package org.cairn.billing.encounter.decision;

import java.time.Instant;
import java.util.UUID;
import org.cairn.jurisdictions.parameter.BillingParameters.Activity;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of an encounter, apart from what it says of a client.
 *
 * @param encounterId chosen by the sender, so that a repetition does no harm
 */
public record EncounterFacts(
    UUID encounterId,
    UUID employmentId,
    Instant startedAt,
    Instant endedAt,
    Activity activity,
    @Nullable Integer groupSize,
    boolean telehealth) {

  public boolean isGroup() {
    return activity == Activity.GROUP;
  }
}
