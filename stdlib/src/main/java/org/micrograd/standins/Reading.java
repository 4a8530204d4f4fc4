package org.micrograd.standins;

import java.util.Arrays;
import org.graalvm.polyglot.Value;
import org.micrograd.io.Interruption;
import org.micrograd.script.ArgumentKindException;

/** The items of an array in order, read from where they lie in its store. */
@SuppressWarnings("ReferenceEquality") // Whether a store is another is asked, not what it holds.
final class Reading {
  private Reading() {}

  /** Where the items lie in the store, in order. */
  static int[] positions(NdArray a) {
    int size = a.size();
    int[] found = new int[size];
    if (a.isContiguous()) {
      Arrays.setAll(found, i -> a.offset() + i);
    } else {
      int[] at = new int[a.shape().length];
      int inner = a.shape()[a.shape().length - 1];
      int step = a.strides()[a.shape().length - 1];
      int row = a.offset();
      for (int i = 0; i < size; i += inner) {
        Interruption.check(i);
        for (int j = 0; j < inner; j++) {
          found[i + j] = row + j * step;
        }
        row = next(a, at, row);
      }
    }
    return found;
  }

  /** The beginning of the row after another, the axis within rows left alone. */
  private static int next(NdArray a, int[] at, int row) {
    int moved = row;
    for (int k = a.shape().length - 2; k >= 0; k--) {
      moved += a.strides()[k];
      if (++at[k] < a.shape()[k]) {
        return moved;
      }
      moved -= at[k] * a.strides()[k];
      at[k] = 0;
    }
    return moved;
  }

  /** The items as doubles: the store itself where it is that, which is only to be read. */
  static double[] doubles(NdArray a) {
    if (a.store() instanceof double[] own) {
      if (a.isWholeStore(own.length)) {
        return own;
      }
      int[] at = a.positions();
      double[] found = new double[at.length];
      for (int i = 0; i < found.length; i++) {
        Interruption.check(i);
        found[i] = own[at[i]];
      }
      return found;
    }
    checkNumbers(a);
    long[] whole = a.longs();
    double[] found = new double[whole.length];
    boolean isUnsigned = a.type().isUnsignedLong();
    for (int i = 0; i < found.length; i++) {
      found[i] = isUnsigned ? Unsigned.real(whole[i]) : whole[i];
    }
    return found;
  }

  private static void checkNumbers(NdArray a) {
    if (!a.type().isNumber()) {
      throw new ArgumentKindException(
          "this function of the stand-in for numpy takes numbers, got an array of the type "
              + a.type().word());
    }
  }

  /** The items as longs: the store itself where it is that, which is only to be read. */
  static long[] longs(NdArray a) {
    if (a.store() instanceof long[] own) {
      if (a.isWholeStore(own.length)) {
        return own;
      }
      int[] at = a.positions();
      long[] found = new long[at.length];
      for (int i = 0; i < found.length; i++) {
        Interruption.check(i);
        found[i] = own[at[i]];
      }
      return found;
    }
    checkNumbers(a);
    double[] reals = a.doubles();
    long[] found = new long[reals.length];
    for (int i = 0; i < found.length; i++) {
      Interruption.check(i);
      found[i] = whole(reals[i]);
    }
    return found;
  }

  /** As C casts, where there is no such number too. */
  static long whole(double x) {
    return Double.isNaN(x) || Math.abs(x) >= 0x1p63 ? Long.MIN_VALUE : (long) x;
  }

  /** The items of texts and objects. */
  static Value[] objects(NdArray a) {
    Value[] own = (Value[]) a.store();
    int[] at = a.positions();
    Value[] found = new Value[at.length];
    Arrays.setAll(found, i -> own[at[i]]);
    return found;
  }

  /** The items as what a store of a type keeps, an array of its own. */
  static Object items(NdArray a, DType wish) {
    if (wish.isFloat()) {
      double[] found = a.doubles();
      found = found == a.store() ? found.clone() : found;
      if (wish.isNarrow() && a.type() != wish) {
        for (int i = 0; i < found.length; i++) {
          Interruption.check(i);
          found[i] = wish.round(found[i]);
        }
      }
      return found;
    }
    if (!wish.isWhole()) {
      return a.objects();
    }
    if (wish == DType.BOOL && a.store() instanceof double[]) {
      return Arrays.stream(a.doubles()).mapToLong(x -> x != 0 ? 1 : 0).toArray();
    }
    if (wish == DType.UINT64 && a.store() instanceof double[]) {
      return Arrays.stream(a.doubles()).mapToLong(Unsigned::whole).toArray();
    }
    long[] found = a.longs();
    found = found == a.store() ? found.clone() : found;
    if (wish != DType.INT64 && wish != a.type()) {
      for (int i = 0; i < found.length; i++) {
        Interruption.check(i);
        found[i] = wish.wrap(found[i]);
      }
    }
    return found;
  }
}
