package org.micrograd.autograd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is composed of rows: values, first and second derivatives. */
class ValuesTest {
  private static final Map<String, UnaryOperator<Value>> COMPOSED =
      Map.of(
          "normPdf", Value::normPdf,
          "normCdf", Value::normCdf,
          "gelu", Value::gelu,
          "silu", Value::silu,
          "clamp", x -> x.clamp(-1, 2),
          "leakyRelu", x -> x.leakyRelu(0.1));

  // The numbers are from closed forms in 60-digit arithmetic.
  @ParameterizedTest
  @CsvSource({
    "normPdf, 0.5, 0.35206532676429947, -0.17603266338214973, -0.2640489950732246",
    "normCdf, 0.5, 0.6914624612740131, 0.35206532676429947, -0.17603266338214973",
    "gelu, 0.5, 0.34573123063700656, 0.8674951246561629, 0.6161143218375241",
    "silu, 0.5, 0.3112296656009273, 0.7399611873026518, 0.4412290269770286",
    "normPdf, -2.0, 0.05399096651318805, 0.1079819330263761, 0.16197289953956415",
    "normCdf, -2.0, 0.02275013194817921, 0.05399096651318805, 0.1079819330263761",
    "gelu, -2.0, -0.04550026389635842, -0.0852318010781969, -0.1079819330263761",
    "silu, -2.0, -0.23840584404423512, -0.09078424878489548, 0.05006216869470691",
    "normPdf, -20.0, 5.520948362159764e-88, 1.1041896724319527e-86, 2.2028583965017455e-85",
    "normCdf, -20.0, 2.7536241186062337e-89, 5.520948362159764e-88, 1.1041896724319527e-86",
    "gelu, -20.0, -5.507248237212468e-88, -1.1014360483133464e-86, -2.1973374481395856e-85",
    "silu, -20.0, -4.122307236380407e-08, -3.9161918660646786e-08, -3.710076488101912e-08",
    "normPdf, 3.0, 0.0044318484119380075, -0.013295545235814022, 0.03545478729550406",
    "normCdf, 3.0, 0.9986501019683699, 0.0044318484119380075, -0.013295545235814022",
    "gelu, 3.0, 2.99595030590511, 1.011945647204184, -0.03102293888356605",
    "silu, 3.0, 2.8577223804672998, 1.0881041060151697, -0.032321404521006174",
    "clamp, -1.5, -1, 0, 0",
    "clamp, -1, -1, 1, 0",
    "clamp, 0.5, 0.5, 1, 0",
    "clamp, 2, 2, 1, 0",
    "clamp, 3, 2, 0, 0",
    "leakyRelu, 2, 2, 1, 0",
    "leakyRelu, 0, 0, 0.1, 0",
    "leakyRelu, -2, -0.2, 0.1, 0"
  })
  void functionsOfOneNumber(String name, double at, double value, double first, double second) {
    Value x = Value.of(at);
    Value y = COMPOSED.get(name).apply(x);
    near(value, y.data());
    near(first, Gradients.gradient(y, List.of(x))[0]);
    near(second, Gradients.hessian(y, List.of(x))[0][0]);
  }

  private static void near(double expected, double found) {
    assertEquals(expected, found, 1e-13 * Math.abs(expected));
  }

  private static List<Value> leaves(double... data) {
    return DoubleStream.of(data).mapToObj(Value::of).toList();
  }

  @Test
  void sumsMeansAndProducts() {
    List<Value> xs = leaves(1, 2, 4);
    assertEquals(7, Values.sum(xs).data());
    assertEquals(7.0 / 3, Values.mean(xs).data());
    assertArrayEquals(new double[] {1, 1, 1}, Gradients.gradient(Values.sum(xs), xs));
    Value dot = Values.dot(xs, xs);
    assertEquals(21, dot.data());
    assertArrayEquals(new double[] {2, 4, 8}, Gradients.gradient(dot, xs));
    assertEquals(0, Values.sum(List.of()).data());
    assertEquals(0, Values.dot(List.of(), List.of()).data());
  }

