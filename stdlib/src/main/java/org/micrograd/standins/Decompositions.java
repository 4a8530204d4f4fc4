package org.micrograd.standins;

import java.util.Arrays;
import org.micrograd.io.Interruption;

/** Matrices as products of simpler ones. */
final class Decompositions {
  private Decompositions() {}

  /** The singular values of a matrix, falling. */
  static NdArray singularValues(NdArray a) {
    return (NdArray) SingularVectors.of(a, false)[1];
  }

  /** Its inverse as far as it has one, singular values below a part of the largest being none. */
  static NdArray pseudoInverse(NdArray a, double part) {
    Object[] found = SingularVectors.of(a, false);
    double[] values = ((NdArray) found[1]).doubles();
    double[] left = ((NdArray) found[0]).doubles();
    double[] right = ((NdArray) found[2]).doubles();
    int rows = a.shape()[0];
    int columns = a.shape()[1];
    int n = values.length;
    double[] divided = new double[columns * n];
    double[] turned = new double[n * rows];
    for (int k = 0; k < n; k++) {
      double factor = values[k] > part * values[0] ? 1 / values[k] : 0;
      for (int j = 0; j < columns; j++) {
        divided[j * n + k] = right[k * columns + j] * factor;
      }
      for (int i = 0; i < rows; i++) {
        turned[k * rows + i] = left[i * n + k];
      }
    }
    return Matrices.product(
        NdArray.of(DType.FLOAT64, divided, columns, n), NdArray.of(DType.FLOAT64, turned, n, rows));
  }

  /**
   * The eigenvalues and the eigenvectors, of length 1, of a matrix.
   *
   * @throws IllegalArgumentException if one of them is no real number
   */
  static Object[] eigen(NdArray a) {
    int n = a.shape()[0];
    double[] items = a.doubles();
    double[][] rows = new double[n][];
    for (int i = 0; i < n; i++) {
      rows[i] = Arrays.copyOfRange(items, i * n, i * n + n);
    }
    Balance balance = new Balance(rows);
    Schur found = new Schur(rows);
    double[] values = new double[n];
    double[] vectors = new double[n * n];
    for (int k = 0; k < n; k++) {
      Interruption.check();
      values[k] = found.h[k][k];
      double[] vector = vector(found, balance, k);
      for (int i = 0; i < n; i++) {
        vectors[i * n + k] = vector[i];
      }
    }
    return new Object[] {NdArray.of(values), NdArray.of(DType.FLOAT64, vectors, n, n)};
  }

  private static void scale(double[] all, int from, double factor) {
    for (int i = from; i < all.length; i++) {
      all[i] *= factor;
    }
  }

  /** The eigenvector of a value on the diagonal of a triangle, turned back. */
  private static double[] vector(Schur found, Balance balance, int k) {
    double[] own = new double[k + 1];
    own[k] = 1;
    double value = found.h[k][k];
    double least = Math.max(0x1p-960, Math.abs(value) * 0x1p-52);
    for (int i = k - 1; i >= 0; i--) {
      double sum = 0;
      for (int j = i + 1; j <= k; j++) {
        sum += found.h[i][j] * own[j];
      }
      double apart = found.h[i][i] - value;
      apart = Math.abs(apart) < least ? least : apart;
      if (Math.abs(sum) > 0x1p500 * Math.abs(apart)) {
        scale(own, i, Math.abs(apart) / Math.abs(sum));
        sum = Math.copySign(apart, sum);
      }
      own[i] = -sum / apart;
    }
    double length = 0;
    double[] turned = new double[found.turns.length];
    for (int i = 0; i < turned.length; i++) {
      turned[i] = Sums.dot(found.turns[i], 0, own);
    }
    balance.back(turned);
    for (double each : turned) {
      length = Math.hypot(length, each);
    }
    for (int i = 0; i < turned.length; i++) {
      turned[i] /= length;
    }
    return turned;
  }
}
