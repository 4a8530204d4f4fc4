package org.micrograd.special;

/**
 * The error function and its complement within 1 unit in the last place, for every double.
 *
 * <p>Rational approximations on five intervals; the coefficients are those published with FreeBSD's
 * msun {@code s_erf.c} (Sun Microsystems, 1993).
 */
public final class Erf {
  private static final double ERX = 8.45062911510467529297e-01;
  private static final double[] SMALL_P = {
    1.28379167095512558561e-01,
    -3.25042107247001499370e-01,
    -2.84817495755985104766e-02,
    -5.77027029648944159157e-03,
    -2.37630166566501626084e-05
  };
  private static final double[] SMALL_Q = {
    1,
    3.97917223959155352819e-01,
    6.50222499887672944485e-02,
    5.08130628187576562776e-03,
    1.32494738004321644526e-04,
    -3.96022827877536812320e-06
  };
  private static final double[] ONE_P = {
    -2.36211856075265944077e-03,
    4.14856118683748331666e-01,
    -3.72207876035701323847e-01,
    3.18346619901161753674e-01,
    -1.10894694282396677476e-01,
    3.54783043256182359371e-02,
    -2.16637559486879084300e-03
  };
  private static final double[] ONE_Q = {
    1,
    1.06420880400844228286e-01,
    5.40397917702171048937e-01,
    7.18286544141962662868e-02,
    1.26171219808761642112e-01,
    1.36370839120290507362e-02,
    1.19844998467991074170e-02
  };
  private static final double[] MIDDLE_P = {
    -9.86494403484714822705e-03, -6.93858572707181764372e-01, -1.05586262253232909814e+01,
        -6.23753324503260060396e+01,
    -1.62396669462573470355e+02, -1.84605092906711035994e+02, -8.12874355063065934246e+01,
        -9.81432934416914548592e+00
  };
  private static final double[] MIDDLE_Q = {
    1,
    1.96512716674392571292e+01,
    1.37657754143519042600e+02,
    4.34565877475229228821e+02,
    6.45387271733267880336e+02,
    4.29008140027567833386e+02,
    1.08635005541779435134e+02,
    6.57024977031928170135e+00,
    -6.04244152148580987438e-02
  };
  private static final double[] FAR_P = {
    -9.86494292470009928597e-03,
    -7.99283237680523006574e-01,
    -1.77579549177547519889e+01,
    -1.60636384855821916062e+02,
    -6.37566443368389627722e+02,
    -1.02509513161107724954e+03,
    -4.83519191608651397019e+02
  };
  private static final double[] FAR_Q = {
    1,
    3.03380607434824582924e+01,
    3.25792512996573918826e+02,
    1.53672958608443695994e+03,
    3.19985821950859553908e+03,
    2.55305040643316442583e+03,
    4.74528541206955367215e+02,
    -2.24409524465858183362e+01
  };

  private Erf() {}

  public static double erf(double x) {
    double size = Math.abs(x);
    if (size < 0.84375) {
      return size < 0x1p-28 ? x + 1.28379167095512586316e-01 * x : x + x * small(x);
    }
    double value = size < 1.25 ? ERX + one(size) : 1 - tail(size);
    return Double.isNaN(x) ? x : Math.copySign(value, x);
  }

  public static double erfc(double x) {
    double size = Math.abs(x);
    if (size < 0.84375) {
      return x < 0.25 ? 1 - (x + x * small(x)) : 0.5 - (x - 0.5 + x * small(x));
    }
    if (size < 1.25) {
      return x > 0 ? 1 - ERX - one(size) : 1 + (ERX + one(size));
    }
    return Double.isNaN(x) ? x : x > 0 ? tail(size) : 2 - tail(size);
  }

  private static double small(double x) {
    return polynomial(SMALL_P, x * x) / polynomial(SMALL_Q, x * x);
  }

  private static double one(double size) {
    return polynomial(ONE_P, size - 1) / polynomial(ONE_Q, size - 1);
  }

  /**
   * erfc of a number from 1.25 on; the square is split so that its rounding does not reach the
   * exponential.
   */
  private static double tail(double size) {
    if (size > 28) {
      return 0;
    }
    double high = high(size);
    return Math.exp(-high * high - 0.5625)
        * Math.exp((high - size) * (high + size) + ratio(size))
        / size;
  }

  /** The logarithm of erfc(size) * size * exp(size * size), less -0.5625. */
  private static double ratio(double size) {
    double s = 1 / (size * size);
    return size < 1 / 0.35
        ? polynomial(MIDDLE_P, s) / polynomial(MIDDLE_Q, s)
        : polynomial(FAR_P, s) / polynomial(FAR_Q, s);
  }

  /** The leading half of a number's digits, whose square is exact. */
  private static double high(double size) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(size) & 0xffffffff00000000L);
  }

  /** exp(x * x) * erfc(x), which goes to 0 like 1 / x where erfc alone underflows. */
  public static double erfcx(double x) {
    if (x >= 1.25) {
      return Math.exp(ratio(x) - 0.5625) / x;
    }
    if (x < -27) {
      return Double.POSITIVE_INFINITY;
    }
    double high = high(Math.abs(x));
    double power = Math.exp(high * high) * Math.exp((Math.abs(x) - high) * (Math.abs(x) + high));
    return power * erfc(x);
  }

  /** Terms of the continued fraction: at its start these are all digits. */
  private static final int TERMS = 60;

  /**
   * exp(x * x) times the n-th repeated integral of erfc: by the recurrence from erfcx upwards while
   * that keeps digits, else by the continued fraction of the ratio of neighbours, which is
   * Abramowitz and Stegun's 7.2.5 solved for it.
   */
  public static double ierfcx(double x, double order) {
    double n = Math.floor(order + 0.5);
    if (!(n >= 0 && n < 1000)) {
      return Double.NaN;
    }
    double before = 2 / Math.sqrt(Math.PI);
    double now = erfcx(x);
    for (int k = 1; k <= n; k++) {
      double next = x < 2 ? (before / 2 - x * now) / k : now * ratio(x, k);
      before = now;
      now = next;
    }
    return now;
  }

  /** The k-th repeated integral over the one before. */
  private static double ratio(double x, int k) {
    double rest = x;
    for (int i = k + TERMS; i > k; i--) {
      rest = x + i / 2.0 / rest;
    }
    return 0.5 / rest;
  }

  private static double polynomial(double[] coefficients, double x) {
    double sum = 0;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      sum = sum * x + coefficients[i];
    }
    return sum;
  }
}
