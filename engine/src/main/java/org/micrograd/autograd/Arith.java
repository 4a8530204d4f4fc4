package org.micrograd.autograd;

/**
 * The fluent names of the operations, shared by {@link Value} and {@link Term}: one line a row of
 * {@link Op}, then what is composed of rows.
 *
 * @param <T> the type that computes with itself
 */
public interface Arith<T extends Arith<T>> {
  /** A constant of the same kind. */
  T constant(double value);

  /** Applies an operation with this as its first operand; operands beyond its arity are null. */
  T apply(Op op, T y, T z);

  @SuppressWarnings("unchecked")
  private T self() {
    return (T) this;
  }

  private T apply(Op op) {
    return apply(op, null, null);
  }

  private T apply(Op op, T y) {
    return apply(op, y, null);
  }

  // @formatter:off
  // One line a row.

  default T add(T y) { return apply(Op.ADD, y); }
  default T sub(T y) { return apply(Op.SUB, y); }
  default T mul(T y) { return apply(Op.MUL, y); }
  default T div(T y) { return apply(Op.DIV, y); }
  default T pow(T y) { return apply(Op.POW, y); }
  default T neg() { return apply(Op.NEG); }
  default T square() { return apply(Op.SQUARE); }
  default T sqrt() { return apply(Op.SQRT); }
  default T cbrt() { return apply(Op.CBRT); }
  default T exp() { return apply(Op.EXP); }
  default T expm1() { return apply(Op.EXPM1); }
  default T log() { return apply(Op.LOG); }
  default T log1p() { return apply(Op.LOG1P); }
  default T log10() { return apply(Op.LOG10); }
  default T log2() { return apply(Op.LOG2); }
  default T sin() { return apply(Op.SIN); }
  default T cos() { return apply(Op.COS); }
  default T tan() { return apply(Op.TAN); }
  default T asin() { return apply(Op.ASIN); }
  default T acos() { return apply(Op.ACOS); }
  default T atan() { return apply(Op.ATAN); }
  default T atan2(T y) { return apply(Op.ATAN2, y); }
  default T hypot(T y) { return apply(Op.HYPOT, y); }
  default T sinh() { return apply(Op.SINH); }
  default T cosh() { return apply(Op.COSH); }
  default T tanh() { return apply(Op.TANH); }
  default T asinh() { return apply(Op.ASINH); }
  default T atanh() { return apply(Op.ATANH); }
  default T sigmoid() { return apply(Op.SIGMOID); }
  default T softplus() { return apply(Op.SOFTPLUS); }
  default T logAddExp(T y) { return apply(Op.LOG_ADD_EXP, y); }
  default T relu() { return apply(Op.RELU); }
  default T abs() { return apply(Op.ABS); }
  default T sign() { return apply(Op.SIGN); }
  default T floor() { return apply(Op.FLOOR); }
  default T ceil() { return apply(Op.CEIL); }
  default T mod(T y) { return apply(Op.MOD, y); }
  default T max(T y) { return apply(Op.MAX, y); }
  default T min(T y) { return apply(Op.MIN, y); }
  default T erf() { return apply(Op.ERF); }
  default T erfc() { return apply(Op.ERFC); }
  default T erfcx() { return apply(Op.ERFCX); }
  default T gt(T y) { return apply(Op.GT, y); }
  default T ge(T y) { return apply(Op.GE, y); }
  default T lt(T y) { return apply(Op.LT, y); }
  default T le(T y) { return apply(Op.LE, y); }
  default T eq(T y) { return apply(Op.EQ, y); }
  default T where(T then, T otherwise) { return apply(Op.WHERE, then, otherwise); }
  default T detach() { return apply(Op.DETACH); }
  default T chain(T y) { return apply(Op.CHAIN, y); }
  default T chainBoth(T y) { return apply(Op.CHAIN_BOTH, y); }
  default T chainDiv(T y) { return apply(Op.CHAIN_DIV, y); }
  default T normPdf() { return apply(Op.NORM_PDF); }
  default T normCdf() { return apply(Op.NORM_CDF); }
  default T normQuantile() { return apply(Op.NORM_QUANTILE); }
  default T lgamma() { return apply(Op.LGAMMA); }
  default T digamma() { return apply(Op.DIGAMMA); }
  default T polygamma(T y) { return apply(Op.POLYGAMMA, y); }
  default T logit() { return apply(Op.LOGIT); }
  default T log1mexp() { return apply(Op.LOG1MEXP); }
  default T xlogy(T y) { return apply(Op.XLOGY, y); }
  default T xlog1py(T y) { return apply(Op.XLOG1PY, y); }
  default T entr() { return apply(Op.ENTR); }
  default T exprel() { return apply(Op.EXPREL); }
  default T sinc() { return apply(Op.SINC); }
  default T lambertw() { return apply(Op.LAMBERTW); }
  default T erfinv() { return apply(Op.ERFINV); }
  default T erfcinv() { return apply(Op.ERFCINV); }
  default T logNormCdf() { return apply(Op.LOG_NORM_CDF); }
  default T gamma() { return apply(Op.GAMMA); }
  default T beta(T y) { return apply(Op.BETA, y); }
  default T lbeta(T y) { return apply(Op.LBETA, y); }
  default T gammaP(T y) { return apply(Op.GAMMA_P, y); }
  default T gammaQ(T y) { return apply(Op.GAMMA_Q, y); }
  default T gammaQuantile(T y) { return apply(Op.GAMMA_QUANTILE, y); }
  default T betaI(T y, T z) { return apply(Op.BETA_I, y, z); }
  default T betaQuantile(T y, T z) { return apply(Op.BETA_QUANTILE, y, z); }
  default T studentPdf(T y) { return apply(Op.STUDENT_PDF, y); }
  default T studentCdf(T y) { return apply(Op.STUDENT_CDF, y); }
  default T studentQuantile(T y) { return apply(Op.STUDENT_QUANTILE, y); }
  default T besselJ(T y) { return apply(Op.BESSEL_J, y); }
  default T besselI(T y) { return apply(Op.BESSEL_I, y); }
  default T besselK(T y) { return apply(Op.BESSEL_K, y); }
  default T expn(T y) { return apply(Op.EXPN, y); }
  default T expMoment(T y) { return apply(Op.EXP_MOMENT, y); }
  default T sphericalBessel(T y) { return apply(Op.SPHERICAL_BESSEL, y); }
  default T mills() { return apply(Op.MILLS); }
  default T millsFall() { return apply(Op.MILLS_FALL); }
  default T digammaStep(T y, T z) { return apply(Op.DIGAMMA_STEP, y, z); }
  default T gammaShape(T y, T z) { return apply(Op.GAMMA_SHAPE, y, z); }
  default T gammaDensity(T y, T z) { return apply(Op.GAMMA_DENSITY, y, z); }
  default T betaShape(T y, T z) { return apply(Op.BETA_SHAPE, y, z); }
  default T betaCurve(T y, T z) { return apply(Op.BETA_CURVE, y, z); }
  default T betaTwist(T y, T z) { return apply(Op.BETA_TWIST, y, z); }
  default T betaDensity(T y, T z) { return apply(Op.BETA_DENSITY, y, z); }
  default T studentDegrees(T y) { return apply(Op.STUDENT_DEGREES, y); }
  default T studentCurve(T y) { return apply(Op.STUDENT_CURVE, y); }
  default T gelu() { return apply(Op.GELU); }
  default T silu() { return apply(Op.SILU); }
  default T damp(T y) { return apply(Op.DAMP, y); }
  default T floorDiv(T y) { return apply(Op.FLOOR_DIV, y); }
  default T cathetus() { return apply(Op.CATHETUS); }
  default T direction(T y) { return apply(Op.DIRECTION, y); }
  default T inversion(T y) { return apply(Op.INVERSION, y); }
  default T lorentz() { return apply(Op.LORENTZ); }
  default T sech() { return apply(Op.SECH); }
  default T gauss() { return apply(Op.GAUSS); }
  default T ierfcx(T y) { return apply(Op.IERFCX, y); }
  default T sigmoidSlope() { return apply(Op.SIGMOID_SLOPE); }
  default T siluSlope() { return apply(Op.SILU_SLOPE); }
  default T geluSlope() { return apply(Op.GELU_SLOPE); }

