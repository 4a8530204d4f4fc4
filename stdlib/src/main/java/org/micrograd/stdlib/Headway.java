package org.micrograd.stdlib;

/** Whether the steps of a search still help: each is to find less, or at least a flatter place. */
final class Headway {
  /** By which part of itself a function may change by rounding alone. */
  private static final double STILL = 1e-15;

  private double value = Double.POSITIVE_INFINITY;
  private double flattest = Double.POSITIVE_INFINITY;
  private int idle;

  /** Notes where a step ended. */
  void note(double value, double steepness) {
    boolean isLess =
        this.value == Double.POSITIVE_INFINITY || this.value - value > STILL * Math.abs(this.value);
    idle = isLess || steepness < flattest ? 0 : idle + 1;
    flattest = isLess ? steepness : Math.min(flattest, steepness);
    this.value = isLess ? value : Math.min(this.value, value);
  }

  /** The number of steps since the last that helped. */
  int idle() {
    return idle;
  }
}