  @Test
  void softmaxAddsUpToOneForLargeNumbersToo() {
    List<Value> xs = leaves(1000, 1000, 1000 + Math.log(2));
    List<Value> shares = Values.softmax(xs);
    double[][] jacobian = Gradients.jacobian(shares, xs);
    double[] expected = {0.25, 0.25, 0.5};
    for (int i = 0; i < 3; i++) {
      assertEquals(expected[i], shares.get(i).data(), 1e-13);
      for (int j = 0; j < 3; j++) {
        double slope = expected[i] * ((i == j ? 1 : 0) - expected[j]);
        assertEquals(slope, jacobian[i][j], 1e-13);
      }
    }
  }

  @Test
  void logSumExpIsStableAndSoftmaxIsItsGradient() {
    for (double shift : new double[] {-5000, -1, 0, 1, 5000}) {
      List<Value> xs = leaves(shift, shift + 1, shift - 2);
      Value y = Values.logSumExp(xs);
      assertEquals(shift + Math.log(1 + Math.E + Math.exp(-2)), y.data(), 1e-12);
      double[] shares = Values.softmax(xs).stream().mapToDouble(Value::data).toArray();
      assertArrayEquals(shares, Gradients.gradient(y, xs), 1e-14);
    }
    List<Value> one = leaves(Double.NEGATIVE_INFINITY, 3);
    assertEquals(3, Values.logSumExp(one).data());
    assertArrayEquals(new double[] {0, 1}, Gradients.gradient(Values.logSumExp(one), one));
    assertEquals(Double.POSITIVE_INFINITY, Values.logSumExp(leaves(1, 1 / 0.0)).data());
  }

  @Test
  void mistakesAreNamed() {
    List<Value> two = leaves(1, 2);
    message("clamp needs low <= high, got 2.0 and 1.0", () -> two.getFirst().clamp(2, 1));
    message("dot needs lists of one length, got 2 and 1", () -> Values.dot(two, leaves(1)));
    message("mean needs at least one Value", () -> Values.mean(List.of()));
    message("softmax needs at least one Value", () -> Values.softmax(List.of()));
    message("logSumExp needs at least one Value", () -> Values.logSumExp(List.of()));
  }

  private static void message(String beginning, Runnable call) {
    String found = assertThrows(IllegalArgumentException.class, call::run).getMessage();
    assertTrue(found.startsWith(beginning), found);
  }

  /** Price, five first and three second derivatives of a call, against closed forms. */
  @Test
  void blackScholesGreeks() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("black-scholes-greeks.json");
        Context context =
            Context.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      var cases = context.eval("js", "JSON.parse").execute(text);
      assertEquals(8, cases.getArraySize());
      for (long i = 0; i < 8; i++) {
        greeks(cases.getArrayElement(i));
      }
    }
  }

  private static void greeks(org.graalvm.polyglot.Value expected) {
    List<Value> xs = leaves(numbers(expected, "S", "K", "r", "v", "t"));
    Value price = call(xs.get(0), xs.get(1), xs.get(2), xs.get(3), xs.get(4));
    double[][] hessian = Gradients.hessian(price, xs);
    close(numbers(expected, "price"), price.data());
    close(numbers(expected, "dS", "dK", "dr", "dv", "dt"), Gradients.gradient(price, xs));
    close(
        numbers(expected, "gamma", "vanna", "volga"), hessian[0][0], hessian[0][3], hessian[3][3]);
  }

  private static Value call(Value s, Value k, Value r, Value v, Value t) {
    Value spread = v.mul(t.sqrt());
    Value d1 = s.div(k).log().add(r.add(v.square().mul(0.5)).mul(t)).div(spread);
    Value discounted = k.mul(r.mul(t).neg().exp());
    return s.mul(d1.normCdf()).sub(discounted.mul(d1.sub(spread).normCdf()));
  }

  private static double[] numbers(org.graalvm.polyglot.Value json, String... names) {
    return java.util.Arrays.stream(names)
        .mapToDouble(name -> Double.parseDouble(json.getMember(name).asString()))
        .toArray();
  }

  private static void close(double[] expected, double... found) {
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], found[i], 1e-11 * Math.max(Math.abs(expected[i]), 1e-3));
    }
  }
}
