package org.micrograd.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;

/**
 * Where a long picture is cut into lines, as text is broken: the lines are about as long as one
 * another, few arrows go on from one to the next, and no box stands alone on the last one.
 */
final class EvenCuts {
  /** What a line of no length costs, where a cut costs its arrows squared. */
  private static final double UNEVEN = 60;

  /** A last line may end early, which costs less; but not so soon. */
  private static final double EARLY = 6;

  private static final double ALONE = 0.3;

  /** No line is longer than so many others. */
  private static final double LONGEST = 3;

  private EvenCuts() {}

  /**
   * The cuts, the ends included.
   *
   * @param line how long a line should be
   * @param possible where a cut may be, and how many arrows it cuts
   */
  static List<Double> of(
      double start, double end, double line, NavigableMap<Double, Long> possible) {
    double[] places = places(start, end, possible);
    double[] costs = new double[places.length];
    int[] before = new int[places.length];
    Arrays.fill(costs, 1, costs.length, Double.POSITIVE_INFINITY);
    for (int to = 1; to < places.length; to++) {
      boolean isLast = to == places.length - 1;
      double arrows = isLast ? 0 : Math.pow(possible.get(places[to]), 2);
      for (int from = to - 1; from >= 0; from--) {
        double length = (places[to] - places[from]) / line;
        if (length > LONGEST && Double.isFinite(costs[to])) {
          break;
        }
        double cost = costs[from] + arrows + (isLast ? last(length) : uneven(length));
        if (cost < costs[to]) {
          costs[to] = cost;
          before[to] = from;
        }
      }
    }
    List<Double> cuts = new ArrayList<>();
    for (int at = places.length - 1; at > 0; at = before[at]) {
      cuts.add(places[at]);
    }
    cuts.add(start);
    Collections.reverse(cuts);
    return cuts;
  }

  private static double[] places(double start, double end, NavigableMap<Double, Long> possible) {
    List<Double> places = new ArrayList<>(List.of(start));
    if (start < end) {
      places.addAll(possible.subMap(start, false, end, false).keySet());
      places.add(end);
    }
    return places.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double uneven(double length) {
    return UNEVEN * (length - 1) * (length - 1);
  }

  private static double last(double length) {
    if (length >= 1) {
      return uneven(length);
    }
    return length < ALONE ? UNEVEN : EARLY * (1 - length);
  }
}
