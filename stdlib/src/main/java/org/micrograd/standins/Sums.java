package org.micrograd.standins;

/** What is summed of numbers in a row. */
final class Sums {
  private Sums() {}

  static double dot(double[] a, double[] b) {
    return dot(a, 0, b);
  }

  /** The sum of products with numbers that begin at a place. */
  static double dot(double[] a, int start, double[] b) {
    double sum = 0;
    for (int i = 0; i < b.length; i++) {
      sum += a[start + i] * b[i];
    }
    return sum;
  }

  /** Adds so many times what another has. */
  static void add(double[] to, double times, double[] other) {
    add(to, times, other, 0);
  }

  /** Adds so many times what another has from a place on. */
  static void add(double[] to, double times, double[] other, int start) {
    for (int i = 0; i < to.length; i++) {
      to[i] += times * other[start + i];
    }
  }
}
