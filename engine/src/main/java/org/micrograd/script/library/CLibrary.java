package org.micrograd.script.library;

import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.special.Accurate;
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

  /** The logarithm to the base of two. */
  @Export
  public double log2(double x) {
    return Accurate.log2(x);
  }

  /**
   * The logarithm to the base of ten, as in fdlibm from the natural one of a number between 1 and
   * 2.
   */
  @Export
  public double log10(double x) {
    if (!(x > Double.MIN_NORMAL && x < Double.POSITIVE_INFINITY)) {
      return Math.log10(x);
    }
    int k = Math.getExponent(x);
    int less = k < 0 ? 1 : 0;
    double y = k + less;
    double z =
        y * 3.69423907715893078616e-13
            + 4.34294481903251816668e-01 * Accurate.log(Math.scalb(x, -k - less));
    return z + y * 3.01029995663611771306e-01;
  }

  /** The inverse of the sine. */
  @Export
  public double asin(double x) {
    return Accurate.asin(x);
  }

  /** The inverse of the cosine. */
  @Export
  public double acos(double x) {
    return Accurate.acos(x);
  }

  /** The inverse of the tangent. */
  @Export
  public double atan(double x) {
    return Accurate.atan(x);
  }

  /** The angle of a point. */
  @Export
  public double atan2(double y, double x) {
    return Accurate.atan2(y, x);
  }
}
