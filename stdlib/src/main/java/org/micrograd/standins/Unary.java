package org.micrograd.standins;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongUnaryOperator;
import org.micrograd.special.Accurate;

/** The functions of one number that go item by item. */
enum Unary {
  NEGATIVE(x -> -x, x -> -x),
  POSITIVE(x -> x, x -> x),
  ABSOLUTE(Math::abs, Math::abs),
  SIGN(x -> Double.isNaN(x) ? x : x > 0 ? 1 : x < 0 ? -1 : 0, Long::signum),
  SQUARE(x -> x * x, x -> x * x),
  RECIPROCAL(x -> 1 / x, x -> x == 0 ? Long.MIN_VALUE : 1 / x),
  INVERT(null, x -> ~x),
  EXP(Accurate::exp),
  EXP2(x -> Accurate.pow(2, x)),
  EXPM1(Math::expm1),
  LOG(Accurate::log),
  LOG2(Accurate::log2),
  LOG10(Accurate::log10),
  LOG1P(Math::log1p),
  SQRT(Math::sqrt),
  CBRT(Math::cbrt),
  SIN(Accurate::sin),
  COS(Accurate::cos),
  TAN(Math::tan),
  ARCSIN(Math::asin),
  ARCCOS(Math::acos),
  ARCTAN(Math::atan),
  SINH(Accurate::sinh),
  COSH(Accurate::cosh),
  TANH(Accurate::tanh),
  ARCSINH(Accurate::asinh),
  ARCCOSH(Accurate::acosh),
  ARCTANH(x -> 0.5 * (Math.log1p(x) - Math.log1p(-x))),
  DEGREES(x -> x * (180 / Math.PI)),
  RADIANS(x -> x * (Math.PI / 180)),
  FLOOR(Math::floor),
  CEIL(Math::ceil),
  TRUNC(x -> x < 0 ? Math.ceil(x) : Math.floor(x)),
  RINT(Math::rint),
  ISNAN(x -> Double.isNaN(x) ? 1 : 0, x -> 0),
  ISINF(x -> Double.isInfinite(x) ? 1 : 0, x -> 0),
  ISFINITE(x -> Double.isFinite(x) ? 1 : 0, x -> 1),
  SIGNBIT(x -> Double.doubleToRawLongBits(x) < 0 ? 1 : 0, x -> x < 0 ? 1 : 0),
  LOGICAL_NOT(x -> x == 0 ? 1 : 0, x -> x == 0 ? 1 : 0);

  final DoubleUnaryOperator reals;
  final LongUnaryOperator wholes;

  Unary(DoubleUnaryOperator reals) {
    this(reals, null);
  }

  Unary(DoubleUnaryOperator reals, LongUnaryOperator wholes) {
    this.reals = reals;
    this.wholes = wholes;
  }

  /** The function that numpy takes for a power, or null. */
  static Unary ofPower(double y) {
    return y == 2 ? SQUARE : y == 0.5 ? SQRT : y == -1 ? RECIPROCAL : y == 1 ? POSITIVE : null;
  }

  /** What is to be told of whole numbers. */
  Faults faults(long... x) {
    boolean isTold = this == RECIPROCAL && Arrays.stream(x).anyMatch(each -> each == 0);
    return isTold ? Faults.of(word(), Faults.DIVIDE | Faults.INVALID) : null;
  }

  /** Its name as numpy has it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it has no end at a number that is finite itself. */
  boolean isPole(double x) {
    return switch (this) {
      case RECIPROCAL, LOG, LOG2, LOG10 -> x == 0;
      case LOG1P -> x == -1;
      case ARCTANH -> Math.abs(x) == 1;
      default -> false;
    };
  }

  boolean isTruth() {
    return compareTo(ISNAN) >= 0;
  }
}
