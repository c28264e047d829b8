package org.cairn.ceu.standing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.ceu.standing.decision.Hour.attended;
import static org.cairn.ceu.standing.decision.Question.in;
import static org.cairn.ceu.standing.decision.Question.inMontana;

import org.junit.jupiter.api.Test;

class StandingSegmentsTest {

  @Test
  void whoEarnsNothing_isExempt_thenOpen_thenInDeficit() {
    assertThat(inMontana().through("2023-05-05").segments())
        .containsExactly(
            "exempt 2023-03-10 2023-12-31",
            "open 2024-01-01 2024-12-31",
            "deficit 2025-01-01 null");
  }

  @Test
  void whatThisYearAsksFor_isMet_andTheNextIsOpen() {
    assertThat(
            inMontana()
                .through("2024-05-05")
                .with(attended("a", "2024-02-01", "20").about("suicide_prevention"))
                .segments())
        .containsExactly(
            "exempt 2023-03-10 2023-12-31",
            "compliant 2024-01-01 2024-12-31",
            "open 2025-01-01 2025-12-31",
            "deficit 2026-01-01 null");
  }

  @Test
  void carriedHours_reachIntoTheNextYear() {
    assertThat(
            inMontana()
                .through("2024-05-05")
                .with(attended("a", "2024-02-01", "40").about("suicide_prevention"))
                .segments())
        .containsExactly(
            "exempt 2023-03-10 2023-12-31",
            "compliant 2024-01-01 2025-12-31",
            "open 2026-01-01 2026-12-31",
            "deficit 2027-01-01 null");
  }

  @Test
  void aYearThatEndedInDeficit_isFeltInTheNext() {
    assertThat(inMontana().through("2025-05-05").with(attended("a", "2025-02-01", "20")).segments())
        .containsExactly(
            "exempt 2023-03-10 2023-12-31",
            "open 2024-01-01 2024-12-31",
            "deficit 2025-01-01 2025-12-31",
            "open 2026-01-01 2026-12-31",
            "deficit 2027-01-01 null");
  }

  @Test
  void anOpenYear_isDeficitFromTheNextDayOn_evenWhenThisOneIsItself() {
    assertThat(inMontana().through("2025-05-05").segments())
        .containsExactly(
            "exempt 2023-03-10 2023-12-31",
            "open 2024-01-01 2024-12-31",
            "deficit 2025-01-01 null");
  }

  @Test
  void whereNothingIsKnown_theStandingIsUnverified() {
    assertThat(in("us-nj").through("2025-05-05").segments())
        .containsExactly("unverified 2023-03-10 null");
  }

  @Test
  void everyDaySinceTheCertificate_hasOneStanding() {
    assertThat(in("zz").through("2031-05-05").with(attended("a", "2024-02-01", "31")).segments())
        .containsExactly("open 2023-03-10 2026-03-09", "deficit 2026-03-10 null");
  }
}
