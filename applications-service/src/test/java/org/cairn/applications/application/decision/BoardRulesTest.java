package org.cairn.applications.application.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.application.decision.ApplicationCommand.Authority.MEMBER;
import static org.cairn.applications.application.decision.ApplicationCommand.Authority.STAFF;
import static org.cairn.applications.application.decision.ApplicationCommand.BoardOutcome.APPROVE;
import static org.cairn.applications.application.decision.ApplicationCommand.BoardOutcome.DENY;
import static org.cairn.applications.application.decision.Applications.PACKS;
import static org.cairn.applications.application.decision.Applications.TODAY;
import static org.cairn.applications.application.decision.Applications.aDecision;
import static org.cairn.applications.application.decision.Applications.anOpenApplication;
import static org.cairn.applications.application.decision.Applications.everyEntryOfTheChecklist;
import static org.cairn.applications.eligibility.decision.Candidate.aCandidate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.applications.application.decision.ApplicationCommand.Decide;
import org.cairn.applications.certificate.decision.IssuedCertificate;
import org.cairn.applications.eligibility.decision.ApplicationFacts;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Level;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Records;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Requirement;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.Refused;
import org.junit.jupiter.api.Test;

class BoardRulesTest {

  private static final ApplicationFacts COMPLETE = aCandidate().facts();
  private static final ApplicationFacts WITH_A_FELONY =
      aCandidate().convicted(Level.FELONY, true, false, "2010-01-01", Records.OBTAINED).facts();

  @Test
  void staff_approveWhatIsCompleteAndRoutine() {
    var certified = (ApplicationEvent.Certified) accepted(aDecision(APPROVE, STAFF, COMPLETE));

    IssuedCertificate issued = certified.certificate();
    assertThat(issued.certifiedOn()).isEqualTo("2026-11-20");
    assertThat(issued.conditional()).isFalse();
    assertThat(issued.packVersion()).isEqualTo(PACKS.find("us-mt").orElseThrow().version());
    assertThat(issued.segments()).hasSize(1);
  }

  @Test
  void noCertificate_isIssuedWhereItsTermIsUnknown() {
    Decide complete = aDecision(APPROVE, MEMBER, COMPLETE);
    Decide withoutTerm =
        new Decide(
            complete.outcome(),
            complete.authority(),
            false,
            complete.facts(),
            complete.accepted(),
            List.of(),
            "",
            complete.certificateId(),
            List.of());

    assertThat(kinds(withoutTerm)).containsExactly("certificate-term");
    assertThat(accepted(complete)).isInstanceOf(ApplicationEvent.Certified.class);
  }

  @Test
  void whatIsNotRoutine_isForAMember() {
    assertThat(kinds(aDecision(APPROVE, STAFF, WITH_A_FELONY)))
        .containsExactly("application-not-routine");
    assertThat(accepted(aDecision(APPROVE, MEMBER, WITH_A_FELONY)))
        .isInstanceOf(ApplicationEvent.Certified.class);
  }

  @Test
  void nobody_approvesWhatIsIncomplete() {
    for (ApplicationCommand.Authority by : ApplicationCommand.Authority.values()) {
      Refusal refusal = refusals(aDecision(APPROVE, by, ApplicationFacts.NONE)).getFirst();

      assertThat(refusal.kind()).isEqualTo("application-incomplete");
      assertThat(refusal.findings())
          .extracting(Finding::ruleId)
          .contains("training-hours", "exam", "application-fee");
    }
  }

  @Test
  void aFormWithoutAnAcceptedDocument_isMissing() {
    Decide complete = aDecision(APPROVE, STAFF, COMPLETE);
    Decide withoutForms =
        new Decide(
            complete.outcome(),
            complete.authority(),
            false,
            complete.facts(),
            without("recovery-narrative"),
            List.of(),
            "",
            complete.certificateId(),
            complete.segments());

    assertThat(refusals(withoutForms).getFirst().findings())
        .extracting(Finding::ruleId)
        .containsExactly("recovery-narrative");
  }

  @Test
  void nothingIsStatedWithoutItsDocument() {
    Refused<ApplicationEvent> refused =
        (Refused<ApplicationEvent>)
            decided(
                accepting(
                    aDecision(APPROVE, MEMBER, COMPLETE), "history-form", "recovery-narrative"));

    assertThat(refused.refusals()).extracting(Refusal::kind).containsOnly("document-not-accepted");
    assertThat(refused.refusals())
        .extracting(refusal -> refusal.pointer() + " " + refusal.findings().getFirst().ruleId())
        .containsExactlyInAnyOrder(
            "/facts/attestations attestation-diagnosis",
            "/facts/attestations attestation-treatment",
            "/facts/attestations attestation-recovery",
            "/facts/training/hours training-hours",
            "/facts/training/certificateFrom training-from-provider",
            "/facts/training/examScore exam",
            "/facts/supervisionPlan supervision-plan",
            "/facts/fingerprints/resultOn fingerprints",
            "/facts/payments application-fee");
  }

