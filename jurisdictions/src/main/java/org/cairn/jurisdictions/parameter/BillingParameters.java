package org.cairn.jurisdictions.parameter;

import java.util.List;

/** What stands in {@code billing.yaml}. */
public final class BillingParameters {

  public static final List<Parameter<?>> ALL = List.of();

  public static final List<Family<?>> FAMILIES = List.of();

  private BillingParameters() {}
}
