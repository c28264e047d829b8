package org.cairn.billing.evaluation.decision;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cairn.jurisdictions.parameter.BillingParameters;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.MemberRule;
import org.cairn.jurisdictions.parameter.Setting;
import org.cairn.jurisdictions.ruling.Outcome;

/** Whether the payer pays for this person on this path. */
final class MemberRules {

  private final PayerRules rules;
  private final String path;
  private final RuleFindings findings;

  /**
   * @param path the step of the pack for this kind of provider
   */
  MemberRules(PayerRules rules, String path, RuleFindings findings) {
    this.rules = rules;
    this.path = path;
    this.findings = findings;
  }

  Optional<LineStatus.Denied> deny(ServicePart part, Client client) {
    return switch (rules.at(BillingParameters.MEMBER, path, part.on())) {
      case Setting.Unknown<MemberRule> unknown -> {
        String message = "Whom the payer pays for on this path is not known; a person decides.";
        found(part, Rule.MEMBER_AGE, Outcome.UNVERIFIED, unknown, Map.of(), message);
        found(part, Rule.MEMBER_PATH, Outcome.UNVERIFIED, unknown, Map.of(), message);
        yield Optional.empty();
      }
      case Setting.Known<MemberRule> known ->
          tooYoung(part, client, known).or(() -> otherPath(part, client, known));
    };
  }

  private Optional<LineStatus.Denied> tooYoung(
      ServicePart part, Client client, Setting.Known<MemberRule> rule) {
    LocalDate bornOn = client.bornOn();
    Optional<Integer> minAge = rule.value().minAge();
    if (minAge.isEmpty()) {
      found(part, Rule.MEMBER_AGE, Outcome.NOT_REQUIRED, rule, Map.of(), "No age is asked.");
      return Optional.empty();
    }
    Map<String, Object> weighed = Map.of("minAge", minAge.get());
    if (bornOn == null) {
      String message = "The date of birth is not known.";
      found(part, Rule.MEMBER_AGE, Outcome.NOT_MET, rule, weighed, message);
      return Optional.empty();
    }
    LocalDate oldEnoughOn = rules.flag(Flags.MONTH_END, part.on()).plusYears(bornOn, minAge.get());
    if (part.on().isBefore(oldEnoughOn)) {
      String reason = "The person was younger than " + minAge.get() + " on that day.";
      found(part, Rule.MEMBER_AGE, Outcome.NOT_MET, rule, weighed, reason);
      return Optional.of(new LineStatus.Denied(Rule.MEMBER_AGE, reason));
    }
    found(part, Rule.MEMBER_AGE, Outcome.MET, rule, weighed, "The person was old enough.");
    return Optional.empty();
  }

  private Optional<LineStatus.Denied> otherPath(
      ServicePart part, Client client, Setting.Known<MemberRule> rule) {
    MemberRule.Condition needs = rule.value().needs();
    boolean met =
        switch (needs) {
          case SDMI -> client.sdmi();
          case SUD -> client.sud();
          case NOTHING -> true;
        };
    Map<String, Object> weighed = new LinkedHashMap<>();
    weighed.put("path", path);
    weighed.put("needs", needs);
    if (met) {
      found(part, Rule.MEMBER_PATH, Outcome.MET, rule, weighed, "The path is open to the person.");
      return Optional.empty();
    }
    String reason = "What the path asks for has not been found of the person.";
    found(part, Rule.MEMBER_PATH, Outcome.NOT_MET, rule, weighed, reason);
    return Optional.of(new LineStatus.Denied(Rule.MEMBER_PATH, reason));
  }

  /** Without a date of birth the age can still be learned: that is no reason to deny. */
  Optional<LineStatus.Held> hold(Client client, ServicePart part) {
    boolean unknown =
        client.bornOn() == null
            && rules.at(BillingParameters.MEMBER, path, part.on())
                instanceof Setting.Known<MemberRule> known
            && known.value().minAge().isPresent();
    return unknown
        ? Optional.of(new LineStatus.Held(Rule.MEMBER_AGE, "The date of birth is not known."))
        : Optional.empty();
  }

  private void found(
      ServicePart part,
      String ruleId,
      Outcome outcome,
      Setting<?> setting,
      Map<String, Object> weighed,
      String message) {
    findings.ofEncounter(part.encounter().id(), ruleId, outcome, setting, weighed, message);
  }
}
