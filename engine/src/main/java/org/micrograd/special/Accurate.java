package org.micrograd.special;

/**
 * Functions rounded correctly but for the rarest arguments: reckoned with twice the digits. The C
 * library that numpy calls does the same, so that numbers agree to the last digit.
 */
public final class Accurate {
  private static final Twofold LN2 = new Twofold(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56);
  private static final Twofold LN10 = new Twofold(0x1.26bb1bbb55516p+1, -0x1.f48ad494ea3e9p-53);
  private static final Twofold ONE = new Twofold(1, 0);

  private static final double SMALL = 1e-8;
  // Where adding 1 to a square changes nothing.
  private static final double LARGE = 1e9;

  private Accurate() {}

  public static double exp(double x) {
    return Math.abs(x) < 700 ? exp(new Twofold(x, 0)).sum() : Math.exp(x);
  }

  private static Twofold exp(Twofold x) {
    double k = Math.rint(x.high() / LN2.high());
    Twofold rest = x.plus(LN2.times(new Twofold(-k, 0))).scaled(0x1p-9);
    Twofold sum = ONE;
    for (int n = 9; n > 0; n--) {
      sum = ONE.plus(sum.times(rest).over(new Twofold(n, 0)));
    }
    for (int n = 0; n < 9; n++) {
      sum = sum.times(sum);
    }
    return sum.scaled(Math.scalb(1.0, (int) k));
  }

  public static double log(double x) {
    return isPlain(x) ? logarithm(x).sum() : Math.log(x);
  }

  private static boolean isPlain(double x) {
    return x > 1e-300 && x < 1e300;
  }

  /** A step of Newton from the plain logarithm. */
  private static Twofold logarithm(double x) {
    double first = Math.log(x);
    Twofold off = exp(new Twofold(-first, 0)).times(new Twofold(x, 0)).plus(new Twofold(-1, 0));
    return new Twofold(first, 0).plus(off).plus(off.times(off).scaled(-0.5));
  }

  public static double log2(double x) {
    return isPlain(x) ? logarithm(x).over(LN2).sum() : Math.log(x) / LN2.high();
  }

  public static double log10(double x) {
    return isPlain(x) ? logarithm(x).over(LN10).sum() : Math.log10(x);
  }

  public static double pow(double x, double y) {
    // As in C, where 1 stays 1 whatever the power.
    if (x == 1 || x == -1 && Double.isInfinite(y)) {
      return 1;
    }
    double plain = Math.pow(x, y);
    double size = Math.abs(plain);
    if (!isPlain(size) || !isPlain(Math.abs(x)) || size == 1) {
      return plain;
    }
    double found = exp(logarithm(Math.abs(x)).times(new Twofold(y, 0))).sum();
    return Math.copySign(found, plain);
  }

  public static double asinh(double x) {
    double size = Math.abs(x);
    double found =
        size > LARGE
            ? log(size) + LN2.high()
            : Math.log1p(size + x * x / (1 + Math.sqrt(x * x + 1)));
    return Math.copySign(found, x);
  }

  public static double acosh(double x) {
    return x > LARGE ? log(x) + LN2.high() : Math.log(x + Math.sqrt(x - 1) * Math.sqrt(x + 1));
  }

  public static double sin(double x) {
    return circle(x, 0, Math.sin(x));
  }

  public static double cos(double x) {
    return circle(x, 1, Math.cos(x));
  }

  /** The sine of so many quarters further. */
  private static double circle(double x, int more, double plain) {
    double size = Math.abs(x);
    return !(size < 1e5) || size < SMALL ? plain : circle(x, more).sum();
  }

