package org.cairn.supervision.standing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.supervision.standing.decision.Logs.RULE_OF_2018;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How supervision stood day by day, for those who look a day up. */
class SegmentsTest {

  @Test
  void withoutWork_itIsFineFromTheFirstDay() {
    assertThat(published(Logs.from("2019-01-01", "2019-06-30"), RULE_OF_2018))
        .containsExactly("OK 2019-01-01 2019-12-27");
  }

  @Test
  void aGapThatIsOver_isRememberedOnItsDaysOnly() {
    Logs log =
        Logs.from("2019-01-01", "2019-12-31")
            .work("2019-02-01", "20")
            .work("2019-02-05", "21")
            .session("2019-02-10", 120);

    assertThat(published(log, RULE_OF_2018))
        .containsExactly(
            "OK 2019-01-01 2019-01-31",
            "WARNING 2019-02-01 2019-02-04",
            "BREACH 2019-02-05 2019-02-09",
            "OK 2019-02-10 2019-12-27");
  }

  @Test
  void ofOneDay_theEveningCounts() {
    Logs log =
        Logs.from("2019-01-01", "2019-12-31").work("2019-02-01", "41").session("2019-02-01", 120);

    assertThat(published(log, RULE_OF_2018)).containsExactly("OK 2019-01-01 2019-12-27");
  }

  @Test
  void withNoEndInSight_theLastHasNone() {
    Logs log = Logs.from("2024-01-01", "2024-12-31").work("2024-02-01", "20");

    assertThat(published(log, Logs.ADVICE))
        .containsExactly("OK 2024-01-01 2024-01-31", "WARNING 2024-02-01 null");
  }

  @Test
  void aSessionThatIsOverdue_isForeseen() {
    Logs log =
        Logs.from("2024-01-01", "2024-01-20")
            .in("us-tx")
            .with("supervision_frequency", "weekly")
            .session("2024-01-05", 30)
            .session("2024-01-15", 30);

    assertThat(published(log, "TX-1-TAC-354.3103"))
        .containsExactly(
            "OK 2024-01-01 2024-01-12",
            "BREACH 2024-01-13 2024-01-14",
            "OK 2024-01-15 2024-01-22",
            "BREACH 2024-01-23 null");
  }

  @Test
  void whatIsNotInForceOrNotKnown_hasNothingToSay() {
    assertThat(Logs.from("2024-01-01", "2024-12-31").segments()).doesNotContainKey(RULE_OF_2018);
    assertThat(Logs.from("2024-01-01", "2024-12-31").in("us-pa").segments()).isEmpty();
  }

  private static List<String> published(Logs log, String profile) {
    return log.segments().getOrDefault(profile, List.of()).stream()
        .map(segment -> segment.state() + " " + segment.from() + " " + segment.to())
        .toList();
  }
}
