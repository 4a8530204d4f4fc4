package org.micrograd.stdlib;

import java.util.List;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.autograd.Value;

/** Moves parameters against their gradients, with a memory of earlier steps. */
public final class Optimizer {
  /** What PyTorch adds to a norm before it divides by it. */
  private static final double CLIP_EPS = 1e-6;

  private static final double ALMOST_ONE = Math.nextDown(1.0);

  private final Value[] parameters;
  private final double[] first;
  private final double[] second;
  private int steps;

  /**
   * An optimizer that has not moved yet.
   *
   * @throws IllegalArgumentException if a parameter is a plain number or was computed
   */
  public Optimizer(Value... parameters) {
    for (Value p : parameters) {
      if (p.isConstant() || !p.isLeaf()) {
        throw new IllegalArgumentException(
            "an optimizer moves Values that the script made, as Value(%s), not %s"
                .formatted(p.data(), p.isConstant() ? "a plain number" : "what was computed"));
      }
    }
    this.parameters = parameters.clone();
    this.first = new double[parameters.length];
    this.second = new double[parameters.length];
  }

  /**
   * Gradient descent: with momentum, the velocity is momentum * velocity + gradient, as in PyTorch.
   *
   * @param decay what is added to the gradient for each unit of a parameter
   * @param nesterov whether a step goes along the gradient and the velocity that comes next
   * @throws IllegalArgumentException for Nesterov's step without momentum
   */
  @Export
  public void descend(double rate, double momentum, double decay, boolean nesterov) {
    check("lr", rate, Double.MAX_VALUE);
    check("momentum", momentum, 1);
    check("weightDecay", decay, Double.MAX_VALUE);
    if (nesterov && momentum == 0) {
      throw new IllegalArgumentException(
          "nesterov needs a momentum above 0, as 0.9, got " + momentum);
    }
    for (int i = 0; i < parameters.length; i++) {
      Value p = parameters[i];
      double g = p.grad() + decay * p.data();
      first[i] = momentum * first[i] + g;
      p.setData(p.data() - rate * (nesterov ? g + momentum * first[i] : first[i]));
    }
  }

  /**
   * Adam, its means corrected for their start at 0.
   *
   * @param eps what is added to the root of the mean square, so that no step is too long
   * @param coupled whether the decay joins the gradient, as in Adam, or shrinks the parameter
   *     beside it, as in AdamW
   */
  public void adapt(
      double rate, double beta1, double beta2, double decay, double eps, boolean coupled) {
    check("lr", rate, Double.MAX_VALUE);
    check("beta1", beta1, ALMOST_ONE);
    check("beta2", beta2, ALMOST_ONE);
    check("weightDecay", decay, Double.MAX_VALUE);
    check("eps", eps, Double.MAX_VALUE);
    steps++;
    double unbias1 = 1 - StrictMath.pow(beta1, steps);
    double unbias2 = 1 - StrictMath.pow(beta2, steps);
    for (int i = 0; i < parameters.length; i++) {
      Value p = parameters[i];
      double old = p.data();
      double g = coupled ? p.grad() + decay * old : p.grad();
      double kept = coupled ? old : old - rate * decay * old;
      first[i] = beta1 * first[i] + (1 - beta1) * g;
      second[i] = beta2 * second[i] + (1 - beta2) * g * g;
      p.setData(kept - rate * (first[i] / unbias1) / (Math.sqrt(second[i] / unbias2) + eps));
    }
  }

  private static void check(String name, double x, double most) {
    if (!(x >= 0 && x <= most)) {
      throw new IllegalArgumentException(
          "%s must be a number from 0%s, got %s"
              .formatted(
                  name, most >= Double.MAX_VALUE ? " up" : most == 1 ? " to 1" : " to below 1", x));
    }
  }

  /** Sets the gradients to 0. */
  @Export
  public void zero() {
    for (Value p : parameters) {
      p.setGrad(0);
    }
  }

  /**
   * Shrinks gradients to a norm if theirs is greater, as PyTorch does; returns what it was.
   *
   * @throws IllegalArgumentException if the norm is not at least 0
   */
  static double clip(List<Value> parameters, double most) {
    check("norm", most, Double.POSITIVE_INFINITY);
    double norm = 0;
    for (Value p : parameters) {
      norm = Math.hypot(norm, p.grad());
    }
    double share = most / (norm + CLIP_EPS);
    if (share < 1) {
      for (Value p : parameters) {
        p.setGrad(p.grad() * share);
      }
    }
    return norm;
  }
}
