package org.cairn.jurisdictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.jurisdictions.Requirement.CaregiverExperience;
import org.cairn.jurisdictions.Requirement.ConvictionRecords;
import org.cairn.jurisdictions.Requirement.Exam;
import org.cairn.jurisdictions.Requirement.Fee;
import org.cairn.jurisdictions.Requirement.RecoveryWindow;
import org.cairn.jurisdictions.Requirement.Training;
import org.cairn.jurisdictions.Requirement.Unverified;
import org.junit.jupiter.api.Test;

/** The requirements of us-mt on given days, and how well each value is established. */
class FirstStateTest {

  private final Pack pack = Packs.fromClasspath().find("us-mt").orElseThrow();

  @Test
  void decidesItsDays_inMountainTime() {
    assertThat(pack.zone()).isEqualTo(ZoneId.of("America/Denver"));
  }

  @Test
  void thePeerCredential_beganIn2017_andMovedToAnotherChapterIn2023() {
    assertThat(pack.credentialType("cbhpss", day("2017-09-30"))).isEmpty();
    assertThat(citationOfCredential("2017-10-01")).isEqualTo("37-38-202 MCA");
    assertThat(citationOfCredential("2023-09-30")).isEqualTo("37-38-202 MCA");
    assertThat(citationOfCredential("2023-10-01")).isEqualTo("37-39-312 MCA");
  }

  @Test
  void theFamilyCredential_isNotPresentedAsAFact() {
    assertThat(pack.credentialType("family_pss", day("2025-09-30"))).isEmpty();
    CredentialType family = pack.credentialType("family_pss", day("2025-10-01")).orElseThrow();
    assertThat(family.provenance().status()).isEqualTo(ParameterStatus.UNVERIFIED);
  }

  @Test
  void anApplicationOfToday_hasTheseRequirements() {
    assertThat(statuses("cbhpss", "2026-11-02"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("attestation-diagnosis", ParameterStatus.CARRIED_FORWARD),
                Map.entry("attestation-treatment", ParameterStatus.CODIFIED),
                Map.entry("attestation-recovery", ParameterStatus.CARRIED_FORWARD),
                Map.entry("recovery-window", ParameterStatus.CARRIED_FORWARD),
                Map.entry("training-hours", ParameterStatus.CARRIED_FORWARD),
                Map.entry("training-from-provider", ParameterStatus.CARRIED_FORWARD),
                Map.entry("exam", ParameterStatus.PROVIDER_POLICY),
                Map.entry("supervision-plan", ParameterStatus.CARRIED_FORWARD),
                Map.entry("fingerprints", ParameterStatus.CARRIED_FORWARD),
                Map.entry("conviction-records", ParameterStatus.CODIFIED),
                Map.entry("application-fee", ParameterStatus.CARRIED_FORWARD),
                Map.entry("history-form", ParameterStatus.AGENCY_ADVICE),
                Map.entry("recovery-narrative", ParameterStatus.AGENCY_ADVICE)));
  }

  @Test
  void anApplicationOf2019_isUnderTheFirstRules() {
    assertThat(statuses("cbhpss", "2019-06-01"))
        .containsEntry("recovery-window", ParameterStatus.CODIFIED)
        .containsEntry("training-hours", ParameterStatus.CODIFIED)
        .containsEntry("fingerprints", ParameterStatus.CODIFIED)
        .containsEntry("exam", ParameterStatus.UNVERIFIED)
        .containsEntry("application-fee", ParameterStatus.UNVERIFIED)
        .containsEntry("conviction-records", ParameterStatus.UNVERIFIED);
  }

  @Test
  void theNumbers_areThoseOfTheSources() {
    assertThat(the("cbhpss", "recovery-window", RecoveryWindow.class))
        .returns(2, RecoveryWindow::years)
        .returns(72, RecoveryWindow::inpatientHoursOver);
    assertThat(the("cbhpss", "training-hours", Training.class).hours()).isEqualByComparingTo("40");
    assertThat(the("cbhpss", "training-hours", Training.class).modules()).contains("ethics");
    assertThat(the("cbhpss", "exam", Exam.class).passPercent()).isEqualByComparingTo("80");
    assertThat(the("cbhpss", "application-fee", Fee.class))
        .returns(12_500, Fee::cents)
        .returns("USD", Fee::currency);
    assertThat(the("cbhpss", "conviction-records", ConvictionRecords.class))
        .returns(true, ConvictionRecords::underEighteenExempt)
        .returns(5, ConvictionRecords::drivingExemptAfterYears);
    assertThat(the("family_pss", "caregiver-experience", CaregiverExperience.class))
        .returns(21, CaregiverExperience::childUnderAge);
  }

  @Test
  void theRuleOfSupervision_changesItsNumberWithTheConsolidation() {
    assertThat(citation("supervision-plan", "2019-12-27")).contains("24.219.916");
    assertThat(citation("supervision-plan", "2019-12-28"))
        .contains("24.219.422")
        .doesNotContain("24.219.916");
  }

  @Test
  void unknownValuesOfTheFamilyCredential_areLeftToAPerson() {
    assertThat(pack.checklist("family_pss", day("2026-11-02")))
        .filteredOn(Unverified.class::isInstance)
        .extracting(Requirement::ruleId, Requirement::kind)
        .containsExactly(
            tuple("training-hours", "training"),
            tuple("supervision-plan", "supervision_plan"),
            tuple("fingerprints", "background_check"),
            tuple("application-fee", "fee"));
  }

  @Test
  void theFamilyCredential_requiresNoDiagnosis() {
    assertThat(statuses("family_pss", "2026-11-02"))
        .doesNotContainKeys("attestation-diagnosis", "attestation-treatment");
  }

  /** The later text of these rules was not read, so none of them may be marked codified. */
  @Test
  void valuesFromAnUnreadText_areNeverMarkedCodified() {
    List<String> unread = List.of("arm-24-219-907", "arm-24-219-401", "mpn-guide-2020", "mpn-page");
    assertThat(pack.requirements())
        .filteredOn(requirement -> unread.contains(requirement.provenance().source()))
        .isNotEmpty()
        .noneMatch(requirement -> requirement.provenance().status() == ParameterStatus.CODIFIED);
  }

  private Map<String, ParameterStatus> statuses(String credentialType, String on) {
    Map<String, ParameterStatus> found = new TreeMap<>();
    pack.checklist(credentialType, day(on))
        .forEach(item -> found.put(item.ruleId(), item.provenance().status()));
    return found;
  }

  private <T extends Requirement> T the(String credentialType, String ruleId, Class<T> kind) {
    return pack.checklist(credentialType, day("2026-11-02")).stream()
        .filter(requirement -> requirement.ruleId().equals(ruleId))
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }

  private String citation(String ruleId, String on) {
    return pack.checklist("cbhpss", day(on)).stream()
        .filter(requirement -> requirement.ruleId().equals(ruleId))
        .findFirst()
        .orElseThrow()
        .provenance()
        .citation();
  }

  private String citationOfCredential(String on) {
    return pack.credentialType("cbhpss", day(on)).orElseThrow().provenance().citation();
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
