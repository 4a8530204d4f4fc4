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

  /** Operands of an operation, put in order once for as many nodes as there are to be. */
  public static final class Operands {
    private final Value x;
    private final Value y;
    private final Value z;
    private final boolean isTraced;

    /**
     * The operands of a node.
     *
     * @throws IllegalArgumentException if there are none
     */
    public Operands(List<Value> all) {
      if (all.isEmpty()) {
        throw new IllegalArgumentException(
            "a custom operation needs operands: write Value.of(data)");
      }
      isTraced = all.stream().anyMatch(Value::isTraced);
      // From the last ones backwards: there may be more than a recursion can hold.
      int start = all.size() <= 3 ? 0 : (all.size() - 2) / 2 * 2;
      Value rest = null;
      for (int from = start; from > 0; from -= 2) {
        rest = REST.node(0, all.get(from), second(all, from), third(all, from, rest));
      }
      x = all.getFirst();
      y = second(all, 0);
      z = third(all, 0, rest);
    }

    private static Value second(List<Value> all, int from) {
      return all.size() - from < 2 ? null : all.get(from + 1);
    }

    /** The rest of them, or the last one of three. */
    private static Value third(List<Value> all, int from, Value rest) {
      return rest != null ? rest : all.size() - from < 3 ? null : all.get(from + 2);
    }
  }

  /**
   * A node of this operation.
   *
   * @throws IllegalArgumentException if there are no operands
   * @throws IllegalStateException for operands that stand for the inputs of a compiled function
   */
  public Value at(double data, List<Value> operands) {
    return at(data, new Operands(operands));
  }

  /**
   * A node of this operation.
   *
   * @throws IllegalStateException for operands that stand for the inputs of a compiled function
   */
  public Value at(double data, Operands operands) {
    if (operands.isTraced) {
      throw new IllegalStateException(refusal(this, "compiled"));
    }
    return node(data, operands.x, operands.y, operands.z);
  }

  private Value node(double data, Value x, Value y, Value z) {
    return Value.custom(data, x, new Extra(y, z, null, this, null));
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

  /** The operands of a node that has three or more. */
  static List<Value> operands(Value x, Value y, Value z) {
    if (!isRest(z)) {
      return List.of(x, y, z);
    }
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
