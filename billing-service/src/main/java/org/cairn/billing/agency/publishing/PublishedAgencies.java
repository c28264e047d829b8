package org.cairn.billing.agency.publishing;

import java.util.List;
import java.util.Locale;
import org.cairn.billing.agency.decision.AgencyFacts;
import org.cairn.contracts.billing.AgencyRegistered;
import org.cairn.kit.outbox.Fact;

/** An agency is published as it was registered. */
public final class PublishedAgencies {

  private PublishedAgencies() {}

  public static List<Fact> facts(List<AgencyFacts> events) {
    return events.stream().map(PublishedAgencies::of).toList();
  }

  public static Fact of(AgencyFacts event) {
    return Fact.of(
        new AgencyRegistered(
            event.agencyId(),
            event.organization(),
            event.providerType().name().toLowerCase(Locale.ROOT),
            event.jurisdiction(),
            event.registeredAt(),
            event.importedFrom()),
        event.agencyId(),
        null,
        event.jurisdiction());
  }
}
