package org.cairn.supervision.standing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.supervision.standing.decision.Logs.ADVICE;
import static org.cairn.supervision.standing.decision.Logs.RULE_OF_2018;
import static org.cairn.supervision.standing.decision.Logs.RULE_OF_2019;
import static org.cairn.supervision.standing.decision.Logs.gap;
import static org.cairn.supervision.standing.decision.Logs.ratio;

import java.time.LocalDate;
import org.cairn.jurisdictions.ParameterStatus;
import org.cairn.jurisdictions.ruling.Outcome;
import org.junit.jupiter.api.Test;

/** The same log by every profile, each on its own days only. */
class ProfilesTest {

  @Test
  void everyProfile_isAnswered() {
    assertThat(Logs.from("2024-01-01", "2024-12-31").judged().profiles())
        .extracting(ProfileStanding::profile)
        .containsExactly(RULE_OF_2018, RULE_OF_2019, ADVICE);
  }

  @Test
  void theirDaysAndStatus_areShown() {
    ProfileStanding repealed = Logs.from("2024-01-01", "2024-12-31").by(RULE_OF_2018);
    ProfileStanding advice = Logs.from("2024-01-01", "2024-12-31").by(ADVICE);

    assertThat(repealed.appliesFrom()).isEqualTo("2018-01-01");
    assertThat(repealed.appliesTo()).isEqualTo("2019-12-27");
    assertThat(repealed.status()).isEqualTo(ParameterStatus.CODIFIED);
    assertThat(advice.appliesFrom()).isNull();
    assertThat(advice.appliesTo()).isNull();
    assertThat(advice.status()).isEqualTo(ParameterStatus.AGENCY_ADVICE);
  }

  @Test
  void aRepealedRule_neverJudgesALaterDay() {
    Logs log = Logs.from("2020-01-01", "2020-12-31").work("2020-02-01", "100");

    assertThat(log.by(RULE_OF_2018).state()).isEqualTo(SupervisionState.OK);
    assertThat(log.by(RULE_OF_2018).requiredHours()).isEqualByComparingTo("0");
    assertThat(log.by(RULE_OF_2018).longestGapHours()).isEqualByComparingTo("0");
    assertThat(log.by(RULE_OF_2018).workHoursLeft()).isNull();
    assertThat(log.by(RULE_OF_2018).findings())
        .extracting(finding -> finding.outcome())
        .containsExactly(Outcome.NOT_REQUIRED);
    assertThat(log.by(ADVICE).state()).isEqualTo(SupervisionState.BREACH);
  }

  @Test
  void aRuleWithoutARatio_asksForNothing_andIsFine() {
    ProfileStanding standing =
        Logs.from("2020-01-01", "2020-12-31")
            .work("2020-02-01", "100")
            .session("2020-02-02", 30)
            .by(RULE_OF_2019);

    assertThat(standing.requiredHours()).isEqualByComparingTo("0");
    assertThat(standing.receivedHours()).isEqualByComparingTo("0.5");
    assertThat(standing.state()).isEqualTo(SupervisionState.OK);
    assertThat(standing.workHoursLeft()).isNull();
    assertThat(standing.breaches()).isEmpty();
  }

  @Test
  void aSpanAcrossTheRepeal_isJudgedByTheRuleOnItsLastDayToo_andNotOnTheNext() {
    Logs lastDay =
        Logs.from("2019-12-01", "2020-01-31").work("2019-12-01", "40").work("2019-12-27", "1");
    Logs nextDay =
        Logs.from("2019-12-01", "2020-01-31").work("2019-12-01", "40").work("2019-12-28", "1");

    assertThat(lastDay.by(RULE_OF_2018).breaches())
        .containsExactly(gap("2019-12-27", null), ratio("2019-12-27"));
    assertThat(nextDay.by(RULE_OF_2018).breaches()).isEmpty();
    assertThat(nextDay.by(RULE_OF_2018).requiredHours()).isEqualByComparingTo("2");
    assertThat(nextDay.by(RULE_OF_2018).workHoursLeft()).isNull();
    assertThat(nextDay.by(ADVICE).breaches()).contains(gap("2019-12-28", null));
  }

