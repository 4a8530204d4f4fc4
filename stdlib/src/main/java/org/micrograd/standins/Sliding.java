package org.micrograd.standins;

import org.micrograd.io.Interruption;

/** A row moved along another in reverse, the products of what meets added up. */
final class Sliding {
  /** The most weights of which numpy takes the products one by one, where all of them meet. */
  private static final int FEW = 11;

  private Sliding() {}

  /**
   * So many of the sums, from a place on.
   *
   * @param x a row
   * @param y the weights, no more than x has items
   */
  static NdArray of(NdArray x, NdArray y, int start, int count) {
    DType type = DType.common(x.type(), y.type());
    if (!type.isFloat()) {
      return NdArray.of(wholes(x.longs(), y.longs(), start, count)).as(type);
    }
    double[] a = x.doubles();
    double[] b = y.doubles();
    double[] found = new double[count];
    for (int i = 0; i < count; i++) {
      Interruption.check();
      found[i] = type == DType.FLOAT32 ? single(a, b, start + i) : real(a, b, start + i);
    }
    return Elementwise.rounded(type, found, count);
  }

  private static int first(int items, int place) {
    return Math.max(0, place - items + 1);
  }

  private static int last(int weights, int place) {
    return Math.min(place, weights - 1);
  }

  /** Whether each product is rounded before it is added, as numpy has it of few weights. */
  private static boolean isStepwise(int items, int weights, int place) {
    return weights <= FEW && place >= weights - 1 && place < items;
  }

  private static double real(double[] x, double[] y, int place) {
    boolean isStepwise = isStepwise(x.length, y.length, place);
    double sum = 0;
    for (int j = last(y.length, place); j >= first(x.length, place); j--) {
      sum = isStepwise ? sum + x[place - j] * y[j] : Math.fma(x[place - j], y[j], sum);
    }
    return sum;
  }

  private static float single(double[] x, double[] y, int place) {
    boolean isStepwise = isStepwise(x.length, y.length, place);
    float sum = 0;
    for (int j = last(y.length, place); j >= first(x.length, place); j--) {
      float a = (float) x[place - j];
      float b = (float) y[j];
      sum = isStepwise ? sum + a * b : Math.fma(a, b, sum);
    }
    return sum;
  }

  private static long[] wholes(long[] x, long[] y, int start, int count) {
    long[] found = new long[count];
    for (int i = 0; i < count; i++) {
      Interruption.check();
      for (int j = first(x.length, start + i); j <= last(y.length, start + i); j++) {
        found[i] += x[start + i - j] * y[j];
      }
    }
    return found;
  }
}
