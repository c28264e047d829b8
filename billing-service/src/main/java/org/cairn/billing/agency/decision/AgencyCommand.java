package org.cairn.billing.agency.decision;

import java.util.UUID;
import org.cairn.jurisdictions.parameter.BillingParameters.ProviderType;

/** What can be asked of an agency. */
public sealed interface AgencyCommand {

  /**
   * @param organisation as the tokens of those who act for it say
   */
  record Register(
      UUID agencyId, String organisation, ProviderType providerType, String jurisdiction)
      implements AgencyCommand {}
}
