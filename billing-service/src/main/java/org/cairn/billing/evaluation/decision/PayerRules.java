package org.cairn.billing.evaluation.decision;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.parameter.BillingParameters;
import org.cairn.jurisdictions.parameter.Dated;
import org.cairn.jurisdictions.parameter.Family;
import org.cairn.jurisdictions.parameter.Parameter;
import org.cairn.jurisdictions.parameter.Setting;

/** What a pack says of one payer. */
final class PayerRules {

  private final Pack pack;
  private final String payer;

  PayerRules(Pack pack, String payer) {
    this.pack = pack;
    this.payer = payer;
  }

  Pack pack() {
    return pack;
  }

  <T> Setting<T> at(Family<T> family, LocalDate day) {
    return pack.parameters().at(family.of(payer), day);
  }

  /**
   * @param step what follows the payer
   */
  <T> Setting<T> at(Family<T> family, String step, LocalDate day) {
    return pack.parameters().at(family.of(payer + "." + step), day);
  }

  <T> T flag(Parameter<T> flag, LocalDate day) {
    return pack.parameters().flag(flag, day);
  }

  <T> Setting<T> flagSetting(Parameter<T> flag, LocalDate day) {
    return pack.parameters().at(flag, day);
  }

  /** The members of a family that concern this payer, by the step behind its name. */
  <T> Map<String, Parameter<T>> members(Family<T> family) {
    Map<String, Parameter<T>> found = new LinkedHashMap<>();
    String before = payer + ".";
    pack.parameters().members(family).keySet().stream()
        .filter(id -> id.startsWith(before))
        .forEach(id -> found.put(id.substring(before.length()), family.of(id)));
    return found;
  }

  Rate rate(LocalDate day) {
    return rate(BillingParameters.RATE, day);
  }

  Rate groupRate(LocalDate day) {
    return rate(BillingParameters.GROUP_RATE, day);
  }

  private Rate rate(Family<Integer> family, LocalDate day) {
    Setting<Integer> setting = at(family, day);
    return switch (setting) {
      case Setting.Known<Integer> known -> new Rate.Known(known);
      case Setting.Unknown<Integer> unknown ->
          first(family)
              .filter(entry -> day.isBefore(entry.provenance().effectiveFrom()))
              .<Rate>map(
                  entry -> new Rate.NotYet(new Setting.Unknown<>(entry.path(), entry.provenance())))
              .orElse(new Rate.Unknown(unknown));
    };
  }

  private Optional<Dated<Integer>> first(Family<Integer> family) {
    List<Dated<Integer>> history = pack.parameters().history(family.of(payer));
    return history.stream()
        .min((a, b) -> a.provenance().effectiveFrom().compareTo(b.provenance().effectiveFrom()));
  }
}
