package org.cairn.ceu.standing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.ceu.standing.decision.Hour.attended;
import static org.cairn.ceu.standing.decision.Question.in;
import static org.cairn.ceu.standing.decision.Question.inMontana;

import java.math.BigDecimal;
import org.cairn.ceu.standing.decision.EducationFacts.Proof;
import org.cairn.ceu.standing.decision.EducationStanding.CountReason;
import org.cairn.jurisdictions.parameter.EducationKind;
import org.cairn.jurisdictions.ruling.Outcome;
import org.junit.jupiter.api.Test;

class EntriesTest {

  @Test
  void anEntry_belongsToTheCycleOfItsDay() {
    var question =
        inMontana().with(attended("b", "2025-01-01", "1"), attended("a", "2024-12-31", "2"));

    assertThat(question.standing().entries())
        .extracting(entry -> entry.id() + " " + entry.countedHours() + " " + entry.period())
        .containsExactly("b 1 2025-12-31", "a 2 2024-12-31");
  }

  @Test
  void firstTeachingAndAuthoring_shareTenHours() {
    var question =
        inMontana()
            .with(
                attended("late", "2024-05-01", "6").as(EducationKind.AUTHORING),
                attended("early", "2024-02-01", "7").as(EducationKind.FIRST_TIME_TEACHING));

    assertThat(question.ending("2024-12-31").earnedHours()).isEqualByComparingTo("13");
    assertThat(question.ending("2024-12-31").countedHours()).isEqualByComparingTo("10");
    assertThat(question.entry("early").countedHours()).isEqualByComparingTo("7");
    assertThat(question.entry("late").countedHours()).isEqualByComparingTo("3");
    assertThat(question.entry("late").reason()).isEqualTo(CountReason.CAPPED);
  }

  @Test
  void givingACourseAgain_countsNothing() {
    var question =
        inMontana().with(attended("a", "2024-02-01", "7").as(EducationKind.REPEAT_TEACHING));

    assertThat(question.entry("a").countedHours()).isEqualByComparingTo("0");
    assertThat(question.entry("a").reason()).isEqualTo(CountReason.KIND_NOT_CREDITED);
    assertThat(question.ending("2024-12-31").earnedHours()).isEqualByComparingTo("7");
  }

  @Test
  void eachCycle_hasItsOwnCap() {
    var question =
        inMontana()
            .with(
                attended("a", "2024-05-01", "10").as(EducationKind.AUTHORING),
                attended("b", "2025-02-01", "10").as(EducationKind.AUTHORING));

    assertThat(question.ending("2025-12-31").countedHours()).isEqualByComparingTo("10");
  }

  @Test
  void whereThePackIsSilentOnAKind_nothingOfItCounts_andAPersonDecides() {
    var question = in("us-tx").with(attended("a", "2024-05-01", "10").as(EducationKind.AUTHORING));

    assertThat(question.entry("a").countedHours()).isEqualByComparingTo("0");
    assertThat(question.entry("a").reason()).isEqualTo(CountReason.KIND_UNVERIFIED);
    assertThat(question.outcome("2025-03-09", "education-kind")).isEqualTo(Outcome.UNVERIFIED);
  }

  @Test
  void mentoringAndSupervision_countUpToTheirFlags() {
    var question =
        inMontana()
            .with(
                attended("m", "2024-05-01", "8").as(EducationKind.MENTORING),
                attended("s", "2024-05-01", "8").as(EducationKind.SUPERVISION));

    assertThat(question.ending("2024-12-31").countedHours()).isEqualByComparingTo("0");
    question.reading("mentor_ce", 5);
    assertThat(question.entry("m").countedHours()).isEqualByComparingTo("5");
    assertThat(question.entry("s").countedHours()).isEqualByComparingTo("0");
    question.reading("supervision_as_ce", 2.5).reading("mentor_ce", 0);
    assertThat(question.entry("m").countedHours()).isEqualByComparingTo("0");
    assertThat(question.entry("s").countedHours()).isEqualByComparingTo("2.5");
  }

