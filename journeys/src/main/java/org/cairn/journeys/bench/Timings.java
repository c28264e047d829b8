package org.cairn.journeys.bench;

import java.util.Collection;
import org.HdrHistogram.Histogram;

/**
 * How long something took, many times over. Times are kept to three significant digits: a
 * percentile is the measured time of that rank or at most 0.1 % more, which is less than any row
 * shows of it.
 */
final class Timings {
  private static final int SIGNIFICANT_DIGITS = 3;
  private static final double NANOS = 1e6;

  private final Histogram nanos = new Histogram(SIGNIFICANT_DIGITS);

  static Timings ofMillis(Collection<Double> millis) {
    var timings = new Timings();
    millis.forEach(time -> timings.nanos.recordValue(Math.round(time * NANOS)));
    return timings;
  }

  /** The time that this share of all was done in; no number when nothing was measured. */
  double millis(double percentile) {
    return nanos.getTotalCount() == 0 ? Double.NaN : nanos.getValueAtPercentile(percentile) / NANOS;
  }

  double medianMillis() {
    return millis(50);
  }
}
