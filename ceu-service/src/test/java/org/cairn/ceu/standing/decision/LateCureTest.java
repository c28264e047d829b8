package org.cairn.ceu.standing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.ceu.standing.decision.Hour.attended;
import static org.cairn.ceu.standing.decision.Question.in;
import static org.cairn.ceu.standing.decision.Question.inMontana;

import org.cairn.ceu.standing.decision.EducationStanding.CountReason;
import org.junit.jupiter.api.Test;

class LateCureTest {

  private static Question lackingFive() {
    return inMontana().with(attended("own", "2024-05-01", "15").about("suicide_prevention"));
  }

  @Test
  void aJanuaryCourse_curesLastYearsDeficit_andIsSpent() {
    var question = lackingFive().with(attended("late", "2025-01-31", "5").appliedTo(2024));

    assertThat(question.ending("2024-12-31").deficitHours()).isEqualByComparingTo("0");
    assertThat(question.ending("2024-12-31").compliant()).isTrue();
    assertThat(question.ending("2025-12-31").countedHours()).isEqualByComparingTo("0");
    assertThat(question.entry("late").period()).isEqualTo("2024-12-31");
    assertThat(question.entry("late").reason()).isEqualTo(CountReason.CURES_EARLIER_PERIOD);
  }

  @Test
  void whereItIsNotAllowed_itCountsInItsOwnYear() {
    var question =
        lackingFive()
            .with(attended("late", "2025-01-10", "5").appliedTo(2024))
            .reading("late_cure", "not_allowed");

    assertThat(question.ending("2024-12-31").deficitHours()).isEqualByComparingTo("5");
    assertThat(question.ending("2025-12-31").countedHours()).isEqualByComparingTo("5");
    assertThat(question.entry("late").period()).isEqualTo("2025-12-31");
    assertThat(question.entry("late").reason()).isEqualTo(CountReason.COUNTED_IN_ITS_OWN_PERIOD);
    assertThat(question.reading("late_cure", "allowed").entry("late").period())
        .isEqualTo("2024-12-31");
  }

  @Test
  void withoutSayingSo_aJanuaryCourseIsOneOfItsYear() {
    assertThat(
            lackingFive()
                .with(attended("late", "2025-01-10", "5"))
                .ending("2024-12-31")
                .deficitHours())
        .isEqualByComparingTo("5");
  }

  @Test
  void aCourseOfFebruary_isTooLate() {
    var question = lackingFive().with(attended("late", "2025-02-01", "5").appliedTo(2024));

    assertThat(question.entry("late").period()).isEqualTo("2025-12-31");
  }

  @Test
  void aYearBeforeTheLast_isNotCured() {
    var question = lackingFive().with(attended("late", "2025-01-10", "5").appliedTo(2023));

    assertThat(question.entry("late").period()).isEqualTo("2025-12-31");
  }

  @Test
  void whatIsNotNeeded_staysInItsOwnYear() {
    var question =
        lackingFive()
            .with(
                attended("first", "2025-01-10", "5").appliedTo(2024),
                attended("second", "2025-01-11", "5").appliedTo(2024));

    assertThat(question.entry("first").period()).isEqualTo("2024-12-31");
    assertThat(question.entry("second").period()).isEqualTo("2025-12-31");
  }

  @Test
  void aWholeCourseCures_andWhatItHasAboveTheDeficitIsCarriedLikeAnySurplus() {
    var question = lackingFive().with(attended("late", "2025-01-10", "8").appliedTo(2024));

    assertThat(question.ending("2024-12-31").countedHours()).isEqualByComparingTo("23");
    assertThat(question.ending("2024-12-31").carriedOutHours()).isEqualByComparingTo("3");
    assertThat(question.ending("2025-12-31").countedHours()).isEqualByComparingTo("0");
  }

  @Test
  void aTopicIsCuredAsWell() {
    var question =
        inMontana()
            .with(
                attended("own", "2024-05-01", "20"),
                attended("other", "2025-01-05", "2").appliedTo(2024),
                attended("late", "2025-01-10", "2").about("suicide_prevention").appliedTo(2024));

    assertThat(question.ending("2024-12-31").compliant()).isTrue();
    assertThat(question.entry("other").period()).isEqualTo("2025-12-31");
  }

  @Test
  void carriedHoursCureFirst() {
    var question =
        inMontana()
            .with(
                attended("a", "2024-05-01", "30").about("suicide_prevention"),
                attended("b", "2025-05-01", "10"),
                attended("late", "2026-01-10", "5").appliedTo(2025))
            .through("2026-12-31");

    assertThat(question.entry("late").period()).isEqualTo("2026-12-31");
  }

  @Test
  void theExemptYear_lacksNothing() {
    var question = inMontana().with(attended("late", "2024-01-10", "5").appliedTo(2023));

    assertThat(question.entry("late").period()).isEqualTo("2024-12-31");
  }

  @Test
  void theLastYearAskedFor_isCuredByACourseAfterIt() {
    var question =
        lackingFive().through("2024-12-31").with(attended("l", "2025-01-10", "5").appliedTo(2024));

    assertThat(question.ending("2024-12-31").compliant()).isTrue();
  }

  @Test
  void whereNoSuchWindowIsKnown_thereIsNone() {
    var question =
        in("us-tx").through("2026-12-31").with(attended("late", "2025-03-12", "5").appliedTo(2025));

    assertThat(question.entry("late").period()).isEqualTo("2027-03-09");
  }
}
