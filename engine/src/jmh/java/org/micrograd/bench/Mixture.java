package org.micrograd.bench;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.analysis.differentiation.Gradient;
import org.micrograd.autograd.Value;
import org.micrograd.autograd.Values;

/**
 * The logarithm of a mixture of normal densities at a point, written in each way. A component has a
 * weight, a mean, the logarithms of the diagonal of its inverse root, and what is below that, row
 * by row.
 */
final class Mixture {
  static final int DIMENSIONS = 5;
  static final int COMPONENTS = 10;
  private static final int BELOW = DIMENSIONS * (DIMENSIONS - 1) / 2;
  private static final int EACH = 1 + 2 * DIMENSIONS + BELOW;
  static final int PARAMETERS = COMPONENTS * EACH;

  private Mixture() {}

  static Value values(List<Value> x, List<Value> parameters) {
    List<Value> components = new ArrayList<>();
    for (int k = 0; k < COMPONENTS; k++) {
      List<Value> p = parameters.subList(k * EACH, (k + 1) * EACH);
      Value sum = p.getFirst();
      Value square = Value.number(0);
      for (int i = 0, below = 1 + 2 * DIMENSIONS; i < DIMENSIONS; i++) {
        Value q = p.get(1 + DIMENSIONS + i).exp().mul(x.get(i).sub(p.get(1 + i)));
        for (int j = 0; j < i; j++, below++) {
          q = q.add(p.get(below).mul(x.get(j).sub(p.get(1 + j))));
        }
        sum = sum.add(p.get(1 + DIMENSIONS + i));
        square = square.add(q.square());
      }
      components.add(sum.sub(square.mul(0.5)));
    }
    return Values.logSumExp(components);
  }

  static Gradient hipparchus(double[] x, double[] at) {
    Gradient[] components = new Gradient[COMPONENTS];
    Gradient greatest = null;
    for (int k = 0; k < COMPONENTS; k++) {
      Gradient[] p = new Gradient[EACH];
      for (int i = 0; i < EACH; i++) {
        p[i] = Gradient.variable(PARAMETERS, k * EACH + i, at[k * EACH + i]);
      }
      Gradient sum = p[0];
      for (int i = 0, below = 1 + 2 * DIMENSIONS; i < DIMENSIONS; i++) {
        Gradient q = p[1 + DIMENSIONS + i].exp().multiply(p[1 + i].subtract(x[i]).negate());
        for (int j = 0; j < i; j++, below++) {
          q = q.add(p[below].multiply(p[1 + j].subtract(x[j]).negate()));
        }
        sum = sum.add(p[1 + DIMENSIONS + i]).subtract(q.square().multiply(0.5));
      }
      components[k] = sum;
      greatest = greatest == null || sum.getReal() > greatest.getReal() ? sum : greatest;
    }
    double shift = greatest.getReal();
    Gradient all = components[0].subtract(shift).exp();
    for (int k = 1; k < COMPONENTS; k++) {
      all = all.add(components[k].subtract(shift).exp());
    }
    return all.log().add(shift);
  }

  /** By hand: the value, its gradient being added to one. */
  static double adjoint(double[] x, double[] p, double[] q, double[] s, double[] gradient) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < COMPONENTS; k++) {
      int at = k * EACH;
      double sum = p[at];
      for (int i = 0, below = at + 1 + 2 * DIMENSIONS; i < DIMENSIONS; i++) {
        double each = Math.exp(p[at + 1 + DIMENSIONS + i]) * (x[i] - p[at + 1 + i]);
        for (int j = 0; j < i; j++, below++) {
          each += p[below] * (x[j] - p[at + 1 + j]);
        }
        q[k * DIMENSIONS + i] = each;
        sum += p[at + 1 + DIMENSIONS + i] - 0.5 * each * each;
      }
      s[k] = sum;
      greatest = Math.max(greatest, sum);
    }
    double total = 0;
    for (int k = 0; k < COMPONENTS; k++) {
      s[k] = Math.exp(s[k] - greatest);
      total += s[k];
    }
    for (int k = 0; k < COMPONENTS; k++) {
      int at = k * EACH;
      double share = s[k] / total;
      gradient[at] += share;
      for (int i = 0, below = at + 1 + 2 * DIMENSIONS; i < DIMENSIONS; i++) {
        double back = -share * q[k * DIMENSIONS + i];
        double root = Math.exp(p[at + 1 + DIMENSIONS + i]);
        gradient[at + 1 + i] -= back * root;
        gradient[at + 1 + DIMENSIONS + i] += share + back * root * (x[i] - p[at + 1 + i]);
        for (int j = 0; j < i; j++, below++) {
          gradient[at + 1 + j] -= back * p[below];
          gradient[below] += back * (x[j] - p[at + 1 + j]);
        }
      }
    }
    return Math.log(total) + greatest;
  }
}
