package org.micrograd.special;

/**
 * The regularized incomplete gamma functions, which are the gamma distribution's: P(a, x) up to x,
 * Q(a, x) beyond, and all their derivatives.
 *
 * <p>Below x = a + 1 the power series gives P, above it the continued fraction Q; near the origin
 * an alternating series gives Q, whose digits 1 - P would lose.
 */
public final class IncompleteGamma {
  /** Beyond so many terms the answer is not-a-number: from a shape of some millions on. */
  private static final int TERMS = 20_000;

  private static final int ORDERS = 20;

  private IncompleteGamma() {}

  public static double p(double a, double x) {
    return shape(0, a, x);
  }

  public static double q(double a, double x) {
    return outside(a, x) || x == 0 || a == 0 ? 1 - p(a, x) : tail(a, x, 0, false).last();
  }

  /**
   * The n-th derivative of P in a.
   *
   * @param order n, of which the nearest whole number counts, up to 20
   */
  public static double shape(double order, double a, double x) {
    int n = order(order);
    if (n < 0 || outside(a, x)) {
      return Double.NaN;
    }
    if (x == 0 || a == 0 || Double.isInfinite(a) || Double.isInfinite(x)) {
      return n > 0 || a == x ? (n > 0 ? 0 : Double.NaN) : x > a ? 1 : 0;
    }
    return tail(a, x, n, true).last();
  }

  private static boolean outside(double a, double x) {
    return !(a >= 0 && x >= 0);
  }

  private static int order(double order) {
    double n = Math.floor(order + 0.5);
    return n >= 0 && n <= ORDERS ? (int) n : -1;
  }

  /**
   * The n-th derivative in a of the density, x**(a - 1) exp(-x) / gamma(a).
   *
   * @param order n, of which the nearest whole number counts, up to 20
   */
  public static double density(double order, double a, double x) {
    int n = order(order);
    if (n < 0 || !(x >= 0) || !(a > 0 || x == 0)) {
      return Double.NaN;
    }
    if (x == 0) {
      return origin(n, a);
    }
    Taylor shape = Taylor.variable(a, n);
    if (x == Double.POSITIVE_INFINITY) {
      return 0;
    }
    Taylor front = front(a, x, n);
    Taylor over =
        x < 1 && front.value() < Double.MIN_NORMAL
            ? exponent(a, x, n).exp(Math.exp((a - 1) * Math.log(x) - x - Gamma.lgamma(a + 1)))
            : front.times(1 / x);
    return over.times(shape).last();
  }

  /**
   * The same at 0, where slopes are made of those of smaller shapes, from 0 down, too: infinite, of
   * the sign that 1 / gamma(a) has beside powers of log(x), but where that is 0.
   */
  private static double origin(int n, double a) {
    if (!(a <= 1)) {
      return a > 1 ? 0 : Double.NaN;
    }
    if (a == 1 && n == 0) {
      return 1;
    }
    boolean isPole = a <= 0 && a == Math.rint(a);
    if (isPole && n == 0) {
      return 0;
    }
    double turns = (a > 0 ? 0 : Math.ceil(-a)) + (isPole ? n - 1 : n);
    return turns % 2 == 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
  }

  private static Taylor tail(double a, double x, int n, boolean below) {
    if (x < 1.5 && a < 1) {
      Taylor beyond = origin(a, x, n);
      return beyond.value() > 0.5 && below ? series(a, x, n) : side(beyond, !below);
    }
    return x < a + 1 ? side(series(a, x, n), below) : side(fraction(a, x, n), !below);
  }

  private static Taylor side(Taylor share, boolean asked) {
    return asked ? share : share.negative().plus(1);
  }

  /** x**a exp(-x) / gamma(a + 1). */
  private static Taylor front(double a, double x, int n) {
    double value =
        a < 1
            ? Math.exp(a * Math.log(x) - x - Gamma.lgamma1p(a))
            : Math.exp(power(a, x) - Stirling.rest(a)) / Math.sqrt(2 * Math.PI * a);
    return exponent(a, x, n).exp(value);
  }

