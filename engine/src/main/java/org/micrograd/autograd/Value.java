package org.micrograd.autograd;

import java.util.List;
import java.util.function.Function;

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
  private static final int CUSTOM = 0x7d;

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

  /** The creation number, the bits above, and in 7 bits the row or the kind of leaf. */
  private long tag;

  /**
   * @param newest the operand made last, or null
   */
  private Value(double data, Value x, Object more, int kind, Value newest) {
    this.data = data;
    this.x = x;
    this.more = more;
    this.tag = CreationNumbers.after(newest == null ? -1 : newest.id()) << 12 | kind;
  }

  /** A leaf: an input or a parameter. */
  public static Value of(double data) {
    return new Value(data, null, null, LEAF, null);
  }

  /** A leaf with a name. */
  public static Value of(double data, String label) {
    return new Value(data, null, label == null ? null : Extra.of(null).labelled(label), LEAF, null);
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
    return new Value(Double.NaN, null, Extra.of(null).labelled(label), LEAF | TRACED, null);
  }

  /**
   * A node of an operation that is no row of the table.
   *
   * @param sign how pictures show it
   * @param shares the share of each operand, given the node with its gradient
   * @throws IllegalArgumentException if there are no operands
   */
  public static Value custom(
      double data, List<Value> operands, String sign, Function<Value, double[]> shares) {
    return new Custom(sign, node -> Custom.give(node, shares.apply(node))).at(data, operands);
  }

  static Value custom(double data, Value x, Extra more) {
    Value newest = more.y() == null ? x : newer(x, more.y());
    return new Value(data, x, more, CUSTOM, more.z() == null ? newest : newer(newest, more.z()));
  }

  @Override
  public Value constant(double value) {
    return number(value);
  }

  @Override
  public Value apply(Op op, Value y, Value z) {
    return switch (op.arity()) {
      case 1 -> made(op, op.at(data), null, kept(), this);
      case 2 -> made(op, op.at(data, y.data), y, kept() | y.kept(), newer(this, y));
      default -> {
        int kept = kept() | y.kept() | z.kept();
        Value newest = newer(newer(this, y), z);
        yield made(
            op, op.at(data, y.data, z.data), new Extra(y, z, null, null, null), kept, newest);
      }
    };
  }

  private Value made(Op op, double number, Object operands, int kept, Value newest) {
    Value node = new Value(number, this, operands, op.ordinal() | kept, newest);
    return kept < Counting.ON ? node : Counting.result(node);
  }

  /** The bits of an operand that its results have, too. */
  private int kept() {
    return (int) tag & (TRACED | Counting.ON);
  }

  private static Value newer(Value a, Value b) {
    return a.tag > b.tag ? a : b;
  }

  /** Whether this is a placeholder or was computed from one, so that its number is not known. */
  public boolean isTraced() {
    return has(TRACED);
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
    mark(Counting.WHOLE, false);
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
    mark(Counting.WHOLE_GRAD, false);
    this.grad = grad;
  }

  double rawGrad() {
    return grad;
  }

  /** Begins a sweep, in which nothing has arrived yet. */
  void clearGrad() {
    grad = Numbers.NOTHING;
    mark(Counting.WHOLE_GRAD, has(Counting.ON));
  }

  /** Whether one of {@link Counting}'s bits is set. */
  boolean has(int bit) {
    return ((int) tag & bit) != 0;
  }

  void mark(int bit, boolean is) {
    tag = is ? tag | bit : tag & ~(long) bit;
  }

  /** Adds to the gradient. */
  void addGrad(double amount) {
    grad += amount;
  }

  /** The name, or an empty string. */
  public String label() {
    return more instanceof Extra e && e.label() != null ? e.label() : "";
  }

  /** Names the node. */
  public void setLabel(String label) {
    more = Extra.of(more).labelled(label);
  }

  /** What a script keeps with the node, or null. */
  public Object notes() {
    return more instanceof Extra e ? e.notes() : null;
  }

  /** Keeps something with the node, which lives as long. */
  public void setNotes(Object notes) {
    more = Extra.of(more).noted(notes);
  }

  /** The operation that made the node; null for a leaf and for one that is no row of the table. */
  public Op op() {
    int kind = (int) tag & LEAF;
    return kind >= CUSTOM ? null : Op.of(kind);
  }

  /** The operation that made the node where it is no row of the table, else null. */
  public Custom custom() {
    return more instanceof Extra e ? e.custom() : null;
  }

  /** The sign of the operation that made the node, or an empty string for a leaf. */
  public String symbol() {
    Op op = op();
    return op != null ? op.symbol() : custom() != null ? custom().symbol() : "";
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
    if (Custom.isRest(z)) {
      return Custom.operands(x, y, z);
    }
    return y == null ? List.of(x) : z == null ? List.of(x, y) : List.of(x, y, z);
  }

  /** A number that no other node has: greater than those of the operands. */
  public long id() {
    return tag >>> 12;
  }

  Value x() {
    return x;
  }

  Value y() {
    return more instanceof Value v ? v : more instanceof Extra e ? e.y() : null;
  }

  Value z() {
    return more instanceof Extra e ? e.z() : null;
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
    return has(Counting.ON) ? Counting.text(this) : "Value(data=" + Numbers.repr(data) + ")";
  }
}
