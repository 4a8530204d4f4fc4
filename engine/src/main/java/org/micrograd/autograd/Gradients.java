package org.micrograd.autograd;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;

/**
 * Derivatives of a graph as results: no node's {@code grad} is read or written, so that any number
 * of threads may differentiate one graph at the same time, as long as none sets its data.
 *
 * <p>The inputs may be any nodes, not leaves alone: the derivative with respect to a node in
 * between is that of what was computed from it. An input that a result does not depend on has
 * derivative 0. Only the part of the graph between inputs and results is differentiated.
 *
 * <p>Nothing reaches an operand that {@code where}, {@code max} or {@code relu} did not choose: a
 * branch not taken cannot spoil a derivative of any order. What happens to be 0, be it an adjoint
 * or a partial derivative, obeys IEEE 754: 0 times infinity is NaN.
 *
 * <p>All methods throw {@link NullPointerException} for null, {@link IllegalArgumentException} for
 * an empty list, for a plain number among the inputs and for vectors of another length than their
 * nodes, and {@link CancellationException} if the thread is interrupted.
 */
public final class Gradients {
  private static final int CHECK = (1 << 16) - 1;

  private Gradients() {}

  /**
   * The derivatives of y with respect to each input, as Values that can be differentiated again.
   *
   * @return one Value an input
   */
  public static List<Value> grad(Value y, List<Value> xs) {
    check("grad", Arrays.asList(y), xs);
    Subgraph graph = Subgraph.of(List.of(y), xs);
    Value[] adjoints = new Value[graph.size()];
    int root = graph.position(y);
    if (root >= 0) {
      adjoints[root] = Value.number(1);
    }
    for (int i = root; i >= 0; i--) {
      if (adjoints[i] != null) {
        for (int e = graph.starts[i]; e < graph.starts[i + 1]; e++) {
          int operand = graph.operand(e);
          Value node = graph.nodes[i];
          Value share =
              ChainRule.VALUES.pass(
                  adjoints[i], node.op(), graph.index(e), node.x(), node.y(), node.z(), node);
          adjoints[operand] = sum(adjoints[operand], share);
        }
      }
      if ((i & CHECK) == 0 && Thread.currentThread().isInterrupted()) {
        throw new CancellationException("grad was interrupted, with " + i + " nodes to go");
      }
    }
    return xs.stream().map(x -> at(adjoints, graph.position(x))).toList();
  }

  private static Value sum(Value a, Value b) {
    return a == null ? b : b == null ? a : ChainRule.VALUES.sum(a, b);
  }

  private static Value at(Value[] adjoints, int position) {
    Value adjoint = position < 0 ? null : adjoints[position];
    if (adjoint == null) {
      return Value.number(0);
    }
    if (adjoint.op() == Op.CHAIN && adjoint.x().isConstant() && adjoint.x().raw() == 1) {
      return adjoint.y();
    }
    boolean isNothing = !adjoint.isTraced() && Numbers.isNothing(adjoint.raw());
    return isNothing ? ChainRule.VALUES.apply(Op.ADD, adjoint, Value.number(0), null) : adjoint;
  }

  /**
   * The derivatives of y with respect to each input, as numbers.
   *
   * @return one number an input
   */
  public static double[] gradient(Value y, List<Value> xs) {
    check("gradient", Arrays.asList(y), xs);
    return vjp(List.of(y), xs, 1);
  }

  /**
   * The second derivatives of y: each row is the gradient of a first derivative.
   *
   * @return a row and a column an input; symmetric where y has second derivatives
   */
  public static double[][] hessian(Value y, List<Value> xs) {
    check("hessian", Arrays.asList(y), xs);
    List<Value> slopes = grad(y, xs);
    Linearization linear = Linearization.of(slopes, xs);
    double[][] hessian = new double[xs.size()][];
    for (int i = 0; i < hessian.length; i++) {
      hessian[i] = linear.down(List.of(slopes.get(i)), new double[] {1}, xs);
    }
    return hessian;
  }

  /**
   * The derivatives of each result with respect to each input.
   *
   * @return a row a result, a column an input
   */
  public static double[][] jacobian(List<Value> ys, List<Value> xs) {
    check("jacobian", ys, xs);
    Linearization linear = Linearization.of(ys, xs);
    double[][] jacobian = new double[ys.size()][xs.size()];
    if (ys.size() <= xs.size()) {
      for (int i = 0; i < ys.size(); i++) {
        jacobian[i] = linear.down(List.of(ys.get(i)), new double[] {1}, xs);
      }
      return jacobian;
    }
    for (int j = 0; j < xs.size(); j++) {
      double[] column = linear.up(List.of(xs.get(j)), new double[] {1}, ys);
      for (int i = 0; i < column.length; i++) {
        jacobian[i][j] = column[i];
      }
    }
    return jacobian;
  }

  /**
   * The Jacobian times a vector: how the results change along a direction of the inputs.
   *
   * @param tangents one number an input
   * @return one number a result
   */
  public static double[] jvp(List<Value> ys, List<Value> xs, double... tangents) {
    check("jvp", ys, xs);
    sameLength("jvp", "tangents", tangents, "inputs", xs);
    return Linearization.of(ys, xs).up(xs, tangents, ys);
  }

  /**
   * A vector times the Jacobian: the derivative of the results' sum with these weights.
   *
   * @param cotangents one number a result
   * @return one number an input
   */
  public static double[] vjp(List<Value> ys, List<Value> xs, double... cotangents) {
    check("vjp", ys, xs);
    sameLength("vjp", "cotangents", cotangents, "results", ys);
    return Linearization.of(ys, xs).down(ys, cotangents, xs);
  }

  /**
   * The Hessian times a vector, without the Hessian.
   *
   * @param vector one number an input
   * @return one number an input
   */
  public static double[] hvp(Value y, List<Value> xs, double... vector) {
    check("hvp", Arrays.asList(y), xs);
    sameLength("hvp", "the vector", vector, "inputs", xs);
    List<Value> slopes = grad(y, xs);
    return Linearization.of(slopes, xs).down(slopes, vector, xs);
  }

  private static void check(String what, List<Value> ys, List<Value> xs) {
    Objects.requireNonNull(ys, () -> what + ": the list of results is null");
    Objects.requireNonNull(xs, () -> what + ": the list of inputs is null");
    if (ys.isEmpty()) {
      throw new IllegalArgumentException(what + " needs a result, got an empty list");
    }
    if (xs.isEmpty()) {
      throw new IllegalArgumentException(
          what + " needs the Values to differentiate with respect to, got an empty list");
    }
    notNull(what, "result", ys);
    notNull(what, "input", xs);
    for (int i = 0; i < xs.size(); i++) {
      if (xs.get(i).isConstant()) {
        throw new IllegalArgumentException(
            "%s: input %d is the plain number %s, which has no derivative; make it Value.of(%s)"
                .formatted(what, i, xs.get(i).data(), xs.get(i).data()));
      }
    }
  }

  private static void notNull(String what, String kind, List<Value> nodes) {
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i) == null) {
        throw new NullPointerException(what + ": " + kind + " " + i + " is null");
      }
    }
  }

  private static void sameLength(
      String what, String name, double[] numbers, String of, List<Value> nodes) {
    if (numbers.length != nodes.size()) {
      throw new IllegalArgumentException(
          "%s: %s has %d numbers for %d %s: %s"
              .formatted(what, name, numbers.length, nodes.size(), of, Arrays.toString(numbers)));
    }
  }
}
