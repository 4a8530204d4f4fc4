package org.micrograd.special;

/** Student's distribution with nu degrees of freedom. */
public final class Student {
  private Student() {}

  public static double pdf(double t, double nu) {
    if (!(nu > 0)) {
      return Double.NaN;
    }
    if (nu == Double.POSITIVE_INFINITY) {
      return Normal.pdf(t);
    }
    double far = Math.abs(t) / Math.sqrt(nu);
    double log = far < 1e8 ? Math.log1p(far * far) : 2 * Math.log(far);
    return Math.exp(-0.5 * (nu + 1) * log - Stirling.lbeta(0.5 * nu, 0.5)) / Math.sqrt(nu);
  }

  public static double cdf(double t, double nu) {
    if (!(nu > 0) || Double.isNaN(t)) {
      return Double.NaN;
    }
    if (nu == Double.POSITIVE_INFINITY) {
      return Normal.cdf(t);
    }
    return t <= 0
        ? 0.5 * beyond(-t, nu)
        : t < 1 ? 0.5 + 0.5 * within(t, nu) : 1 - 0.5 * beyond(t, nu);
  }

  /** The share farther than t from 0, on both sides. */
  private static double beyond(double t, double nu) {
    return IncompleteBeta.share(0.5 * nu, 0.5, near(t, nu), far(t, nu));
  }

  private static double within(double t, double nu) {
    return IncompleteBeta.share(0.5, 0.5 * nu, far(t, nu), near(t, nu));
  }

  /** nu / (nu + t * t). */
  private static double near(double t, double nu) {
    double s = t / Math.sqrt(nu);
    return 1 / (1 + s * s);
  }

  private static double far(double t, double nu) {
    double s = Math.sqrt(nu) / t;
    return 1 / (1 + s * s);
  }

  /** How fast cdf changes with nu. */
  public static double degrees(double t, double nu) {
    double x = near(t, nu);
    double half = 0.5 * nu;
    double moved = IncompleteBeta.shapes(1, 0, half, 0.5, x, far(t, nu));
    double density = t == 0 ? 0 : IncompleteBeta.front(half, 0.5, x, far(t, nu));
    return -Math.signum(t) * 0.25 * (moved + 2 * density / nu);
  }

  /** The second derivative of cdf in nu. */
  public static double curve(double t, double nu) {
    if (t == 0 || nu == Double.POSITIVE_INFINITY) {
      return nu > 0 ? 0 : Double.NaN;
    }
    double x = near(t, nu);
    double y = far(t, nu);
    double half = 0.5 * nu;
    double s = t / Math.sqrt(nu);
    double slope = Stirling.step(0, half, 0.5) - Math.log1p(s * s);
    double front = IncompleteBeta.front(half, 0.5, x, y);
    double moved = 0.25 * IncompleteBeta.shapes(2, 0, half, 0.5, x, y);
    double rest = front / nu * (slope + (half * y - 0.5 * x - 1) / nu);
    return -Math.signum(t) * 0.5 * (moved + rest);
  }

  /** The inverse of cdf, found in the logarithm of the size of t. */
  public static double quantile(double p, double nu) {
    if (!(nu > 0 && p > 0 && p < 1)) {
      return nu > 0 && p == 0
          ? Double.NEGATIVE_INFINITY
          : nu > 0 && p == 1 ? Double.POSITIVE_INFINITY : Double.NaN;
    }
    if (p == 0.5 || nu == Double.POSITIVE_INFINITY) {
      return Normal.quantile(p);
    }
    double tail = Math.min(p, 1 - p);
    boolean rises = tail > 0.25;
    double log =
        LogConcave.solve(
            u -> rises ? within(Math.exp(u), nu) : beyond(Math.exp(u), nu),
            u -> 2 * Math.exp(u) * pdf(Math.exp(u), nu),
            rises,
            rises ? 2 * Math.abs(p - 0.5) : 2 * tail,
            0);
    return Math.copySign(Math.exp(log), p - 0.5);
  }
}
