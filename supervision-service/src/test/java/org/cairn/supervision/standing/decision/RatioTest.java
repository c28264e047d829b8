package org.cairn.supervision.standing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.supervision.standing.decision.Logs.RULE_OF_2018;
import static org.cairn.supervision.standing.decision.Logs.of2019;
import static org.cairn.supervision.standing.decision.Logs.ratio;

import org.junit.jupiter.api.Test;

/** One hour of supervision for so many hours of work. */
class RatioTest {

  @Test
  void anHour_isOwedForEachFullBlock() {
    ProfileStanding standing =
        of2019().work("2019-02-01", "39.75").session("2019-02-01", 60).by(RULE_OF_2018);

    assertThat(standing.requiredHours()).isEqualByComparingTo("1");
    assertThat(standing.receivedHours()).isEqualByComparingTo("1");
    assertThat(standing.deficitHours()).isEqualByComparingTo("0");
    assertThat(standing.surplusHours()).isEqualByComparingTo("0");
    assertThat(standing.state()).isEqualTo(SupervisionState.OK);
  }

  @Test
  void everyHour_isOwedInProportion_whereThePackSaysSo() {
    ProfileStanding standing =
        of2019().with("accrual", "pro_rata").work("2019-02-01", "10").by(RULE_OF_2018);

    assertThat(standing.requiredHours()).isEqualByComparingTo("0.5");
    assertThat(of2019().work("2019-02-01", "10").by(RULE_OF_2018).requiredHours())
        .isEqualByComparingTo("0");
  }

  @Test
  void aDeficitOfOpenHours_isAWarning() {
    ProfileStanding standing = of2019().work("2019-02-01", "20").by(RULE_OF_2018);

    assertThat(standing.deficitHours()).isEqualByComparingTo("1");
    assertThat(standing.breaches()).isEmpty();
    assertThat(standing.state()).isEqualTo(SupervisionState.WARNING);
  }

  @Test
  void aDeficit_isOneBreach_onceASessionClosedTheHours() {
    ProfileStanding standing =
        of2019().work("2019-02-01", "40").session("2019-02-02", 30).by(RULE_OF_2018);

    assertThat(standing.deficitHours()).isEqualByComparingTo("1.5");
    assertThat(standing.breaches()).containsExactly(ratio("2019-02-02"));
    assertThat(standing.state()).isEqualTo(SupervisionState.BREACH);
  }

  @Test
  void aDeficitOfClosedHours_staysABreach_whileNewHoursAreOpen() {
    ProfileStanding standing =
        of2019()
            .work("2019-02-01", "40")
            .session("2019-02-02", 60)
            .work("2019-02-03", "5")
            .by(RULE_OF_2018);

    assertThat(standing.breaches()).containsExactly(ratio("2019-02-02"));
  }

  @Test
  void aDeficit_isABreach_onceTheLimitIsPassed() {
    ProfileStanding standing = of2019().work("2019-02-01", "40.25").by(RULE_OF_2018);

    assertThat(standing.breaches())
        .containsExactly(Logs.gap("2019-02-01", null), ratio("2019-02-01"));
  }

  @Test
  void theRatio_isJudgedAtTheEnd_soALaterSurplusMakesUpForADeficit() {
    ProfileStanding standing =
        of2019()
            .work("2019-02-01", "40")
            .session("2019-02-02", 30)
            .work("2019-02-03", "5")
            .session("2019-02-04", 90)
            .by(RULE_OF_2018);

    assertThat(standing.breaches()).isEmpty();
    assertThat(standing.state()).isEqualTo(SupervisionState.OK);
  }

  @Test
  void moreThanIsOwed_isASurplus() {
    ProfileStanding standing =
        of2019().work("2019-02-01", "20").session("2019-02-01", 150).by(RULE_OF_2018);

    assertThat(standing.surplusHours()).isEqualByComparingTo("1.5");
    assertThat(standing.deficitHours()).isEqualByComparingTo("0");
  }

  @Test
  void onlyDirectHours_driveTheRatio_whereThePackSaysSo() {
    Logs log =
        of2019()
            .work("2019-02-01", null, "19", "one", true)
            .work("2019-02-02", null, "30", "one", false);

    assertThat(log.by(RULE_OF_2018).requiredHours()).isEqualByComparingTo("2");
    assertThat(log.with("hours_base", "billable").by(RULE_OF_2018).requiredHours())
        .isEqualByComparingTo("0");
    assertThat(log.by(RULE_OF_2018).longestGapHours()).isEqualByComparingTo("19");
  }

  @Test
  void withoutWork_nothingIsOwed() {
    ProfileStanding standing = of2019().by(RULE_OF_2018);

    assertThat(standing.requiredHours()).isEqualByComparingTo("0");
    assertThat(standing.state()).isEqualTo(SupervisionState.OK);
    assertThat(standing.workHoursLeft()).isEqualByComparingTo("40");
  }
}
