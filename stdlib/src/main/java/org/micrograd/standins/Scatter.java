package org.micrograd.standins;

import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;
import org.micrograd.io.Interruption;

/** Numbers that are put into places of an array, as often as the places are named. */
final class Scatter {
  private Scatter() {}

  /**
   * The array with each number joined to what is at its place; null where the general way is to be
   * gone.
   *
   * @param places in the row of all items
   */
  static NdArray of(String name, NdArray a, long[] places, NdArray from) {
    if (a.type().isFloat() && from.type().isNumber()) {
      return reals(real(name), a, places, from.doubles());
    }
    if (a.type().kind == 'i' && from.type() == a.type()) {
      return wholes(whole(name), a, places, from.longs());
    }
    return null;
  }

  private static NdArray reals(
      DoubleBinaryOperator join, NdArray a, long[] places, double[] numbers) {
    if (join == null) {
      return null;
    }
    double[] found = a.doubles().clone();
    for (int i = 0; i < places.length; i++) {
      Interruption.check(i);
      int at = (int) places[i];
      found[at] = a.type().round(join.applyAsDouble(found[at], numbers[i]));
    }
    return NdArray.of(a.type(), found, a.shape());
  }

  private static NdArray wholes(LongBinaryOperator join, NdArray a, long[] places, long[] numbers) {
    if (join == null) {
      return null;
    }
    long[] found = a.longs().clone();
    for (int i = 0; i < places.length; i++) {
      Interruption.check(i);
      int at = (int) places[i];
      found[at] = a.type().wrap(join.applyAsLong(found[at], numbers[i]));
    }
    return NdArray.of(a.type(), found, a.shape());
  }

  private static DoubleBinaryOperator real(String name) {
    return switch (name) {
      case "add" -> Double::sum;
      case "subtract" -> (x, y) -> x - y;
      case "multiply" -> (x, y) -> x * y;
      case "maximum" -> Math::max;
      case "minimum" -> Math::min;
      default -> null;
    };
  }

  private static LongBinaryOperator whole(String name) {
    return switch (name) {
      case "add" -> Long::sum;
      case "subtract" -> (x, y) -> x - y;
      case "multiply" -> (x, y) -> x * y;
      case "maximum" -> Math::max;
      case "minimum" -> Math::min;
      default -> null;
    };
  }
}
