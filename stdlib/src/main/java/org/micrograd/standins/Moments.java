package org.micrograd.standins;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Means and mean squares along an axis or of all items, with what numpy tells of too few items. */
final class Moments {
  private Moments() {}

  /** A fold along an axis, or of all items for null. */
  static NdArray fold(Fold f, NdArray a, Long axis, boolean isKept) {
    int[] gone = new int[axis == null ? a.ndim() : 1];
    Arrays.setAll(gone, k -> axis == null ? k : place(a, axis));
    NdArray found = f.of(a, gone);
    if (!isKept) {
      return found;
    }
    int[] shape = a.shape().clone();
    if (found.isContiguous()) {
      for (int k : gone) {
        shape[k] = 1;
      }
      return found.reshaped(shape).with(found.faults());
    }
    int[] strides = new int[shape.length];
    int place = 0;
    for (int k = 0; k < shape.length; k++) {
      boolean isGone = Fold.has(gone, k);
      shape[k] = isGone ? 1 : shape[k];
      strides[k] = isGone ? 0 : found.strides()[place++];
    }
    // The axes that stay lie as they do without those that are kept for show.
    return found.view(found.offset(), shape, strides).with(found.faults());
  }

  static NdArray mean(NdArray x, Long axis, boolean isKept) {
    int count = count(x, axis);
    NdArray found = quotient(fold(Fold.SUM, x, axis, isKept), count, x.type());
    return count > 0 ? found : told("Mean of empty slice.", found);
  }

  /** The mean squared distance from the mean. */
  static NdArray spread(NdArray x, Long axis, long ddof, boolean isKept) {
    // Reckoned as the items lie, which decides the last digits.
    int[] order = Memory.order(x);
    int[] back = places(order);
    Long place = axis == null ? null : Long.valueOf(back[place(x, axis)]);
    NdArray found = inOrder(x.transposed(order), place, ddof, isKept);
    int[] left =
        isKept ? order : place == null ? new int[0] : Shapes.without(order, Math.toIntExact(place));
    return found.transposed(places(left)).with(found.faults());
  }

  /** Where each of some numbers stands among them, from the least on. */
  private static int[] places(int... all) {
    return IntStream.range(0, all.length)
        .boxed()
        .sorted(Comparator.comparingInt(i -> all[i]))
        .mapToInt(i -> i)
        .toArray();
  }

  private static NdArray inOrder(NdArray x, Long axis, long ddof, boolean isKept) {
    NdArray mean = quotient(fold(Fold.SUM, x, axis, true), count(x, axis), x.type());
    NdArray away = Elementwise.of(Binary.SUBTRACT, x, mean);
    NdArray squares = Elementwise.of(Binary.MULTIPLY, away, away);
    long count = Math.max(0, count(x, axis) - ddof);
    NdArray found = quotient(fold(Fold.SUM, squares, axis, isKept), count, x.type());
    Faults faults = found.faults();
    for (NdArray each : new NdArray[] {squares, away, mean}) {
      faults = Faults.both(each.faults(), faults);
    }
    return count > 0
        ? found.with(faults)
        : told("Degrees of freedom <= 0 for slice", found.with(faults));
  }

  private static NdArray told(String sentence, NdArray found) {
    return found.with(Faults.both(Faults.sentence(sentence), found.faults()));
  }

  private static NdArray quotient(NdArray sum, long count, DType type) {
    NdArray found = Elementwise.of(Binary.DIVIDE, sum, NdArray.of(DType.INT64, new long[] {count}));
    Faults own = found.faults();
    if (own != null && sum.ndim() == 0) {
      own = Faults.of("scalar " + own.name(), own.kinds());
    }
    return (found.type() == type ? found : found.as(type)).with(Faults.both(sum.faults(), own));
  }

  private static int count(NdArray a, Long axis) {
    return axis == null ? a.size() : a.shape()[place(a, axis)];
  }

  private static int place(NdArray a, long axis) {
    return (int) (axis < 0 ? axis + a.ndim() : axis);
  }
}
