package org.micrograd.stdlib;

import java.util.Arrays;
import org.micrograd.io.Interruption;

/**
 * What shifts and scales columns of numbers.
 *
 * @param mean of each column
 * @param deviation the standard deviation of each, 1 for a constant one
 */
record Standardizer(double[] mean, double[] deviation) {
  /**
   * That of rows.
   *
   * @throws IllegalArgumentException if there are none, or they are empty
   */
  static Standardizer of(double[][] rows) {
    if (rows.length == 0 || rows[0].length == 0) {
      throw new IllegalArgumentException(
          "standardizing needs at least one row of at least one number, got %d of %d"
              .formatted(rows.length, rows.length == 0 ? 0 : rows[0].length));
    }
    double[] mean = new double[rows[0].length];
    double[] deviation = new double[mean.length];
    for (int j = 0; j < mean.length; j++) {
      Interruption.check();
      for (double[] row : rows) {
        mean[j] += row[j];
      }
      mean[j] /= rows.length;
      double square = 0;
      for (double[] row : rows) {
        square += (row[j] - mean[j]) * (row[j] - mean[j]);
      }
      deviation[j] = Math.sqrt(square / rows.length);
      deviation[j] = deviation[j] == 0 ? 1 : deviation[j];
    }
    return new Standardizer(mean, deviation);
  }

  /** The rows with each column shifted and scaled. */
  double[][] apply(double[]... rows) {
    double[][] all = copy(rows);
    for (double[] row : all) {
      Interruption.check();
      Arrays.setAll(row, j -> (row[j] - mean[j]) / deviation[j]);
    }
    return all;
  }

  /** What {@link #apply} made of rows, turned back. */
  double[][] invert(double[]... rows) {
    double[][] all = copy(rows);
    for (double[] row : all) {
      Interruption.check();
      Arrays.setAll(row, j -> row[j] * deviation[j] + mean[j]);
    }
    return all;
  }

  private double[][] copy(double[]... rows) {
    if (rows.length == 0 || rows[0].length != mean.length) {
      throw new IllegalArgumentException(
          "standardizing needs at least one row, and rows of %d numbers, got %d of %d"
              .formatted(mean.length, rows.length, rows.length == 0 ? 0 : rows[0].length));
    }
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }

  @Override
  public String toString() {
    return "Standardizer(" + mean.length + " columns)";
  }
}
