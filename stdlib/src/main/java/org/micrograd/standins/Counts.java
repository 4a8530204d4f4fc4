package org.micrograd.standins;

import java.util.function.DoubleSupplier;
import org.micrograd.special.Accurate;

/**
 * How often something happens, few times by inversion and many times by rejection, as numpy draws
 * it.
 */
final class Counts {
  private static final double[] STIRLING = {
    8.333333333333333e-02, -2.777777777777778e-03, 7.936507936507937e-04, -5.952380952380952e-04,
    8.417508417508418e-04, -1.917526917526918e-03, 6.410256410256410e-03, -2.955065359477124e-02,
    1.796443723688307e-01, -1.39243221690590e+00
  };

  private Counts() {}

  /** How often something happens of which so many are expected. */
  static long poisson(DoubleSupplier chance, double mean) {
    return mean == 0 ? 0 : mean < 10 ? few(chance, mean) : many(chance, mean);
  }

  private static long few(DoubleSupplier chance, double mean) {
    double least = Math.exp(-mean);
    double product = chance.getAsDouble();
    long found = 0;
    while (product > least) {
      found++;
      product *= chance.getAsDouble();
    }
    return found;
  }

  /** Of at least 10, by Hörmann's rejection. */
  private static long many(DoubleSupplier chance, double mean) {
    double logarithm = Accurate.log(mean);
    double b = 0.931 + 2.53 * Math.sqrt(mean);
    double a = -0.059 + 0.02483 * b;
    double inverse = 1.1239 + 1.1328 / (b - 3.4);
    double inside = 0.9277 - 3.6224 / (b - 2);
    while (true) {
      double u = chance.getAsDouble() - 0.5;
      double v = chance.getAsDouble();
      double us = 0.5 - Math.abs(u);
      long k = (long) Math.floor((2 * a / us + b) * u + mean + 0.43);
      if (us >= 0.07 && v <= inside) {
        return k;
      }
      if (k < 0 || us < 0.013 && v > us) {
        continue;
      }
      if (Accurate.log(v) + Accurate.log(inverse) - Accurate.log(a / (us * us) + b)
          <= -mean + k * logarithm - logGamma(k + 1.0)) {
        return k;
      }
    }
  }

  private static double logGamma(double x) {
    if (x == 1 || x == 2) {
      return 0;
    }
    int n = x < 7 ? (int) (7 - x) : 0;
    double far = x + n;
    double square = 1.0 / far * (1.0 / far);
    double sum = STIRLING[9];
    for (int k = 8; k >= 0; k--) {
      sum = sum * square + STIRLING[k];
    }
    double found = sum / far + 0.5 * 1.8378770664093453 + (far - 0.5) * Accurate.log(far) - far;
    for (int k = 1; k <= n; k++) {
      found -= Accurate.log(far - 1.0);
      far -= 1.0;
    }
    return found;
  }

  /** How many trials it takes until one succeeds. */
  static long searched(DoubleSupplier chance, double p) {
    double u = chance.getAsDouble();
    double part = p;
    double sum = p;
    long found = 1;
    while (u > sum) {
      part *= 1 - p;
      sum += part;
      found++;
    }
    return found;
  }

  /** How many of n trials succeed; p is at most a half. */
  static long binomial(DoubleSupplier chance, long n, double p) {
    return p * n <= 30 ? inverted(chance, n, p) : rejected(chance, n, p);
  }

  private static long inverted(DoubleSupplier chance, long n, double p) {
    double q = 1.0 - p;
    double first = Math.exp(n * Math.log(q));
    double mean = n * p;
    long bound = (long) Math.min((double) n, mean + 10.0 * Math.sqrt(mean * q + 1));
    long found = 0;
    double part = first;
    double u = chance.getAsDouble();
    while (u > part) {
      found++;
      if (found > bound) {
        found = 0;
        part = first;
        u = chance.getAsDouble();
      } else {
        u -= part;
        part = (n - found + 1) * p * part / (found * q);
      }
    }
    return found;
  }

