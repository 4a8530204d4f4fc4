package org.micrograd.special;

/**
 * Bessel functions of whole order n, the whole number nearest to the order that is given, up to
 * 1000.
 */
public final class Bessel {
  private static final int ORDERS = 1000;

  /** From here on, less what a higher order needs, Hankel's series have all digits. */
  private static final double FAR = 25;

  private Bessel() {}

  private static int order(double order) {
    double n = Math.floor(order + 0.5);
    return Math.abs(n) <= ORDERS ? (int) n : Integer.MAX_VALUE;
  }

  /** Of the first kind. */
  public static double j(double order, double x) {
    int n = order(order);
    if (n == Integer.MAX_VALUE || Double.isNaN(x)) {
      return Double.NaN;
    }
    double size = Math.abs(x);
    double sign = n % 2 != 0 && x < 0 != n < 0 ? -1 : 1;
    int m = Math.abs(n);
    if (size > FAR + m * m / 2.0) {
      return size == Double.POSITIVE_INFINITY ? 0 : sign * hankel(m, size);
    }
    return sign * (size < 1 ? power(m, size, -1) : downwards(m, size));
  }

  /** Modified, of the first kind. */
  public static double i(double order, double x) {
    int n = order(order);
    if (n == Integer.MAX_VALUE || Double.isNaN(x)) {
      return Double.NaN;
    }
    double size = Math.abs(x);
    int m = Math.abs(n);
    double value = size > FAR + m * m / 2.0 ? large(m, size, -1) : power(m, size, 1);
    return n % 2 != 0 && x < 0 ? -value : value;
  }

