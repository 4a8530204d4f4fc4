package org.micrograd.stdlib;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;

/** NIST's StRD nonlinear regression problems, their models written as scripts. */
class LeastSquaresTest {
  /** The models are written alike in both languages. */
  private static final Map<String, String> FUNCTIONS =
      Map.of("js", "(b, x) => ", "python", "lambda b, x: ");

  private static List<?> problems() throws ScriptException, IOException {
    ScriptEngine engine = engine("js");
    try (InputStream in = LeastSquaresTest.class.getResourceAsStream("nist-strd-nonlinear.json")) {
      engine.put("text", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    return (List<?>) engine.eval("JSON.parse(text)");
  }

  private static ScriptEngine engine(String language) {
    return new ScriptEngineManager().getEngineByName("micrograd-" + language);
  }

  @Test
  void reachesTheCertifiedParameters() throws ScriptException, IOException {
    for (String language : List.of("js", "python")) {
      ScriptEngine engine = engine(language);
      for (Object each : problems()) {
        Map<?, ?> problem = (Map<?, ?>) each;
        for (String start : List.of("start1", "start2")) {
          String name = problem.get("name") + " " + start;
          double digits = digits(engine, language, problem, start);
          assertTrue(digits >= 6, language + " " + name + ": " + digits);
        }
      }
    }
  }

  /** The least number of digits in which a parameter agrees. */
  private static double digits(
      ScriptEngine engine, String language, Map<?, ?> problem, String start)
      throws ScriptException {
    String model =
        problem
            .get("model")
            .toString()
            .replaceAll("b(\\d)", "b[$1-1]")
            // JavaScript wants brackets around a power whose sign changes.
            .replaceAll("-(\\(x-b\\[.-1\\]\\)\\*\\*2)", "-($1)")
            .replace("pi", "3.141592653589793");
    engine.put("data", rows((List<?>) problem.get("data")));
    engine.put("start", numbers((List<?>) problem.get(start)));
    String copies =
        language.equals("js") ? "Array.from(%s, (r) => Array.from(r))" : "[list(r) for r in %s]";
    engine.eval("rows = " + copies.formatted("data"));
    engine.eval("begin = " + (language.equals("js") ? "Array.from(start)" : "list(start)"));
    List<?> found;
    try {
      found =
          (List<?>)
              engine.eval(
                  "leastSquares(%s, rows, begin).parameters"
                      .formatted(FUNCTIONS.get(language) + model));
    } catch (ScriptException e) {
      return 0;
    }
    double[] certified = numbers((List<?>) problem.get("certified"));
    return IntStream.range(0, certified.length)
        .mapToDouble(i -> {
          double b = ((Number) found.get(i)).doubleValue();
          return -Math.log10(Math.abs(b - certified[i]) / Math.abs(certified[i]));
        })
        .min()
        .orElseThrow();
  }

  /** Rows of y and x turned round to x and y. */
  private static List<double[]> rows(List<?> data) {
    return data.stream()
        .map(row -> numbers((List<?>) row))
        .map(row -> new double[] {row[1], row[0]})
        .toList();
  }

  private static double[] numbers(List<?> list) {
    return list.stream().mapToDouble(each -> ((Number) each).doubleValue()).toArray();
  }
}
