package org.cairn.supervision.standing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.supervision.standing.decision.Logs.ADVICE;
import static org.cairn.supervision.standing.decision.Logs.RULE_OF_2018;
import static org.cairn.supervision.standing.decision.Logs.RULE_OF_2019;
import static org.cairn.supervision.standing.decision.Logs.gap;
import static org.cairn.supervision.standing.decision.Logs.of2019;

import org.junit.jupiter.api.Test;

/** Less frequent supervision, approved by the board beforehand. */
class ApprovalsTest {

  @Test
  void anApproval_standsInThePlaceOfTheRule_andNotOfTheAdvice() {
    Logs log =
        of2019()
            .approved("2019-02-01", "2019-02-28", 40, 80)
            .work("2019-02-01", "80")
            .session("2019-02-28", 120);

    assertThat(log.by(RULE_OF_2018).requiredHours()).isEqualByComparingTo("2");
    assertThat(log.by(RULE_OF_2018).state()).isEqualTo(SupervisionState.OK);
    assertThat(log.by(ADVICE).requiredHours()).isEqualByComparingTo("4");
    assertThat(log.by(ADVICE).state()).isEqualTo(SupervisionState.BREACH);
  }

  @Test
  void bothItsDays_areIncluded() {
    Logs first = of2019().approved("2019-02-01", "2019-02-28", null, 80).work("2019-02-01", "41");
    Logs last = of2019().approved("2019-02-01", "2019-02-28", null, 80).work("2019-02-28", "41");
    Logs after = of2019().approved("2019-02-01", "2019-02-28", null, 80).work("2019-03-01", "41");

    assertThat(first.by(RULE_OF_2018).longestGapHours()).isEqualByComparingTo("41");
    assertThat(first.by(RULE_OF_2018).breaches()).isEmpty();
    assertThat(last.by(RULE_OF_2018).breaches()).isEmpty();
    assertThat(after.by(RULE_OF_2018).breaches()).contains(gap("2019-03-01", null));
  }

  @Test
  void afterItsEnd_theNextWorkPassesTheOldLimit() {
    ProfileStanding standing =
        of2019()
            .approved("2019-02-01", "2019-02-28", 40, 80)
            .work("2019-02-28", "60")
            .work("2019-03-05", "1")
            .by(RULE_OF_2018);

    assertThat(standing.breaches()).contains(gap("2019-03-05", null));
    assertThat(standing.workHoursLeft()).isEqualByComparingTo("0");
  }

  @Test
  void whatItIsSilentOn_staysAsItIs() {
    ProfileStanding standing =
        of2019().approved(null, null, 40, null).work("2019-02-01", "40.5").by(RULE_OF_2018);

    assertThat(standing.requiredHours()).isEqualByComparingTo("1");
    assertThat(standing.breaches()).contains(gap("2019-02-01", null));
  }

  @Test
  void hoursUnderDifferentRatios_makeUpABlockTogether() {
    ProfileStanding standing =
        of2019()
            .approved("2019-02-01", "2019-02-28", 30, null)
            .work("2019-01-15", "10")
            .work("2019-02-15", "15")
            .by(RULE_OF_2018);

    assertThat(standing.requiredHours()).isEqualByComparingTo("1");
  }

  @Test
  void ofOverlappingOnes_theLaterInTheListHolds() {
    ProfileStanding standing =
        of2019()
            .approved(null, null, 40, 80)
            .approved("2019-02-01", null, 30, 60)
            .work("2019-02-01", "61")
            .by(RULE_OF_2018);

    assertThat(standing.requiredHours()).isEqualByComparingTo("2");
    assertThat(standing.breaches()).contains(gap("2019-02-01", null));
  }

  @Test
  void whereARuleAsksNothing_anApprovalAsksNothingEither() {
    ProfileStanding standing =
        Logs.from("2024-01-01", "2024-12-31")
            .approved(null, null, 40, 80)
            .work("2024-02-01", "100")
            .by(RULE_OF_2019);

    assertThat(standing.requiredHours()).isEqualByComparingTo("0");
    assertThat(standing.state()).isEqualTo(SupervisionState.OK);
  }
}
