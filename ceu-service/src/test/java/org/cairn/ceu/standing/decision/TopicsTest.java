package org.cairn.ceu.standing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.ceu.standing.decision.Hour.attended;
import static org.cairn.ceu.standing.decision.Question.in;
import static org.cairn.ceu.standing.decision.Question.inMontana;

import java.time.LocalDate;
import org.cairn.jurisdictions.parameter.EducationKind;
import org.cairn.jurisdictions.ruling.Outcome;
import org.junit.jupiter.api.Test;

class TopicsTest {

  @Test
  void suicidePrevention_isDueAtTheFirstApplicableRenewal_andEveryTwoYears() {
    var question = inMontana().through("2027-12-31");

    assertThat(question.topics("2023-12-31")).isEmpty();
    assertThat(question.topics("2024-12-31")).containsExactly("suicide_prevention 0 of 2");
    assertThat(question.topics("2025-12-31")).isEmpty();
    assertThat(question.topics("2026-12-31")).containsExactly("suicide_prevention 0 of 2");
    question.reading("suicide_anchor", "first_applicable");
    assertThat(question.topics("2024-12-31")).hasSize(1);
  }

  @Test
  void readLiterally_itIsDueAtTheFirstRenewal_thoughItAsksForNoHours() {
    var question = inMontana().through("2025-12-31").reading("suicide_anchor", "literal");

    assertThat(question.topics("2023-12-31")).containsExactly("suicide_prevention 0 of 2");
    assertThat(question.ending("2023-12-31").requiredHours()).isEqualByComparingTo("0");
    assertThat(question.ending("2023-12-31").compliant()).isFalse();
    assertThat(question.topics("2024-12-31")).isEmpty();
    assertThat(question.topics("2025-12-31")).hasSize(1);
  }

  /** Due in 2024 and 2026 in Montana: 2025 is an off year, and 2023, which asks for nothing. */
  @Test
  void hoursOfAnOffYear_countTowardsTheTopic_unlessOnlyTheDueYearDoes() {
    var question =
        inMontana()
            .through("2026-12-31")
            .with(
                attended("a", "2023-06-01", "0.5").about("suicide_prevention"),
                attended("b", "2024-06-01", "1").about("suicide_prevention"),
                attended("c", "2025-06-01", "1.25").about("suicide_prevention"),
                attended("d", "2026-06-01", "0.75").about("suicide_prevention"));

    assertThat(question.topics("2024-12-31")).containsExactly("suicide_prevention 1.5 of 2");
    assertThat(question.topics("2025-12-31")).isEmpty();
    assertThat(question.topics("2026-12-31")).containsExactly("suicide_prevention 2 of 2");
    question.reading("topic_span", "cycle");
    assertThat(question.topics("2026-12-31")).containsExactly("suicide_prevention 2 of 2");
    question.reading("topic_span", "due_year");
    assertThat(question.topics("2024-12-31")).containsExactly("suicide_prevention 1 of 2");
    assertThat(question.topics("2026-12-31")).containsExactly("suicide_prevention 0.75 of 2");
  }

  /** Self care is due every six years, in the first and third cycle of three. */
  @Test
  void inAStateWithLongerCycles_theOffCycleCountsToo_andItsOwnWordsOnly() {
    var question =
        in("zz")
            .through("2032-03-09")
            .with(
                attended("a", "2024-02-01", "9").about("self_care"),
                attended("b", "2027-02-01", "1").about("self_care", "listening"),
                attended("c", "2030-02-01", "0.5").about("self_care"));

    assertThat(question.topics("2029-03-09")).containsExactly("listening 1 of 4");
    assertThat(question.topics("2032-03-09"))
        .containsExactly("listening 0 of 4", "self_care 1.5 of 1.5");
    question.reading("topic_span", "due_year");
    assertThat(question.topics("2032-03-09"))
        .containsExactly("listening 0 of 4", "self_care 0.5 of 1.5");
  }

  @Test
  void ofAnOffYear_onlyHoursThatCounted_count() {
    var question =
        inMontana()
            .through("2026-12-31")
            .with(
                attended("a", "2025-02-01", "9").as(EducationKind.AUTHORING),
                attended("b", "2025-02-02", "2")
                    .as(EducationKind.AUTHORING)
                    .about("suicide_prevention"));

    assertThat(question.topics("2026-12-31")).containsExactly("suicide_prevention 1 of 2");
  }

  @Test
  void aCourseOfJanuary_curesOnlyWhatTheOffYearLeftOpen() {
    var question =
        inMontana()
            .with(
                attended("a", "2023-06-01", "2").about("suicide_prevention"),
                attended("b", "2024-06-01", "20"),
                attended("c", "2025-01-10", "2").about("suicide_prevention").appliedTo(2024));

    assertThat(question.entry("c").period()).isEqualTo(LocalDate.parse("2025-12-31"));
    question.reading("topic_span", "due_year");
    assertThat(question.entry("c").period()).isEqualTo(LocalDate.parse("2024-12-31"));
  }

