package org.micrograd.special;

/** The gamma function, its logarithm and its derivatives. */
public final class Gamma {
  /** From here up few terms of Stirling's series have all digits. */
  static final double LARGE = 16;

  static final double HALF_LOG_2PI = 0.5 * Math.log(2 * Math.PI);

  private static final double LOWEST = -10_000;

  /** Bernoulli's numbers B2, B4 ... */
  static final double[] BERNOULLI = {
    1 / 6.0, -1 / 30.0, 1 / 42.0, -1 / 30.0, 5 / 66.0, -691 / 2730.0, 7 / 6.0, -3617 / 510.0
  };

  /** 1 less Euler's constant: the slope at 2. */
  private static final double SLOPE = 0.42278433509846713;

  /** Of the series at 2 in powers of the distance, from its square on: (zeta(k) - 1) / k. */
  private static final double[] AT_TWO = {
    0.3224670334241132,
    -0.0673523010531981,
    0.020580808427784546,
    -0.007385551028673986,
    0.0028905103307415234,
    -0.001192753911703261,
    0.0005096695247430425,
    -0.00022315475845357939,
    9.945751278180853e-05,
    -4.492623673813314e-05,
    2.050721277567069e-05,
    -9.439488275268397e-06,
    4.374866789907488e-06,
    -2.039215753801366e-06,
    9.55141213040742e-07,
    -4.492469198764566e-07,
    2.1207184805554665e-07,
    -1.0043224823968099e-07,
    4.7698101693639804e-08,
    -2.2711094608943164e-08,
    1.0838659214896955e-08,
    -5.183475041970047e-09,
    2.4836745438024785e-09,
    -1.1921401405860912e-09,
    5.731367241678862e-10,
    -2.7595228851242334e-10,
    1.330476437424449e-10,
    -6.4229645638381e-11,
    3.1044247747322276e-11,
    -1.5021384080754142e-11
  };

  private Gamma() {}

  /** log |gamma(x)|; around its zeros 1 and 2 by a series, which keeps its digits there. */
  public static double lgamma(double x) {
    if (x <= 0) {
      return x == Math.rint(x)
          ? Double.POSITIVE_INFINITY
          : Math.log(Math.PI / Math.abs(sinPi(x))) - lgamma(1 - x);
    }
    if (x >= LARGE) {
      return stirling(x);
    }
    if (x < 0.5) {
      return lgamma(x + 1) - Math.log(x);
    }
    if (x < 1.5) {
      return atTwo(x - 1) - Math.log1p(x - 1);
    }
    double product = 1;
    double rest = x;
    while (rest > 2.5) {
      rest -= 1;
      product *= rest;
    }
    return atTwo(rest - 2) + Math.log(product);
  }

  private static double atTwo(double z) {
    double sum = 0;
    for (int k = AT_TWO.length - 1; k >= 0; k--) {
      sum = sum * z + AT_TWO[k];
    }
    return z * (SLOPE + z * sum);
  }

  private static double stirling(double x) {
    return x == Double.POSITIVE_INFINITY
        ? x
        : x * (Math.log(x) - 1) - 0.5 * Math.log(x) + HALF_LOG_2PI + rest(x);
  }

  /** What lgamma(x) is above (x - 1/2) log x - x + log(2 pi) / 2, x being large. */
  static double rest(double x) {
    double sum = 0;
    for (int k = BERNOULLI.length; k >= 1; k--) {
      sum = sum / x / x + BERNOULLI[k - 1] / (2 * k * (2 * k - 1));
    }
    return sum / x;
  }

  /** The gamma function; a factorial is whole as long as a double holds it. */
  public static double gamma(double x) {
    if (x <= 0) {
      return x == 0 ? 1 / x : x == Math.rint(x) ? Double.NaN : Math.PI / sinPi(x) / -x / gamma(-x);
    }
    if (x > 172) {
      return Double.POSITIVE_INFINITY;
    }
    double product = 1;
    double rest = x;
    while (rest >= 2 && (x < LARGE || x == Math.rint(x))) {
      rest -= 1;
      product *= rest;
    }
    if (rest < 2) {
      return rest == 1 ? product : product * Math.exp(lgamma(rest));
    }
    // Half the power at a time: the whole overflows before the exponential brings it down.
    double root = Math.pow(x, 0.5 * x - 0.25);
    return root * Math.exp(-x + HALF_LOG_2PI + rest(x)) * root;
  }

  /** lgamma(1 + x), also where 1 + x would lose digits of x. */
  static double lgamma1p(double x) {
    return Math.abs(x) < 0.5 ? atTwo(x) - Math.log1p(x) : lgamma(1 + x);
  }

  /** sin(pi x) without the rounding of pi x. */
  private static double sinPi(double x) {
    return Math.sin(Math.PI * (x - 2 * Math.rint(x / 2)));
  }

  public static double digamma(double x) {
    if (x <= 0) {
      return x == Math.rint(x)
          ? (x == 0 ? -1 / x : Double.NaN)
          : digamma(1 - x) - Math.PI / Math.tan(Math.PI * (x - Math.rint(x)));
    }
    double sum = 0;
    double at = x;
    for (; at < LARGE; at += 1) {
      sum += 1 / at;
    }
    double series = 0;
    for (int k = BERNOULLI.length; k >= 1; k--) {
      series = (series + BERNOULLI[k - 1] / (2 * k)) / at / at;
    }
    return Math.log(at) - 0.5 / at - series - sum;
  }

  /**
   * The n-th derivative of digamma, x above -10,000.
   *
   * @param order n, of which the nearest whole number counts
   */
  public static double polygamma(double order, double x) {
    double n = Math.floor(order + 0.5);
    if (n <= 0 || !(x >= LOWEST) || n > 100) {
      return n == 0 ? digamma(x) : Double.NaN;
    }
    double factorial = 1;
    for (int k = 2; k < n; k++) {
      factorial *= k;
    }
    double sum = 0;
    double at = x;
    for (; at < LARGE + n; at += 1) {
      sum += Math.pow(1 / at, n + 1);
    }
    double series = 0;
    double term = n * (n + 1) / 2 / at / at;
    for (int k = 1; k <= BERNOULLI.length; k++) {
      series += BERNOULLI[k - 1] * term;
      term *= (2 * k + n) * (2 * k + n + 1) / ((2 * k + 1) * (2 * k + 2)) / at / at;
    }
    double far = factorial * Math.pow(1 / at, n) * (1 + 0.5 * n / at + series);
    double size = far + factorial * n * sum;
    return n % 2 == 0 ? -size : size;
  }
}
