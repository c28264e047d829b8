package org.cairn.billing.conflict.publishing;

import java.util.List;
import org.cairn.billing.conflict.decision.ConflictSettled;
import org.cairn.contracts.billing.EncounterAggregate;
import org.cairn.contracts.billing.EncounterConflictSettled;
import org.cairn.kit.outbox.Fact;

/** A settlement is published as a fact of the encounter. */
public final class PublishedConflicts {

  private PublishedConflicts() {}

  public static List<Fact> facts(List<ConflictSettled> events) {
    return events.stream().map(PublishedConflicts::of).toList();
  }

  public static Fact of(ConflictSettled event) {
    return Fact.of(
        new EncounterConflictSettled(
            event.encounterId(),
            event.peerId(),
            event.agencyId(),
            event.jurisdiction(),
            event.on(),
            event.outcome().code(),
            event.reason().code(),
            event.settledAt()),
        EncounterAggregate.of(event.agencyId(), event.encounterId()),
        event.peerId(),
        event.jurisdiction());
  }
}
