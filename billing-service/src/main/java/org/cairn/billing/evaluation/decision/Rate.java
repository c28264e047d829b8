package org.cairn.billing.evaluation.decision;

import org.cairn.jurisdictions.parameter.Setting;
import org.jspecify.annotations.Nullable;

/** What a unit was worth on a day. */
sealed interface Rate {

  Setting<Integer> setting();

  record Known(Setting.Known<Integer> setting) implements Rate {}

  /** The service was not paid yet. */
  record NotYet(Setting<Integer> setting) implements Rate {}

  /** The pack has no amount for the day: a person decides. */
  record Unknown(Setting<Integer> setting) implements Rate {}

  /** Null when it is not known. */
  default @Nullable Integer cents() {
    return switch (this) {
      case Known known -> known.setting().value();
      case NotYet _, Unknown _ -> null;
    };
  }
}
