package org.micrograd.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every row of the table, on its domain. */
class OpTest {
  private static final int SAMPLES = 50;
  private static final double[] SPECIAL = {
    0,
    -0.0,
    1,
    -1,
    2,
    -2,
    0.5,
    3,
    40,
    -40,
    710,
    -710,
    1e-300,
    1e300,
    -1e300,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NaN
  };

  /** Rows some of whose derivatives are not known, and those whose second ones are made of them. */
  private static final Set<Op> ENDS = EnumSet.of(Op.BETA_CURVE, Op.BETA_TWIST, Op.STUDENT_CURVE);

  private static final Set<Op> UNKNOWN =
      EnumSet.of(Op.BETA_SHAPE, Op.BETA_CURVE, Op.BETA_TWIST, Op.STUDENT_DEGREES, Op.STUDENT_CURVE);

  /** All rows but DETACH, whose derivative is 0 by definition and not by differences. */
  @ParameterizedTest
  @EnumSource(names = "DETACH", mode = EnumSource.Mode.EXCLUDE)
  void partialsAgreeWithFiniteDifferences(Op op) {
    for (double[] x : samples(op)) {
      for (int i = 0; i < op.arity(); i++) {
        boolean isUnknown = ENDS.contains(op) && Double.isNaN(partial(op, i, x));
        assertTrue(
            isUnknown || agrees(op, op.partial(i), i, x), () -> op + " at " + Arrays.toString(x));
      }
    }
  }

  @Test
  void aWrongPartialIsCaught() {
    double[] x = {0.7, 1.3, 0};
    assertTrue(agrees(Op.MUL, Term.Y, 0, x));
    assertFalse(agrees(Op.MUL, Term.X, 0, x));
    assertFalse(agrees(Op.TANH, Term.ONE.sub(Term.OUT), 0, x));
    assertFalse(agrees(Op.EXP, Term.OUT.mul(1.00001), 0, x));
    assertFalse(agrees(Op.DETACH, Term.ZERO, 0, x));
  }

  private static boolean agrees(Op op, Term partial, int i, double[] x) {
    double exact = partial.at(x[0], x[1], x[2], op.at(x[0], x[1], x[2]));
    double numeric = slope(moved -> op.at(moved[0], moved[1], moved[2]), i, x);
    return Math.abs(exact - numeric) <= 1e-7 * Math.max(1, Math.abs(exact));
  }

  private static double slope(ToDoubleFunction<double[]> f, int i, double[] x) {
    return GradientCheck.slope(
        moved -> {
          double[] at = x.clone();
          at[i] = moved;
          return f.applyAsDouble(at);
        },
        x[i]);
  }

  @ParameterizedTest
  @EnumSource
  void secondDerivativesAgreeWithFiniteDifferences(Op op) {
    for (double[] x : samples(op)) {
      List<Value> leaves = Arrays.stream(x).limit(op.arity()).mapToObj(Value::of).toList();
      double[][] hessian = Gradients.hessian(apply(op, leaves), leaves);
      for (int i = 0; i < op.arity(); i++) {
        int row = i;
        for (int j = 0; j < op.arity(); j++) {
          double numeric = slope(at -> partial(op, row, at), j, x);
          if (UNKNOWN.contains(op) && Double.isNaN(hessian[i][j] + numeric)) {
            continue;
          }
          double size = Math.max(1, Math.abs(numeric));
          assertEquals(
              numeric,
              hessian[i][j],
              1e-7 * size,
              () -> op + " at " + Arrays.toString(x) + ", operand " + row);
        }
      }
    }
  }

  private static double partial(Op op, int i, double[] x) {
    return op.partial(i).at(x[0], x[1], x[2], op.at(x[0], x[1], x[2]));
  }

  /** What is written by hand for speed is the term, to the bit, at numbers of all kinds. */
  @ParameterizedTest
  @EnumSource
  void partialsByHandAreTheTerms(Op op) {
    for (double x : SPECIAL) {
      for (double y : SPECIAL) {
        for (int i = 0; i < op.arity(); i++) {
          double out = op.at(x, y, 1);
          int operand = i;
          assertEquals(
              op.partial(i).at(x, y, 1, out),
              Partials.of(op, i, x, y, 1, out),
              () -> op + "(" + x + ", " + y + "), operand " + operand);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everySweepGivesThePartials(Op op) {
    for (double[] x : samples(op)) {
      List<Value> leaves = Arrays.stream(x).limit(op.arity()).mapToObj(Value::of).toList();
      Value y = apply(op, leaves);
      y.backward();
      double[] numbers = Gradients.gradient(y, leaves);
      List<Value> values = Gradients.grad(y, leaves);
      for (int i = 0; i < op.arity(); i++) {
        double expected = partial(op, i, x) + 0.0;
        double[] direction = new double[op.arity()];
        direction[i] = 1;
        assertEquals(expected, leaves.get(i).grad());
        assertEquals(expected, numbers[i]);
        assertTrue(
            Math.abs(expected - values.get(i).data()) <= 4 * Math.ulp(expected)
                || ENDS.contains(op) && Double.isNaN(values.get(i).data()));
        assertEquals(expected, Gradients.jvp(List.of(y), leaves, direction)[0]);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRowIsAMethodAndSaysWhatItIs(Op op) throws ReflectiveOperationException {
    Class<?>[] others = new Class<?>[op.arity() - 1];
    Object[] values = new Object[op.arity() - 1];
    Arrays.fill(others, Arith.class);
    Arrays.fill(values, Value.of(2));
    Object made = Arith.class.getMethod(op.function(), others).invoke(Value.of(0.5), values);
    assertEquals(op, ((Value) made).op());
    assertTrue(op.description().endsWith("."), op.description());
  }

  private static Value apply(Op op, List<Value> x) {
    return x.getFirst()
        .apply(op, op.arity() > 1 ? x.get(1) : null, op.arity() > 2 ? x.get(2) : null);
  }

  /** Points of the row's domain that keep clear of jumps and kinks. */
  private static List<double[]> samples(Op op) {
    Random random = new Random(op.ordinal());
    return random
        .doubles()
        .mapToObj(u -> sample(op, u, random))
        .filter(x -> smooth(op, x))
        .limit(SAMPLES)
        .toList();
  }

  private static double[] sample(Op op, double u, Random random) {
    Domain domain = op.domain();
    return new double[] {
      domain.at(u), domain.at(random.nextDouble()), domain.at(random.nextDouble())
    };
  }

  private static boolean smooth(Op op, double[] x) {
    double margin = 0.1;
    double steps = x[0] / x[1];
    return switch (op) {
      case MAX, MIN, GT, GE, LT, LE, EQ -> Math.abs(x[0] - x[1]) > 2 * margin;
      case FLOOR, CEIL, WHERE -> Math.abs(x[0] - Math.rint(x[0])) > margin;
      case POLYGAMMA -> Math.abs(x[0] - Math.floor(x[0]) - 0.5) > margin && x[1] > 0.5;
      case IERFCX -> Math.abs(x[1] - Math.floor(x[1]) - 0.5) > margin;
      case MOD, FLOOR_DIV ->
          Math.abs(steps - Math.rint(steps)) * Math.abs(x[1]) > margin * (1 + Math.abs(steps));
      case ATAN2 -> x[1] > 0 || Math.abs(x[0]) > margin;
      case RELU, ABS, SIGN, CBRT, HYPOT, DIRECTION, INVERSION -> Math.abs(x[0]) > margin;
      default -> true;
    };
  }
}
