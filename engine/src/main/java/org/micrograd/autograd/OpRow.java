package org.micrograd.autograd;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * What a row of the table holds. The function is that of one operand, of two or of three, the other
 * two being null.
 *
 * @param notation how it is written
 * @param domain where it is smooth enough for tests
 * @param partials its derivatives, in the order of the operands
 * @param description what it is, a sentence
 */
record OpRow(
    Notation notation,
    Domain domain,
    DoubleUnaryOperator unary,
    DoubleBinaryOperator binary,
    DoubleTernaryOperator ternary,
    List<Partial> partials,
    String description) {
  /** A partial derivative, read when the table is complete. */
  @FunctionalInterface
  interface Partial {
    Term term();
  }

  /** The same with what follows from its name filled in. */
  OpRow named(String name) {
    Notation complete = notation.of(name, arity());
    return new OpRow(complete, domain, unary, binary, ternary, partials, description);
  }

  int arity() {
    return partials.size();
  }

  double at(double x, double y, double z) {
    return unary != null
        ? unary.applyAsDouble(x)
        : binary != null ? binary.applyAsDouble(x, y) : ternary.applyAsDouble(x, y, z);
  }

  Term[] terms() {
    return partials.stream().map(Partial::term).toArray(Term[]::new);
  }
}
