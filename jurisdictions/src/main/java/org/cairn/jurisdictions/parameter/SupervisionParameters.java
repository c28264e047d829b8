package org.cairn.jurisdictions.parameter;

import java.util.List;

/** What stands in {@code supervision.yaml}. */
public final class SupervisionParameters {

  public static final List<Parameter<?>> ALL = List.of();

  public static final List<Family<?>> FAMILIES = List.of();

  private SupervisionParameters() {}
}
