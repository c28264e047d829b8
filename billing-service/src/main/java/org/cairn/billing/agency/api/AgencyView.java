package org.cairn.billing.agency.api;

import java.time.Instant;
import java.util.UUID;
import org.cairn.billing.agency.store.AgencyRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An organization that employs peers.
 *
 * @param importedFrom where it was recorded before, if a board brought it in
 */
@Schema(
    requiredProperties = {
      "agencyId",
      "organization",
      "providerType",
      "jurisdiction",
      "registeredAt"
    })
public record AgencyView(
    UUID agencyId,
    String organization,
    String providerType,
    String jurisdiction,
    Instant registeredAt,
    @Nullable String importedFrom) {

  static AgencyView of(AgencyRow row) {
    return new AgencyView(
        row.id(),
        row.organization(),
        row.providerType(),
        row.jurisdiction(),
        row.registeredAt(),
        row.importedFrom());
  }
}
