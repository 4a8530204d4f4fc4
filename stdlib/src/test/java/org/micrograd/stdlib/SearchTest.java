package org.micrograd.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches from scripts; truths are closed forms. */
class SearchTest {
  private static final Map<String, ScriptEngine> ENGINES =
      Map.of(
          "js", new ScriptEngineManager().getEngineByName("micrograd-js"),
          "python", new ScriptEngineManager().getEngineByName("micrograd-python"));

  @BeforeAll
  static void functions() throws ScriptException {
    ENGINES
        .get("js")
        .eval(
            """
            var target = value(3);
            var parabola = (x) => (x - target)**2 + 1;
            var rosenbrock = (x) => 100*(x[1] - x[0]**2)**2 + (1 - x[0])**2;
            var far = compile((x) => (x[0] - 5)**2 + (x[1] + 5)**2);
            var circle = ([x, y]) => [x*x + y*y - 2, x - y];
            var none = null, two = (x, y) => x + y, three = (a, b, x) => a*x + b;
            var branch = (x) => x.data > 0 ? x : -x;
            """);
    ENGINES
        .get("python")
        .eval(
            """
            target = value(3)
            parabola = lambda x: (x - target)**2 + 1
            rosenbrock = lambda x: 100*(x[1] - x[0]**2)**2 + (1 - x[0])**2
            far = compile(lambda x: (x[0] - 5)**2 + (x[1] + 5)**2)
            def circle(p):
                x, y = p
                return [x*x + y*y - 2, x - y]
            none, two, three = None, lambda x, y, z=1: x + y, lambda a, b, x: a*x + b
            branch = lambda x: x if x.data > 0 else -x
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          minimize(parabola, 10).point                              | 3
          minimize(parabola, 10).value                              | 1
          minimize(rosenbrock, [-1.2, 1]).point                     | [1, 1]
          minimize(rosenbrock, [-1.2, 1], [[-2, 0.5], [-2, 2]]).point | [0.5, 0.25]
          minimize(far, [0, 0]).point                               | [5, -5]
          minimize(far, [0, 0], [[-1, 1], [-1, 1]]).point           | [1, -1]
          minimize(far, [0, 0], [[-1, 1], [-1, 1]]).gradient        | [-8, 8]
          minimize(far, [0, 0], [[none, 1], [-1, none]]).point      | [1, -1]
          minimize(parabola, 0, [[none, 1]]).point                  | 1
          minimize(parabola, 0, [none, 1]).point                    | 1
          minimize(parabola, 9, [none, none]).point                 | 3
          solve((x) => x**2 - 2, 1)                                 | 1.414213562373095
          solve((x) => exp(x) - target, 0)                          | 1.0986122886681098
          solve(circle, [2, 0.5])                                   | [1, 1]
          """)
  void findTheSameInBothLanguages(String call, String expected) throws ScriptException {
    for (var engine : ENGINES.entrySet()) {
      String text =
          engine.getKey().equals("js")
              ? call
              : call.replaceAll("\\(\\((\\w+)\\) => ", "(lambda $1: ");
      Object found = engine.getValue().eval(text);
      List<?> numbers = found instanceof List<?> list ? list : List.of(found);
      String[] wanted = expected.replaceAll("[\\[\\] ]", "").split(",");
      assertEquals(wanted.length, numbers.size(), engine.getKey());
      for (int i = 0; i < wanted.length; i++) {
        double number = ((Number) numbers.get(i)).doubleValue();
        assertEquals(Double.parseDouble(wanted[i]), number, 1e-6, engine.getKey() + " " + found);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          minimize(rosenbrock, [])                   | minimize needs at least one variable to start from
          solve(rosenbrock, [])                      | solve needs at least one variable to start from
          minimize(rosenbrock, [0, 0], [[0, 1]])     | minimize needs bounds of a row .low, high. for each of 2 variables, got 1 rows
          minimize(far, [0, 0], [[1, 0], [0, 1]])    | variable 0 needs low <= high, got 1.0 and 0.0: exchange them
          minimize(two, [0, 0])                      | minimize calls f with one argument, a list where the start is one: take x, with x.0. and x.1. in it, got a function of 2
          minimize(compile(two), [0, 0])             | minimize calls f with one argument.* got a function of 2
          solve(two, [0, 0])                         | solve calls f with one argument.* got a function of 2
          leastSquares(three, [[1, 2]], [1])         | leastSquares calls the model with two arguments, the parameters in a list and x: take b and x, .* got a function of 3
          minimize(far, [0, 0], [[0, 1, 2], [0, 1]]) | minimize needs a list of rows .low, high. for bounds, got .* at index 0
          minimize(branch, 1)                        | the number of the input x0 is not known .*
          solve(circle, [1, 2, 3])                   | .*
          solve((x) => [x, x], 1)                    | solve needs as many results as variables, got 2 and 1
          solve((x) => x**2 + 1, 1)                  | solve.* start elsewhere
          solve((x) => 'a', 1)                       | the result of f must be a number or a Value, got ['"]a['"]
          minimize(parabola, 'a')                    | minimize needs a number or a list of numbers for start, got ['"]a['"]
          """)
  void refuseWhatCannotBe(String call, String message) {
    ENGINES.forEach((language, engine) -> {
      String text =
          language.equals("js") ? call : call.replaceAll("\\(\\((\\w+)\\) => ", "(lambda $1: ");
      String found;
      try {
        found = "no error but " + engine.eval(text);
      } catch (ScriptException e) {
        found = e.getMessage();
      }
      assertTrue(found.matches("(?s).*" + message + ".*"), language + ": " + found);
    });
  }
}
