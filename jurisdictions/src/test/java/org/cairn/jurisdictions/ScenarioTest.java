package org.cairn.jurisdictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cairn.jurisdictions.Requirement.Training;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.Flags.ExamRounding;
import org.cairn.jurisdictions.parameter.GroupCredit;
import org.cairn.jurisdictions.parameter.Parameters;
import org.cairn.jurisdictions.parameter.RenewalParameters;
import org.cairn.jurisdictions.parameter.Setting;
import org.cairn.jurisdictions.ruling.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScenarioTest {

  private static final LocalDate DAY = LocalDate.parse("2026-11-02");
  private static final Packs PACKS = Packs.fromClasspath();

  @Test
  void everyPack_hasEveryFlagForEveryDay() {
    for (Pack pack : PACKS.all()) {
      Flags.ALL.forEach(flag ->
          assertThat(pack.parameters().flag(flag, LocalDate.parse("2017-10-01"))).isNotNull());
    }
  }

  @Test
  void withoutOverrides_thePackIsTheShippedOne() {
    assertThat(PACKS.scenario("us-mt", "cbhpss", null))
        .isEqualTo(new Scenario.Rules(PACKS.find("us-mt").orElseThrow()));
  }

  @Test
  void aFlag_isReplacedForEveryDay() {
    Parameters parameters = overriding(Map.of("exam_rounding", "half_up"));

    assertThat(parameters.flag(Flags.EXAM_ROUNDING, DAY)).isEqualTo(ExamRounding.HALF_UP);
    assertThat(parameters.flag(Flags.EXAM_ROUNDING, LocalDate.parse("1990-01-01")))
        .isEqualTo(ExamRounding.HALF_UP);
  }

  @Test
  void aFlagWithAnArgument_isRead() {
    assertThat(overriding(Map.of("group_credit", "capped(6)")).flag(Flags.GROUP_CREDIT, DAY))
        .isEqualTo(new GroupCredit.Capped(6));
  }

  @Test
  void aListOfDates_holdsEachValueUntilTheNext() {
    Parameters parameters =
        overriding(
            Map.of(
                "fees.renewal",
                List.of(
                    Map.of("from", "2018-01-01", "cents", 9300),
                    Map.of("from", "2025-07-01", "cents", 10000))));

    assertThat(feeOn(parameters, "2017-12-31")).isInstanceOf(Setting.Unknown.class);
    assertThat(feeOn(parameters, "2025-06-30")).isInstanceOf(Setting.Known.class);
    assertThat(cents(feeOn(parameters, "2025-06-30"))).isEqualTo(9300);
    assertThat(cents(feeOn(parameters, "2025-07-01"))).isEqualTo(10000);
    assertThat(cents(feeOn(parameters, "2031-07-01"))).isEqualTo(10000);
  }

  @Test
  void oneFieldOfARequirement_isReplaced() {
    Scenario scenario =
        PACKS.scenario("us-mt", "cbhpss", Map.of("checklist.training-hours.hours", 60));

    assertThat(((Scenario.Rules) scenario).pack().checklist("cbhpss", DAY))
        .filteredOn(Training.class::isInstance)
        .extracting(rule -> ((Training) rule).hours().intValue())
        .containsExactly(60);
  }

  @Test
  void anUnknownPath_isNamed() {
    assertThat(pointers(PACKS.scenario("xx", "cbhpss", null))).containsExactly("/jurisdiction");
    assertThat(pointers(PACKS.scenario(null, "cbhpss", null))).containsExactly("/jurisdiction");
    assertThat(pointers(PACKS.scenario("us-mt", "dentist", null)))
        .containsExactly("/credentialType");
    assertThat(pointers(PACKS.scenario("us-mt", "cbhpss", Map.of("no_such_flag", true))))
        .containsExactly("/overrides/no_such_flag");
    assertThat(pointers(PACKS.scenario("us-mt", "cbhpss", Map.of("a/b~c", true))))
        .containsExactly("/overrides/a~1b~0c");
  }

  @Test
  void aValueOfAnotherForm_isRefusedAtItsPath() {
    assertThat(pointers(overridden(Map.of("exam_rounding", "sometimes", "pause_on_rfi", true))))
        .containsExactly("/overrides/exam_rounding");
    assertThat(pointers(overridden(Map.of("pause_on_rfi", "true"))))
        .containsExactly("/overrides/pause_on_rfi");
    assertThat(pointers(overridden(Map.of("incarceration_min_hours", 7.5))))
        .containsExactly("/overrides/incarceration_min_hours");
    assertThat(pointers(overridden(Map.of("fees.renewal", List.of(Map.of("from", "soon"))))))
        .containsExactly("/overrides/fees.renewal");
    assertThat(pointers(overridden(Map.of("checklist.training-hours.hours", "many"))))
        .containsExactly("/overrides/checklist.training-hours.hours");
  }

  private static Setting<Integer> feeOn(Parameters parameters, String day) {
    return parameters.at(RenewalParameters.RENEWAL_FEE, "cbhpss", LocalDate.parse(day));
  }

  private static int cents(Setting<Integer> setting) {
    return ((Setting.Known<Integer>) setting).value();
  }

  private static Parameters overriding(Map<String, @Nullable Object> overrides) {
    return ((Scenario.Rules) overridden(overrides)).pack().parameters();
  }

  private static Scenario overridden(Map<String, @Nullable Object> overrides) {
    return PACKS.scenario("us-mt", "cbhpss", overrides);
  }

  private static List<String> pointers(Scenario scenario) {
    return ((Scenario.Refused) scenario).refusals().stream().map(Refusal::pointer).toList();
  }
}
