package org.cairn.timeline.statistics;

/**
 * {@code u' V⁻ u} for a symmetric matrix V without negative directions and a vector u in its range,
 * with a generalized inverse: the matrix of a log-rank test always lacks one direction, and more
 * when a group is never at risk together with another. Cholesky's decomposition with the largest
 * pivot first, on V scaled to a unit diagonal, so that a group that is tiny beside the others is
 * not taken for one that does not vary.
 *
 * @param rank of V
 */
record QuadraticForm(double value, int rank) {

  /** A pivot below this is what rounding left of zero. */
  private static final double VANISHED = 1e-10;

  static QuadraticForm of(double[] vector, double[][] matrix) {
    int n = vector.length;
    var v = new double[n][n];
    var u = new double[n];
    for (int i = 0; i < n; i++) {
      u[i] = matrix[i][i] > 0 ? vector[i] / Math.sqrt(matrix[i][i]) : 0;
      for (int j = 0; j < n; j++) {
        double scale = Math.sqrt(matrix[i][i] * matrix[j][j]);
        v[i][j] = scale > 0 ? matrix[i][j] / scale : 0;
      }
    }
    double value = 0;
    int rank = 0;
    for (int pivot = largest(v); v[pivot][pivot] > VANISHED; pivot = largest(v)) {
      value += u[pivot] * u[pivot] / v[pivot][pivot];
      eliminate(pivot, v, u);
      rank++;
    }
    return new QuadraticForm(value, rank);
  }

  private static int largest(double[][] v) {
    int largest = 0;
    for (int i = 1; i < v.length; i++) {
      largest = v[i][i] > v[largest][largest] ? i : largest;
    }
    return largest;
  }

  private static void eliminate(int pivot, double[][] v, double[] u) {
    double[] row = v[pivot].clone();
    double above = u[pivot];
    for (int i = 0; i < u.length; i++) {
      double factor = row[i] / row[pivot];
      u[i] -= factor * above;
      for (int j = 0; j < u.length; j++) {
        v[i][j] -= factor * row[j];
      }
    }
    // An eliminated pivot is not chosen again, whatever rounding left of it.
    v[pivot][pivot] = 0;
  }
}
