package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.script.ScriptException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Formulas at random, as scripts write them, at points many of which are ends of domains, zeros of
 * both signs and ties: all ways of asking for values and derivatives agree.
 */
class FormulasTest {
  private static final int FORMULAS = 80;

  private static final String[] UNARY =
      ("neg sqrt cbrt exp expm1 log log1p log10 log2 sin cos tan asin acos atan sinh cosh asinh atanh tanh sigmoid"
              + " softplus logit log1mexp entr exprel sinc lambertw relu abs sign floor ceil erf erfc erfcx erfinv"
              + " erfcinv normPdf normCdf logNormCdf normQuantile gamma lgamma digamma gelu silu square detach")
          .split(" ");
  private static final String[] BINARY =
      ("atan2 hypot logAddExp xlogy xlog1py mod max min gt ge lt le eq beta lbeta gammaP gammaQ max min"
              + " pow pow")
          .split(" ");
  private static final String[] SIGNS = {"+", "-", "*", "*", "/", "**"};
  private static final String[] NUMBERS = {
    "0.0", "-0.0", "1.0", "-1.0", "0.5", "2.0", "-3.0", "1.5", "-0.25", "1e-9", "710.0"
  };

  /** A step each, and the last ones' names: what is in the same words in both languages. */
  private record Formula(List<String> steps, String results, String point) {
    String in(String language) {
      return language.equals("js")
          ? "(x, y, z) => { const %s; return %s; }".formatted(String.join(", ", steps), results)
          : "def f(x, y, z):\n  %s\n  return %s\n".formatted(String.join("\n  ", steps), results);
    }
  }

  private static Formula formula(int seed) {
    Random random = new Random(seed);
    List<String> nodes = new ArrayList<>(List.of("x", "y", "z"));
    List<String> steps = new ArrayList<>();
    int size = 2 + random.nextInt(8);
    for (int k = 0; k < size; k++) {
      steps.add("t" + k + " = " + step(random, nodes));
      nodes.add("t" + k);
    }
    String last = nodes.getLast();
    String[] results = {
      last,
      last,
      last,
      "[%s, %s]".formatted(last, any(random, nodes)),
      "{'p': %s, 'q': %s}".formatted(any(random, nodes), last)
    };
    String point =
        IntStream.range(0, 3).mapToObj(i -> number(random)).collect(Collectors.joining(", "));
    return new Formula(steps, results[random.nextInt(results.length)], "[" + point + "]");
  }

  private static String step(Random random, List<String> nodes) {
    String x = any(random, nodes);
    String y = random.nextInt(4) == 0 ? "(" + number(random) + ")" : any(random, nodes);
    return switch (random.nextInt(4)) {
      case 0 ->
          random.nextInt(5) == 0
              ? "%s %s %s".formatted(y, SIGNS[random.nextInt(4)], x)
              : "%s %s %s".formatted(x, SIGNS[random.nextInt(SIGNS.length)], y);
      case 1 -> "%s(%s)".formatted(UNARY[random.nextInt(UNARY.length)], x);
      case 2 -> "%s(%s, %s)".formatted(BINARY[random.nextInt(BINARY.length)], x, y);
      default -> "where(gt(%s, %s), %s, %s)".formatted(x, y, any(random, nodes), y);
    };
  }

  private static String any(Random random, List<String> nodes) {
    return nodes.get(nodes.size() - 1 - random.nextInt(random.nextBoolean() ? 3 : nodes.size()));
  }

  private static String number(Random random) {
    return random.nextBoolean()
        ? NUMBERS[random.nextInt(NUMBERS.length)]
        : String.valueOf(Math.round(random.nextDouble(-3, 3) * 1000) / 1000.0);
  }

  private static String text(String name) throws IOException {
    try (var in = FormulasTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The differences of each formula, in an engine that all share. */
  private static List<String> differences(String language, Stream<Formula> formulas)
      throws IOException, ScriptException {
    List<String> wrong = new ArrayList<>();
    try (GradEngine engine = GradEngine.builder("micrograd-" + language).build()) {
      engine.eval(text("ways." + (language.equals("js") ? "js" : "py")));
      engine.eval(
          language.equals("js")
              ? "0"
              : "from micrograd import *; from micrograd import abs, max, min, pow");
      for (Formula f : formulas.toList()) {
        if (language.equals("js")) {
          engine.eval("f = " + f.in(language));
        } else {
          engine.eval(f.in(language));
        }
        for (Object each : (List<?>) engine.eval("differences(f, " + f.point + ")")) {
          wrong.add(f + ": " + each);
        }
      }
    }
    return wrong;
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void allWaysAgree(String language) throws IOException, ScriptException {
    assertEquals(
        List.of(),
        differences(language, IntStream.range(0, FORMULAS).mapToObj(FormulasTest::formula)));
  }

  /** Powers and products with logarithms at the ends of their domains and beyond. */
  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void endsOfDomainsAgree(String language) throws IOException, ScriptException {
    Stream<Formula> formulas =
        Stream.of("x**y", "xlogy(y, x)", "xlog1py(y, x - 1)")
            .flatMap(f ->
                Stream.of("0.0", "-0.0", "0.5", "1.0", "2.0", "-1.0", "3.0")
                    .flatMap(y ->
                        Stream.of("0.0", "-0.0", "1.0", "-2.0", "-0.5")
                            .map(x ->
                                new Formula(
                                    List.of("t0 = " + f),
                                    "t0 * z",
                                    "[%s, %s, 2.0]".formatted(x, y)))));
    assertEquals(List.of(), differences(language, formulas));
  }
}
