package org.cairn.billing.evaluation.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.jurisdictions.parameter.BillingParameters;
import org.cairn.jurisdictions.parameter.BillingParameters.Activity;
import org.cairn.jurisdictions.parameter.BillingParameters.ProviderType;
import org.cairn.jurisdictions.parameter.GroupBilling;
import org.cairn.jurisdictions.parameter.Setting;
import org.cairn.jurisdictions.parameter.TelehealthBilling;
import org.cairn.jurisdictions.ruling.Outcome;

/**
 * Judges the part of an encounter that is on one day. What is not paid at all comes before what is
 * denied, and that before what is missing: nobody should correct a note that is not paid anyway.
 */
final class PartRules {

  private final PayerRules rules;
  private final BillingQuestion question;
  private final RuleFindings findings;
  private final MemberRules members;
  private final CertificateRule certificates;
  private final String path;

  PartRules(PayerRules rules, BillingQuestion question, RuleFindings findings) {
    this.rules = rules;
    this.question = question;
    this.findings = findings;
    this.path = question.providerType() == ProviderType.SUD_PROGRAM ? "sud" : "mental_health";
    this.members = new MemberRules(rules, path, findings);
    this.certificates = new CertificateRule(rules, findings);
  }

  LineStatus judge(ServicePart part) {
    Encounter encounter = part.encounter();
    if (!isCovered(part)) {
      return new LineStatus.NotCovered();
    }
    Rate rate = rate(part);
    Optional<LineStatus.Denied> denied =
        Optional.<LineStatus.Denied>empty()
            .or(() -> paidYet(part, rate))
            .or(() -> sizeOfGroup(part))
            .or(() -> certificates.denies(part, standing(encounter)))
            .or(() -> members.deny(part, client(encounter)));
    if (denied.isPresent()) {
      return denied.get();
    }
    return Optional.<LineStatus>empty()
        .or(() -> documented(part))
        .or(() -> certificates.holds(part, standing(encounter)))
        .or(() -> members.hold(client(encounter), part))
        .orElseGet(() -> new LineStatus.Billable(modifiers(part), rate));
  }

  /** Of a group what the payer pays for groups; if that is unknown, nothing is assumed. */
  Rate rate(ServicePart part) {
    return part.encounter().isGroup() ? rules.groupRate(part.on()) : rules.rate(part.on());
  }

  private Client client(Encounter encounter) {
    Client known = question.clients().get(encounter.client());
    return known == null ? new Client(encounter.client(), null, false, false) : known;
  }

  private CertificateStanding standing(Encounter encounter) {
    return question.certificates().getOrDefault(encounter.peer(), CertificateStanding.NONE);
  }

  private boolean isCovered(ServicePart part) {
    return activityIsCovered(part) && telehealthIsCovered(part);
  }

  private boolean activityIsCovered(ServicePart part) {
    Activity activity = part.encounter().billedAs();
    Setting<List<Activity>> covered = rules.at(BillingParameters.COVERED, part.on());
    Setting<List<Activity>> notCovered = rules.at(BillingParameters.NOT_COVERED, part.on());
    Setting<GroupBilling> group = rules.at(BillingParameters.GROUP, part.on());
    if (names(notCovered, activity)) {
      found(part, Outcome.NOT_MET, notCovered, "This activity is not paid.");
      return false;
    }
    if (names(covered, activity)) {
      found(part, Outcome.MET, covered, "This activity is paid.");
    } else if (activity == Activity.GROUP && group instanceof Setting.Known<GroupBilling>) {
      found(part, Outcome.MET, group, "Groups are paid.");
    } else {
      found(
          part,
          Outcome.UNVERIFIED,
          new Setting.Unknown<>(covered.path(), null),
          "Whether this activity is paid is not known; a person decides.");
    }
    return true;
  }

  private static boolean names(Setting<List<Activity>> setting, Activity activity) {
    return setting instanceof Setting.Known<List<Activity>> known
        && known.value().contains(activity);
  }

