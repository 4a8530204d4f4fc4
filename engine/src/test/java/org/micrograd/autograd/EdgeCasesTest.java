package org.micrograd.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table edge-cases.md: what the conventions give where references differ. */
class EdgeCasesTest {
  private static final double INF = Double.POSITIVE_INFINITY;

  private record Case(UnaryOperator<Value> f, double x) {}

  private static Case at(double x, UnaryOperator<Value> f) {
    return new Case(f, x);
  }

  private static Value number(double x) {
    return Value.number(x);
  }

  // @formatter:off
  private static final Map<String, Case> CASES = Map.ofEntries(
      Map.entry("relu(0)", at(0, Value::relu)),
      Map.entry("max(x,0) at 0", at(0, x -> x.max(0))),
      Map.entry("abs(0)", at(0, Value::abs)),
      Map.entry("sqrt(0)", at(0, Value::sqrt)),
      Map.entry("sqrt(-1)", at(-1, Value::sqrt)),
      Map.entry("x*sqrt(x) at 0", at(0, x -> x.mul(x.sqrt()))),
      Map.entry("log(0)", at(0, Value::log)),
      Map.entry("log(-1)", at(-1, Value::log)),
      Map.entry("1/x at 0", at(0, x -> number(1).div(x))),
      Map.entry("1/x at -0", at(-0.0, x -> number(1).div(x))),
      Map.entry("x/x at 0", at(0, x -> x.div(x))),
      Map.entry("x**0 at 0", at(0, x -> x.pow(0))),
      Map.entry("x**0.0 at 0", at(0, x -> x.pow(Value.of(0)))),
      Map.entry("x**1 at 0", at(0, x -> x.pow(1))),
      Map.entry("x**2 at 0", at(0, x -> x.pow(2))),
      Map.entry("x**0.5 at 0", at(0, x -> x.pow(0.5))),
      Map.entry("x**1.5 at 0", at(0, x -> x.pow(1.5))),
      Map.entry("x**-1 at 0", at(0, x -> x.pow(-1))),
      Map.entry("x**3 at -2", at(-2, x -> x.pow(3))),
      Map.entry("x**2.5 at -2", at(-2, x -> x.pow(2.5))),
      Map.entry("2**x at 0", at(0, x -> number(2).pow(x))),
      Map.entry("0**x at 0", at(0, x -> number(0).pow(x))),
      Map.entry("0**x at 2", at(2, x -> number(0).pow(x))),
      Map.entry("(-2)**x at 3", at(3, x -> number(-2).pow(x))),
      Map.entry("x**x at 0", at(0, x -> x.pow(x))),
      Map.entry("exp(710)", at(710, Value::exp)),
      Map.entry("tanh(1000)", at(1000, Value::tanh)),
      Map.entry("tanh(20)", at(20, Value::tanh)),
      Map.entry("sigmoid(-1000)", at(-1000, Value::sigmoid)),
      Map.entry("sigmoid(1000)", at(1000, Value::sigmoid)),
      Map.entry("sigmoid(-40)", at(-40, Value::sigmoid)),
      Map.entry("softplus(1000)", at(1000, Value::softplus)),
      Map.entry("softplus(-1000)", at(-1000, Value::softplus)),
      Map.entry("softplus(-40)", at(-40, Value::softplus)),
      Map.entry("lse(x,1000) at 1000", at(1000, x -> Values.logSumExp(List.of(x, number(1000))))),
      Map.entry("lse(-inf,-inf)", at(-INF, x -> Values.logSumExp(List.of(x, number(-INF))))),
      Map.entry("log1p(-1)", at(-1, Value::log1p)),
      Map.entry("where(x>0,log(x),0) at 0", at(0, x -> x.gt(0).where(x.log(), number(0)))),
      Map.entry("where(x<0,exp(x),1) at 800", at(800, x -> x.lt(0).where(x.exp(), number(1)))),
      Map.entry("max(x,x) at 3", at(3, x -> x.max(x))),
      Map.entry("x%3 at 7", at(7, x -> x.mod(3))),
      Map.entry("sign(0)", at(0, Value::sign)),
      Map.entry("floor(1.5)", at(1.5, Value::floor)),
      Map.entry("hypot(x,0) at 0", at(0, x -> x.hypot(number(0)))),
      Map.entry("atan2(x,0) at 0", at(0, x -> x.atan2(number(0)))),
      Map.entry("asin(1)", at(1, Value::asin)));
  // @formatter:on

  /** A line of the table: the case, and value, first and second derivative. */
  record Row(String name, double[] expected) {
    static List<Row> all() throws IOException {
      try (InputStream in = EdgeCasesTest.class.getResourceAsStream("edge-cases.md")) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.split("\\|"))
            .map(cells -> new Row(cells[1].strip().replace("`", ""), numbers(cells[2])))
            .toList();
      }
    }

    private static double[] numbers(String cell) {
      return Arrays.stream(cell.strip().split(", "))
          .map(s -> s.replace("inf", "Infinity").replace("nan", "NaN"))
          .mapToDouble(Double::parseDouble)
          .toArray();
    }
  }

  private static List<Row> rows() throws IOException {
    return Row.all();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theTableIsWhatIsComputed(Row row) {
    Case edge = CASES.get(row.name);
    Value x = Value.of(edge.x);
    Value y = edge.f.apply(x);
    Value first = Gradients.grad(y, List.of(x)).getFirst();
    Value second = Gradients.grad(first, List.of(x)).getFirst();
    close(row.expected[0], y.data());
    close(row.expected[1], first.data());
    close(row.expected[2], second.data());
    y.backward();
    close(row.expected[1], x.grad());
    close(row.expected[1], Gradients.gradient(y, List.of(x))[0]);
    close(row.expected[2], Gradients.hessian(y, List.of(x))[0][0]);
  }

  private static void close(double expected, double found) {
    double tolerance = Double.isFinite(expected) ? 1e-14 * Math.abs(expected) : 0;
    assertEquals(expected + 0.0, found + 0.0, tolerance);
  }

  @Test
  void everyCaseHasItsRow() throws IOException {
    assertEquals(46, CASES.size());
    assertEquals(
        CASES.keySet(),
        Row.all().stream().map(Row::name).collect(java.util.stream.Collectors.toSet()));
  }
}
