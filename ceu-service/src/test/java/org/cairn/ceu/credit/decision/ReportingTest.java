package org.cairn.ceu.credit.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.ceu.credit.decision.Credits.NOW;
import static org.cairn.ceu.credit.decision.Credits.OWN;
import static org.cairn.ceu.credit.decision.Credits.PACKS;
import static org.cairn.ceu.credit.decision.Credits.PROOF;
import static org.cairn.ceu.credit.decision.Credits.TRAINER;
import static org.cairn.ceu.credit.decision.Credits.facts;
import static org.cairn.ceu.credit.decision.Credits.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  @CsvSource({"us-mt, 0", "us-mt, -1", "us-mt, 1.2", "us-mt, 2.125", "zz, 1.33", "zz, 0.01"})
  void hoursThatAreNotInTheStepsOfTheState_areRefused(String state, String hours) {
    assertThat(refused(decide(facts(state, "cbhpss", "2026-11-20", hours, PROOF), TRAINER)))
        .containsExactly("credit-hours /hours");
  }

  @ParameterizedTest
  @CsvSource({"us-mt, 0.25", "us-mt, 2.50", "us-mt, 24", "zz, 1.2", "zz, 0.05", "zz, 2.50"})
  void hoursInTheStepsOfTheState_areTaken(String state, String hours) {
    assertThat(decide(facts(state, "cbhpss", "2026-11-20", hours, PROOF), TRAINER))
        .isInstanceOf(Accepted.class);
  }

  @Test
  void theStep_isNamed_andHoldsForTheProofToo() {
    CreditProof proof = new CreditProof("t", "p", new BigDecimal("1.2"));
    Refusal refusal =
        ((Refused<CreditEvent>) decide(facts("us-mt", "cbhpss", "2026-11-20", "1", proof), OWN))
            .refusals()
            .getFirst();

    assertThat(said(refusal)).isEqualTo("credit-hours /proof/hours");
    assertThat(refusal.message()).contains("0.25");
    assertThat(decide(facts("zz", "cbhpss", "2026-11-20", "1", proof), OWN))
        .isInstanceOf(Accepted.class);
  }

  @Test
  void aDay_hasNoMoreThan24Hours_overAllCredits() {
    assertThat(refused(decide(facts("zz", "cbhpss", "2026-11-20", "24.05", PROOF), TRAINER)))
        .containsExactly("more-than-24-hours /hours");
    assertThat(refused(decide(Credits.besides("21.55"), facts(), TRAINER)))
        .containsExactly("more-than-24-hours /hours");
    assertThat(decide(Credits.besides("21.5"), facts(), TRAINER)).isInstanceOf(Accepted.class);
    assertThat(
            CreditDecision.decide(Credits.besides("22"), Credits.bringingIn(facts()), PACKS, NOW))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aTrainer_namesTheCertificate_andAPeerNeedNot() {
    assertThat(refused(decide(Credits.withoutNumber(), TRAINER)))
        .containsExactly("certificate-number-missing /certificateNumber");
    assertThat(decide(Credits.withoutNumber(), OWN)).isInstanceOf(Accepted.class);
  }

  @Test
  void aTrainerWhoPushesToAPeerForTheFirstTime_isMarked_andAPeerIsNot() {
    CreditState unknown = new CreditState.NotRecorded(BigDecimal.ZERO, true);

    assertThat(earned(decide(unknown, facts(), TRAINER)).newToTrainer()).isTrue();
    assertThat(earned(decide(facts(), TRAINER)).newToTrainer()).isFalse();
    assertThat(earned(decide(unknown, facts(), OWN)).newToTrainer()).isFalse();
  }

  @Test
  void topics_areThePacksWords() {
    assertThat(refused(decide(Credits.about("peer", "jones_told_me"), TRAINER)))
        .containsExactly("unknown-topic /topics");
    assertThat(decide(Credits.about("listening", "self_care"), OWN)).isInstanceOf(Accepted.class);
    assertThat(
            CreditDecision.decide(
                Credits.alone(), Credits.bringingIn(Credits.about("x")), PACKS, NOW))
        .isInstanceOf(Refused.class);
  }

  /** Whoever reports them: no program of peers is that old. */
  @Test
  void aDayBeforeTheProgram_isRefused_inEveryState() {
    for (Pack pack : PACKS.all().stream().filter(Pack::takesApplications).toList()) {
      CreditFacts old =
          facts(
              pack.jurisdiction(),
              pack.credentialTypes().getFirst().id(),
              "1950-06-01",
              "1",
              PROOF);

      assertThat(refused(decide(old, TRAINER))).contains("too-long-ago /on");
      assertThat(refused(decide(old, OWN))).contains("too-long-ago /on");
    }
    assertThat(refused(decide(facts("zz", "cbhpss", "2015-02-28", "1", PROOF), OWN)))
        .containsExactly("too-long-ago /on");
    assertThat(decide(facts("zz", "cbhpss", "2015-03-01", "1", PROOF), OWN))
        .isInstanceOf(Accepted.class);
  }

  @Test
  void theFirstDay_isNamed() {
    var refused =
        (Refused<CreditEvent>) decide(facts("zz", "cbhpss", "2015-02-28", "1", PROOF), OWN);

    assertThat(refused.refusals().getFirst().message())
        .isEqualTo("There were no credits before 2015-03-01.");
  }

  @Test
  void theFuture_isRefused_andTodayThereIsNot() {
    assertThat(decide(facts("zz", "cbhpss", "2026-11-21", "1", PROOF), TRAINER))
        .isInstanceOf(Accepted.class);
    assertThat(refused(decide(facts("us-mt", "cbhpss", "2026-11-21", "1", PROOF), TRAINER)))
        .containsExactly("date-in-future /on");
  }

  @Test
  void everythingThatIsWrong_isNamedAtOnce() {
    assertThat(refused(decide(facts("zz", "dentist", "2027-01-01", "0.33", null), OWN)))
        .containsExactly(
            "unknown-credential-type /credentialType",
            "credit-hours /hours",
            "date-in-future /on",
            "credit-proof /proof");
    for (String state : List.of("xx", "us-samhsa")) {
      assertThat(refused(decide(facts(state, "dentist", "2027-01-01", "0.1", null), OWN)))
          .containsExactly("unknown-jurisdiction /jurisdiction");
    }
  }

  @Test
  void twoReportsThatSayTheSame_areEqual() {
    assertThat(facts("zz", "cbhpss", "2026-11-20", "2.50", PROOF)).isEqualTo(facts());
    assertThat(facts("zz", "cbhpss", "2026-11-20", "2.5", new CreditProof(null, null, null)))
        .isEqualTo(facts("zz", "cbhpss", "2026-11-20", "2.5", null));
  }

  private static Decision<CreditEvent> decide(CreditFacts facts, Reporter reporter) {
    return decide(Credits.alone(), facts, reporter);
  }

  private static Decision<CreditEvent> decide(
      CreditState before, CreditFacts facts, Reporter reporter) {
    return CreditDecision.decide(before, reporting(facts, reporter), PACKS, NOW);
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
