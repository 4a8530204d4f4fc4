package org.micrograd.standins;

import org.micrograd.io.Interruption;

/** A square matrix turned into one with a single diagonal below the main one, by mirrors. */
final class Hessenberg {
  private Hessenberg() {}

  /**
   * Turns a matrix in its place.
   *
   * @param turns where the columns of the turns go
   */
  static void turn(double[][] h, double[][] turns) {
    int n = h.length;
    for (int i = 0; i < n; i++) {
      turns[i][i] = 1;
    }
    for (int k = 0; k < n - 2; k++) {
      Interruption.check();
      double below = 0;
      for (int i = k + 2; i < n; i++) {
        below = Math.hypot(below, h[i][k]);
      }
      if (below != 0) {
        mirror(h, turns, k, below);
      }
    }
  }

  private static void mirror(double[][] h, double[][] turns, int k, double below) {
    int n = h.length;
    double first = h[k + 1][k];
    double length = -Math.copySign(Math.hypot(first, below), first);
    double part = (length - first) / length;
    double[] mirror = new double[n];
    mirror[k + 1] = 1;
    for (int i = k + 2; i < n; i++) {
      mirror[i] = h[i][k] / (first - length);
    }
    double[] sums = new double[n];
    for (int i = k + 1; i < n; i++) {
      Sums.add(sums, mirror[i], h[i]);
    }
    for (int i = k + 1; i < n; i++) {
      for (int j = k; j < n; j++) {
        h[i][j] -= part * mirror[i] * sums[j];
      }
    }
    for (int i = 0; i < n; i++) {
      reflect(h[i], mirror, part, k + 1);
      reflect(turns[i], mirror, part, k + 1);
    }
    h[k + 1][k] = length;
    for (int i = k + 2; i < n; i++) {
      h[i][k] = 0;
    }
  }

  private static void reflect(double[] row, double[] mirror, double part, int from) {
    double sum = 0;
    for (int j = from; j < row.length; j++) {
      sum += row[j] * mirror[j];
    }
    for (int j = from; j < row.length; j++) {
      row[j] -= part * sum * mirror[j];
    }
  }
}
