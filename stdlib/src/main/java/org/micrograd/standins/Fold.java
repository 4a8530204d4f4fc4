package org.micrograd.standins;

import java.util.Arrays;
import org.micrograd.io.Interruption;

/** The functions of many numbers that leave one of them along axes. */
enum Fold {
  SUM,
  PROD,
  MIN,
  MAX,
  ARGMIN,
  ARGMAX,
  ALL,
  ANY;

  /** The type of what is left. */
  private DType type(DType type) {
    return switch (this) {
      case SUM, PROD -> type.isWhole() ? type.wide() : type;
      case MIN, MAX -> type;
      case ARGMIN, ARGMAX -> DType.INT64;
      case ALL, ANY -> DType.BOOL;
    };
  }

  /**
   * Folds.
   *
   * @param gone the axes that vanish
   * @throws IllegalArgumentException if there is nothing to choose from
   */
  NdArray of(NdArray a, int... gone) {
    boolean isPlace = this == ARGMIN || this == ARGMAX;
    int[] order = isPlace || a.ndim() - gone.length < 2 ? null : Memory.common(a);
    if (order == null) {
      return inRows(a, gone);
    }
    // What is left lies as the items do.
    int[] places = Memory.places(order);
    int[] there = Arrays.stream(gone).map(k -> places[k]).toArray();
    int[] left = Arrays.stream(order).filter(k -> !has(gone, k)).toArray();
    return Memory.back(inRows(a.transposed(order), there), Memory.ranks(left));
  }

  private NdArray inRows(NdArray a, int... gone) {
    // Only of these does the order of the items decide the last digits.
    boolean isOrdered = this == SUM || this == PROD;
    NdArray blocks = blocks(a, isOrdered ? Memory.order(a, gone) : gone);
    int[] kept = Arrays.copyOf(blocks.shape(), blocks.ndim() - 1);
    int length = blocks.shape()[kept.length];
    if (length == 0 && !(this == SUM || this == PROD || this == ALL || this == ANY)) {
      throw new IllegalArgumentException(
          this == MIN || this == MAX
              ? "zero-size array to reduction operation %simum which has no identity"
                  .formatted(this == MIN ? "min" : "max")
              : "attempt to get %s of an empty sequence"
                  .formatted(this == ARGMIN ? "argmin" : "argmax"));
    }
    DType type = type(a.type());
    NdArray found = NdArray.empty(type, kept);
    int run = found.size() == 1 ? Math.min(length, Pairwise.BUFFER) : Memory.run(a, gone);
    boolean isReal = a.type().isFloat();
    double[] reals = isReal ? blocks.doubles() : null;
    long[] wholes = isReal ? null : isChoice() ? Unsigned.inOrder(blocks) : blocks.longs();
    int kinds = 0;
    for (int i = 0; i < found.size(); i++) {
      Interruption.check(i);
      if (found.store() instanceof double[] store) {
        store[i] = real(reals, i * length, length, run, type);
        kinds |=
            Faults.odd(store[i]) < 0 ? Faults.kinds(store[i], reals, i * length, length, 1) : 0;
      } else {
        ((long[]) found.store())[i] =
            isReal ? place(reals, i * length, length) : whole(wholes, i * length, length);
      }
    }
    boolean isTurned = (this == MIN || this == MAX) && type.isUnsignedLong();
    return isTurned
        ? NdArray.of(type, Unsigned.inOrder(found), kept)
        : found.with(Faults.of("reduce", kinds));
  }

  /** Whether it is one of the items that is sought. */
  private boolean isChoice() {
    return this == MIN || this == MAX || this == ARGMIN || this == ARGMAX;
  }

  /** The items that become one as the last axis, in the order of their store. */
  static NdArray blocks(NdArray a, int... gone) {
    int d = a.ndim();
    int kept = d - gone.length;
    int[] order = new int[d];
    int[] form = new int[kept + 1];
    form[kept] = 1;
    int place = 0;
    for (int k = 0; k < d; k++) {
      if (!has(gone, k)) {
        form[place] = a.shape()[k];
        order[place++] = k;
      }
    }
    for (int k : gone) {
      form[kept] *= a.shape()[k];
      order[place++] = k;
    }
    return a.transposed(order).reshaped(form);
  }

  static boolean has(int[] all, int k) {
    for (int each : all) {
      if (each == k) {
        return true;
      }
    }
    return false;
  }

  private double real(double[] x, int start, int length, int run, DType type) {
    if (this == SUM) {
      return Pairwise.sum(x, start, length, run, type);
    }
    double found = this == PROD ? 1 : x[start];
    for (int i = start; i < start + length; i++) {
      Interruption.check(i);
      found =
          this == PROD ? found * x[i] : this == MIN ? Math.min(found, x[i]) : Math.max(found, x[i]);
      found = type.round(found);
    }
    return found;
  }

  private long whole(long[] x, int start, int length) {
    if (this == ARGMIN || this == ARGMAX) {
      int best = start;
      for (int i = start; i < start + length; i++) {
        Interruption.check(i);
        best = (this == ARGMIN ? x[i] < x[best] : x[i] > x[best]) ? i : best;
      }
      return best - (long) start;
    }
    long found = this == SUM || this == ANY ? 0 : this == PROD || this == ALL ? 1 : x[start];
    for (int i = start; i < start + length; i++) {
      Interruption.check(i);
      found =
          switch (this) {
            case SUM -> found + x[i];
            case PROD -> found * x[i];
            case MIN -> Math.min(found, x[i]);
            case MAX -> Math.max(found, x[i]);
            case ANY -> found != 0 || x[i] != 0 ? 1 : 0;
            default -> found != 0 && x[i] != 0 ? 1 : 0;
          };
    }
    return found;
  }

  /** Of real numbers: where the best is, NaN being the best, or whether they are true. */
  private long place(double[] x, int start, int length) {
    if (this == ALL || this == ANY) {
      for (int i = start; i < start + length; i++) {
        Interruption.check(i);
        if ((x[i] != 0) == (this == ANY)) {
          return this == ANY ? 1 : 0;
        }
      }
      return this == ANY ? 0 : 1;
    }
    int best = start;
    for (int i = start; i < start + length && !Double.isNaN(x[best]); i++) {
      Interruption.check(i);
      boolean isBetter = this == ARGMIN ? x[i] < x[best] : x[i] > x[best];
      best = isBetter || Double.isNaN(x[i]) ? i : best;
    }
    return best - (long) start;
  }
}
