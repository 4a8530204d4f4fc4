package org.micrograd.autograd;

import org.micrograd.autograd.Notation.Binding;

/**
 * A term as text, in the notation of the scripts: {@code y * x**(y - 1)}.
 *
 * @param binding how strongly its outermost operator holds its operands
 */
record TermText(String text, Binding binding) {
  private static final Algebra<TermText> ALGEBRA =
      new Algebra<>() {
        @Override
        public TermText constant(double value) {
          String text = Numbers.repr(value).replaceFirst("\\.0$", "");
          return new TermText(text, text.startsWith("-") ? Binding.POWER : Binding.ATOM);
        }

        @Override
        public TermText apply(Op op, TermText x, TermText y, TermText z) {
          Notation notation = op.row().notation();
          String text =
              Notation.fill(
                  notation.script(),
                  x.in(notation.binding(), 0),
                  y == null ? "" : y.in(notation.binding(), 1),
                  z == null ? "" : z.text);
          return new TermText(text, notation.binding());
        }
      };

  /** A term over x, y, z and its result out. */
  static String of(Term term) {
    return term.read(ALGEBRA, name("x"), name("y"), name("z"), name("out")).text;
  }

  private static TermText name(String name) {
    return new TermText(name, Binding.ATOM);
  }

  private String in(Binding operator, int operand) {
    return binding.isLooserThan(operator, operand) ? "(" + text + ")" : text;
  }
}
