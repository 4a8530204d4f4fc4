package org.micrograd.script.library;

import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.special.Erf;

/**
 * Functions of numbers by the ways of the C library, whose last digits programs of Python print;
 * Java's own are as near, but by other ways.
 */
public final class CLibrary {
  private static final double HALF_LN2 = 0.34657359027997264;

  CLibrary() {}

  /** The hyperbolic cosine. */
  @Export
  public double cosh(double x) {
    double size = Math.abs(x);
    if (size < HALF_LN2) {
      double t = StrictMath.expm1(size);
      double w = 1 + t;
      return size < 0x1p-55 ? w : 1 + t * t / (w + w);
    }
    if (size < 22) {
      double t = Math.exp(size);
      return 0.5 * t + 0.5 / t;
    }
    double half = Math.exp(0.5 * size);
    return size < 709 ? 0.5 * Math.exp(size) : 0.5 * half * half;
  }

  /** The error function. */
  @Export
  public double erf(double x) {
    return Erf.erf(x);
  }

  /** What the error function lacks to one. */
  @Export
  public double erfc(double x) {
    return Erf.erfc(x);
  }

  /** The length of the diagonal of a rectangle, rounded once. */
  @Export
  public double hypot(double x, double y) {
    double plain = Math.hypot(x, y);
    if (!(plain > 0x1p-400 && plain < 0x1p400)) {
      return plain;
    }
    double xx = x * x;
    double yy = y * y;
    double sum = xx + yy;
    double big = Math.max(xx, yy);
    double lost = (big - sum) + Math.min(xx, yy) + Math.fma(x, x, -xx) + Math.fma(y, y, -yy);
    double root = Math.sqrt(sum);
    return root + (Math.fma(-root, root, sum) + lost) / (2 * root);
  }

  /** The cube root. */
  @Export
  public double cbrt(double x) {
    return Math.cbrt(x);
  }
}
