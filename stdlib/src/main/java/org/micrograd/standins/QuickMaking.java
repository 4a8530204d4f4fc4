package org.micrograd.standins;

import static org.micrograd.standins.ArrayCalls.answer;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.io.Interruption;

/**
 * Small arrays made of a few numbers or of others, each in one step from the script to here. Where
 * it answers null or refuses, the stand-in goes its general way, which has the messages.
 */
public final class QuickMaking {
  private static NdArray shaped(NdArray row, int columns) {
    return columns == 0 ? row : row.reshaped(row.size() / columns, columns);
  }

  /** Real numbers in a row, or in rows of so many columns. */
  @Export
  public Object reals(int columns, double... items) {
    return shaped(NdArray.of(items), columns);
  }

  /** Whole numbers, likewise. */
  @Export
  public Object wholes(int columns, long... items) {
    return shaped(NdArray.of(items), columns);
  }

  /** Zeros. */
  @Export
  public Object zeros(String type, int... shape) {
    DType kind = DType.of(type);
    return kind.isNumber() ? NdArray.empty(kind, shape) : null;
  }

  /** Zeros of the type and in the shape of another array. */
  @Export
  public Object zerosLike(NdArray a) {
    return a.type().isNumber() ? NdArray.empty(a.type(), a.shape()) : null;
  }

  /** One number in all places of such an array. */
  @Export
  public Object filledLike(NdArray a, double x) {
    return filled(a.type(), x, a.shape());
  }

  /** start, start + step and so on, so many. */
  @Export
  public NdArray counted(long start, long step, int count) {
    long[] found = new long[count];
    for (int i = 0; i < count; i++) {
      Interruption.check(i);
      found[i] = start + i * step;
    }
    return NdArray.of(found);
  }

  /** One number in all places. */
  @Export
  public Object filled(String type, double x, int... shape) {
    return filled(DType.of(type), x, shape);
  }

  private static NdArray filled(DType type, double x, int... shape) {
    NdArray found = NdArray.empty(type, shape);
    switch (found.store()) {
      case double[] all -> Arrays.fill(all, found.type().round(x));
      case long[] all when type.isUnsignedLong() && !(x >= 0 && x < 0x1p53) -> {
        // More digits than a real number has: the general way takes them.
        return null;
      }
      case long[] all -> Arrays.fill(all, found.type().wrap((long) x));
      default -> {
        return null;
      }
    }
    return found;
  }

  /** Ones along a diagonal, zeros elsewhere. */
  @Export
  public Object eye(int rows, int columns, int k) {
    double[] items = new double[Math.multiplyExact(rows, columns)];
    for (int i = Math.max(0, -k); i < rows && i + k < columns; i++) {
      items[i * columns + i + k] = 1;
    }
    return NdArray.of(DType.FLOAT64, items, rows, columns);
  }

  /** Numbers in equal steps. */
  @Export
  public Object spaced(double start, double stop, int count, boolean isEndAmong) {
    int parts = isEndAmong ? count - 1 : count;
    double apart = stop - start;
    double step = apart / parts;
    double[] items = new double[count];
    for (int i = 0; i < count; i++) {
      Interruption.check(i);
      items[i] =
          (parts == 0 ? i * apart : step == 0 ? (double) i / parts * apart : i * step) + start;
    }
    if (isEndAmong && count > 1) {
      items[count - 1] = stop;
    }
    return NdArray.of(items);
  }

  /** The product of each pair. */
  @Export
  public Object outer(NdArray a, NdArray b) {
    return areNumbers(a, b)
        ? answer(Elementwise.of(Binary.MULTIPLY, a.reshaped(a.size(), 1), b.reshaped(1, b.size())))
        : null;
  }

  private static boolean areNumbers(NdArray... all) {
    return Stream.of(all).allMatch(each -> each.type().isNumber());
  }

  /** Arrays one after the other along an axis, -1 for the last. */
  @Export
  public Object joined(int axis, NdArray... all) {
    int d = all[0].ndim();
    int place = axis < 0 ? axis + d : axis;
    return place >= 0 && place < d && areNumbers(all)
        ? Gather.concatenate(List.of(all), place)
        : null;
  }

  /** Arrays of one shape along a new axis. */
  @Export
  public Object stacked(int axis, NdArray... all) {
    int d = all[0].ndim();
    int place = axis < 0 ? axis + d + 1 : axis;
    if (place < 0 || place > d) {
      return null;
    }
    long[] code = new long[4 * place + 1];
    Arrays.fill(code, Selection.NONE);
    for (int k = 0; k < place; k++) {
      code[4 * k] = Selection.SLICE;
    }
    code[4 * place] = Selection.NEW_AXIS;
    return joined(
        place, Stream.of(all).map(each -> Selection.of(each, code).view()).toArray(NdArray[]::new));
  }

  /** Arrays as rows: those of one axis are a row each. */
  @Export
  public Object piled(NdArray... all) {
    return all[0].ndim() == 1 ? stacked(0, all) : joined(0, all);
  }

  /** Arrays side by side. */
  @Export
  public Object besides(NdArray... all) {
    return joined(all[0].ndim() == 1 ? 0 : 1, all);
  }

  /** Whether all numbers are nearly equal. */
  @Export
  public Boolean close(NdArray a, NdArray b, double relative, double absolute, boolean isNanEqual) {
    if (!areNumbers(a, b) || a.type().isNarrow() || b.type().isNarrow()) {
      return null;
    }
    int[] shape = Shapes.common(a.shape(), b.shape());
    double[] x = a.broadcast(shape).doubles();
    double[] y = b.broadcast(shape).doubles();
    for (int i = 0; i < x.length; i++) {
      Interruption.check(i);
      boolean isFinite = Double.isFinite(x[i]) && Double.isFinite(y[i]);
      boolean isNear =
          isFinite ? Math.abs(x[i] - y[i]) <= absolute + relative * Math.abs(y[i]) : x[i] == y[i];
      if (!isNear && !(isNanEqual && Double.isNaN(x[i]) && Double.isNaN(y[i]))) {
        return false;
      }
    }
    return true;
  }
}
