package org.micrograd.autograd;

/**
 * Values that count as micrograd's own, in Python: whole numbers stay whole, and are written so;
 * what operators build has micrograd's shape, numbers in it have gradients, and a node is shown
 * with its gradient.
 *
 * <p>What is computed from such a Value is one, too.
 */
public final class Counting {
  /** In the tag of a Value that counts so. */
  static final int ON = 0x100;

  /** Its number is a whole one. */
  static final int WHOLE = 0x200;

  /** Its gradient is. */
  static final int WHOLE_GRAD = 0x400;

  /** Its number is a truth, which is a whole number, too. */
  private static final int TRUTH = 0x800;

  /** Up to here a double holds every whole number. */
  private static final double GREATEST = 1L << 53;

  private Counting() {}

  /** Whether a Value counts so. */
  public static boolean is(Value node) {
    return node.has(ON);
  }

  /** Whether its number is whole, as {@code 4} is and {@code 4.0} is not. */
  public static boolean isWhole(Value node) {
    return node.has(WHOLE);
  }

  /** Whether its gradient is. */
  public static boolean hasWholeGrad(Value node) {
    return node.has(WHOLE_GRAD);
  }

  /** Makes a new Value, and all that will be computed from it, one that counts so. */
  public static Value on(Value node, boolean isWhole) {
    node.mark(ON | WHOLE_GRAD, true);
    markWhole(node, isWhole);
    return node;
  }

  /** Makes the whole number of a Value a truth. */
  public static void truth(Value node) {
    node.mark(TRUTH, true);
  }

  /** Whether the number is a truth. */
  public static boolean isTruth(Value node) {
    return isWhole(node) && node.has(TRUTH);
  }

  private static void markWhole(Value node, boolean isWhole) {
    node.mark(TRUTH, false);
    node.mark(WHOLE, isWhole && Math.abs(node.raw()) <= GREATEST);
  }

  /** Makes the result of an operation one. */
  static Value result(Value node) {
    on(node, isWhole(node.op(), node.x(), node.y()));
    node.mark(TRUTH, node.op() == Op.RELU && isTruth(node.x()));
    return node;
  }

  private static boolean isWhole(Op op, Value x, Value y) {
    return switch (op) {
      case ADD, SUB, MUL -> isWhole(x) && isWhole(y);
      case POW -> isWhole(x) && isWhole(y) && y.raw() >= 0;
      case NEG, SQUARE, ABS -> isWhole(x);
      case RELU -> isWhole(x) || x.raw() < 0;
      default -> false;
    };
  }

  /**
   * An operator as micrograd writes it: {@code a - b} is {@code a + b * -1}, {@code a / b} is
   * {@code a * b**-1}.
   *
   * @return null for a power of numbers that is no finite number
   */
  public static Value apply(Op op, Value x, Value y) {
    if (x.isTraced() || y.isTraced()) {
      return x.apply(op, y, null);
    }
    return switch (op) {
      case SUB -> x.add(negative(y));
      case DIV -> {
        Value inverse = power(y, exponent(-1, true));
        yield inverse == null ? null : x.mul(inverse);
      }
      case POW -> power(x, y);
      default -> x.apply(op, y, null);
    };
  }

  /**
   * An operator with a number behind it, of which micrograd takes the opposite or the inverse
   * first.
   */
  public static Value apply(Op op, Value x, double y, boolean isWhole) {
    if (x.isTraced()) {
      return x.apply(op, number(y, isWhole), null);
    }
    return switch (op) {
      case SUB -> x.add(number(-y, isWhole));
      case DIV -> y == 0 ? null : x.mul(number(1 / y, false));
      case POW -> power(x, exponent(y, isWhole));
      default -> x.apply(op, number(y, isWhole), null);
    };
  }

  /** An operator with a number before it. */
  public static Value apply(Op op, double x, boolean isWhole, Value y) {
    return apply(op, number(x, isWhole), y);
  }

  /** {@code x * -1}. */
  public static Value negative(Value x) {
    return x.isTraced() ? x.neg() : x.mul(number(-1, true));
  }

  /**
   * A whole number in an expression, which has no gradient: what it is multiplied by keeps a whole
   * one.
   */
  public static Value whole(double data) {
    return exponent(data, true);
  }

  /** A number that is an operand. */
  private static Value number(double data, boolean isWhole) {
    return on(Value.number(data), isWhole);
  }

  /** A number that is part of the sign. */
  private static Value exponent(double data, boolean isWhole) {
    Value number = Value.number(data);
    markWhole(number, isWhole);
    return number;
  }

  private static Value power(Value x, Value y) {
    Value made = x.pow(y);
    boolean isFinite = Double.isFinite(x.raw()) && Double.isFinite(y.raw());
    return isFinite && !Double.isFinite(made.raw()) ? null : made;
  }

  /** The sign of the operation that made a Value: that of a power has its exponent. */
  public static String symbol(Value node) {
    return isPower(node)
        ? node.symbol() + digits(node.y().raw(), isWhole(node.y()))
        : node.symbol();
  }

  /** Whether a Value is a power whose exponent is part of its sign, and no operand. */
  public static boolean isPower(Value node) {
    return is(node) && node.op() == Op.POW && node.y().isConstant() && !is(node.y());
  }

  /** Tells the operands of a node whether the shares of its gradient that they get are whole. */
  public static void pass(Value node) {
    Value x = node.x();
    Value y = node.y();
    boolean isWhole = hasWholeGrad(node);
    switch (node.op()) {
      case null -> {}
      case ADD, SUB -> {
        give(x, isWhole);
        give(y, isWhole);
      }
      case MUL -> {
        give(x, isWhole && isWhole(y));
        give(y, isWhole && isWhole(x));
      }
      case NEG, RELU -> give(x, isWhole);
      case POW -> {
        give(x, isWhole && isWhole(x) && isWhole(y) && y.raw() >= 1);
        give(y, false);
      }
      default -> node.operands().forEach(operand -> give(operand, false));
    }
  }

  private static void give(Value operand, boolean isWhole) {
    if (!isWhole) {
      operand.mark(WHOLE_GRAD, false);
    }
  }

  /** Sets a number as Python gave it. */
  public static void setData(Value node, double data, boolean isWhole) {
    node.setData(data);
    markWhole(node, isWhole && is(node));
  }

  /** Sets a gradient as Python gave it. */
  public static void setGrad(Value node, double grad, boolean isWhole) {
    node.setGrad(grad);
    node.mark(WHOLE_GRAD, isWhole && is(node));
  }

  /** A number as Python writes it. */
  private static String digits(double x, boolean isWhole) {
    return isWhole ? Long.toString((long) x) : Numbers.repr(x);
  }

  static String text(Value node) {
    String truth = node.raw() == 0 ? "False" : "True";
    String data = isTruth(node) ? truth : digits(node.raw(), isWhole(node));
    return "Value(data=%s, grad=%s)".formatted(data, digits(node.rawGrad(), hasWholeGrad(node)));
  }
}
