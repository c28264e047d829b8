package org.cairn.supervision.standing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.supervision.standing.decision.Logs.gap;

import org.junit.jupiter.api.Test;

/** A session each week or month, beside a ratio or instead of one. */
class FrequencyTest {

  private static final String PROFILE = "TX-1-TAC-354.3103";

  private static Logs january() {
    return Logs.from("2024-01-01", "2024-01-31").in("us-tx");
  }

  @Test
  void aMonth_isTheStatesOwnReading() {
    assertThat(january().by(PROFILE).state()).isEqualTo(SupervisionState.OK);
    assertThat(Logs.from("2024-01-01", "2024-02-01").in("us-tx").by(PROFILE).breaches())
        .containsExactly(gap("2024-02-01", null));
  }

  @Test
  void aWeekWithoutASession_isABreach_fromTheDayAfterItToTheSession() {
    ProfileStanding standing =
        january()
            .with("supervision_frequency", "weekly")
            .session("2024-01-07", 30)
            .session("2024-01-16", 30)
            .session("2024-01-23", 30)
            .session("2024-01-30", 30)
            .by(PROFILE);

    assertThat(standing.breaches()).containsExactly(gap("2024-01-15", "2024-01-16"));
    assertThat(standing.state()).isEqualTo(SupervisionState.BREACH);
  }

  @Test
  void withoutAFrequency_nothingIsAsked() {
    assertThat(
            Logs.from("2024-01-01", "2024-12-31")
                .in("us-tx")
                .with("supervision_frequency", "none")
                .by(PROFILE)
                .breaches())
        .isEmpty();
  }

  @Test
  void besideARatio_bothAreJudged() {
    ProfileStanding standing =
        Logs.from("2019-02-01", "2019-02-28")
            .with("supervision_frequency", "weekly")
            .work("2019-02-01", "20")
            .session("2019-02-01", 60)
            .by(Logs.RULE_OF_2018);

    assertThat(standing.deficitHours()).isEqualByComparingTo("0");
    assertThat(standing.breaches()).containsExactly(gap("2019-02-09", null));
  }
}
