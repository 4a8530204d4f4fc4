package org.micrograd.stdlib;

import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.autograd.Value;

/** Moves parameters against their gradients, with a memory of earlier steps. */
public final class Optimizer {
  private static final double TINY = 1e-8;

  private final Value[] parameters;
  private final double[] first;
  private final double[] second;
  private int steps;

  /** An optimizer that has not moved yet. */
  public Optimizer(Value... parameters) {
    this.parameters = parameters.clone();
    this.first = new double[parameters.length];
    this.second = new double[parameters.length];
  }

  /**
   * Gradient descent: with momentum, the velocity is momentum * velocity + gradient, as in PyTorch.
   *
   * @param decay what is added to the gradient for each unit of a parameter
   */
  @Export
  public void descend(double rate, double momentum, double decay) {
    for (int i = 0; i < parameters.length; i++) {
      Value p = parameters[i];
      first[i] = momentum * first[i] + p.grad() + decay * p.data();
      p.setData(p.data() - rate * first[i]);
    }
  }

  /**
   * Adam, its means corrected for their start at 0.
   *
   * @param coupled whether the decay joins the gradient, as in Adam, or shrinks the parameter
   *     beside it, as in AdamW
   */
  @Export
  public void adapt(double rate, double beta1, double beta2, double decay, boolean coupled) {
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
      p.setData(kept - rate * (first[i] / unbias1) / (Math.sqrt(second[i] / unbias2) + TINY));
    }
  }

  /** Sets the gradients to 0. */
  @Export
  public void zero() {
    for (Value p : parameters) {
      p.setGrad(0);
    }
  }

  /** Shrinks gradients to a norm if theirs is greater; returns what it was. */
  static double clip(Value[] parameters, double most) {
    double norm = 0;
    for (Value p : parameters) {
      norm = Math.hypot(norm, p.grad());
    }
    if (norm > most) {
      for (Value p : parameters) {
        p.setGrad(p.grad() * (most / norm));
      }
    }
    return norm;
  }
}
