package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Gradients as results and composed functions, from both languages. */
class CalculusTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          grad(x**3 * y, [x, y])                     | [Value(data=36.0), Value(data=8.0)]
          grad(grad(x**3 * y, [x, y])[0], [x, y])    | [Value(data=36.0), Value(data=12.0)]
          grad(x, [y])                               | [Value(data=0.0)]
          hessian(x**3 * y, [x, y])                  | [[36.0, 12.0], [12.0, 0.0]]
          jacobian([x*y, x + y, x], [x, y])          | [[3.0, 2.0], [1.0, 1.0], [1.0, 0.0]]
          jvp([x*y, x], [x, y], [1, 10])             | [23.0, 1.0]
          vjp([x*y, x], [x, y], [1, 10])             | [13.0, 2.0]
          hvp(x**3 * y, [x, y], [1, 10])             | [156.0, 12.0]
          [normCdf(0), normCdf(value(0))]            | [0.5, Value(data=0.5)]
          [value(0).normPdf()]                       | [Value(data=0.3989422804014327)]
          [clamp(x, 0, 1), clamp(5, 0, 1)]           | [Value(data=1.0), 1.0]
          [leakyRelu(-x, 0.5), value(-4).leakyRelu(0.25)] | [Value(data=-1.0), Value(data=-1.0)]
          [gelu(value(0)), silu(value(0))]           | [Value(data=0.0), Value(data=0.0)]
          [mean([x, y]), mean([1, 2])]               | [Value(data=2.5), 1.5]
          [dot([x, y], [3, 4]), dot([1, 2], [3, 4])] | [Value(data=18.0), 11.0]
          [logSumExp([x, x]) - x]                    | [Value(data=0.6931471805599454)]
          [logSumExp([1000, 1000])]                  | [1000.6931471805599]
          softmax([x, x])                            | [Value(data=0.5), Value(data=0.5)]
          softmax([1, 1])                            | [0.5, 0.5]
          """)
  void answersTheSame(String expression, String expected) throws ScriptException {
    for (String language : List.of("js", "python")) {
      ScriptEngine engine = Engines.fresh(language);
      answers(engine, "x = value(2); y = value(3)", expression, expected);
      if (language.equals("python")) {
        answers(engine, "V = type('V', (Value,), {}); x, y = V(2.0), V(3.0)", expression, expected);
      }
    }
  }

  private static void answers(
      ScriptEngine engine, String values, String expression, String expected)
      throws ScriptException {
    engine.eval(values);
    assertEquals(expected, text(engine.eval(expression)), values);
    assertEquals(0.0, ((Number) engine.eval("x.grad")).doubleValue(), "a gradient was touched");
  }

  /** An array that calls a function for each element says where it lies, too. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [4, 9].map(sqrt)                            | [2.0, 3.0]
          [value(4)].map(sqrt)                        | [Value(data=2.0)]
          Array.from(new Float64Array([-1, 1]).map(relu)) | [0.0, 1.0]
          [NaN, 1].map(exp).length                    | 2.0
          [1, 2].map(value)                           | [Value(data=1.0), Value(data=2.0)]
          [x].map(draw).map(String)                   | [Drawing(1 values, 0 operations)]
          [1, 2].map(compile((a) => a * 2))           | [2.0, 4.0]
          [1, 2].map(compile((a, i, all) => a * i))   | [0.0, 2.0]
          [[x, y], [1, 2]].map(sum)                   | [Value(data=5.0), 3.0]
          """)
  void areCalledByArrays(String expression, String expected) throws ScriptException {
    ScriptEngine engine = Engines.fresh("js");
    engine.eval("x = value(2); y = value(3)");
    assertEquals(expected, text(engine.eval(expression)));
  }

  /** Numbers as doubles, whatever the language's own habit. */
  private static String text(Object answer) {
    return switch (answer) {
      case List<?> list -> list.stream().map(CalculusTest::text).toList().toString();
      case Number number -> String.valueOf(number.doubleValue());
      default -> answer.toString();
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          grad(1, [x])            | grad needs a Value for y, got 1
          grad(x, x)              | grad needs a list of Values for xs, as [x], got Value(data=2.0)
          grad(x, [])             | grad needs the Values to differentiate with respect to, got an empty list
          grad(x, [1])            | grad needs a list of Values for xs, as [x], got 1 at index 0
          jvp([x], [x], [1, 2])   | jvp: tangents has 2 numbers for 1 inputs
          jvp([x], [x], ['a'])    | jvp needs a list of numbers for tangents, got "a" at index 0
          clamp(x, 2, 1)          | clamp needs low <= high, got 2.0 and 1.0: exchange them
          clamp(x, 2)             | high
          mean([])                | mean needs at least one Value, got an empty list
          mean(x)                 | mean needs a
          dot([x], [])            | dot needs lists of one length, got 1 and 0 elements
          softmax(['a'])          | softmax needs a list of numbers or Values for xs, got "a" at index 0
          checkGradient(1, [2])   | checkGradient needs a function for f, got 1
          """)
  void refusesTheSame(String expression, String expected) throws ScriptException {
    for (String language : List.of("js", "python")) {
      ScriptEngine engine = Engines.fresh(language);
      engine.eval("x = value(2)");
      String answer;
      try {
        answer = String.valueOf(engine.eval("1\n" + expression));
      } catch (ScriptException e) {
        answer = e.getMessage();
      }
      assertTrue(answer.contains(expected), language + ": " + answer);
      assertTrue(answer.contains("at line number 2 at column number 1"), answer);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void checksAGradient(String language) throws ScriptException {
    ScriptEngine engine = Engines.fresh(language);
    String f = language.equals("js") ? "(a, b) => a * exp(b)" : "lambda a, b: a * exp(b)";
    String report =
        engine.eval("c = checkGradient(" + f + ", [1, 2]); " + text(language)).toString();
    assertTrue(report.startsWith("gradient check passed"), report);
    assertEquals(true, engine.eval("c.passed"));
    // A function that hides a factor from the chain rule: the differences find it.
    String wrong = language.equals("js") ? "(a) => a * a.detach()" : "lambda a: a * a.detach()";
    engine.eval("c = checkGradient(" + wrong + ", [3])");
    assertEquals(false, engine.eval("c.passed"));
  }

  private static String text(String language) {
    return language.equals("js") ? "String(c)" : "str(c)";
  }
}
