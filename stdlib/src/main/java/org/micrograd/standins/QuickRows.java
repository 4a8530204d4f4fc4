package org.micrograd.standins;

import static org.micrograd.standins.ArrayCalls.item;

import java.util.Arrays;
import java.util.Objects;
import org.graalvm.polyglot.HostAccess.Export;

/**
 * What numbers and plain slices choose of small arrays, each in one step from the script to here.
 * Where it answers null or false, or refuses, the stand-in goes its general way, which has the
 * messages.
 */
public final class QuickRows {
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

  /** What a number chooses along the first of several axes. */
  @Export
  public NdArray rowOf(NdArray a, long i) {
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

  /** Writes an array at a place of the first axis. */
  @Export
  public boolean putRow(NdArray a, long i, NdArray from) {
    boolean isFit = a.ndim() > 1 && a.type().isNumber() && from.type().isNumber();
    if (isFit) {
      rowOf(a, i).write(from);
    }
    return isFit;
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
      place.write(NdArray.of(DType.FLOAT64, new double[] {x}));
    }
    return true;
  }
}
