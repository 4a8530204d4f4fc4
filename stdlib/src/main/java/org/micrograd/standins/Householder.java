package org.micrograd.standins;

import org.micrograd.io.Interruption;

/** An orthogonal matrix and an upper triangle whose product a matrix is, with LAPACK's signs. */
final class Householder {
  private final double[][] triangle;
  private final double[][] turned;
  private final int columns;

  private Householder(NdArray a) {
    int rows = a.shape()[0];
    columns = a.shape()[1];
    double[] items = a.doubles();
    triangle = new double[rows][columns];
    turned = new double[rows][rows];
    for (int i = 0; i < rows; i++) {
      System.arraycopy(items, i * columns, triangle[i], 0, columns);
      turned[i][i] = 1;
    }
  }

  /** Q with all its columns, and R. */
  static Object[] qr(NdArray a) {
    Householder own = new Householder(a);
    int rows = a.shape()[0];
    for (int k = 0; k < Math.min(rows - 1, own.columns); k++) {
      Interruption.check();
      own.reflect(k);
    }
    return new Object[] {array(own.turned, rows), array(own.triangle, own.columns)};
  }

  /** Turns a column into one that has nothing below the diagonal, and all others with it. */
  private void reflect(int k) {
    int rows = triangle.length;
    double below = 0;
    for (int i = k + 1; i < rows; i++) {
      below = Math.hypot(below, triangle[i][k]);
    }
    if (below == 0) {
      return;
    }
    double first = triangle[k][k];
    double length = -Math.copySign(Math.hypot(first, below), first);
    double[] mirror = new double[rows];
    mirror[k] = 1;
    for (int i = k + 1; i < rows; i++) {
      mirror[i] = triangle[i][k] / (first - length);
    }
    double part = (length - first) / length;
    for (int j = k + 1; j < columns; j++) {
      double sum = 0;
      for (int i = k; i < rows; i++) {
        sum += mirror[i] * triangle[i][j];
      }
      for (int i = k; i < rows; i++) {
        triangle[i][j] -= part * sum * mirror[i];
      }
    }
    triangle[k][k] = length;
    for (int i = k + 1; i < rows; i++) {
      triangle[i][k] = 0;
    }
    for (double[] row : turned) {
      double sum = 0;
      for (int i = k; i < rows; i++) {
        sum += row[i] * mirror[i];
      }
      for (int i = k; i < rows; i++) {
        row[i] -= part * sum * mirror[i];
      }
    }
  }

  private static NdArray array(double[][] rows, int columns) {
    double[] items = new double[rows.length * columns];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, items, i * columns, columns);
    }
    return NdArray.of(DType.FLOAT64, items, rows.length, columns);
  }
}
