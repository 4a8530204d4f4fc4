package org.micrograd.standins;

import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/** What functions of whole numbers are of those whose highest bit is no sign. */
final class Unsigned {
  private Unsigned() {}

  /** A function of two. */
  static LongBinaryOperator of(Binary f) {
    return switch (f) {
      case FLOOR_DIVIDE -> (x, y) -> y == 0 ? 0 : Long.divideUnsigned(x, y);
      case REMAINDER, FMOD -> (x, y) -> y == 0 ? 0 : Long.remainderUnsigned(x, y);
      case MAXIMUM, FMAX -> (x, y) -> Long.compareUnsigned(x, y) < 0 ? y : x;
      case MINIMUM, FMIN -> (x, y) -> Long.compareUnsigned(x, y) < 0 ? x : y;
      case LEFT_SHIFT -> (x, y) -> Long.compareUnsigned(y, 63) > 0 ? 0 : x << y;
      case RIGHT_SHIFT -> (x, y) -> Long.compareUnsigned(y, 63) > 0 ? 0 : x >>> y;
      case GCD -> Unsigned::gcd;
      case LESS -> (x, y) -> Long.compareUnsigned(x, y) < 0 ? 1 : 0;
      case LESS_EQUAL -> (x, y) -> Long.compareUnsigned(x, y) <= 0 ? 1 : 0;
      case GREATER -> (x, y) -> Long.compareUnsigned(x, y) > 0 ? 1 : 0;
      case GREATER_EQUAL -> (x, y) -> Long.compareUnsigned(x, y) >= 0 ? 1 : 0;
      default -> f.wholes;
    };
  }

  private static long gcd(long x, long y) {
    long a = x;
    long b = y;
    while (b != 0) {
      long rest = Long.remainderUnsigned(a, b);
      a = b;
      b = rest;
    }
    return a;
  }

  /** A function of one. */
  static LongUnaryOperator of(Unary f) {
    return switch (f) {
      case ABSOLUTE -> x -> x;
      case SIGN -> x -> x == 0 ? 0 : 1;
      case RECIPROCAL -> x -> x == 0 ? 0 : Long.divideUnsigned(1, x);
      case SIGNBIT -> x -> 0;
      default -> f.wholes;
    };
  }

  /** As a real number. */
  static double real(long x) {
    // Half of it, with the lost bit kept that decides how the whole is rounded.
    return x >= 0 ? x : ((x >>> 1) | (x & 1)) * 2.0;
  }

  /** A real number as C makes it one. */
  static long whole(double x) {
    boolean isLarge = x >= 0x1p63 && x < 0x1p64;
    return isLarge ? (long) (x - 0x1p63) ^ Long.MIN_VALUE : Reading.whole(x);
  }

  /** Numbers in the order of those with a sign, or back: an array of its own. */
  static long[] turned(long... all) {
    long[] found = new long[all.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = all[i] ^ Long.MIN_VALUE;
    }
    return found;
  }

  /** The items of an array in the order of numbers with a sign, only to be read. */
  static long[] inOrder(NdArray a) {
    return a.type().isUnsignedLong() ? turned(a.longs()) : a.longs();
  }
}
