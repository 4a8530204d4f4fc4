package org.micrograd.script.library;

import java.util.Arrays;
import java.util.List;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.autograd.Custom;
import org.micrograd.autograd.Value;
import org.micrograd.compile.DifferentiableFunction;

/** A compiled function with the leaves it captured, whose numbers are read at each call. */
public final class LiveFunction {
  private final DifferentiableFunction function;
  private final Value[] leaves;

  /** The same for the means of all batches; null where there are none. */
  private final Custom.Operands operands;

  /**
   * A function of which Java knows all but the leaves' numbers.
   *
   * @param leaves none where the function came from Java
   */
  LiveFunction(DifferentiableFunction function, Value... leaves) {
    this.function = function;
    this.leaves = leaves;
    this.operands = leaves.length == 0 ? null : new Custom.Operands(List.of(leaves));
  }

  /** The function with the numbers that the leaves have now. */
  @Export
  public DifferentiableFunction now() {
    if (leaves.length == 0) {
      return function;
    }
    double[] numbers = new double[leaves.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = leaves[i].data();
    }
    return function.with(numbers);
  }

  @Export
  public String[] inputs() {
    return function.inputs().toArray(String[]::new);
  }

  @Export
  public String[] outputs() {
    return function.outputs().toArray(String[]::new);
  }

  @Export
  public String text() {
    return function.toString();
  }

  /** The operations as Java. */
  @Export
  public String source() {
    return function.source();
  }

  @Export
  public double value(double[] x) {
    return now().value(x);
  }

  @Export
  public double value1(double x) {
    return now().value(x);
  }

  @Export
  public double value2(double x, double y) {
    return now().value(x, y);
  }

  @Export
  public double value3(double x, double y, double z) {
    return now().value(x, y, z);
  }

  /** All results. */
  @Export
  public double[] values(double[] x) {
    return now().values(x);
  }

  /** The gradient, and after it the value. */
  @Export
  public double[] gradientAndValue(double[] x) {
    double[] gradient = new double[x.length];
    double value = now().valueAndGradient(x, gradient);
    double[] both = Arrays.copyOf(gradient, x.length + 1);
    both[x.length] = value;
    return both;
  }

  /** A row a result, a column an input. */
  @Export
  public double[][] jacobian(double[] x) {
    return now().jacobian(x);
  }

  @Export
  public double[] jvp(double[] x, double[] direction) {
    return now().jvp(x, direction);
  }

  @Export
  public double[] vjp(double[] x, double[] weights) {
    return now().vjp(x, weights);
  }

  @Export
  public double[][] hessian(double[] x) {
    return now().hessian(x);
  }

  /** The Jacobian by its entries. */
  @Export
  public Entries sparseJacobian(double[] x) {
    return new Entries(now().sparseJacobian(x));
  }

  /** The Hessian by its entries. */
  @Export
  public Entries sparseHessian(double[] x) {
    return new Entries(now().sparseHessian(x));
  }

  /** The mean of a batch as a Value computed from the leaves. */
  Value mean(double at, Custom operation) {
    return operands == null ? Value.number(at) : operation.at(at, operands);
  }

  /** Adds to the gradients of the leaves their shares of a mean's own. */
  void give(double[] derivatives, double grad) {
    for (int i = 0; i < leaves.length; i++) {
      leaves[i].setGrad(leaves[i].grad() + derivatives[i] * grad);
    }
  }
}
