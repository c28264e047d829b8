package org.cairn.applications.application.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.application.decision.Applications.APPLICATION;
import static org.cairn.applications.application.decision.Applications.PACKS;
import static org.cairn.applications.application.decision.Applications.PEER;
import static org.cairn.applications.application.decision.Applications.TODAY;
import static org.cairn.applications.application.decision.Applications.aCertificateFromElsewhere;
import static org.cairn.applications.application.decision.Applications.aCertificateWithoutApplication;
import static org.cairn.applications.application.decision.Applications.aDenialFromElsewhere;
import static org.cairn.applications.application.decision.Applications.aTerm;
import static org.cairn.applications.application.decision.Applications.aWithdrawalFromElsewhere;
import static org.cairn.applications.application.decision.Applications.anOpenApplication;
import static org.cairn.applications.application.decision.Applications.anOpeningFromElsewhere;
import static org.cairn.applications.application.decision.Applications.noApplication;
import static org.cairn.applications.application.decision.Applications.onTheClockOf;
import static org.cairn.applications.application.decision.Applications.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Outcome;
import org.cairn.jurisdictions.ruling.Refused;
import org.junit.jupiter.api.Test;

/** Historical records are kept as they were, where that is possible. */
class ImportDecisionTest {

  @Test
  void anOpeningFromElsewhere_hasTheChecklistOfItsDay() {
    var opened =
        (ApplicationEvent.Opened)
            event(decide(noApplication(), anOpeningFromElsewhere("zz", "2016-02-01")));

    assertThat(opened.openedOn()).isEqualTo("2016-02-01");
    assertThat(opened.importedFrom()).isEqualTo("old-register");
    assertThat(opened.checklist())
        .isEqualTo(
            pack("zz").checklist("cbhpss", LocalDate.parse("2016-02-01")).stream()
                .map(ChecklistEntry::of)
                .toList())
        .isNotEqualTo(
            pack("zz").checklist("cbhpss", LocalDate.parse("2026-11-20")).stream()
                .map(ChecklistEntry::of)
                .toList());
  }

  @Test
  void anOpening_isRefused_whereTheCredentialWasNotIssuedThen() {
    assertThat(refusals(decide(noApplication(), anOpeningFromElsewhere("zz", "2015-02-28"))))
        .containsExactly("unknown-credential-type at /credentialType");
    assertThat(event(decide(noApplication(), anOpeningFromElsewhere("zz", "2015-03-01"))))
        .isNotNull();
  }

  @Test
  void theFuture_isRefused_byTheDayOfThatState() {
    var lateInTheEvening = onTheClockOf("zz", "2026-11-21T00:10");

    assertThat(
            refusals(
                ApplicationDecision.decide(
                    noApplication(),
                    anOpeningFromElsewhere("zz", "2026-11-22"),
                    PACKS,
                    lateInTheEvening)))
        .containsExactly("date-in-future at /openedOn");
    assertThat(
            event(
                ApplicationDecision.decide(
                    noApplication(),
                    anOpeningFromElsewhere("zz", "2026-11-21"),
                    PACKS,
                    lateInTheEvening)))
        .isNotNull();
    assertThat(refusals(decide(anOpenApplication(), aWithdrawalFromElsewhere("2026-11-21"))))
        .containsExactly("date-in-future at /withdrawnOn");
    assertThat(
            refusals(
                decide(anOpenApplication(), aDenialFromElsewhere("2026-11-21", "recovery-window"))))
        .containsExactly("date-in-future at /deniedOn");
    assertThat(refusals(decide(noApplication(), aCertificateWithoutApplication("2026-11-21"))))
        .containsExactly("date-in-future at /certifiedOn");
  }

  @Test
  void anEndBeforeTheBeginning_isRefused_andOneOnTheSameDay_isNot() {
    assertThat(refusals(decide(anOpenApplication(), aWithdrawalFromElsewhere("2026-05-03"))))
        .containsExactly("before-opening at /withdrawnOn");
    assertThat(
            refusals(
                decide(anOpenApplication(), aDenialFromElsewhere("2026-05-03", "recovery-window"))))
        .containsExactly("before-opening at /deniedOn");
    assertThat(refusals(decide(anOpenApplication(), aCertificateFromElsewhere("2026-05-03"))))
        .containsExactly("before-opening at /certifiedOn");
    assertThat(event(decide(anOpenApplication(), aWithdrawalFromElsewhere("2026-05-04"))))
        .isNotNull();
  }

  @Test
  void aDenial_restsOnRulesOfTheChecklist_andIsNotJudgedAgain() {
    var denied =
        (ApplicationEvent.Denied)
            event(
                decide(anOpenApplication(), aDenialFromElsewhere("2026-06-01", "recovery-window")));

    assertThat(denied.findings())
        .extracting(it -> it.ruleId() + " " + it.outcome())
        .containsExactly("recovery-window " + Outcome.NOT_MET);
    assertThat(denied.writtenFinding()).isEmpty();
    assertThat(
            refusals(
                decide(
                    anOpenApplication(),
                    aDenialFromElsewhere("2026-06-01", "recovery-window", "no-such-rule"))))
        .containsExactly("unknown-reason at /reasons/1");
  }

  @Test
  void aCertificate_endsAnApplicationOfThatPeerForThatCredential_andNoOther() {
    var certified =
        (ApplicationEvent.Certified)
            event(decide(anOpenApplication(), aCertificateFromElsewhere("2026-06-01")));

    assertThat(certified.endedApplication()).isEqualTo(APPLICATION);
    assertThat(certified.peerId()).isEqualTo(PEER);
    assertThat(
            refusals(
                decide(
                    new ApplicationState.Open(
                        APPLICATION,
                        UUID.randomUUID(),
                        "us-mt",
                        "cbhpss",
                        LocalDate.parse("2026-05-04")),
                    aCertificateFromElsewhere("2026-06-01"))))
        .containsExactly("application-of-another-case at /applicationId");
    assertThat(
            refusals(
                decide(
                    new ApplicationState.Open(
                        APPLICATION, PEER, "us-mt", "another", LocalDate.parse("2026-05-04")),
                    aCertificateFromElsewhere("2026-06-01"))))
        .containsExactly("application-of-another-case at /applicationId");
  }

  @Test
  void aCertificate_needsATerm_andACredentialOfItsDay() {
    assertThat(
            refusals(
                decide(
                    noApplication(),
                    aCertificateFromElsewhere(null, "cbhpss", "2026-06-01", List.of()))))
        .containsExactly("certificate-term at ");
    assertThat(
            refusals(
                decide(
                    noApplication(),
                    aCertificateFromElsewhere(null, "no-such-credential", "2026-06-01", aTerm()))))
        .containsExactly("unknown-credential-type at /credentialType");
  }

  private static Decision<ApplicationEvent> decide(
      ApplicationState state, ApplicationCommand command) {
    return ApplicationDecision.decide(state, command, PACKS, TODAY);
  }

  private static ApplicationEvent event(Decision<ApplicationEvent> decision) {
    return ((Accepted<ApplicationEvent>) decision).events().getFirst();
  }

  private static List<String> refusals(Decision<ApplicationEvent> decision) {
    return ((Refused<ApplicationEvent>) decision)
        .refusals().stream().map(it -> it.kind() + " at " + it.pointer()).toList();
  }
}
