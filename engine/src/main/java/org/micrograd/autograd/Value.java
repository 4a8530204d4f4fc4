package org.micrograd.autograd;

import java.util.List;

/**
 * A number that remembers how it was computed: data, gradient, label, the operation and operands
 * that made it.
 *
 * <p>Building a graph is safe on any number of threads, and a graph may be read by many. {@link
 * #backward()} writes the gradients of the whole graph: two sweeps that share a node, be it a leaf,
 * must not run at the same time; {@link Gradients} collects without writing.
 */
public final class Value implements Arith<Value> {
  private static final int LEAF = 0x7f;
  private static final int CONSTANT = 0x7e;

  /** In the tag of a placeholder and of all that is computed from one. */
  private static final int TRACED = 0x80;

  private double data;
  private double grad;
  private final Value x;

  /**
   * The second operand; an {@link Extra} where the node carries more than that; null where it
   * carries less.
   */
  private Object more;

  /** The creation number, a bit for what is traced, and in 7 bits the row or the kind of leaf. */
  private final long tag;

  /** What few nodes carry: kept apart, so that a node of two operands stays at 40 bytes. */
  private record Extra(Value y, Value z, String label) {}

  /**
   * @param newest the operand made last, or null
   */
  private Value(double data, Value x, Object more, int kind, Value newest) {
    this.data = data;
    this.x = x;
    this.more = more;
    this.tag = CreationNumbers.after(newest == null ? -1 : newest.id()) << 8 | kind;
  }

  /** A leaf: an input or a parameter. */
  public static Value of(double data) {
    return new Value(data, null, null, LEAF, null);
  }

  /** A leaf with a name. */
  public static Value of(double data, String label) {
    return new Value(data, null, label == null ? null : new Extra(null, null, label), LEAF, null);
  }

  /** A plain number that takes part in an expression: a leaf for which no gradient is computed. */
  public static Value number(double data) {
    return new Value(data, null, null, CONSTANT, null);
  }

  /**
   * A leaf that stands for an input while a function is traced: it and all that is computed from it
   * have a graph but no number yet.
   */
  public static Value placeholder(String label) {
    return new Value(Double.NaN, null, new Extra(null, null, label), LEAF | TRACED, null);
  }

  @Override
  public Value constant(double value) {
    return number(value);
  }

  @Override
  public Value apply(Op op, Value y, Value z) {
    return switch (op.arity()) {
      case 1 -> new Value(op.at(data), this, null, op.ordinal() | traced(), this);
      case 2 ->
          new Value(
              op.at(data, y.data), this, y, op.ordinal() | traced() | y.traced(), newer(this, y));
      default ->
          new Value(
              op.at(data, y.data, z.data),
              this,
              new Extra(y, z, null),
              op.ordinal() | traced() | y.traced() | z.traced(),
              newer(newer(this, y), z));
    };
  }

  private static Value newer(Value a, Value b) {
    return a.tag > b.tag ? a : b;
  }

  private int traced() {
    return (int) tag & TRACED;
  }

  /** Whether this is a placeholder or was computed from one, so that its number is not known. */
  public boolean isTraced() {
    return traced() != 0;
  }

  private void known(String what) {
    if (isTraced()) {
      throw new IllegalStateException(
          what
              + " of "
              + (label().isEmpty() ? "a Value" : "the input " + label())
              + " is not known while the function is traced: a compiled function is the same for all"
              + " inputs; write where(gt(x, 0), a, b), max, min, relu or abs for what depends on them");
    }
  }

  double raw() {
    return data;
  }

  /**
   * The number.
   *
   * @throws IllegalStateException while a function is traced, for its inputs and what is computed
   *     from them
   */
  public double data() {
    known("the number");
    return data;
  }

  /**
   * Sets the number; nodes computed from this one keep theirs.
   *
   * @throws IllegalStateException for a traced node
   */
  public void setData(double data) {
    known("the number");
    this.data = data;
  }

  /**
   * The derivative of the last root that was swept with respect to this node; leaves add up over
   * sweeps.
   */
  public double grad() {
    known("the gradient");
    return grad;
  }

  /** Sets the gradient: to 0 before a new sweep. */
  public void setGrad(double grad) {
    known("the gradient");
    this.grad = grad;
  }

  double rawGrad() {
    return grad;
  }

  /** Begins a sweep, in which nothing has arrived yet. */
  void clearGrad() {
    grad = Numbers.NOTHING;
  }

  /** Adds to the gradient. */
  void addGrad(double amount) {
    grad += amount;
  }

  /** The name, or an empty string. */
  public String label() {
    return more instanceof Extra e && e.label != null ? e.label : "";
  }

  /** Names the node. */
  public void setLabel(String label) {
    more = new Extra(y(), z(), label);
  }

  /** The operation that made the node, or null for a leaf. */
  public Op op() {
    return isLeaf() ? null : Op.of((int) tag & LEAF);
  }

  /** Whether nothing made this node: an input, a parameter or a number. */
  public boolean isLeaf() {
    return x == null;
  }

  /** Whether this is a plain number of an expression, for which no gradient is computed. */
  public boolean isConstant() {
    return ((int) tag & LEAF) == CONSTANT;
  }

  /**
   * The nodes this one was computed from, in order; empty for a leaf. An operand used twice is
   * there twice.
   */
  public List<Value> operands() {
    if (x == null) {
      return List.of();
    }
    Value y = y();
    Value z = z();
    return y == null ? List.of(x) : z == null ? List.of(x, y) : List.of(x, y, z);
  }

  /** A number that no other node has: greater than those of the operands. */
  public long id() {
    return tag >>> 8;
  }

  Value x() {
    return x;
  }

  Value y() {
    return more instanceof Value v ? v : more instanceof Extra e ? e.y : null;
  }

  Value z() {
    return more instanceof Extra e ? e.z : null;
  }

  /**
   * Computes the derivative of this node with respect to every node below it, by the chain rule
   * from here down.
   *
   * <p>Leaves add it to their gradient; the nodes in between are set to it. A branch that {@code
   * where}, {@code max} or {@code relu} did not take adds nothing, whatever its own derivative;
   * what happens to be 0 obeys IEEE 754, so that 0 times infinity is NaN.
   *
   * @throws IllegalStateException for a traced node
   * @throws java.util.concurrent.CancellationException if the thread is interrupted; no gradient
   *     has changed then
   */
  public void backward() {
    known("the gradient");
    Backward.sweep(this);
  }

  /** The node as the source notebook writes it: {@code Value(data=4.0)}. */
  @Override
  public String toString() {
    if (isTraced()) {
      return label().isEmpty() ? "Value(traced)" : "Value(traced, " + label() + ")";
    }
    return "Value(data=" + Numbers.repr(data) + ")";
  }
}
