package org.micrograd.standins;

import org.micrograd.io.Interruption;

/** The lower triangle that times its transpose gives a symmetric matrix. */
final class Cholesky {
  private Cholesky() {}

  /**
   * The triangle, of which only the lower half of the matrix is asked.
   *
   * @throws IllegalArgumentException if there is none
   */
  static NdArray of(NdArray a) {
    int n = a.shape()[0];
    double[] given = a.doubles();
    double[] found = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        Interruption.check();
        double rest = given[i * n + j] - dot(found, i * n, j * n, j);
        if (i == j && !(rest > 0)) {
          throw new IllegalArgumentException("Matrix is not positive definite");
        }
        found[i * n + j] = i == j ? Math.sqrt(rest) : rest / found[j * n + j];
      }
    }
    return NdArray.of(DType.FLOAT64, found, n, n);
  }

  private static double dot(double[] x, int one, int other, int count) {
    double sum = 0;
    for (int k = 0; k < count; k++) {
      sum += x[one + k] * x[other + k];
    }
    return sum;
  }
}
