package org.micrograd.compile;

/**
 * Arrays times numbers, added to an array one after the other: what products of matrices are made
 * of. HotSpot vectorises the loops, since each element has a sum of its own.
 */
final class Axpy {
  private Axpy() {}

  /** Adds some arrays, each times its number: to[i] = (to[i] + w[at] x[from][i]) + ... */
  static void add(double[] to, int length, double[][] x, int from, double[] w, int at, int count) {
    int k = 0;
    for (; k + 8 <= count; k += 8) {
      eight(to, length, x, from + k, w, at + k);
    }
    for (; k + 2 <= count; k += 2) {
      two(to, length, x[from + k], x[from + k + 1], w[at + k], w[at + k + 1]);
    }
    if (k < count) {
      one(to, length, x[from + k], w[at + k]);
    }
  }

  /**
   * The same for two sums over the same arrays at a time, so that each is read once for both.
   *
   * @param v the numbers of the other sum
   */
  static void add(
      double[] to,
      double[] other,
      int length,
      double[][] x,
      int from,
      double[] w,
      double[] v,
      int at,
      int count) {
    int k = 0;
    for (; k + 4 <= count; k += 4) {
      both(to, other, length, x, from + k, w, v, at + k);
    }
    add(to, length, x, from + k, w, at + k, count - k);
    add(other, length, x, from + k, v, at + k, count - k);
  }

  private static void both(
      double[] to,
      double[] other,
      int length,
      double[][] x,
      int from,
      double[] w,
      double[] v,
      int at) {
    four(
        to,
        other,
        length,
        x[from],
        x[from + 1],
        x[from + 2],
        x[from + 3],
        w[at],
        w[at + 1],
        w[at + 2],
        w[at + 3],
        v[at],
        v[at + 1],
        v[at + 2],
        v[at + 3]);
  }

  /** As much as HotSpot takes into one loop of vectors. */
  private static void four(
      double[] to,
      double[] other,
      int length,
      double[] x0,
      double[] x1,
      double[] x2,
      double[] x3,
      double w0,
      double w1,
      double w2,
      double w3,
      double v0,
      double v1,
      double v2,
      double v3) {
    for (int i = 0; i < length; i++) {
      double a0 = x0[i];
      double a1 = x1[i];
      double a2 = x2[i];
      double a3 = x3[i];
      to[i] = to[i] + w0 * a0 + w1 * a1 + w2 * a2 + w3 * a3;
      other[i] = other[i] + v0 * a0 + v1 * a1 + v2 * a2 + v3 * a3;
    }
  }

  private static void eight(double[] to, int length, double[][] x, int from, double[] w, int at) {
    eight(
        to,
        length,
        x[from],
        x[from + 1],
        x[from + 2],
        x[from + 3],
        x[from + 4],
        x[from + 5],
        x[from + 6],
        x[from + 7],
        w[at],
        w[at + 1],
        w[at + 2],
        w[at + 3],
        w[at + 4],
        w[at + 5],
        w[at + 6],
        w[at + 7]);
  }

  private static void eight(
      double[] to,
      int length,
      double[] x0,
      double[] x1,
      double[] x2,
      double[] x3,
      double[] x4,
      double[] x5,
      double[] x6,
      double[] x7,
      double w0,
      double w1,
      double w2,
      double w3,
      double w4,
      double w5,
      double w6,
      double w7) {
    for (int i = 0; i < length; i++) {
      double first = to[i] + w0 * x0[i] + w1 * x1[i] + w2 * x2[i] + w3 * x3[i];
      to[i] = first + w4 * x4[i] + w5 * x5[i] + w6 * x6[i] + w7 * x7[i];
    }
  }

  private static void two(double[] to, int length, double[] x0, double[] x1, double w0, double w1) {
    for (int i = 0; i < length; i++) {
      to[i] = to[i] + w0 * x0[i] + w1 * x1[i];
    }
  }

  private static void one(double[] to, int length, double[] x, double w) {
    for (int i = 0; i < length; i++) {
      to[i] += w * x[i];
    }
  }
}
