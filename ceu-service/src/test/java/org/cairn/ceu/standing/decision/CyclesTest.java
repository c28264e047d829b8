package org.cairn.ceu.standing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.ceu.standing.decision.Hour.attended;
import static org.cairn.ceu.standing.decision.Question.in;
import static org.cairn.ceu.standing.decision.Question.inMontana;

import java.util.List;
import java.util.Map;
import org.cairn.jurisdictions.ruling.Outcome;
import org.junit.jupiter.api.Test;

class CyclesTest {

  @Test
  void theFirstCycle_runsFromTheCertificate_andEndsWithTheYear() {
    assertThat(inMontana().spans())
        .containsExactly("2023-03-10 2023-12-31", "2024-01-01 2024-12-31", "2025-01-01 2025-12-31");
  }

  @Test
  void theLastCycle_isTheOneOfTheDayAskedFor_andIsWhole() {
    assertThat(inMontana().through("2024-01-01").spans())
        .containsExactly("2023-03-10 2023-12-31", "2024-01-01 2024-12-31");
    assertThat(inMontana().through("2023-03-10").spans()).containsExactly("2023-03-10 2023-12-31");
  }

  @Test
  void aCertificateOfTheLastDay_hasACycleOfOneDay() {
    assertThat(inMontana().certifiedOn("2024-12-31").through("2025-01-01").spans())
        .containsExactly("2024-12-31 2024-12-31", "2025-01-01 2025-12-31");
  }

  @Test
  void twoYearsFromIssue_endTheDayBefore() {
    for (String state : List.of("us-ca", "us-tx", "us-pa")) {
      assertThat(in(state).certifiedOn("2023-03-10").through("2025-03-10").spans())
          .containsExactly("2023-03-10 2025-03-09", "2025-03-10 2027-03-09");
    }
  }

  @Test
  void aLeapDay_doesNotWander() {
    var question = in("us-tx").certifiedOn("2024-02-29").through("2028-02-29");

    assertThat(question.spans())
        .containsExactly("2024-02-29 2026-02-27", "2026-02-28 2028-02-28", "2028-02-29 2030-02-27");
    assertThat(question.reading("month_end", "roll").spans())
        .containsExactly("2024-02-29 2026-02-28", "2026-03-01 2028-02-28", "2028-02-29 2030-02-28");
  }

  @Test
  void cyclesFromTheFirstOfTheMonth_stillBeginWithTheCertificate() {
    assertThat(in("us-mi").certifiedOn("2023-03-10").through("2025-03-01").spans())
        .containsExactly("2023-03-10 2025-02-28", "2025-03-01 2027-02-28");
  }

  @Test
  void cyclesDueByTheEndOfTheMonth_endWithIt() {
    assertThat(in("us-nc").certifiedOn("2022-02-10").through("2024-03-01").spans())
        .containsExactly("2022-02-10 2024-02-29", "2024-03-01 2026-02-28");
    assertThat(in("us-nc").certifiedOn("2022-12-31").through("2023-01-01").spans())
        .containsExactly("2022-12-31 2024-12-31");
  }

  @Test
  void anotherState_hasAnotherLength_byDataAlone() {
    assertThat(in("zz").certifiedOn("2020-05-02").through("2023-05-02").spans())
        .containsExactly("2020-05-02 2023-05-01", "2023-05-02 2026-05-01");
  }

  @Test
  void lengthAndAnchor_areReplacedByAQuestion() {
    assertThat(inMontana().reading("ce.cycle.years", 2).spans())
        .containsExactly("2023-03-10 2024-12-31", "2025-01-01 2026-12-31");
    assertThat(inMontana().reading("ce.cycle", Map.of("years", 2, "anchor", "issue_date")).spans())
        .containsExactly("2023-03-10 2025-03-09", "2025-03-10 2027-03-09");
  }

