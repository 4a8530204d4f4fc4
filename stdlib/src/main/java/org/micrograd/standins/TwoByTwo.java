package org.micrograd.standins;

/**
 * The singular values of an upper triangle of two rows with their signs, and the turns that give
 * them.
 */
record TwoByTwo(double largest, double least, Rotation left, Rotation right) {
  private static final double EPSILON = 0x1p-53;

  static TwoByTwo of(double f, double g, double h) {
    boolean isTurned = Math.abs(h) > Math.abs(f);
    double first = isTurned ? h : f;
    double last = isTurned ? f : h;
    double[] found = turned(first, g, last);
    Rotation left = new Rotation(found[2], found[3], 0);
    Rotation right = new Rotation(found[4], found[5], 0);
    if (isTurned) {
      Rotation kept = left;
      left = new Rotation(/* cos= */ right.sin(), /* sin= */ right.cos(), 0);
      right = new Rotation(/* cos= */ kept.sin(), /* sin= */ kept.cos(), 0);
    }
    double sign;
    if (Math.abs(g) > Math.abs(first)) {
      sign = sign(right.sin()) * sign(left.cos()) * sign(g);
    } else if (isTurned) {
      sign = sign(right.sin()) * sign(left.sin()) * sign(h);
    } else {
      sign = sign(right.cos()) * sign(left.cos()) * sign(f);
    }
    double largest = Math.copySign(found[1], sign);
    return new TwoByTwo(largest, Math.copySign(found[0], sign * sign(f) * sign(h)), left, right);
  }

  private static double sign(double x) {
    return Math.copySign(1, x);
  }

  /** The least, the largest, cosine and sine left and right, where f is no less than h. */
  private static double[] turned(double f, double g, double h) {
    double fa = Math.abs(f);
    double ha = Math.abs(h);
    double ga = Math.abs(g);
    if (ga == 0) {
      return new double[] {ha, fa, 1, 0, 1, 0};
    }
    if (ga > fa && fa / ga < EPSILON) {
      return new double[] {ha > 1 ? fa / (ga / ha) : fa / ga * ha, ga, 1, h / g, f / g, 1};
    }
    double d = fa - ha;
    double l = d == fa ? 1 : d / fa;
    double m = g / f;
    double t = 2 - l;
    double s = Math.sqrt(t * t + m * m);
    double r = l == 0 ? Math.abs(m) : Math.sqrt(l * l + m * m);
    double a = 0.5 * (s + r);
    double tangent;
    if (m * m != 0) {
      tangent = (m / (s + t) + m / (r + l)) * (1 + a);
    } else {
      tangent = l == 0 ? 2 * sign(f) * sign(g) : g / Math.copySign(d, f) + m / t;
    }
    double length = Math.sqrt(tangent * tangent + 4);
    double cos = 2 / length;
    double sin = tangent / length;
    return new double[] {ha / a, fa * a, (cos + sin * m) / a, h / f * sin / a, cos, sin};
  }

  /** The least singular value alone. */
  static double least(double f, double g, double h) {
    double fa = Math.abs(f);
    double ga = Math.abs(g);
    double ha = Math.abs(h);
    double low = Math.min(fa, ha);
    double high = Math.max(fa, ha);
    if (low == 0) {
      return 0;
    }
    double as = 1 + low / high;
    double at = (high - low) / high;
    if (ga < high) {
      double au = ga / high * (ga / high);
      return low * (2 / (Math.sqrt(as * as + au) + Math.sqrt(at * at + au)));
    }
    double au = high / ga;
    if (au == 0) {
      return low * high / ga;
    }
    double c = 1 / (Math.sqrt(1 + as * au * (as * au)) + Math.sqrt(1 + at * au * (at * au)));
    return low * c * au * 2;
  }
}
