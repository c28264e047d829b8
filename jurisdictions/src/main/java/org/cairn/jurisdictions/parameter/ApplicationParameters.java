package org.cairn.jurisdictions.parameter;

import java.util.List;

/** The values in {@code decision.yaml}. */
public final class ApplicationParameters {

  /** Who rules on an application with a history that has to be reported. */
  public enum Ruling {
    STAFF,
    BOARD
  }

  /** The target in days for a decision, from the day on which everything was received. */
  public static final Parameter<Integer> TARGET_DAYS =
      new Parameter<>("decision.target_days", Forms.whole(1, 3650));

  public static final Parameter<Ruling> VIOLENT =
      new Parameter<>("triage.violent", Forms.choice(Ruling.class));

  public static final Parameter<Ruling> NON_VIOLENT =
      new Parameter<>("triage.non_violent", Forms.choice(Ruling.class));

  public static final List<Parameter<?>> ALL = List.of(TARGET_DAYS, VIOLENT, NON_VIOLENT);

  private ApplicationParameters() {}
}
