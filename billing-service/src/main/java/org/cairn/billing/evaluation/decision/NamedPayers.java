package org.cairn.billing.evaluation.decision;

import java.util.LinkedHashSet;
import java.util.Set;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.parameter.BillingParameters;

/** The payers of peer support that the rules of a jurisdiction name. */
public final class NamedPayers {

  /** Allowed everywhere, even where a pack has no rules for it yet. */
  private static final String EVERYWHERE = "medicaid";

  private NamedPayers() {}

  public static Set<String> of(Pack pack) {
    Set<String> payers = new LinkedHashSet<>();
    payers.add(EVERYWHERE);
    payers.addAll(pack.parameters().members(BillingParameters.CODE).keySet());
    payers.addAll(pack.parameters().members(BillingParameters.RATE).keySet());
    return payers;
  }
}
