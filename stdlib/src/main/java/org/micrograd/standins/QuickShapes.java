package org.micrograd.standins;

import org.graalvm.polyglot.HostAccess.Export;

/**
 * Small arrays in other shapes, orders and types, each in one step from the script to here. Where
 * it answers null or refuses, the stand-in goes its general way, which has the messages.
 */
public final class QuickShapes {
  /**
   * A shape of at most four axes as one number, which no other shape has; -1 for a larger one. It
   * crosses in one step, where an array of lengths takes one for each.
   */
  @Export
  public long form(NdArray a) {
    int[] shape = a.shape();
    long code = shape.length;
    for (int n : shape) {
      if (n >= 1 << 14 || shape.length > 4) {
        return -1;
      }
      code = code << 14 | n;
    }
    return code;
  }

  /** The name of the type of the items. */
  @Export
  public String typeOf(NdArray a) {
    return a.type().word();
  }

  /** The same items in another shape, in which one length may be -1. */
  @Export
  public NdArray reshaped(NdArray a, int... shape) {
    return a.reshaped(shape);
  }

  /** A copy in one row. */
  @Export
  public NdArray flattened(NdArray a) {
    return NdArray.of(a.type(), a.items(a.type()), a.size());
  }

  /** The axes in another order. */
  @Export
  public NdArray ordered(NdArray a, int... axes) {
    boolean[] isSeen = new boolean[a.ndim()];
    boolean isFit = axes.length == isSeen.length;
    for (int k = 0; isFit && k < axes.length; k++) {
      isFit = axes[k] >= 0 && axes[k] < axes.length && !isSeen[axes[k]];
      isSeen[isFit ? axes[k] : 0] = true;
    }
    return isFit ? a.transposed(axes) : null;
  }

  /** Two axes exchanged. */
  @Export
  public NdArray swapped(NdArray a, int one, int other) {
    int d = a.ndim();
    int[] axes = new int[d];
    for (int k = 0; k < d; k++) {
      axes[k] = k;
    }
    int from = place(one, d);
    int to = place(other, d);
    if (from < 0 || to < 0) {
      return null;
    }
    axes[from] = to;
    axes[to] = from;
    return a.transposed(axes);
  }

  /** With one axis at another place. */
  @Export
  public NdArray moved(NdArray a, int axis, int wish) {
    int d = a.ndim();
    int from = place(axis, d);
    int to = place(wish, d);
    if (from < 0 || to < 0) {
      return null;
    }
    int[] axes = new int[d];
    int next = 0;
    for (int k = 0; k < d; k++) {
      next += next == from ? 1 : 0;
      axes[k] = k == to ? from : next++;
    }
    return a.transposed(axes);
  }

  private static int place(int axis, int d) {
    return axis >= -d && axis < d ? Math.floorMod(axis, d) : -1;
  }

  /** With an axis of one more. */
  @Export
  public NdArray widened(NdArray a, int axis) {
    int d = a.ndim() + 1;
    int at = place(axis, d);
    if (at < 0) {
      return null;
    }
    int[] shape = new int[d];
    int[] strides = new int[d];
    for (int k = 0; k < d; k++) {
      shape[k] = k == at ? 1 : a.shape()[k > at ? k - 1 : k];
      strides[k] = k == at ? 0 : a.strides()[k > at ? k - 1 : k];
    }
    return a.view(a.offset(), shape, strides);
  }

  /** Without the axes of one. */
  @Export
  public NdArray squeezed(NdArray a) {
    int d = 0;
    for (int n : a.shape()) {
      d += n == 1 ? 0 : 1;
    }
    int[] shape = new int[d];
    int[] strides = new int[d];
    int place = 0;
    for (int k = 0; k < a.ndim(); k++) {
      if (a.shape()[k] != 1) {
        shape[place] = a.shape()[k];
        strides[place++] = a.strides()[k];
      }
    }
    return a.view(a.offset(), shape, strides);
  }

  /** Whether the items are of a type. */
  @Export
  public boolean isOf(NdArray a, String type) {
    return a.type().word().equals(type);
  }

  /** An array of its own. */
  @Export
  public NdArray copied(NdArray a) {
    return a.copy();
  }

  /** Numbers as another type, which has them all; null where something is to be told. */
  @Export
  public NdArray changed(NdArray a, String type) {
    DType wish = DType.of(type);
    if (wish == a.type()) {
      return Memory.kept(a, wish);
    }
    boolean isFit = a.type().isNumber() && wish.isNumber() && ArrayCalls.lost(a, wish) == 0;
    return isFit ? Memory.kept(a, wish) : null;
  }

  /** The running sums or products of a row. */
  @Export
  public NdArray running(NdArray a, boolean isProduct) {
    boolean isFit = a.type().isNumber() && a.ndim() == 1;
    NdArray found = isFit ? Gather.running(a, 0, isProduct) : null;
    return found == null || found.faults() != null ? null : found;
  }

  /** The numbers of a row in order. */
  @Export
  public NdArray sorted(NdArray a) {
    return a.type().isNumber() && a.ndim() == 1 ? Ordering.sorted(a).copy() : null;
  }

  /** Their places in order. */
  @Export
  public NdArray placesInOrder(NdArray a, boolean isStable) {
    return a.type().isNumber() && a.ndim() == 1 ? Ordering.argsort(a, isStable).copy() : null;
  }
}