  /** Where more than 30 are to be expected. */
  private static long rejected(DoubleSupplier chance, long n, double p) {
    Hat hat = new Hat(n, p);
    while (true) {
      long found = hat.draw(chance.getAsDouble() * hat.p4, chance.getAsDouble());
      if (found >= 0) {
        return found;
      }
    }
  }

  /** A triangle, a parallelogram and two tails that cover the law. */
  private static final class Hat {
    private final long n;
    private final long m;
    private final double r;
    private final double q;
    private final double nrq;
    private final double p1;
    private final double p2;
    private final double p3;
    private final double p4;
    private final double xm;
    private final double xl;
    private final double xr;
    private final double c;
    private final double left;
    private final double right;

    Hat(long n, double p) {
      this.n = n;
      r = Math.min(p, 1.0 - p);
      q = 1.0 - r;
      double fm = n * r + r;
      m = (long) Math.floor(fm);
      nrq = n * r * q;
      p1 = Math.floor(2.195 * Math.sqrt(nrq) - 4.6 * q) + 0.5;
      xm = m + 0.5;
      xl = xm - p1;
      xr = xm + p1;
      c = 0.134 + 20.5 / (15.3 + m);
      double a = (fm - xl) / (fm - xl * r);
      left = a * (1.0 + a / 2.0);
      a = (xr - fm) / (xr * q);
      right = a * (1.0 + a / 2.0);
      p2 = p1 * (1.0 + 2.0 * c);
      p3 = p2 + c / left;
      p4 = p3 + c / right;
    }

    /** A number, or -1 where none is taken. */
    long draw(double u, double v) {
      if (u <= p1) {
        return (long) Math.floor(xm - p1 * v + u);
      }
      if (u <= p2) {
        double x = xl + (u - p1) / c;
        double height = v * c + 1.0 - Math.abs(m - x + 0.5) / p1;
        return height > 1.0 ? -1 : taken((long) Math.floor(x), height);
      }
      if (u <= p3) {
        long y = (long) Math.floor(xl + Accurate.log(v) / left);
        return y < 0 || v == 0 ? -1 : taken(y, v * (u - p2) * left);
      }
      long y = (long) Math.floor(xr - Accurate.log(v) / right);
      return y > n || v == 0 ? -1 : taken(y, v * (u - p3) * right);
    }

    private long taken(long y, double v) {
      long k = Math.abs(y - m);
      boolean isNear = k <= 20 || k >= nrq / 2.0 - 1;
      return (isNear ? v <= ratio(y) : isBelow(y, k, Accurate.log(v))) ? y : -1;
    }

    private double ratio(long y) {
      double s = r / q;
      double a = s * (n + 1);
      double found = 1.0;
      for (long i = m + 1; i <= y; i++) {
        found *= a / i - s;
      }
      for (long i = y + 1; i <= m; i++) {
        found /= a / i - s;
      }
      return found;
    }

    private boolean isBelow(long y, long k, double height) {
      double rho = k / nrq * ((k * (k / 3.0 + 0.625) + 0.16666666666666666) / nrq + 0.5);
      double t = -k * k / (2 * nrq);
      if (height < t - rho || height > t + rho) {
        return height < t - rho;
      }
      double x1 = y + 1.0;
      double f1 = m + 1.0;
      double z = n + 1.0 - m;
      double w = n - y + 1.0;
      return height
          <= xm * Accurate.log(f1 / x1)
              + (n - m + 0.5) * Accurate.log(z / w)
              + (y - m) * Accurate.log(w * r / (x1 * q))
              + rest(f1)
              + rest(z)
              + rest(x1)
              + rest(w);
    }

    private static double rest(double x) {
      double square = x * x;
      return (13680. - (462. - (132. - (99. - 140. / square) / square) / square) / square)
          / x
          / 166320.;
    }
  }
}
