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

  /**
   * The axes of arrays of one shape as numpy lays out what it makes of them: those first along
   * which neighbours lie farthest, as they are where the arrays do not agree; null if that is as
   * they are.
   */
  static int[] common(NdArray... all) {
    int d = all[0].ndim();
    int[] nearest = new int[d];
    boolean isMoved = false;
    for (int i = 0; i < d; i++) {
      int k = d - 1 - i;
      int place = i;
      int nearer = -1;
      for (int j = i - 1; j >= 0 && nearer != 0; j--) {
        nearer = nearer(k, nearest[j], all);
        place = nearer > 0 ? j : place;
      }
      System.arraycopy(nearest, place, nearest, place + 1, i - place);
      nearest[place] = k;
      isMoved |= place < i;
    }
    return isMoved ? reversed(nearest) : null;
  }

  private static int[] reversed(int... axes) {
    int[] found = new int[axes.length];
    for (int i = 0; i < axes.length; i++) {
      found[i] = axes[axes.length - 1 - i];
    }
    return found;
  }

  /** 1 where all say that neighbours along an axis lie nearer, 0 where one says no, else -1. */
  private static int nearer(int k, int other, NdArray... all) {
    int found = -1;
    for (NdArray a : all) {
      if (a.shape()[k] > 1
          && a.shape()[other] > 1
          && a.strides()[k] != 0
          && a.strides()[other] != 0) {
        if (!isNearer(a, k, other)) {
          return 0;
        }
        found = 1;
      }
    }
    return found;
  }

  /** A copy of its own of another type, which lies as the array does. */
  static NdArray kept(NdArray a, DType wish) {
    int[] order = common(a);
    return order == null ? a.as(wish) : back(a.transposed(order).as(wish), order);
  }

  /** What was made of axes in an order, with the axes as they were before. */
  static NdArray back(NdArray found, int... order) {
    return found.transposed(places(order)).with(found.faults());
  }

  /** Where each axis stands in an order of all. */
  static int[] places(int... order) {
    int[] found = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      found[order[i]] = i;
    }
    return found;
  }

  /** The axes in an order of some, counted without those that are not among them. */
  static int[] ranks(int... order) {
    int[] found = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      for (int each : order) {
        found[i] += each < order[i] ? 1 : 0;
      }
    }
    return found;
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