  @Test
  void theSameCourseAgain_isNamed_andCountsOrDoesNot() {
    var question =
        inMontana()
            .with(
                attended("c", "2024-09-01", "3").ofCourse("x"),
                attended("a", "2024-02-01", "3").ofCourse("x"),
                attended("b", "2024-02-01", "3").ofCourse("x"),
                attended("d", "2025-02-01", "3").ofCourse("x"),
                attended("e", "2024-02-01", "3"));

    assertThat(question.entry("a").redundantWith()).isEmpty();
    assertThat(question.entry("b").redundantWith()).containsExactly("a");
    assertThat(question.entry("c").redundantWith()).containsExactly("a", "b");
    assertThat(question.entry("d").redundantWith()).isEmpty();
    assertThat(question.ending("2024-12-31").countedHours()).isEqualByComparingTo("12");
    assertThat(question.reading("repeat_counts", true).entry("c").countedHours())
        .isEqualByComparingTo("3");
    question.reading("repeat_counts", false);
    assertThat(question.ending("2024-12-31").countedHours()).isEqualByComparingTo("6");
    assertThat(question.entry("c").reason()).isEqualTo(CountReason.REPEATED_COURSE);
    assertThat(question.entry("c").redundantWith()).containsExactly("a", "b");
    assertThat(question.entry("d").countedHours()).isEqualByComparingTo("3");
  }

  @Test
  void aCourseThatDidNotCount_isNotRepeated() {
    var question =
        inMontana()
            .reading("repeat_counts", false)
            .with(
                attended("a", "2024-02-01", "3").ofCourse("x").proving(new Proof("t", "p", null)),
                attended("b", "2024-03-01", "3").ofCourse("x"));

    assertThat(question.entry("b").countedHours()).isEqualByComparingTo("3");
    assertThat(question.entry("b").redundantWith()).containsExactly("a");
  }

  @Test
  void proofThatDoesNotStateItsHours_countsNothing() {
    var question =
        inMontana().with(attended("a", "2024-02-01", "8").proving(new Proof("t", "p", null)));

    assertThat(question.entry("a").countedHours()).isEqualByComparingTo("0");
    assertThat(question.entry("a").reason()).isEqualTo(CountReason.PROOF_STATES_NO_HOURS);
    assertThat(question.entry("a").keepProofUntil()).isEqualTo("2027-12-31");
  }

  @Test
  void hoursCountAsFarAsTheyAreProven() {
    var question =
        inMontana()
            .with(
                attended("less", "2024-02-01", "8")
                    .proving(new Proof("t", "p", new BigDecimal("6"))),
                attended("more", "2024-02-01", "8")
                    .proving(new Proof("t", "p", new BigDecimal("9"))));

    assertThat(question.entry("less").countedHours()).isEqualByComparingTo("6");
    assertThat(question.entry("less").reason()).isEqualTo(CountReason.PROOF_STATES_FEWER_HOURS);
    assertThat(question.entry("more").countedHours()).isEqualByComparingTo("8");
  }

  @Test
  void withoutAnyProof_nothingContradictsTheHours() {
    assertThat(
            inMontana()
                .with(attended("a", "2024-02-01", "8").proving(null))
                .entry("a")
                .countedHours())
        .isEqualByComparingTo("8");
  }

  @Test
  void proofIsKept_threeYearsFromTheRenewalOrTheCourse() {
    var question = inMontana().certifiedOn("2023-03-10").with(attended("a", "2024-02-29", "8"));

    assertThat(question.entry("a").keepProofUntil()).isEqualTo("2027-12-31");
    assertThat(question.reading("proof_anchor", "renewal").entry("a").keepProofUntil())
        .isEqualTo("2027-12-31");
    assertThat(question.reading("proof_anchor", "course").entry("a").keepProofUntil())
        .isEqualTo("2027-02-28");
    assertThat(question.reading("month_end", "roll").entry("a").keepProofUntil())
        .isEqualTo("2027-03-01");
  }

