package org.micrograd.autograd;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A term as text, in the notation of the scripts: {@code y * x**(y - 1)}.
 *
 * @param strength how tightly its outermost operator binds
 */
record Formula(String text, int strength) {
  private static final int ATOM = 9;

  /** The operators by how tightly they bind. */
  private static final Map<Op, Integer> INFIX =
      Map.ofEntries(
          Map.entry(Op.GT, 1),
          Map.entry(Op.GE, 1),
          Map.entry(Op.LT, 1),
          Map.entry(Op.LE, 1),
          Map.entry(Op.EQ, 1),
          Map.entry(Op.ADD, 2),
          Map.entry(Op.SUB, 2),
          Map.entry(Op.MUL, 3),
          Map.entry(Op.DIV, 3),
          Map.entry(Op.NEG, 4),
          Map.entry(Op.POW, 5),
          Map.entry(Op.SQUARE, 5));

  private static final Algebra<Formula> ALGEBRA =
      new Algebra<>() {
        @Override
        public Formula constant(double value) {
          String text = Numbers.repr(value).replaceFirst("\\.0$", "");
          return new Formula(text, value < 0 ? INFIX.get(Op.NEG) : ATOM);
        }

        @Override
        public Formula apply(Op op, Formula x, Formula y, Formula z) {
          int strength = INFIX.getOrDefault(op, ATOM);
          return switch (op) {
            case NEG -> new Formula("-" + x.inside(strength), strength);
            case SQUARE -> new Formula(x.inside(strength + 1) + "**2", strength);
            case POW -> new Formula(x.inside(strength + 1) + "**" + y.inside(strength), strength);
            default -> strength == ATOM ? call(op, x, y, z) : infix(op, strength, x, y);
          };
        }
      };

  /** A term over x, y and its result out. */
  static String of(Term term) {
    return term.read(ALGEBRA, name("x"), name("y"), name("out")).text;
  }

  private static Formula name(String name) {
    return new Formula(name, ATOM);
  }

  private static Formula infix(Op op, int strength, Formula x, Formula y) {
    String right = y.inside(strength + 1);
    return new Formula(x.inside(strength) + " " + op.symbol() + " " + right, strength);
  }

  private static Formula call(Op op, Formula... operands) {
    List<String> texts = new ArrayList<>();
    for (Formula each : operands) {
      if (each != null) {
        texts.add(each.text);
      }
    }
    return new Formula(op.function() + "(" + String.join(", ", texts) + ")", ATOM);
  }

  private String inside(int outer) {
    return strength < outer ? "(" + text + ")" : text;
  }
}
