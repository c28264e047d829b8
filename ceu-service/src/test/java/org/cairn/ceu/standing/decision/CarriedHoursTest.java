package org.cairn.ceu.standing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.ceu.standing.decision.Hour.attended;
import static org.cairn.ceu.standing.decision.Question.in;
import static org.cairn.ceu.standing.decision.Question.inMontana;

import org.cairn.ceu.standing.decision.EducationStanding.Cycle;
import org.junit.jupiter.api.Test;

class CarriedHoursTest {

  @Test
  void hoursAboveTwenty_moveToTheNextYear() {
    var question =
        inMontana().with(attended("a", "2024-02-01", "28"), attended("b", "2025-02-01", "12"));

    assertThat(question.ending("2024-12-31").countedHours()).isEqualByComparingTo("28");
    assertThat(question.ending("2024-12-31").carriedOutHours()).isEqualByComparingTo("8");
    assertThat(question.ending("2025-12-31").carriedInHours()).isEqualByComparingTo("8");
    assertThat(question.ending("2025-12-31").countedHours()).isEqualByComparingTo("12");
    assertThat(question.ending("2025-12-31").deficitHours()).isEqualByComparingTo("0");
  }

  @Test
  void noMoreThanTwentyMove() {
    var question = inMontana().with(attended("a", "2024-02-01", "45"));

    assertThat(question.ending("2024-12-31").carriedOutHours()).isEqualByComparingTo("20");
    assertThat(question.ending("2024-12-31").expiredHours()).isEqualByComparingTo("5");
    assertThat(question.reading("ce.carry.max", 4).ending("2025-12-31").carriedInHours())
        .isEqualByComparingTo("4");
  }

  @Test
  void whatWasCarried_doesNotMoveAgain() {
    var question =
        inMontana()
            .through("2026-12-31")
            .with(attended("a", "2024-02-01", "40"))
            .with(attended("b", "2025-02-01", "20"));

    question.reading("consume_order", "current_first");
    assertThat(question.ending("2025-12-31").carriedInHours()).isEqualByComparingTo("20");
    assertThat(question.ending("2025-12-31").carriedOutHours()).isEqualByComparingTo("0");
    assertThat(question.ending("2025-12-31").expiredHours()).isEqualByComparingTo("20");
    assertThat(question.reading("carry_generations", 2).ending("2026-12-31").carriedInHours())
        .isEqualByComparingTo("20");
    assertThat(question.reading("carry_generations", 0).ending("2025-12-31").carriedInHours())
        .isEqualByComparingTo("0");
  }

  @Test
  void carriedHoursAreUsedFirst_soThatThisYearsMoveOn() {
    var question =
        inMontana().with(attended("a", "2024-02-01", "30"), attended("b", "2025-02-01", "20"));

    assertThat(question.ending("2025-12-31").carriedOutHours()).isEqualByComparingTo("10");
    assertThat(question.reading("consume_order", "carried_first").ending("2025-12-31"))
        .extracting(cycle -> cycle.carriedOutHours().intValue())
        .isEqualTo(10);
    assertThat(
            question
                .reading("consume_order", "current_first")
                .ending("2025-12-31")
                .carriedOutHours())
        .isEqualByComparingTo("0");
  }

  @Test
  void hoursOfTheExemptYear_moveOnAsTheFlagSays() {
    var question = inMontana().with(attended("a", "2023-06-01", "26"));

    assertThat(carriedOutOfTheExemptYear(question)).isEqualTo(0);
    assertThat(carriedOutOfTheExemptYear(question.reading("exempt_year_excess", "none")))
        .isEqualTo(0);
    assertThat(carriedOutOfTheExemptYear(question.reading("exempt_year_excess", "literal")))
        .isEqualTo(6);
    assertThat(carriedOutOfTheExemptYear(question.reading("exempt_year_excess", "over_zero")))
        .isEqualTo(20);
    assertThat(question.ending("2023-12-31").countedHours()).isEqualByComparingTo("26");
  }

  private static int carriedOutOfTheExemptYear(Question question) {
    return question.ending("2023-12-31").carriedOutHours().intValueExact();
  }

  @Test
  void whereNoCarryIsKnown_nothingMoves_andTheFindingSaysSo() {
    var question = in("us-tx").through("2025-12-31").with(attended("a", "2023-06-01", "26"));

    Cycle first = question.ending("2025-03-09");
    assertThat(first.carriedOutHours()).isEqualByComparingTo("0");
    assertThat(question.outcome("2025-03-09", "education-carry"))
        .isEqualTo(org.cairn.jurisdictions.ruling.Outcome.UNVERIFIED);
  }

  @Test
  void anotherState_hasAnotherLimit() {
    var question = in("zz").through("2026-12-31").with(attended("a", "2023-06-01", "60"));

    assertThat(question.ending("2026-03-09").carriedOutHours()).isEqualByComparingTo("7.5");
  }
}
