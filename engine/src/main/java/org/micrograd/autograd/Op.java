package org.micrograd.autograd;

import static org.micrograd.autograd.Domain.*;
import static org.micrograd.autograd.Notation.*;
import static org.micrograd.autograd.Notation.Binding.*;
import static org.micrograd.autograd.Term.*;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.micrograd.autograd.OpRow.Partial;
import org.micrograd.special.Bessel;
import org.micrograd.special.Elementary;
import org.micrograd.special.Erf;
import org.micrograd.special.Gamma;
import org.micrograd.special.IncompleteBeta;
import org.micrograd.special.IncompleteGamma;
import org.micrograd.special.Normal;
import org.micrograd.special.Stirling;
import org.micrograd.special.Student;

/**
 * The table of differentiable operations, one row each: how it is written and compiled, where it is
 * smooth, the function, its partial derivatives, what it is. No other class lists operations.
 *
 * <p>A partial is a {@link Term} over the operands X, Y, Z and the result OUT. It is supplied
 * rather than given because a row may use rows below it, which do not exist yet while the table is
 * being built.
 */
public enum Op {
  // @formatter:off
  ADD(operator("x + y", SUM).commuting(), REAL, (x, y) -> x + y, () -> ONE, () -> ONE, "Sum."),
  SUB(operator("x - y", SUM), REAL, (x, y) -> x - y, () -> ONE, () -> ONE.neg(), "Difference."),
  MUL(operator("x * y", PRODUCT).commuting(), REAL, (x, y) -> x * y, () -> Y, () -> X, "Product."),
  DIV(operator("x / y", PRODUCT), NONZERO, (x, y) -> x / y, () -> ONE.div(Y), () -> OUT.div(Y).neg(), "Quotient; infinite at a zero divisor, as IEEE 754."),
  POW(operator("x**y", POWER).math("pow"), POSITIVE, Math::pow, () -> Y.damp(Y.where(X.pow(Y.sub(ONE)), X.ge(ZERO).where(ONE, NAN).div(X))), () -> X.where(OUT.mul(X.log()), Y.ge(ZERO).where(X.damp(Y.ge(ONE).where(X.pow(Y.sub(ONE)), Y.gt(ZERO).where(NAN, ONE.div(X)))), OUT.mul(X.log()))), "Power; x**0 has derivative 0 even at 0, and 0**y has derivative 0 in y from 0 on; a negative base has no derivative in y (NaN)."),
  NEG(operator("-x", POWER), REAL, x -> -x, () -> ONE.neg(), "Opposite."),
  SQUARE(operator("x**2", POWER).symbol("²").java("x * x"), REAL, x -> x * x, () -> number(2).mul(X), "x * x as one node."),
  SQRT(MATH, POSITIVE, Math::sqrt, () -> HALF.div(OUT), "Square root; derivative infinite at 0, NaN below."),
  CBRT(MATH, NONZERO, Math::cbrt, () -> ONE.div(OUT).square().div(number(3)), "Cube root, of negative numbers too; derivative infinite at 0."),
  EXP(MATH, REAL, Math::exp, () -> OUT, "e to the power x; infinite from 709.79."),
  EXPM1(MATH, REAL, Math::expm1, () -> X.exp(), "exp(x) - 1, exact near 0."),
  LOG(MATH, POSITIVE, Math::log, () -> X.ge(ZERO).where(ONE, NAN).div(X), "Natural logarithm; NaN with derivative NaN below 0."),
  LOG1P(MATH, POSITIVE, Math::log1p, () -> X.ge(number(-1)).where(ONE, NAN).div(ONE.add(X)), "log(1 + x), exact near 0; NaN with derivative NaN below -1."),
  LOG10(MATH, POSITIVE, Math::log10, () -> X.ge(ZERO).where(number(1 / Math.log(10)), NAN).div(X), "Logarithm to base 10; NaN with derivative NaN below 0."),
  LOG2(CALL, POSITIVE, Numbers::log2, () -> X.ge(ZERO).where(number(1 / Math.log(2)), NAN).div(X), "Logarithm to base 2, whole at powers of two; NaN with derivative NaN below 0."),
  SIN(MATH, REAL, Math::sin, () -> X.cos(), "Sine of x in radians."),
  COS(MATH, REAL, Math::cos, () -> X.sin().neg(), "Cosine of x in radians."),
  TAN(MATH, UNIT, Math::tan, () -> ONE.add(OUT.square()), "Tangent of x in radians."),
  ASIN(MATH, UNIT, Math::asin, () -> ONE.div(X.cathetus()), "Arc sine; both derivatives infinite at -1 and 1, NaN beyond."),
  ACOS(MATH, UNIT, Math::acos, () -> number(-1).div(X.cathetus()), "Arc cosine; both derivatives infinite at -1 and 1, NaN beyond."),
  ATAN(MATH, REAL, Math::atan, () -> X.lorentz(), "Arc tangent."),
  ATAN2(MATH, NONZERO, Math::atan2, () -> Y.inversion(X), () -> X.inversion(Y).neg(), "Angle of the point (second, first); derivatives 0 at the origin."),
  HYPOT(MATH.commuting(), NONZERO, Math::hypot, () -> X.direction(Y), () -> Y.direction(X), "sqrt(x*x + y*y) without overflow; derivatives 0 at the origin."),
  SINH(MATH, REAL, Math::sinh, () -> X.cosh(), "Hyperbolic sine."),
  COSH(MATH, REAL, Math::cosh, () -> X.sinh(), "Hyperbolic cosine."),
  ASINH(CALL, REAL, Numbers::asinh, () -> ONE.div(X.hypot(ONE)), "Inverse hyperbolic sine."),
  ATANH(CALL, UNIT, Numbers::atanh, () -> ONE.div(X.cathetus().square()), "Inverse hyperbolic tangent; both derivatives infinite at -1 and 1, NaN beyond."),
  TANH(MATH, REAL, Math::tanh, () -> X.sech().square(), "Hyperbolic tangent; the derivative keeps its digits far out, where 1 - tanh² is 0."),
  SIGMOID(CALL, REAL, Logistic::sigmoid, () -> X.sigmoidSlope(), "1 / (1 + exp(-x)), stable on both sides, its derivative too."),
  SOFTPLUS(CALL, REAL, Logistic::softplus, () -> X.sigmoid(), "log(1 + exp(x)), stable on both sides."),
  LOG_ADD_EXP(CALL.commuting(), REAL, Logistic::logAddExp, () -> X.sub(Y).sigmoid(), () -> Y.sub(X).sigmoid(), "log(exp(x) + exp(y)), without overflow, and with all digits of what the less adds to the greater."),
  LOGIT(CALL, UNIT_INTERVAL, Elementary::logit, () -> ONE.div(X.mul(ONE.sub(X))), "log(x / (1 - x)), the inverse of sigmoid, from 0 to 1; NaN beyond."),
  LOG1MEXP(CALL, NEGATIVE, Elementary::log1mexp, () -> X.exp().div(X.expm1()), "log(1 - exp(x)) for x below 0, exact on both ends; NaN above."),
  XLOGY(CALL, POSITIVE, Elementary::xlogy, () -> Y.log(), () -> X.damp(Y.ge(ZERO).where(ONE, NAN).div(Y)), "x * log(y), but 0 where x is 0."),
  XLOG1PY(CALL, POSITIVE, Elementary::xlog1py, () -> Y.log1p(), () -> X.damp(Y.ge(number(-1)).where(ONE, NAN).div(ONE.add(Y))), "x * log(1 + y), but 0 where x is 0."),
  ENTR(CALL, POSITIVE, Elementary::entr, () -> X.log().add(ONE).neg(), "-x * log(x), a term of an entropy: 0 at 0."),
  EXPREL(CALL, REAL, x -> Elementary.moment(0, x), () -> ONE.expMoment(X), "(exp(x) - 1) / x, 1 at 0."),
  SINC(CALL, REAL, x -> Bessel.spherical(0, Math.PI * x), () -> ONE.sphericalBessel(number(Math.PI).mul(X)).mul(number(-Math.PI)), "sin(pi x) / (pi x), 1 at 0, as in NumPy."),
  LAMBERTW(CALL, POSITIVE, Elementary::lambertw, () -> OUT.neg().exp().div(ONE.add(OUT)), "Lambert's function: the greater w with w * exp(w) = x, from -1/e on; NaN below."),
  RELU(CALL.symbol("ReLU").java("Math.max(x, 0)"), NONZERO, x -> Math.max(x, 0), () -> X.gt(ZERO).where(ONE, ZERO), "max(x, 0); derivative 0 at 0, as in micrograd and PyTorch."),
  ABS(MATH, NONZERO, Math::abs, () -> X.sign(), "Absolute value; derivative 0 at 0."),
  SIGN(MATH.math("signum"), NONZERO, Math::signum, () -> ZERO, "-1, 0 or 1; derivative 0."),
  FLOOR(MATH, UNIT, Math::floor, () -> ZERO, "Greatest whole number not above x; derivative 0."),
  CEIL(MATH, UNIT, Math::ceil, () -> ZERO, "Least whole number not below x; derivative 0."),
  MOD(CALL, NONZERO, Numbers::mod, () -> ONE, () -> X.floorDiv(Y).neg(), "x - y * floor(x / y), with the sign of y, as % in Python."),
  MAX(MATH.commuting(), REAL, Math::max, () -> X.gt(Y).where(ONE, X.eq(Y).where(HALF, ZERO)), () -> Y.gt(X).where(ONE, X.eq(Y).where(HALF, ZERO)), "The greater; a tie shares its derivative half and half."),
  MIN(MATH.commuting(), REAL, Math::min, () -> X.lt(Y).where(ONE, X.eq(Y).where(HALF, ZERO)), () -> Y.lt(X).where(ONE, X.eq(Y).where(HALF, ZERO)), "The less; a tie shares its derivative half and half."),
  ERF(CALL, REAL, Erf::erf, () -> number(2 / Math.sqrt(Math.PI)).mul(X.gauss()), "Error function."),
  ERFC(CALL, REAL, Erf::erfc, () -> number(-2 / Math.sqrt(Math.PI)).mul(X.gauss()), "1 - erf(x), with all its digits for large x."),
  ERFCX(CALL, REAL, Erf::erfcx, () -> X.ierfcx(ONE).mul(number(-2)), "exp(x*x) * erfc(x), the scaled error function: about 1 / (x * sqrt(pi)) where erfc underflows."),
  ERFINV(CALL, UNIT, Normal::erfinv, () -> number(Math.sqrt(Math.PI) / 2).div(OUT.gauss()), "The inverse of erf, from -1 to 1; NaN beyond."),
  ERFCINV(CALL, UNIT_INTERVAL, Normal::erfcinv, () -> number(-Math.sqrt(Math.PI) / 2).div(OUT.gauss()), "The inverse of erfc, from 0 to 2; NaN beyond."),
  NORM_PDF(CALL, REAL, Normal::pdf, () -> OUT.damp(X).neg(), "The density of the standard normal distribution."),
  NORM_CDF(CALL, REAL, Normal::cdf, () -> X.normPdf(), "The standard normal distribution function, with all its digits in the lower tail."),
  LOG_NORM_CDF(CALL, REAL, Normal::logCdf, () -> X.mills(), "log(normCdf(x)), where normCdf underflows, too."),
  NORM_QUANTILE(CALL, UNIT_INTERVAL, Normal::quantile, () -> ONE.div(OUT.normPdf()), "The inverse of normCdf, from 0 to 1; NaN beyond."),
  GAMMA(CALL, POSITIVE, Gamma::gamma, () -> OUT.mul(X.digamma()), "The gamma function, (x - 1)!; infinite from 171.63, NaN at whole numbers below 0."),
  LGAMMA(CALL, POSITIVE, Gamma::lgamma, () -> X.digamma(), "Logarithm of the size of the gamma function."),
  DIGAMMA(CALL, POSITIVE, Gamma::digamma, () -> ONE.polygamma(X), "Derivative of lgamma."),
  POLYGAMMA(CALL, POSITIVE, Gamma::polygamma, () -> ZERO, () -> X.add(number(1.5)).floor().polygamma(Y), "The x-th derivative of digamma at y, x the nearest whole number; NaN for y below -10,000."),
  BETA(CALL.commuting(), POSITIVE, Stirling::beta, () -> OUT.mul(ZERO.digammaStep(X, Y)).neg(), () -> OUT.mul(ZERO.digammaStep(Y, X)).neg(), "gamma(x) * gamma(y) / gamma(x + y)."),
  LBETA(CALL.commuting(), POSITIVE, Stirling::lbeta, () -> ZERO.digammaStep(X, Y).neg(), () -> ZERO.digammaStep(Y, X).neg(), "Logarithm of the size of beta(x, y)."),
  GAMMA_P(CALL, POSITIVE, IncompleteGamma::p, () -> ONE.gammaShape(X, Y), () -> ZERO.gammaDensity(X, Y), "The regularized incomplete gamma function: the share up to y of the gamma distribution of shape x and scale 1; NaN below 0."),
  GAMMA_Q(CALL, POSITIVE, IncompleteGamma::q, () -> ONE.gammaShape(X, Y).neg(), () -> ZERO.gammaDensity(X, Y).neg(), "1 - gammaP(x, y), with all its digits far out."),
  GAMMA_QUANTILE(CALL, UNIT_INTERVAL, IncompleteGamma::quantile, () -> ONE.gammaShape(X, OUT).div(ZERO.gammaDensity(X, OUT)).neg(), () -> ONE.div(ZERO.gammaDensity(X, OUT)), "The inverse of gammaP(x, y) in y, from 0 to 1; NaN beyond."),
  BETA_I(CALL, UNIT_INTERVAL, IncompleteBeta::value, () -> X.betaShape(Y, Z), () -> Y.betaShape(X, ONE.sub(Z)).neg(), () -> X.betaDensity(Y, Z), "The regularized incomplete beta function: the share up to z of the beta distribution of shapes x and y; NaN outside 0 to 1."),
  BETA_QUANTILE(CALL, UNIT_INTERVAL, IncompleteBeta::quantile, () -> X.betaShape(Y, OUT).div(X.betaDensity(Y, OUT)).neg(), () -> Y.betaShape(X, ONE.sub(OUT)).div(X.betaDensity(Y, OUT)), () -> ONE.div(X.betaDensity(Y, OUT)), "The inverse of betaI(x, y, z) in z, from 0 to 1; NaN beyond."),
  STUDENT_PDF(CALL, POSITIVE, Student::pdf, () -> OUT.mul(Y.add(ONE)).mul(X.inversion(Y.sqrt())).neg(), () -> OUT.mul(HALF).mul(ZERO.digammaStep(Y.mul(HALF), HALF).sub(ONE.div(Y)).sub(X.square().div(Y).log1p()).add(Y.add(ONE).div(Y).mul(X).mul(X.inversion(Y.sqrt())))), "The density at x of Student's distribution with y degrees of freedom."),
  STUDENT_CDF(CALL, POSITIVE, Student::cdf, () -> X.studentPdf(Y), () -> X.studentDegrees(Y), "The share up to x of Student's distribution with y degrees of freedom."),
  STUDENT_QUANTILE(CALL, UNIT_INTERVAL, Student::quantile, () -> ONE.div(OUT.studentPdf(Y)), () -> OUT.studentDegrees(Y).div(OUT.studentPdf(Y)).neg(), "The inverse of studentCdf(x, y) in x, from 0 to 1; NaN beyond."),
  BESSEL_J(CALL, POSITIVE, Bessel::j, () -> ZERO, () -> HALF.mul(X.add(HALF).floor().sub(ONE).besselJ(Y).sub(X.add(HALF).floor().add(ONE).besselJ(Y))), "The Bessel function of order x at y, x the nearest whole number."),
  BESSEL_I(CALL, POSITIVE, Bessel::i, () -> ZERO, () -> HALF.mul(X.add(HALF).floor().sub(ONE).besselI(Y).add(X.add(HALF).floor().add(ONE).besselI(Y))), "The modified Bessel function of order x at y, x the nearest whole number."),
  BESSEL_K(CALL, POSITIVE, Bessel::k, () -> ZERO, () -> number(-0.5).mul(X.add(HALF).floor().sub(ONE).besselK(Y).add(X.add(HALF).floor().add(ONE).besselK(Y))), "The modified Bessel function of the second kind, of order x at y, x the nearest whole number; NaN for y below 0."),
  EXPN(CALL, POSITIVE, Elementary::expn, () -> ZERO, () -> X.sub(HALF).floor().expn(Y).neg(), "The exponential integral E of order x at y, x the nearest whole number; NaN for y below 0."),
  GELU(CALL, REAL, Normal::gelu, () -> X.geluSlope(), "x times the normal distribution function of x, the exact form."),
  SILU(CALL, REAL, Logistic::silu, () -> X.siluSlope(), "x * sigmoid(x)."),
  GT(comparison("x > y"), REAL, (x, y) -> x > y ? 1 : 0, () -> ZERO, () -> ZERO, "1 where x > y, else 0; derivative 0."),
  GE(comparison("x >= y"), REAL, (x, y) -> x >= y ? 1 : 0, () -> ZERO, () -> ZERO, "1 where x >= y, else 0; derivative 0."),
  LT(comparison("x < y"), REAL, (x, y) -> x < y ? 1 : 0, () -> ZERO, () -> ZERO, "1 where x < y, else 0; derivative 0."),
  LE(comparison("x <= y"), REAL, (x, y) -> x <= y ? 1 : 0, () -> ZERO, () -> ZERO, "1 where x <= y, else 0; derivative 0."),
  EQ(comparison("x == y").commuting(), REAL, (x, y) -> x == y ? 1 : 0, () -> ZERO, () -> ZERO, "1 where x equals y, else 0; derivative 0."),
  WHERE(CALL.java("x != 0 ? y : z"), REAL, (c, a, b) -> c != 0 ? a : b, () -> ZERO, () -> X.where(ONE, ZERO), () -> X.where(ZERO, ONE), "The second where the first is not 0, else the third; the branch not taken adds nothing to any gradient."),
  DETACH(CALL.java("x"), REAL, x -> x, () -> ZERO, "x itself, with derivative 0: stops the gradient."),
  CHAIN(CALL.symbol("·").guarding(MUL), REAL, Numbers::chain, () -> Y, () -> X, "The product of the chain rule: x * y, but nothing, which is written -0, where x is that, even if y is infinite or NaN."),
  CHAIN_BOTH(CALL.guarding(MUL).commuting(), REAL, Numbers::chainBoth, () -> Y, () -> X, "The same, and nothing where y is that, too."),
  CHAIN_DIV(CALL.guarding(DIV), NONZERO, Numbers::chainDiv, () -> ONE.div(Y), () -> OUT.div(Y).neg(), "The quotient of the chain rule: x / y, but nothing, which is written -0, where x is that, even if y is 0 or NaN."),

