package org.cairn.ceu.credit.decision;

import static org.cairn.ceu.credit.decision.CreditRefusals.rule;
import static org.cairn.ceu.credit.decision.CreditRefusals.unknown;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cairn.ceu.standing.decision.EntryRules;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.ruling.Refusal;

/** Every reason against recording hours, all at once. */
final class CreditChecks {

  private final CreditFacts facts;
  private final Pack pack;
  private final EntryRules rules;
  private final List<Refusal> found = new ArrayList<>();

  private CreditChecks(CreditFacts facts, Pack pack) {
    this.facts = facts;
    this.pack = pack;
    this.rules = new EntryRules(pack, facts.credentialType(), facts.on());
  }

  /**
   * @param hoursThatDay the hours already recorded on that day
   */
  static List<Refusal> of(
      CreditFacts facts, Reporter reporter, BigDecimal hoursThatDay, Pack pack, LocalDate today) {
    var checks = new CreditChecks(facts, pack);
    checks.credential();
    checks.hours(hoursThatDay);
    checks.day(today);
    checks.topics();
    checks.reporter(reporter);
    return checks.found;
  }

  private void credential() {
    if (!pack.issues(facts.credentialType())) {
      found.add(
          unknown(
              CreditDecision.UNKNOWN_CREDENTIAL_TYPE,
              "/credentialType",
              "This jurisdiction does not issue such a credential."));
    }
  }

  private void hours(BigDecimal hoursThatDay) {
    if (facts.hours().signum() <= 0) {
      found.add(rule(CreditDecision.HOURS, "/hours", "Hours are above 0."));
    } else if (!rules.isInSteps(facts.hours())) {
      found.add(rule(CreditDecision.HOURS, "/hours", rules.stepMessage()));
    }
    if (isTooMuch(facts.hours(), hoursThatDay)) {
      found.add(tooMuch());
    }
    CreditProof proof = facts.proof();
    BigDecimal proven = proof == null ? null : proof.hours();
    if (proven != null && !rules.isInSteps(proven)) {
      found.add(rule(CreditDecision.HOURS, "/proof/hours", rules.stepMessage()));
    }
  }

  static boolean isTooMuch(BigDecimal hours, BigDecimal hoursThatDay) {
    return hours.add(hoursThatDay).compareTo(EntryRules.HOURS_A_DAY) > 0;
  }

  static Refusal tooMuch() {
    return rule(
        CreditDecision.MORE_THAN_A_DAY,
        "/hours",
        ("All credits of a day, disputed ones included, have %s hours at most; record a longer"
                + " course day by day.")
            .formatted(EntryRules.HOURS_A_DAY));
  }

  private void day(LocalDate today) {
    if (facts.on().isAfter(today)) {
      found.add(
          rule(
              CreditDecision.IN_THE_FUTURE,
              "/on",
              "It is " + today + " there; hours are recorded once they are earned."));
    }
    rules
        .firstDay()
        .filter(facts.on()::isBefore)
        .ifPresent(first ->
            found.add(
                rule(CreditDecision.DATE, "/on", "There were no credits before " + first + ".")));
  }

  private void topics() {
    Set<String> known = rules.topics();
    if (!known.containsAll(facts.topics())) {
      found.add(
          unknown(
              CreditDecision.UNKNOWN_TOPIC,
              "/topics",
              "Topics there are: " + String.join(", ", known) + "."));
    }
  }

  private void reporter(Reporter reporter) {
    switch (reporter) {
      case Reporter.Trainer _ -> {
        if (facts.certificateNumber() == null) {
          found.add(
              rule(
                  CreditDecision.CERTIFICATE_MISSING,
                  "/certificateNumber",
                  "A trainer names the certificate that was handed out."));
        }
      }
      case Reporter.Peer _ -> {
        if (!facts.proofComplete()) {
          found.add(
              rule(
                  CreditDecision.PROOF,
                  "/proof",
                  "Your own report needs proof: its title, presenter and hours."));
        }
      }
      case Reporter.Board _ -> {}
    }
  }
}
