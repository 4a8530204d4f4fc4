package org.micrograd.stdlib;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.micrograd.compile.DifferentiableFunction;

/**
 * Where all results of a function are 0 near a start: Newton's method on compiled Jacobians, each
 * step as long as makes the results smaller.
 *
 * @param point where they are 0
 * @param residuals the results there: what rounding leaves
 * @param iterations how many steps were taken
 */
public record Root(double[] point, double[] residuals, int iterations) {
  private static final int MOST_ITERATIONS = 200;

  /** The shortest part of Newton's step that is tried. */
  private static final double SHORTEST = 1e-10;

  /** How small the results are at the end, beside the terms that cancel in them. */
  private static final double SMALL = 1e-12;

  /** Results at a point, and their squares' sum. */
  private record Place(double[] x, double[] residuals, double size) {
    static Place of(DifferentiableFunction f, double... x) {
      double[] residuals = f.values(x);
      return new Place(x, residuals, Arrays.stream(residuals).map(r -> r * r).sum());
    }

    /** The place at the end of a part of a step. */
    Place along(DifferentiableFunction f, double[] step, double part) {
      return of(f, IntStream.range(0, x.length).mapToDouble(i -> x[i] + part * step[i]).toArray());
    }
  }

  /**
   * Searches from a start.
   *
   * @param f as many results as inputs
   * @throws IllegalArgumentException if there are not, or they are not finite at the start
   * @throws IllegalStateException if the search finds no root
   */
  public static Root find(DifferentiableFunction f, double... start) {
    if (f.outputs().size() != start.length) {
      throw new IllegalArgumentException(
          "solve needs as many results as variables, got %d and %d"
              .formatted(f.outputs().size(), start.length));
    }
    Place place = Place.of(f, start);
    if (!Double.isFinite(place.size)) {
      throw new IllegalArgumentException(
          "solve: the function is %s at the start %s"
              .formatted(Arrays.toString(place.residuals), Arrays.toString(start)));
    }
    for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
      if (place.size == 0) {
        return new Root(place.x, place.residuals, iteration);
      }
      double[][] jacobian = f.jacobian(place.x);
      double[] step = step(jacobian, place);
      Place next = shorter(f, place, step);
      if (next == null) {
        return last(place, jacobian, iteration);
      }
      place = next;
    }
    throw failure(place);
  }

  private static double[] step(double[][] jacobian, Place place) {
    DecompositionSolver solver =
        new LUDecomposition(MatrixUtils.createRealMatrix(jacobian), 0).getSolver();
    if (!solver.isNonSingular()) {
      throw new IllegalStateException(
          "solve: the Jacobian is singular at %s, where the function is %s: start elsewhere"
              .formatted(Arrays.toString(place.x), Arrays.toString(place.residuals)));
    }
    return solver.solve(new ArrayRealVector(place.residuals)).mapMultiply(-1).toArray();
  }

  /** The end of the longest part of a step, halved each time, that makes the results smaller. */
  private static Place shorter(DifferentiableFunction f, Place place, double[] step) {
    for (double part = 1; part > SHORTEST; part /= 2) {
      Place next = place.along(f, step, part);
      if (next.size <= (1 - 1e-4 * part) * place.size) {
        return next;
      }
    }
    return null;
  }

  /** The end of the search, if what is left of the results is rounding. */
  private static Root last(Place place, double[][] jacobian, int iterations) {
    for (int r = 0; r < jacobian.length; r++) {
      double terms = 1;
      for (int i = 0; i < place.x.length; i++) {
        terms = Math.max(terms, Math.abs(jacobian[r][i] * place.x[i]));
      }
      if (Math.abs(place.residuals[r]) > SMALL * terms) {
        throw failure(place);
      }
    }
    return new Root(place.x, place.residuals, iterations);
  }

  private static IllegalStateException failure(Place place) {
    return new IllegalStateException(
        "solve found no root: it came to %s, where the function is %s: start elsewhere"
            .formatted(Arrays.toString(place.x), Arrays.toString(place.residuals)));
  }
}
