package org.cairn.billing.agency.decision;

import java.time.Instant;
import java.util.UUID;
import org.cairn.jurisdictions.parameter.BillingParameters.ProviderType;

/** What can happen to an agency. */
public sealed interface AgencyEvent {

  record Registered(
      UUID agencyId,
      String organisation,
      ProviderType providerType,
      String jurisdiction,
      Instant registeredAt)
      implements AgencyEvent {}
}
