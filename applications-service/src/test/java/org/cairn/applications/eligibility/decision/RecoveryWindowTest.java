package org.cairn.applications.eligibility.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.eligibility.decision.ApplicationFacts.StayKind.BEHAVIORAL_HEALTH_INPATIENT;
import static org.cairn.applications.eligibility.decision.ApplicationFacts.StayKind.INCARCERATION;
import static org.cairn.applications.eligibility.decision.ApplicationFacts.StayKind.OTHER_INPATIENT;
import static org.cairn.applications.eligibility.decision.Candidate.aCandidate;
import static org.cairn.applications.eligibility.decision.Candidate.aCandidateIn;

import java.time.LocalDateTime;
import org.cairn.applications.eligibility.decision.ApplicationFacts.StayKind;
import org.cairn.jurisdictions.ruling.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The application is of 2026-05-04: the window begins with 2024-05-04. */
class RecoveryWindowTest {

  @ParameterizedTest
  @CsvSource({
    "2025-03-01T08:00,2025-03-04T08:00,MET",
    "2025-03-01T08:00,2025-03-04T08:01,NOT_MET",
    "2025-03-01T08:00,2025-03-04T08:00:01,NOT_MET",
    "2025-03-01T08:00,2025-03-02T08:00,MET",
    "2026-05-04T23:00,2026-05-08T08:00,NOT_MET",
    "2026-05-05T00:00,2026-05-30T08:00,MET",
    "2024-04-01T08:00,2024-05-03T23:59,MET",
    "2024-04-01T08:00,2024-05-04T07:00,NOT_MET"
  })
  void aStay_countsInTheWindow_whenItIsLongerThan72Hours(String from, String to, Outcome outcome) {
    assertThat(
            aCandidate().staying(BEHAVIORAL_HEALTH_INPATIENT, from, to).outcome("recovery-window"))
        .isEqualTo(outcome);
  }

  /** In the zone of the state, on 2025-11-02 the clocks go back, on 2025-03-09 forward. */
  @ParameterizedTest
  @CsvSource({
    "2025-11-01T12:00,2025-11-04T11:00,MET",
    "2025-11-01T12:00,2025-11-04T11:01,NOT_MET",
    "2025-11-01T12:00,2025-11-04T12:00,NOT_MET",
    "2025-03-08T12:00,2025-03-11T13:00,MET",
    "2025-03-08T12:00,2025-03-11T13:01,NOT_MET",
    // 02:30 was skipped: the clock showed 03:30.
    "2025-03-09T02:30,2025-03-12T03:30,MET",
    "2025-03-09T02:30,2025-03-12T03:31,NOT_MET",
    // 01:30 was shown twice: the first is meant.
    "2025-11-02T01:30,2025-11-05T00:30,MET",
    "2025-11-02T01:30,2025-11-05T00:31,NOT_MET"
  })
  void aStay_lastsAsLongAsReallyPassed_alsoWhenTheClocksChange(
      String from, String to, Outcome outcome) {
    for (String measure : new String[] {"whole", "inside_window"}) {
      assertThat(
              aCandidate()
                  .with("stay_measure", measure)
                  .staying(BEHAVIORAL_HEALTH_INPATIENT, from, to)
                  .outcome("recovery-window"))
          .describedAs(measure)
          .isEqualTo(outcome);
    }
  }

  @Test
  void anotherStayInHospital_neverCounts() {
    assertThat(
            aCandidate()
                .staying(OTHER_INPATIENT, "2025-03-01T08:00", "2025-06-01T08:00")
                .outcome("recovery-window"))
        .isEqualTo(Outcome.MET);
  }

  @ParameterizedTest
  @CsvSource({"0,1,NOT_MET", "0,0,NOT_MET", "72,72,MET", "72,73,NOT_MET"})
  void anIncarceration_countsFromTheHoursOfTheFlag(int limit, int hours, Outcome outcome) {
    Candidate candidate = aCandidate().with("incarceration_min_hours", limit);
    LocalDateTime from = LocalDateTime.parse("2025-03-01T08:00");

    candidate.staying(INCARCERATION, from.toString(), from.plusHours(hours).toString());

    assertThat(candidate.outcome("recovery-window")).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "true,2024-05-04T12:00,NOT_MET",
    "false,2024-05-04T12:00,MET",
    "false,2024-05-05T00:00,NOT_MET",
    "true,2024-05-03T23:59,MET"
  })
  void theDayExactlyTwoYearsBefore_isInTheWindowOrNot(
      boolean inclusive, String released, Outcome outcome) {
    assertThat(
            aCandidate()
                .with("window_start_inclusive", inclusive)
                .staying(INCARCERATION, "2024-01-01T08:00", released)
                .outcome("recovery-window"))
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "whole,2024-05-06T00:00,NOT_MET",
    "inside_window,2024-05-06T00:00,MET",
    "inside_window,2024-05-07T00:00,MET",
    "inside_window,2024-05-07T00:01,NOT_MET"
  })
  void aStayThatBeganBeforeTheWindow_isMeasuredAsTheFlagSays(
      String measure, String to, Outcome outcome) {
    assertThat(
            aCandidate()
                .with("stay_measure", measure)
                .staying(BEHAVIORAL_HEALTH_INPATIENT, "2024-04-20T00:00", to)
                .outcome("recovery-window"))
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "BEHAVIORAL_HEALTH_INPATIENT,2026-05-04T08:00,AWAITING_RULING",
    "BEHAVIORAL_HEALTH_INPATIENT,2026-05-01T08:00,NOT_MET",
    "INCARCERATION,2026-05-04T08:00,NOT_MET",
    "OTHER_INPATIENT,2020-05-04T08:00,MET"
  })
  void aStayThatLastsStill_neverPassesSilently(StayKind kind, String from, Outcome outcome) {
    Candidate candidate = aCandidate().staying(kind, from, null);

    assertThat(candidate.outcome("recovery-window")).isEqualTo(outcome);
    if (outcome == Outcome.AWAITING_RULING) {
      assertThat(candidate.judged().track()).isEqualTo(Track.STAFF);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "clamp,2022-02-28T12:00,NOT_MET",
    "roll,2022-02-28T12:00,MET",
    "roll,2022-03-01T12:00,NOT_MET"
  })
  void twoYearsBeforeALeapDay_beginAsTheFlagSays(String flag, String released, Outcome outcome) {
    assertThat(
            aCandidate()
                .applyingOn("2024-02-29")
                .with("month_end", flag)
                .staying(INCARCERATION, "2022-01-01T08:00", released)
                .outcome("recovery-window"))
        .isEqualTo(outcome);
  }

  @Test
  void severalShortStays_areNotAddedUp() {
    Candidate candidate = aCandidate();
    for (int month = 1; month <= 9; month++) {
      candidate.staying(
          BEHAVIORAL_HEALTH_INPATIENT,
          "2025-0" + month + "-01T08:00",
          "2025-0" + month + "-03T08:00");
    }

    assertThat(candidate.outcome("recovery-window")).isEqualTo(Outcome.MET);
  }

  @Test
  void anotherStateHasItsOwnWindow() {
    assertThat(
            aCandidateIn("zz")
                .staying(INCARCERATION, "2025-05-05T00:00", "2025-05-06T00:00")
                .outcome("recovery-window"))
        .isEqualTo(Outcome.MET);
    assertThat(
            aCandidateIn("zz")
                .staying(INCARCERATION, "2025-05-05T00:00", "2025-05-06T00:01")
                .outcome("recovery-window"))
        .isEqualTo(Outcome.NOT_MET);
  }
}
