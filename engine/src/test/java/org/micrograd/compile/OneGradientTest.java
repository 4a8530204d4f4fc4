package org.micrograd.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.micrograd.autograd.Gradients;
import org.micrograd.autograd.Op;
import org.micrograd.autograd.Value;

/**
 * All ways of asking for a gradient give one number: what a branch did not choose adds nothing,
 * what happens to be 0 obeys IEEE 754.
 */
class OneGradientTest {
  private static final double INF = Double.POSITIVE_INFINITY;
  private static final double NAN = Double.NaN;

  /** A function, a point, and the gradient there. */
  record Case(String name, Function<List<Value>, Value> f, double[] at, double[] gradient) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Case of(
      String name, double a, double b, double da, double db, Function<List<Value>, Value> f) {
    return new Case(name, f, new double[] {a, b}, new double[] {da, db});
  }

  private static Value number(double x) {
    return Value.number(x);
  }

  // @formatter:off
  static List<Case> cases() {
    return List.of(
        // What happens to be 0 meets infinity.
        of("log(atan2(a, b))", 0, 1, INF, NAN, x -> x.get(0).atan2(x.get(1)).log()),
        of("log(hypot(a, b) - 1)", 0, 1, NAN, INF, x -> x.get(0).hypot(x.get(1)).sub(1).log()),
        of("sqrt(hypot(a, b) - 1)", 0, 1, NAN, INF, x -> x.get(0).hypot(x.get(1)).sub(1).sqrt()),
        of("log(a**b - 1)", 1, 2, INF, NAN, x -> x.get(0).pow(x.get(1)).sub(1).log()),
        of("log(a * b)", 0, 0, NAN, NAN, x -> x.get(0).mul(x.get(1)).log()),
        of("log(sin(a) * b)", 0, 0, NAN, NAN, x -> x.get(0).sin().mul(x.get(1)).log()),
        of("sqrt(-a * b)", 0, 2, INF, NAN, x -> x.get(0).neg().mul(x.get(1)).sqrt()),
        of("b * log(a)", 0, 0, NAN, -INF, x -> x.get(1).mul(x.get(0).log())),
        of("-b * sqrt(a)", 0, 0, NAN, 0, x -> x.get(1).neg().mul(x.get(0).sqrt())),
        of("cos(sqrt(a)) + b", 0, 1, NAN, 1, x -> x.get(0).sqrt().cos().add(x.get(1))),
        of("0 * log(a) + b", 0, 1, NAN, 1, x -> number(0).mul(x.get(0).log()).add(x.get(1))),
        // An overflow does not look like an optimum.
        of("log(exp(a) + exp(b))", 1000, 1000, NAN, NAN, x -> x.get(0).exp().add(x.get(1).exp()).log()),
        of("logAddExp(a, b)", 1000, 1000, 0.5, 0.5, x -> x.get(0).logAddExp(x.get(1))),
        // What a branch did not choose adds nothing.
        of("where(a > 0, log(a), b)", 0, 1, 0, 1, x -> x.get(0).gt(0).where(x.get(0).log(), x.get(1))),
        of("where(a > 0, sqrt(b), a)", 1, 0, 0, INF, x -> x.get(0).gt(0).where(x.get(1).sqrt(), x.get(0))),
        of("where(b > 0, sqrt(a), 0) * 2", 0, -1, 0, 0, x -> x.get(1).gt(0).where(x.get(0).sqrt(), number(0)).mul(2)),
        of("-where(b > 0, 1 / a, 3)", 0, -1, 0, 0, x -> x.get(1).gt(0).where(number(1).div(x.get(0)), number(3)).neg()),
        of("max(sqrt(a), b)", 0, 1, 0, 1, x -> x.get(0).sqrt().max(x.get(1))),
        of("relu(-sqrt(a)) + b", 0, 1, 0, 1, x -> x.get(0).sqrt().neg().relu().add(x.get(1))),
        of("relu(log(a)) * b", 0, 2, 0, 0, x -> x.get(0).log().relu().mul(x.get(1))),
        of("sqrt(relu(a)) + b", -1, 1, 0, 1, x -> x.get(0).relu().sqrt().add(x.get(1))),
        of("sign(sqrt(a)) * b", 0, 3, 0, 0, x -> x.get(0).sqrt().sign().mul(x.get(1))),
        of("detach(sqrt(a)) * b", 0, 3, 0, 0, x -> x.get(0).sqrt().detach().mul(x.get(1))),
        of("where(a > 0, b / a, 0) / a", 0, 1, NAN, 0, x -> x.get(0).gt(0).where(x.get(1).div(x.get(0)), number(0)).div(x.get(0))),
        of("sqrt(a) * where(b > 0, 0, 1)", 0, 1, NAN, 0, x -> x.get(0).sqrt().mul(x.get(1).gt(0).where(number(0), number(1)))),
        of("a**b", 0, 0, 0, 0, x -> x.get(0).pow(x.get(1))));
  }
  // @formatter:on

