package org.cairn.applications.eligibility.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.eligibility.decision.ApplicationFacts.Evidence.CLERK_NO_RECORD_LETTER;
import static org.cairn.applications.eligibility.decision.ApplicationFacts.Evidence.SWORN_STATEMENT;
import static org.cairn.applications.eligibility.decision.ApplicationFacts.Level.FELONY;
import static org.cairn.applications.eligibility.decision.ApplicationFacts.Level.MISDEMEANOR;
import static org.cairn.applications.eligibility.decision.Candidate.aCandidate;
import static org.cairn.applications.eligibility.decision.Candidate.aCandidateIn;

import java.util.Set;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Level;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Records;
import org.cairn.jurisdictions.ruling.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvictionsTest {

  private static final String RULE = "conviction-records";

  @Test
  void withoutConvictions_nothingIsRequired() {
    assertThat(aCandidate().outcome(RULE)).isEqualTo(Outcome.NOT_REQUIRED);
  }

  @ParameterizedTest
  @CsvSource({
    "MISDEMEANOR,true,2021-05-04,AWAITING_RULING",
    "MISDEMEANOR,true,2021-05-03,NOT_REQUIRED",
    "MISDEMEANOR,false,2021-05-03,AWAITING_RULING",
    "FELONY,true,2001-05-03,AWAITING_RULING"
  })
  void drivingMisdemeanors_needNotBeReportedFiveYearsAfterTheSentence(
      Level level, boolean driving, String sentencedOn, Outcome outcome) {
    Candidate candidate =
        aCandidate().convicted(level, false, driving, sentencedOn, Records.REQUESTED);

    assertThat(candidate.outcome(RULE)).isEqualTo(outcome);
    assertThat(candidate.judged().track())
        .isEqualTo(outcome == Outcome.NOT_REQUIRED ? Track.ROUTINE : Track.UNDETERMINED);
  }

  @Test
  void aDrivingMisdemeanorWithoutADateOfSentence_isReported() {
    assertThat(
            aCandidate()
                .convicted(MISDEMEANOR, false, true, false, null, null, Set.of())
                .outcome(RULE))
        .isEqualTo(Outcome.AWAITING_RULING);
  }

  @Test
  void whatHappenedUnderEighteen_needNotBeReported_unlessTheStateSaysSo() {
    assertThat(
            aCandidate()
                .convicted(FELONY, true, false, true, "2005-01-01", null, Set.of())
                .judged()
                .track())
        .isEqualTo(Track.ROUTINE);
    assertThat(
            aCandidateIn("zz")
                .convicted(FELONY, true, false, true, "2005-01-01", null, Set.of())
                .outcome(RULE))
        .isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void aViolentEvent_isForTheBoard() {
    Candidate candidate =
        aCandidate().convicted(MISDEMEANOR, true, false, "2010-01-01", Records.OBTAINED);

    assertThat(candidate.outcome(RULE)).isEqualTo(Outcome.MET);
    assertThat(candidate.judged().track()).isEqualTo(Track.BOARD);
  }

  @Test
  void theThresholdsForOtherEvents_areNotKnown() {
    assertThat(
            aCandidate()
                .convicted(FELONY, false, false, "2010-01-01", Records.OBTAINED)
                .judged()
                .track())
        .isEqualTo(Track.UNDETERMINED);
  }

  @Test
  void oneViolentEventAmongOthers_isForTheBoard() {
    assertThat(
            aCandidate()
                .convicted(FELONY, true, false, "2010-01-01", Records.OBTAINED)
                .convicted(FELONY, false, false, "2010-01-01", Records.OBTAINED)
                .judged()
                .track())
        .isEqualTo(Track.BOARD);
  }

  @Test
  void beforeTheRuleOfTheDepartment_noEventIsRoutine() {
    assertThat(
            aCandidate()
                .applyingOn("2021-04-08")
                .convicted(MISDEMEANOR, true, false, "2010-01-01", Records.OBTAINED)
                .judged()
                .track())
        .isEqualTo(Track.UNDETERMINED);
  }

  @ParameterizedTest
  @CsvSource({
    "minimal_until_ruled,REQUESTED,AWAITING_RULING",
    "minimal_until_ruled,UNAVAILABLE,AWAITING_RULING",
    "minimal_until_ruled,OBTAINED,MET",
    "all,REQUESTED,NOT_MET",
    "all,UNAVAILABLE,NOT_MET",
    "all,OBTAINED,MET"
  })
  void records_areAskedForAsTheFlagSays(String flag, Records records, Outcome outcome) {
    assertThat(
            aCandidate()
                .with("conviction_reporting", flag)
                .convicted(FELONY, false, false, "2010-01-01", records)
                .outcome(RULE))
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({"offered_awaiting_ruling,AWAITING_RULING", "strict,NOT_MET"})
  void aReplacementForLostRecords_isOfferedOrNot(String flag, Outcome outcome) {
    assertThat(
            aCandidate()
                .with("conviction_reporting", "all")
                .with("alternate_evidence", flag)
                .convicted(
                    FELONY,
                    false,
                    false,
                    false,
                    "1980-01-01",
                    Records.UNAVAILABLE,
                    Set.of(CLERK_NO_RECORD_LETTER, SWORN_STATEMENT))
                .outcome(RULE))
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({"minimal_until_ruled", "all"})
  void strictEvidence_keepsRecordsThatAreNoMoreMissing(String reporting) {
    assertThat(
            aCandidate()
                .with("conviction_reporting", reporting)
                .with("alternate_evidence", "strict")
                .convicted(FELONY, false, false, "1980-01-01", Records.UNAVAILABLE)
                .outcome(RULE))
        .isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void withoutConvictions_nothingHasToBeReported_alsoWhereNobodyKnowsWhatHad() {
    assertThat(aCandidate().applyingOn("2021-04-08").outcome(RULE)).isEqualTo(Outcome.NOT_REQUIRED);
    assertThat(aCandidate().applyingOn("2016-05-04").outcome(RULE)).isEqualTo(Outcome.NOT_REQUIRED);
    assertThat(
            aCandidate()
                .applyingOn("2021-04-08")
                .convicted(MISDEMEANOR, true, false, "2010-01-01", Records.OBTAINED)
                .outcome(RULE))
        .isEqualTo(Outcome.UNVERIFIED);
  }

  @Test
  void whatARequestSaysOfRecords_decidesOnADayWithoutAValue() {
    Candidate candidate =
        aCandidate()
            .applyingOn("2020-05-04")
            .convicted(FELONY, false, false, "2010-01-01", Records.REQUESTED);

    assertThat(candidate.with("conviction_reporting", "all").outcome(RULE))
        .isEqualTo(Outcome.NOT_MET);
    assertThat(candidate.judged().track()).isEqualTo(Track.UNDETERMINED);
  }

  @Test
  void aLetterWithoutASwornStatement_replacesNothing() {
    assertThat(
            aCandidate()
                .with("conviction_reporting", "all")
                .convicted(
                    FELONY,
                    false,
                    false,
                    false,
                    "1980-01-01",
                    Records.UNAVAILABLE,
                    Set.of(CLERK_NO_RECORD_LETTER))
                .outcome(RULE))
        .isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void anotherState_letsStaffRule() {
    assertThat(
            aCandidateIn("zz")
                .convicted(FELONY, false, false, "2010-01-01", Records.OBTAINED)
                .judged()
                .findings())
        .isNotEmpty();
  }
}