  private boolean telehealthIsCovered(ServicePart part) {
    if (!part.encounter().telehealth()) {
      return true;
    }
    Setting<TelehealthBilling> setting = rules.at(BillingParameters.TELEHEALTH, part.on());
    return switch (setting) {
      case Setting.Known<TelehealthBilling> known -> {
        boolean covered = known.value().covered();
        found(
            part,
            covered ? Outcome.MET : Outcome.NOT_MET,
            known,
            covered ? "Support from a distance is paid." : "Only support in person is paid.");
        yield covered;
      }
      case Setting.Unknown<TelehealthBilling> unknown -> {
        found(
            part,
            Outcome.UNVERIFIED,
            unknown,
            "Whether support from a distance is paid is not known; a person decides.");
        yield true;
      }
    };
  }

  private void found(ServicePart part, Outcome outcome, Setting<?> setting, String message) {
    Activity activity = part.encounter().billedAs();
    findings.ofEncounter(
        part.encounter().id(),
        Rule.ACTIVITY,
        outcome,
        setting,
        Map.of("activity", activity),
        message);
  }

  private Optional<LineStatus.Denied> paidYet(ServicePart part, Rate rate) {
    String id = part.encounter().id();
    return switch (rate) {
      case Rate.Known known -> {
        findings.ofEncounter(
            id,
            Rule.RATE,
            Outcome.MET,
            known.setting(),
            Map.of("rateCents", known.setting().value()),
            "The lower of this and the submitted charge is paid.");
        yield Optional.empty();
      }
      case Rate.Unknown unknown -> {
        findings.ofEncounter(
            id,
            Rule.RATE,
            Outcome.UNVERIFIED,
            unknown.setting(),
            Map.of(),
            "No amount is known for the day; no claim can be made before a person has found it.");
        yield Optional.empty();
      }
      case Rate.NotYet notYet -> {
        String reason = "The service was not paid yet on that day.";
        findings.ofEncounter(id, Rule.RATE, Outcome.NOT_MET, notYet.setting(), Map.of(), reason);
        yield Optional.of(new LineStatus.Denied(Rule.RATE, reason));
      }
    };
  }

  private Optional<LineStatus.Denied> sizeOfGroup(ServicePart part) {
    Integer size = part.encounter().groupSize();
    Setting<GroupBilling> group = rules.at(BillingParameters.GROUP, part.on());
    if (!part.encounter().isGroup()
        || size == null
        || !(group instanceof Setting.Known<GroupBilling> known)) {
      return Optional.empty();
    }
    return known
        .value()
        .largest()
        .filter(largest -> size > largest)
        .map(largest -> {
          String reason = "The group was larger than " + largest + ".";
          found(part, Outcome.NOT_MET, known, reason);
          return new LineStatus.Denied(Rule.ACTIVITY, reason);
        });
  }

  private static Optional<LineStatus.Held> documented(ServicePart part) {
    return part.encounter().documented()
        ? Optional.empty()
        : Optional.of(new LineStatus.Held(Rule.DOCUMENTATION, "There is no complete note."));
  }

  /** Those of the path, then of the group, then of the distance. */
  private List<String> modifiers(ServicePart part) {
    List<String> found = new ArrayList<>();
    if (rules.at(BillingParameters.MODIFIERS, path, part.on())
        instanceof Setting.Known<Optional<List<String>>> known) {
      found.addAll(known.value().orElse(List.of()));
    }
    if (part.encounter().isGroup()
        && rules.at(BillingParameters.GROUP, part.on())
            instanceof Setting.Known<GroupBilling> known) {
      found.addAll(known.value().modifiers());
    }
    if (part.encounter().telehealth()
        && rules.at(BillingParameters.TELEHEALTH, part.on())
            instanceof Setting.Known<TelehealthBilling> known) {
      found.addAll(known.value().modifiers());
    }
    return List.copyOf(found);
  }
}
