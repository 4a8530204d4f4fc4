package org.micrograd.stdlib;

import java.util.Arrays;
import org.micrograd.compile.DifferentiableFunction;

/**
 * Where a function is least near a start: limited-memory BFGS on compiled gradients, with bounds.
 *
 * <p>A variable stays at a bound while downhill is beyond it, and the others move as if it were a
 * number. Each step is as long as makes the function less and its slope flatter.
 *
 * @param point where it is least
 * @param value how much it is there
 * @param gradient its gradient there
 * @param iterations how many steps were taken
 * @param evaluations how often value and gradient were computed
 */
public record Minimum(
    double[] point, double value, double[] gradient, int iterations, int evaluations) {
  private static final int MOST_ITERATIONS = 20_000;

  /** Iterations a variable, where these are more: a long valley is walked down step by step. */
  private static final int EACH = 20;

  /** By which part the function may still change where a variable does by all of itself. */
  private static final double FLAT = 1e-9;

  /** The same where no step finds less: what rounding leaves. */
  private static final double NEARLY_FLAT = 1e-5;

  /** By which part of itself the function may change by rounding, as a sum of terms that cancel. */
  private static final double ROUNDING = 1e-10;

  /** After how many steps each the curvature is asked for. */
  private static final int LONG = 100;

  /** Up to how many variables the curvature is asked for, a column each. */
  private static final int MOST_CURVED = 200;

  /** Steps of Newton's method that need not help. */
  private static final int MOST_IDLE = 4;

  /** A value farther from 0 has none to come to. */
  private static final double FAR = 1e15;

  /**
   * Searches from a start.
   *
   * @throws IllegalArgumentException if the function is not finite at the start
   * @throws IllegalStateException if the search finds no end
   */
  public static Minimum find(DifferentiableFunction f, double... start) {
    return find(f, start, Bounds.none(start.length));
  }

  /**
   * The same between bounds; a start outside is moved to the nearest point inside.
   *
   * @throws IllegalArgumentException if the function is not finite at the start
   * @throws IllegalStateException if the search finds no end
   */
  public static Minimum find(DifferentiableFunction f, double[] start, Bounds bounds) {
    int most = Math.max(MOST_ITERATIONS, EACH * start.length);
    if (start.length != bounds.low().length) {
      throw new IllegalArgumentException(
          "minimize needs bounds for each of %d variables, got %d"
              .formatted(start.length, bounds.low().length));
    }
    LineSearch search = new LineSearch(f, bounds, bounds.nearest(start));
    refuseTop(f, search, bounds);
    CurvaturePairs pairs = new CurvaturePairs();
    Headway headway = new Headway();
    for (int iteration = 0; iteration < most; iteration++) {
      boolean[] free = free(search, bounds);
      double steepness = steepness(search, free);
      headway.note(search.value(), steepness);
      boolean isStuck = headway.idle() > 1 || headway.idle() == 1 && pairs.isEmpty();
      if (steepness <= (isStuck ? NEARLY_FLAT : FLAT)) {
        return of(search, iteration);
      }
      if (headway.idle() > 0) {
        pairs.clear(); // What was learnt elsewhere misleads here: straight downhill once.
      }
      boolean isLong = iteration % LONG == LONG - 1;
      NewtonStep newton = isStuck || isLong ? newton(f, search, free) : null;
      if (isStuck && newton != null && newton.isLeastBut(ROUNDING * Math.abs(search.value()))) {
        return of(search, iteration);
      }
      if (isStuck && (newton == null || headway.idle() > MOST_IDLE)) {
        throw stuck(search);
      }
      if (newton != null) {
        search.step(newton.step(), 1, pairs);
      } else {
        double[] direction = pairs.direction(search.gradient(), free);
        search.step(direction, pairs.isEmpty() ? shortened(direction) : 1, pairs);
      }
    }
    throw new IllegalStateException(
        "minimize found no end in %d steps; it came to %s: does the function have a least value?"
            .formatted(most, search.value()));
  }

  /** A start on a top has no slope that leads down from it, and would be taken for an end. */
  private static void refuseTop(DifferentiableFunction f, LineSearch search, Bounds bounds) {
    double[] start = search.point();
    if (start.length > MOST_CURVED || Arrays.stream(search.gradient()).anyMatch(g -> g != 0)) {
      return;
    }
    double[][] hessian = f.hessian(start);
    for (int i = 0; i < start.length; i++) {
      if (hessian[i][i] < 0 && bounds.low()[i] < bounds.high()[i]) {
        throw new IllegalArgumentException(
            "minimize: the function is flat at the start %s, but falls from there along variable %d: start beside it"
                .formatted(Arrays.toString(start), i));
      }
    }
  }

  private static double shortened(double... direction) {
    return Math.min(1, 1 / LineSearch.norm(direction));
  }

  /** Where slopes alone lead nowhere, or not soon, as in a valley that is bent and narrow. */
  private static NewtonStep newton(DifferentiableFunction f, LineSearch search, boolean[] free) {
    return free.length > MOST_CURVED
        ? null
        : NewtonStep.of(search.gradient(), f.hessian(search.point()), free);
  }

  private static IllegalStateException stuck(LineSearch search) {
    boolean isFar = Math.abs(search.value()) > FAR;
    return new IllegalStateException(
        "minimize found no step from %s that makes %s less: %s"
            .formatted(
                Arrays.toString(search.point()),
                search.value(),
                isFar ? "does the function have a least value?" : "is the function smooth there?"));
  }

  private static Minimum of(LineSearch search, int iterations) {
    return new Minimum(
        search.point(), search.value(), search.gradient(), iterations, search.evaluations());
  }

  private static boolean[] free(LineSearch search, Bounds bounds) {
    boolean[] free = new boolean[search.point().length];
    for (int i = 0; i < free.length; i++) {
      free[i] = !bounds.holds(i, search.point()[i], search.gradient()[i]);
    }
    return free;
  }

  /** The steepest of the free variables, in units of its own size and the function's. */
  private static double steepness(LineSearch search, boolean[] free) {
    double most = 0;
    for (int i = 0; i < free.length; i++) {
      double size = Math.max(1, Math.abs(search.point()[i]));
      most = Math.max(most, free[i] ? Math.abs(search.gradient()[i]) * size : 0);
    }
    return most / Math.max(1, Math.abs(search.value()));
  }
}
