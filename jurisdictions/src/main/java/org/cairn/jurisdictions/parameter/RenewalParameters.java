package org.cairn.jurisdictions.parameter;

import java.util.List;

/** What stands in {@code renewal.yaml}. */
public final class RenewalParameters {

  /** Cents of one renewal. */
  public static final Parameter<Integer> RENEWAL_FEE =
      new Parameter<>("fees.renewal", Forms.cents());

  public static final List<Parameter<?>> ALL = List.of(RENEWAL_FEE);

  private RenewalParameters() {}
}
