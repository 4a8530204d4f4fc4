package org.micrograd.standins;

import java.util.function.DoubleUnaryOperator;
import java.util.function.LongUnaryOperator;

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
  ARCSINH(x -> Math.copySign(Math.log1p(Math.abs(x) + x * x / (1 + Math.sqrt(x * x + 1))), x)),
  ARCCOSH(x -> Math.log(x + Math.sqrt(x - 1) * Math.sqrt(x + 1))),
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

  boolean isTruth() {
    return compareTo(ISNAN) >= 0;
  }
}
