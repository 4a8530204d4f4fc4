package org.micrograd.standins;

import org.graalvm.polyglot.HostAccess.Export;

/** Arrays of numbers with one number around them. */
public final class Margins {
  private static final double EXACT = 0x1p53;

  /**
   * An array in the middle of a larger one; null for what the general way has to see to.
   *
   * @param pairs how much there is before and behind the items of each axis; one pair is for all
   */
  @Export
  public NdArray of(NdArray a, double value, int... pairs) {
    if (!isFit(a, value, pairs)) {
      return null;
    }
    int[] shape = a.shape().clone();
    int[] starts = new int[shape.length];
    for (int k = 0; k < shape.length; k++) {
      int pair = pairs.length == 2 ? 0 : 2 * k;
      starts[k] = pairs[pair];
      shape[k] = Math.addExact(shape[k], Math.addExact(pairs[pair], pairs[pair + 1]));
    }
    NdArray found = NdArray.empty(a.type(), shape);
    if (Double.doubleToRawLongBits(value) != 0) {
      found.write(NdArray.of(value));
    }
    int offset = 0;
    for (int k = 0; k < shape.length; k++) {
      offset += starts[k] * found.strides()[k];
    }
    found.view(offset, a.shape(), found.strides()).write(a);
    return found;
  }

  private static boolean isFit(NdArray a, double value, int... pairs) {
    boolean isFit =
        a.type().isNumber()
            && a.isContiguous()
            && (pairs.length == 2 || pairs.length == 2 * a.ndim());
    for (int each : pairs) {
      isFit &= each >= 0;
    }
    boolean isWhole = value == Math.rint(value) && Math.abs(value) < EXACT;
    return isFit
        && a.ndim() > 0
        && (value == 0 || a.type() == DType.FLOAT64 || a.type() == DType.INT64 && isWhole);
  }
}
