package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.compile.DifferentiableFunction;
import org.micrograd.tape.Tape;

/** Compiled functions from both languages. */
@Tag("compiled")
class CompileTest {
  private static ScriptEngine engine(String language) throws ScriptException {
    ScriptEngine engine = Engines.fresh(language);
    engine.eval(
        language.equals("js")
            ? """
            var w = [value(5, 'w0'), value(2, 'w1')];
            var f = compile((a, b, c) => a*b + c);
            var loss = compile(function loss(x, t) { return (x[0]*w[0] + x[1]*w[1] - t)**2; });
            var seven = compile(() => 7);
            """
            : """
            w = [value(5, 'w0'), value(2, 'w1')]
            @compile
            def f(a, b, c):
                return a*b + c
            @compile
            def loss(x, t):
                return (x[0]*w[0] + x[1]*w[1] - t)**2
            seven = compile(lambda: 7)
            """);
    return engine;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          f(2, -3, 10)                                   | 4.0
          f.grad(2, -3, 10)                              | [-3.0, 2.0, 1.0]
          f.valueAndGrad(2, -3, 10)                      | [4.0, [-3.0, 2.0, 1.0]]
          f.hessian(2, -3, 10)                           | [[0.0, 1.0, 0.0], [1.0, 0.0, 0.0], [0.0, 0.0, 0.0]]
          f.batch([[1, 2], [3, 4], [5, 6]]).values       | [8.0, 14.0]
          f.batch([1, 2], [3, 4], [5, 6]).data           | 11.0
          f.batch([1, 2], [3, 4], [5, 6]).gradients      | [[3.0, 4.0], [1.0, 2.0], [1.0, 1.0]]
          [loss([1, 2], 3), loss([0, 0], 3)]             | [36.0, 9.0]
          loss.grad([1, 2], 3)                           | [[60.0, 24.0], -12.0]
          loss.batch([[1, 2], [0, 0]], [3, 3]).data      | 22.5
          loss.batch(columns([[1, 2], [0, 0]], [3, 3])).values | [36.0, 9.0]
          f(value(2), -3, 10)                            | Value(data=4.0)
          compile(f)(1, 2, 3)                            | 5.0
          seven()                                        | 7.0
          seven.grad()                                   | []
          """)
  void answersTheSame(String expression, String expected) throws ScriptException {
    for (String language : List.of("js", "python")) {
      assertEquals(expected, text(engine(language).eval(expression)), language);
    }
  }

  private static String text(Object answer) {
    return switch (answer) {
      case List<?> list -> list.stream().map(CompileTest::text).toList().toString();
      case Number number -> String.valueOf(number.doubleValue());
      default -> answer.toString();
    };
  }

  /** What a function uses from outside is read at each call, and gets the gradient of a mean. */
  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void capturedValuesStayAlive(String language) throws ScriptException {
    ScriptEngine engine = engine(language);
    assertEquals("36.0", text(engine.eval("loss([1, 2], 3)")));
    engine.eval("w[0].data = 1");
    assertEquals("4.0", text(engine.eval("loss([1, 2], 3)")));
    engine.eval("b = loss.batch([[1, 2], [0, 1]], [3, 3])");
    engine.eval("b.backward()");
    engine.eval("b.backward()");
    assertEquals("[4.0, 6.0]", text(engine.eval("[w[0].grad, w[1].grad]")));
    assertEquals("2.5", text(engine.eval("b.data")));
  }

  /** The application gets the function as it is, and may hand it to the other language. */
  @ParameterizedTest
  @CsvSource({"js, python", "python, js"})
  void leavesAndEnters(String from, String to) throws ScriptException {
    ScriptEngine engine = engine(from);
    var f = assertInstanceOf(DifferentiableFunction.class, engine.get("f"));
    assertEquals(List.of("a", "b", "c"), f.inputs());
    assertEquals(4, f.value(2, -3, 10));
    assertArrayEquals(new double[] {-3, 2, 1}, f.gradient(2, -3, 10));
    engine.eval("loss([1, 2], 3)");
    var loss = assertInstanceOf(DifferentiableFunction.class, engine.get("loss"));
    assertEquals(List.of("x[0]", "x[1]", "t"), loss.inputs());
    assertEquals(List.of("w0", "w1"), loss.parameterNames());
    engine.eval("w[0].data = 100");
    assertEquals(36, loss.value(1, 2, 3));
    ScriptEngine other = Engines.fresh(to);
    other.put("f", f);
    assertEquals("[4.0, [-3.0, 2.0, 1.0]]", text(other.eval("[f(2, -3, 10), f.grad(2, -3, 10)]")));
    assertEquals(f, other.get("f"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          js     | compile(x => x.data > 0 ? x : -x)(2)      | the number of the input x is not known .* write where\\(x > 0, a, b\\), max, min, relu .* number 1 at column number 14
          js     | compile(x => x > 0 ? x : -x)(2)           | the number of the input x .*
          js     | compile(x => { x*2; x.backward(); })(2)   | the gradient of the input x .*
          js     | compile(x => { x.grad = 0; })(2)          | the gradient of the input x .*
          js     | compile(x => { x*2; })(2)                 | .*must return a Value or a number to be compiled, got undefined.*
          js     | compile(x => Math.exp(x))(2)              | .*write exp\\(v\\) for Math.exp\\(v\\).*
          js     | f(1, 2)                                   | .*takes 3 inputs, got 2.*
          js     | f(1, 2, 'a')                              | .*needs numbers or arrays of numbers, got "a".*
          js     | f.batch([1, 2])                           | .*needs for each input an array with an element a row, got 1.*
          js     | f.batch([1, 2], [1], [2])                 | .*as many rows for each input, got 2 and 1.*
          js     | loss.batch([[1, 2], [1]], [1, 2])         | .*rows of one shape, row 1 differs.*
          js     | compile(3)                                | .*compile needs a function: compile\\(\\(a, b\\) => a\\*b\\), got 3.*
          python | compile(lambda x: x if x.data > 0 else -x)(2) | the number of the input x is not known .*
          python | compile(lambda x: x if x > 0 else -x)(2)  | the number of the input x is not known .* line number 1.*
          python | compile(lambda x: x if x else -x)(2)      | the number of the input x .*
          python | compile(lambda x: f'{x:.2f}')(2)          | the number of the input x .*
          python | compile(lambda x: x.backward())(2)        | the gradient of the input x .*
          python | compile(lambda x: None)(2)                | .*must return a Value or a number to be compiled, got None.*
          python | compile(lambda x: float(x))(2)            | .*write exp\\(v\\) for math.exp\\(v\\).*
          python | f(1, 2)                                   | .*f takes 3 inputs, got 2.*
          python | f(1, 2, 'a')                              | .*needs a number, got 'a'.*
          python | f.batch([1, 2])                           | .*needs for each input a list with an element a row, got 1.*
          python | loss.batch([[1, 2], [1]], [1, 2])         | .*rows of one shape, row 1 differs.*
          python | compile(3)                                | .*compile needs a function: compile\\(lambda a, b: a\\*b\\), got 3.*
          """)
  void refusesWhatCannotBeCompiled(String language, String script, String message)
      throws ScriptException {
    ScriptEngine engine = engine(language);
    String found;
    try {
      found = "no error but " + engine.eval(script);
    } catch (ScriptException e) {
      found = e.getMessage();
    }
    assertTrue(found.matches("(?s).*" + message), found);
    assertEquals("4.0", text(engine.eval("f(2, -3, 10)")), "the engine goes on");
  }

