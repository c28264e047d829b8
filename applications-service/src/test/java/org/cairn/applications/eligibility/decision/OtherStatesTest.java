package org.cairn.applications.eligibility.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.eligibility.decision.Candidate.aCandidateIn;
import static org.cairn.applications.eligibility.decision.Candidate.training;

import java.time.LocalDate;
import java.util.List;
import org.cairn.applications.eligibility.decision.ApplicationFacts.FeeKind;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Payment;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Sender;
import org.cairn.jurisdictions.ParameterStatus;
import org.cairn.jurisdictions.ruling.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same code, other packs. */
class OtherStatesTest {

  @ParameterizedTest
  @CsvSource({
    "us-ca,80,79.5",
    "us-tx,19.5,19",
    "us-pa,75,74",
    "us-mi,56,55.5",
    "us-nc,60,59",
    "us-samhsa,40,39"
  })
  void eachStateAsksForItsOwnHours(String state, String enough, String tooFew) {
    Candidate candidate = aCandidateIn(state);
    candidate.training = training(enough, "80", "2026-02-01", Sender.PROVIDER);
    assertThat(candidate.outcome("training-hours")).isEqualTo(Outcome.MET);

    candidate.training = training(tooFew, "80", "2026-02-01", Sender.PROVIDER);
    assertThat(candidate.outcome("training-hours")).isEqualTo(Outcome.NOT_MET);
  }

  @ParameterizedTest
  @CsvSource({"us-ca", "us-tx", "us-pa", "us-mi", "us-nc"})
  void aDayShortOfEighteen_isTooYoung(String state) {
    Candidate candidate = aCandidateIn(state);
    candidate.bornOn = LocalDate.parse("2008-05-05");
    assertThat(candidate.outcome("age")).isEqualTo(Outcome.NOT_MET);

    candidate.bornOn = LocalDate.parse("2008-05-04");
    assertThat(candidate.outcome("age")).isEqualTo(Outcome.MET);
  }

  @ParameterizedTest
  @CsvSource({
    "250,2026-01-01,2026-07-01,MET",
    "249.75,2026-01-01,2026-07-01,NOT_MET",
    "250,2026-01-01,2026-07-02,NOT_MET"
  })
  void texas_asksFor250HoursWithinSixMonths(String hours, String from, String to, Outcome outcome) {
    assertThat(
            aCandidateIn("us-tx")
                .served(hours, null, null, false, from, to)
                .outcome("supervised-experience"))
        .isEqualTo(outcome);
  }

  @Test
  void texas_decidesIn60Days_andCaliforniaIn30() {
    assertThat(aCandidateIn("us-tx").completeOn("2026-06-01").judged().decisionTargetOn())
        .isEqualTo("2026-07-31");
    assertThat(aCandidateIn("us-ca").completeOn("2026-06-01").judged().decisionTargetOn())
        .isEqualTo("2026-07-01");
    assertThat(aCandidateIn("us-pa").completeOn("2026-06-01").judged().decisionTargetOn()).isNull();
  }

  @Test
  void northCarolina_takesNoCertificateOlderThanTwoYears() {
    assertThat(aCandidateIn("us-nc").trainedOn("2024-05-04").outcome("training-age"))
        .isEqualTo(Outcome.MET);
    assertThat(aCandidateIn("us-nc").trainedOn("2024-05-03").judged().missing())
        .contains("training-age");
  }

  @Test
  void aScoreThatIsNotKnown_isForAPerson() {
    Candidate candidate = aCandidateIn("us-ca");
    candidate.training = training("80", "100", "2026-02-01", Sender.PROVIDER);
    candidate.payments = List.of(new Payment(FeeKind.APPLICATION, 10_000, candidate.on));

    assertThat(candidate.judged().complete()).isTrue();
    assertThat(candidate.outcome("exam")).isEqualTo(Outcome.UNVERIFIED);
    assertThat(candidate.judged().track()).isEqualTo(Track.UNDETERMINED);
  }

  @Test
  void theBillThatWasNotPassed_asksForAThousandHours() {
    Candidate candidate = aCandidateIn("us-mt-sb198").served("1000", null, null, false, null, null);
    assertThat(candidate.judged().missing()).containsExactly("supervised-experience");

    candidate.with("checklist.supervised-experience.one_on_one_hours", 0);
    assertThat(candidate.judged().missing()).isEmpty();
    assertThat(aCandidateIn("us-mt-sb198").finding("supervised-experience").status())
        .isEqualTo(ParameterStatus.PROPOSED);
  }
}
