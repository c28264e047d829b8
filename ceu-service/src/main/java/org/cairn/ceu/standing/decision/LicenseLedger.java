package org.cairn.ceu.standing.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cairn.ceu.standing.decision.CarriedHours.Balance;
import org.cairn.ceu.standing.decision.CarriedHours.Terms;
import org.cairn.ceu.standing.decision.EducationFacts.Entry;
import org.cairn.ceu.standing.decision.EducationStanding.CountReason;
import org.cairn.ceu.standing.decision.EducationStanding.Counted;
import org.cairn.ceu.standing.decision.EducationStanding.Cycle;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.Flags.EarlierPreapproval;
import org.cairn.jurisdictions.parameter.Flags.LateCure;

/** Processes the cycles of one license with its entries in the order they were earned. */
final class LicenseLedger {

  /** An entry that has a date, and its place among all entries. */
  record Dated(int place, LocalDate on, Entry entry) {}

  private final Pack pack;
  private final String license;
  private final String credentialType;
  private final CarriedHours carried = new CarriedHours();
  private final EarlierTopicHours earlierTopics = new EarlierTopicHours();
  private final Map<Integer, Counted> counted = new TreeMap<>();
  private final List<Cycle> cycles = new ArrayList<>();

  /**
   * @param credentialType whose rules apply; the requested credential's for a license that the pack
   *     does not issue
   */
  LicenseLedger(Pack pack, String license, String credentialType) {
    this.pack = pack;
    this.license = license;
    this.credentialType = credentialType;
  }

  /**
   * @param entries by day
   */
  LicenseLedger settle(LocalDate certifiedOn, LocalDate through, List<Dated> entries) {
    int next = 0;
    while (next < entries.size() && entries.get(next).on().isBefore(certifiedOn)) {
      outside(entries.get(next++), CountReason.BEFORE_CERTIFICATION);
    }
    for (Period period : Periods.of(pack, credentialType, certifiedOn, through)) {
      PeriodRules rules = PeriodRules.of(pack, credentialType, period);
      var tally = new PeriodTally(rules, carried.total(), earlierTopics.toward(rules));
      while (next < entries.size() && !entries.get(next).on().isAfter(period.to())) {
        Dated own = entries.get(next++);
        if (!counted.containsKey(own.place())) {
          add(tally, own, inItsOwnPeriod(own.entry(), period));
        }
      }
      cure(tally, entries, next);
      settle(tally);
      earlierTopics.add(tally);
    }
    for (; next < entries.size(); next++) {
      if (!counted.containsKey(entries.get(next).place())) {
        outside(entries.get(next), CountReason.AFTER_LAST_PERIOD);
      }
    }
    return this;
  }

  List<Cycle> cycles() {
    return cycles;
  }

  /** How the entries count, by their places. */
  Map<Integer, Counted> counted() {
    return counted;
  }

  private static CountReason inItsOwnPeriod(Entry entry, Period period) {
    Integer year = entry.appliesTo();
    return year == null || year == period.to().getYear()
        ? CountReason.COUNTED
        : CountReason.COUNTED_IN_ITS_OWN_PERIOD;
  }

  private void add(PeriodTally tally, Dated entry, CountReason inFull) {
    counted.put(entry.place(), tally.add(entry.entry(), entry.on(), inFull));
  }

  private void outside(Dated entry, CountReason reason) {
    counted.put(
        entry.place(), new Counted(entry.entry().id(), Hours.NONE, null, reason, List.of(), null));
  }

  /** Courses taken just after the cycle to cure it, as long as it lacks something. */
  private void cure(PeriodTally tally, List<Dated> entries, int from) {
    PeriodRules rules = tally.rules();
    if (rules.flag(Flags.LATE_CURE) != LateCure.ALLOWED) {
      return;
    }
    LocalDate last = rules.period().to().plusDays(rules.lateCureDays());
    int year = rules.period().to().getYear();
    for (int i = from; i < entries.size() && !entries.get(i).on().isAfter(last); i++) {
      Dated late = entries.get(i);
      Integer appliesTo = late.entry().appliesTo();
      if (appliesTo != null && appliesTo == year && tally.isCuredBy(late.entry())) {
        add(tally, late, CountReason.CURES_EARLIER_PERIOD);
      }
    }
  }

  private void settle(PeriodTally tally) {
    PeriodRules rules = tally.rules();
    Balance balance = carried.settle(rules.period().index(), tally.counted(), terms(tally, rules));
    cycles.add(new CycleJudgment(tally, balance).cycle(license));
  }

  private static Terms terms(PeriodTally tally, PeriodRules rules) {
    return new Terms(
        rules.required().orElse(Hours.NONE),
        underReview(tally),
        surplusLimit(tally, rules),
        Settings.known(rules.carryMax()).orElse(Hours.NONE),
        rules.flag(Flags.CARRY_GENERATIONS),
        rules.flag(Flags.CONSUME_ORDER));
  }

  /** How many of a cycle's own hours may be carried over: none while its requirement is unknown. */
  private static BigDecimal surplusLimit(PeriodTally tally, PeriodRules rules) {
    if (rules.required().isEmpty()) {
      return Hours.NONE;
    }
    if (!rules.exempt()) {
      return tally.counted();
    }
    BigDecimal certain = tally.counted().subtract(underReview(tally));
    Optional<BigDecimal> otherwise = Settings.known(rules.hours());
    return switch (rules.flag(Flags.EXEMPT_YEAR_EXCESS)) {
      case NONE -> Hours.NONE;
      case LITERAL ->
          otherwise.map(hours -> Hours.orNone(certain.subtract(hours))).orElse(Hours.NONE);
      case OVER_ZERO -> certain;
    };
  }

  /** Counted hours that await a person's decision. */
  static BigDecimal underReview(PeriodTally tally) {
    return tally.rules().flag(Flags.PREAPPROVAL_BEFORE_2019_03_30)
            == EarlierPreapproval.FLAG_FOR_REVIEW
        ? tally.fromTheTimeOfTheList()
        : Hours.NONE;
  }
}
