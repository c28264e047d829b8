package org.cairn.jurisdictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.cairn.jurisdictions.Requirement.Exam;
import org.cairn.jurisdictions.Requirement.SupervisionPlan;
import org.cairn.jurisdictions.Requirement.Training;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.Flags.SupervisionPlanTiming;
import org.junit.jupiter.api.Test;

/** An external state that nobody coded for: other numbers, documents, zone, credentials. */
class InventedStateTest {

  private static final Path OUTSIDE = Path.of("../journeys/packs");
  private static final LocalDate DAY = LocalDate.parse("2026-11-02");

  private final Packs packs = Packs.load(OUTSIDE);
  private final Pack zz = packs.find("zz").orElseThrow();

  @Test
  void isLoadedBesideTheShippedStates() {
    assertThat(packs.all()).hasSize(Packs.fromClasspath().all().size() + 1);
    assertThat(Packs.fromClasspath().find("zz")).isEmpty();
  }

  @Test
  void hasItsOwnZoneAndCredentials() {
    assertThat(zz.zone()).isEqualTo(ZoneId.of("Pacific/Chatham"));
    assertThat(zz.credentialType("cbhpss", DAY)).isPresent();
    assertThat(zz.credentialType("youth_peer", DAY)).isPresent();
    assertThat(zz.credentialType("youth_peer", LocalDate.parse("2022-06-14"))).isEmpty();
    assertThat(zz.credentialType("youth_peer", LocalDate.parse("2031-12-31"))).isPresent();
    assertThat(zz.credentialType("youth_peer", LocalDate.parse("2032-01-01"))).isEmpty();
    assertThat(zz.credentialType("family_pss", DAY)).isEmpty();
  }

  @Test
  void hasItsOwnChecklist_inTheOrderOfTheFile() {
    assertThat(zz.checklist("cbhpss", DAY))
        .extracting(Requirement::ruleId)
        .containsExactly(
            "age",
            "education",
            "attestation-recovery",
            "recovery-window",
            "training-hours",
            "training-from-provider",
            "exam",
            "supervised-experience",
            "supervision-plan",
            "fingerprints",
            "conviction-records",
            "application-fee",
            "two-references");
    assertThat(zz.checklist("youth_peer", DAY))
        .extracting(Requirement::ruleId)
        .containsExactly(
            "age",
            "attestation-recovery",
            "training-hours",
            "training-from-provider",
            "fingerprints",
            "conviction-records",
            "application-fee");
    assertThat(zz.checklist("unknown", DAY)).isEmpty();
  }

  @Test
  void itsTraining_changesOverNight() {
    assertThat(trainingOn("2024-02-29").hours()).isEqualByComparingTo("55.5");
    assertThat(trainingOn("2024-03-01").hours()).isEqualByComparingTo("61");
    assertThat(trainingOn("2024-03-01").modules()).containsExactly("ethics", "listening");
  }

  @Test
  void itsParameters_areTyped() {
    assertThat(only(Exam.class).passPercent()).isEqualByComparingTo("72.5");
    SupervisionPlan plan = only(SupervisionPlan.class);
    assertThat(zz.parameters().flag(Flags.SUPERVISION_PLAN_TIMING, DAY))
        .isEqualTo(SupervisionPlanTiming.CONDITION);
    assertThat(plan.signedBy()).isEqualTo(List.of(SupervisionPlan.Signer.SUPERVISOR));
    assertThat(plan.actionBy()).isEqualTo(ActionBy.SUPERVISOR);
    assertThat(zz.sources().get(plan.provenance().source())).isNotNull();
  }

  private Training trainingOn(String day) {
    return zz.checklist("cbhpss", LocalDate.parse(day)).stream()
        .filter(Training.class::isInstance)
        .map(Training.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private <T extends Requirement> T only(Class<T> kind) {
    return zz.checklist("cbhpss", DAY).stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }
}