  @Test
  void aTopicThatLacksHours_isNotMet_howeverManyThereAre() {
    var question =
        inMontana()
            .with(
                attended("a", "2024-02-01", "38"),
                attended("b", "2024-02-02", "1.5").about("suicide_prevention", "ethics"));

    var cycle = question.ending("2024-12-31");
    assertThat(cycle.deficitHours()).isEqualByComparingTo("0");
    assertThat(cycle.topics().getFirst().deficitHours()).isEqualByComparingTo("0.5");
    assertThat(cycle.compliant()).isFalse();
    assertThat(question.outcome("2024-12-31", "education-topic")).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void hoursOfACappedKind_countForTheirTopicAsFarAsTheyCount() {
    var question =
        inMontana()
            .with(
                attended("a", "2024-02-01", "9").as(EducationKind.AUTHORING),
                attended("b", "2024-02-02", "2")
                    .as(EducationKind.FIRST_TIME_TEACHING)
                    .about("suicide_prevention"));

    assertThat(question.topics("2024-12-31")).containsExactly("suicide_prevention 1 of 2");
  }

  @Test
  void otherStates_haveTheirOwnTopicsInEveryCycle() {
    assertThat(in("us-ca").topics("2025-03-09")).containsExactly("law_ethics 0 of 6");
    assertThat(in("us-tx").topics("2025-03-09")).containsExactly("ethics 0 of 3");
    assertThat(in("us-mi").topics("2025-02-28")).isEmpty();
    var invented = in("zz").through("2029-03-10");
    assertThat(invented.topics("2026-03-09"))
        .containsExactly("listening 0 of 4", "self_care 0 of 1.5");
    assertThat(invented.topics("2029-03-09")).containsExactly("listening 0 of 4");
  }

  @Test
  void anHourMayServeTwoTopics_whereTheyAreNoBuckets() {
    var question = in("zz").with(attended("a", "2024-02-01", "5").about("listening", "self_care"));

    assertThat(question.topics("2026-03-09"))
        .containsExactly("listening 5 of 4", "self_care 5 of 1.5");
  }

  @Test
  void buckets_addUpToTheWhole() {
    var question =
        in("us-pa")
            .with(
                attended("a", "2024-02-01", "24").about("peer"),
                attended("b", "2024-02-02", "3").about("ethics"),
                attended("c", "2024-02-03", "9"));

    var cycle = question.ending("2025-03-09");
    assertThat(cycle.compliant()).isTrue();
    assertThat(question.topics("2025-03-09"))
        .containsExactly("peer 24 of 24", "ethics 3 of 3", "elective 9 of 9");
  }

  @Test
  void surplusOfABucket_fillsElectives_orDoesNot() {
    var question =
        in("us-pa")
            .with(
                attended("a", "2024-02-01", "33").about("peer"),
                attended("b", "2024-02-02", "3").about("ethics"));

    assertThat(question.ending("2025-03-09").compliant()).isTrue();
    assertThat(question.reading("surplus_fills_electives", true).ending("2025-03-09").compliant())
        .isTrue();
    question.reading("surplus_fills_electives", false);
    var cycle = question.ending("2025-03-09");
    assertThat(cycle.compliant()).isFalse();
    assertThat(cycle.deficitHours()).isEqualByComparingTo("9");
    assertThat(cycle.topics().getLast().deficitHours()).isEqualByComparingTo("9");
  }

  @Test
  void electives_neverFillABucket() {
    var question =
        in("us-pa")
            .with(
                attended("a", "2024-02-01", "20").about("peer"),
                attended("b", "2024-02-02", "3").about("ethics"),
                attended("c", "2024-02-03", "30"));

    assertThat(question.ending("2025-03-09").deficitHours()).isEqualByComparingTo("4");
    assertThat(question.ending("2025-03-09").compliant()).isFalse();
  }

  @Test
  void anHourAboutTwoBuckets_fillsTheOneThatIsOpen_once() {
    var question =
        in("us-pa")
            .with(
                attended("a", "2024-02-01", "3").about("peer", "ethics"),
                attended("b", "2024-02-02", "24").about("peer"),
                attended("c", "2024-02-03", "9"));
    assertThat(question.ending("2025-03-09").compliant()).isTrue();

    var counted =
        in("us-pa")
            .with(
                attended("a", "2024-02-01", "3").about("peer", "ethics"),
                attended("b", "2024-02-02", "21").about("peer"),
                attended("c", "2024-02-03", "12"));
    assertThat(counted.ending("2025-03-09").deficitHours()).isEqualByComparingTo("3");
  }
}
