package org.cairn.timeline.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.cairn.timeline.statistics.SurvivalAnalysis.Terms;
import org.jspecify.annotations.Nullable;

/** Builds spells for tests. */
final class Spells {

  private final List<Spell> spells = new ArrayList<>();

  static Spells some() {
    return new Spells();
  }

  Spells left(double enter, double exit, @Nullable String cause, @Nullable String group) {
    return add("p" + spells.size(), enter, exit, true, cause, group);
  }

  Spells left(double exit) {
    return left(0, exit, null, null);
  }

  Spells left(String id, double enter, double exit) {
    return add(id, enter, exit, true, null, null);
  }

  Spells lastSeen(double enter, double exit, @Nullable String group) {
    return add("p" + spells.size(), enter, exit, false, null, group);
  }

  Spells lastSeen(double exit) {
    return lastSeen(0, exit, null);
  }

  Spells lastSeen(String id, double enter, double exit) {
    return add(id, enter, exit, false, null, null);
  }

  private Spells add(
      String id,
      double enter,
      double exit,
      boolean event,
      @Nullable String cause,
      @Nullable String group) {
    spells.add(new Spell(id, enter, exit, event, cause, group));
    return this;
  }

  SurvivalAnalysis analysed() {
    return analysed(spells, OptionalDouble.empty());
  }

  SurvivalAnalysis analysedTo(double horizon) {
    return analysed(spells, OptionalDouble.of(horizon));
  }

  SurvivalCurve curve() {
    return analysed().curves().getFirst();
  }

  static SurvivalAnalysis analysed(List<Spell> spells, OptionalDouble horizon) {
    return SurvivalAnalysis.of(Cohort.of(spells), new Terms(horizon, 0.95, IntervalScale.LOG_LOG));
  }
}
