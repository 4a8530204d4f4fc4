package org.micrograd.stdlib;

import org.hipparchus.random.MersenneTwister;
import org.micrograd.io.Interruption;

/**
 * Random numbers that begin with a seed: bit for bit those of Python's module random, so that a
 * script in either language draws the weights that micrograd draws.
 */
final class Random {
  private static final int BLOCK = 1024;

  private final MersenneTwister bits;

  Random(long seed) {
    int low = (int) seed;
    int high = (int) (seed >>> 32);
    bits = new MersenneTwister(high == 0 ? new int[] {low} : new int[] {low, high});
  }

  /**
   * Begins with a number of a script.
   *
   * @throws IllegalArgumentException if it is not whole
   */
  static Random seeded(double seed) {
    if (seed != Math.rint(seed) || Math.abs(seed) > 0x1p53) {
      throw new IllegalArgumentException("a seed is a whole number, got " + seed);
    }
    return new Random(Math.abs((long) seed));
  }

  /** A number from 0 up to, not including, 1: 53 random bits. */
  double next() {
    int high = bits.nextInt() >>> 5;
    int low = bits.nextInt() >>> 6;
    return (high * 0x1p26 + low) * 0x1p-53;
  }

  double uniform(double low, double high) {
    return low + (high - low) * next();
  }

  /** A number from 0 up to, not including, a bound. */
  int below(int bound) {
    return (int) (next() * bound);
  }

  /** A normally distributed number, by Box and Muller. */
  double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - next()));
    return radius * StrictMath.cos(2 * Math.PI * next());
  }

  /**
   * Numbers whose logarithms are normally distributed.
   *
   * @throws IllegalArgumentException if the deviation is not at least 0
   */
  double[] logNormal(double mean, double deviation, int count) {
    if (!(deviation >= 0)) {
      throw new IllegalArgumentException(
          "logNormal needs a deviation of at least 0, got " + Axis.text(deviation, 9));
    }
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      if (i % BLOCK == 0) {
        Interruption.check();
      }
      numbers[i] = StrictMath.exp(mean + deviation * normal());
    }
    return numbers;
  }
}
