package org.cairn.billing.encounter.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.cairn.billing.encounter.decision.EncounterFacts;
import org.cairn.billing.encounter.sealing.FieldKeys;

/** The one way in which encounters are recorded: logged one by one or in bulk, or imported. */
@ApplicationScoped
public class EncounterBatches {

  private final EncounterLookup lookup;
  private final EncounterTable encounters;
  private final FieldKeys keys;

  public EncounterBatches(EncounterLookup lookup, EncounterTable encounters, FieldKeys keys) {
    this.lookup = lookup;
    this.encounters = encounters;
    this.keys = keys;
  }

  /** Until the end of the transaction nothing else is logged of the peers in these rows. */
  public EncounterBatch load(List<EncounterFacts> rows) {
    if (rows.isEmpty()) {
      return loadLocked(List.of());
    }
    lookup.lockPeersOf(rows.stream().map(EncounterFacts::employmentId).distinct().toList());
    return loadLocked(rows.stream().map(LookupKey::byEmploymentId).toList());
  }

  /** For peers that are locked already. */
  public EncounterBatch loadLocked(List<LookupKey> rows) {
    return new EncounterBatch(encounters, keys, rows.isEmpty() ? Map.of() : lookup.existing(rows));
  }
}
