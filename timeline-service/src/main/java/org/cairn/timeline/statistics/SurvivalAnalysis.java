package org.cairn.timeline.statistics;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How long people stay, from their spells.
 *
 * @param logRank empty with fewer than two groups, and where they cannot be compared
 */
public record SurvivalAnalysis(
    List<SurvivalCurve> curves, Optional<LogRank> logRank, Crude crude, Set<SurvivalNote> notes) {

  /**
   * The options of an analysis.
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

  public static SurvivalAnalysis of(Cohort cohort, Terms terms) {
    Interval interval = Interval.of(terms.scale(), terms.confidence());
    double until = terms.horizon().orElse(cohort.lastExit());
    int groups = cohort.groups().size();
    List<SurvivalCurve> curves =
        IntStream.range(0, groups)
            .mapToObj(group -> SurvivalCurve.of(cohort, group, until, interval))
            .toList();
    Optional<LogRank> logRank = groups < 2 ? Optional.empty() : LogRank.of(cohort);
    Set<SurvivalNote> notes = EnumSet.of(SurvivalNote.CRUDE_IS_NOT_RETENTION);
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

  private static Set<SurvivalNote> ofComparison(
      int groups, Optional<LogRank> logRank, double confidence) {
    if (groups < 2) {
      return Set.of();
    }
    return logRank
        .map(test ->
            test.p() >= 1 - confidence
                ? Set.of(SurvivalNote.NOT_SIGNIFICANT)
                : Set.<SurvivalNote>of())
        .orElse(Set.of(SurvivalNote.LOG_RANK_UNDEFINED));
  }

  private static Set<SurvivalNote> ofSpells(Cohort cohort, int people) {
    Set<SurvivalNote> notes = EnumSet.noneOf(SurvivalNote.class);
    if (people < cohort.size()) {
      notes.add(SurvivalNote.REPEATED_IDS);
    }
    for (int spell = 0; spell < cohort.size(); spell++) {
      if (cohort.isLate(spell)) {
        notes.add(SurvivalNote.LATE_ENTRY);
      }
      if (!cohort.isEverAtRisk(spell)) {
        notes.add(SurvivalNote.ZERO_LENGTH_SPELLS);
      }
    }
    return notes;
  }

  private static Set<SurvivalNote> ofCurves(List<SurvivalCurve> curves) {
    Set<SurvivalNote> notes = EnumSet.noneOf(SurvivalNote.class);
    for (SurvivalCurve curve : curves) {
      if (curve.riskSet().thinEarly()) {
        notes.add(SurvivalNote.THIN_EARLY_RISK_SET);
      }
      if (curve.riskSet().empty()) {
        notes.add(SurvivalNote.EMPTY_RISK_SET);
      }
    }
    return notes;
  }
}
