package org.micrograd.standins;

import java.util.Arrays;
import org.micrograd.io.Interruption;

/**
 * Weights of a line by sklearn's Lasso and ElasticNet: one after the other, until the dual agrees.
 */
final class CoordinateDescent {
  private final double[][] columns;
  private final double[] y;
  private final double large;
  private final double small;
  private final boolean isPositive;
  private final double[] squares;
  private final double[] w;
  private final double[] rest;

  /**
   * Of a table in rows.
   *
   * @param large what sizes of weights are multiplied by
   * @param small what their halved squares are multiplied by
   */
  CoordinateDescent(
      double[] rows, double[] y, double[] start, double large, double small, boolean isPositive) {
    this.y = y;
    this.large = large;
    this.small = small;
    this.isPositive = isPositive;
    w = start.clone();
    columns = new double[w.length][y.length];
    squares = new double[w.length];
    rest = y.clone();
    for (int k = 0; k < w.length; k++) {
      for (int i = 0; i < y.length; i++) {
        columns[k][i] = rows[i * w.length + k];
      }
      squares[k] = Sums.dot(columns[k], columns[k]);
      Sums.add(rest, -w[k], columns[k]);
    }
  }

  /** The weights, then how far the dual is away, and how many turns it took. */
  double[] run(int most, double tolerance) {
    double bound = tolerance * Sums.dot(y, y);
    double gap = bound + 1;
    int turns = 0;
    boolean isDone = false;
    while (!isDone && turns < most) {
      Interruption.check();
      double moved = turn();
      turns++;
      if (moved < tolerance || turns == most) {
        gap = gap();
        isDone = gap < bound;
      }
    }
    double[] found = Arrays.copyOf(w, w.length + 3);
    found[w.length] = gap;
    found[w.length + 1] = turns;
    found[w.length + 2] = isDone ? 1 : 0;
    return found;
  }

  /** Changes each weight once: the largest change beside the largest weight. */
  private double turn() {
    double change = 0;
    double largest = 0;
    for (int k = 0; k < w.length; k++) {
      if (squares[k] == 0) {
        continue;
      }
      double before = w[k];
      if (before != 0) {
        Sums.add(rest, before, columns[k]);
      }
      double pull = Sums.dot(columns[k], rest);
      w[k] =
          isPositive && pull < 0
              ? 0
              : Math.signum(pull) * Math.max(Math.abs(pull) - large, 0) / (squares[k] + small);
      if (w[k] != 0) {
        Sums.add(rest, -w[k], columns[k]);
      }
      change = Math.max(change, Math.abs(w[k] - before));
      largest = Math.max(largest, Math.abs(w[k]));
    }
    return largest == 0 ? -1 : change / largest;
  }

  private double gap() {
    double dual = isPositive ? Double.NEGATIVE_INFINITY : 0;
    double sizes = 0;
    for (int k = 0; k < w.length; k++) {
      double pull = Sums.dot(columns[k], rest) - small * w[k];
      dual = Math.max(dual, isPositive ? pull : Math.abs(pull));
      sizes += Math.abs(w[k]);
    }
    double error = Sums.dot(rest, rest);
    double part = dual > large ? large / dual : 1;
    return (dual > large ? 0.5 * (error + error * part * part) : error)
        + large * sizes
        - part * Sums.dot(rest, y)
        + 0.5 * small * (1 + part * part) * Sums.dot(w, w);
  }
}
