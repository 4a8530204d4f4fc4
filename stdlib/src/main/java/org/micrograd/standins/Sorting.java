package org.micrograd.standins;

import java.util.Arrays;
import org.micrograd.io.Interruption;

/**
 * Sorts many numbers in parts that the platform sorts, and merges those: so a thread that is
 * interrupted is seen on the way.
 */
final class Sorting {
  /** What the platform sorts in some milliseconds. */
  static final int PART = 1 << 18;

  private Sorting() {}

  static void sort(double[] all, int from, int to) {
    if (to - from <= PART) {
      Interruption.check();
      Arrays.sort(all, from, to);
      return;
    }
    int middle = from + to >>> 1;
    sort(all, from, middle);
    sort(all, middle, to);
    double[] first = Arrays.copyOfRange(all, from, middle);
    int j = middle;
    for (int i = 0; i < first.length; ) {
      Interruption.check(i + j);
      // What is no number comes last.
      boolean isFirst = j == to || first[i] <= all[j] || Double.isNaN(all[j]);
      all[from + i + j - middle] = isFirst ? first[i] : all[j];
      i += isFirst ? 1 : 0;
      j += isFirst ? 0 : 1;
    }
  }

  static void sort(long[] all, int from, int to) {
    if (to - from <= PART) {
      Interruption.check();
      Arrays.sort(all, from, to);
      return;
    }
    int middle = from + to >>> 1;
    sort(all, from, middle);
    sort(all, middle, to);
    long[] first = Arrays.copyOfRange(all, from, middle);
    int j = middle;
    for (int i = 0; i < first.length; ) {
      Interruption.check(i + j);
      boolean isFirst = j == to || first[i] <= all[j];
      all[from + i + j - middle] = isFirst ? first[i] : all[j];
      i += isFirst ? 1 : 0;
      j += isFirst ? 0 : 1;
    }
  }
}