  @Test
  void proofOfACourseUnderTheFirstRule_isKeptFourYears() {
    var question =
        inMontana()
            .certifiedOn("2018-09-10")
            .through("2019-12-31")
            .with(attended("a", "2019-03-29", "8"), attended("b", "2019-03-30", "8"));

    assertThat(question.entry("a").keepProofUntil()).isEqualTo("2023-12-31");
    assertThat(question.entry("b").keepProofUntil()).isEqualTo("2022-12-31");
  }

  @Test
  void otherStates_keepItAsLongAsTheySay() {
    assertThat(in("us-ca").with(attended("a", "2024-02-01", "1")).entry("a").keepProofUntil())
        .isEqualTo("2027-03-09");
    assertThat(in("us-mi").with(attended("a", "2024-02-01", "1")).entry("a").keepProofUntil())
        .isNull();
  }

  @Test
  void coursesFromTheTimeOfTheList_areAcceptedWithANote_orReviewed() {
    var question =
        inMontana()
            .certifiedOn("2018-09-10")
            .through("2020-12-31")
            .with(
                attended("a", "2019-03-29", "20"),
                attended("b", "2019-12-01", "2").about("suicide_prevention"));

    assertThat(question.ending("2019-12-31").compliant()).isTrue();
    assertThat(question.outcome("2019-12-31", "education-preapproval")).isEqualTo(Outcome.MET);
    assertThat(question.outcome("2020-12-31", "education-preapproval")).isNull();
    assertThat(
            question
                .reading("preapproval_before_2019_03_30", "accept_with_note")
                .ending("2019-12-31")
                .carriedOutHours())
        .isEqualByComparingTo("2");

    question.reading("preapproval_before_2019_03_30", "flag_for_review");
    assertThat(question.outcome("2019-12-31", "education-preapproval"))
        .isEqualTo(Outcome.UNVERIFIED);
    assertThat(question.outcome("2019-12-31", "education-hours")).isEqualTo(Outcome.UNVERIFIED);
    assertThat(question.ending("2019-12-31").countedHours()).isEqualByComparingTo("22");
    assertThat(question.ending("2019-12-31").compliant()).isFalse();
    assertThat(question.ending("2019-12-31").carriedOutHours()).isEqualByComparingTo("0");
  }

  @Test
  void aReviewThatChangesNothing_leavesTheHoursMet() {
    var question =
        inMontana()
            .certifiedOn("2018-09-10")
            .through("2019-12-31")
            .reading("preapproval_before_2019_03_30", "flag_for_review")
            .with(
                attended("a", "2019-03-29", "5"),
                attended("b", "2019-12-01", "20").about("suicide_prevention"));

    assertThat(question.outcome("2019-12-31", "education-hours")).isEqualTo(Outcome.MET);
    assertThat(question.ending("2019-12-31").carriedOutHours()).isEqualByComparingTo("0");
  }

  @Test
  void whatIsNotThere_doesNotCount() {
    var question =
        inMontana()
            .with(
                attended("before", "2023-03-09", "5"),
                attended("after", "2026-01-01", "5"),
                attended("undated", "2024-01-01", "5").undated(),
                attended("hourless", "2024-01-01", "5").withoutHours(),
                attended("kindless", "2024-01-01", "5").as(null));

    assertThat(question.standing().entries())
        .extracting(EducationStanding.Counted::reason)
        .containsExactly(
            CountReason.BEFORE_CERTIFICATION,
            CountReason.AFTER_LAST_PERIOD,
            CountReason.DATE_MISSING,
            CountReason.HOURS_MISSING,
            CountReason.KIND_MISSING);
    assertThat(question.standing().entries())
        .allSatisfy(entry -> assertThat(entry.countedHours()).isEqualByComparingTo("0"));
    assertThat(question.entry("after").period()).isNull();
  }
}
