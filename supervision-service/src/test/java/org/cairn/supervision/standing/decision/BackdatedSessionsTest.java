package org.cairn.supervision.standing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.supervision.standing.decision.Logs.RULE_OF_2018;
import static org.cairn.supervision.standing.decision.Logs.of2019;

import java.util.List;
import java.util.Optional;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.jurisdictions.ruling.Outcome;
import org.junit.jupiter.api.Test;

/** How a session counts that was recorded late or is disputed by its peer. */
class BackdatedSessionsTest {

  private static Logs aLog() {
    return of2019().work("2019-02-01", "20");
  }

  private static Optional<Finding> finding(ProfileStanding standing) {
    return standing.findings().stream()
        .filter(it -> it.ruleId().equals("supervision-backdated"))
        .findFirst();
  }

  @Test
  void flagged_itCounts_andAFindingWaitsForAPerson() {
    ProfileStanding standing = aLog().sessionThat("2019-02-02", 60, true, false).by(RULE_OF_2018);

    assertThat(standing.receivedHours()).isEqualByComparingTo("1");
    assertThat(finding(standing).map(Finding::outcome)).contains(Outcome.AWAITING_RULING);
    assertThat(finding(standing).map(it -> it.inputs().get("minutes"))).contains(60L);
  }

  @Test
  void counted_itIsLikeAnyOther() {
    ProfileStanding standing =
        aLog()
            .with("backdated_supervision", "count")
            .sessionThat("2019-02-02", 60, true, false)
            .by(RULE_OF_2018);

    assertThat(standing.receivedHours()).isEqualByComparingTo("1");
    assertThat(finding(standing)).isEmpty();
  }

  @Test
  void notCounted_itClosesNothing_andTheFindingSaysWhy() {
    ProfileStanding standing =
        aLog()
            .with("backdated_supervision", "not_counted")
            .sessionThat("2019-02-02", 60, true, false)
            .by(RULE_OF_2018);

    assertThat(standing.receivedHours()).isEqualByComparingTo("0");
    assertThat(standing.workHoursLeft()).isEqualByComparingTo("20");
    assertThat(finding(standing).map(Finding::outcome)).contains(Outcome.NOT_MET);
  }

  @Test
  void recordedInTime_thereIsNothingToSay() {
    assertThat(finding(aLog().session("2019-02-02", 60).by(RULE_OF_2018))).isEmpty();
  }

  @Test
  void disputed_itDoesNotCount_whateverThePackSaysOfLateOnes() {
    for (String reading : List.of("flag", "count", "not_counted")) {
      ProfileStanding standing =
          aLog()
              .with("backdated_supervision", reading)
              .sessionThat("2019-02-02", 60, true, true)
              .by(RULE_OF_2018);

      assertThat(standing.receivedHours()).isEqualByComparingTo("0");
      assertThat(finding(standing)).isEmpty();
    }
  }
}