  // What derivatives of other rows are made of: each has a derivative that keeps its digits.

  DAMP(CALL.guarding(MUL), REAL, Numbers::damp, () -> Y, () -> X.where(X, ZERO), "x * y, but 0 where x is 0, even if y is infinite: what goes to 0 faster than y grows."),
  FLOOR_DIV(CALL, NONZERO, Numbers::floorDiv, () -> ZERO, () -> ZERO, "The greatest whole number not above x / y, as // in Python; derivative 0."),
  CATHETUS(CALL, UNIT, x -> Math.sqrt((1 - x) * (1 + x)), () -> X.div(OUT).neg(), "sqrt(1 - x*x), the other leg of a right triangle whose hypotenuse is 1."),
  DIRECTION(CALL, NONZERO, Numbers::direction, () -> X.hypot(Y).where(Y.direction(X).mul(Y.direction(X).div(X.hypot(Y))), ZERO), () -> X.hypot(Y).where(OUT.mul(Y.direction(X).div(X.hypot(Y))).neg(), ZERO), "x / hypot(x, y), the cosine of the direction of the point (x, y); 0 at the origin."),
  INVERSION(CALL, NONZERO, Numbers::inversion, () -> X.hypot(Y).where(Y.sub(X).div(X.hypot(Y)).mul(Y.add(X).div(X.hypot(Y))).div(X.hypot(Y)).div(X.hypot(Y)), ZERO), () -> X.hypot(Y).where(number(-2).mul(OUT).mul(Y.direction(X).div(X.hypot(Y))), ZERO), "x / (x*x + y*y), of the point (x, y) mirrored at the unit circle; 0 at the origin."),
  LORENTZ(CALL, REAL, Numbers::lorentz, () -> OUT.damp(X).mul(OUT).mul(number(-2)), "1 / (1 + x*x), the Lorentz curve."),
  SECH(CALL, REAL, Numbers::sech, () -> OUT.mul(X.tanh()).neg(), "Hyperbolic secant, 1 / cosh(x)."),
  GAUSS(CALL, REAL, x -> Math.exp(-x * x), () -> OUT.damp(X).mul(number(-2)), "exp(-x*x)."),
  IERFCX(CALL, POSITIVE, Erf::ierfcx, () -> X.ierfcx(Y.add(number(1.5)).floor()).mul(Y.add(number(1.5)).floor()).mul(number(-2)), () -> ZERO, "exp(x*x) times the y-th repeated integral of erfc at x, y the nearest whole number: what derivatives of erfcx are made of."),
  EXP_MOMENT(CALL, POSITIVE, Elementary::moment, () -> ZERO, () -> X.add(number(1.5)).floor().expMoment(Y), "The x-th derivative of exprel at y, x the nearest whole number."),
  SPHERICAL_BESSEL(CALL, POSITIVE, Bessel::spherical, () -> ZERO, () -> X.add(HALF).floor().where(X.add(HALF).floor().mul(X.sub(HALF).floor().sphericalBessel(Y)).sub(X.add(number(1.5)).floor().mul(X.add(number(1.5)).floor().sphericalBessel(Y))).div(X.add(HALF).floor().mul(number(2)).add(ONE)), ONE.sphericalBessel(Y).neg()), "The spherical Bessel function of order x at y, x the nearest whole number: of order 0 it is sin(y) / y."),
  MILLS(CALL, REAL, Normal::mills, () -> X.millsFall().neg(), "normPdf(x) / normCdf(x), the derivative of logNormCdf."),
  MILLS_FALL(CALL, REAL, Normal::millsFall, () -> X.mills().sub(X.millsFall().mul(X.mills().mul(number(2)).add(X))), "How fast mills falls."),
  DIGAMMA_STEP(CALL, POSITIVE, Stirling::step, () -> ZERO, () -> X.add(number(1.5)).floor().digammaStep(Y, Z), () -> X.add(number(1.5)).floor().polygamma(Y.add(Z)), "polygamma(x, y + z) - polygamma(x, y), with its digits where z is small."),
  GAMMA_SHAPE(CALL, POSITIVE, IncompleteGamma::shape, () -> ZERO, () -> X.add(number(1.5)).floor().gammaShape(Y, Z), () -> X.gammaDensity(Y, Z), "The x-th derivative of gammaP(y, z) in y, x the nearest whole number."),
  GAMMA_DENSITY(CALL, POSITIVE, IncompleteGamma::density, () -> ZERO, () -> X.add(number(1.5)).floor().gammaDensity(Y, Z), () -> Z.where(Y.sub(ONE).div(Z).sub(ONE).mul(X.gammaDensity(Y, Z)).add(X.add(HALF).floor().where(X.add(HALF).floor().mul(X.sub(HALF).floor().gammaDensity(Y, Z)).div(Z), ZERO)), X.gammaDensity(Y.sub(ONE), Z).sub(X.gammaDensity(Y, Z))), "The x-th derivative in y of z**(y - 1) * exp(-z) / gamma(y), the density of the gamma distribution, x the nearest whole number."),
  BETA_SHAPE(CALL, UNIT_INTERVAL, IncompleteBeta::shape, () -> X.betaCurve(Y, Z), () -> X.betaTwist(Y, Z), () -> X.betaDensity(Y, Z).damp(Z.log().add(ZERO.digammaStep(X, Y))), "The derivative of betaI(x, y, z) in x."),
  BETA_CURVE(CALL, UNIT_INTERVAL, IncompleteBeta::curve, () -> OUT.mul(NAN), () -> OUT.mul(NAN), () -> X.betaDensity(Y, Z).damp(Z.log().add(ZERO.digammaStep(X, Y)).square().add(ONE.digammaStep(X, Y))), "The second derivative of betaI(x, y, z) in x, whose own derivatives in x and y are not known here: NaN."),
  BETA_TWIST(CALL, UNIT_INTERVAL, IncompleteBeta::twist, () -> OUT.mul(NAN), () -> OUT.mul(NAN), () -> X.betaDensity(Y, Z).damp(Z.log().add(ZERO.digammaStep(X, Y)).mul(Z.neg().log1p().add(ZERO.digammaStep(Y, X))).add(ONE.polygamma(X.add(Y)))), "The derivative of betaI(x, y, z) in x and y, whose own derivatives in them are not known here: NaN."),
  BETA_DENSITY(CALL, UNIT_INTERVAL, IncompleteBeta::density, () -> OUT.damp(Z.log().add(ZERO.digammaStep(X, Y))), () -> OUT.damp(Z.neg().log1p().add(ZERO.digammaStep(Y, X))), () -> Z.mul(ONE.sub(Z)).add(OUT.mul(ZERO).eq(ZERO).where(ZERO, ONE)).where(OUT.mul(X.sub(ONE).div(Z).sub(Y.sub(ONE).div(ONE.sub(Z)))), X.add(Y).sub(ONE).mul(X.sub(ONE).betaDensity(Y, Z).sub(X.betaDensity(Y.sub(ONE), Z)))), "The density at z of the beta distribution of shapes x and y."),
  STUDENT_DEGREES(CALL, POSITIVE, Student::degrees, () -> X.studentPdf(Y).mul(HALF).mul(ZERO.digammaStep(Y.mul(HALF), HALF).sub(ONE.div(Y)).sub(X.square().div(Y).log1p()).add(Y.add(ONE).div(Y).mul(X).mul(X.inversion(Y.sqrt())))), () -> X.studentCurve(Y), "The derivative of studentCdf(x, y) in y."),
  STUDENT_CURVE(CALL, POSITIVE, Student::curve, () -> X.studentPdf(Y).mul(HALF).mul(HALF.mul(ZERO.digammaStep(Y.mul(HALF), HALF).sub(ONE.div(Y)).sub(X.square().div(Y).log1p()).add(Y.add(ONE).div(Y).mul(X).mul(X.inversion(Y.sqrt()))).square()).add(HALF.mul(ONE.digammaStep(Y.mul(HALF), HALF))).add(ONE.div(Y).square()).add(X.mul(X.inversion(Y.sqrt())).div(Y).mul(number(2).sub(Y.add(ONE).div(Y).mul(number(2).sub(X.mul(X.inversion(Y.sqrt())))))))), () -> OUT.mul(NAN), "The second derivative of studentCdf(x, y) in y, whose own derivative in y is not known here: NaN."),
  SIGMOID_SLOPE(CALL, REAL, Logistic::slope, () -> OUT.mul(X.mul(HALF).tanh()).neg(), "sigmoid(x) * sigmoid(-x), the derivative of sigmoid."),
  SILU_SLOPE(CALL, REAL, Logistic::siluSlope, () -> X.sigmoidSlope().damp(number(2).sub(X.mul(X.mul(HALF).tanh()))), "The derivative of silu."),
  GELU_SLOPE(CALL, REAL, Normal::geluSlope, () -> X.normPdf().damp(number(2).sub(X.square())), "The derivative of gelu.");
  // @formatter:on

