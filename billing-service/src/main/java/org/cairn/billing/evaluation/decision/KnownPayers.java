package org.cairn.billing.evaluation.decision;

import java.util.LinkedHashSet;
import java.util.Set;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.parameter.BillingParameters;

/** Who pays for peer support in a jurisdiction. */
public final class KnownPayers {

  /** May be asked about everywhere, also where a pack knows nothing of it yet. */
  private static final String EVERYWHERE = "medicaid";

  private KnownPayers() {}

  public static Set<String> of(Pack pack) {
    Set<String> payers = new LinkedHashSet<>();
    payers.add(EVERYWHERE);
    payers.addAll(pack.parameters().members(BillingParameters.CODE).keySet());
    payers.addAll(pack.parameters().members(BillingParameters.RATE).keySet());
    return payers;
  }
}
