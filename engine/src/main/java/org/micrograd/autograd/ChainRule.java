package org.micrograd.autograd;

import org.micrograd.autograd.Term.Apply;

/**
 * The chain rule written in an algebra: what a node passes to its operands, read from the table of
 * operations. In Values it gives derivatives that can be differentiated again, in the slots of a
 * tape the compiled gradient.
 *
 * <p>Constants are folded where the result is exact, so that derivatives stay small. Nothing
 * depends on any data but that of constants: the derivative holds for other data as well.
 *
 * @param <T> what stands for a number
 */
public abstract class ChainRule<T> implements Algebra<T> {
  /** The chain rule in Values. */
  static final ChainRule<Value> VALUES =
      new ChainRule<>() {
        @Override
        public Value constant(double value) {
          return Value.number(value);
        }

        @Override
        protected boolean isConstant(Value x) {
          return x.isConstant();
        }

        @Override
        protected double number(Value x) {
          return x.raw();
        }

        @Override
        protected Value make(Op op, Value x, Value y, Value z) {
          return x.apply(op, y, z);
        }
      };

  /** For an algebra to inherit. */
  protected ChainRule() {}

  /** Whether this is a plain number. */
  protected abstract boolean isConstant(T x);

  /** The number of a constant. */
  protected abstract double number(T x);

  /** Applies an operation of which nothing could be folded. */
  protected abstract T make(Op op, T x, T y, T z);

  /** Applies an operation; what is exactly a constant or an operand becomes that. */
  @Override
  public T apply(Op op, T x, T y, T z) {
    if (isConstant(x) && (y == null || isConstant(y)) && (z == null || isConstant(z))) {
      return constant(op.at(number(x), y == null ? 0 : number(y), z == null ? 0 : number(z)));
    }
    return switch (op) {
      case ADD -> isZero(x, -0.0) ? y : isZero(y, -0.0) ? x : make(op, x, y, z);
      case SUB -> isZero(y, 0.0) ? x : make(op, x, y, z);
      case MUL -> product(op, x, y);
      case CHAIN -> isZero(x, Numbers.NOTHING) ? x : is(y, 1) ? x : make(op, x, y, z);
      case CHAIN_BOTH -> is(y, 1) ? x : is(x, 1) ? y : make(op, x, y, z);
      case CHAIN_DIV -> isZero(x, Numbers.NOTHING) ? x : make(op, x, y, z);
      case DIV -> is(y, 1) ? x : make(op, x, y, z);
      case POW -> is(y, 1) ? x : is(y, 2) ? make(Op.SQUARE, x, null, null) : make(op, x, y, z);
      case WHERE -> isConstant(x) ? number(x) != 0 ? y : z : make(op, x, y, z);
      default -> make(op, x, y, z);
    };
  }

  private T product(Op op, T x, T y) {
    if (is(x, 1)) {
      return y;
    }
    if (is(y, 1)) {
      return x;
    }
    return is(x, -1)
        ? make(Op.NEG, y, null, null)
        : is(y, -1) ? make(Op.NEG, x, null, null) : make(op, x, y, null);
  }

  private boolean is(T x, double number) {
    return isConstant(x) && number(x) == number;
  }

  /** Whether this is a zero of that sign: x + 0 is not x, but 0, where x is -0. */
  private boolean isZero(T x, double zero) {
    return isConstant(x) && Double.compare(number(x), zero) == 0;
  }

  /** Two adjoints of the same node together. */
  public T sum(T a, T b) {
    return apply(Op.ADD, a, b, null);
  }

  /** Whether an operation's partial with respect to an operand is anything but 0 everywhere. */
  public static boolean passes(Op op, int operand) {
    return Partials.passes(op, operand);
  }

  /**
   * What a node passes to an operand: adjoint times partial, or null for nothing.
   *
   * <p>Where the partial chooses, the product is inside the choice: an infinite adjoint does not
   * reach an operand that was not chosen as infinity times 0.
   *
   * @param x the node's first operand
   * @param y its second, or null
   * @param z its third, or null
   * @param out the node itself
   */
  public T pass(T adjoint, Op op, int operand, T x, T y, T z, T out) {
    return switch (op) {
      case CHAIN -> operand == 0 ? times(adjoint, Term.Y, x, y, z, out) : both(adjoint, x);
      case CHAIN_BOTH -> both(adjoint, operand == 0 ? y : x);
      case CHAIN_DIV -> over(operand == 0 ? adjoint : negative(both(adjoint, out)), y);
      default -> choose(adjoint, op.partial(operand), x, y, z, out);
    };
  }

  private T both(T adjoint, T other) {
    return apply(Op.CHAIN_BOTH, adjoint, other, null);
  }

  private T over(T adjoint, T divisor) {
    return apply(Op.CHAIN_DIV, adjoint, divisor, null);
  }

  private T negative(T adjoint) {
    return apply(Op.CHAIN, adjoint, constant(-1), null);
  }

  private T choose(T adjoint, Term partial, T x, T y, T z, T out) {
    if (partial.equals(Term.ZERO) || isZero(adjoint, Numbers.NOTHING)) {
      return null;
    }
    if (partial instanceof Apply(Op _, Term c, Term a, Term b) && Partials.mayBeNothing(partial)) {
      T condition = c.read(this, x, y, z, out);
      if (isConstant(condition)) {
        return choose(adjoint, number(condition) != 0 ? a : b, x, y, z, out);
      }
      T then = choose(adjoint, a, x, y, z, out);
      T otherwise = choose(adjoint, b, x, y, z, out);
      return apply(Op.WHERE, condition, orNothing(then), orNothing(otherwise));
    }
    return times(adjoint, partial, x, y, z, out);
  }

  /**
   * A quotient divides the adjoint rather than 1: what is left of x * log(x) does not overflow on
   * the way.
   */
  private T times(T adjoint, Term partial, T x, T y, T z, T out) {
    if (Partials.isQuotient(partial) && partial instanceof Apply(Op _, Term a, Term b, Term _)) {
      return over(times(adjoint, a, x, y, z, out), b.read(this, x, y, z, out));
    }
    return apply(Op.CHAIN, adjoint, partial.read(this, x, y, z, out), null);
  }

  private T orNothing(T x) {
    return x == null ? constant(Numbers.NOTHING) : x;
  }
}
