package org.micrograd.standins;

import org.graalvm.polyglot.HostAccess.Export;

/** The numbers below which parts of all lie. */
public final class Parting {
  private static final double EXACT = 0x1p53;

  /**
   * Between the two numbers in order that are nearest to the place of each part, in a straight
   * line; null where something is to be told.
   */
  @Export
  public NdArray of(NdArray a, double... parts) {
    DType type = a.type();
    if (a.size() == 0 || type != DType.FLOAT64 && type != DType.INT64) {
      return null;
    }
    double[] sorted = Ordering.sorted(a.reshaped(a.size())).doubles();
    int last = sorted.length - 1;
    if (!(Math.max(Math.abs(sorted[0]), Math.abs(sorted[last])) < EXACT)) {
      return null;
    }
    double[] found = new double[parts.length];
    for (int k = 0; k < parts.length; k++) {
      if (!(parts[k] >= 0 && parts[k] <= 1)) {
        return null;
      }
      double place = parts[k] * last;
      int low = (int) place;
      double rest = place - low;
      double x = sorted[low];
      double y = sorted[Math.min(low + 1, last)];
      found[k] = rest >= 0.5 ? y - (y - x) * (1 - rest) : x + (y - x) * rest;
    }
    return NdArray.of(found);
  }
}
