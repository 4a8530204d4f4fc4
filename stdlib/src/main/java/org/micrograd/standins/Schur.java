package org.micrograd.standins;

import org.micrograd.io.Interruption;

/**
 * A square matrix turned into an upper triangle with its eigenvalues along the diagonal, by double
 * steps of Francis, in the order and with the signs of LAPACK.
 */
final class Schur {
  private static final double EPSILON = 0x1p-52;

  /** The triangle, and the columns of the turns that lead to it. */
  final double[][] h;

  final double[][] turns;
  private final int n;
  private final double tiny;

  /** What the digits of the whole matrix leave open. */
  private final double rounding;

  /** How many steps in a row found no eigenvalue. */
  private int idle;

  /**
   * Turns a matrix.
   *
   * @throws IllegalArgumentException if an eigenvalue is no real number, or none is found
   */
  Schur(double[][] matrix) {
    h = matrix;
    n = h.length;
    double sum = 0;
    for (double[] row : h) {
      for (double each : row) {
        sum = Math.hypot(sum, each);
      }
    }
    rounding = 4 * EPSILON * sum;
    tiny = Double.MIN_NORMAL * (n / EPSILON);
    turns = new double[n][n];
    Hessenberg.turn(h, turns);
    for (int last = n - 1; last >= 0; ) {
      Interruption.check();
      last = step(last);
    }
  }

  /** One step on the rows up to the last whose eigenvalue is not found: which is the last then. */
  private int step(int last) {
    int first = first(last);
    if (first < last - 1) {
      if (++idle > 30 * Math.max(10, n)) {
        throw new IllegalArgumentException("Eigenvalues did not converge");
      }
      chase(first, last, shifts(first, last));
      return last;
    }
    if (first == last - 1) {
      part(first);
    }
    idle = 0;
    return first - 1;
  }

  /** Where the part of the matrix begins that hangs together with a row. */
  private int first(int last) {
    for (int k = last; k > 0; k--) {
      double below = Math.abs(h[k][k - 1]);
      if (below <= tiny || isSmall(k, below)) {
        h[k][k - 1] = 0;
        return k;
      }
    }
    return 0;
  }

  private boolean isSmall(int k, double below) {
    double near = Math.abs(h[k - 1][k - 1]) + Math.abs(h[k][k]);
    if (near == 0) {
      near += k > 1 ? Math.abs(h[k - 1][k - 2]) : 0;
      near += k < n - 1 ? Math.abs(h[k + 1][k]) : 0;
    }
    if (below > EPSILON * near) {
      return false;
    }
    double above = Math.abs(h[k - 1][k]);
    double own = Math.abs(h[k][k]);
    double apart = Math.abs(h[k - 1][k - 1] - h[k][k]);
    double more = Math.max(below, above);
    double sum = Math.max(own, apart) + more;
    return Math.min(below, above) * (more / sum)
        <= Math.max(tiny, EPSILON * (Math.min(own, apart) * (Math.max(own, apart) / sum)));
  }

  /** Two rows that are left to themselves are turned into a triangle. */
  private void part(int k) {
    Standard turn = Standard.of(h[k][k], h[k][k + 1], h[k + 1][k], h[k + 1][k + 1]);
    if (turn == null && Math.abs(h[k + 1][k]) <= rounding) {
      turn = Standard.of(h[k][k], h[k][k + 1], 0, h[k + 1][k + 1]);
    }
    if (turn == null && Math.abs(h[k][k + 1]) <= rounding) {
      turn = Standard.of(h[k][k], 0, h[k + 1][k], h[k + 1][k + 1]);
    }
    if (turn == null) {
      throw new IllegalArgumentException(
          "this stand-in for numpy has no complex numbers, which some eigenvalues here are");
    }
    double cos = turn.cos();
    double sin = turn.sin();
    for (int j = k + 2; j < n; j++) {
      double x = h[k][j];
      h[k][j] = cos * x + sin * h[k + 1][j];
      h[k + 1][j] = cos * h[k + 1][j] - sin * x;
    }
    for (int i = 0; i < k; i++) {
      turn(h[i], k, cos, sin);
    }
    for (double[] row : turns) {
      turn(row, k, cos, sin);
    }
    h[k][k] = turn.a();
    h[k][k + 1] = turn.b();
    h[k + 1][k] = 0;
    h[k + 1][k + 1] = turn.d();
  }

  private static void turn(double[] row, int k, double cos, double sin) {
    double x = row[k];
    row[k] = cos * x + sin * row[k + 1];
    row[k + 1] = cos * row[k + 1] - sin * x;
  }

