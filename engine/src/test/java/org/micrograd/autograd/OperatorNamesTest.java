package org.micrograd.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names that other languages call for their operators, beside the operators of numbers. */
class OperatorNamesTest {
  private static final double[] NUMBERS = {-7.5, -3, -0.25, 0.5, 2, 6};

  private static final Map<String, DoubleBinaryOperator> OPERATORS =
      Map.of(
          "plus", (x, y) -> x + y,
          "minus", (x, y) -> x - y,
          "times", (x, y) -> x * y,
          "multiply", (x, y) -> x * y,
          "div", (x, y) -> x / y,
          "power", Math::pow,
          "rem", (x, y) -> x % y,
          "remainder", (x, y) -> x % y);

  @ParameterizedTest
  @ValueSource(strings = {"plus", "minus", "times", "multiply", "div", "power", "rem", "remainder"})
  void two(String name) throws ReflectiveOperationException {
    for (double x : NUMBERS) {
      for (double y : NUMBERS) {
        double expected = OPERATORS.get(name).applyAsDouble(x, y);
        String what = name + " of " + x + " and " + y;
        var byValue = Arith.class.getMethod(name, Arith.class);
        assertEquals(expected, ((Value) byValue.invoke(Value.of(x), Value.of(y))).data(), what);
        var byNumber = Arith.class.getMethod(name, Number.class);
        assertEquals(expected, ((Value) byNumber.invoke(Value.of(x), y)).data(), what);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"plus", "minus", "multiply", "div", "power", "remainder"})
  void aNumberOnTheLeft(String name) throws ReflectiveOperationException {
    var method = LeftNumbers.class.getMethod(name, Number.class, Value.class);
    for (double x : NUMBERS) {
      for (double y : NUMBERS) {
        double expected = OPERATORS.get(name).applyAsDouble(x, y);
        assertEquals(expected, ((Value) method.invoke(null, x, Value.of(y))).data());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"7.5, 2", "-7.5, 2", "7.5, -2", "-7.5, -2", "0, 3"})
  void remainderHasDerivatives(double a, double b) {
    Value x = Value.of(a);
    Value y = Value.of(b);
    x.rem(y).backward();
    assertEquals(1, x.grad());
    assertEquals(-(double) (long) (a / b), y.grad(), 1e-15);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-2, 0.5})
  void one(double x) {
    Value v = Value.of(x);
    assertEquals(-x, v.negative().data());
    assertEquals(-x, v.unaryMinus().data());
    assertEquals(x, v.positive().data());
    assertEquals(x, v.unaryPlus().data());
  }
}
