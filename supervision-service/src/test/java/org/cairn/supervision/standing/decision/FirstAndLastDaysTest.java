package org.cairn.supervision.standing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.supervision.standing.decision.Logs.RULE_OF_2018;
import static org.cairn.supervision.standing.decision.Logs.gap;
import static org.cairn.supervision.standing.decision.Logs.of2019;

import java.util.List;
import org.cairn.supervision.standing.decision.ProfileStanding.OfEmployer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When something begins and ends: a clock, a breach, a state, the duty to keep records. */
class FirstAndLastDaysTest {

  @Test
  void aRuleThatEnded_asksForNoLaterSession() {
    assertThat(weekly("2019-12-20", "2020-01-31").session("2019-12-25", 60).by(RULE_OF_2018))
        .extracting(ProfileStanding::breaches)
        .isEqualTo(List.of());
    assertThat(weekly("2019-12-10", "2020-01-31").session("2019-12-15", 60).by(RULE_OF_2018))
        .extracting(ProfileStanding::breaches)
        .isEqualTo(List.of(gap("2019-12-23", null)));
  }

  @Test
  void aSessionThatIsDueAfterTheSpan_isNotMissedYet() {
    assertThat(
            weekly("2019-06-24", "2019-06-30")
                .session("2019-06-28", 60)
                .by(RULE_OF_2018)
                .breaches())
        .isEmpty();
  }

  @Test
  void apart_aMissedSessionIsABreachWithEachEmployer() {
    ProfileStanding standing =
        weekly("2019-02-01", "2019-02-28")
            .with("aggregate_employers", false)
            .work("2019-02-01", null, "1", "north", true)
            .sessionFor("south", "2019-02-05", 60)
            .by(RULE_OF_2018);

    assertThat(standing.byEmployer())
        .extracting(OfEmployer::breaches)
        .containsExactly(List.of(gap("2019-02-08", null)), List.of(gap("2019-02-13", null)));
    assertThat(standing.breaches())
        .containsExactly(gap("2019-02-08", null), gap("2019-02-13", null));
  }

  @Test
  void breaches_areInTheOrderInWhichTheyBegan() {
    assertThat(
            weekly("2019-02-01", "2019-02-20")
                .work("2019-02-15", "41")
                .session("2019-02-16", 120)
                .by(RULE_OF_2018)
                .breaches())
        .containsExactly(gap("2019-02-08", "2019-02-16"), gap("2019-02-15", "2019-02-16"));
  }

  @Test
  void withoutAnyEntry_theFirstMissedSessionIsForeseen() {
    assertThat(published(weekly("2019-02-01", "2019-02-28")))
        .containsExactly("OK 2019-02-01 2019-02-07", "BREACH 2019-02-08 2019-12-27");
  }

  @Test
  void workBeforeAMissedSession_isAWarningUntilThen() {
    assertThat(published(weekly("2019-02-01", "2019-02-28").work("2019-02-03", "20")))
        .containsExactly(
            "OK 2019-02-01 2019-02-02",
            "WARNING 2019-02-03 2019-02-07",
            "BREACH 2019-02-08 2019-12-27");
  }

  @Test
  void aSessionThatWouldBeMissedAfterTheEndOfARule_isNone() {
    assertThat(published(weekly("2019-12-20", "2020-01-31").session("2019-12-25", 60)))
        .containsExactly("OK 2019-12-20 2019-12-27");
  }

  @Test
  void dayByDay_employersAreTogetherOrApart_asThePackSays() {
    Logs log =
        of2019()
            .with("accrual", "pro_rata")
            .work("2019-02-01", null, "25", "north", true)
            .work("2019-02-05", null, "25", "south", true);

    assertThat(published(log))
        .containsExactly(
            "OK 2019-01-01 2019-01-31",
            "WARNING 2019-02-01 2019-02-04",
            "BREACH 2019-02-05 2019-12-27");
    assertThat(published(log.with("aggregate_employers", false)))
        .containsExactly("OK 2019-01-01 2019-01-31", "WARNING 2019-02-01 2019-12-27");
  }

  @Test
  void aSessionWithoutATime_isAtTheEndOfItsDay_andWorkWithoutOneAtItsBeginning() {
    assertThat(
            of2019()
                .session("2019-02-01", 60)
                .work("2019-02-01", "13:00", "20", null, true)
                .by(RULE_OF_2018)
                .workHoursLeft())
        .isEqualByComparingTo("40");
    assertThat(
            of2019()
                .session("2019-02-01", "00:00", 60)
                .work("2019-02-01", "20")
                .by(RULE_OF_2018)
                .workHoursLeft())
        .isEqualByComparingTo("40");
  }

  @Test
  void aRuleThatCameAfterTheRecordsWereThrownAway_asksForNone() {
    assertThat(kept("us-mt", "2012-12-27")).isNull();
    assertThat(kept("us-mt", "2012-12-28")).isEqualTo("2019-12-28");
    assertThat(kept("zz", "2018-06-30")).isEqualTo("2022-06-30");
  }

  private static @Nullable String kept(String jurisdiction, String endedOn) {
    var until =
        Logs.from("2024-01-01", "2024-12-31")
            .in(jurisdiction)
            .ended(endedOn)
            .judged()
            .keepRecordsUntil();
    return until == null ? null : until.toString();
  }

  private static Logs weekly(String from, String to) {
    return Logs.from(from, to).with("supervision_frequency", "weekly");
  }

  private static List<String> published(Logs log) {
    return log.segments().getOrDefault(RULE_OF_2018, List.of()).stream()
        .map(segment -> segment.state() + " " + segment.from() + " " + segment.to())
        .toList();
  }
}
