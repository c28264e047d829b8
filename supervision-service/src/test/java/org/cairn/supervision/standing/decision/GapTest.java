package org.cairn.supervision.standing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.supervision.standing.decision.Logs.RULE_OF_2018;
import static org.cairn.supervision.standing.decision.Logs.gap;
import static org.cairn.supervision.standing.decision.Logs.of2019;

import org.junit.jupiter.api.Test;

/** So many hours of work may pass without a session. */
class GapTest {

  @Test
  void exactlyTheLimit_isNoBreach() {
    ProfileStanding standing =
        of2019().work("2019-02-01", "40").session("2019-02-03", 120).by(RULE_OF_2018);

    assertThat(standing.longestGapHours()).isEqualByComparingTo("40");
    assertThat(standing.breaches()).isEmpty();
  }

  @Test
  void aQuarterMore_isABreach_fromTheDayThatPassedItToTheSessionThatEndedIt() {
    ProfileStanding standing =
        of2019()
            .work("2019-02-01", "40")
            .work("2019-02-05", "0.25")
            .work("2019-02-06", "8")
            .session("2019-02-09", 180)
            .by(RULE_OF_2018);

    assertThat(standing.breaches()).containsExactly(gap("2019-02-05", "2019-02-09"));
    assertThat(standing.longestGapHours()).isEqualByComparingTo("48.25");
    assertThat(standing.state()).isEqualTo(SupervisionState.BREACH);
  }

  @Test
  void aBreachThatLasts_hasNoEnd() {
    assertThat(of2019().work("2019-02-01", "41").by(RULE_OF_2018).breaches())
        .contains(gap("2019-02-01", null));
  }

  @Test
  void eachGap_isABreachOfItsOwn() {
    ProfileStanding standing =
        of2019()
            .work("2019-02-01", "41")
            .session("2019-02-02", 180)
            .work("2019-03-01", "42")
            .session("2019-03-02", 180)
            .by(RULE_OF_2018);

    assertThat(standing.breaches())
        .containsExactly(gap("2019-02-01", "2019-02-02"), gap("2019-03-01", "2019-03-02"));
  }

  @Test
  void theLimit_runsFromTheSessionThatWasCredited() {
    ProfileStanding standing =
        of2019()
            .work("2019-02-01", "25")
            .session("2019-02-02", 60)
            .work("2019-02-03", "12.5")
            .by(RULE_OF_2018);

    assertThat(standing.workHoursLeft()).isEqualByComparingTo("27.5");
  }

  @Test
  void hoursLeft_areNeverBelowNone() {
    assertThat(of2019().work("2019-02-01", "60").by(RULE_OF_2018).workHoursLeft())
        .isEqualByComparingTo("0");
  }

  @Test
  void fewerThanTenHoursLeft_areAWarning() {
    Logs log = of2019().work("2019-02-01", "20").session("2019-02-01", 120);

    assertThat(log.work("2019-02-02", "30").by(RULE_OF_2018).state())
        .isEqualTo(SupervisionState.OK);
    assertThat(log.work("2019-02-03", "0.25").by(RULE_OF_2018).state())
        .isEqualTo(SupervisionState.WARNING);
  }

  @Test
  void onOneDay_workGoesBeforeSessions() {
    Logs log = of2019().session("2019-02-01", 120).work("2019-02-01", "41");

    assertThat(log.by(RULE_OF_2018).breaches()).containsExactly(gap("2019-02-01", "2019-02-01"));
    assertThat(log.by(RULE_OF_2018).workHoursLeft()).isEqualByComparingTo("40");
  }

  @Test
  void onOneDay_theTimeGoesBeforeThat() {
    ProfileStanding standing =
        of2019()
            .work("2019-02-01", "08:00", "21", null, true)
            .session("2019-02-01", "12:00", 60)
            .work("2019-02-01", "13:00", "20", null, true)
            .by(RULE_OF_2018);

    assertThat(standing.longestGapHours()).isEqualByComparingTo("21");
    assertThat(standing.workHoursLeft()).isEqualByComparingTo("20");
  }

  @Test
  void atOneTime_workGoesBeforeTheSession() {
    assertThat(
            of2019()
                .session("2019-02-01", "12:00", 60)
                .work("2019-02-01", "12:00", "20", null, true)
                .by(RULE_OF_2018)
                .workHoursLeft())
        .isEqualByComparingTo("40");
  }

  @Test
  void theOrderInWhichItWasWritten_makesNoDifference() {
    Logs told =
        of2019().work("2019-02-01", "30").session("2019-02-02", 60).work("2019-02-03", "15");
    Logs backwards =
        of2019().work("2019-02-03", "15").session("2019-02-02", 60).work("2019-02-01", "30");

    assertThat(backwards.judged()).isEqualTo(told.judged());
  }

  @Test
  void whatLiesOutsideOfTheSpan_isLeftOut() {
    ProfileStanding standing =
        Logs.from("2019-02-01", "2019-02-28")
            .work("2019-01-31", "39")
            .work("2019-02-01", "2")
            .work("2019-02-28", "3")
            .work("2019-03-01", "60")
            .by(RULE_OF_2018);

    assertThat(standing.longestGapHours()).isEqualByComparingTo("5");
    assertThat(standing.breaches()).isEmpty();
  }
}
