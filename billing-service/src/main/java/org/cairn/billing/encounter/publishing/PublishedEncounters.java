package org.cairn.billing.encounter.publishing;

import java.util.List;
import java.util.Locale;
import org.cairn.billing.employment.decision.EmploymentFacts;
import org.cairn.billing.encounter.decision.EncounterEvent;
import org.cairn.billing.encounter.decision.EncounterFacts;
import org.cairn.contracts.billing.EncounterAggregate;
import org.cairn.contracts.billing.EncounterConflictFound;
import org.cairn.contracts.billing.EncounterLogged;
import org.cairn.kit.outbox.Fact;

/** What is published of encounters; nothing about a client leaves this service. */
public final class PublishedEncounters {

  private PublishedEncounters() {}

  public static List<Fact> facts(List<EncounterEvent> events) {
    return events.stream().map(PublishedEncounters::of).toList();
  }

  public static Fact of(EncounterEvent event) {
    return switch (event) {
      case EncounterEvent.Logged e -> logged(e);
      case EncounterEvent.ConflictFound e ->
          Fact.of(
              new EncounterConflictFound(
                  e.encounterId(), e.peerId(), e.agencyId(), e.jurisdiction(), e.on(), e.foundAt()),
              EncounterAggregate.of(e.agencyId(), e.encounterId()),
              e.peerId(),
              e.jurisdiction());
    };
  }

  private static Fact logged(EncounterEvent.Logged event) {
    EncounterFacts facts = event.facts();
    EmploymentFacts under = event.under();
    return Fact.of(
        new EncounterLogged(
            facts.encounterId(),
            under.peerId(),
            under.agencyId(),
            under.jurisdiction(),
            event.on(),
            event.minutes(),
            facts.activity().name().toLowerCase(Locale.ROOT),
            facts.telehealth(),
            facts.groupSize(),
            event.importedFrom(),
            facts.startedAt(),
            facts.endedAt()),
        EncounterAggregate.of(under.agencyId(), facts.encounterId()),
        under.peerId(),
        under.jurisdiction());
  }
}
