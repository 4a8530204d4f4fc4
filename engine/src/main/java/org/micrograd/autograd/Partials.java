package org.micrograd.autograd;

import org.micrograd.autograd.Term.Apply;

/**
 * The partial derivatives of the table as plain numbers: the terms of {@link Op}, and beside them
 * the same formulas by hand for the rows of which most graphs consist. A test holds the two equal.
 */
final class Partials {
  private static final boolean[][] CHOOSES = new boolean[Op.values().length][];
  private static final boolean[][] PASSES = new boolean[Op.values().length][];

  static {
    for (Op op : Op.values()) {
      CHOOSES[op.ordinal()] = new boolean[op.arity()];
      PASSES[op.ordinal()] = new boolean[op.arity()];
      for (int i = 0; i < op.arity(); i++) {
        CHOOSES[op.ordinal()][i] = mayBeNothing(op.partial(i));
        PASSES[op.ordinal()][i] = !op.partial(i).equals(Term.ZERO);
      }
    }
  }

  private Partials() {}

  /** Whether a term is 0 by choice: the constant 0, or a {@code where} with a branch that is. */
  static boolean mayBeNothing(Term term) {
    return term.equals(Term.ZERO)
        || term instanceof Apply(Op op, Term _, Term y, Term z)
            && op == Op.WHERE
            && (mayBeNothing(y) || mayBeNothing(z));
  }

  /**
   * Whether a partial that is 0 means that the operand was not chosen, so that nothing is passed to
   * it: not even an infinite adjoint, whose product with 0 would be NaN.
   */
  static boolean chooses(Op op, int operand) {
    return CHOOSES[op.ordinal()][operand];
  }

  /** Whether the partial is anything but 0 everywhere. */
  static boolean passes(Op op, int operand) {
    return PASSES[op.ordinal()][operand];
  }

  /** The partial of a node with respect to an operand. */
  static double of(Value node, int operand) {
    Value y = node.y();
    return of(node.op(), operand, node.x().raw(), y == null ? 0 : y.raw(), node.raw());
  }

  /** The partial of an operation at numbers. */
  static double of(Op op, int operand, double x, double y, double out) {
    return switch (op) {
      case ADD -> 1;
      case SUB -> operand == 0 ? 1 : -1;
      case MUL, CHAIN -> operand == 0 ? y : x;
      case DIV -> operand == 0 ? 1 / y : -(out / y);
      case POW -> operand == 0 ? power(x, y) : x == 0 ? 0 : out * Math.log(x);
      case NEG -> -1;
      case SQUARE -> 2 * x;
      case SQRT -> 0.5 / out;
      case EXP -> out;
      case LOG -> (x >= 0 ? 1 : Double.NaN) / x;
      case SIN -> Math.cos(x);
      case COS -> -Math.sin(x);
      case TANH -> square(1 / Math.cosh(x));
      case SIGMOID -> out * Numbers.sigmoid(-x);
      case SOFTPLUS -> Numbers.sigmoid(x);
      case RELU -> x > 0 ? 1 : 0;
      case ABS -> Math.signum(x);
      case MAX -> operand == 0 ? half(x, y) : half(y, x);
      case MIN -> operand == 0 ? half(y, x) : half(x, y);
      case WHERE -> operand == 0 || operand == 1 != (x != 0) ? 0 : 1;
      default -> op.partial(operand).at(x, y, out);
    };
  }

  private static double power(double x, double y) {
    return y == 2 ? 2 * x : Numbers.chain(y, Math.pow(x, y - 1));
  }

  private static double square(double x) {
    return x * x;
  }

  /** 1 where the first is greater, a half where both are equal. */
  private static double half(double x, double y) {
    return x > y ? 1 : x == y ? 0.5 : 0;
  }
}
