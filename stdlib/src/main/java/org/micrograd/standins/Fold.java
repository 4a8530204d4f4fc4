package org.micrograd.standins;

import java.util.Arrays;
import java.util.stream.IntStream;

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
      case SUM, PROD -> type.isWhole() ? DType.INT64 : type;
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
    NdArray blocks = blocks(a, gone);
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
    int run = run(a, gone);
    boolean isReal = a.type().isFloat();
    double[] reals = isReal ? blocks.doubles() : null;
    long[] wholes = isReal ? null : blocks.longs();
    int kinds = 0;
    for (int i = 0; i < found.size(); i++) {
      if (found.store() instanceof double[] store) {
        store[i] = real(reals, i * length, length, run, type);
        kinds |=
            Faults.odd(store[i]) < 0 ? Faults.kinds(store[i], reals, i * length, length, 1) : 0;
      } else {
        ((long[]) found.store())[i] =
            isReal ? place(reals, i * length, length) : whole(wholes, i * length, length);
      }
    }
    return found.with(Faults.of("reduce", kinds));
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

  private static boolean has(int[] all, int k) {
    for (int each : all) {
      if (each == k) {
        return true;
      }
    }
    return false;
  }

  /** How many neighbours numpy adds by halves; it adds up those sums one after the other. */
  private static int run(NdArray a, int... gone) {
    int[] axes = nearest(a);
    if (axes.length == 0 || !has(gone, axes[0])) {
      return 1;
    }
    int run = a.shape()[axes[0]];
    for (int i = 1; i < axes.length && has(gone, axes[i]); i++) {
      if (a.strides()[axes[i]] != a.strides()[axes[0]] * run) {
        break;
      }
      run *= a.shape()[axes[i]];
    }
    return run;
  }

  /** The axes of more than one item, those first along which neighbours lie nearest. */
  private static int[] nearest(NdArray a) {
    int[] axes = new int[a.ndim()];
    int n = 0;
    for (int k = 0; k < axes.length; k++) {
      if (a.shape()[k] > 1) {
        int place = n++;
        for (; place > 0 && isNearer(a, k, axes[place - 1]); place--) {
          axes[place] = axes[place - 1];
        }
        axes[place] = k;
      }
    }
    return Arrays.copyOf(axes, n);
  }

  private static boolean isNearer(NdArray a, int k, int other) {
    return Math.abs(a.strides()[k]) < Math.abs(a.strides()[other]);
  }

  private double real(double[] x, int start, int length, int run, DType type) {
    if (this == SUM) {
      double sum = 0;
      for (int i = 0; i < length; i += run) {
        sum += type.isNarrow() ? narrow(x, start + i, run) : pairs(x, start + i, run);
        sum = type.round(sum);
      }
      return sum;
    }
    double found = this == PROD ? 1 : x[start];
    for (int i = start; i < start + length; i++) {
      found =
          this == PROD ? found * x[i] : this == MIN ? Math.min(found, x[i]) : Math.max(found, x[i]);
      found = type.round(found);
    }
    return found;
  }

  /** A sum by halves, of at most 128 numbers in eight parts. */
  static double pairs(double[] x, int start, int n) {
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

  private long whole(long[] x, int start, int length) {
    if (this == ARGMIN || this == ARGMAX) {
      int best = start;
      for (int i = start; i < start + length; i++) {
        best = (this == ARGMIN ? x[i] < x[best] : x[i] > x[best]) ? i : best;
      }
      return best - (long) start;
    }
    long found = this == SUM || this == ANY ? 0 : this == PROD || this == ALL ? 1 : x[start];
    for (int i = start; i < start + length; i++) {
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
      boolean isAny =
          IntStream.range(start, start + length).anyMatch(i -> (x[i] != 0) == (this == ANY));
      return isAny == (this == ANY) ? 1 : 0;
    }
    int best = start;
    for (int i = start; i < start + length && !Double.isNaN(x[best]); i++) {
      boolean isBetter = this == ARGMIN ? x[i] < x[best] : x[i] > x[best];
      best = isBetter || Double.isNaN(x[i]) ? i : best;
    }
    return best - (long) start;
  }
}
