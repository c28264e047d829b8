package org.cairn.jurisdictions.parameter;

import java.util.List;

/** What stands in {@code education.yaml}. */
public final class EducationParameters {

  public static final List<Parameter<?>> ALL = List.of();

  private EducationParameters() {}
}
