package org.cairn.applications.eligibility.decision;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Provenance;
import org.cairn.jurisdictions.Requirement;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.Parameter;
import org.cairn.jurisdictions.parameter.Setting;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.jurisdictions.ruling.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * One application, evaluated under the rules of the day it was made.
 *
 * @param on the day it was made: every window is counted from it
 */
record Question(Pack pack, String credentialType, LocalDate on, ApplicationFacts facts) {

  <T> T flag(Parameter<T> flag) {
    return known(flag).value();
  }

  /**
   * @throws NoSuchElementException if a flag has no value, which no pack allows
   */
  <T> Setting.Known<T> known(Parameter<T> flag) {
    return switch (setting(flag)) {
      case Setting.Known<T> setting -> setting;
      case Setting.Unknown<T> unknown ->
          throw new NoSuchElementException(unknown.path() + " has no value on " + on);
    };
  }

  <T> Setting<T> setting(Parameter<T> parameter) {
    return pack.parameters().at(parameter, credentialType, on);
  }

  /** The same day so many years before the application. */
  LocalDate yearsBefore(int years) {
    return flag(Flags.MONTH_END).plusYears(on, -years);
  }

  Finding finding(Requirement rule, Outcome outcome, Map<String, Object> inputs, String message) {
    return finding(rule.ruleId(), rule.provenance(), outcome, inputs, message);
  }

  Finding finding(
      String ruleId,
      Provenance provenance,
      Outcome outcome,
      Map<String, Object> inputs,
      String message) {
    return new Finding(
        ruleId,
        outcome,
        provenance.citation(),
        provenance.status(),
        pack.version(),
        inputs,
        message);
  }

  /** From known values, in the given order: name, value, name, value. */
  static Map<String, Object> inputs(@Nullable Object... namesAndValues) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        inputs.put(String.valueOf(namesAndValues[i]), value);
      }
    }
    return inputs;
  }
}
