package org.micrograd.standins;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.micrograd.io.Interruption;

/**
 * The least of a smooth function of many variables by its gradients of late: the steps of L-BFGS-B
 * where nothing is bounded, so that it ends where that ends.
 */
final class LimitedMemory {
  /** How a function's value and its gradient are found. */
  interface Objective {
    /** The value at a point, its gradient written into an array. */
    double at(double[] x, double[] gradient);
  }

  /** How a search has ended. */
  enum End {
    CONVERGED,
    ITERATIONS,
    LINE
  }

  private static final int KEPT = 10;
  private static final int TRIES = 20;
  private static final double EPSILON = Math.ulp(1.0);
  private static final double LEAST_GAIN = 2.2204460492503131e-09;

  /** A step, what it changed of the gradient, and the product of both. */
  private record Pair(double[] step, double[] change, double product) {}

  private final Objective objective;
  private final double[] x;
  private final double[] gradient;
  private final Deque<Pair> pairs = new ArrayDeque<>();
  private double theta = 1;
  private double value;
  private double slope;
  private double width;
  private int iterations;

  LimitedMemory(Objective objective, double[] start) {
    this.objective = objective;
    x = start.clone();
    gradient = new double[x.length];
    value = objective.at(x, gradient);
  }

  double[] point() {
    return x;
  }

  int iterations() {
    return iterations;
  }

  /** Goes on until no part of the gradient is larger, or little is gained. */
  End run(int most, double tolerance) {
    if (largest() <= tolerance) {
      return End.CONVERGED;
    }
    while (true) {
      Interruption.check();
      double before = value;
      double[] old = gradient.clone();
      double[] way = direction();
      double begin = Sums.dot(gradient, way);
      if (begin >= 0 || !search(way, begin)) {
        if (pairs.isEmpty()) {
          return End.LINE;
        }
        pairs.clear();
        theta = 1;
        continue;
      }
      if (++iterations >= most) {
        return End.ITERATIONS;
      }
      double size = Math.max(Math.max(Math.abs(before), Math.abs(value)), 1);
      if (largest() <= tolerance || before - value <= LEAST_GAIN * size) {
        return End.CONVERGED;
      }
      keep(way, old, begin);
    }
  }

  private double largest() {
    double found = 0;
    for (double g : gradient) {
      found = Math.max(found, Math.abs(g));
    }
    return found;
  }

  /** Against the gradient, bent by what steps have changed of it. */
  private double[] direction() {
    double[] way = gradient.clone();
    double[] parts = new double[pairs.size()];
    int k = parts.length;
    for (Iterator<Pair> all = pairs.descendingIterator(); all.hasNext(); ) {
      Pair pair = all.next();
      parts[--k] = Sums.dot(pair.step, way) / pair.product;
      Sums.add(way, -parts[k], pair.change);
    }
    for (int i = 0; i < way.length; i++) {
      way[i] /= theta;
    }
    for (Pair pair : pairs) {
      double part = Sums.dot(pair.change, way) / pair.product;
      Sums.add(way, parts[k++] - part, pair.step);
    }
    for (int i = 0; i < way.length; i++) {
      way[i] = -way[i];
    }
    return way;
  }

  /** Goes along a way as far as is good; where nothing is, stays. */
  private boolean search(double[] way, double begin) {
    double first = iterations == 0 ? Math.min(1 / Math.sqrt(Sums.dot(way, way)), 1e10) : 1;
    StepSearch steps = new StepSearch(value, begin, first);
    double[] from = x.clone();
    double[] old = gradient.clone();
    double before = value;
    for (int k = 0; k < TRIES; k++) {
      for (int i = 0; i < x.length; i++) {
        x[i] = steps.step() * way[i] + from[i];
      }
      value = objective.at(x, gradient);
      slope = Sums.dot(gradient, way);
      width = steps.step();
      if (steps.isDone(value, slope)) {
        return true;
      }
    }
    System.arraycopy(from, 0, x, 0, x.length);
    System.arraycopy(old, 0, gradient, 0, x.length);
    value = before;
    return false;
  }

  private void keep(double[] way, double[] old, double begin) {
    double product = (slope - begin) * width;
    if (product <= EPSILON * -begin * width) {
      return;
    }
    double[] change = gradient.clone();
    Sums.add(change, -1, old);
    for (int i = 0; i < way.length; i++) {
      way[i] *= width;
    }
    if (pairs.size() == KEPT) {
      pairs.removeFirst();
    }
    pairs.addLast(new Pair(way, change, product));
    theta = Sums.dot(change, change) / product;
  }
}
