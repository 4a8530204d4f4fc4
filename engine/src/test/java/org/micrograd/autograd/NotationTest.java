package org.micrograd.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.micrograd.autograd.Term.Apply;

/** What a row says of how it is written and compiled, for every row. */
class NotationTest {
  private static final double[] NUMBERS = {
    0.0,
    -0.0,
    1,
    -1,
    0.3,
    -2.5,
    1e-310,
    1e300,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NaN
  };

  @ParameterizedTest
  @EnumSource
  void aRowCommutesIfItsNumbersAndGradientsDo(Op op) {
    boolean commutes = op.arity() == 2;
    for (double a : NUMBERS) {
      for (double b : NUMBERS) {
        commutes &= op.arity() != 2 || Arrays.equals(found(op, a, b, 0), found(op, b, a, 1));
      }
    }
    assertEquals(commutes, op.commutes());
  }

  /** The value, and the gradients with that of the given operand first. */
  private static double[] found(Op op, double a, double b, int first) {
    List<Value> leaves = List.of(Value.of(a), Value.of(b));
    Value y = leaves.get(0).apply(op, leaves.get(1), null);
    y.backward();
    return new double[] {
      y.data(), leaves.get(first).grad() + 0.0, leaves.get(1 - first).grad() + 0.0
    };
  }

  /** A method of Math is called by reflection; the row's function is there to compare with. */
  @ParameterizedTest
  @EnumSource
  void aRowThatIsAMethodOfMathGivesItsNumbers(Op op) throws ReflectiveOperationException {
    if (op.math().isEmpty()) {
      assertThrows(
          NoSuchMethodException.class, () -> Math.class.getMethod(op.function(), types(op)));
      return;
    }
    for (double a : NUMBERS) {
      for (double b : NUMBERS) {
        Object[] operands = Stream.of(a, b).limit(op.arity()).toArray();
        Object found = Math.class.getMethod(op.math().get(), types(op)).invoke(null, operands);
        assertEquals(op.at(a, b, 0), found);
      }
    }
  }

  private static Class<?>[] types(Op op) {
    Class<?>[] types = new Class<?>[op.arity()];
    Arrays.fill(types, double.class);
    return types;
  }

  @ParameterizedTest
  @EnumSource
  void whatComputesPlainlyDiffersOnlyWhereZeroMeetsInfinity(Op op) {
    for (double a : NUMBERS) {
      for (double b : NUMBERS) {
        double plain = op.plain().at(a, b, 1) + 0.0;
        if (!Double.isNaN(plain)) {
          assertEquals(plain, op.at(a, b, 1) + 0.0, () -> op + "(" + a + ", " + b + ")");
        }
      }
    }
  }

  /** Every row as each operand of every row. */
  @ParameterizedTest
  @EnumSource
  void theTextOfARowReadsBack(Op op) {
    for (Op operand : Op.values()) {
      Term term = of(operand, Term.X, Term.Y, Term.OUT);
      readsBack(of(op, term, Term.Y, Term.X));
      readsBack(of(op, Term.Y, term, Term.X));
      readsBack(of(op, Term.X, Term.Y, term));
    }
  }

  @Test
  void theTextOfRandomTermsReadsBack() {
    Random random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      readsBack(random(random, 5));
    }
  }

  private static Term random(Random random, int depth) {
    double[] numbers = {2, -1, 0.5, -2.5, 1e-9, 1e20, Double.POSITIVE_INFINITY};
    if (depth == 0 || random.nextInt(6) == 0) {
      List<Term> leaves = List.of(Term.X, Term.Y, Term.OUT);
      int leaf = random.nextInt(6);
      return leaf < 3 ? leaves.get(leaf) : Term.number(numbers[random.nextInt(numbers.length)]);
    }
    Op[] ops = Op.values();
    Op op = ops[random.nextInt(2) == 0 ? random.nextInt(ops.length) : random.nextInt(7)];
    return of(op, random(random, depth - 1), random(random, depth - 1), random(random, depth - 1));
  }

  private static Term of(Op op, Term x, Term y, Term z) {
    return x.apply(op, op.arity() > 1 ? y : null, op.arity() > 2 ? z : null);
  }

  private static void readsBack(Term term) {
    String text = TermText.of(term);
    assertEquals(alike(term), alike(new TermReader(text).read()), text);
  }

  /** Two terms are written alike: x to the power 2 and the square, minus 2 and the number -2. */
  private static Term alike(Term term) {
    if (!(term instanceof Apply(Op op, Term x, Term y, Term z))) {
      return term;
    }
    Term first = alike(x);
    if (op == Op.NEG && first instanceof Term.Constant(double number) && number >= 0) {
      return Term.number(-number);
    }
    if (op == Op.POW && y.equals(Term.number(2))) {
      return first.square();
    }
    return first.apply(op, y == null ? null : alike(y), z == null ? null : alike(z));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          x - (y - out),        x - (y - out)
          (x - y) - out,        x - y - out
          (x + y) * out,        (x + y) * out
          x + (y * out),        x + y * out
          x / (y * out),        x / (y * out)
          (x / y) * out,        x / y * out
          (-x)**2,              (-x)**2
          -(x**2),              -(x**2)
          -(-x),                -(-x)
          x**(y**2),            x**y**2
          (x**y)**2,            (x**y)**2
          x**(-y),              x**-y
          (-x) * y,             -x * y
          -(x * y),             -(x * y)
          x - (-2),             x - -2
          (x > y) > out,        (x > y) > out
          x + (y == out),       x + (y == out)
          "where(x > 0, 1, 0)", "where(x > 0, 1, 0)"
          """)
  void parenthesesStandWhereTheyAreNeeded(String read, String written) {
    assertEquals(written, TermText.of(new TermReader(read).read()));
  }

  @ParameterizedTest
  @CsvSource({"x > y > out", "-x**2", "--x", "x +", "(x", "foo(x)", "exp(x; y)", "x y"})
  void aTextThatMeansAnotherThingInOneOfTheLanguagesIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> new TermReader(text).read());
  }

  @Test
  void javaNamesItsOperands() {
    List<String> texts = new ArrayList<>();
    for (Op op : List.of(Op.ADD, Op.POW, Op.SQUARE, Op.RELU, Op.SIGN, Op.SIGMOID, Op.WHERE)) {
      texts.add(op.java("y", "x", "exp"));
    }
    assertEquals(
        List.of(
            "y + x",
            "Math.pow(y, x)",
            "y * y",
            "Math.max(y, 0)",
            "Math.signum(y)",
            "sigmoid(y)",
            "y != 0 ? x : exp"),
        texts);
  }
}