  @ParameterizedTest
  @MethodSource("cases")
  void allWaysGiveTheGradient(Case c) {
    ways(c.f, c.at)
        .forEach((way, found) -> {
          for (int i = 0; i < c.at.length; i++) {
            assertEquals(c.gradient[i] + 0.0, found[i] + 0.0, 1e-15, way + ", input " + i);
          }
        });
  }

  /** The gradient, by each way of asking. */
  private static Map<String, double[]> ways(Function<List<Value>, Value> f, double[] at) {
    Map<String, double[]> ways = new LinkedHashMap<>();
    List<Value> x = leaves(at);
    Value y = f.apply(x);
    y.backward();
    ways.put("backward", x.stream().mapToDouble(Value::grad).toArray());
    ways.put("grad", Gradients.grad(y, x).stream().mapToDouble(Value::data).toArray());
    ways.put("vjp", Gradients.vjp(List.of(y), x, 1));
    double[] jvp = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      double[] direction = new double[at.length];
      direction[i] = 1;
      jvp[i] = Gradients.jvp(List.of(y), x, direction)[0];
    }
    ways.put("jvp", jvp);
    String[] names = IntStream.range(0, at.length).mapToObj(i -> "x" + i).toArray(String[]::new);
    DifferentiableFunction compiled = DifferentiableFunction.of(f, names);
    ways.put("interpreted tape", compiled.gradient(at));
    compiled.compile();
    ways.put("compiled", compiled.gradient(at));
    double[][] columns =
        DoubleStream.of(at).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
    double[][] gradients = new double[at.length][1];
    compiled.batch(columns, new double[1], gradients);
    ways.put("batch", Stream.of(gradients).mapToDouble(g -> g[0]).toArray());
    ways.put("mean", mean(f, at));
    // The derivative of the gradient's sum is not asked for here, but that it is traced is.
    DifferentiableFunction slope =
        DifferentiableFunction.of(p -> Gradients.grad(f.apply(p), p).getFirst(), names);
    ways.put("traced grad", new double[] {slope.value(at)});
    ways.computeIfPresent("traced grad", (_, first) -> rest(first, ways.get("grad")));
    return ways;
  }

  private static double[] rest(double[] first, double[] all) {
    double[] numbers = all.clone();
    numbers[0] = first[0];
    return numbers;
  }

  /** With the inputs as parameters of a function of nothing that varies. */
  private static double[] mean(Function<List<Value>, Value> f, double[] at) {
    List<Value> parameters = leaves(at);
    DifferentiableFunction function =
        DifferentiableFunction.of(
            one -> f.apply(parameters.stream().map(p -> p.mul(one.getFirst())).toList()), "one");
    double[] gradient = new double[function.parameterNames().size()];
    function.mean(new double[][] {{1, 1}}, gradient);
    return gradient.length == at.length
        ? gradient
        : Gradients.vjp(List.of(f.apply(parameters)), parameters, 1);
  }

  private static List<Value> leaves(double[] at) {
    return DoubleStream.of(at).mapToObj(Value::of).toList();
  }

  private static final double[] NUMBERS = {0, -0.0, 1, -1, 0.5, 2, -3, 0, 1, INF, -INF};

  /** Functions at random, of numbers among which are zeros and infinities. */
  @Tag("thorough")
  @Test
  void allWaysAgreeOnRandomFunctions() {
    List<String> wrong = new ArrayList<>();
    for (int seed = 0; seed < 3000; seed++) {
      Random random = new Random(seed);
      double[] at = new double[3];
      Arrays.setAll(at, _ -> NUMBERS[random.nextInt(NUMBERS.length)]);
      int size = 2 + random.nextInt(10);
      long numbers = random.nextLong();
      Function<List<Value>, Value> f = x -> random(new Random(numbers), size, x);
      Map<String, double[]> ways = ways(f, at);
      double[] expected = ways.get("backward");
      int which = seed;
      ways.forEach((way, found) -> {
        for (int i = 0; i < expected.length; i++) {
          if (!alike(expected[i], found[i])) {
            wrong.add(
                "seed %d, %s: input %d at %s is %s, not %s"
                    .formatted(which, way, i, Arrays.toString(at), found[i], expected[i]));
          }
        }
      });
    }
    assertEquals(List.of(), wrong.stream().limit(20).toList());
  }

  private static boolean alike(double a, double b) {
    return Double.compare(a + 0.0, b + 0.0) == 0
        || Math.abs(a - b) <= 1e-9 * Math.max(1e-3, Math.abs(a));
  }

  private static Value random(Random random, int size, List<Value> inputs) {
    List<Value> nodes = new ArrayList<>(inputs);
    Op[] ops =
        Stream.of(Op.values()).filter(op -> !op.isGuarded() && op != Op.IERFCX).toArray(Op[]::new);
    for (int i = 0; i < size; i++) {
      Op op = random.nextInt(3) == 0 ? Op.MUL : ops[random.nextInt(ops.length)];
      nodes.add(
          nodes
              .get(random.nextInt(nodes.size()))
              .apply(
                  op,
                  op.arity() > 1 ? nodes.get(random.nextInt(nodes.size())) : null,
                  op.arity() > 2 ? nodes.get(random.nextInt(nodes.size())) : null));
    }
    return nodes.getLast();
  }
}
