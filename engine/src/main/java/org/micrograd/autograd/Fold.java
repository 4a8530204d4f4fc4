package org.micrograd.autograd;

import org.micrograd.autograd.Term.Apply;

/**
 * Terms read into Values that can be differentiated again, constants folded where the result is
 * exact, so that graphs of derivatives stay small.
 */
final class Fold implements Algebra<Value> {
  static final Fold VALUES = new Fold();

  private Fold() {}

  @Override
  public Value constant(double value) {
    return Value.number(value);
  }

  @Override
  public Value apply(Op op, Value x, Value y, Value z) {
    if (x.isConstant() && (y == null || y.isConstant()) && (z == null || z.isConstant())) {
      return constant(op.at(x.data(), y == null ? 0 : y.data(), z == null ? 0 : z.data()));
    }
    return switch (op) {
      case ADD -> is(x, 0) ? y : is(y, 0) ? x : x.add(y);
      case SUB -> is(y, 0) ? x : x.sub(y);
      case MUL -> product(op, x, y);
      case CHAIN -> is(x, 0) ? x : product(op, x, y);
      case DIV, POW -> is(y, 1) ? x : x.apply(op, y, null);
      case WHERE -> x.isConstant() ? x.data() != 0 ? y : z : x.where(y, z);
      default -> x.apply(op, y, z);
    };
  }

  private static Value product(Op op, Value x, Value y) {
    if (is(x, 1)) {
      return y;
    }
    if (is(y, 1)) {
      return x;
    }
    return is(x, -1) ? y.neg() : is(y, -1) ? x.neg() : x.apply(op, y, null);
  }

  private static boolean is(Value v, double number) {
    return v.isConstant() && v.data() == number;
  }

  /**
   * What a node passes to an operand: adjoint times partial, or null for nothing.
   *
   * <p>Depends on no data but that of constants, so that it holds for other data as well. Where the
   * partial chooses, the product is inside the choice: an infinite adjoint does not reach an
   * operand that was not chosen as infinity times 0.
   */
  static Value pass(Value adjoint, Value node, int operand) {
    Term partial = node.op().partial(operand);
    return Partials.chooses(node.op(), operand)
        ? pass(adjoint, node, partial)
        : times(adjoint, node, partial);
  }

  private static Value pass(Value adjoint, Value node, Term partial) {
    if (partial.equals(Term.ZERO) || is(adjoint, 0)) {
      return null;
    }
    if (partial instanceof Apply(Op _, Term x, Term y, Term z) && Partials.mayBeNothing(partial)) {
      Value condition = read(x, node);
      if (condition.isConstant()) {
        return pass(adjoint, node, condition.data() != 0 ? y : z);
      }
      Value then = pass(adjoint, node, y);
      Value otherwise = pass(adjoint, node, z);
      return condition.where(orZero(then), orZero(otherwise));
    }
    return times(adjoint, node, partial);
  }

  private static Value times(Value adjoint, Value node, Term partial) {
    return VALUES.apply(Op.CHAIN, adjoint, read(partial, node), null);
  }

  private static Value read(Term term, Value node) {
    return term.read(VALUES, node.x(), node.y(), node);
  }

  private static Value orZero(Value v) {
    return v == null ? Value.number(0) : v;
  }
}