  private static final Op[] ROWS = values();

  private final OpRow row;
  private final int arity;

  Op(Notation n, Domain d, DoubleUnaryOperator f, Partial dx, String what) {
    this(new OpRow(n, d, f, null, null, List.of(dx), what));
  }

  Op(Notation n, Domain d, DoubleBinaryOperator f, Partial dx, Partial dy, String what) {
    this(new OpRow(n, d, null, f, null, List.of(dx, dy), what));
  }

  Op(
      Notation n,
      Domain d,
      DoubleTernaryOperator f,
      Partial dx,
      Partial dy,
      Partial dz,
      String what) {
    this(new OpRow(n, d, null, null, f, List.of(dx, dy, dz), what));
  }

  Op(OpRow row) {
    this.row = row.named(name());
    this.arity = row.arity();
  }

  static Op of(int ordinal) {
    return ROWS[ordinal];
  }

  OpRow row() {
    return row;
  }

  /** The sign by which the operation is drawn: {@code +}, {@code **}, {@code tanh}. */
  public String symbol() {
    return row.notation().symbol();
  }

  /** The name under which scripts and Java call the operation: {@code add}, {@code normCdf}. */
  public String function() {
    return row.notation().function();
  }

  /** The operation in Java, its operands being written like this: {@code Math.pow(a, b)}. */
  public String java(String... operands) {
    return Notation.fill(row.notation().java(), operands);
  }

