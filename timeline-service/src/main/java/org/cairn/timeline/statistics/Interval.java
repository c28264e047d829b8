package org.cairn.timeline.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Limits of S(t) at the requested confidence.
 *
 * @param quantile of the standard normal distribution, for both sides
 */
record Interval(IntervalScale scale, double quantile) {

  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  /**
   * @param confidence between 0 and 1, both excluded
   */
  static Interval of(IntervalScale scale, double confidence) {
    return new Interval(scale, STANDARD.inverseSurvivalProbability((1 - confidence) / 2));
  }

  double lower(double survival, double standardError) {
    return limit(survival, standardError, -quantile);
  }

  double upper(double survival, double standardError) {
    return limit(survival, standardError, quantile);
  }

  private double limit(double survival, double standardError, double away) {
    if (survival == 0 || survival == 1) {
      return survival;
    }
    return switch (scale) {
      case PLAIN -> Math.clamp(survival + away * standardError, 0.0, 1.0);
      case LOG_LOG -> {
        double log = Math.log(survival);
        yield Math.exp(log * Math.exp(away * standardError / survival / log));
      }
    };
  }
}