  /** Modified, of the second kind, which is infinite at 0; not-a-number below. */
  public static double k(double order, double x) {
    int n = Math.abs(order(order));
    if (n > ORDERS || !(x >= 0)) {
      return Double.NaN;
    }
    if (x == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double[] two = x < 2 ? near(x) : fraction(x);
    for (int m = 1; m <= n; m++) {
      double next = two[0] + 2 * m / x * two[1];
      two[0] = two[1];
      two[1] = next;
    }
    return two[0];
  }

  /** The power series, whose terms alternate in sign or do not. */
  private static double power(int n, double x, int sign) {
    double half = 0.5 * x;
    double first = Math.exp(n * Math.log(half) - Gamma.lgamma(n + 1));
    double term = n <= 20 ? Math.pow(half, n) / Gamma.gamma(n + 1) : first;
    double sum = term;
    for (int k = 1; k < 500 && Math.abs(term) > 1e-17 * Math.abs(sum); k++) {
      term *= sign * half * half / k / (n + k);
      sum += term;
    }
    return sum;
  }

  /** Miller's method: the recurrence from far above downwards; J0 + 2 J2 + 2 J4 ... is 1. */
  private static double downwards(int n, double x) {
    int top = 2 * ((int) (Math.max(n, x) + 20 + 5 * Math.cbrt(Math.max(n, x))) / 2);
    double above = 0;
    double now = 1e-300;
    double sum = 0;
    double found = 0;
    for (int k = top; k > 0; k--) {
      double below = 2 * k / x * now - above;
      above = now;
      now = below;
      if (k - 1 == n) {
        found = now;
      }
      sum += k % 2 == 1 && k > 1 ? 2 * now : 0;
      if (Math.abs(now) > 1e200) {
        above *= 1e-200;
        now *= 1e-200;
        found *= 1e-200;
        sum *= 1e-200;
      }
    }
    return found / (sum + now);
  }

  private static double hankel(int n, double x) {
    double p = 0;
    double q = 0;
    double term = 1;
    for (int k = 0; Math.abs(term) > 1e-18 && k < 60; k++) {
      double signed = k / 2 % 2 == 0 ? term : -term;
      p += k % 2 == 0 ? signed : 0;
      q += k % 2 == 1 ? signed : 0;
      term *= (4.0 * n * n - (2 * k + 1.0) * (2 * k + 1)) / (8 * (k + 1) * x);
    }
    double s = Math.sin(x);
    double c = Math.cos(x);
    double cosine = n % 4 == 0 ? c + s : n % 4 == 1 ? s - c : n % 4 == 2 ? -c - s : c - s;
    double sine = n % 4 == 0 ? s - c : n % 4 == 1 ? -s - c : n % 4 == 2 ? c - s : s + c;
    return (p * cosine - q * sine) / Math.sqrt(Math.PI * x);
  }

  private static double large(int n, double x, int sign) {
    double sum = 0;
    double term = 1;
    for (int k = 0; Math.abs(term) > 1e-18 && k < 60; k++) {
      sum += term;
      term *= sign * (4.0 * n * n - (2 * k + 1.0) * (2 * k + 1)) / (8 * (k + 1) * x);
    }
    double root = Math.exp(0.5 * x);
    return sum * root / Math.sqrt(2 * Math.PI * x) * root;
  }

  /** K0 and K1 by their series. */
  private static double[] near(double x) {
    double quarter = 0.25 * x * x;
    double log = -Math.log(0.5 * x) - EULER;
    double term = 1;
    double harmonic = 0;
    double zero = 0;
    double one = 1 / x;
    for (int k = 0; k < 30; k++) {
      zero += term * (log + harmonic);
      one -= 0.5 * x * term / (k + 1) * (log + harmonic + 0.5 / (k + 1));
      harmonic += 1.0 / (k + 1);
      term *= quarter / (k + 1) / (k + 1);
    }
    return new double[] {zero, one};
  }

  private static final double EULER = 0.5772156649015329;

  /** K0 and K1 by Temme's continued fraction. */
  private static double[] fraction(double x) {
    double b = 2 * (1 + x);
    double d = 1 / b;
    double step = d;
    double h = d;
    double q1 = 0;
    double q2 = 1;
    double a = -0.25;
    double c = 0.25;
    double q = c;
    double s = 1 + q * step;
    for (int k = 2; k < 1000; k++) {
      a -= 2 * (k - 1);
      c = -a * c / k;
      double next = (q1 - b * q2) / a;
      q1 = q2;
      q2 = next;
      q += c * next;
      b += 2;
      d = 1 / (b + a * d);
      step = (b * d - 1) * step;
      h += step;
      s += q * step;
      if (Math.abs(q * step) < 1e-17 * Math.abs(s)) {
        break;
      }
    }
    double root = Math.exp(-0.5 * x);
    double zero = root * Math.sqrt(Math.PI / (2 * x)) / s * root;
    return new double[] {zero, zero * (x + 0.5 - 0.25 * h) / x};
  }

  /** The spherical one of the first kind, j0 being sin(x) / x. */
  public static double spherical(double order, double x) {
    int n = order(order);
    if (n < 0 || n > ORDERS || Double.isNaN(x)) {
      return Double.NaN;
    }
    double size = Math.abs(x);
    double value =
        size == Double.POSITIVE_INFINITY
            ? 0
            : size < 0.5 + 0.5 * n ? small(n, size) : size > n ? upwards(n, size) : down(n, size);
    return n % 2 != 0 && x < 0 ? -value : value;
  }

  private static double small(int n, double x) {
    double term = 1;
    for (int k = 1; k <= n; k++) {
      term *= x / (2 * k + 1);
    }
    double sum = term;
    for (int k = 1; k < 200 && Math.abs(term) > 1e-17 * Math.abs(sum); k++) {
      term *= -0.5 * x * x / k / (2 * n + 2 * k + 1);
      sum += term;
    }
    return sum;
  }

  private static double upwards(int n, double x) {
    double before = Math.cos(x) / x;
    double now = Math.sin(x) / x;
    for (int k = 0; k < n; k++) {
      double next = (2 * k + 1) / x * now - before;
      before = now;
      now = next;
    }
    return now;
  }

  private static double down(int n, double x) {
    double above = 0;
    double now = 1e-300;
    double found = 0;
    for (int k = n + 30; k > 0; k--) {
      double below = (2 * k + 1) / x * now - above;
      above = now;
      now = below;
      found = k - 1 == n ? now : found;
      if (Math.abs(now) > 1e200) {
        above *= 1e-200;
        now *= 1e-200;
        found *= 1e-200;
      }
    }
    return found / now * (Math.sin(x) / x);
  }
}