  /** The eigenvalues of two rows at the end as one real part each and an imaginary part. */
  private double[] shifts(int first, int last) {
    double a = h[last - 1][last - 1];
    double b = h[last - 1][last];
    double c = h[last][last - 1];
    double d = h[last][last];
    if (idle % 10 == 0) {
      // Where nothing moves, another beginning.
      int at = idle % 20 == 0 ? last - 1 : first + 1;
      c = Math.abs(h[at + 1][at]) + Math.abs(h[at][at - 1]);
      a = 0.75 * c + h[idle % 20 == 0 ? last : first][idle % 20 == 0 ? last : first];
      b = -0.4375 * c;
      d = a;
    }
    double s = Math.abs(a) + Math.abs(b) + Math.abs(c) + Math.abs(d);
    if (s == 0) {
      return new double[2];
    }
    double middle = (a / s + d / s) / 2;
    double det = (a / s - middle) * (d / s - middle) - b / s * (c / s);
    double root = Math.sqrt(Math.abs(det));
    if (det >= 0) {
      return new double[] {middle * s, root * s};
    }
    boolean isUpper = Math.abs(middle + root - d / s) <= Math.abs(middle - root - d / s);
    return new double[] {(isUpper ? middle + root : middle - root) * s, 0};
  }

  /** Where a step begins, with its first column. */
  private int start(int first, int last, double[] by, double[] column) {
    for (int m = last - 2; ; m--) {
      double x = h[m][m] - by[0];
      double s = Math.abs(x) + Math.abs(by[1]) + Math.abs(h[m + 1][m]);
      double below = h[m + 1][m] / s;
      column[0] = below * h[m][m + 1] + x * (x / s) + by[1] * (by[1] / s);
      column[1] = below * (h[m][m] + h[m + 1][m + 1] - by[0] - by[0]);
      column[2] = below * h[m + 2][m + 1];
      double sum = Math.abs(column[0]) + Math.abs(column[1]) + Math.abs(column[2]);
      for (int k = 0; k < 3; k++) {
        column[k] /= sum;
      }
      if (m == first) {
        return m;
      }
      double beside = Math.abs(h[m][m - 1]) * (Math.abs(column[1]) + Math.abs(column[2]));
      double along = Math.abs(h[m - 1][m - 1]) + Math.abs(h[m][m]) + Math.abs(h[m + 1][m + 1]);
      if (beside <= EPSILON * Math.abs(column[0]) * along) {
        return m;
      }
    }
  }

  /** Drives what stands out below the diagonal down and out of the matrix. */
  private void chase(int first, int last, double... by) {
    double[] column = new double[3];
    int start = start(first, last, by, column);
    for (int k = start; k < last; k++) {
      int count = Math.min(3, last - k + 1);
      for (int i = 0; k > start && i < 3; i++) {
        column[i] = i < count ? h[k + i][k - 1] : 0;
      }
      column[2] = count < 3 ? 0 : column[2];
      double part = mirror(column);
      if (k > start) {
        h[k][k - 1] = column[0];
        for (int i = 1; i < count; i++) {
          h[k + i][k - 1] = 0;
        }
      } else if (start > first) {
        h[k][k - 1] *= 1 - part;
      }
      column[0] = 1;
      turn(k, last, count, part, column);
    }
  }

  /** A column becomes the length of it and the mirror that leaves nothing else; its factor. */
  private static double mirror(double... column) {
    double below = Math.hypot(column[1], column[2]);
    if (below == 0) {
      return 0;
    }
    double first = column[0];
    double length = -Math.copySign(Math.hypot(first, below), first);
    column[0] = length;
    column[1] /= first - length;
    column[2] /= first - length;
    return (length - first) / length;
  }

  private void turn(int k, int last, int count, double part, double... mirror) {
    double[] sums = new double[n];
    for (int i = 0; i < count; i++) {
      for (int j = k; j < n; j++) {
        sums[j] += mirror[i] * h[k + i][j];
      }
    }
    for (int i = 0; i < count; i++) {
      double by = part * mirror[i];
      for (int j = k; j < n; j++) {
        h[k + i][j] -= sums[j] * by;
      }
    }
    for (int i = 0; i <= Math.min(k + 3, last); i++) {
      mirror(h[i], k, count, part, mirror);
    }
    for (double[] row : turns) {
      mirror(row, k, count, part, mirror);
    }
  }

  private static void mirror(double[] row, int k, int count, double part, double... mirror) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += mirror[i] * row[k + i];
    }
    for (int i = 0; i < count; i++) {
      row[k + i] -= sum * (part * mirror[i]);
    }
  }
}
