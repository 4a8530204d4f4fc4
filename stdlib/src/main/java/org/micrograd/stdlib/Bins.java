package org.micrograd.stdlib;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.micrograd.io.Interruption;

/**
 * How many numbers lie between one edge and the next.
 *
 * @param edges rising, one more than counts
 */
record Bins(double[] edges, double[] counts) {
  private static final int MOST = 50;

  /** More bins than this no picture shows. */
  static final int MOST_WISHED = 100_000;

  /** Greater whole numbers get bins as others do. */
  private static final double MOST_WHOLE = 1e9;

  /**
   * Counts finite numbers.
   *
   * @param wish how many bins, or 0: one around each number where all are whole and near each
   *     other, else about the square root of how many numbers there are
   */
  static Bins of(double[] numbers, int wish) {
    double[] edges = edges(numbers, wish);
    double[] counts = new double[edges.length - 1];
    Interruption.check();
    for (double x : numbers) {
      int bin = Arrays.binarySearch(edges, x);
      // A number at an edge counts in the bin above it, at the last in the one below.
      counts[Math.clamp(bin >= 0 ? bin : -bin - 2, 0, counts.length - 1)]++;
    }
    return new Bins(edges, counts);
  }

  private static double[] edges(double[] numbers, int wish) {
    double low = Arrays.stream(numbers).min().orElseThrow();
    double high = Arrays.stream(numbers).max().orElseThrow();
    boolean whole = Arrays.stream(numbers).allMatch(x -> x == Math.rint(x));
    if (wish == 0 && whole && high - low < MOST && Math.abs(low) < MOST_WHOLE) {
      // A lone bar stands between empty places, so that it is seen to be one.
      int around = low == high ? 1 : 0;
      return IntStream.rangeClosed(-around, (int) (high - low) + 1 + around)
          .mapToDouble(i -> low + i - 0.5)
          .toArray();
    }
    int root = (int) Math.ceil(Math.sqrt(numbers.length));
    int count = wish > 0 ? wish : low == high ? 3 : Math.clamp(root, 1, MOST);
    double half = low == high ? Math.max(Math.abs(low), 1) / 2 : 0;
    return spaced(finite(low - half), finite(high + half), count + 1);
  }

  private static double[] spaced(double low, double high, int count) {
    int last = count - 1;
    // Distances of numbers near the greatest ones may be greater than any number.
    boolean isWide = Double.isInfinite((high - low) * last);
    return IntStream.range(0, count)
        .mapToDouble(i ->
            i == last
                ? high
                : isWide
                    ? low * ((double) (last - i) / last) + high * ((double) i / last)
                    : low + i * (high - low) / last)
        .toArray();
  }

  private static double finite(double x) {
    return Math.clamp(x, -Double.MAX_VALUE, Double.MAX_VALUE);
  }
}
