package org.micrograd.autograd;

import java.util.List;
import java.util.Objects;

/** Functions of lists of Values, composed of the rows of {@link Op}. */
public final class Values {
  private Values() {}

  /**
   * All nodes that roots were computed from, the roots included, each once and operands before
   * their users, in an order that depends on the graph alone.
   *
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static Value[] below(Value... roots) {
    return TopologicalOrder.of(roots);
  }

  /** The sum, as a chain of additions; the number 0 for an empty list. */
  public static Value sum(List<Value> xs) {
    return xs.stream().reduce(Value::add).orElseGet(() -> Value.number(0));
  }

  /**
   * The arithmetic mean.
   *
   * @throws IllegalArgumentException for an empty list
   */
  public static Value mean(List<Value> xs) {
    return sum(notEmpty("mean", xs)).div(xs.size());
  }

  /**
   * The sum of the products of two lists, as a chain of additions; the number 0 for empty lists.
   *
   * @throws IllegalArgumentException if one list is longer
   */
  public static Value dot(List<Value> xs, List<Value> ys) {
    if (xs.size() != ys.size()) {
      throw new IllegalArgumentException(
          "dot needs lists of one length, got " + xs.size() + " and " + ys.size() + " elements");
    }
    Value sum = null;
    var y = ys.iterator();
    for (Value x : xs) {
      Value product = x.mul(y.next());
      sum = sum == null ? product : sum.add(product);
    }
    return sum == null ? Value.number(0) : sum;
  }

  /**
   * The logarithm of the sum of exponentials, without overflow; -infinity where all are, with
   * derivative NaN.
   *
   * @throws IllegalArgumentException for an empty list
   */
  public static Value logSumExp(List<Value> xs) {
    return notEmpty("logSumExp", xs).stream().reduce(Value::logAddExp).orElseThrow();
  }

  /**
   * The exponentials divided by their sum, without overflow: positive numbers that add up to 1.
   *
   * @return one Value an element
   * @throws IllegalArgumentException for an empty list
   */
  public static List<Value> softmax(List<Value> xs) {
    Value shift = shift(notEmpty("softmax", xs));
    List<Value> powers = xs.stream().map(x -> x.sub(shift).exp()).toList();
    Value sum = sum(powers);
    return powers.stream().map(p -> p.div(sum)).toList();
  }

  /**
   * The greatest element where it is finite, else 0, without gradient: the results do not depend on
   * it but for rounding.
   */
  private static Value shift(List<Value> xs) {
    Value max = xs.stream().reduce(Value::max).orElseThrow().detach();
    return max.sub(max).eq(Value.number(0)).where(max, Value.number(0));
  }

  private static List<Value> notEmpty(String what, List<Value> xs) {
    if (Objects.requireNonNull(xs, () -> what + " needs a list, got null").isEmpty()) {
      throw new IllegalArgumentException(what + " needs at least one Value, got an empty list");
    }
    return xs;
  }
}
