package org.cairn.applications.eligibility.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.eligibility.decision.Candidate.aCandidate;
import static org.cairn.applications.eligibility.decision.Candidate.aCandidateIn;
import static org.cairn.applications.eligibility.decision.Candidate.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cairn.applications.eligibility.decision.ApplicationFacts.FeeKind;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Payment;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Sender;
import org.cairn.applications.eligibility.decision.ApplicationFacts.SupervisionPlan;
import org.cairn.jurisdictions.ParameterStatus;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.jurisdictions.ruling.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletenessTest {

  @Test
  void whoHasEverything_isComplete_andRoutine() {
    Completeness found = aCandidate().judged();

    assertThat(found.missing()).isEmpty();
    assertThat(found.complete()).isTrue();
    assertThat(found.conditional()).isFalse();
    assertThat(found.track()).isEqualTo(Track.ROUTINE);
  }

  @Test
  void everyRule_hasAFinding_andAFormHasNone() {
    assertThat(aCandidate().judged().findings())
        .extracting(Finding::ruleId)
        .containsExactlyInAnyOrder(
            "attestation-diagnosis",
            "attestation-treatment",
            "attestation-recovery",
            "recovery-window",
            "training-hours",
            "training-from-provider",
            "training-age",
            "exam",
            "supervision-plan",
            "fingerprints",
            "conviction-records",
            "application-fee");
  }

  @Test
  void whoHasNothing_missesEveryRuleButThoseThatNeedNothing() {
    Completeness found =
        Completeness.of(
            Candidate.PACKS.find("us-mt").orElseThrow(),
            "cbhpss",
            LocalDate.parse("2026-05-04"),
            null,
            ApplicationFacts.NONE);

    assertThat(found.missing())
        .containsExactlyInAnyOrder(
            "attestation-diagnosis",
            "attestation-treatment",
            "attestation-recovery",
            "training-hours",
            "training-from-provider",
            "exam",
            "supervision-plan",
            "fingerprints",
            "application-fee");
    assertThat(found.track()).isEqualTo(Track.STAFF);
  }

  @Test
  void aFinding_saysByWhichRuleOfWhichStanding() {
    Finding finding = aCandidate().finding("attestation-treatment");

    assertThat(finding.citation()).isEqualTo("37-39-312(2)(b) MCA");
    assertThat(finding.status()).isEqualTo(ParameterStatus.CODIFIED);
    assertThat(aCandidate().finding("training-hours").status())
        .isEqualTo(ParameterStatus.CARRIED_FORWARD);
    assertThat(aCandidate().finding("exam").status()).isEqualTo(ParameterStatus.PROVIDER_POLICY);
  }

  @ParameterizedTest
  @CsvSource({"39.99,NOT_MET", "40,MET", "40.00,MET", "60,MET", "0,NOT_MET"})
  void training_hasAtLeastTheHours(String hours, Outcome outcome) {
    Candidate candidate = aCandidate();
    candidate.training = training(hours, "80", "2026-02-01", Sender.PROVIDER);

    assertThat(candidate.outcome("training-hours")).isEqualTo(outcome);
  }

  @Test
  void theCertificateOfTheCourse_comesFromTheProvider() {
    Candidate candidate = aCandidate();
    candidate.training = training("40", "80", "2026-02-01", Sender.APPLICANT);

    assertThat(candidate.judged().missing()).containsExactly("training-from-provider");
  }

  @ParameterizedTest
  @CsvSource({
    "none,80,MET", "none,79.5,NOT_MET", "none,79.99,NOT_MET",
    "half_up,79.5,MET", "half_up,79.49,NOT_MET", "half_up,80,MET"
  })
  void anExam_isRoundedAsTheFlagSays(String rounding, String score, Outcome outcome) {
    assertThat(aCandidate().with("exam_rounding", rounding).scoring(score).outcome("exam"))
        .isEqualTo(outcome);
  }

  @Test
  void anExamOfTheYearsBeforeTheGuide_isForAPerson() {
    Candidate candidate = aCandidate().applyingOn("2019-06-01");

    assertThat(candidate.outcome("exam")).isEqualTo(Outcome.UNVERIFIED);
    assertThat(candidate.judged().missing()).doesNotContain("exam");
    assertThat(candidate.judged().track()).isEqualTo(Track.UNDETERMINED);
  }

  @Test
  void beforeTheCredentialWasIssued_nothingPasses() {
    Completeness found = aCandidate().applyingOn("2017-09-30").judged();

    assertThat(found.findings())
        .filteredOn(
            finding -> !Set.of("training-age", "conviction-records").contains(finding.ruleId()))
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.outcome()).isEqualTo(Outcome.UNVERIFIED));
    assertThat(found.track()).isEqualTo(Track.UNDETERMINED);
  }

  @ParameterizedTest
  @CsvSource({
    "none,1990-01-01,NOT_REQUIRED",
    "5,2021-05-04,MET",
    "5,2021-05-03,NOT_MET",
    "5,2026-06-01,MET"
  })
  void training_isAsOldAsTheFlagAllows(String years, String completed, Outcome outcome) {
    Object limit = years.equals("none") ? years : (Object) Integer.valueOf(years);

    assertThat(
            aCandidate()
                .with("training_max_age_years", limit)
                .trainedOn(completed)
                .outcome("training-age"))
        .isEqualTo(outcome);
  }

  @Test
  void theAgeOfTraining_isTheFlagsOwn_andCanBeMissing() {
    Candidate candidate = aCandidateIn("zz").trainedOn("2022-01-01");

    assertThat(candidate.finding("training-age").citation()).isEqualTo("Invented letter 7, item 2");
    assertThat(candidate.judged().missing()).contains("training-age");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-04,MET",
    "2026-08-02,MET",
    "2026-08-03,NOT_MET",
    "2026-02-03,MET",
    "2026-02-02,NOT_MET"
  })
  void theResultOfTheFingerprints_comesWithin90Days(String resultOn, Outcome outcome) {
    Candidate candidate = aCandidate();
    candidate.fingerprints = LocalDate.parse(resultOn);

    assertThat(candidate.outcome("fingerprints")).isEqualTo(outcome);
  }

  @Test
  void aProvisionalCertificate_isPossibleWhileTheCheckIsAwaited() {
    Candidate candidate = aCandidate();
    candidate.fingerprints = null;

    assertThat(candidate.judged().missing()).containsExactly("fingerprints");
    Completeness provisional = candidate.with("provisional_license", "criminal_check").judged();
    assertThat(provisional.missing()).isEmpty();
    assertThat(provisional.conditional()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"12500,MET", "12499,NOT_MET", "20000,MET", "0,NOT_MET"})
  void theFee_isPaidInFull(long cents, Outcome outcome) {
    Candidate candidate = aCandidate();
    candidate.payments = List.of(new Payment(FeeKind.APPLICATION, cents, null));

    assertThat(candidate.outcome("application-fee")).isEqualTo(outcome);
  }

  @Test
  void theFee_mayBePaidInParts() {
    Candidate candidate = aCandidate();
    candidate.payments =
        List.of(
            new Payment(FeeKind.APPLICATION, 12_000, candidate.on),
            new Payment(FeeKind.APPLICATION, 500, candidate.on.plusDays(3)));

    assertThat(candidate.outcome("application-fee")).isEqualTo(Outcome.MET);
  }

  @Test
  void aPlan_isSignedByBoth() {
    Candidate candidate = aCandidate();
    candidate.plan = new SupervisionPlan(true, false);

    assertThat(candidate.judged().missing()).containsExactly("supervision-plan");
    assertThat(candidate.judged().conditional()).isFalse();
  }

  @Test
  void aPlanAsACondition_isNotMissing_butTheApprovalIsConditional() {
    Candidate candidate = aCandidate().with("supervision_plan_timing", "condition");
    assertThat(candidate.judged().conditional()).isFalse();

    candidate.plan = null;

    assertThat(candidate.judged().complete()).isTrue();
    assertThat(candidate.judged().conditional()).isTrue();
    assertThat(candidate.outcome("supervision-plan")).isEqualTo(Outcome.NOT_REQUIRED);
  }
}
