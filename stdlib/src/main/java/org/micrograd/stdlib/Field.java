package org.micrograd.stdlib;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.micrograd.io.Interruption;

/**
 * A number for every point of a rectangle, sampled on a grid.
 *
 * @param xs the columns, rising, at least two
 * @param ys the rows, rising, at least two
 * @param values the number of row i and column j; NaN counts as below every level
 */
record Field(double[] xs, double[] ys, double[][] values) {
  Field {
    check("xs", xs);
    check("ys", ys);
    if (values.length != ys.length
        || Arrays.stream(values).anyMatch(row -> row.length != xs.length)) {
      throw new IllegalArgumentException(
          "a field needs a number for each of its %d rows and %d columns"
              .formatted(ys.length, xs.length));
    }
  }

  private static void check(String name, double[] numbers) {
    boolean rising = numbers.length >= 2 && Arrays.stream(numbers).allMatch(Double::isFinite);
    for (int i = 1; i < numbers.length; i++) {
      rising &= numbers[i] > numbers[i - 1];
    }
    if (!rising) {
      throw new IllegalArgumentException(
          "a field needs at least two %s that rise, got %s"
              .formatted(name, Arrays.toString(numbers)));
    }
  }

  /** Another field on the same grid. */
  Field map(ToDoubleFunction<int[]> number) {
    double[][] mapped = new double[ys.length][xs.length];
    for (int i = 0; i < ys.length; i++) {
      Interruption.check();
      for (int j = 0; j < xs.length; j++) {
        mapped[i][j] = number.applyAsDouble(new int[] {i, j});
      }
    }
    return new Field(xs, ys, mapped);
  }

  /** Its finite numbers, rising. */
  double[] sorted() {
    return Arrays.stream(values)
        .flatMapToDouble(Arrays::stream)
        .filter(Double::isFinite)
        .sorted()
        .toArray();
  }

  /** Whether a stretch lies on the border of the rectangle. */
  boolean isOnBorder(double[] a, double[] b) {
    return a[0] == b[0] && (a[0] == xs[0] || a[0] == xs[xs.length - 1])
        || a[1] == b[1] && (a[1] == ys[0] || a[1] == ys[ys.length - 1]);
  }

  /**
   * The edges of where the field is above a level, by marching squares: closed loops, the region on
   * the left, straight inside a cell.
   */
  List<double[][]> above(double level) {
    Map<Integer, Integer> next = new LinkedHashMap<>();
    // A ring of cells around the grid, which is below every level, closes all loops.
    for (int i = -1; i < ys.length; i++) {
      Interruption.check();
      for (int j = -1; j < xs.length; j++) {
        march(i, j, level, next);
      }
    }
    List<double[][]> loops = new ArrayList<>();
    while (!next.isEmpty()) {
      Interruption.check();
      loops.add(loop(next, level));
    }
    return loops;
  }

  private double over(int i, int j, double level) {
    boolean inside = i >= 0 && j >= 0 && i < ys.length && j < xs.length;
    double over = inside ? values[i][j] - level : Double.NEGATIVE_INFINITY;
    return Double.isNaN(over) ? Double.NEGATIVE_INFINITY : Math.min(over, Double.MAX_VALUE);
  }

  /** Adds the stretches of the edge in one cell: from where the way round leaves the region on. */
  private void march(int i, int j, double level, Map<Integer, Integer> next) {
    int[][] corners = {{i, j}, {i, j + 1}, {i + 1, j + 1}, {i + 1, j}};
    int[] sides = {side(i, j, 0), side(i, j + 1, 1), side(i + 1, j, 0), side(i, j, 1)};
    double sum = 0;
    double[] over = new double[4];
    for (int k = 0; k < 4; k++) {
      over[k] = over(corners[k][0], corners[k][1], level);
      sum += over[k];
    }
    boolean saddle = over[0] > 0 == over[2] > 0 && over[1] > 0 == over[3] > 0;
    // Where two opposite corners are inside, the middle decides whether they are connected.
    int turn = saddle && !(sum > 0) ? 3 : 1;
    for (int k = 0; k < 4; k++) {
      if (over[k] > 0 && !(over[(k + 1) % 4] > 0)) {
        int entry = (k + turn) % 4;
        while (over[entry] > 0 || !(over[(entry + 1) % 4] > 0)) {
          entry = (entry + turn) % 4;
        }
        next.put(sides[k], sides[entry]);
      }
    }
  }

  /** The number of a side of a cell: the one to the right of a corner, or the one above it. */
  private int side(int i, int j, int up) {
    return 2 * ((i + 1) * (xs.length + 2) + j + 1) + up;
  }

  private double[][] loop(Map<Integer, Integer> next, double level) {
    List<double[]> points = new ArrayList<>();
    int side = next.keySet().iterator().next();
    for (Integer to = next.remove(side); to != null; to = next.remove(to)) {
      double[] point = crossing(to, level);
      if (points.isEmpty() || !Arrays.equals(points.getLast(), point)) {
        points.add(point);
      }
    }
    return points.toArray(double[][]::new);
  }

  /** Where a side crosses the level. */
  private double[] crossing(int side, double level) {
    int i = side / 2 / (xs.length + 2) - 1;
    int j = side / 2 % (xs.length + 2) - 1;
    boolean up = side % 2 == 1;
    double here = over(i, j, level);
    double there = up ? over(i + 1, j, level) : over(i, j + 1, level);
    // Measured from the end inside: the other may be infinitely far below.
    double part = here > 0 ? here / (here - there) : 1 - there / (there - here);
    return up
        ? new double[] {at(xs, j), between(at(ys, i), at(ys, i + 1), part)}
        : new double[] {between(at(xs, j), at(xs, j + 1), part), at(ys, i)};
  }

  private static double at(double[] numbers, int i) {
    return numbers[Math.clamp(i, 0, numbers.length - 1)];
  }

  private static double between(double a, double b, double part) {
    return part == 0 ? a : part == 1 ? b : a + (b - a) * part;
  }
}
