package org.micrograd.stdlib;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * The inverse Hessian as the last steps tell it: how a step changed the gradient. Limited-memory
 * BFGS, in its two loops.
 */
final class CurvaturePairs {
  private static final int KEPT = 10;

  /** A step and the change of the gradient along it. */
  private record Pair(double[] step, double[] change) {}

  private final Deque<Pair> pairs = new ArrayDeque<>();

  /** Keeps a step unless the function does not curve upwards along it. */
  void add(double[] step, double[] change) {
    double curvature = dot(step, change, null);
    if (curvature > 1e-14 * dot(change, change, null)) {
      pairs.addLast(new Pair(step, change));
      if (pairs.size() > KEPT) {
        pairs.removeFirst();
      }
    }
  }

  boolean isEmpty() {
    return pairs.isEmpty();
  }

  void clear() {
    pairs.clear();
  }

  /** Where to go from a gradient: downhill, among the variables that are free alone. */
  double[] direction(double[] gradient, boolean[] free) {
    double[] q = new double[gradient.length];
    for (int i = 0; i < q.length; i++) {
      q[i] = free[i] ? -gradient[i] : 0;
    }
    double[] shares = new double[pairs.size()];
    int k = pairs.size();
    for (Iterator<Pair> newest = pairs.descendingIterator(); newest.hasNext(); ) {
      Pair pair = newest.next();
      double curvature = dot(pair.step, pair.change, free);
      shares[--k] = curvature > 0 ? dot(pair.step, q, free) / curvature : 0;
      add(q, -shares[k], pair.change, free);
    }
    scale(q, free);
    for (Pair pair : pairs) {
      double curvature = dot(pair.step, pair.change, free);
      double share = curvature > 0 ? dot(pair.change, q, free) / curvature : 0;
      add(q, shares[k++] - share, pair.step, free);
    }
    return q;
  }

  private void scale(double[] q, boolean[] free) {
    Pair last = pairs.peekLast();
    double curvature = last == null ? 0 : dot(last.step, last.change, free);
    if (curvature > 0) {
      double factor = curvature / dot(last.change, last.change, free);
      for (int i = 0; i < q.length; i++) {
        q[i] *= factor;
      }
    }
  }

  private static void add(double[] to, double factor, double[] x, boolean[] free) {
    for (int i = 0; i < to.length; i++) {
      to[i] += free[i] ? factor * x[i] : 0;
    }
  }

  /** The scalar product over the free variables, or over all. */
  static double dot(double[] x, double[] y, boolean[] free) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += free == null || free[i] ? x[i] * y[i] : 0;
    }
    return sum;
  }
}
