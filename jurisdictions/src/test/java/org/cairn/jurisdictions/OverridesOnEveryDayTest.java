package org.cairn.jurisdictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.jurisdictions.Requirement.Unverified;
import org.cairn.jurisdictions.parameter.Dated;
import org.cairn.jurisdictions.parameter.ParameterCatalog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A request's override applies on every day: each field of each pack is tried. */
class OverridesOnEveryDayTest {

  private static final Packs PACKS = Packs.fromClasspath();

  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.parse("1999-12-31"),
          LocalDate.parse("2016-02-29"),
          LocalDate.parse("2018-06-01"),
          LocalDate.parse("2021-04-08"),
          LocalDate.parse("2023-09-30"),
          LocalDate.parse("2026-11-02"),
          LocalDate.parse("2050-01-01"));

  @Test
  void oneFieldOfARule_decides() {
    int tried = 0;
    for (Pack pack : PACKS.all()) {
      for (Requirement rule : pack.requirements()) {
        for (Map.Entry<String, Object> field : rule.values().entrySet()) {
          String path = "checklist." + rule.ruleId() + "." + field.getKey();
          Pack asked = asked(pack, path, field.getValue());
          for (String type : rule.appliesTo()) {
            DAYS.forEach(day ->
                assertThat(asked.checklist(type, day))
                    .filteredOn(one -> one.ruleId().equals(rule.ruleId()))
                    .describedAs("%s %s %s %s", pack.jurisdiction(), path, type, day)
                    .hasSize(1)
                    .noneMatch(Unverified.class::isInstance));
          }
          tried++;
        }
      }
    }
    assertThat(tried).isGreaterThan(50);
  }

  @Test
  void oneFieldOfAParameter_decides() {
    int tried = 0;
    for (Pack pack : PACKS.all()) {
      for (Dated<?> value : pack.parameters().all()) {
        if (value.plain() instanceof Map<?, ?> fields
            && ParameterCatalog.single(value.path()).isPresent()) {
          for (Map.Entry<?, ?> field : fields.entrySet()) {
            String path = value.path() + "." + field.getKey();
            Pack asked = asked(pack, path, field.getValue());
            DAYS.forEach(day ->
                assertThat(asked.parameters().all())
                    .filteredOn(one ->
                        one.path().equals(value.path())
                            && one.appliesTo().equals(value.appliesTo())
                            && one.inForceOn(day))
                    .describedAs("%s %s %s", pack.jurisdiction(), path, day)
                    .hasSize(1)
                    .allMatch(one -> one.value() != null));
            tried++;
          }
        }
      }
    }
    assertThat(tried).isPositive();
  }

  @Test
  void theOtherRules_stayAsTheyAre() {
    for (Pack pack : PACKS.all()) {
      Requirement first = pack.requirements().getFirst();
      String field = first.values().keySet().stream().findFirst().orElse("");
      if (!field.isEmpty()) {
        Pack asked =
            asked(pack, "checklist." + first.ruleId() + "." + field, first.values().get(field));
        assertThat(asked.requirements())
            .filteredOn(one -> !one.ruleId().equals(first.ruleId()))
            .isEqualTo(
                pack.requirements().stream()
                    .filter(one -> !one.ruleId().equals(first.ruleId()))
                    .toList());
      }
    }
  }

  private static Pack asked(Pack pack, String path, @Nullable Object value) {
    Map<String, @Nullable Object> overrides = new LinkedHashMap<>();
    overrides.put(path, value);
    Scenario scenario = PACKS.scenario(pack.jurisdiction(), null, overrides);
    assertThat(scenario).describedAs(path).isInstanceOf(Scenario.Rules.class);
    return ((Scenario.Rules) scenario).pack();
  }
}