  @ParameterizedTest
  @CsvSource({"js, 2", "python, 4"})
  void showsItsSource(String language, int line) throws ScriptException {
    assertEquals(
        """
        double f(double a, double b, double c) {
          // <eval>:%d
          double t0 = a * b;
          double t1 = t0 + c;
          return t1;
        }\
        """
            .formatted(line),
        engine(language).eval("f.source()"));
  }

  /** Each operation comes from the line that made it, those of the library from the call. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js     | f = compile((x, y) => {¶  const s = x*y;¶  const t = dot([x, y], [s, 2]);¶¶  return exp(t); })
          python | @compile¶def f(x, y):¶  s = x*y; t = dot([x, y],¶    [s, 2])¶  return exp(t)
          """)
  void knowsItsLines(String language, String script) throws ScriptException {
    ScriptEngine engine = Engines.fresh(language);
    engine.getContext().setAttribute(ScriptEngine.FILENAME, "model.x", ScriptContext.ENGINE_SCOPE);
    engine.eval(script.replace("¶", "\n"));
    String source = engine.eval("f.source(1.0, 2.0)").toString();
    List<String> lines = source.lines().filter(l -> l.contains("//")).map(String::strip).toList();
    Tape tape = ((DifferentiableFunction) engine.get("f")).tape();
    assertEquals("model.x", tape.file());
    assertEquals(1, tape.line(tape.first()), "where the function begins, with its decorators");
    List<String> expected =
        language.equals("js")
            ? List.of("// model.x:2", "// model.x:3", "// model.x:5")
            : List.of("// model.x:3", "// model.x:5");
    assertEquals(expected, lines, source);
    assertTrue(source.lines().toList().get(source.lines().toList().size() - 3).contains("exp"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"eval(compile('1 + 2', 'a', 'eval'))"})
  void leavesPythonsOwnCompileAlone(String script) throws ScriptException {
    assertEquals(3, Engines.fresh("python").eval(script));
  }
}
