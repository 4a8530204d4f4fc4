package org.micrograd.standins;

import java.util.Arrays;
import org.micrograd.io.Interruption;
import org.micrograd.special.Accurate;

/** Products of matrices, and what is solved with them. */
final class Matrices {
  private Matrices() {}

  /**
   * The product of two stacks of matrices of the same number.
   *
   * @param a of shape (..., n, k)
   * @param b of shape (..., k, m)
   */
  static NdArray product(NdArray a, NdArray b) {
    DType type = DType.common(a.type(), b.type());
    int d = a.ndim();
    int n = a.shape()[d - 2];
    int k = a.shape()[d - 1];
    int m = b.shape()[d - 1];
    int[] shape = a.shape().clone();
    shape[d - 1] = m;
    NdArray found = NdArray.empty(type, shape);
    int count = n * m == 0 ? 0 : found.size() / (n * m);
    if (type.isFloat()) {
      double[] x = a.doubles();
      double[] y = b.doubles();
      double[] out = (double[]) found.store();
      for (int each = 0; each < count; each++) {
        if (type == DType.FLOAT32 && m > 1) {
          singles(x, y, out, each, n, k, m);
        } else if (type == DType.FLOAT32 && n == 1) {
          Interruption.check(each);
          out[each] = dot(x, y, each * k, k);
        } else {
          reals(x, y, out, each, n, k, m);
        }
      }
    } else {
      long[] x = a.longs();
      long[] y = b.longs();
      for (int each = 0; each < count; each++) {
        wholes(x, y, (long[]) found.store(), each, n, k, m);
      }
    }
    return type.isNarrow()
        ? Elementwise.rounded(type, (double[]) found.store(), shape)
        : type.isFloat() ? found : wrapped(found);
  }

  /** Whole numbers as their type keeps them. */
  private static NdArray wrapped(NdArray found) {
    long[] items = (long[]) found.store();
    for (int i = 0; i < items.length; i++) {
      items[i] = found.type().wrap(items[i]);
    }
    return found;
  }

  /** What is to be told of the product of two matrices, or null. */
  static Faults faults(NdArray a, NdArray b, NdArray found) {
    if (!found.type().isFloat() || !Faults.isAnyOdd(found.doubles())) {
      return null;
    }
    double[] out = found.doubles();
    double[] x = a.doubles();
    double[] y = b.transposed().doubles();
    int k = a.shape()[1];
    int m = b.shape()[1];
    int kinds = 0;
    double[] both = new double[2 * k];
    for (int i = 0; i < out.length; i++) {
      Interruption.check(i);
      if (Faults.odd(out[i]) < 0) {
        System.arraycopy(x, i / m * k, both, 0, k);
        System.arraycopy(y, i % m * k, both, k, k);
        kinds |= Faults.kinds(out[i], both, 0, 2 * k, 1);
      }
    }
    return Faults.of("matmul", kinds);
  }

  /** Of two vectors of numbers of 24 bits: rounded products in a wide sum, as there. */
  private static double dot(double[] x, double[] y, int start, int k) {
    double sum = 0;
    for (int i = start; i < start + k; i++) {
      sum += (float) x[i] * (float) y[i];
    }
    return sum;
  }

  private static void reals(double[] x, double[] y, double[] out, int each, int n, int k, int m) {
    for (int i = 0; i < n; i++) {
      Interruption.check();
      int row = (each * n + i) * m;
      for (int l = 0; l < k; l++) {
        double factor = x[(each * n + i) * k + l];
        int from = (each * k + l) * m;
        for (int j = 0; j < m; j++) {
          out[row + j] = Math.fma(factor, y[from + j], out[row + j]);
        }
      }
    }
  }

  /**
   * The same of numbers of 24 bits, each step rounded as the libraries for matrices do it that
   * numpy has: so the digits are the same.
   */
  private static void singles(double[] x, double[] y, double[] out, int each, int n, int k, int m) {
    for (int i = 0; i < n; i++) {
      Interruption.check();
      int row = (each * n + i) * m;
      for (int l = 0; l < k; l++) {
        float factor = (float) x[(each * n + i) * k + l];
        int from = (each * k + l) * m;
        for (int j = 0; j < m; j++) {
          out[row + j] = Math.fma(factor, (float) y[from + j], (float) out[row + j]);
        }
      }
    }
  }

