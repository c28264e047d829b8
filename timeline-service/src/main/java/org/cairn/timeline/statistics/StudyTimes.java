package org.cairn.timeline.statistics;

import java.util.Arrays;

/**
 * The moments at which anything happens, ascending. Moments that differ by no more than rounding
 * are one moment, so that 0.1 + 0.2 ties with 0.3. The measure is that of {@code aeqSurv} in R's
 * survival package: the square root of the smallest relative difference, taken absolutely and
 * relative to the mean of all moments.
 */
final class StudyTimes {

  static final double TOLERANCE = Math.sqrt(Math.ulp(1.0));

  private final double[] moments;

  private StudyTimes(double[] moments) {
    this.moments = moments;
  }

  static StudyTimes of(double[] enters, double[] exits) {
    double[] sorted = Arrays.copyOf(enters, enters.length + exits.length);
    System.arraycopy(exits, 0, sorted, enters.length, exits.length);
    Arrays.sort(sorted);
    int distinct = 0;
    double sum = 0;
    for (double moment : sorted) {
      if (distinct == 0 || moment != sorted[distinct - 1]) {
        sorted[distinct++] = moment;
        sum += moment;
      }
    }
    return new StudyTimes(withoutRounding(sorted, distinct, sum / distinct));
  }

  /** Of neighbors that are one moment, the first stands for all. */
  private static double[] withoutRounding(double[] sorted, int distinct, double mean) {
    var moments = new double[distinct];
    int kept = 0;
    for (int i = 0; i < distinct; i++) {
      double step = i == 0 ? Double.POSITIVE_INFINITY : sorted[i] - sorted[i - 1];
      if (step > TOLERANCE && step / mean > TOLERANCE) {
        moments[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(moments, kept);
  }

  int size() {
    return moments.length;
  }

  double at(int index) {
    return moments[index];
  }

  /** The index of the latest moment that is not after this one. */
  int indexOf(double moment) {
    int found = Arrays.binarySearch(moments, moment);
    return found >= 0 ? found : -found - 2;
  }
}
