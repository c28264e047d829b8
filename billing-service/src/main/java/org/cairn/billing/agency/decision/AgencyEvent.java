package org.cairn.billing.agency.decision;

import java.time.Instant;
import java.util.UUID;
import org.cairn.jurisdictions.parameter.BillingParameters.ProviderType;
import org.jspecify.annotations.Nullable;

/** What can happen to an agency. */
public sealed interface AgencyEvent {

  /**
   * @param importedFrom where it was recorded before; null when it was not
   */
  record Registered(
      UUID agencyId,
      String organization,
      ProviderType providerType,
      String jurisdiction,
      Instant registeredAt,
      @Nullable String importedFrom)
      implements AgencyEvent {}
}
