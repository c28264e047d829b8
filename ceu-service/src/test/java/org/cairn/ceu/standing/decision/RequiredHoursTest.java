package org.cairn.ceu.standing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.ceu.standing.decision.Hour.attended;
import static org.cairn.ceu.standing.decision.Question.in;
import static org.cairn.ceu.standing.decision.Question.inMontana;

import java.util.List;
import java.util.Map;
import org.cairn.jurisdictions.ParameterStatus;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.jurisdictions.ruling.Outcome;
import org.junit.jupiter.api.Test;

class RequiredHoursTest {

  @Test
  void theFirstCycle_asksForNone() {
    var first = inMontana().ending("2023-12-31");

    assertThat(first.requiredHours()).isEqualByComparingTo("0");
    assertThat(first.deficitHours()).isEqualByComparingTo("0");
    assertThat(first.topics()).isEmpty();
    assertThat(first.compliant()).isTrue();
    assertThat(inMontana().outcome("2023-12-31", "education-hours"))
        .isEqualTo(Outcome.NOT_REQUIRED);
  }

  @Test
  void eachYearAfterIt_asksForTwenty() {
    var question =
        inMontana().with(attended("a", "2024-12-31", "19.75"), attended("b", "2025-01-01", "20"));

    assertThat(question.ending("2024-12-31").requiredHours()).isEqualByComparingTo("20");
    assertThat(question.ending("2024-12-31").deficitHours()).isEqualByComparingTo("0.25");
    assertThat(question.ending("2024-12-31").compliant()).isFalse();
    assertThat(question.ending("2025-12-31").deficitHours()).isEqualByComparingTo("0");
    assertThat(question.ending("2025-12-31").compliant()).isTrue();
  }

  @Test
  void otherStates_askForTheirOwn() {
    assertThat(requiredOfFirst("us-ca")).isEqualTo("20");
    assertThat(requiredOfFirst("us-tx")).isEqualTo("20");
    assertThat(requiredOfFirst("us-pa")).isEqualTo("36");
    assertThat(requiredOfFirst("us-mi")).isEqualTo("32");
    assertThat(requiredOfFirst("us-nc")).isEqualTo("20");
    assertThat(requiredOfFirst("zz")).isEqualTo("31");
  }

  private static String requiredOfFirst(String state) {
    return String.valueOf(in(state).standing().periods().getFirst().requiredHours());
  }

  @Test
  void aRenewal_isJudgedByTheNumberOfItsDay() {
    var question =
        inMontana()
            .reading(
                "ce.hours",
                List.of(
                    Map.of("from", "2018-01-01", "value", 20),
                    Map.of("from", "2025-07-01", "value", 12.5)));

    assertThat(question.ending("2024-12-31").requiredHours()).isEqualByComparingTo("20");
    assertThat(question.ending("2025-12-31").requiredHours()).isEqualByComparingTo("12.5");
  }

  @Test
  void theFirstRules_areThoseThatTheBoardIsQuotedWith() {
    var question = inMontana().certifiedOn("2017-11-01").through("2019-12-31");

    assertThat(statusOfHours(question, "2018-12-31")).isEqualTo(ParameterStatus.AGENCY_ADVICE);
    assertThat(statusOfHours(question, "2019-12-31")).isEqualTo(ParameterStatus.CODIFIED);
  }

  private static ParameterStatus statusOfHours(Question question, String cycle) {
    return question.ending(cycle).findings().stream()
        .filter(finding -> finding.ruleId().equals("education-hours"))
        .map(Finding::status)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aFamilySpecialist_hasNoKnownNumber_andAPersonDecides() {
    var question =
        inMontana()
            .credential("family_pss")
            .certifiedOn("2025-11-01")
            .through("2026-12-31")
            .with(attended("a", "2026-05-05", "40"));

    assertThat(question.ending("2026-12-31").requiredHours()).isNull();
    assertThat(question.ending("2026-12-31").carriedOutHours()).isEqualByComparingTo("0");
    assertThat(question.ending("2026-12-31").compliant()).isFalse();
    assertThat(question.outcome("2026-12-31", "education-hours")).isEqualTo(Outcome.UNVERIFIED);
  }

  @Test
  void hoursAreAnsweredPlainly() {
    var cycle =
        inMontana()
            .with(attended("a", "2024-02-01", "19.500"), attended("b", "2024-02-01", "0.50"))
            .ending("2024-12-31");

    assertThat(cycle.countedHours().toString()).isEqualTo("20");
    assertThat(cycle.requiredHours()).hasToString("20");
  }

  @Test
  void withoutAnEntry_everythingIsMissing() {
    assertThat(inMontana().ending("2024-12-31").deficitHours()).isEqualByComparingTo("20");
    assertThat(inMontana().standing().entries()).isEmpty();
  }

  @Test
  void eachLicense_isJudgedOfItsOwn() {
    var question =
        inMontana()
            .holding("cbhpss", "2023-03-10")
            .holding("lac", "2023-03-10")
            .with(
                attended("a", "2024-02-01", "20"),
                attended("b", "2024-02-02", "8").forLicense("lac"),
                attended("c", "2024-02-03", "4").forLicense("lcsw"));

    assertThat(question.ending("2024-12-31", "cbhpss").deficitHours()).isEqualByComparingTo("0");
    assertThat(question.ending("2024-12-31", "lac").requiredHours()).isEqualByComparingTo("20");
    assertThat(question.ending("2024-12-31", "lac").deficitHours()).isEqualByComparingTo("12");
    assertThat(question.entry("c").countedHours()).isEqualByComparingTo("0");
    assertThat(question.entry("c").reason()).isEqualTo(EducationStanding.CountReason.OTHER_LICENSE);
    question.reading("share_across_licenses", false);
    assertThat(question.ending("2024-12-31", "lac").deficitHours()).isEqualByComparingTo("12");
  }

  @Test
  void sharedHours_serveEveryLicense() {
    var question =
        inMontana()
            .holding("cbhpss", "2023-03-10")
            .holding("lac", "2023-03-10")
            .with(attended("a", "2024-02-01", "15"))
            .with(attended("b", "2024-02-02", "5").forLicense("lac"))
            .reading("share_across_licenses", true);

    assertThat(question.ending("2024-12-31", "cbhpss").deficitHours()).isEqualByComparingTo("0");
    assertThat(question.ending("2024-12-31", "lac").countedHours()).isEqualByComparingTo("20");
    assertThat(question.entry("a").countedHours()).isEqualByComparingTo("15");
  }

  @Test
  void anEntryOfAnotherLicense_doesNotCount_whereOnlyOneIsHeld() {
    var question =
        inMontana()
            .with(
                attended("a", "2024-02-01", "20").forLicense("lac"),
                attended("b", "2024-02-01", "3").forLicense("cbhpss"));

    assertThat(question.ending("2024-12-31").countedHours()).isEqualByComparingTo("3");
  }
}
