package org.cairn.billing.encounter.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.billing.encounter.decision.Employed;
import org.cairn.billing.encounter.decision.EncounterEvent;
import org.cairn.billing.encounter.sealing.FieldKeys;
import org.cairn.billing.encounter.store.EncounterLookup;
import org.cairn.billing.encounter.store.EncounterTable;
import org.cairn.billing.encounter.store.Known;
import org.cairn.billing.imports.store.ImportedPeers;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.kit.problem.TryAgain;

/** Encounters that a board brings in, within the transaction of the whole import. */
@ApplicationScoped
public class EncounterImport {

  private final EncounterLookup lookup;
  private final EncounterTable encounters;
  private final ImportedPeers imported;
  private final FieldKeys fields;
  private final Packs packs;
  private final Clock clock;

  public EncounterImport(
      EncounterLookup lookup,
      EncounterTable encounters,
      ImportedPeers imported,
      FieldKeys fields,
      Packs packs,
      Clock clock) {
    this.lookup = lookup;
    this.encounters = encounters;
    this.imported = imported;
    this.fields = fields;
    this.packs = packs;
    this.clock = clock;
  }

  /**
   * @return one for each, in their order; each knows of those before it
   * @throws TryAgain if another command logged one of them at the same moment
   */
  public List<Decision<EncounterEvent>> bringIn(String jurisdiction, List<LogRequest> sent) {
    if (sent.isEmpty()) {
      return List.of();
    }
    lookup.onlyUs(
        sent.stream().map(LogRequest::employmentId).filter(Objects::nonNull).distinct().toList());
    List<Known> known = lookup.known(sent.stream().map(LogRequest::probe).toList());
    Set<UUID> ours = imported.among(peersOf(known), jurisdiction);
    EncounterBatch batch =
        new EncounterBatch(
            fields,
            packs,
            clock.instant(),
            employed ->
                employed.jurisdiction().equals(jurisdiction) && ours.contains(employed.peerId()));
    for (int i = 0; i < sent.size(); i++) {
      batch.decide(sent.get(i), known.get(i));
    }
    if (!batch.rows().isEmpty()
        && encounters.bringIn(batch.rows(), batch.conflicts()) < batch.rows().size()) {
      throw new TryAgain(
          "import-conflict", "One of the encounters was logged just now.", Duration.ofSeconds(1));
    }
    return batch.decisions();
  }

  private static Set<UUID> peersOf(List<Known> known) {
    return known.stream()
        .map(Known::employed)
        .filter(Objects::nonNull)
        .map(Employed::peerId)
        .collect(Collectors.toSet());
  }
}
