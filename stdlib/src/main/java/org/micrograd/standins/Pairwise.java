package org.micrograd.standins;

import java.util.Arrays;

/** Sums of real numbers in the order in which numpy adds them, to the last digit. */
final class Pairwise {
  /** How many items numpy adds by halves at a time where all become one. */
  static final int BUFFER = 8192;

  private Pairwise() {}

  /** The sum of so many items, of which so many neighbours are added by halves. */
  static double sum(double[] x, int start, int length, int run, DType type) {
    double sum = 0;
    for (int i = 0; i < length; i += run) {
      int n = Math.min(run, length - i);
      sum += type.isNarrow() ? narrow(x, start + i, n) : pairs(x, start + i, n);
      sum = type.round(sum);
    }
    return sum;
  }

  /** A sum by halves, of at most 128 numbers in eight parts. */
  private static double pairs(double[] x, int start, int n) {
    if (n < 8) {
      double sum = 0;
      for (int i = start; i < start + n; i++) {
        sum += x[i];
      }
      return sum;
    }
    if (n > 128) {
      int half = n / 2 - n / 2 % 8;
      return pairs(x, start, half) + pairs(x, start + half, n - half);
    }
    double[] r = Arrays.copyOfRange(x, start, start + 8);
    int i = 8;
    for (; i < n - n % 8; i += 8) {
      for (int k = 0; k < 8; k++) {
        r[k] += x[start + i + k];
      }
    }
    double sum = r[0] + r[1] + (r[2] + r[3]) + (r[4] + r[5] + (r[6] + r[7]));
    for (; i < n; i++) {
      sum += x[start + i];
    }
    return sum;
  }

  /** The same with the digits of a float. */
  private static float narrow(double[] x, int start, int n) {
    if (n > 128) {
      int half = n / 2 - n / 2 % 8;
      return narrow(x, start, half) + narrow(x, start + half, n - half);
    }
    float[] r = new float[8];
    int i = 0;
    for (; n >= 8 && i < n - n % 8; i += 8) {
      for (int k = 0; k < 8; k++) {
        r[k] += (float) x[start + i + k];
      }
    }
    float sum = r[0] + r[1] + (r[2] + r[3]) + (r[4] + r[5] + (r[6] + r[7]));
    for (; i < n; i++) {
      sum += (float) x[start + i];
    }
    return sum;
  }
}
