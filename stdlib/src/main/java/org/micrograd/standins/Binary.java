package org.micrograd.standins;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;
import org.micrograd.special.Accurate;

/** The functions of two numbers that go item by item. */
enum Binary {
  ADD(Double::sum, Long::sum),
  SUBTRACT((x, y) -> x - y, (x, y) -> x - y),
  MULTIPLY((x, y) -> x * y, (x, y) -> x * y),
  DIVIDE((x, y) -> x / y, null),
  FLOOR_DIVIDE(Binary::floorDivide, (x, y) -> y == 0 ? 0 : Math.floorDiv(x, y)),
  REMAINDER(Binary::remainder, (x, y) -> y == 0 ? 0 : Math.floorMod(x, y)),
  FMOD((x, y) -> x % y, (x, y) -> y == 0 ? 0 : x % y),
  POWER(Accurate::pow, Binary::power),
  FLOAT_POWER(Accurate::pow, null),
  MAXIMUM(Math::max, Math::max),
  MINIMUM(Math::min, Math::min),
  FMAX((x, y) -> Double.isNaN(x) ? y : Double.isNaN(y) ? x : Math.max(x, y), Math::max),
  FMIN((x, y) -> Double.isNaN(x) ? y : Double.isNaN(y) ? x : Math.min(x, y), Math::min),
  ARCTAN2(Math::atan2, null),
  HYPOT(Math::hypot, null),
  COPYSIGN(Math::copySign, null),
  NEXTAFTER(Math::nextAfter, null),
  LOGADDEXP(Binary::logAddExp, null),
  LOGADDEXP2(Binary::logAddExp2, null),
  HEAVISIDE((x, y) -> Double.isNaN(x) ? x : x == 0 ? y : x < 0 ? 0 : 1, null),
  BITWISE_AND(null, (x, y) -> x & y),
  BITWISE_OR(null, (x, y) -> x | y),
  BITWISE_XOR(null, (x, y) -> x ^ y),
  LEFT_SHIFT(null, (x, y) -> y < 0 || y > 63 ? 0 : x << y),
  RIGHT_SHIFT(null, (x, y) -> x >> (y < 0 ? 63 : Math.min(y, 63))),
  GCD(null, Binary::gcd),
  LESS((x, y) -> x < y ? 1 : 0, (x, y) -> x < y ? 1 : 0),
  LESS_EQUAL((x, y) -> x <= y ? 1 : 0, (x, y) -> x <= y ? 1 : 0),
  GREATER((x, y) -> x > y ? 1 : 0, (x, y) -> x > y ? 1 : 0),
  GREATER_EQUAL((x, y) -> x >= y ? 1 : 0, (x, y) -> x >= y ? 1 : 0),
  EQUAL((x, y) -> x == y ? 1 : 0, (x, y) -> x == y ? 1 : 0),
  NOT_EQUAL((x, y) -> x != y ? 1 : 0, (x, y) -> x != y ? 1 : 0),
  LOGICAL_AND((x, y) -> x != 0 && y != 0 ? 1 : 0, (x, y) -> x != 0 && y != 0 ? 1 : 0),
  LOGICAL_OR((x, y) -> x != 0 || y != 0 ? 1 : 0, (x, y) -> x != 0 || y != 0 ? 1 : 0),
  LOGICAL_XOR((x, y) -> (x != 0) != (y != 0) ? 1 : 0, (x, y) -> (x != 0) != (y != 0) ? 1 : 0);

  final DoubleBinaryOperator reals;
  final LongBinaryOperator wholes;

  Binary(DoubleBinaryOperator reals, LongBinaryOperator wholes) {
    this.reals = reals;
    this.wholes = wholes;
  }

  /** Whether it has no end at numbers that are finite themselves. */
  boolean isPole(double x, double y) {
    return switch (this) {
      case DIVIDE, FLOOR_DIVIDE -> y == 0;
      case POWER, FLOAT_POWER -> x == 0;
      default -> false;
    };
  }

  /** Whether it is told where whole numbers have no quotient. */
  private boolean isQuotient() {
    return this == FLOOR_DIVIDE || this == REMAINDER || this == FMOD;
  }

  /** What is to be told of whole numbers. */
  Faults faults(long... y) {
    boolean isTold = isQuotient() && Arrays.stream(y).anyMatch(each -> each == 0);
    return isTold ? Faults.of(word(), Faults.DIVIDE) : null;
  }

  /** Its function of real numbers as a type keeps them, of which each has its own neighbours. */
  DoubleBinaryOperator in(DType type) {
    return this == NEXTAFTER && type.isNarrow() ? (x, y) -> nextIn(type, x, y) : reals;
  }

  private static double nextIn(DType type, double x, double y) {
    if (type == DType.FLOAT32 || x == y || Double.isNaN(x) || Double.isNaN(y)) {
      return Math.nextAfter((float) x, y);
    }
    if (x == 0) {
      return Math.copySign(0x1p-24, y);
    }
    int bits = Float.floatToFloat16((float) x);
    return Float.float16ToFloat((short) (y > x == x > 0 ? bits + 1 : bits - 1));
  }

  /** Its name as numpy has it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isTruth() {
    return compareTo(LESS) >= 0;
  }

  /** The type it reckons in, given the common one of its operands. */
  DType domain(DType common) {
    if (wholes == null && common.isWhole()) {
      return this == DIVIDE || this == FLOAT_POWER ? DType.FLOAT64 : Elementwise.real(common);
    }
    boolean isReckoned =
        this == FLOOR_DIVIDE
            || this == REMAINDER
            || this == POWER
            || this == FMOD
            || this == LEFT_SHIFT
            || this == RIGHT_SHIFT;
    return common == DType.BOOL && isReckoned ? DType.INT8 : common;
  }

  private static double floorDivide(double x, double y) {
    if (y == 0) {
      return x / y;
    }
    double rest = x % y;
    double whole = (x - rest) / y;
    if (rest != 0 && (y < 0) != (rest < 0)) {
      whole -= 1;
    }
    if (whole == 0) {
      return Math.copySign(0, x / y);
    }
    double floor = Math.floor(whole);
    return whole - floor > 0.5 ? floor + 1 : floor;
  }

  private static double remainder(double x, double y) {
    double rest = x % y;
    if (y == 0 || Double.isNaN(rest)) {
      return Double.NaN;
    }
    return rest == 0 ? Math.copySign(0, y) : (y < 0) == (rest < 0) ? rest : rest + y;
  }

  private static long power(long x, long y) {
    long found = 1;
    long square = x;
    for (long rest = y; rest > 0; rest >>= 1) {
      found *= (rest & 1) == 1 ? square : 1;
      square *= square;
    }
    return found;
  }

  private static double logAddExp(double x, double y) {
    if (x == y) {
      return x + Math.log(2);
    }
    double high = Math.max(x, y);
    return high + Math.log1p(Math.exp(Math.min(x, y) - high));
  }

  private static double logAddExp2(double x, double y) {
    if (x == y) {
      return x + 1;
    }
    double high = Math.max(x, y);
    return high + Math.log1p(Accurate.pow(2, Math.min(x, y) - high)) / Math.log(2);
  }

  private static long gcd(long x, long y) {
    long a = Math.abs(x);
    long b = Math.abs(y);
    while (b != 0) {
      long rest = a % b;
      a = b;
      b = rest;
    }
    return a;
  }
}
