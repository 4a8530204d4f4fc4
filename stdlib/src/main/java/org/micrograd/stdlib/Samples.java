package org.micrograd.stdlib;

import java.util.Arrays;
import org.micrograd.io.Interruption;

/**
 * Made-up samples in the plane, a row (x, y, class) each; the same for the same seed.
 *
 * @param rows the samples
 */
record Samples(double[][] rows) {
  /** Where a sample without noise lies, from its class and its place along it, 0 to 1. */
  private interface Curve {
    double[] at(int label, double t);
  }

  static Samples moons(int count, double noise, Random random) {
    return of(
        count,
        2,
        noise,
        random,
        (label, t) -> {
          double x = StrictMath.cos(Math.PI * t);
          double y = StrictMath.sin(Math.PI * t);
          return label == 0 ? new double[] {x, y} : new double[] {1 - x, 0.5 - y};
        });
  }

  static Samples circles(int count, double noise, Random random) {
    return of(count, 2, noise, random, (label, t) -> polar(label == 0 ? 1 : 0.5, 2 * Math.PI * t));
  }

  static Samples spiral(int count, int classes, double noise, Random random) {
    return of(
        count,
        classes,
        noise,
        random,
        (label, t) -> polar(t, 4 * t + 2 * Math.PI * label / classes));
  }

  static Samples blobs(int count, int classes, double noise, Random random) {
    double[][] centres = new double[classes][];
    Arrays.setAll(centres, i -> new double[] {random.uniform(-5, 5), random.uniform(-5, 5)});
    return of(count, classes, noise, random, (label, t) -> centres[label].clone());
  }

  private static double[] polar(double radius, double angle) {
    return new double[] {radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)};
  }

  /** Samples of the classes in turn, then shuffled. */
  private static Samples of(int count, int classes, double noise, Random random, Curve curve) {
    if (count < classes || classes < 1 || !(noise >= 0)) {
      throw new IllegalArgumentException(
          "samples need a count of at least the %d classes and a noise of at least 0, got %d and %s"
              .formatted(classes, count, noise));
    }
    double[][] rows = new double[count][];
    for (int i = 0; i < count; i++) {
      Interruption.check();
      int label = i % classes;
      int last = (count - 1 - label) / classes;
      double[] at = curve.at(label, last == 0 ? 0 : Math.floorDiv(i, classes) / (double) last);
      rows[i] =
          new double[] {at[0] + noise * random.normal(), at[1] + noise * random.normal(), label};
    }
    int[] order = order(count, random);
    return new Samples(Arrays.stream(order).mapToObj(i -> rows[i]).toArray(double[][]::new));
  }

  /** The numbers below a count, shuffled. */
  static int[] order(int count, Random random) {
    int[] order = new int[count];
    Arrays.setAll(order, i -> i);
    for (int i = count - 1; i > 0; i--) {
      int j = random.below(i + 1);
      int other = order[j];
      order[j] = order[i];
      order[i] = other;
    }
    return order;
  }

  /** The points and their classes, for scripts. */
  Object[] answer() {
    double[][] points =
        Arrays.stream(rows).map(row -> Arrays.copyOf(row, 2)).toArray(double[][]::new);
    return new Object[] {points, Arrays.stream(rows).mapToInt(row -> (int) row[2]).toArray()};
  }
}
