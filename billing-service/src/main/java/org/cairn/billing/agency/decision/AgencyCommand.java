package org.cairn.billing.agency.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.cairn.jurisdictions.parameter.BillingParameters.ProviderType;
import org.jspecify.annotations.Nullable;

/** The commands on an agency. */
public sealed interface AgencyCommand {

  /**
   * @param organization as it is named in the tokens of those who act for it
   */
  record Register(
      UUID agencyId, String organization, ProviderType providerType, String jurisdiction)
      implements AgencyCommand {}

  /**
   * A board imports what was recorded elsewhere before.
   *
   * @param registeredOn the day of its registration there; null if unknown
   */
  record Import(Register agency, @Nullable LocalDate registeredOn, String importedFrom)
      implements AgencyCommand {}
}
