package org.cairn.applications.eligibility.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.eligibility.decision.Candidate.aCandidate;

import org.cairn.jurisdictions.ruling.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a request says decides on every day, also where the pack knows no value. */
class OverridesOnEveryDayTest {

  /** In 2019 the score and the fee are not known; in 2016 there was no credential at all. */
  @ParameterizedTest
  @CsvSource({
    "2019-05-04,checklist.exam.pass_percent,80,exam,MET",
    "2019-05-04,checklist.exam.pass_percent,81,exam,NOT_MET",
    "2016-05-04,checklist.exam.pass_percent,81,exam,NOT_MET",
    "2019-05-04,checklist.application-fee.cents,12500,application-fee,MET",
    "2019-05-04,checklist.application-fee.cents,12501,application-fee,NOT_MET",
    "2016-05-04,checklist.recovery-window.years,1,recovery-window,MET",
    "2017-11-04,checklist.recovery-window.years,1,recovery-window,MET",
    "2020-05-04,checklist.conviction-records.driving_exempt_after_years,5,conviction-records,NOT_REQUIRED"
  })
  void oneFieldOfARule_decides(String day, String path, int value, String rule, Outcome outcome) {
    assertThat(aCandidate().applyingOn(day).with(path, value).outcome(rule)).isEqualTo(outcome);
  }

  @Test
  void whatIsNotAskedFor_staysUnknown() {
    assertThat(aCandidate().applyingOn("2019-05-04").outcome("exam")).isEqualTo(Outcome.UNVERIFIED);
    assertThat(
            aCandidate()
                .applyingOn("2016-05-04")
                .with("checklist.exam.pass_percent", 80)
                .outcome("training-hours"))
        .isEqualTo(Outcome.UNVERIFIED);
  }

  @Test
  void anotherCredentialType_takesTheOtherFieldsOfTheSameRule() {
    Candidate family = aCandidate().with("checklist.fingerprints.result_within_days", 10);
    family.credentialType = "family_pss";

    assertThat(family.outcome("fingerprints")).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void theAgeOfATraining_isJudged_whereItsHoursAreNotKnown() {
    Candidate family = aCandidate().trainedOn("2015-01-01").with("training_max_age_years", 5);
    family.credentialType = "family_pss";

    assertThat(family.outcome("training-hours")).isEqualTo(Outcome.UNVERIFIED);
    assertThat(family.outcome("training-age")).isEqualTo(Outcome.NOT_MET);
  }
}
