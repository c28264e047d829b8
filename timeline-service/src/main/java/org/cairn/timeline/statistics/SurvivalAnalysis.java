package org.cairn.timeline.statistics;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What spells say about how long people stay.
 *
 * @param logRank empty with fewer than two groups
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
   * How many people were ever there and how many never left. Somebody with several spells counts
   * once, and as gone if any of them ended in an event.
   */
  public record Crude(int still, int ever, double share) {}

  /** What a reader of the numbers has to be told. */
  public enum Note {
    /** The crude share mixes those who came long ago with those who came yesterday. */
    CRUDE_IS_NOT_RETENTION,
    /** The groups differ no more than chance lets them, at the asked confidence. */
    NOT_SIGNIFICANT,
    /** Some were not observed from their beginning on. */
    LATE_ENTRY
  }

  public static SurvivalAnalysis of(Cohort cohort, Terms terms) {
    Interval interval = Interval.of(terms.scale(), terms.confidence());
    double until = terms.horizon().orElse(cohort.lastExit());
    int groups = cohort.groups().size();
    List<SurvivalCurve> curves =
        IntStream.range(0, groups)
            .mapToObj(group -> SurvivalCurve.of(cohort, group, until, interval))
            .toList();
    Optional<LogRank> logRank = groups < 2 ? Optional.empty() : Optional.of(LogRank.of(cohort));
    return new SurvivalAnalysis(
        curves, logRank, crude(cohort), notes(cohort, logRank, terms.confidence()));
  }

  private static Crude crude(Cohort cohort) {
    Set<String> ever = new HashSet<>();
    Set<String> gone = new HashSet<>();
    for (Spell spell : cohort.spells()) {
      ever.add(spell.id());
      if (spell.event()) {
        gone.add(spell.id());
      }
    }
    int still = ever.size() - gone.size();
    return new Crude(still, ever.size(), (double) still / ever.size());
  }

  private static Set<Note> notes(Cohort cohort, Optional<LogRank> logRank, double confidence) {
    Set<Note> notes = EnumSet.of(Note.CRUDE_IS_NOT_RETENTION);
    if (logRank.isPresent() && logRank.get().p() >= 1 - confidence) {
      notes.add(Note.NOT_SIGNIFICANT);
    }
    if (cohort.spells().stream().anyMatch(spell -> spell.enter() > 0)) {
      notes.add(Note.LATE_ENTRY);
    }
    return notes;
  }
}
