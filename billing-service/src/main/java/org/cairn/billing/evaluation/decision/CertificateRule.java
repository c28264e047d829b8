package org.cairn.billing.evaluation.decision;

import java.util.Map;
import java.util.Optional;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.Flags.BillWhileLapsed;
import org.cairn.jurisdictions.ruling.Outcome;

/**
 * Only certified support is paid. Practice under a lapsed certificate is a question of the flag.
 */
final class CertificateRule {

  private final PayerRules rules;
  private final RuleFindings findings;

  CertificateRule(PayerRules rules, RuleFindings findings) {
    this.rules = rules;
    this.findings = findings;
  }

  Optional<LineStatus.Denied> denies(ServicePart part, CertificateStanding standing) {
    String reason =
        switch (standing) {
          case ACTIVE -> "";
          case LAPSED ->
              whileLapsed(part) == BillWhileLapsed.DENY
                  ? "The peer's certificate had lapsed on that day."
                  : "";
          case EXPIRED -> "The peer's certificate had expired on that day.";
          case NONE -> "The peer had no certificate on that day.";
        };
    if (reason.isEmpty()) {
      return Optional.empty();
    }
    found(part, standing, Outcome.NOT_MET, reason);
    return Optional.of(new LineStatus.Denied(Rule.CERTIFICATE, reason));
  }

  /** What is not denied is held, or found in order. */
  Optional<LineStatus.Held> holds(ServicePart part, CertificateStanding standing) {
    boolean lapsed = standing == CertificateStanding.LAPSED;
    if (lapsed && whileLapsed(part) == BillWhileLapsed.PEND) {
      String reason = "The peer's certificate had lapsed on that day; it waits for the renewal.";
      found(part, standing, Outcome.AWAITING_RULING, reason);
      return Optional.of(new LineStatus.Held(Rule.CERTIFICATE, reason));
    }
    String message =
        lapsed
            ? "The certificate had lapsed, which is paid all the same."
            : "The certificate was active on that day.";
    found(part, standing, Outcome.MET, message);
    return Optional.empty();
  }

  private BillWhileLapsed whileLapsed(ServicePart part) {
    return rules.flag(Flags.BILL_WHILE_LAPSED, part.on());
  }

  private void found(
      ServicePart part, CertificateStanding standing, Outcome outcome, String message) {
    findings.ofEncounter(
        part.encounter().id(),
        Rule.CERTIFICATE,
        outcome,
        rules.flagSetting(Flags.BILL_WHILE_LAPSED, part.on()),
        Map.of("certificate", standing),
        message);
  }
}
