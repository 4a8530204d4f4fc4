package org.micrograd.standins;

/** A matrix of two rows turned into a triangle a, b over d, and the turn that does it. */
record Standard(double a, double b, double d, double cos, double sin) {
  private static final double EPSILON = 0x1p-52;

  private static double sign(double x) {
    return Math.copySign(1, x);
  }

  /** As LAPACK turns it; null where the eigenvalues are not real. */
  static Standard of(double a, double b, double c, double d) {
    if (c == 0) {
      return new Standard(a, b, d, 1, 0);
    }
    if (b == 0) {
      return new Standard(d, -c, a, 0, 1);
    }
    if (a == d && sign(b) != sign(c)) {
      return null;
    }
    double p = 0.5 * (a - d);
    double most = Math.max(Math.abs(b), Math.abs(c));
    double least = Math.min(Math.abs(b), Math.abs(c)) * sign(b) * sign(c);
    double scale = Math.max(Math.abs(p), most);
    double z = p / scale * p + most / scale * least;
    if (z < 4 * EPSILON) {
      return ofNearlyEqual(a, b, c, d);
    }
    z = p + Math.copySign(Math.sqrt(scale) * Math.sqrt(z), p);
    double length = Math.hypot(c, z);
    return new Standard(d + z, b - c, d - most / z * least, z / length, c / length);
  }

  /** Whose diagonal is made of equal items first. */
  private static Standard ofNearlyEqual(double a, double b, double c, double d) {
    double sigma = b + c;
    double length = Math.hypot(sigma, a - d);
    double cos = Math.sqrt(0.5 * (1 + Math.abs(sigma) / length));
    double sin = -(0.5 * (a - d) / (length * cos)) * sign(sigma);
    double aa = a * cos + b * sin;
    double bb = -a * sin + b * cos;
    double cc = c * cos + d * sin;
    double dd = -c * sin + d * cos;
    double above = bb * cos + dd * sin;
    double below = -aa * sin + cc * cos;
    double middle = 0.5 * (aa * cos + cc * sin - bb * sin + dd * cos);
    if (below == 0) {
      return new Standard(middle, above, middle, cos, sin);
    }
    if (above == 0) {
      return new Standard(middle, -below, middle, -sin, cos);
    }
    if (sign(above) != sign(below)) {
      return null;
    }
    double one = Math.sqrt(Math.abs(above));
    double other = Math.sqrt(Math.abs(below));
    double apart = Math.copySign(one * other, below);
    double factor = 1 / Math.sqrt(Math.abs(above + below));
    double c1 = one * factor;
    double s1 = other * factor;
    return new Standard(
        middle + apart, above - below, middle - apart, cos * c1 - sin * s1, cos * s1 + sin * c1);
  }
}