  @Test
  void whatNeedNotBeReported_needsNoDocument_andWhatMust_does() {
    ApplicationFacts longAgo =
        aCandidate()
            .convicted(Level.MISDEMEANOR, false, true, "2010-01-01", Records.OBTAINED)
            .facts();
    Decide spared = aDecision(APPROVE, STAFF, longAgo);
    Decide reported = aDecision(APPROVE, MEMBER, WITH_A_FELONY);

    assertThat(accepted(accepting(spared, without("conviction-records").toArray(String[]::new))))
        .isInstanceOf(ApplicationEvent.Certified.class);
    assertThat(kinds(accepting(reported, without("conviction-records").toArray(String[]::new))))
        .containsExactly("document-not-accepted");
  }

  @Test
  void aDenial_needsItsFindingOnly() {
    Decide denial = aDecision(DENY, MEMBER, WITH_A_FELONY, "conviction-records");

    assertThat(accepted(accepting(denial))).isInstanceOf(ApplicationEvent.Denied.class);
  }

  @Test
  void everyKindOfRequirement_hasItsFactInADecision() {
    for (Pack pack : PACKS.all()) {
      for (Requirement rule : pack.requirements()) {
        assertThat(StatedFact.of(rule, ApplicationFacts.NONE)).describedAs(rule.kind()).isEmpty();
      }
    }
    assertThat(
            PACKS.all().stream()
                .flatMap(pack -> pack.requirements().stream())
                .map(Requirement::kind)
                .distinct())
        .hasSize(Requirement.class.getPermittedSubclasses().length - 1);
  }

  private static Set<String> without(String ruleId) {
    return everyEntryOfTheChecklist().stream()
        .filter(entry -> !entry.equals(ruleId))
        .collect(Collectors.toSet());
  }

  private static Decide accepting(Decide decision, String... ruleIds) {
    return new Decide(
        decision.outcome(),
        decision.authority(),
        decision.ownCase(),
        decision.facts(),
        Set.of(ruleIds),
        decision.reasons(),
        decision.writtenFinding(),
        decision.certificateId(),
        decision.segments());
  }

  @Test
  void aMember_deniesInWriting_onRulesOfTheChecklist() {
    var denied =
        (ApplicationEvent.Denied)
            accepted(aDecision(DENY, MEMBER, WITH_A_FELONY, "conviction-records"));

    assertThat(denied.findings()).extracting(Finding::ruleId).containsExactly("conviction-records");
    assertThat(denied.writtenFinding()).isEqualTo("In writing.");
    assertThat(kinds(aDecision(DENY, MEMBER, WITH_A_FELONY)))
        .containsExactly("written-finding-missing", "written-finding-missing");
    assertThat(kinds(aDecision(DENY, MEMBER, WITH_A_FELONY, "no-such-rule")))
        .containsExactly("unknown-reason");
  }

  @Test
  void staff_neverDeny() {
    assertThat(kinds(aDecision(DENY, STAFF, WITH_A_FELONY, "conviction-records")))
        .containsExactly("denial-needs-a-member");
  }

  @Test
  void nobody_decidesOnTheirOwnApplication() {
    Decide complete = aDecision(APPROVE, MEMBER, COMPLETE);
    Decide own =
        new Decide(
            complete.outcome(),
            complete.authority(),
            true,
            complete.facts(),
            complete.accepted(),
            List.of(),
            "",
            complete.certificateId(),
            complete.segments());

    assertThat(kinds(own)).containsExactly("own-case");
  }

  private static ApplicationEvent accepted(Decide command) {
    return ((Accepted<ApplicationEvent>) decided(command)).events().getFirst();
  }

  private static List<String> kinds(Decide command) {
    return refusals(command).stream().map(Refusal::kind).toList();
  }

  private static List<Refusal> refusals(Decide command) {
    return ((Refused<ApplicationEvent>) decided(command)).refusals();
  }

  private static Decision<ApplicationEvent> decided(Decide command) {
    return ApplicationDecision.decide(anOpenApplication(), command, PACKS, TODAY);
  }
}
