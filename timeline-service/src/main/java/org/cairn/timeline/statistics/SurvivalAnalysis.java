package org.cairn.timeline.statistics;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What spells say about how long people stay.
 *
 * @param logRank empty with fewer than two groups, and where they cannot be compared
 */
public record SurvivalAnalysis(
    List<SurvivalCurve> curves, Optional<LogRank> logRank, Crude crude, Set<Note> notes) {

  /**
   * What is asked for.
   *
   * @param horizon limits everything but the log-rank test; without one, the last exit does
   * @param confidence between 0 and 1, both excluded
   */
  public record Terms(OptionalDouble horizon, double confidence, IntervalScale scale) {}

  /**
   * How many people were ever there and how many still are. Somebody with several spells counts
   * once, and is still there if the last of them has not ended in an event.
   */
  public record Crude(int still, int ever, double share) {}

  /** What a reader of the numbers has to be told. */
  public enum Note {
    /** The crude share mixes those who came long ago with those who came yesterday. */
    CRUDE_IS_NOT_RETENTION,
    /** The groups differ no more than chance lets them, at the asked confidence. */
    NOT_SIGNIFICANT,
    /** There are groups, and nothing by which they could be told to differ. */
    LOG_RANK_UNDEFINED,
    /** Some were not observed from their beginning on. */
    LATE_ENTRY,
    /** Some came again: their spells are counted as if they were of different people. */
    REPEATED_IDS,
    /** See {@link RiskSet#thinEarly}, of some group. */
    THIN_EARLY_RISK_SET,
    /** See {@link RiskSet#empty}, of some group. */
    EMPTY_RISK_SET,
    /** Some left in the moment in which observation began, after the beginning: never at risk. */
    ZERO_LENGTH_SPELLS
  }

  public static SurvivalAnalysis of(Cohort cohort, Terms terms) {
    Interval interval = Interval.of(terms.scale(), terms.confidence());
    double until = terms.horizon().orElse(cohort.lastExit());
    int groups = cohort.groups().size();
    List<SurvivalCurve> curves =
        IntStream.range(0, groups)
            .mapToObj(group -> SurvivalCurve.of(cohort, group, until, interval))
            .toList();
    Optional<LogRank> logRank = groups < 2 ? Optional.empty() : LogRank.of(cohort);
    Set<Note> notes = EnumSet.of(Note.CRUDE_IS_NOT_RETENTION);
    notes.addAll(ofComparison(groups, logRank, terms.confidence()));
    Collection<Integer> last = cohort.lastOfEach();
    notes.addAll(ofSpells(cohort, last.size()));
    notes.addAll(ofCurves(curves));
    return new SurvivalAnalysis(curves, logRank, crude(cohort, last), notes);
  }

  private static Crude crude(Cohort cohort, Collection<Integer> last) {
    int still = (int) last.stream().filter(spell -> !cohort.spells().get(spell).event()).count();
    return new Crude(still, last.size(), (double) still / last.size());
  }

  private static Set<Note> ofComparison(int groups, Optional<LogRank> logRank, double confidence) {
    if (groups < 2) {
      return Set.of();
    }
    return logRank
        .map(test -> test.p() >= 1 - confidence ? Set.of(Note.NOT_SIGNIFICANT) : Set.<Note>of())
        .orElse(Set.of(Note.LOG_RANK_UNDEFINED));
  }

  private static Set<Note> ofSpells(Cohort cohort, int people) {
    Set<Note> notes = EnumSet.noneOf(Note.class);
    if (people < cohort.size()) {
      notes.add(Note.REPEATED_IDS);
    }
    for (int spell = 0; spell < cohort.size(); spell++) {
      if (cohort.isLate(spell)) {
        notes.add(Note.LATE_ENTRY);
      }
      if (!cohort.isEverAtRisk(spell)) {
        notes.add(Note.ZERO_LENGTH_SPELLS);
      }
    }
    return notes;
  }

  private static Set<Note> ofCurves(List<SurvivalCurve> curves) {
    Set<Note> notes = EnumSet.noneOf(Note.class);
    for (SurvivalCurve curve : curves) {
      if (curve.riskSet().thinEarly()) {
        notes.add(Note.THIN_EARLY_RISK_SET);
      }
      if (curve.riskSet().empty()) {
        notes.add(Note.EMPTY_RISK_SET);
      }
    }
    return notes;
  }
}
