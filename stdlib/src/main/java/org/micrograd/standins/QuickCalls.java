package org.micrograd.standins;

import static org.micrograd.standins.ArrayCalls.answer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.graalvm.polyglot.HostAccess.Export;

/**
 * What scripts do with small arrays over and over, each in one step from the script to here. Where
 * it answers null or refuses, the stand-in goes its general way, which has the messages.
 */
public final class QuickCalls {
  private static final Map<String, Binary> BINARY = named(Binary.values());
  private static final Map<String, Unary> UNARY = named(Unary.values());
  private static final Map<String, Fold> FOLDS = named(Fold.values());

  private static <E extends Enum<E>> Map<String, E> named(E[] all) {
    Map<String, E> found = new HashMap<>();
    Stream.of(all).forEach(each -> found.put(each.name().toLowerCase(Locale.ROOT), each));
    return found;
  }

  private static NdArray real(double x) {
    return NdArray.of(DType.FLOAT64, new double[] {x});
  }

  private static NdArray whole(long x) {
    return NdArray.of(DType.INT64, new long[] {x});
  }

  /**
   * A function of two arrays: an array, or null where the general way has a single item to answer
   * or something to tell.
   */
  @Export
  public NdArray two(String f, NdArray a, NdArray b) {
    return a.type().isNumber() && b.type().isNumber()
        ? plain(Elementwise.of(BINARY.get(f), a, b))
        : null;
  }

  private static NdArray plain(NdArray found) {
    return found.ndim() > 0 && found.faults() == null ? found : null;
  }

  /** Of an array and a real number. */
  @Export
  public NdArray twoReal(String f, NdArray a, double x) {
    return two(f, a, real(x));
  }

  /** Of an array and a whole number. */
  @Export
  public NdArray twoWhole(String f, NdArray a, long x) {
    return two(f, a, whole(x));
  }

  /** Of a real number and an array. */
  @Export
  public NdArray realTwo(String f, double x, NdArray a) {
    return two(f, real(x), a);
  }

  /** Of a whole number and an array. */
  @Export
  public NdArray wholeTwo(String f, long x, NdArray a) {
    return two(f, whole(x), a);
  }

  /**
   * A function of two into the first, whether that is one of numbers that keeps the result, with
   * what is to be told.
   */
  @Export
  public Object into(String f, NdArray a, NdArray b) {
    if (!a.type().isFloat() || !b.type().isNumber() || a.ndim() == 0) {
      return false;
    }
    NdArray found = Elementwise.of(BINARY.get(f), a, b);
    boolean isKept = Arrays.equals(found.shape(), a.shape()) && found.type().isNumber();
    if (isKept) {
      a.write(found);
    }
    return isKept && found.faults() != null ? found.faults().with(true) : isKept;
  }

  /** A function of two with a real number, into an array. */
  @Export
  public Object intoReal(String f, NdArray a, double x) {
    return into(f, a, real(x));
  }

  /** A function of one array, likewise. */
  @Export
  public NdArray one(String f, NdArray a) {
    return a.type().isNumber() ? plain(Elementwise.of(UNARY.get(f), a)) : null;
  }

  /** A function of one real number. */
  @Export
  public Object oneReal(String f, double x) {
    return answer(Elementwise.of(UNARY.get(f), real(x)));
  }

  /** A real number as one of 24 bits. */
  @Export
  public double single(double x) {
    return DType.FLOAT32.round(x);
  }

  /** A real number as one of 11 bits. */
  @Export
  public double half(double x) {
    return DType.FLOAT16.round(x);
  }

  /** A function of the items along an axis, or of all for null. */
  @Export
  public Object fold(String f, NdArray a, Long axis, boolean isKept) {
    return isFit(a, axis) ? answer(Moments.fold(FOLDS.get(f), a, axis, isKept)) : null;
  }

  /** The mean along an axis, or of all for null. */
  @Export
  public Object mean(NdArray a, Long axis, boolean isKept) {
    return isFit(a, axis) ? answer(Moments.mean(reals(a), axis, isKept)) : null;
  }

  /** The mean squared distance from the mean. */
  @Export
  public Object spread(NdArray a, Long axis, long ddof, boolean isKept) {
    return isFit(a, axis) ? answer(Moments.spread(reals(a), axis, ddof, isKept)) : null;
  }

  /** Its square root. */
  @Export
  public Object deviation(NdArray a, Long axis, long ddof, boolean isKept) {
    if (!isFit(a, axis)) {
      return null;
    }
    NdArray spread = Moments.spread(reals(a), axis, ddof, isKept);
    return answer(Elementwise.of(Unary.SQRT, spread).with(spread.faults()));
  }

  private static boolean isFit(NdArray a, Long axis) {
    boolean isAxis = axis == null || axis >= -a.ndim() && axis < a.ndim();
    return isAxis && a.type().isNumber() && a.type() != DType.FLOAT16;
  }

  private static NdArray reals(NdArray a) {
    return a.type().isFloat() ? a : a.as(DType.FLOAT64);
  }

  /** The axes in reverse. */
  @Export
  public Object turned(NdArray a) {
    return a.transposed();
  }

  /** A power by a plain number, which is a square or a root where numpy takes it as one. */
  @Export
  public Object raised(NdArray a, double y, boolean isWhole) {
    if (!a.type().isNumber()) {
      return null;
    }
    Unary known = a.type().isFloat() ? Unary.ofPower(y) : null;
    NdArray other = isWhole ? whole((long) y) : real(y);
    return answer(
        known == null ? Elementwise.of(Binary.POWER, a, other) : Elementwise.of(known, a));
  }

  /** One array or number where a condition holds, and another elsewhere. */
  @Export
  public Object choose(NdArray holds, Object one, Object other) {
    NdArray a = numbers(one);
    NdArray b = numbers(other);
    return a == null || b == null || !holds.type().isNumber()
        ? null
        : Gather.where(holds.as(DType.BOOL), a, b, Elementwise.common(a, b));
  }

  /** Numbers held between two bounds. */
  @Export
  public Object clipped(NdArray a, Object low, Object high) {
    NdArray from = numbers(low);
    NdArray to = numbers(high);
    return from == null || to == null || !a.type().isNumber()
        ? null
        : answer(Elementwise.of(Binary.MINIMUM, Elementwise.of(Binary.MAXIMUM, a, from), to));
  }

  /** An array of numbers, or a number as one; null for anything else. */
  private static NdArray numbers(Object x) {
    return switch (x) {
      case NdArray a when a.type().isNumber() -> a;
      case Double number -> real(number);
      case Long number -> whole(number);
      case Integer number -> whole(number);
      case null, default -> null;
    };
  }
}
