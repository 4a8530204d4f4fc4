package org.micrograd.autograd;

import java.util.stream.Stream;
import org.micrograd.autograd.Term.Apply;

/**
 * The partial derivatives of the table as plain numbers: the terms of {@link Op}, and beside them
 * the same formulas by hand for the rows of which most graphs consist. A test holds the two equal.
 */
final class Partials {
  /** The partials of all rows, made once, when the table is complete. */
  static final Term[][] TERMS =
      Stream.of(Op.values()).map(op -> op.row().terms()).toArray(Term[][]::new);

  private static final boolean[][] CHOOSES = new boolean[Op.values().length][];
  private static final boolean[][] PASSES = new boolean[Op.values().length][];
  private static final boolean[] DIVIDES = new boolean[Op.values().length];

  static {
    for (Op op : Op.values()) {
      DIVIDES[op.ordinal()] = op.arity() == 1 && isQuotient(op.partial(0));
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

  /** Whether the partial is anything but 0 everywhere. */
  static boolean passes(Op op, int operand) {
    return PASSES[op.ordinal()][operand];
  }

  /**
   * Whether an adjoint is divided by the denominator: that of a formula in one operand, above which
   * are numbers alone.
   */
  static boolean isQuotient(Term term) {
    return term instanceof Apply(Op op, Term a, Term b, Term _)
        && op == Op.DIV
        && isNumber(a)
        && !(b instanceof Term.Constant)
        && !b.equals(Term.Y);
  }

  private static boolean isNumber(Term term) {
    return term instanceof Term.Constant
        || term instanceof Apply(Op op, Term _, Term y, Term z)
            && op == Op.WHERE
            && isNumber(y)
            && isNumber(z);
  }

  /**
   * What an adjoint is multiplied with on its way to an operand: the partial, or the numerator of
   * one that is a quotient; nothing where the operand was not chosen.
   */
  static double factor(Op op, int operand, double x, double y, double z, double out) {
    return switch (op) {
      case CHAIN -> operand == 0 ? y + 0.0 : x;
      case CHAIN_BOTH -> operand == 0 ? y : x;
      case CHAIN_DIV -> operand == 0 ? 1 : Numbers.chain(out, -1);
      default -> {
        if (DIVIDES[op.ordinal()]) {
          yield ((Apply) op.partial(0)).x().at(x, y, z, out);
        }
        boolean chosen =
            !CHOOSES[op.ordinal()][operand] || chosen(op.partial(operand), x, y, z, out);
        yield chosen ? of(op, operand, x, y, z, out) + 0.0 : Numbers.NOTHING;
      }
    };
  }

  /** What it is divided by: 1 where the partial is no quotient. */
  static double divisor(Op op, double x, double y, double z, double out) {
    return op == Op.CHAIN_DIV
        ? y
        : DIVIDES[op.ordinal()] ? ((Apply) op.partial(0)).y().at(x, y, z, out) : 1;
  }

  /** Whether an adjoint is divided on its way. */
  static boolean divides(Op op) {
    return DIVIDES[op.ordinal()] || op == Op.CHAIN_DIV;
  }

  /** Whether a formula that is nothing by choice is something at numbers. */
  private static boolean chosen(Term term, double x, double y, double z, double out) {
    if (term.equals(Term.ZERO)) {
      return false;
    }
    return !(term instanceof Apply(Op _, Term c, Term a, Term b) && mayBeNothing(term))
        || chosen(c.at(x, y, z, out) != 0 ? a : b, x, y, z, out);
  }

  /** The number of a node's third operand, if it has one. */
  static double third(Value node) {
    return node.op().arity() < 3 ? 0 : node.z().raw();
  }

  /** What a node passes to an operand, or nothing. */
  static double share(double adjoint, Value node, int operand) {
    double x = node.x().raw();
    double y = node.y() == null ? 0 : node.y().raw();
    double z = third(node);
    double factor = factor(node.op(), operand, x, y, z, node.raw());
    if (Numbers.isNothing(factor)) {
      return factor;
    }
    return divides(node.op())
        ? adjoint * factor / divisor(node.op(), x, y, z, node.raw()) + 0.0
        : adjoint * factor + 0.0;
  }

  /** The partial of an operation at numbers. */
  static double of(Op op, int operand, double x, double y, double z, double out) {
    return switch (op) {
      case ADD -> 1;
      case SUB -> operand == 0 ? 1 : -1;
      case MUL -> operand == 0 ? y : x;
      case DIV -> operand == 0 ? 1 / y : -(out / y);
      case POW -> operand == 0 ? power(x, y) : x == 0 && y >= 0 ? 0 : out * Math.log(x);
      case NEG -> -1;
      case SQUARE -> 2 * x;
      case SQRT -> 0.5 / out;
      case EXP -> out;
      case LOG -> (x >= 0 ? 1 : Double.NaN) / x;
      case SIN -> Math.cos(x);
      case COS -> -Math.sin(x);
      case TANH -> square(Numbers.sech(x));
      case SIGMOID -> Logistic.slope(x);
      case SOFTPLUS -> Logistic.sigmoid(x);
      case RELU -> x > 0 ? 1 : 0;
      case ABS -> Math.signum(x);
      case MAX -> operand == 0 ? half(x, y) : half(y, x);
      case MIN -> operand == 0 ? half(y, x) : half(x, y);
      case WHERE -> operand == 0 || operand == 1 != (x != 0) ? 0 : 1;
      default -> op.partial(operand).at(x, y, z, out);
    };
  }

  private static double power(double x, double y) {
    return y == 2 ? 2 * x : Numbers.damp(y, Math.pow(x, y - 1));
  }

  private static double square(double x) {
    return x * x;
  }

  /** 1 where the first is greater, a half where both are equal. */
  private static double half(double x, double y) {
    return x > y ? 1 : x == y ? 0.5 : 0;
  }
}
