package org.micrograd.special;

/**
 * The regularized incomplete beta function I(a, b, x), which is the distribution function of the
 * beta distribution and what those of Student, Fisher and the binomial are made of: by Didonato and
 * Morris's form of its continued fraction, with derivatives in the shapes.
 */
public final class IncompleteBeta {
  private static final int TERMS = 20_000;

  private IncompleteBeta() {}

  /** The share of the distribution up to x. */
  public static double value(double a, double b, double x) {
    return share(a, b, x, 1 - x);
  }

  /** How fast that changes with a. */
  public static double shape(double a, double b, double x) {
    return shapes(1, 0, a, b, x, 1 - x);
  }

  /** The second derivative in a. */
  public static double curve(double a, double b, double x) {
    return shapes(2, 0, a, b, x, 1 - x);
  }

  /** The derivative in a and b. */
  public static double twist(double a, double b, double x) {
    return shapes(1, 1, a, b, x, 1 - x);
  }

  /** The n-th derivative in a of the m-th in b, y being 1 - x with digits that x may not hold. */
  static double shapes(int n, int m, double a, double b, double x, double y) {
    return isInside(a, b, x) || isInside(b, a, y)
        ? both(a, b, x, y, n, m).last()
        : a > 0 && b > 0 && (x == 0 || y == 0) ? 0 : Double.NaN;
  }

  /**
   * The density, x**(a - 1) (1 - x)**(b - 1) / beta(a, b); at an end of its range also for shapes
   * that are smaller by 1 than those of a density, since slopes there are made of such.
   */
  public static double density(double a, double b, double x) {
    if (x == 0 || x == 1) {
      return x == 0 ? end(a, b) : end(b, a);
    }
    if (!(a > 0 && b > 0 && x > 0 && x < 1)) {
      return Double.NaN;
    }
    double front = front(a, b, x, 1 - x);
    return front < Double.MIN_NORMAL
        ? Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - Stirling.lbeta(a, b))
        : front / x / (1 - x);
  }

  private static double end(double near, double far) {
    if (!(near >= 0 && far > -1)) {
      return Double.NaN;
    }
    return near > 1 || near == 0 ? 0 : near == 1 ? far : Double.POSITIVE_INFINITY;
  }

  /** The share up to x, y being 1 - x with digits that x may not hold. */
  static double share(double a, double b, double x, double y) {
    return isInside(a, b, x) || isInside(b, a, y)
        ? both(a, b, x, y, 0, 0).last()
        : a > 0 && b > 0 && (x == 0 || y == 0) ? (x == 0 ? 0 : 1) : Double.NaN;
  }

  private static boolean isInside(double a, double b, double x) {
    return a > 0 && b > 0 && x > 0 && x < 1 && Double.isFinite(a) && Double.isFinite(b);
  }

  /** The value, and its derivatives up to the n-th in a and the m-th in b. */
  private static Taylor both(double a, double b, double x, double y, int n, int m) {
    Taylor first = Taylor.first(a, n, m);
    Taylor second = Taylor.second(b, n, m);
    double front = front(a, b, x, y);
    return x <= (a + 1) / (a + b + 2)
        ? Taylor.of(n, m, (i, j) -> slope(i, j, a, b, x, y))
            .exp(front / a)
            .times(lower(first, second, x, front))
        : Taylor.of(n, m, (i, j) -> slope(j, i, b, a, y, x))
            .exp(front / b)
            .times(lower(second, first, y, front))
            .negative()
            .plus(1);
  }

  /**
   * A derivative in the shapes of the logarithm of {@link #front} divided by a, which loses nothing
   * where a is small; its value is not used.
   */
  private static double slope(int i, int j, double a, double b, double x, double y) {
    if (i > 0 && j > 0) {
      return Gamma.polygamma(i + j - 1, a + b);
    }
    return i == 0
        ? (j == 0 ? 0 : Stirling.step(j - 1, b, a) + (j == 1 ? log(y, x) : 0))
        : Stirling.step(i - 1, a + 1, b - 1) + (i == 1 ? log(x, y) : 0);
  }

  private static double log(double x, double y) {
    return x < 0.5 ? Math.log(x) : Math.log1p(-y);
  }

  /** x**a y**b / beta(a, b). */
  static double front(double a, double b, double x, double y) {
    if (Math.min(a, b) < Gamma.LARGE) {
      return Math.exp(a * log(x, y) + b * log(y, x) - Stirling.lbeta(a, b));
    }
    double mean = a / (a + b);
    double off = x < 0.5 ? x - mean : b / (a + b) - y;
    double rest = Stirling.rest(a) + Stirling.rest(b) - Stirling.rest(a + b);
    double other = b / (a + b);
    double power =
        Math.abs(off) < 0.5 * Math.min(mean, other)
            ? -a * Stirling.excess(off / mean) - b * Stirling.excess(-off / other)
            : a * Math.log(x / mean) + b * Math.log(y / other);
    return Math.exp(power - rest) * Math.sqrt(mean * b / (2 * Math.PI));
  }

  /**
   * What the front over a is to be multiplied with for the share up to x, where that is below the
   * mean or so, by Steed's method.
   */
  private static Taylor lower(Taylor a, Taylor b, double x, double front) {
    Taylor one = a.times(0).plus(1);
    Taylor inverse = one;
    Taylor step = one;
    Taylor sum = one;
    for (int k = 1; k < TERMS && front != 0; k++) {
      inverse = one.over(top(a, b, x, k).times(inverse).plus(1));
      step = inverse.plus(-1).times(step);
      sum = sum.plus(step);
      if (step.isNegligible(sum)) {
        return sum;
      }
    }
    return front == 0 ? one : one.times(Double.NaN);
  }

  /** The k-th partial numerator. */
  private static Taylor top(Taylor a, Taylor b, double x, int k) {
    int m = k / 2;
    Taylor bottom = a.plus(k - 1).times(a.plus(k));
    return k % 2 == 0
        ? b.plus(-m).times(m * x).over(bottom)
        : a.plus(m).times(a.plus(b).plus(m)).times(-x).over(bottom);
  }

  /** Where I(a, b, x) is p, found in the logarithm of the odds of x. */
  public static double quantile(double a, double b, double p) {
    if (!(a > 0 && b > 0 && p > 0 && p < 1)) {
      return a > 0 && b > 0 && (p == 0 || p == 1) ? p : Double.NaN;
    }
    double low = (Math.log(p) + Math.log(a) + Stirling.lbeta(a, b)) / a;
    if (low < -690) {
      return Math.exp(low);
    }
    boolean rises = p <= 0.5;
    double u =
        LogConcave.solve(
            at -> rises ? share(a, b, odds(at), odds(-at)) : share(b, a, odds(-at), odds(at)),
            at -> front(a, b, odds(at), odds(-at)),
            rises,
            rises ? p : 1 - p,
            Math.log(a / b));
    return odds(u);
  }

  private static double odds(double logarithm) {
    return 1 / (1 + Math.exp(-logarithm));
  }
}