  @Test
  void aCycleThatChanges_leavesNoDayOutAndNoneTwice() {
    var question =
        inMontana()
            .certifiedOn("2022-12-05")
            .through("2027-01-01")
            .reading(
                "ce.cycle",
                List.of(
                    Map.of("from", "2018-01-01", "years", 1, "anchor", "end_of_month"),
                    Map.of("from", "2024-01-01", "years", 1, "anchor", "calendar"),
                    Map.of("from", "2026-01-01", "years", 2, "anchor", "issue_date")));

    assertThat(question.spans())
        .containsExactly(
            "2022-12-05 2023-12-31",
            "2024-01-01 2024-12-31",
            "2025-01-01 2025-12-31",
            "2026-01-01 2028-12-04");
  }

  @Test
  void aShortFirstTerm_isExemptOfItsOwn_orRolledIntoTheNextYear() {
    var question = inMontana().certifiedOn("2024-12-20").through("2026-01-01");

    assertThat(question.spans())
        .containsExactly("2024-12-20 2024-12-31", "2025-01-01 2025-12-31", "2026-01-01 2026-12-31");
    assertThat(question.ending("2025-12-31").requiredHours()).isEqualByComparingTo("20");
    question.reading("short_first_term", "exempt");
    assertThat(question.spans()).hasSize(3);

    question.reading("short_first_term", "roll");
    assertThat(question.spans()).containsExactly("2024-12-20 2025-12-31", "2026-01-01 2026-12-31");
    assertThat(question.ending("2025-12-31").requiredHours()).isEqualByComparingTo("0");
    assertThat(question.ending("2026-12-31").requiredHours()).isEqualByComparingTo("20");
  }

  @Test
  void aTermIsShort_fromTheSixteenthOfDecemberOn() {
    var question = inMontana().through("2024-12-31").reading("short_first_term", "roll");

    assertThat(question.certifiedOn("2024-12-15").spans()).containsExactly("2024-12-15 2024-12-31");
    assertThat(question.certifiedOn("2024-12-16").spans()).containsExactly("2024-12-16 2025-12-31");
  }

  @Test
  void whereNoCycleIsKnown_oneIsAnswered_andAPersonDecides() {
    for (String state : List.of("us-nj", "us-samhsa")) {
      var question = in(state).through("2025-06-30").with(attended("a", "2024-05-05", "40"));

      assertThat(question.spans()).containsExactly("2023-03-10 2025-06-30");
      assertThat(question.ending("2025-06-30").requiredHours()).isNull();
      assertThat(question.ending("2025-06-30").deficitHours()).isNull();
      assertThat(question.ending("2025-06-30").compliant()).isFalse();
      assertThat(question.ending("2025-06-30").countedHours()).isEqualByComparingTo("40");
      assertThat(question.outcome("2025-06-30", "education-hours")).isEqualTo(Outcome.UNVERIFIED);
    }
  }

  @Test
  void beforeTheFirstRule_nothingIsKnown() {
    var question = inMontana().certifiedOn("2016-05-05").through("2017-09-30");

    assertThat(question.spans()).containsExactly("2016-05-05 2017-09-30");
    assertThat(question.ending("2017-09-30").requiredHours()).isNull();
    assertThat(question.ending("2017-09-30").compliant()).isFalse();
  }

  @Test
  void aSharedCycle_runsWithTheMostRecentCredential() {
    var question =
        in("us-mi")
            .through("2025-05-05")
            .holding("cbhpss", "2021-01-20")
            .holding("lac", "2023-05-15");

    assertThat(question.spans())
        .containsExactly(
            "2023-05-15 2025-04-30",
            "2023-05-15 2025-04-30",
            "2025-05-01 2027-04-30",
            "2025-05-01 2027-04-30");
    assertThat(question.reading("ce_shared_cycle", false).spans())
        .contains("2021-01-20 2022-12-31", "2023-01-01 2024-12-31", "2023-05-15 2025-04-30");
  }
}
