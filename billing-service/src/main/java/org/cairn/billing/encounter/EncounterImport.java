package org.cairn.billing.encounter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.billing.employment.decision.EmploymentFacts;
import org.cairn.billing.encounter.decision.EncounterCommand;
import org.cairn.billing.encounter.decision.EncounterDecision;
import org.cairn.billing.encounter.decision.EncounterEvent;
import org.cairn.billing.encounter.decision.EncounterFacts;
import org.cairn.billing.encounter.decision.EncounterState;
import org.cairn.billing.encounter.publishing.PublishedEncounters;
import org.cairn.billing.encounter.store.EncounterBatch;
import org.cairn.billing.encounter.store.EncounterBatches;
import org.cairn.billing.encounter.store.LookupKey;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.kit.command.PeerLocks;
import org.cairn.kit.imports.ImportedPeers;
import org.cairn.kit.outbox.Fact;

/** The encounters of an import. */
@ApplicationScoped
public class EncounterImport {

  private final EncounterBatches batches;
  private final ImportedPeers imported;
  private final PeerLocks locks;
  private final Packs packs;

  public EncounterImport(
      EncounterBatches batches, ImportedPeers imported, PeerLocks locks, Packs packs) {
    this.batches = batches;
    this.imported = imported;
    this.locks = locks;
    this.packs = packs;
  }

  /** The existing records for deciding the next row. */
  public record ExistingRecords(
      String jurisdiction, Set<UUID> peersOfTheBoard, EncounterBatch batch) {

    private boolean mayImportUnder(EmploymentFacts employment) {
      return employment.jurisdiction().equals(jurisdiction)
          && peersOfTheBoard.contains(employment.peerId());
    }
  }

  /**
   * Until the end of the transaction the peers in these rows are locked.
   *
   * @param employments that an id may refer to after the previous rows are decided
   */
  public ExistingRecords load(
      String jurisdiction,
      List<EncounterCommand.Import> commands,
      Function<UUID, Collection<EmploymentFacts>> employments) {
    Set<UUID> peers = new HashSet<>();
    List<LookupKey> keys = new ArrayList<>();
    for (EncounterCommand.Import command : commands) {
      EncounterFacts facts = command.facts();
      for (EmploymentFacts under : employments.apply(facts.employmentId())) {
        peers.add(under.peerId());
        keys.add(LookupKey.under(under, facts));
      }
    }
    if (!peers.isEmpty()) {
      locks.lockPeers(peers);
    }
    return new ExistingRecords(
        jurisdiction, imported.among(peers, jurisdiction), batches.loadLocked(keys));
  }

  /** Decides a row; an accepted row is an existing record for the rows after it. */
  public Decision<EncounterEvent> decide(
      ExistingRecords records,
      EncounterCommand.Import command,
      Optional<EmploymentFacts> employment,
      Instant now) {
    Function<EncounterState, Decision<EncounterEvent>> decision =
        state -> EncounterDecision.decide(state, command, packs, now);
    return employment
        .filter(records::mayImportUnder)
        .map(under -> records.batch.decide(command, under, decision))
        .orElseGet(() -> decision.apply(new EncounterState.NotEmployed()));
  }

  public Fact fact(EncounterEvent event) {
    return PublishedEncounters.of(event);
  }

  public void store(ExistingRecords records) {
    records.batch.store();
  }
}
