package org.micrograd.autograd;

/**
 * A formula over the operands X, Y, Z and the result OUT of an operation: the language in which
 * {@link Op} states its derivatives.
 *
 * <p>A term computes nothing by itself. It is read into an {@link Algebra}: numbers, Values, tape
 * slots or text.
 */
sealed interface Term extends Arith<Term> {
  /** The first operand. */
  Term X = Place.X;

  /** The second operand. */
  Term Y = Place.Y;

  /** The third operand. */
  Term Z = Place.Z;

  /** The result of the operation. */
  Term OUT = Place.OUT;

  Term ZERO = number(0);
  Term HALF = number(0.5);
  Term ONE = number(1);
  Term NAN = number(Double.NaN);

  /** A place to be filled when the term is read. */
  enum Place implements Term {
    X,
    Y,
    Z,
    OUT
  }

  /** A number. */
  record Constant(double value) implements Term {}

  /** An operation on terms; operands beyond its arity are null. */
  record Apply(Op op, Term x, Term y, Term z) implements Term {}

  /** A constant term. */
  static Term number(double value) {
    return new Constant(value);
  }

  @Override
  default Term constant(double value) {
    return number(value);
  }

  @Override
  default Term apply(Op op, Term y, Term z) {
    return new Apply(op, this, y, z);
  }

  /** Reads the term in an algebra, with the given meaning of X, Y, Z and OUT. */
  default <T> T read(Algebra<T> algebra, T x, T y, T z, T out) {
    return switch (this) {
      case Place.X -> x;
      case Place.Y -> y;
      case Place.Z -> z;
      case Place.OUT -> out;
      case Constant c -> algebra.constant(c.value());
      case Apply a ->
          algebra.apply(
              a.op(),
              a.x().read(algebra, x, y, z, out),
              a.y() == null ? null : a.y().read(algebra, x, y, z, out),
              a.z() == null ? null : a.z().read(algebra, x, y, z, out));
    };
  }

  /** The term read with numbers. */
  default double at(double x, double y, double z, double out) {
    return switch (this) {
      case Place.X -> x;
      case Place.Y -> y;
      case Place.Z -> z;
      case Place.OUT -> out;
      case Constant c -> c.value();
      case Apply a ->
          a.op()
              .at(
                  a.x().at(x, y, z, out),
                  a.y() == null ? 0 : a.y().at(x, y, z, out),
                  a.z() == null ? 0 : a.z().at(x, y, z, out));
    };
  }
}
