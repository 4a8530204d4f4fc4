package org.micrograd.compile;

/** Places that lie one behind the other, as a neuron's weights do. */
final class Consecutive {
  private Consecutive() {}

  /** Whether some places do. */
  static boolean is(int... places) {
    for (int i = 1; i < places.length; i++) {
      if (places[i] != places[0] + i) {
        return false;
      }
    }
    return true;
  }
}
