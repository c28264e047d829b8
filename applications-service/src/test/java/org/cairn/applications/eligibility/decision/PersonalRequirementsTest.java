package org.cairn.applications.eligibility.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.eligibility.decision.Candidate.aCandidate;
import static org.cairn.applications.eligibility.decision.Candidate.aCandidateIn;
import static org.cairn.applications.eligibility.decision.Candidate.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Attested;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Experience;
import org.cairn.applications.eligibility.decision.ApplicationFacts.FeeKind;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Payment;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Schooling;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Sender;
import org.cairn.jurisdictions.ruling.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an applicant is and has lived, measured against what each state asks. */
class PersonalRequirementsTest {

  @ParameterizedTest
  @CsvSource({
    "attestation,2026-05-04,MET",
    "clinician_statement,2026-05-04,NOT_MET",
    "clinician_statement,2023-10-01,NOT_MET",
    "clinician_statement,2023-09-30,MET"
  })
  void whatProvesADiagnosis_isOpenSinceTheNewSection(String flag, String on, Outcome outcome) {
    Candidate candidate = aCandidate().with("diagnosis_evidence", flag).applyingOn(on);

    assertThat(candidate.outcome("attestation-diagnosis")).isEqualTo(outcome);
    assertThat(candidate.outcome("attestation-treatment")).isEqualTo(Outcome.MET);
  }

  @Test
  void whatIsNotDeclared_isMissing() {
    Candidate candidate = aCandidate();
    candidate.attestations = Set.of(Attested.RECOVERY);

    assertThat(candidate.judged().missing())
        .containsExactly("attestation-diagnosis", "attestation-treatment");
  }

  @ParameterizedTest
  @CsvSource({"2007-05-04,MET", "2007-05-05,NOT_MET", "1990-01-01,MET"})
  void nineteen_isReachedOnTheBirthday(String bornOn, Outcome outcome) {
    Candidate candidate = aCandidateIn("zz");
    candidate.bornOn = LocalDate.parse(bornOn);

    assertThat(candidate.outcome("age")).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({"clamp,2022-02-28,MET", "roll,2022-02-28,NOT_MET", "roll,2022-03-01,MET"})
  void whoWasBornOnALeapDay_isOfAgeAsTheFlagSays(String monthEnd, String on, Outcome outcome) {
    Candidate candidate = aCandidateIn("zz").with("month_end", monthEnd).applyingOn(on);
    candidate.overrides.put("checklist.age.years", 18);
    candidate.bornOn = LocalDate.parse("2004-02-29");

    assertThat(candidate.outcome("age")).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({"NONE,NOT_MET", "GED,MET", "HIGH_SCHOOL,MET", "COLLEGE,MET"})
  void schooling_isComparedByLevel(Schooling schooling, Outcome outcome) {
    Candidate candidate = aCandidateIn("zz");
    candidate.education = schooling;

    assertThat(candidate.outcome("education")).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({"2005-05-05,MET", "2005-05-04,NOT_MET", "2026-05-04,MET", "2026-05-05,NOT_MET"})
  void aCaregiver_hasExperienceWithAChildUnder21(String born, Outcome outcome) {
    Candidate candidate = aCandidate();
    candidate.credentialType = "family_pss";
    candidate.childBornOn = LocalDate.parse(born);

    assertThat(candidate.outcome("caregiver-experience")).isEqualTo(outcome);
  }

  @Test
  void theFamilyCredential_leavesToAPersonWhatIsNotKnown() {
    Candidate candidate = aCandidate();
    candidate.credentialType = "family_pss";
    candidate.childBornOn = LocalDate.parse("2015-01-01");

    assertThat(candidate.judged().complete()).isTrue();
    assertThat(candidate.judged().track()).isEqualTo(Track.UNDETERMINED);
    assertThat(candidate.outcome("training-hours")).isEqualTo(Outcome.UNVERIFIED);
  }

  @ParameterizedTest
  @CsvSource({
    "120,,,false,2026-01-01,2026-10-01,MET",
    "119.9,,,false,2026-01-01,2026-10-01,NOT_MET",
    "120,,,false,2026-01-01,2026-10-02,NOT_MET",
    "110,20,10,false,2026-01-01,2026-10-01,MET",
    "110,20,10,true,2026-01-01,2026-10-01,NOT_MET",
    "110,20,,false,2026-01-01,2026-10-01,NOT_MET",
    "110,5,10,false,2026-01-01,2026-10-01,NOT_MET",
    "120,,,false,,2026-10-01,NOT_MET"
  })
  void receivingSupervision_isNoService_unlessItWasObserved(
      String service,
      String receiving,
      String observed,
      boolean inside,
      String from,
      String to,
      Outcome outcome) {
    assertThat(
            aCandidateIn("zz")
                .served(service, receiving, observed, inside, from, to)
                .outcome("supervised-experience"))
        .isEqualTo(outcome);
  }

  @Test
  void hoursWithOnePersonAlone_canBeAskedFor() {
    Candidate candidate =
        aCandidateIn("zz").with("checklist.supervised-experience.one_on_one_hours", 20);
    candidate.experience = experienceWithOneOnOne("19.5");
    assertThat(candidate.outcome("supervised-experience")).isEqualTo(Outcome.NOT_MET);

    candidate.experience = experienceWithOneOnOne("20");
    assertThat(candidate.outcome("supervised-experience")).isEqualTo(Outcome.MET);
  }

  private static Experience experienceWithOneOnOne(String hours) {
    return new Experience(
        new BigDecimal(200),
        null,
        null,
        false,
        new BigDecimal(hours),
        LocalDate.parse("2026-01-01"),
        LocalDate.parse("2026-02-01"));
  }

  @Test
  void anotherStateAsksForOtherNumbers() {
    Candidate candidate = aCandidateIn("zz");
    candidate.training = training("61", "72.5", "2026-02-01", Sender.APPLICANT);
    candidate.served("120", null, null, false, "2026-01-01", "2026-05-01");
    candidate.payments = List.of(new Payment(FeeKind.APPLICATION, 4711, candidate.on));
    candidate.plan = null;

    assertThat(candidate.judged().missing()).isEmpty();
    assertThat(candidate.judged().conditional()).isTrue();
    assertThat(candidate.judged().track()).isEqualTo(Track.ROUTINE);
  }
}
