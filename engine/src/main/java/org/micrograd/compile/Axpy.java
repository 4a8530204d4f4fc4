package org.micrograd.compile;

/**
 * Arrays times numbers, added to an array one after the other: what products of matrices are made
 * of. HotSpot vectorises the loops, since each element has a sum of its own.
 *
 * <p>Three sums over four arrays at a time are the fastest of the shapes that it vectorises: with
 * AVX-512 32 billion operations a second on one core, where two over four are 27 and three over
 * five are no longer vectors, 11. The same sums in the same order with the Vector API, 20
 * accumulators in registers, take 38, with AVX2 20 against 28: not enough for an incubating module
 * and its warning at each start.
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
   * The same for several sums over the same arrays, three at a time, so that each array is read
   * once for three.
   *
   * @param to the arrays of the sums
   * @param w by sum: its numbers
   * @param firsts by sum: where they begin
   */
  static void add(
      double[][] to,
      int length,
      double[][] x,
      int from,
      double[][] w,
      int[] firsts,
      int at,
      int count) {
    int s = 0;
    for (; s + 3 <= to.length; s += 3) {
      int k = 0;
      for (; k + 4 <= count; k += 4) {
        three(to, s, length, x, from + k, w, firsts, at + k);
      }
      for (int each = s; k < count && each < s + 3; each++) {
        add(to[each], length, x, from + k, w[each], firsts[each] + at + k, count - k);
      }
    }
    for (; s < to.length; s++) {
      add(to[s], length, x, from, w[s], firsts[s] + at, count);
    }
  }

  private static void three(
      double[][] to,
      int s,
      int length,
      double[][] x,
      int from,
      double[][] w,
      int[] firsts,
      int at) {
    double[] u = w[s];
    double[] v = w[s + 1];
    double[] z = w[s + 2];
    int i = firsts[s] + at;
    int j = firsts[s + 1] + at;
    int k = firsts[s + 2] + at;
    twelve(
        to[s],
        to[s + 1],
        to[s + 2],
        length,
        x[from],
        x[from + 1],
        x[from + 2],
        x[from + 3],
        u[i],
        u[i + 1],
        u[i + 2],
        u[i + 3],
        v[j],
        v[j + 1],
        v[j + 2],
        v[j + 3],
        z[k],
        z[k + 1],
        z[k + 2],
        z[k + 3]);
  }

  /** As much as HotSpot takes into one loop of vectors. */
  private static void twelve(
      double[] to,
      double[] next,
      double[] last,
      int length,
      double[] x0,
      double[] x1,
      double[] x2,
      double[] x3,
      double u0,
      double u1,
      double u2,
      double u3,
      double v0,
      double v1,
      double v2,
      double v3,
      double z0,
      double z1,
      double z2,
      double z3) {
    for (int i = 0; i < length; i++) {
      double a0 = x0[i];
      double a1 = x1[i];
      double a2 = x2[i];
      double a3 = x3[i];
      to[i] = to[i] + u0 * a0 + u1 * a1 + u2 * a2 + u3 * a3;
      next[i] = next[i] + v0 * a0 + v1 * a1 + v2 * a2 + v3 * a3;
      last[i] = last[i] + z0 * a0 + z1 * a1 + z2 * a2 + z3 * a3;
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