  @Test
  void aSessionAfterTheRepeal_endsNoGapOfTheRule() {
    ProfileStanding standing =
        Logs.from("2019-12-01", "2020-01-31")
            .work("2019-12-01", "41")
            .session("2019-12-28", 120)
            .by(RULE_OF_2018);

    assertThat(standing.breaches()).contains(gap("2019-12-01", null));
    assertThat(standing.receivedHours()).isEqualByComparingTo("0");
  }

  @Test
  void theFirstDay_isInForce_andItsClockStartsThere() {
    Logs log =
        Logs.from("2017-12-01", "2018-01-31").work("2017-12-31", "39").work("2018-01-01", "2");

    assertThat(log.by(RULE_OF_2018).longestGapHours()).isEqualByComparingTo("2");
    assertThat(log.by(ADVICE).longestGapHours()).isEqualByComparingTo("41");
  }

  @Test
  void whereNobodyKnowsWhatIsAsked_aPersonDecides() {
    ProfileStanding standing =
        Logs.from("2024-01-01", "2024-12-31").in("us-pa").work("2024-02-01", "100").by("PA-CPS");

    assertThat(standing.status()).isEqualTo(ParameterStatus.UNVERIFIED);
    assertThat(standing.state()).isEqualTo(SupervisionState.WARNING);
    assertThat(standing.findings())
        .extracting(finding -> finding.outcome())
        .containsExactly(Outcome.UNVERIFIED);
  }

  @Test
  void anotherState_hasOtherNumbers_andChangesThemWithinASpan() {
    ProfileStanding standing =
        Logs.from("2024-02-01", "2024-03-31")
            .in("zz")
            .work("2024-02-29", "24")
            .session("2024-02-29", 120)
            .work("2024-03-01", "16")
            .session("2024-03-02", 60)
            .by("ZZ-SUPERVISION");

    assertThat(standing.requiredHours()).isEqualByComparingTo("3");
    assertThat(standing.state()).isEqualTo(SupervisionState.OK);
    assertThat(standing.workHoursLeft()).isEqualByComparingTo("24");
    assertThat(standing.appliesFrom()).isEqualTo("2015-03-01");
  }

  @Test
  void oneNumberOfAProfile_isReplacedByAQuestion() {
    ProfileStanding standing =
        Logs.of2019()
            .with("supervision.profiles.MT-ARM-24.219.916.max_gap_hours", 30)
            .work("2019-02-01", "31")
            .by(RULE_OF_2018);

    assertThat(standing.breaches()).contains(gap("2019-02-01", null));
    assertThat(standing.status()).isEqualTo(ParameterStatus.CODIFIED);
  }

  @Test
  void recordsAreKept_sevenYearsFromTheEnd() {
    assertThat(
            Logs.from("2024-01-01", "2024-12-31").ended("2024-06-30").judged().keepRecordsUntil())
        .isEqualTo("2031-06-30");
    assertThat(Logs.from("2024-01-01", "2024-12-31").judged().keepRecordsUntil()).isNull();
    assertThat(
            Logs.from("2020-01-01", "2020-12-31").ended("2020-02-29").judged().keepRecordsUntil())
        .isEqualTo("2027-02-28");
    assertThat(
            Logs.from("2019-01-01", "2019-12-27").ended("2019-06-30").judged().keepRecordsUntil())
        .isEqualTo("2026-06-30");
  }

  @Test
  void aDayBeforeAnyRule_isAnsweredToo() {
    ProfileStanding standing = Logs.from("1950-01-01", "1950-01-01").by(RULE_OF_2018);

    assertThat(standing.state()).isEqualTo(SupervisionState.OK);
    assertThat(standing.appliesFrom()).isEqualTo(LocalDate.parse("2018-01-01"));
  }
}
