package org.cairn.billing.agency.api;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.cairn.billing.agency.decision.AgencyFacts;
import org.cairn.kit.command.Representation;
import org.jspecify.annotations.Nullable;

/**
 * An organization that employs peers.
 *
 * @param importedFrom where it was recorded before, if a board imported it
 */
record AgencyView(
    UUID agencyId,
    String organization,
    String providerType,
    String jurisdiction,
    Instant registeredAt,
    @Nullable String importedFrom) {

  /** An agency never changes. */
  static Representation representation(AgencyFacts agency) {
    return new Representation(agency.agencyId(), 0, of(agency));
  }

  static AgencyView of(AgencyFacts agency) {
    return new AgencyView(
        agency.agencyId(),
        agency.organization(),
        agency.providerType().name().toLowerCase(Locale.ROOT),
        agency.jurisdiction(),
        agency.registeredAt(),
        agency.importedFrom());
  }
}