  // The same with a number as second operand.

  default T add(double y) { return add(constant(y)); }
  default T sub(double y) { return sub(constant(y)); }
  default T mul(double y) { return mul(constant(y)); }
  default T div(double y) { return div(constant(y)); }
  default T pow(double y) { return pow(constant(y)); }
  default T max(double y) { return max(constant(y)); }
  default T min(double y) { return min(constant(y)); }
  default T gt(double y) { return gt(constant(y)); }
  default T ge(double y) { return ge(constant(y)); }
  default T lt(double y) { return lt(constant(y)); }
  default T le(double y) { return le(constant(y)); }
  default T mod(double y) { return mod(constant(y)); }

  // The names that Groovy and Kotlin call for their operators, with any number as second operand.

  default T plus(T y) { return add(y); }
  default T plus(Number y) { return add(y.doubleValue()); }
  default T minus(T y) { return sub(y); }
  default T minus(Number y) { return sub(y.doubleValue()); }
  default T times(T y) { return mul(y); }
  default T times(Number y) { return mul(y.doubleValue()); }
  default T multiply(T y) { return mul(y); }
  default T multiply(Number y) { return mul(y.doubleValue()); }
  default T div(Number y) { return div(y.doubleValue()); }
  default T power(T y) { return pow(y); }
  default T power(Number y) { return pow(y.doubleValue()); }
  default T rem(Number y) { return rem(constant(y.doubleValue())); }
  default T remainder(T y) { return rem(y); }
  default T remainder(Number y) { return rem(y); }
  default T negative() { return neg(); }
  default T unaryMinus() { return neg(); }
  default T positive() { return self(); }
  default T unaryPlus() { return self(); }
  // @formatter:on

  /**
   * This number, held between two bounds; derivative 1 from bound to bound, both included, else 0.
   *
   * @throws IllegalArgumentException if low is not at most high
   */
  default T clamp(double low, double high) {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "clamp needs low <= high, got " + low + " and " + high + ": exchange them");
    }
    return lt(low).where(constant(low), gt(high).where(constant(high), self()));
  }

  /** What is left of x when whole multiples of y are taken away, with the sign of x: % in Java. */
  default T rem(T y) {
    return ge(0).where(mod(y.abs()), neg().mod(y.abs()).neg());
  }

  /** x above 0, slope * x elsewhere; the derivative at 0 is the slope. */
  default T leakyRelu(double slope) {
    return gt(0).where(self(), mul(slope));
  }
}
