package org.micrograd.stdlib;

/** Learning rates that fall from step to step. */
final class Rates {
  private Rates() {}

  /** A rate that is multiplied by a factor after every so many steps. */
  static double falling(double start, double factor, double every, double step) {
    check(step, every);
    return start * StrictMath.pow(factor, Math.floor(step / every));
  }

  /** From the rate's start to its end, along a line. */
  static double linear(double start, double end, double step, double steps) {
    check(step, steps);
    return start + (end - start) * Math.min(step / steps, 1);
  }

  /** From the rate's start to its end, along half a cosine. */
  static double cosine(double start, double end, double step, double steps) {
    check(step, steps);
    double part = Math.min(step / steps, 1);
    return end + (start - end) * 0.5 * (1 + StrictMath.cos(Math.PI * part));
  }

  private static void check(double step, double steps) {
    if (!(step >= 0 && steps > 0)) {
      throw new IllegalArgumentException(
          "a learning rate needs a step of at least 0 among more than 0, got %s among %s"
              .formatted(Axis.text(step, 9), Axis.text(steps, 9)));
    }
  }
}
