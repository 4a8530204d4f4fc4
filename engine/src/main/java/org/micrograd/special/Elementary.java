package org.micrograd.special;

/** Compositions of elementary functions whose digits the plain formula would lose, and inverses. */
public final class Elementary {
  private Elementary() {}

  /** log(1 - exp(x)). */
  public static double log1mexp(double x) {
    return x > -0.6931471805599453 ? Math.log(-Math.expm1(x)) : Math.log1p(-Math.exp(x));
  }

  /** log(p / (1 - p)). */
  public static double logit(double p) {
    return p > 0.25 && p < 0.75 ? Math.log1p((2 * p - 1) / (1 - p)) : Math.log(p) - Math.log1p(-p);
  }

  public static double xlogy(double x, double y) {
    return x == 0 && !Double.isNaN(y) ? 0 : x * Math.log(y);
  }

  public static double xlog1py(double x, double y) {
    return x == 0 && !Double.isNaN(y) ? 0 : x * Math.log1p(y);
  }

  /** -x log x. */
  public static double entr(double x) {
    return x == 0 ? 0 : x < 0 ? Double.NEGATIVE_INFINITY : -x * Math.log(x);
  }

  /** The sum of these two numbers is e. */
  private static final double E_LOW = 1.4456468917292502e-16;

  /** The greater w of those with w exp(w) = x, from x = -1/e on. */
  public static double lambertw(double x) {
    double above = Math.fma(Math.E, x, 1) + E_LOW * x;
    if (!(above >= 0) || x == 0 || x == Double.POSITIVE_INFINITY) {
      return above >= 0 ? x : above > -1e-16 ? -1 : Double.NaN;
    }
    double root = Math.sqrt(2 * above);
    double w =
        x < 3
            ? x < -0.2 ? branch(root) : Math.log1p(x)
            : Math.log(x) - Math.log(Math.max(Math.log(x), 1));
    for (int i = 0; i < 20 && root > 1e-3; i++) {
      double off = x < 3 ? w - x * Math.exp(-w) : w * (w + Math.log(w / x)) / (1 + w);
      double step = x < 3 ? off / (1 + w - (w + 2) * off / (2 * w + 2)) : off;
      w -= step;
      if (Math.abs(step) <= 1e-10 * Math.abs(w)) {
        break;
      }
    }
    return w;
  }

  /** The power series at the branch point. */
  private static double branch(double p) {
    double[] terms = {-1, 1, -1 / 3.0, 11 / 72.0, -43 / 540.0, 769 / 17280.0, -221 / 8505.0};
    double sum = 0;
    for (int k = terms.length - 1; k >= 0; k--) {
      sum = sum * p + terms[k];
    }
    return sum;
  }

  /**
   * The integral of exp(t x) t**n for t from 0 to 1: (exp(x) - 1) / x and its derivatives.
   *
   * @param order n, of which the nearest whole number counts
   */
  public static double moment(double order, double x) {
    double n = Math.floor(order + 0.5);
    if (!(n >= 0 && n < 100) || Double.isNaN(x)) {
      return Double.NaN;
    }
    if (x < -1) {
      return Gamma.gamma(n + 1) * IncompleteGamma.p(n + 1, -x) / Math.pow(-x, n + 1);
    }
    if (x > 30 + n) {
      double value = Math.exp(x) / x;
      for (int k = 1; k <= n && value < Double.POSITIVE_INFINITY; k++) {
        value = (Math.exp(x) - k * value) / x;
      }
      return value;
    }
    double term = 1;
    double sum = 1 / (n + 1);
    for (int k = 1; k < 400 && Math.abs(term) > 1e-18 * sum; k++) {
      term *= x / k;
      sum += term / (n + 1 + k);
    }
    return sum;
  }

  /**
   * The exponential integral, that of exp(-t x) / t**n for t from 1 on; infinite or not-a-number
   * from 0 down.
   *
   * @param order n, of which the nearest whole number counts; it may be negative
   */
  public static double expn(double order, double x) {
    double n = Math.floor(order + 0.5);
    if (!(Math.abs(n) <= 100 && x > 0)) {
      return x == 0 && n > 1 ? 1 / (n - 1) : x == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
    }
    if (n <= 0) {
      double value = Math.exp(-x) / x;
      for (int k = 1; k <= -n; k++) {
        value = (Math.exp(-x) + k * value) / x;
      }
      return value;
    }
    return x < 1 ? series((int) n, x) : fraction((int) n, x);
  }

  private static double series(int n, double x) {
    double power = 1;
    double sum = 0;
    for (int k = 0; k < 40; k++) {
      sum += k == n - 1 ? power * (Gamma.digamma(n) - Math.log(x)) : -power / (k - n + 1);
      power *= -x / (k + 1);
    }
    return sum;
  }

  private static double fraction(int n, double x) {
    double b = x + n;
    double d = 1 / b;
    double step = d;
    double sum = d;
    for (int k = 1; k < 1000; k++) {
      b += 2;
      d = 1 / (b - k * (n - 1.0 + k) * d);
      step *= b * d - 1;
      sum += step;
      if (Math.abs(step) < 1e-17 * Math.abs(sum)) {
        break;
      }
    }
    return Math.exp(-x) * sum;
  }
}
