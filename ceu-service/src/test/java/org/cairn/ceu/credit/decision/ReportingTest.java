package org.cairn.ceu.credit.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.ceu.credit.decision.Credits.NOW;
import static org.cairn.ceu.credit.decision.Credits.OWN;
import static org.cairn.ceu.credit.decision.Credits.PACKS;
import static org.cairn.ceu.credit.decision.Credits.PROOF;
import static org.cairn.ceu.credit.decision.Credits.TRAINER;
import static org.cairn.ceu.credit.decision.Credits.facts;
import static org.cairn.ceu.credit.decision.Credits.reporting;

import java.time.LocalDate;
import java.util.List;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingTest {

  @Test
  void whatATrainerPushes_isRecorded_onTheDayOfThatState() {
    CreditEvent.Earned earned = earned(decide(facts(), TRAINER));

    assertThat(earned.recordedOn()).isEqualTo(LocalDate.parse("2026-11-21"));
    assertThat(earned.facts().topics()).containsExactly("ethics", "peer");
    assertThat(earned.packVersion()).isNotEmpty();
  }

  @Test
  void aTrainer_mayLeaveTheProofAway() {
    assertThat(decide(facts("zz", "cbhpss", "2026-11-20", "2", null), TRAINER))
        .isInstanceOf(Accepted.class);
  }

  @Test
  void aPeersOwnReport_isRefused_withoutWholeProof() {
    assertThat(refused(decide(facts("zz", "cbhpss", "2026-11-20", "2", null), OWN)))
        .containsExactly("credit-proof /proof");
    CreditProof hourless = new CreditProof("t", "p", null);
    assertThat(refused(decide(facts("zz", "cbhpss", "2026-11-20", "2", hourless), OWN)))
        .containsExactly("credit-proof /proof");
    assertThat(decide(facts(), OWN)).isInstanceOf(Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "0.1", "1.33", "2.125", "500.25"})
  void hoursThatAreNoQuarters_areRefused(String hours) {
    assertThat(refused(decide(facts("zz", "cbhpss", "2026-11-20", hours, PROOF), TRAINER)))
        .containsExactly("credit-hours /hours");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.25", "1", "2.50", "19.75", "500"})
  void quartersOfAnHour_areTaken(String hours) {
    assertThat(decide(facts("zz", "cbhpss", "2026-11-20", hours, PROOF), TRAINER))
        .isInstanceOf(Accepted.class);
  }

  @Test
  void theFuture_isRefused_andTodayThereIsNot() {
    assertThat(decide(facts("zz", "cbhpss", "2026-11-21", "1", PROOF), TRAINER))
        .isInstanceOf(Accepted.class);
    assertThat(refused(decide(facts("us-mt", "cbhpss", "2026-11-21", "1", PROOF), TRAINER)))
        .containsExactly("credit-date /on");
  }

  @Test
  void everythingThatIsWrong_isNamedAtOnce() {
    assertThat(refused(decide(facts("zz", "dentist", "2027-01-01", "0.1", null), OWN)))
        .containsExactly(
            "unknown-credential-type /credentialType",
            "credit-hours /hours",
            "credit-date /on",
            "credit-proof /proof");
    assertThat(refused(decide(facts("xx", "dentist", "2027-01-01", "0.1", null), OWN)))
        .containsExactly("unknown-jurisdiction /jurisdiction");
  }

  @Test
  void twoReportsThatSayTheSame_areEqual() {
    assertThat(facts("zz", "cbhpss", "2026-11-20", "2.50", PROOF)).isEqualTo(facts());
    assertThat(facts("zz", "cbhpss", "2026-11-20", "2.5", new CreditProof(null, null, null)))
        .isEqualTo(facts("zz", "cbhpss", "2026-11-20", "2.5", null));
  }

  private static Decision<CreditEvent> decide(CreditFacts facts, Reporter reporter) {
    return CreditDecision.decide(
        new CreditState.NotRecorded(), reporting(facts, reporter), PACKS, NOW);
  }

  private static CreditEvent.Earned earned(Decision<CreditEvent> decision) {
    return (CreditEvent.Earned) ((Accepted<CreditEvent>) decision).events().getFirst();
  }

  private static List<String> refused(Decision<CreditEvent> decision) {
    return ((Refused<CreditEvent>) decision).refusals().stream().map(ReportingTest::said).toList();
  }

  private static String said(Refusal refusal) {
    return refusal.kind() + " " + refusal.pointer();
  }
}
