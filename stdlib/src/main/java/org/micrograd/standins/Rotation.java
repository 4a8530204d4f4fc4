package org.micrograd.standins;

/** A turn of two numbers to one and nothing: the cosine and sine of its angle, and what is left. */
record Rotation(double cos, double sin, double rest) {
  static Rotation of(double f, double g) {
    if (g == 0) {
      return new Rotation(1, 0, f);
    }
    if (f == 0) {
      return new Rotation(0, Math.signum(g), Math.abs(g));
    }
    double length = Math.copySign(Math.hypot(f, g), f);
    return new Rotation(f / length, g / length, length);
  }

  Rotation back() {
    return new Rotation(cos, -sin, rest);
  }

  /** Turns two rows. */
  void turn(double[] first, double[] second) {
    for (int i = 0; i < first.length; i++) {
      double x = first[i];
      first[i] = cos * x + sin * second[i];
      second[i] = cos * second[i] - sin * x;
    }
  }
}
