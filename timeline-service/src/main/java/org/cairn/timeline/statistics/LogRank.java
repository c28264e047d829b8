package org.cairn.timeline.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether groups differ in how long they stay. The observed and expected events at every moment are
 * counted among those at risk then, so that spells observed from late on take part: on complete
 * spells this is R's {@code survdiff}, otherwise (which {@code survdiff} refuses) the score test of
 * {@code coxph} with exact ties. Groups that do not vary beside the others cost a degree of freedom
 * and nothing else.
 *
 * @param df at least 1
 */
public record LogRank(double chiSquare, int df, double p, List<Count> groups) {

  /** Events of a group, and those to expect if all groups were alike. */
  public record Count(String group, int observed, double expected) {}

  public LogRank {
    groups = List.copyOf(groups);
  }

  /** Empty without events, and where no two groups are at risk at an event: 0 of 0 is no test. */
  static Optional<LogRank> of(Cohort cohort) {
    var comparison = new Comparison(cohort);
    comparison.run();
    QuadraticForm form = QuadraticForm.of(comparison.excess(), comparison.variance);
    if (form.rank() == 0) {
      return Optional.empty();
    }
    double p = ChiSquaredDistribution.of(form.rank()).survivalProbability(form.value());
    return Optional.of(new LogRank(form.value(), form.rank(), p, comparison.counts()));
  }

  /** One walk through the moments, with all groups side by side. */
  private static final class Comparison {

    private final Cohort cohort;
    private final int[] atRisk;
    private final int[] observed;
    private final double[] expected;
    private final double[][] variance;

    Comparison(Cohort cohort) {
      this.cohort = cohort;
      int groups = cohort.groups().size();
      atRisk = new int[groups];
      observed = new int[groups];
      expected = new double[groups];
      variance = new double[groups][groups];
    }

    void run() {
      int moments = cohort.times().size();
      int[] atRiskOnce = IntStream.range(0, cohort.size()).filter(cohort::isEverAtRisk).toArray();
      Buckets entering =
          Buckets.of(moments, atRiskOnce.length, i -> cohort.firstAtRisk(atRiskOnce[i]));
      Buckets ending = Buckets.of(moments, atRiskOnce.length, i -> cohort.exit(atRiskOnce[i]));
      int total = 0;
      for (int moment = 0; moment < moments; moment++) {
        for (int i = entering.from(moment); i < entering.to(moment); i++) {
          atRisk[cohort.group(atRiskOnce[entering.item(i)])]++;
        }
        total += entering.count(moment);
        int events = 0;
        for (int i = ending.from(moment); i < ending.to(moment); i++) {
          int spell = atRiskOnce[ending.item(i)];
          if (cohort.left(spell)) {
            observed[cohort.group(spell)]++;
            events++;
          }
        }
        if (events > 0) {
          expect(events, total);
        }
        for (int i = ending.from(moment); i < ending.to(moment); i++) {
          atRisk[cohort.group(atRiskOnce[ending.item(i)])]--;
        }
        total -= ending.count(moment);
      }
    }

    /** The events fall on the groups like draws without replacement. */
    private void expect(int events, int total) {
      double spread = total > 1 ? (double) events * (total - events) / (total - 1) : 0;
      for (int g = 0; g < atRisk.length; g++) {
        double share = (double) atRisk[g] / total;
        expected[g] += events * share;
        for (int h = 0; h < atRisk.length; h++) {
          double other = (double) atRisk[h] / total;
          variance[g][h] += spread * share * ((g == h ? 1 : 0) - other);
        }
      }
    }

    double[] excess() {
      var excess = new double[observed.length];
      for (int g = 0; g < excess.length; g++) {
        excess[g] = observed[g] - expected[g];
      }
      return excess;
    }

    List<Count> counts() {
      List<Count> counts = new ArrayList<>();
      for (int g = 0; g < observed.length; g++) {
        counts.add(new Count(String.valueOf(cohort.groups().get(g)), observed[g], expected[g]));
      }
      return counts;
    }
  }
}