  private static void wholes(long[] x, long[] y, long[] out, int each, int n, int k, int m) {
    for (int i = 0; i < n; i++) {
      Interruption.check();
      for (int l = 0; l < k; l++) {
        long factor = x[(each * n + i) * k + l];
        for (int j = 0; j < m; j++) {
          out[(each * n + i) * m + j] += factor * y[(each * k + l) * m + j];
        }
      }
    }
  }

  /** A matrix as the product of triangles, its rows exchanged. */
  private static final class Triangles {
    final double[][] rows;
    final int[] order;
    double sign = 1;

    Triangles(NdArray a) {
      int n = a.shape()[0];
      double[] items = a.doubles();
      rows = new double[n][];
      order = new int[n];
      for (int i = 0; i < n; i++) {
        rows[i] = Arrays.copyOfRange(items, i * n, i * n + n);
        order[i] = i;
      }
      for (int k = 0; k < n; k++) {
        Interruption.check();
        pivot(k);
        for (int i = k + 1; i < n && rows[k][k] != 0; i++) {
          double factor = rows[i][k] / rows[k][k];
          rows[i][k] = factor;
          for (int j = k + 1; j < n; j++) {
            rows[i][j] -= factor * rows[k][j];
          }
        }
      }
    }

    private void pivot(int k) {
      int best = k;
      for (int i = k + 1; i < rows.length; i++) {
        best = Math.abs(rows[i][k]) > Math.abs(rows[best][k]) ? i : best;
      }
      if (best != k) {
        double[] kept = rows[k];
        rows[k] = rows[best];
        rows[best] = kept;
        int place = order[k];
        order[k] = order[best];
        order[best] = place;
        sign = -sign;
      }
    }
  }

  /** The determinant of a square matrix, by logarithms as numpy reckons it. */
  static double det(NdArray a) {
    double[] found = logarithmOfDet(a);
    return found[0] == 0 ? 0 : found[0] * Accurate.exp(found[1]);
  }

  /** The sign of the determinant of a square matrix, and the logarithm of its size. */
  static double[] logarithmOfDet(NdArray a) {
    Triangles found = new Triangles(a);
    double sign = found.sign;
    double logarithm = 0;
    for (int k = 0; k < found.rows.length; k++) {
      sign *= Math.signum(found.rows[k][k]);
      logarithm += Accurate.log(Math.abs(found.rows[k][k]));
    }
    return new double[] {sign == 0 ? 0.0 : sign, sign == 0 ? Double.NEGATIVE_INFINITY : logarithm};
  }

  /**
   * What times a square matrix gives the columns of another.
   *
   * @throws IllegalArgumentException if the matrix is singular
   */
  static NdArray solve(NdArray a, NdArray b) {
    Triangles found = new Triangles(a);
    int n = found.rows.length;
    int m = b.shape()[1];
    double[] wanted = b.doubles();
    double[] x = new double[n * m];
    for (int k = 0; k < n; k++) {
      if (found.rows[k][k] == 0) {
        throw new IllegalArgumentException("Singular matrix");
      }
    }
    for (int j = 0; j < m; j++) {
      Interruption.check();
      for (int i = 0; i < n; i++) {
        double sum = wanted[found.order[i] * m + j];
        for (int k = 0; k < i; k++) {
          sum -= found.rows[i][k] * x[k * m + j];
        }
        x[i * m + j] = sum;
      }
      for (int i = n - 1; i >= 0; i--) {
        double sum = x[i * m + j];
        for (int k = i + 1; k < n; k++) {
          sum -= found.rows[i][k] * x[k * m + j];
        }
        x[i * m + j] = sum / found.rows[i][i];
      }
    }
    return NdArray.of(DType.FLOAT64, x, n, m);
  }
}
