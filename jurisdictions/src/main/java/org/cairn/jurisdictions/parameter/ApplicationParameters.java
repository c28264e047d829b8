package org.cairn.jurisdictions.parameter;

import java.util.List;

/** What stands in {@code decision.yaml}. */
public final class ApplicationParameters {

  public static final List<Parameter<?>> ALL = List.of();

  private ApplicationParameters() {}
}
