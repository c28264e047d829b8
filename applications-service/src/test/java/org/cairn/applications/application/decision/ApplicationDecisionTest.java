package org.cairn.applications.application.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.application.decision.ApplicationDecision.decide;
import static org.cairn.applications.application.decision.Applications.APPLICATION;
import static org.cairn.applications.application.decision.Applications.PACKS;
import static org.cairn.applications.application.decision.Applications.PEER;
import static org.cairn.applications.application.decision.Applications.TODAY;
import static org.cairn.applications.application.decision.Applications.aWithdrawal;
import static org.cairn.applications.application.decision.Applications.aWithdrawnApplication;
import static org.cairn.applications.application.decision.Applications.anOpenApplication;
import static org.cairn.applications.application.decision.Applications.anOpenApplicationTo;
import static org.cairn.applications.application.decision.Applications.anOpening;
import static org.cairn.applications.application.decision.Applications.noApplication;
import static org.cairn.applications.application.decision.Applications.noApplicationButTheSameIsOpen;
import static org.cairn.applications.application.decision.Applications.onTheClockOf;
import static org.cairn.applications.application.decision.Applications.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.jurisdictions.ruling.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationDecisionTest {

  @Test
  void opening_isGranted_withWhoWhatWhereAndWhen() {
    ApplicationEvent.Opened opened = opened(anOpening(), TODAY);

    assertThat(opened.applicationId()).isEqualTo(APPLICATION);
    assertThat(opened.peerId()).isEqualTo(PEER);
    assertThat(opened.jurisdiction()).isEqualTo("us-mt");
    assertThat(opened.credentialType()).isEqualTo("cbhpss");
    assertThat(opened.openedOn()).isEqualTo(LocalDate.of(2026, 11, 20));
    assertThat(opened.packVersion()).isEqualTo(pack("us-mt").version());
  }

  @Test
  void opening_isRefused_whenOneIsOpenAlready() {
    assertThat(decide(noApplicationButTheSameIsOpen(), anOpening(), PACKS, TODAY))
        .isEqualTo(new Refused<>(List.of(ApplicationDecision.alreadyOpen())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"us-zz", "US-MT", "us-mt ", "", "../us-mt", "us-mt-sb198", "us-samhsa"})
  void opening_isRefused_whereNoPackIsInForce(String jurisdiction) {
    Refusal refusal = refusal(anOpening(jurisdiction, "cbhpss"), TODAY);

    assertThat(refusal.kind()).isEqualTo("unknown-jurisdiction");
    assertThat(refusal.type()).isEqualTo(RefusalType.UNKNOWN_VALUE);
    assertThat(refusal.pointer()).isEqualTo("/jurisdiction");
  }

  @ParameterizedTest
  @CsvSource({"us-mt,youth_peer", "us-mt,CBHPSS", "us-mt,''", "zz,family_pss"})
  void opening_isRefused_forACredentialTheStateDoesNotIssue(String jurisdiction, String type) {
    Refusal refusal = refusal(anOpening(jurisdiction, type), TODAY);

    assertThat(refusal.kind()).isEqualTo("unknown-credential-type");
    assertThat(refusal.type()).isEqualTo(RefusalType.UNKNOWN_VALUE);
    assertThat(refusal.pointer()).isEqualTo("/credentialType");
  }

  @Test
  void opening_isRefused_theEveningBeforeTheCredentialIsFirstIssued() {
    Instant theEveningBefore = onTheClockOf("us-mt", "2025-09-30T23:59:59");

    Refusal refusal = refusal(anOpening("us-mt", "family_pss"), theEveningBefore);

    assertThat(refusal.kind()).isEqualTo("unknown-credential-type");
    assertThat(refusal.message()).contains("2025-09-30");
  }

  @Test
  void opening_isGranted_fromTheFirstMinuteOfTheCredentialsFirstDay() {
    Instant midnight = onTheClockOf("us-mt", "2025-10-01T00:00");

    assertThat(opened(anOpening("us-mt", "family_pss"), midnight).openedOn())
        .isEqualTo(LocalDate.of(2025, 10, 1));
  }

  @Test
  void opening_isRefused_onceTheCredentialIsNoLongerIssued() {
    Instant lastMinute = onTheClockOf("zz", "2031-12-31T23:59");
    Instant theDayAfter = onTheClockOf("zz", "2032-01-01T00:00");

    assertThat(opened(anOpening("zz", "youth_peer"), lastMinute).openedOn())
        .isEqualTo(LocalDate.of(2031, 12, 31));
    assertThat(refusal(anOpening("zz", "youth_peer"), theDayAfter).kind())
        .isEqualTo("unknown-credential-type");
  }

  @Test
  void anApplicationSentAtHalfPastElevenAtNight_isOfThatDay_thoughInUtcItIsTheNext() {
    Instant lateEvening = onTheClockOf("us-mt", "2026-11-20T23:30");

    assertThat(lateEvening).isEqualTo("2026-11-21T06:30:00Z");
    assertThat(opened(anOpening(), lateEvening).openedOn()).isEqualTo("2026-11-20");
  }

  @Test
  void theSameMoment_isAnotherDay_inAStateOnTheOtherSideOfTheWorld() {
    Instant moment = Instant.parse("2026-11-20T11:00:00Z");

    assertThat(opened(anOpening("us-mt", "cbhpss"), moment).openedOn()).isEqualTo("2026-11-20");
    assertThat(opened(anOpening("zz", "cbhpss"), moment).openedOn()).isEqualTo("2026-11-21");
  }

  @Test
  void theHourThatComesTwiceInAutumn_isOfOneDay() {
    Instant firstHalfPastOne = Instant.parse("2026-11-01T07:30:00Z");

    assertThat(opened(anOpening(), firstHalfPastOne).openedOn()).isEqualTo("2026-11-01");
    assertThat(opened(anOpening(), firstHalfPastOne.plusSeconds(3600)).openedOn())
        .isEqualTo("2026-11-01");
  }

  @Test
  void theChecklist_isTheStatesOwn_inItsOrder() {
    assertThat(opened(anOpening("zz", "cbhpss"), TODAY).checklist())
        .extracting(ChecklistEntry::ruleId)
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
  }

  @Test
  void theChecklist_isAnother_forAnotherCredentialOfTheSameState() {
    assertThat(opened(anOpening("zz", "youth_peer"), TODAY).checklist())
        .extracting(ChecklistEntry::ruleId)
        .contains("age", "training-hours")
        .doesNotContain("exam", "two-references");
  }

  @Test
  void anEntryOfTheChecklist_saysByWhichRule_fromWhere_sinceWhen_andWhoseTurnItIs() {
    assertThat(entry("training-hours", "zz", "2026-11-20T12:00"))
        .isEqualTo(
            new ChecklistEntry(
                "training-hours",
                "training",
                "61 hours of training",
                "You completed 61 hours with modules on ethics and listening.",
                "applicant",
                "zz-code-2",
                "Invented Code Z-2, section 4",
                "codified",
                LocalDate.of(2024, 3, 1),
                null));
  }

  @Test
  void anEntryOfTheChecklist_isTheOneInForceThatDay() {
    ChecklistEntry before = entry("training-hours", "zz", "2024-02-29T23:59");
    ChecklistEntry after = entry("training-hours", "zz", "2024-03-01T00:00");

    assertThat(before.title()).isEqualTo("55.5 hours of training");
    assertThat(before.effectiveTo()).isEqualTo("2024-02-29");
    assertThat(after.title()).isEqualTo("61 hours of training");
    assertThat(after.effectiveTo()).isNull();
  }

  @Test
  void theShippedState_asksForWhatIsWellKnown() {
    List<ChecklistEntry> checklist = opened(anOpening(), TODAY).checklist();

    assertThat(checklist)
        .extracting(ChecklistEntry::ruleId)
        .contains("training-hours", "exam", "supervision-plan");
    assertThat(checklist)
        .allSatisfy(entry -> {
          assertThat(entry.citation()).isNotBlank();
          assertThat(entry.status()).isNotBlank();
          assertThat(entry.effectiveFrom()).isBeforeOrEqualTo("2026-11-20");
        });
  }

  @Test
  void withdrawing_isGranted_onTheDayOfTheState() {
    var decision =
        decide(
            anOpenApplicationTo("zz"),
            aWithdrawal(),
            PACKS,
            onTheClockOf("zz", "2026-11-21T00:10"));

    assertThat(decision)
        .isEqualTo(
            new Accepted<>(
                List.of(
                    new ApplicationEvent.Withdrawn(
                        APPLICATION, PEER, "zz", "cbhpss", LocalDate.of(2026, 11, 21), null))));
  }

  @Test
  void withdrawing_isRefused_whenNothingIsOpen() {
    assertThat(kinds(decide(noApplication(), aWithdrawal(), PACKS, TODAY)))
        .containsExactly("application-not-open");
  }

  @Test
  void withdrawing_isRefused_theSecondTime() {
    assertThat(kinds(decide(aWithdrawnApplication(), aWithdrawal(), PACKS, TODAY)))
        .containsExactly("application-already-withdrawn");
  }

  @Test
  void opening_isRefused_forAnApplicationThatIsThereAlready() {
    assertThat(kinds(decide(anOpenApplication(), anOpening(), PACKS, TODAY)))
        .containsExactly("application-already-open");
    assertThat(kinds(decide(aWithdrawnApplication(), anOpening(), PACKS, TODAY)))
        .containsExactly("application-already-withdrawn");
  }

  private static ChecklistEntry entry(String ruleId, String jurisdiction, String local) {
    return opened(anOpening(jurisdiction, "cbhpss"), onTheClockOf(jurisdiction, local))
        .checklist()
        .stream()
        .filter(entry -> entry.ruleId().equals(ruleId))
        .findFirst()
        .orElseThrow();
  }

  private static ApplicationEvent.Opened opened(ApplicationCommand opening, Instant at) {
    return switch (decide(noApplication(), opening, PACKS, at)) {
      case Accepted<ApplicationEvent> accepted ->
          (ApplicationEvent.Opened) accepted.events().getFirst();
      case Refused<ApplicationEvent> refused ->
          throw new AssertionError("refused: " + refused.refusals());
    };
  }

  private static Refusal refusal(ApplicationCommand command, Instant at) {
    return switch (decide(noApplication(), command, PACKS, at)) {
      case Accepted<ApplicationEvent> accepted ->
          throw new AssertionError("accepted: " + accepted.events());
      case Refused<ApplicationEvent> refused -> refused.refusals().getFirst();
    };
  }

  private static List<String> kinds(Decision<ApplicationEvent> decision) {
    return switch (decision) {
      case Accepted<ApplicationEvent> accepted -> List.of();
      case Refused<ApplicationEvent> refused ->
          refused.refusals().stream().map(Refusal::kind).toList();
    };
  }
}
