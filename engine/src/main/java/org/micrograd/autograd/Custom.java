package org.micrograd.autograd;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * An operation that is no row of the table: an application or a script says how its gradient is
 * passed on. It is differentiated by {@link Value#backward()} alone, once: neither compiled nor
 * differentiated again.
 */
public final class Custom {
  /** Holds what does not fit into a node of three operands. */
  private static final Custom REST = new Custom("", node -> {});

  private final String sign;
  private Consumer<Value> backward;

  /**
   * An operation with a sign.
   *
   * @param backward adds to the gradient of each operand of a node its share of the node's own
   */
  public Custom(String sign, Consumer<Value> backward) {
    this.sign = sign;
    this.backward = backward;
  }

  /** How pictures show it. */
  public String symbol() {
    return sign;
  }

  /** Sets how gradients are passed on. */
  public void setBackward(Consumer<Value> backward) {
    this.backward = backward;
  }

  /** Passes the gradient of a node on. */
  public void backward(Value node) {
    backward.accept(node);
  }

  /**
   * A node of this operation.
   *
   * @throws IllegalArgumentException if there are no operands
   * @throws IllegalStateException for operands that stand for the inputs of a compiled function
   */
  public Value at(double data, List<Value> operands) {
    if (operands.isEmpty()) {
      throw new IllegalArgumentException("a custom operation needs operands: write Value.of(data)");
    }
    if (operands.stream().anyMatch(Value::isTraced)) {
      throw new IllegalStateException(refusal(this, "compiled"));
    }
    // From the last ones backwards: there may be more than a recursion can hold.
    int start = operands.size() <= 3 ? 0 : (operands.size() - 2) / 2 * 2;
    Value rest = null;
    for (int from = start; from > 0; from -= 2) {
      rest = REST.node(0, operands, from, rest);
    }
    return node(data, operands, 0, rest);
  }

  /** A node of two operands and the rest of them, or of the last ones, three at most. */
  private Value node(double data, List<Value> operands, int from, Value rest) {
    int left = operands.size() - from;
    Value y = left < 2 ? null : operands.get(from + 1);
    Value z = rest != null ? rest : left < 3 ? null : operands.get(from + 2);
    return Value.custom(data, operands.get(from), new Extra(y, z, null, this, null));
  }

  /**
   * Adds shares to the gradients of a node's operands.
   *
   * @throws IllegalArgumentException if there are more or fewer
   */
  public static void give(Value node, double[] shares) {
    List<Value> operands = node.operands();
    if (shares.length != operands.size()) {
      throw new IllegalArgumentException(
          "the operation %s has %d operands, and its function gave %d shares"
              .formatted(node.symbol(), operands.size(), shares.length));
    }
    for (int i = 0; i < shares.length; i++) {
      operands.get(i).addGrad(shares[i]);
      operands.get(i).mark(Counting.WHOLE_GRAD, false);
    }
  }

  /** The operands of a node that has more than three. */
  static List<Value> operands(Value x, Value y, Value z) {
    List<Value> all = new ArrayList<>(List.of(x, y));
    for (Value rest = z; rest != null; rest = isRest(rest) ? rest.z() : null) {
      Stream.of(isRest(rest) ? new Value[] {rest.x(), rest.y()} : new Value[] {rest})
          .filter(Objects::nonNull)
          .forEach(all::add);
    }
    return List.copyOf(all);
  }

  static boolean isRest(Value node) {
    return node != null && node.custom() == REST;
  }

  /** Why an operation of one's own cannot be treated like a row of the table. */
  public static String refusal(Custom custom, String what) {
    return "the operation "
        + (custom.sign.isEmpty() ? "without a sign" : custom.sign)
        + " cannot be "
        + what
        + ": it is differentiated by a function of its own, on numbers; write it with operations of"
        + " Values, or use backward()";
  }
}