  /** The logarithm of (x / a)**a exp(a - x). */
  private static double power(double a, double x) {
    double off = (x - a) / a;
    return Math.abs(off) < 0.5 ? -a * Stirling.excess(off) : a * Math.log(x / a) + (a - x);
  }

  /** The derivatives in a of a log(x) - lgamma(a + 1); the value is not used. */
  private static Taylor exponent(double a, double x, int n) {
    return Taylor.of(n, k -> k == 0 ? 0 : slope(k, a, x));
  }

  private static double slope(int k, double a, double x) {
    return k > 1 ? -Gamma.polygamma(k - 1, a + 1) : Math.log(x) - Gamma.digamma(a + 1);
  }

  /** P as front times the sum of x**k / ((a + 1) ... (a + k)). */
  private static Taylor series(double a, double x, int n) {
    Taylor sum = Taylor.constant(1, n);
    Taylor front = front(a, x, n);
    Taylor term = sum;
    for (int k = 1; k < TERMS && front.value() != 0; k++) {
      term = term.times(x).over(Taylor.variable(a + k, n));
      sum = sum.plus(term);
      if (term.isNegligible(sum)) {
        return front.times(sum);
      }
    }
    return front.value() == 0 ? front : Taylor.constant(Double.NaN, n);
  }

  /** Q as front times a over Legendre's continued fraction, by Steed's method. */
  private static Taylor fraction(double a, double x, int n) {
    Taylor shape = Taylor.variable(a, n);
    Taylor front = front(a, x, n).times(shape);
    Taylor one = Taylor.constant(1, n);
    Taylor bottom = shape.negative().plus(x + 1);
    Taylor inverse = one.over(bottom);
    Taylor step = inverse;
    Taylor sum = inverse;
    for (int k = 1; k < TERMS && front.value() != 0; k++) {
      Taylor top = shape.plus(-k).times(k);
      bottom = bottom.plus(2);
      inverse = one.over(top.times(inverse).plus(bottom));
      step = bottom.times(inverse).plus(-1).times(step);
      sum = sum.plus(step);
      if (step.isNegligible(sum)) {
        return front.times(sum);
      }
    }
    return front.value() == 0 ? front : Taylor.constant(Double.NaN, n);
  }

  /** Q for small a and x: 1 - exp(u) - exp(u) a T, T a series in -x and u small as a is. */
  private static Taylor origin(double a, double x, int n) {
    double power = a * Math.log(x) - Gamma.lgamma1p(a);
    Taylor sum = Taylor.constant(0, n);
    double term = 1;
    for (int k = 1; k < 60; k++) {
      term *= -x / k;
      sum = sum.plus(Taylor.constant(term, n).over(Taylor.variable(a + k, n)));
    }
    Taylor whole = exponent(a, x, n).exp(Math.exp(power));
    return whole
        .withValue(Math.expm1(power))
        .plus(whole.times(sum).times(Taylor.variable(a, n)))
        .negative();
  }

  /** Where P(a, x) is p, found in the logarithm of x. */
  public static double quantile(double a, double p) {
    if (!(a > 0 && a < Double.POSITIVE_INFINITY && p > 0 && p < 1)) {
      return a > 0 && p == 0 ? 0 : a > 0 && p == 1 ? Double.POSITIVE_INFINITY : Double.NaN;
    }
    double low = (Math.log(p) + Gamma.lgamma1p(a)) / a;
    if (low < -690) {
      return Math.exp(low);
    }
    boolean rises = p <= 0.5;
    double share = rises ? p : 1 - p;
    double y =
        LogConcave.solve(
            u -> rises ? p(a, Math.exp(u)) : q(a, Math.exp(u)),
            u -> Math.exp(u) * density(0, a, Math.exp(u)),
            rises,
            share,
            Math.log(a));
    double x = Math.exp(y);
    double off = rises ? share - p(a, x) : q(a, x) - share;
    return x + off / density(0, a, x);
  }
}
