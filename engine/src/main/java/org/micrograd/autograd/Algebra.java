package org.micrograd.autograd;

/**
 * What a {@link Term} can be read into: it knows how to make a constant and how to apply an
 * operation.
 */
interface Algebra<T> {
  T constant(double value);

  /** Applies an operation; operands beyond its arity are null. */
  T apply(Op op, T x, T y, T z);
}
