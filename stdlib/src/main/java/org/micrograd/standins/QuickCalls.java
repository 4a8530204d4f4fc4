package org.micrograd.standins;

import static org.micrograd.standins.ArrayCalls.answer;
import static org.micrograd.standins.ArrayCalls.item;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

  /** A function of two arrays. */
  @Export
  public Object two(String f, NdArray a, NdArray b) {
    return a.type().isNumber() && b.type().isNumber()
        ? answer(Elementwise.of(BINARY.get(f), a, b))
        : null;
  }

  /** Of an array and a real number. */
  @Export
  public Object twoReal(String f, NdArray a, double x) {
    return two(f, a, real(x));
  }

  /** Of an array and a whole number. */
  @Export
  public Object twoWhole(String f, NdArray a, long x) {
    return two(f, a, whole(x));
  }

  /** Of a real number and an array. */
  @Export
  public Object realTwo(String f, double x, NdArray a) {
    return two(f, real(x), a);
  }

  /** Of a whole number and an array. */
  @Export
  public Object wholeTwo(String f, long x, NdArray a) {
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

  /** A function of one array. */
  @Export
  public Object one(String f, NdArray a) {
    return a.type().isNumber() ? answer(Elementwise.of(UNARY.get(f), a)) : null;
  }

  /** A function of one real number. */
  @Export
  public Object oneReal(String f, double x) {
    return one(f, real(x));
  }

  /** What a number chooses along the first axis. */
  @Export
  public Object row(NdArray a, long i) {
    return switch (a.ndim()) {
      case 0 -> null;
      case 1 -> item(a, a.offset() + inside(a, i) * a.strides()[0]);
      default -> rowOf(a, i);
    };
  }

  /** What two numbers choose along the first two axes. */
  @Export
  public Object cell(NdArray a, long i, long j) {
    return a.ndim() < 2 ? null : row(rowOf(a, i), j);
  }

  private static NdArray rowOf(NdArray a, long i) {
    int d = a.ndim();
    return a.view(
        a.offset() + inside(a, i) * a.strides()[0],
        Arrays.copyOfRange(a.shape(), 1, d),
        Arrays.copyOfRange(a.strides(), 1, d));
  }

  private static int inside(NdArray a, long i) {
    int n = a.shape()[0];
    return Math.toIntExact(Objects.checkIndex(i < 0 ? i + n : i, (long) n));
  }

  /** The same items with an axis of one before all others. */
  @Export
  public NdArray held(NdArray a) {
    int d = a.ndim();
    int[] shape = new int[d + 1];
    int[] strides = new int[d + 1];
    shape[0] = 1;
    System.arraycopy(a.shape(), 0, shape, 1, d);
    System.arraycopy(a.strides(), 0, strides, 1, d);
    return a.view(a.offset(), shape, strides);
  }

  /** What a slice of the first axis with a step of one shows; null for a bound that is left out. */
  @Export
  public Object slice(NdArray a, Long start, Long stop) {
    if (a.ndim() == 0) {
      return null;
    }
    long n = a.shape()[0];
    long from = start == null ? 0 : Math.clamp(start < 0 ? start + n : start, 0L, n);
    long to = stop == null ? n : Math.clamp(stop < 0 ? stop + n : stop, from, n);
    int[] shape = a.shape().clone();
    shape[0] = (int) (to - from);
    return a.view(a.offset() + (int) from * a.strides()[0], shape, a.strides());
  }

  /** Writes a real number at a place of the first axis. */
  @Export
  public boolean put(NdArray a, long i, double x) {
    return a.ndim() > 0 && a.type().isFloat() && fill(rowOf(a, i), x);
  }

  /** Writes a real number at a place of the first two axes. */
  @Export
  public boolean putCell(NdArray a, long i, long j, double x) {
    return a.ndim() > 1 && a.type().isFloat() && fill(rowOf(rowOf(a, i), j), x);
  }

  private static boolean fill(NdArray place, double x) {
    place.checkOpen();
    if (place.ndim() == 0) {
      ((double[]) place.store())[place.offset()] = place.type().round(x);
    } else {
      place.write(real(x));
    }
    return true;
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
    if (!isFit(a, axis)) {
      return null;
    }
    return answer(Moments.spread(reals(a), axis, ddof, isKept));
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

  /** The product of vectors and matrices; whether what could not be reckoned is told. */
  @Export
  public Object product(NdArray a, NdArray b, boolean isTold) {
    boolean isFlat = a.ndim() > 0 && a.ndim() < 3 && b.ndim() > 0 && b.ndim() < 3;
    if (!isFlat || !a.type().isNumber() || !b.type().isNumber()) {
      return null;
    }
    int k = a.shape()[a.ndim() - 1];
    if (k != b.shape()[0]) {
      return null;
    }
    int n = a.ndim() == 1 ? 1 : a.shape()[0];
    int m = b.ndim() == 1 ? 1 : b.shape()[1];
    NdArray x = a.reshaped(n, k);
    NdArray y = b.reshaped(k, m);
    NdArray found = Matrices.product(x, y);
    Faults faults = isTold ? Matrices.faults(x, y, found) : null;
    int[] shape =
        a.ndim() == 2 && b.ndim() == 2
            ? found.shape()
            : a.ndim() == 2 ? new int[] {n} : b.ndim() == 2 ? new int[] {m} : new int[0];
    return answer(found.reshaped(shape).with(faults));
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
