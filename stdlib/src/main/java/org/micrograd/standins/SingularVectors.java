package org.micrograd.standins;

import java.util.Arrays;
import org.micrograd.io.Interruption;

/** The singular values of a matrix with their vectors, whose signs are those that LAPACK gives. */
final class SingularVectors {
  /** Vectors of the longer side, and of the shorter one. */
  private final double[][] tall;

  private final double[][] small;
  private final double[] values;

  private SingularVectors(double[][] tall, double[] values, double[][] small) {
    this.tall = tall;
    this.values = values;
    this.small = small;
  }

  /** A matrix of vectors as columns, the values, and a matrix of vectors as rows. */
  static Object[] of(NdArray a, boolean isWhole) {
    int rows = a.shape()[0];
    int columns = a.shape()[1];
    double[] items = a.doubles();
    boolean isTurned = rows < columns;
    double[][] matrix = new double[Math.max(rows, columns)][Math.min(rows, columns)];
    for (int i = 0; i < items.length; i++) {
      int row = i / columns;
      int column = i % columns;
      matrix[isTurned ? column : row][isTurned ? row : column] = items[i];
    }
    SingularVectors found = of(matrix, isTurned);
    int n = found.values.length;
    int many = isWhole ? matrix.length : n;
    double[] tall = new double[matrix.length * many];
    double[] small = new double[n * n];
    for (int k = 0; k < many; k++) {
      for (int i = 0; i < matrix.length; i++) {
        tall[isTurned ? k * matrix.length + i : i * many + k] = found.tall[k][i];
      }
    }
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        small[isTurned ? i * n + k : k * n + i] = found.small[k][i];
      }
    }
    NdArray one =
        NdArray.of(DType.FLOAT64, tall, isTurned ? many : rows, isTurned ? columns : many);
    NdArray other = NdArray.of(DType.FLOAT64, small, n, n);
    NdArray values = NdArray.of(DType.FLOAT64, found.values, n);
    return isTurned ? new Object[] {other, values, one} : new Object[] {one, values, other};
  }

  /**
   * Of a matrix that has no more columns than rows.
   *
   * @param isTurned whether it is another one with rows for columns, which has the vectors
   */
  private static SingularVectors of(double[][] a, boolean isTurned) {
    int rows = a.length;
    int n = a[0].length;
    boolean isTall = rows >= n * 11 / 6 && rows > n;
    double[][] q = new double[n][];
    for (int i = 0; isTall && i < n; i++) {
      q[i] = reflect(a, i, i, n);
    }
    double[][] square = isTall ? triangle(a, n, isTurned) : a;
    double[][] columns = new double[n][];
    double[][] lines = new double[n][];
    double[] d = new double[n];
    double[] e = new double[n];
    for (int i = 0; i < n; i++) {
      columns[i] = reflect(square, i, i, n);
      d[i] = square[i][i];
      if (i < n - 1) {
        lines[i] = reflectRow(square, i);
        e[i] = square[i][i + 1];
      }
    }
    double[][] left = one(n);
    double[][] right = one(n);
    boolean isLower = isTurned && !isTall;
    if (isLower) {
      raise(d, e, left);
    }
    new Bidiagonal(d, e, left, right).diagonalize();
    double[][] tall = isTurned ? right : left;
    double[][] small = isTurned ? left : right;
    if (isTall) {
      back(columns, left);
      back(lines, right);
      tall = extended(tall, rows);
      back(q, tall);
    } else {
      tall = extended(tall, rows);
      back(columns, tall);
      back(lines, small);
    }
    return new SingularVectors(tall, d, small);
  }

  /** The upper triangle of a matrix, or its transpose. */
  private static double[][] triangle(double[][] a, int n, boolean isTurned) {
    double[][] found = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        found[isTurned ? j : i][isTurned ? i : j] = a[i][j];
      }
    }
    return found;
  }

  /** Turns what stands below the first diagonal into what stands above it. */
  private static void raise(double[] d, double[] e, double[][] left) {
    for (int i = 0; i < d.length - 1; i++) {
      Rotation turn = Rotation.of(d[i], e[i]);
      d[i] = turn.rest();
      e[i] = turn.sin() * d[i + 1];
      d[i + 1] = turn.cos() * d[i + 1];
      turn.turn(left[i], left[i + 1]);
    }
  }

  /** Vectors among more numbers, and those across all of them. */
  private static double[][] extended(double[][] vectors, int many) {
    double[][] found = one(many);
    for (int k = 0; k < vectors.length; k++) {
      found[k] = Arrays.copyOf(vectors[k], many);
    }
    return found;
  }

  /** Takes reflections back, the last one first. */
  private static void back(double[][] ways, double[][] vectors) {
    for (double[] vector : vectors) {
      Interruption.check();
      for (int i = ways.length - 1; i >= 0; i--) {
        apply(ways[i], vector);
      }
    }
  }

  private static double[][] one(int n) {
    double[][] found = new double[n][n];
    for (int i = 0; i < n; i++) {
      found[i][i] = 1;
    }
    return found;
  }

  /** The direction across which a reflection leaves but the first of some numbers; or null. */
  private static double[] across(double[] x, int from) {
    double rest = 0;
    for (int i = from + 1; i < x.length; i++) {
      rest = Math.hypot(rest, x[i]);
    }
    if (rest == 0) {
      return null;
    }
    double left = -Math.copySign(Math.hypot(x[from], rest), x[from]);
    double[] way = new double[x.length];
    way[from] = 1;
    for (int i = from + 1; i < x.length; i++) {
      way[i] = x[i] / (x[from] - left);
    }
    return way;
  }

  private static void apply(double[] way, double[] x) {
    if (way == null) {
      return;
    }
    double length = 0;
    double part = 0;
    for (int i = 0; i < way.length; i++) {
      length += way[i] * way[i];
      part += way[i] * x[i];
    }
    double factor = 2 * part / length;
    for (int i = 0; i < way.length; i++) {
      x[i] -= factor * way[i];
    }
  }

  /** Makes a column none below a row. */
  private static double[] reflect(double[][] a, int row, int column, int n) {
    Interruption.check();
    double[] x = column(a, column);
    for (int i = 0; i < row; i++) {
      x[i] = 0;
    }
    double[] way = across(x, row);
    for (int j = column; j < n && way != null; j++) {
      double[] other = column(a, j);
      apply(way, other);
      for (int i = row; i < a.length; i++) {
        a[i][j] = i > row && j == column ? 0 : other[i];
      }
    }
    return way;
  }

  private static double[] column(double[][] a, int j) {
    double[] found = new double[a.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = a[i][j];
    }
    return found;
  }

  /** Makes a row none right of the second diagonal. */
  private static double[] reflectRow(double[][] a, int row) {
    double[] x = a[row].clone();
    for (int j = 0; j <= row; j++) {
      x[j] = 0;
    }
    double[] way = across(x, row + 1);
    for (int i = row; i < a.length && way != null; i++) {
      apply(way, a[i]);
    }
    return way;
  }
}
