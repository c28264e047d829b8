package org.cairn.jurisdictions.parameter;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Two characters each, which follow a procedure code. */
final class Modifiers {

  private static final Pattern MODIFIER = Pattern.compile("[A-Z0-9]{2}");

  private Modifiers() {}

  /** The word none, or a list. */
  static Form<Optional<List<String>>> form() {
    return Forms.noneOr(
        Forms.listOf(
            (holder, key) -> holder.scalar(key).flatMap(value -> value.matching(MODIFIER))));
  }
}
