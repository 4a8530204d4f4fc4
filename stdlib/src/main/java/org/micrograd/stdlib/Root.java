package org.micrograd.stdlib;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.micrograd.compile.DifferentiableFunction;
import org.micrograd.io.Interruption;

/**
 * Where all results of a function are 0 near a start: Newton's method on compiled Jacobians, each
 * step as long as makes the results smaller; damped where that leads nowhere.
 *
 * @param point where they are 0
 * @param residuals the results there: what rounding leaves
 * @param iterations how many steps were taken
 */
public record Root(double[] point, double[] residuals, int iterations) {
  private static final int MOST_ITERATIONS = 200;

  /** The shortest part of Newton's step that is tried. */
  private static final double SHORTEST = 1e-10;

  /** By which part of itself the squares' sum must become less, for all of a step. */
  private static final double LEAST_GAIN = 1e-4;

  /** What is first added to the squares of a Jacobian, beside the largest of them. */
  private static final double LEAST_DAMPING = 1e-6;

  /** How small the results are at the end, beside the terms that cancel in them. */
  private static final double SMALL = 1e-12;

  /** Results at a point, and their squares' sum. */
  private record Place(double[] x, double[] residuals, double size) {
    static Place of(DifferentiableFunction f, double... x) {
      Interruption.check();
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
    double[][] jacobian = f.jacobian(place.x);
    int iteration = 0;
    for (; iteration < MOST_ITERATIONS && place.size > 0; iteration++) {
      Place next = shorter(f, place, newton(jacobian, place));
      if (next == null && !isRoot(place, jacobian)) {
        next = damped(f, place, jacobian);
      }
      if (next == null) {
        break;
      }
      place = next;
      jacobian = f.jacobian(place.x);
    }
    if (!isRoot(place, jacobian)) {
      throw failure(place);
    }
    return new Root(place.x, place.residuals, iteration);
  }

  /** Newton's step, whose numbers are not finite where the Jacobian is singular. */
  private static double[] newton(double[][] jacobian, Place place) {
    DecompositionSolver solver =
        new LUDecomposition(MatrixUtils.createRealMatrix(jacobian), 0).getSolver();
    return solver.solve(new ArrayRealVector(place.residuals)).mapMultiply(-1).toArray();
  }

  /**
   * Where Newton's step leads nowhere, as from where the Jacobian is singular: Levenberg's and
   * Marquardt's, ever shorter and nearer to straight downhill until one makes the results smaller.
   */
  private static Place damped(DifferentiableFunction f, Place place, double[][] jacobian) {
    RealMatrix j = MatrixUtils.createRealMatrix(jacobian);
    RealMatrix squares = j.transposeMultiply(j);
    double[] downhill =
        j.preMultiply(new ArrayRealVector(place.residuals).mapMultiply(-1)).toArray();
    double largest = 0;
    for (int i = 0; i < downhill.length; i++) {
      largest = Math.max(largest, squares.getEntry(i, i));
    }
    if (!(largest > 0 && largest <= Double.MAX_VALUE)) {
      return null;
    }
    for (double share = LEAST_DAMPING; share < 1 / SHORTEST; share *= 10) {
      RealMatrix damped = squares.copy();
      for (int i = 0; i < downhill.length; i++) {
        damped.addToEntry(i, i, share * largest);
      }
      DecompositionSolver solver = new LUDecomposition(damped, 0).getSolver();
      Place next = place.along(f, solver.solve(new ArrayRealVector(downhill)).toArray(), 1);
      if (next.size <= (1 - LEAST_GAIN) * place.size) {
        return next;
      }
    }
    return null;
  }

  /** The end of the longest part of a step, halved each time, that makes the results smaller. */
  private static Place shorter(DifferentiableFunction f, Place place, double[] step) {
    for (double part = 1; part > SHORTEST; part /= 2) {
      Place next = place.along(f, step, part);
      if (next.size <= (1 - LEAST_GAIN * part) * place.size) {
        return next;
      }
    }
    return null;
  }

  /** Whether what is left of the results is rounding. */
  private static boolean isRoot(Place place, double[][] jacobian) {
    for (int r = 0; r < jacobian.length; r++) {
      double terms = 1;
      for (int i = 0; i < place.x.length; i++) {
        terms = Math.max(terms, Math.abs(jacobian[r][i] * place.x[i]));
      }
      if (Math.abs(place.residuals[r]) > SMALL * terms) {
        return false;
      }
    }
    return true;
  }

  private static IllegalStateException failure(Place place) {
    return new IllegalStateException(
        "solve found no root: it came to %s, where the function is %s: start elsewhere"
            .formatted(Arrays.toString(place.x), Arrays.toString(place.residuals)));
  }
}
