package org.micrograd.standins;

import java.util.Arrays;

/** The axes of an array by how near neighbours along them lie in its store. */
final class Memory {
  private Memory() {}

  /** All axes, those first along which neighbours lie farthest. */
  static int[] order(NdArray a) {
    int[] all = new int[a.ndim()];
    Arrays.setAll(all, k -> k);
    return order(a, all);
  }

  /**
   * Some axes, those first along which neighbours lie farthest; as they are given where an item
   * stands for many, of which numpy knows no order.
   */
  static int[] order(NdArray a, int... axes) {
    int[] found = axes.clone();
    for (int i = 0; i < found.length; i++) {
      int k = found[i];
      if (a.shape()[k] > 1 && a.strides()[k] == 0) {
        return axes;
      }
      int place = i;
      for (; place > 0 && isNearer(a, found[place - 1], k); place--) {
        found[place] = found[place - 1];
      }
      found[place] = k;
    }
    return found;
  }

  /** Whether its axes are in such an order in reverse, and not as they are. */
  static boolean isTurned(NdArray a) {
    return a.ndim() > 1 && !a.isContiguous() && a.transposed().isContiguous();
  }

  /** How many neighbours numpy adds by halves; it adds up those sums one after the other. */
  static int run(NdArray a, int... gone) {
    int[] axes = nearest(a);
    if (axes.length == 0 || !Fold.has(gone, axes[0])) {
      return 1;
    }
    int run = a.shape()[axes[0]];
    for (int i = 1; i < axes.length && Fold.has(gone, axes[i]); i++) {
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
}
