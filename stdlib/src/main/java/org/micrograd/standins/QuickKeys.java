package org.micrograd.standins;

import static org.micrograd.standins.ArrayCalls.answer;

import java.util.Arrays;
import java.util.List;
import org.graalvm.polyglot.HostAccess.Export;

/**
 * What keys of numbers, slices, new axes and arrays choose, each key in one step from the script to
 * here. Where it answers null or false, or refuses, the stand-in goes its general way, which has
 * the messages.
 */
public final class QuickKeys {
  /** A key as {@link Selection} reads it. */
  private record Key(long[] code, NdArray... arrays) {
    /**
     * Of parts as a script hands them over: marks with their numbers, null for none, and arrays.
     */
    static Key of(Object... parts) {
      long[] code = new long[parts.length];
      for (int i = 0; i < parts.length; i++) {
        code[i] =
            switch (parts[i]) {
              case null -> Selection.NONE;
              case NdArray index -> Selection.ARRAY;
              case Number n -> n.longValue();
              default -> throw new IllegalArgumentException("no part of a key: " + parts[i]);
            };
      }
      List<NdArray> arrays =
          Arrays.stream(parts).filter(NdArray.class::isInstance).map(NdArray.class::cast).toList();
      return new Key(code, arrays.toArray(NdArray[]::new));
    }

    /** Whether there is a truth on its own, which chooses all or nothing. */
    boolean hasTruth() {
      return Arrays.stream(arrays).anyMatch(each -> each.type() == DType.BOOL && each.ndim() == 0);
    }

    Selection in(NdArray a) {
      return Selection.of(a, code, arrays);
    }
  }

  /** What a key chooses: an item, or an array; null for a key that is not an everyday one. */
  @Export
  public Object part(NdArray a, Object... key) {
    Key own = Key.of(key);
    return own.hasTruth() ? null : answer(own.in(a).items());
  }

  /** What a key of numbers, slices and new axes chooses. */
  @Export
  public Object picked(NdArray a, long... code) {
    return answer(Selection.of(a, code).view());
  }

  /** What an array alone chooses; null for a single truth. */
  @Export
  public Object chosen(NdArray a, NdArray index) {
    return index.type() == DType.BOOL && index.ndim() == 0
        ? null
        : answer(Selection.of(a, new long[] {Selection.ARRAY}, index).items());
  }

  /** Writes a real number where such a key chooses. */
  @Export
  public boolean putRealAt(NdArray a, double x, long... code) {
    boolean isFit = a.type().isFloat();
    return isFit && putAt(a, NdArray.of(DType.FLOAT64, new double[] {x}), code);
  }

  /** Writes an array where such a key chooses. */
  @Export
  public boolean putAt(NdArray a, NdArray from, long... code) {
    boolean isFit = a.type().isNumber() && from.type().isNumber();
    if (isFit) {
      Selection.of(a, code).write(from);
    }
    return isFit;
  }

  /** Writes a real number where a key chooses. */
  @Export
  public boolean putReal(NdArray a, double x, Object... key) {
    // What is no number, or has no end, is no whole number either.
    boolean isFit = a.type().isFloat() || Double.isFinite(x);
    return isFit && put(a, NdArray.of(DType.FLOAT64, new double[] {x}), key);
  }

  /** Writes a whole number. */
  @Export
  public boolean putWhole(NdArray a, long x, Object... key) {
    return put(a, NdArray.of(DType.INT64, new long[] {x}), key);
  }

  /** Writes an array. */
  @Export
  public boolean put(NdArray a, NdArray from, Object... key) {
    boolean isFit = a.type().isNumber() && from.type().isNumber();
    if (isFit) {
      Key own = Key.of(key);
      boolean isMask =
          own.arrays.length == 1 && own.code.length == 1 && own.arrays[0].type() == DType.BOOL;
      if (own.hasTruth() || isMask && from.ndim() > 0) {
        return false;
      }
      own.in(a).write(from);
    }
    return isFit;
  }

  /** The places in a row where a condition holds; null where it is no row. */
  @Export
  public NdArray placesInRow(NdArray holds) {
    return holds.type().isNumber() && holds.ndim() == 1
        ? Ordering.nonzero(holds.as(DType.BOOL))[0]
        : null;
  }

  /** The places along each axis where a condition holds. */
  @Export
  public Object[] places(NdArray holds) {
    return holds.type().isNumber() && holds.ndim() > 0
        ? Ordering.nonzero(holds.as(DType.BOOL))
        : null;
  }
}
