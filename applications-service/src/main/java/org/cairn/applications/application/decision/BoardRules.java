package org.cairn.applications.application.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.applications.application.decision.ApplicationCommand.Authority;
import org.cairn.applications.application.decision.ApplicationCommand.Decide;
import org.cairn.applications.certificate.decision.IssuedCertificate;
import org.cairn.applications.eligibility.decision.Completeness;
import org.cairn.applications.eligibility.decision.Track;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Requirement;
import org.cairn.jurisdictions.Requirement.Form;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.jurisdictions.ruling.Outcome;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.jurisdictions.ruling.Refused;

/**
 * What a board may decide. Staff approve what is complete and routine; everything else is for a
 * member. Nobody approves what is incomplete or lacks an accepted document, and only a member
 * denies, in writing.
 */
final class BoardRules {

  static final String OWN_CASE = "own-case";
  static final String INCOMPLETE = "application-incomplete";
  static final String NO_DOCUMENT = "document-not-accepted";
  static final String NOT_ROUTINE = "application-not-routine";
  static final String DENIAL_BY_STAFF = "denial-needs-a-member";
  static final String FINDING_MISSING = "written-finding-missing";
  static final String UNKNOWN_REASON = "unknown-reason";
  static final String NO_TERM = "certificate-term";

  private final ApplicationState.Open open;
  private final Pack pack;
  private final LocalDate today;

  BoardRules(ApplicationState.Open open, Pack pack, Instant now) {
    this.open = open;
    this.pack = pack;
    this.today = LocalDate.ofInstant(now, pack.zone());
  }

  Decision<ApplicationEvent> decide(Decide command) {
    if (command.ownCase()) {
      return refused(rule(OWN_CASE, "", "Nobody decides on their own application."));
    }
    Completeness found =
        Completeness.of(pack, open.credentialType(), open.openedOn(), today, command.facts());
    List<Finding> findings = new ArrayList<>(found.findings());
    findings.addAll(formsOf(command.accepted()));
    return switch (command.outcome()) {
      case APPROVE -> approve(command, found, findings);
      case DENY -> deny(command, findings);
    };
  }

  /** A form counts once a document for it was accepted. */
  private List<Finding> formsOf(Set<String> accepted) {
    List<Finding> findings = new ArrayList<>();
    for (Requirement rule : pack.checklist(open.credentialType(), open.openedOn())) {
      if (rule.kind().equals(Form.KIND)) {
        boolean there = accepted.contains(rule.ruleId());
        findings.add(
            finding(
                rule, there, "accepted", there ? "The form was accepted." : "No accepted form."));
      }
    }
    return findings;
  }

  private Decision<ApplicationEvent> approve(
      Decide command, Completeness found, List<Finding> findings) {
    List<Refusal> gaps = new ArrayList<>();
    List<Finding> missing = having(findings, Outcome.NOT_MET);
    if (!missing.isEmpty()) {
      gaps.add(
          new Refusal(
              INCOMPLETE,
              RefusalType.RULE,
              "/facts",
              "The application is incomplete; see the findings.",
              missing));
    }
    gaps.addAll(unproven(command, findings));
    if (!gaps.isEmpty()) {
      return new Refused<>(gaps);
    }
    if (command.authority() == Authority.STAFF && found.track() != Track.ROUTINE) {
      List<Finding> open = new ArrayList<>(having(findings, Outcome.AWAITING_RULING));
      open.addAll(having(findings, Outcome.UNVERIFIED));
      return refused(
          new Refusal(
              NOT_ROUTINE,
              RefusalType.RULE,
              "/facts",
              "A member of the board must decide this.",
              open));
    }
    if (command.segments().isEmpty()) {
      return refused(
          rule(NO_TERM, "", "The rules there do not say how long a certificate is valid."));
    }
    return accepted(
        new ApplicationEvent.Certified(
            new IssuedCertificate(
                command.certificateId(),
                open.applicationId(),
                open.peerId(),
                open.jurisdiction(),
                open.credentialType(),
                today,
                found.conditional(),
                pack.version(),
                command.segments(),
                List.of(),
                null,
                null),
            findings));
  }

  /**
   * Facts that are stated without an accepted document. What the rules do not ask for needs none.
   */
  private List<Refusal> unproven(Decide command, List<Finding> findings) {
    List<Refusal> refusals = new ArrayList<>();
    for (Requirement rule : pack.checklist(open.credentialType(), open.openedOn())) {
      Optional<String> stated = StatedFact.of(rule, command.facts());
      if (stated.isPresent()
          && !command.accepted().contains(rule.ruleId())
          && isAskedFor(rule, findings)) {
        refusals.add(
            new Refusal(
                NO_DOCUMENT,
                RefusalType.RULE,
                stated.get(),
                "Accept a document for this first.",
                List.of(finding(rule, false, "accepted", "No accepted document."))));
      }
    }
    return refusals;
  }

  private static boolean isAskedFor(Requirement rule, List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.ruleId().equals(rule.ruleId()))
        .noneMatch(finding ->
            finding.outcome() == Outcome.NOT_REQUIRED || finding.outcome() == Outcome.WAIVED);
  }

  private Finding finding(Requirement rule, boolean there, String what, String message) {
    return new Finding(
        rule.ruleId(),
        there ? Outcome.MET : Outcome.NOT_MET,
        rule.provenance().citation(),
        rule.provenance().status(),
        pack.version(),
        Map.of(what, there),
        message);
  }

  private static List<Finding> having(List<Finding> findings, Outcome outcome) {
    return findings.stream().filter(finding -> finding.outcome() == outcome).toList();
  }

  private Decision<ApplicationEvent> deny(Decide command, List<Finding> findings) {
    List<Refusal> refusals = new ArrayList<>();
    if (command.authority() == Authority.STAFF) {
      refusals.add(rule(DENIAL_BY_STAFF, "/outcome", "Only a member of the board denies."));
    }
    if (command.writtenFinding().isBlank()) {
      refusals.add(rule(FINDING_MISSING, "/finding", "Say in writing why it is denied."));
    }
    if (command.reasons().isEmpty()) {
      refusals.add(rule(FINDING_MISSING, "/reasons", "Name the rules on which the denial rests."));
    }
    List<Finding> reasons = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (int i = 0; i < command.reasons().size(); i++) {
      String reason = command.reasons().get(i);
      Optional<Finding> finding =
          findings.stream().filter(found -> found.ruleId().equals(reason)).findFirst();
      if (finding.isEmpty()) {
        refusals.add(rule(UNKNOWN_REASON, "/reasons/" + i, "The rules there have no such entry."));
      } else if (named.add(reason)) {
        reasons.add(finding.get());
      }
    }
    return refusals.isEmpty()
        ? accepted(
            new ApplicationEvent.Denied(
                open.applicationId(),
                open.peerId(),
                open.jurisdiction(),
                open.credentialType(),
                today,
                pack.version(),
                reasons,
                command.writtenFinding(),
                null))
        : new Refused<>(refusals);
  }

  private static Refusal rule(String kind, String pointer, String message) {
    return new Refusal(kind, RefusalType.RULE, pointer, message, List.of());
  }

  private static Decision<ApplicationEvent> refused(Refusal refusal) {
    return new Refused<>(List.of(refusal));
  }

  private static Decision<ApplicationEvent> accepted(ApplicationEvent event) {
    return new Accepted<>(List.of(event));
  }
}
