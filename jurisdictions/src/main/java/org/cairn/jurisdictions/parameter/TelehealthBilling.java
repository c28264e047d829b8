package org.cairn.jurisdictions.parameter;

import java.util.List;
import java.util.Optional;
import org.cairn.jurisdictions.Fields;

/**
 * How telehealth is billed.
 *
 * @param modifiers follow all others
 */
public record TelehealthBilling(boolean covered, List<String> modifiers) {

  private static final Form<Optional<List<String>>> MODIFIERS = Modifiers.form();

  public TelehealthBilling {
    modifiers = List.copyOf(modifiers);
  }

  static Form<TelehealthBilling> form() {
    return Forms.fields(TelehealthBilling::read);
  }

  private static Optional<TelehealthBilling> read(Fields fields) {
    Optional<Boolean> covered = Forms.truth().read(fields, "covered");
    Optional<Optional<List<String>>> modifiers = MODIFIERS.read(fields, "modifiers");
    return covered.flatMap(
        is -> modifiers.map(list -> new TelehealthBilling(is, list.orElse(List.of()))));
  }
}
