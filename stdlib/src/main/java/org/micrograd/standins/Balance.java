package org.micrograd.standins;

/**
 * A square matrix whose rows and columns are exchanged until those that stand alone are at its
 * ends, and scaled until the others are about as large as each other.
 */
final class Balance {
  private static final double ENOUGH = 0.95;

  private final double[][] a;
  private final int[] places;
  private final double[] scales;
  private int low;
  private int high;

  /** Balances a matrix in its place, as LAPACK does. */
  Balance(double[][] matrix) {
    a = matrix;
    places = new int[a.length];
    scales = new double[a.length];
    high = a.length - 1;
    rows();
    columns();
    for (int i = 0; i < a.length; i++) {
      scales[i] = 1;
    }
    while (isScaled()) {}
  }

  /** Rows with nothing beside the diagonal go to the end. */
  private void rows() {
    boolean isMoved = true;
    while (isMoved) {
      isMoved = false;
      for (int i = high; i >= 0 && high > 0; i--) {
        if (isAlone(i, true)) {
          exchange(i, high);
          high--;
          isMoved = true;
        }
      }
    }
  }

  /** Columns with nothing beside it go to the beginning. */
  private void columns() {
    boolean isMoved = true;
    while (isMoved) {
      isMoved = false;
      for (int j = low; j <= high && low < high; j++) {
        if (isAlone(j, false)) {
          exchange(j, low);
          low++;
          isMoved = true;
        }
      }
    }
  }

  private boolean isAlone(int i, boolean isRow) {
    for (int j = low; j <= high; j++) {
      if (j != i && (isRow ? a[i][j] : a[j][i]) != 0) {
        return false;
      }
    }
    return true;
  }

  private void exchange(int i, int place) {
    places[place] = i;
    for (int row = 0; row <= high; row++) {
      double kept = a[row][i];
      a[row][i] = a[row][place];
      a[row][place] = kept;
    }
    double[] kept = a[i];
    a[i] = a[place];
    a[place] = kept;
  }

  private boolean isScaled() {
    boolean isChanged = false;
    for (int i = low; i <= high; i++) {
      double column = 0;
      double row = 0;
      for (int j = low; j <= high; j++) {
        column = Math.hypot(column, a[j][i]);
        row = Math.hypot(row, a[i][j]);
      }
      double factor = column == 0 || row == 0 ? 1 : factor(column, row);
      if (factor != 1) {
        isChanged = true;
        scales[i] *= factor;
        for (int j = low; j < a.length; j++) {
          a[i][j] /= factor;
        }
        for (int j = 0; j <= high; j++) {
          a[j][i] *= factor;
        }
      }
    }
    return isChanged;
  }

  /** The power of two that brings a column and a row together, 1 where that gains little. */
  private static double factor(double column, double row) {
    double f = 1;
    double c = column;
    double r = row;
    while (c < r / 2 && f < 0x1p500) {
      f *= 2;
      c *= 2;
      r /= 2;
    }
    while (c / 2 >= r && f > 0x1p-500) {
      f /= 2;
      c /= 2;
      r *= 2;
    }
    return c + r >= ENOUGH * (column + row) ? 1 : f;
  }

  /** An eigenvector of what it became, as one of what was. */
  void back(double... vector) {
    for (int i = low; i <= high; i++) {
      vector[i] *= scales[i];
    }
    for (int i = low - 1; i >= 0; i--) {
      swap(vector, i, places[i]);
    }
    for (int i = high + 1; i < vector.length; i++) {
      swap(vector, i, places[i]);
    }
  }

  private static void swap(double[] all, int i, int j) {
    double kept = all[i];
    all[i] = all[j];
    all[j] = kept;
  }
}
