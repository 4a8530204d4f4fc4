package org.micrograd.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The edges of regions: closed, the region on the left, around the right area. */
class FieldTest {
  private static double[] grid(int count) {
    return IntStream.range(0, count).mapToDouble(i -> -2 + 4.0 * i / (count - 1)).toArray();
  }

  private static Field field(int count, DoubleBinaryOperator f) {
    double[] grid = grid(count);
    return new Field(grid, grid, new double[count][count])
        .map(at -> f.applyAsDouble(grid[at[1]], grid[at[0]]));
  }

  /** The area on the left of a loop, negative for a hole. */
  private static double area(double[][] loop) {
    double twice = 0;
    for (int i = 0; i < loop.length; i++) {
      double[] a = loop[i];
      double[] b = loop[(i + 1) % loop.length];
      twice += a[0] * b[1] - b[0] * a[1];
    }
    return twice / 2;
  }

  private static double area(List<double[][]> loops) {
    return loops.stream().mapToDouble(FieldTest::area).sum();
  }

  @Test
  void aDiscHasItsArea() {
    List<double[][]> loops = field(81, (x, y) -> 1 - x * x - y * y).above(0);
    assertEquals(1, loops.size());
    assertEquals(Math.PI, area(loops), 0.01);
  }

  @Test
  void aHoleIsTakenAway() {
    List<double[][]> loops = field(81, (x, y) -> x * x + y * y - 1).above(0);
    assertEquals(2, loops.size());
    assertEquals(16 - Math.PI, area(loops), 0.01);
  }

  @Test
  void allAndNothing() {
    Field flat = field(3, (x, y) -> 5);
    assertEquals(16, area(flat.above(4)), 1e-12);
    assertEquals(16, area(flat.above(Double.NEGATIVE_INFINITY)), 1e-12);
    assertEquals(List.of(), flat.above(5));
    assertEquals(16, area(field(3, (x, y) -> Double.POSITIVE_INFINITY).above(0)), 1e-12);
    assertEquals(List.of(), field(3, (x, y) -> Double.NaN).above(0));
  }

  @Test
  void theMiddleConnectsOppositeCorners() {
    double[] two = {0, 1};
    assertEquals(1, new Field(two, two, new double[][] {{3, -1}, {-1, 3}}).above(0).size());
    assertEquals(2, new Field(two, two, new double[][] {{1, -3}, {-3, 1}}).above(0).size());
    assertEquals(1, new Field(two, two, new double[][] {{-1, 3}, {3, -1}}).above(0).size());
    assertEquals(2, new Field(two, two, new double[][] {{-3, 1}, {1, -3}}).above(0).size());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void aRegionAndTheRestFillTheSquare(int seed) {
    Random random = new Random(seed);
    double[] noise = random.doubles(12 * 12, -1, 1).toArray();
    double[] grid = grid(12);
    Field field = new Field(grid, grid, new double[12][12]).map(at -> noise[at[0] * 12 + at[1]]);
    Field rest = field.map(at -> -field.values()[at[0]][at[1]]);
    assertEquals(16, area(field.above(0)) + area(rest.above(0)), 1e-9);
    assertTrue(
        field.above(0).stream()
            .flatMap(Arrays::stream)
            .allMatch(p -> Math.abs(p[0]) <= 2 && Math.abs(p[1]) <= 2));
  }
}