  private static Twofold circle(double x, int more) {
    double k = Math.rint(x / (Math.PI / 2));
    Twofold rest =
        new Twofold(x, 0)
            .plus(new Twofold(-k * 0x1.921fb54p+0, 0))
            .plus(new Twofold(-k * 0x1.10b46118p-30, 0))
            .plus(new Twofold(-k * 0x1.313198ap-61, 0))
            .plus(new Twofold(-k * 0x1.701b839a25205p-92, 0));
    int quarter = (int) k + more & 3;
    Twofold square = rest.times(rest).scaled(-1);
    Twofold sum = ONE;
    int first = quarter % 2 == 0 ? 3 : 2;
    for (int n = first + 24; n >= first; n -= 2) {
      sum = ONE.plus(sum.times(square).over(new Twofold(n * (n - 1.0), 0)));
    }
    Twofold found = quarter % 2 == 0 ? sum.times(rest) : sum;
    return quarter < 2 ? found : found.scaled(-1);
  }

  /** The sine of an angle between -pi and pi, or of so many quarters further. */
  private static Twofold turn(double x, int more) {
    if (Math.abs(x) < SMALL) {
      return more % 2 == 0 ? new Twofold(x, 0) : ONE;
    }
    return circle(x, more);
  }

  /** The inverse of the tangent. */
  public static double atan(double x) {
    return atan2(x, 1);
  }

  /** The angle of a point: a step of Newton from the plain one. */
  public static double atan2(double y, double x) {
    double plain = Math.atan2(y, x);
    double size = Math.abs(plain);
    if (!(size > SMALL && size < 4) || !isPlain(Math.abs(x)) || !isPlain(Math.abs(y))) {
      return plain;
    }
    Twofold sine = turn(plain, 0);
    Twofold cosine = turn(plain, 1);
    Twofold across = cosine.times(new Twofold(y, 0)).plus(sine.times(new Twofold(-x, 0)));
    Twofold along = cosine.times(new Twofold(x, 0)).plus(sine.times(new Twofold(y, 0)));
    return plain + across.sum() / along.sum();
  }

  /** The inverse of the sine. */
  public static double asin(double x) {
    double plain = Math.asin(x);
    return Math.abs(x) > SMALL && Math.abs(x) < 1
        ? plain + turn(plain, 0).scaled(-1).plus(new Twofold(x, 0)).sum() / turn(plain, 1).sum()
        : plain;
  }

  /** The inverse of the cosine. */
  public static double acos(double x) {
    double plain = Math.acos(x);
    return Math.abs(x) < 1
        ? plain + turn(plain, 1).plus(new Twofold(-x, 0)).sum() / turn(plain, 0).sum()
        : plain;
  }

  public static double tanh(double x) {
    double size = Math.abs(x);
    if (!(size > 1e-3 && size < 22)) {
      return Math.tanh(x);
    }
    Twofold e = exp(new Twofold(-2 * size, 0));
    return Math.copySign(ONE.plus(e.scaled(-1)).over(ONE.plus(e)).sum(), x);
  }

  public static double sinh(double x) {
    double size = Math.abs(x);
    if (!(size > 1e-3 && size < 700)) {
      return Math.sinh(x);
    }
    Twofold e = exp(new Twofold(size, 0));
    return Math.copySign(e.plus(ONE.over(e).scaled(-1)).scaled(0.5).sum(), x);
  }

  public static double cosh(double x) {
    if (!(Math.abs(x) < 700)) {
      return Math.cosh(x);
    }
    Twofold e = exp(new Twofold(x, 0));
    return e.plus(ONE.over(e)).scaled(0.5).sum();
  }

  /** A number in two parts, the second below the last digit of the first. */
  private record Twofold(double high, double low) {
    double sum() {
      return high + low;
    }

    Twofold plus(Twofold other) {
      double sum = high + other.high;
      double back = sum - high;
      double error = high - (sum - back) + (other.high - back);
      return of(sum, error + low + other.low);
    }

    Twofold times(Twofold other) {
      double product = high * other.high;
      double error = Math.fma(high, other.high, -product);
      return of(product, error + high * other.low + low * other.high);
    }

    Twofold over(Twofold other) {
      double quotient = high / other.high;
      double rest = Math.fma(-quotient, other.high, high);
      return of(quotient, (rest + low - quotient * other.low) / other.high);
    }

    Twofold scaled(double power) {
      return new Twofold(high * power, low * power);
    }

    private static Twofold of(double high, double low) {
      double sum = high + low;
      return new Twofold(sum, high - sum + low);
    }
  }
}
