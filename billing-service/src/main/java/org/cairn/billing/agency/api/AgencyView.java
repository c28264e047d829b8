package org.cairn.billing.agency.api;

import java.time.Instant;
import java.util.UUID;
import org.cairn.billing.agency.store.AgencyRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation that employs peers. */
@Schema(
    requiredProperties = {
      "agencyId",
      "organisation",
      "providerType",
      "jurisdiction",
      "registeredAt"
    })
public record AgencyView(
    UUID agencyId,
    String organisation,
    String providerType,
    String jurisdiction,
    Instant registeredAt) {

  static AgencyView of(AgencyRow row) {
    return new AgencyView(
        row.id(), row.organisation(), row.providerType(), row.jurisdiction(), row.registeredAt());
  }
}
