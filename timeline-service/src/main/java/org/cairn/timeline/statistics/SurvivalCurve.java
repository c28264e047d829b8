package org.cairn.timeline.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The Kaplan-Meier estimate of one group, with spells that are observed from late on, and the
 * Aalen-Johansen estimates of its causes.
 *
 * @param group null when there are no groups
 * @param n spells
 * @param median the first moment at which no more than half remain
 * @param incidences for every cause a value at every row's moment
 * @param riskSet what a reader has to know about it
 */
public record SurvivalCurve(
    @Nullable String group,
    int n,
    List<Row> rows,
    OptionalDouble median,
    RestrictedMean restrictedMean,
    List<Incidence> incidences,
    RiskSet riskSet) {

  /**
   * A moment at which somebody left or was last seen. Events come before censorings.
   *
   * @param t months
   * @param atRisk observed from before t, or from the beginning, and not gone before t
   * @param standardError of the survival, by Greenwood; 0 where nobody remains
   */
  public record Row(
      double t,
      int atRisk,
      int events,
      int censored,
      double survival,
      double standardError,
      double lower,
      double upper) {}

  /** Months that a person stays on average, counting none after {@code to}. */
  public record RestrictedMean(double to, double value) {}

  /**
   * @param cause null for events without one
   * @param value the share that has left for this cause by then
   */
  public record Incidence(@Nullable String cause, double t, double value) {}

  public SurvivalCurve {
    rows = List.copyOf(rows);
    incidences = List.copyOf(incidences);
  }

  /**
   * @param until the last moment of rows, median, mean and incidences
   */
  static SurvivalCurve of(Cohort cohort, int group, double until, Interval interval) {
    var estimation = new Estimation(cohort, group, until, interval);
    estimation.run();
    return new SurvivalCurve(
        cohort.groups().get(group),
        estimation.n,
        estimation.rows,
        estimation.median,
        new RestrictedMean(until, estimation.area()),
        estimation.incidences(),
        estimation.watch.seen());
  }

  /** One walk through the moments, from the first to the last. */
  private static final class Estimation {

    private final Cohort cohort;
    private final double until;
    private final Interval interval;
    private final int[] entered;
    private final int[] ended;
    private final int[] left;
    private final int[][] leftFor;
    private final int n;
    private final List<Row> rows = new ArrayList<>();
    private final RiskSet.Watch watch;
    private final double[] incidence;
    private final List<List<Incidence>> incidenceRows;
    private OptionalDouble median = OptionalDouble.empty();
    private double survival = 1;
    private double greenwood;
    private double areaBefore;
    private double areaTo;

    Estimation(Cohort cohort, int group, double until, Interval interval) {
      this.cohort = cohort;
      this.until = until;
      this.interval = interval;
      int moments = cohort.times().size();
      entered = new int[moments];
      ended = new int[moments];
      left = new int[moments];
      leftFor = new int[cohort.causes().size()][moments];
      incidence = new double[cohort.causes().size()];
      incidenceRows =
          cohort.causes().stream().map(_ -> (List<Incidence>) new ArrayList<Incidence>()).toList();
      watch = new RiskSet.Watch(cohort, group);
      n = tally(group);
    }

    private int tally(int group) {
      int members = 0;
      for (int spell = 0; spell < cohort.size(); spell++) {
        if (cohort.group(spell) == group) {
          members++;
          if (!cohort.isEverAtRisk(spell)) {
            continue;
          }
          entered[cohort.firstAtRisk(spell)]++;
          ended[cohort.exit(spell)]++;
          if (cohort.left(spell)) {
            left[cohort.exit(spell)]++;
          }
          if (cohort.cause(spell) != Cohort.NO_CAUSE) {
            leftFor[cohort.cause(spell)][cohort.exit(spell)]++;
          }
        }
      }
      return members;
    }

    void run() {
      int atRisk = 0;
      for (int moment = 0; moment < ended.length; moment++) {
        double t = cohort.times().at(moment);
        if (t > until) {
          return;
        }
        if (entered[moment] > 0) {
          watch.enter(moment);
        }
        atRisk += entered[moment];
        if (ended[moment] > 0) {
          happen(moment, t, atRisk);
          atRisk -= ended[moment];
          watch.remain(moment, atRisk);
        }
      }
    }

    private void happen(int moment, double t, int atRisk) {
      areaBefore = area(t);
      areaTo = t;
      for (int cause = 0; cause < incidence.length; cause++) {
        incidence[cause] += survival * leftFor[cause][moment] / atRisk;
        incidenceRows
            .get(cause)
            .add(new Incidence(cohort.causes().get(cause), t, incidence[cause]));
      }
      int events = left[moment];
      if (events > 0) {
        watch.event(moment, atRisk);
      }
      int remain = atRisk - events;
      survival *= (double) remain / atRisk;
      if (remain > 0) {
        greenwood += events / ((double) atRisk * remain);
      }
      double error = survival * Math.sqrt(greenwood);
      double lower = interval.lower(survival, error);
      double upper = interval.upper(survival, error);
      rows.add(new Row(t, atRisk, events, ended[moment] - events, survival, error, lower, upper));
      // A product of fractions that equals one half may come out a little above it.
      if (median.isEmpty() && survival < 0.5 + StudyTimes.TOLERANCE) {
        median = OptionalDouble.of(t);
      }
    }

    double area() {
      return area(until);
    }

    private double area(double to) {
      return areaBefore + survival * (to - areaTo);
    }

    List<Incidence> incidences() {
      return incidenceRows.stream().flatMap(List::stream).toList();
    }
  }
}
