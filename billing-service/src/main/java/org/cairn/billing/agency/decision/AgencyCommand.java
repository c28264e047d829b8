package org.cairn.billing.agency.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.cairn.jurisdictions.parameter.BillingParameters.ProviderType;
import org.jspecify.annotations.Nullable;

/** What can be asked of an agency. */
public sealed interface AgencyCommand {

  /**
   * @param organization as the tokens of those who act for it say
   */
  record Register(
      UUID agencyId, String organization, ProviderType providerType, String jurisdiction)
      implements AgencyCommand {}

  /**
   * A board brings in what was recorded elsewhere before.
   *
   * @param registeredOn since when it was kept there; null when that is not known
   */
  record BringIn(
      UUID agencyId,
      String organization,
      ProviderType providerType,
      String jurisdiction,
      @Nullable LocalDate registeredOn,
      String importedFrom)
      implements AgencyCommand {}
}
