package org.micrograd.standins;

import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.io.Interruption;

/**
 * What scripts draw over and over, each in one step from the script to here: by the lengths of a
 * shape an array, without any a number.
 */
public final class QuickDraws {
  private final RandomCalls draws;

  QuickDraws(RandomCalls draws) {
    this.draws = draws;
  }

  static double[] many(int count, DoubleSupplier draw) {
    double[] found = new double[count];
    for (int i = 0; i < count; i++) {
      Interruption.check(i);
      found[i] = draw.getAsDouble();
    }
    return found;
  }

  static long[] longs(int count, LongSupplier draw) {
    long[] found = new long[count];
    for (int i = 0; i < count; i++) {
      Interruption.check(i);
      found[i] = draw.getAsLong();
    }
    return found;
  }

  /** Whole numbers in a shape. */
  static Object wholes(int[] shape, LongSupplier draw) {
    long[] found = longs(Shapes.size(shape), draw);
    return shape.length == 0 ? (Object) found[0] : NdArray.of(DType.INT64, found, shape);
  }

  static Object shaped(double[] items, int[] shape) {
    return shape.length == 0 ? (Object) items[0] : NdArray.of(DType.FLOAT64, items, shape);
  }

  /** Real numbers from a least one up. */
  @Export
  public Object doubles(double least, double width, int... shape) {
    return shaped(many(Shapes.size(shape), () -> least + width * draws.next()), shape);
  }

  /** Normal numbers around a middle. */
  @Export
  public Object normals(double middle, double deviation, int... shape) {
    return shaped(many(Shapes.size(shape), () -> middle + deviation * draws.normal()), shape);
  }

  /** Whole numbers up to another, which is not among them. */
  @Export
  public Object wholes(long least, long end, int... shape) {
    return draws.wholes(least, end, shape);
  }
}
