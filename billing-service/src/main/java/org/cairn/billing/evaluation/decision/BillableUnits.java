package org.cairn.billing.evaluation.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.billing.evaluation.decision.BillingAnswer.NotCovered;
import org.cairn.billing.evaluation.decision.BillingAnswer.Totals;
import org.cairn.billing.evaluation.decision.BillingAnswer.Unbilled;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.parameter.BillingParameters;
import org.cairn.jurisdictions.parameter.BillingParameters.ProviderType;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.Setting;
import org.cairn.jurisdictions.ruling.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What of a number of encounters may be billed. Each encounter ends in a line, or is held, denied
 * or not covered; those of less than a unit leave nothing behind.
 */
public final class BillableUnits {

  private final PayerRules rules;
  private final BillingQuestion question;
  private final RuleFindings findings;
  private final PartRules partRules;
  private final BillingLines lines;
  private final Set<Unbilled> held = new LinkedHashSet<>();
  private final Set<Unbilled> denied = new LinkedHashSet<>();
  private final Map<String, NotCovered> notCovered = new LinkedHashMap<>();

  private BillableUnits(Pack pack, BillingQuestion question) {
    this.rules = new PayerRules(pack, question.payer());
    this.question = question;
    this.findings = new RuleFindings(pack.version());
    this.partRules = new PartRules(rules, question, findings);
    this.lines = new BillingLines(rules, question, findings);
  }

  public static BillingAnswer of(Pack pack, BillingQuestion question) {
    return new BillableUnits(pack, question).answer();
  }

  private BillingAnswer answer() {
    List<ServiceTime> times = timesOf(withoutRepetitions());
    Set<ServiceTime> overlapping = new HashSet<>();
    for (List<ServiceTime> together : OverlappingEncounters.among(times)) {
      overlapping.addAll(together);
      List<String> ids = together.stream().map(time -> time.encounter().id()).toList();
      held.add(new Unbilled(ids, Rule.OVERLAP, whyTogether(together)));
    }
    times.stream()
        .filter(time -> !overlapping.contains(time))
        .forEach(time -> time.parts(rules).forEach(this::place));
    List<BillingAnswer.Line> billed = lines.billed();
    denied.addAll(lines.overCap());
    return new BillingAnswer(
        billed,
        List.copyOf(held),
        List.copyOf(denied),
        lines.needsAuthorization(),
        List.copyOf(notCovered.values()),
        donatedHours(),
        totals(billed),
        findings.findings());
  }

  private static String whyTogether(List<ServiceTime> together) {
    boolean onePeer =
        together.stream().map(time -> time.encounter().peer()).distinct().count() == 1;
    return onePeer
        ? "The peer was in two places at once."
        : "Two encounters of one client or of one peer overlap.";
  }

  /** A repeated note adds nothing, so only the first counts. */
  private List<Encounter> withoutRepetitions() {
    Set<String> ids = new HashSet<>();
    Set<Encounter> contents = new HashSet<>();
    List<Encounter> once = new ArrayList<>();
    for (Encounter encounter : question.encounters()) {
      boolean timed = encounter.startedAt() != null && encounter.endedAt() != null;
      boolean sameId = !ids.add(encounter.id());
      boolean sameContent = timed && !contents.add(withoutId(encounter));
      if (sameId || sameContent) {
        String reason = "The same encounter was given before.";
        denied.add(new Unbilled(List.of(encounter.id()), Rule.OVERLAP, reason));
      } else {
        once.add(encounter);
      }
    }
    return once;
  }

  private static Encounter withoutId(Encounter encounter) {
    return new Encounter(
        "",
        encounter.client(),
        encounter.peer(),
        encounter.startedAt(),
        encounter.endedAt(),
        encounter.activity(),
        encounter.groupSize(),
        encounter.telehealth(),
        encounter.documented());
  }

  private List<ServiceTime> timesOf(List<Encounter> encounters) {
    List<ServiceTime> times = new ArrayList<>();
    for (Encounter encounter : encounters) {
      Optional<ServiceTime> time = ServiceTime.of(encounter);
      if (time.isPresent()) {
        times.add(time.get());
      } else {
        boolean missing = encounter.startedAt() == null || encounter.endedAt() == null;
        String reason =
            missing
                ? "Start and stop are not both in the note."
                : "The stop is before the start, or more than a day after it.";
        held.add(new Unbilled(List.of(encounter.id()), Rule.TIMES, reason));
      }
    }
    return times;
  }

  private void place(ServicePart part) {
    String id = part.encounter().id();
    switch (partRules.judge(part)) {
      case LineStatus.Billable billable -> lines.add(part, billable);
      case LineStatus.NotCovered _ ->
          notCovered.merge(id, notCovered(part), BillableUnits::withAnotherDay);
      case LineStatus.Denied refused ->
          denied.add(new Unbilled(List.of(id), refused.ruleId(), refused.reason()));
      case LineStatus.Held waiting ->
          held.add(new Unbilled(List.of(id), waiting.ruleId(), waiting.reason()));
    }
  }

  /** What the minutes would have been worth by the rate of their kind, or else of one person. */
  private NotCovered notCovered(ServicePart part) {
    long units = Units.of(part.minutes(), rules.flag(Flags.ROUNDING, part.on()));
    Integer ofKind = partRules.rate(part).cents();
    Integer cents = ofKind == null ? rules.rate(part.on()).cents() : ofKind;
    return new NotCovered(
        part.encounter().id(),
        part.minutes(),
        Rule.ACTIVITY,
        units,
        cents == null ? null : units * question.allowed(cents));
  }

  private static NotCovered withAnotherDay(NotCovered first, NotCovered other) {
    Long cents = first.memoCents();
    Long otherCents = other.memoCents();
    @Nullable Long sum = cents == null || otherCents == null ? null : cents + otherCents;
    return new NotCovered(
        first.encounter(),
        first.minutes() + other.minutes(),
        first.ruleId(),
        first.memoUnits() + other.memoUnits(),
        sum);
  }

  private BigDecimal donatedHours() {
    long minutes = notCovered.values().stream().mapToLong(NotCovered::minutes).sum();
    return Fractions.of(BigDecimal.valueOf(minutes), BigDecimal.valueOf(60));
  }

  private Totals totals(List<BillingAnswer.Line> billed) {
    long units = 0;
    long allowed = 0;
    for (BillingAnswer.Line line : billed) {
      Long cents = line.allowedCents();
      units += line.units();
      allowed += cents == null ? 0 : cents;
      provider(line);
    }
    long memo = 0;
    for (NotCovered time : notCovered.values()) {
      Long cents = time.memoCents();
      memo += cents == null ? 0 : cents;
    }
    return new Totals(units, allowed, memo);
  }

  /** Lines of an organization that may not bill itself show what another would have to bill. */
  private void provider(BillingAnswer.Line line) {
    Setting<List<ProviderType>> setting =
        rules.at(BillingParameters.PROVIDER_TYPES, line.serviceDate());
    if (setting instanceof Setting.Known<List<ProviderType>> known) {
      boolean may = known.value().contains(question.providerType());
      findings.of(
          Rule.PROVIDER_TYPE,
          may ? Outcome.MET : Outcome.NOT_MET,
          known,
          Map.of("providerType", question.providerType()),
          may
              ? "This kind of organization may bill."
              : "This kind of organization cannot bill itself; the claim is that of one who may.");
    }
  }
}