  /** The method of {@code Math} that it is, if it is one. */
  public Optional<String> math() {
    return Optional.ofNullable(row.notation().math());
  }

  /** Whether exchanged operands give the same number, to the bit, and the same gradients. */
  public boolean commutes() {
    return row.notation().commutes();
  }

  /**
   * Whether it is a product or quotient that is 0 or nothing where an operand is, even if another
   * is infinite. Compiled code does the {@link #plain} one and looks for not-a-number.
   */
  public boolean isGuarded() {
    return row.notation().plain() != null;
  }

  /** What computes the same unless 0 meets infinity: the operation itself, if nothing simpler. */
  public Op plain() {
    return isGuarded() ? row.notation().plain() : this;
  }

  /** The number of operands: 1, 2 or 3. */
  public int arity() {
    return arity;
  }

  /** The interval from which tests sample the operands. */
  public Domain domain() {
    return row.domain();
  }

  /** What the operation is, and its convention where references differ. */
  public String description() {
    return row.description();
  }

  /**
   * The value at the operands; those beyond the arity are not read.
   *
   * @return the IEEE 754 result: NaN outside the domain, never an exception
   */
  public double at(double x, double y, double z) {
    return row.at(x, y, z);
  }

  /**
   * The function itself, for compiled code: a {@link DoubleUnaryOperator}, a {@link
   * DoubleBinaryOperator} or a {@link DoubleTernaryOperator}.
   */
  public Object code() {
    return row.unary() != null ? row.unary() : row.binary() != null ? row.binary() : row.ternary();
  }

  double at(double x) {
    return row.unary().applyAsDouble(x);
  }

  /** Sums and products, most nodes of most graphs, without a call through the row. */
  double at(double x, double y) {
    return this == ADD ? x + y : this == MUL ? x * y : row.binary().applyAsDouble(x, y);
  }

  /** The partial derivative with respect to operand 0, 1 or 2, as a formula. */
  Term partial(int operand) {
    return Partials.TERMS[ordinal()][operand];
  }

  /**
   * What {@link Value#backward()} multiplies a gradient with to pass it to an operand: the partial
   * at numbers; empty where the operand was not chosen, so that nothing is passed.
   *
   * @param at three numbers, of which those beyond the arity are not read
   */
  public OptionalDouble share(int operand, double[] at, double out) {
    return Numbers.isNothing(Partials.factor(this, operand, at[0], at[1], at[2], out))
        ? OptionalDouble.empty()
        : OptionalDouble.of(Partials.of(this, operand, at[0], at[1], at[2], out));
  }

  /**
   * The partial derivative with respect to operand 0, 1 or 2 as text over the operands x, y, z and
   * the result out.
   */
  public String derivative(int operand) {
    return TermText.of(partial(operand));
  }
}
