package org.micrograd.special;

/** The standard normal distribution and what is made of it, to the last digit in its tails. */
public final class Normal {
  private static final double SQRT_HALF = Math.sqrt(0.5);
  private static final double DENSITY = 1 / Math.sqrt(2 * Math.PI);

  /** From here down erfc is a product with a factor that underflows before the result does. */
  private static final double TAIL = -5;

  private Normal() {}

  public static double pdf(double x) {
    double root = Math.exp(-0.25 * x * x);
    return DENSITY * root * root;
  }

  public static double cdf(double x) {
    return x < TAIL ? tail(1, x) : 0.5 * Erf.erfc(-x * SQRT_HALF);
  }

  /** The inverse of cdf, by Newton's method; each of the three forms keeps its digits. */
  public static double quantile(double p) {
    if (!(p > 0 && p < 1)) {
      return p == 0 ? Double.NEGATIVE_INFINITY : p == 1 ? Double.POSITIVE_INFINITY : Double.NaN;
    }
    return p > 0.75 ? -low(1 - p) : p < 0.25 ? low(p) : middle(p - 0.5);
  }

  /** Where cdf(x) is p: its logarithm is concave, so steps from below stay below. */
  private static double low(double p) {
    double x = -Math.sqrt(-2 * Math.log(p));
    for (int i = 0; i < STEPS; i++) {
      double scaled = Erf.erfcx(-x * SQRT_HALF);
      double off = Math.log(p) + Math.log(2 / scaled) + 0.5 * x * x;
      double step = off * scaled / (2 * DENSITY);
      x += step;
      if (Math.abs(step) < ENOUGH * Math.abs(x)) {
        break;
      }
    }
    return x;
  }

  /** Where cdf(x) is 0.5 + q. */
  private static double middle(double q) {
    double x = q / DENSITY;
    for (int i = 0; i < STEPS; i++) {
      double step = (q - 0.5 * Erf.erf(x * SQRT_HALF)) / pdf(x);
      x += step;
      if (Math.abs(step) <= ENOUGH * Math.abs(x)) {
        break;
      }
    }
    return x;
  }

  private static final int STEPS = 30;

  /** A step below which the next one would change nothing. */
  private static final double ENOUGH = 1e-9;

  public static double gelu(double x) {
    return x < TAIL ? tail(x, x) : x * cdf(x);
  }

  /** log(cdf(x)). */
  public static double logCdf(double x) {
    return x < -1
        ? Math.log(0.5 * Erf.erfcx(-x * SQRT_HALF)) - 0.5 * x * x
        : Math.log1p(-0.5 * Erf.erfc(x * SQRT_HALF));
  }

  /** pdf(x) / cdf(x), the inverse Mills ratio. */
  public static double mills(double x) {
    return 2 * DENSITY / Erf.erfcx(-x * SQRT_HALF);
  }

  /** How fast mills falls. */
  public static double millsFall(double x) {
    double z = -x * SQRT_HALF;
    double mills = mills(x);
    double off = x > -1 ? mills + x : Erf.ierfcx(z, 1) / Erf.erfcx(z) / SQRT_HALF;
    return mills == 0 ? 0 : mills * off;
  }

  /** The inverse of erf. */
  public static double erfinv(double y) {
    return Math.abs(y) < 0.5
        ? SQRT_HALF * middle(0.5 * y)
        : -Math.signum(y) * erfcLow(1 - Math.abs(y));
  }

  private static double erfcLow(double share) {
    return SQRT_HALF * quantile(0.5 * share);
  }

  /** The inverse of erfc. */
  public static double erfcinv(double y) {
    return y > 0.5 && y < 1.5 ? erfinv(1 - y) : y <= 1 ? -erfcLow(y) : erfcLow(2 - y);
  }

  /** The derivative of gelu: cdf(x) + x * pdf(x). */
  public static double geluSlope(double x) {
    return Math.abs(x) > 40 ? (x > 0 ? 1 : 0) : cdf(x) + x * pdf(x);
  }

  /** A factor times the distribution function. */
  private static double tail(double factor, double x) {
    double root = Math.exp(-0.25 * x * x);
    return root == 0 ? 0 : 0.5 * factor * Erf.erfcx(-x * SQRT_HALF) * root * root;
  }
}
