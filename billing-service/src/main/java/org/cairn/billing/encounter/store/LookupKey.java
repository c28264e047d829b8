package org.cairn.billing.encounter.store;

import java.util.UUID;
import org.cairn.billing.employment.decision.EmploymentFacts;
import org.cairn.billing.encounter.decision.EncounterFacts;
import org.jspecify.annotations.Nullable;

/**
 * An encounter whose existing records are looked up.
 *
 * @param agencyId null, as the peer, where the employment is looked up by its id
 */
public record LookupKey(EncounterFacts facts, @Nullable UUID agencyId, @Nullable UUID peerId) {

  public static LookupKey byEmploymentId(EncounterFacts facts) {
    return new LookupKey(facts, null, null);
  }

  /** Under an employment that may not be recorded yet. */
  public static LookupKey under(EmploymentFacts employment, EncounterFacts facts) {
    return new LookupKey(facts, employment.agencyId(), employment.peerId());
  }
}
