package org.micrograd.standins;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.micrograd.io.Interruption;

/** The eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations. */
final class Symmetric {
  private static final int MOST_SWEEPS = 100;

  /** An item that is as small beside those of the diagonal is nothing. */
  private static final double NOTHING = 1e-20;

  private final double[][] matrix;

  /** The eigenvectors so far, a row each. */
  private final double[][] turned;

  private Symmetric(double[][] matrix) {
    this.matrix = matrix;
    this.turned = new double[matrix.length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      turned[i][i] = 1;
    }
  }

  /**
   * The eigenvalues, rising, and the eigenvectors as columns. Only the lower triangle is read, as
   * numpy does.
   */
  static Object[] eigen(NdArray a) {
    int n = a.shape()[0];
    double[] items = a.doubles();
    double[][] rows = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        rows[i][j] = items[i * n + j];
        rows[j][i] = rows[i][j];
      }
    }
    Symmetric all = new Symmetric(rows);
    for (int sweep = 0; sweep < MOST_SWEEPS && !all.isDiagonal(); sweep++) {
      all.sweep();
    }
    return all.sorted();
  }

  private boolean isDiagonal() {
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < i; j++) {
        if (matrix[i][j] != 0) {
          return false;
        }
      }
    }
    return true;
  }

  private void sweep() {
    for (int i = 0; i < matrix.length; i++) {
      Interruption.check();
      for (int j = 0; j < i; j++) {
        if (matrix[i][j] != 0) {
          rotate(i, j);
        }
      }
    }
  }

  /** Makes the items (i, j) and (j, i) 0. */
  private void rotate(int i, int j) {
    double item = matrix[i][j];
    if (Math.abs(item) >= NOTHING * (Math.abs(matrix[i][i]) + Math.abs(matrix[j][j]))) {
      double angle = (matrix[j][j] - matrix[i][i]) / (2 * item);
      double t = (angle >= 0 ? 1 : -1) / (Math.abs(angle) + Math.sqrt(angle * angle + 1));
      double c = 1 / Math.sqrt(t * t + 1);
      double s = t * c;
      for (double[] row : matrix) {
        double x = row[i];
        double y = row[j];
        row[i] = c * x - s * y;
        row[j] = s * x + c * y;
      }
      turn(matrix[i], matrix[j], c, s);
      turn(turned[i], turned[j], c, s);
    }
    matrix[i][j] = 0;
    matrix[j][i] = 0;
  }

  private static void turn(double[] one, double[] other, double c, double s) {
    for (int k = 0; k < one.length; k++) {
      double x = one[k];
      double y = other[k];
      one[k] = c * x - s * y;
      other[k] = s * x + c * y;
    }
  }

  private Object[] sorted() {
    int n = matrix.length;
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(k -> matrix[k][k]))
            .mapToInt(k -> k)
            .toArray();
    double[] values = new double[n];
    double[] vectors = new double[n * n];
    for (int k = 0; k < n; k++) {
      values[k] = matrix[order[k]][order[k]];
      for (int i = 0; i < n; i++) {
        vectors[i * n + k] = turned[order[k]][i];
      }
    }
    return new Object[] {
      NdArray.of(DType.FLOAT64, values, n), NdArray.of(DType.FLOAT64, vectors, n, n)
    };
  }
}
