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
@Tag("compiled-thorough")
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
            var pair = compile((x, y) => [x*y, x + y*y]);
            var greeks = compile((s, k) => ({price: s*s*k, more: {delta: 2*s*k}, both: [s, k]}));
            var floats = new Float64Array([9, 1, 2, 9]).subarray(1, 3);
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
            pair = compile(lambda x, y: [x*y, x + y*y])
            greeks = compile(lambda s, k: {'price': s*s*k, 'more': {'delta': 2*s*k}, 'both': (s, k)})
            import array
            floats = array.array('d', [1, 2])
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
          loss.batch([[1, 2], [0, 0]], [3, 3]) + 1       | Value(data=23.5)
          2 * loss.batch([[1, 2], [0, 0]], [3, 3])       | Value(data=45.0)
          loss.batch([[1, 2], [0, 0]], [3, 3]).exp().log() | Value(data=22.5)
          f(value(2), -3, 10)                            | Value(data=4.0)
          compile(f)(1, 2, 3)                            | 5.0
          seven()                                        | 7.0
          seven.grad()                                   | []
          pair(2, 3)                                     | [6.0, 11.0]
          pair(value(2), 3)                              | [Value(data=6.0), Value(data=11.0)]
          pair.jacobian(2, 3)                            | [[3.0, 2.0], [1.0, 6.0]]
          pair.sparseJacobian(2, 3).values               | [3.0, 2.0, 1.0, 6.0]
          f.sparseHessian(2, -3, 10).values              | [1.0, 1.0]
          f.sparseHessian(2, -3, 10).rows                | [0.0, 1.0]
          f.sparseHessian(2, -3, 10).columns             | [1.0, 0.0]
          f.sparseHessian(2, -3, 10).dense()             | [[0.0, 1.0, 0.0], [1.0, 0.0, 0.0], [0.0, 0.0, 0.0]]
          f.jacobian(2, -3, 10)                          | [[-3.0, 2.0, 1.0]]
          loss.jacobian([1, 2], 3)                       | [[60.0, 24.0, -12.0]]
          pair.jvp([2, 3], [1, 0])                       | [3.0, 1.0]
          f.jvp([2, -3, 10], [0, 1, 1])                  | 3.0
          loss.jvp([[1, 2], 3], [[0, 1], 1])             | 12.0
          pair.vjp([2, 3], [1, 10])                      | [13.0, 62.0]
          loss.vjp([[1, 2], 3], 1)                       | [[60.0, 24.0], -12.0]
          pair.batch([1, 2], [3, 4]).values              | [[3.0, 8.0], [10.0, 18.0]]
          pair.batch([1, 2], [3, 4]).gradients           | [[[3.0, 4.0], [1.0, 2.0]], [[1.0, 1.0], [6.0, 8.0]]]
          greeks(3, 5)['price']                          | 45.0
          greeks(3, 5)['more']['delta']                  | 30.0
          greeks(3, 5)['both']                           | [3.0, 5.0]
          greeks.jacobian(3, 5)                          | [[30.0, 9.0], [10.0, 6.0], [1.0, 0.0], [0.0, 1.0]]
          greeks.jvp([3, 5], [1, 0])['more']['delta']    | 10.0
          greeks.vjp([3, 5], greeks(1, 1))               | [51.0, 22.0]
          greeks.batch([3, 1], [5, 1]).values['more']['delta']    | [30.0, 2.0]
          greeks.batch([3, 1], [5, 1]).gradients['price']         | [[30.0, 2.0], [9.0, 1.0]]
          f.batch(floats, [3, 4], floats).values         | [4.0, 10.0]
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
    assertEquals("[2.5, 1.0]", text(engine.eval("[b.data, b.grad]")));
  }

  /**
   * The mean is part of an expression, whose gradient arrives where the function got its numbers.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          b + 0.01*w[0]**2         | 36.25, [12.1, 24.0]
          (b - 6)**2/2             | 450.0, [360.0, 720.0]
          b + b                    | 72.0, [24.0, 48.0]
          b * loss.batch([[0, 1]], [0]) | 144.0, [48.0, 240.0]
          w[0] - b                 | -31.0, [-11.0, -24.0]
          w[0] / 2 * b             | 90.0, [48.0, 60.0]
          sum([b, w[1], b])        | 74.0, [24.0, 49.0]
          sqrt(b).max(w[0])        | 6.0, [1.0, 2.0]
          mean([b, w[1]])          | 19.0, [6.0, 12.5]
          logSumExp([b, b])        | 36.69314718055995, [12.0, 24.0]
          """)
  void meansAreValues(String expression, String expected) throws ScriptException {
    for (String language : List.of("js", "python")) {
      ScriptEngine engine = engine(language);
      engine.eval("b = loss.batch([[1, 2]], [3])");
      engine.eval("y = " + expression);
      engine.eval("y.backward()");
      String found = text(engine.eval("[y.data, [w[0].grad, w[1].grad]]"));
      assertEquals("[" + expected + "]", found, language);
    }
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
          js     | compile(x => x.data > 0 ? x : -x)(2)      | the number of the input x is not known .* write where\\(gt\\(x, 0\\), a, b\\), max, min, relu .* number 1 at column number 14
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
          js     | compile(x => x > 0 ? x : -x)(2)           | .*TypeError: the number of the input x is not known.*
          js     | compile(x => x.data)(2)                   | .*TypeError: the number of the input x is not known.*
          js     | compile(x => x.grad)(2)                   | .*TypeError: the gradient of the input x is not known.*
          js     | pair.grad(1, 2)                           | .*has 2 results: ask for values, jacobian, jvp or vjp.*
          js     | pair.batch([1], [2]).data                 | .*has 2 results.*
          js     | pair.batch([1], [2]).backward()           | .*RangeError: .*has 2 results.*
          js     | pair.grad(1, 2)                           | .*RangeError: .*has 2 results.*
          js     | f.jvp([1, 2, 3], [1])                     | .*RangeError: .*needs 3 numbers of a direction, got 1.*
          js     | f.vjp([1, 2, 3], [1, 2])                  | .*RangeError: .*needs 1 weights, got 2.*
          js     | compile((x) => [])(1)                     | .*RangeError: .*at least one result.*
          js     | compile((x) => { (x*x).backward(); })(1)  | .*TypeError: the gradient of .* is not known while the function is traced.*
          js     | compile((x) => { x.data = 1; })(1)        | .*TypeError: the number of the input x is not known.*
          js     | f.batch([], [], [])                       | .*an element a row, got no rows.*
          python | pair.batch([1], [2]).backward()           | .*ValueError: .*has 2 results.*
          python | pair.grad(1, 2)                           | .*ValueError: .*has 2 results.*
          python | f.jvp([1, 2, 3], [1])                     | .*ValueError: .*needs 3 numbers of a direction, got 1.*
          python | f.vjp([1, 2, 3], [1, 2])                  | .*ValueError: .*needs 1 weights, got 2.*
          python | compile(lambda x: [])(1)                  | .*ValueError: .*at least one result.*
          python | compile(lambda x: (x*x).backward())(1)    | .*TypeError: the gradient of .* is not known while the function is traced.*
          python | compile(lambda x: setattr(x, 'data', 1))(1) | .*TypeError: the number of the input x is not known.*
          python | f.batch([], [], [])                       | .*an element a row, got no rows.*
          js     | pair.jvp(1, 2)                            | .*needs its first argument in an array, \\[x, y, ...\\], got 1.*
          js     | pair.vjp([1, 2], [1])                     | .*needs 2 weights, got 1.*
          js     | compile(x => [x, 'a'])(2)                 | .*must return a Value or a number to be compiled, got "a".*
          js     | compile(x => [])(2)                       | .*needs at least one result, this has none.*
          js     | f.batch([1, 2], [1, 'b'], [2, 3])         | .*needs numbers or arrays of numbers, got "b".*
          js     | f.batch([1, 2], [1, null], [2, 3])        | .*needs numbers or arrays of numbers, got null.*
          js     | f.batch([1, 2], [1, value(1)], [2, 3])    | .*needs numbers or arrays of numbers, got Value.*
          python | compile(lambda x: x if x > 0 else -x)(2)  | .*TypeError: the number of the input x is not known.*
          python | compile(lambda x: max(x, 0))(2)           | .*TypeError: the number of the input x is not known.*
          python | compile(lambda x: x.grad)(2)              | .*TypeError: the gradient of the input x is not known.*
          python | pair.grad(1, 2)                           | .*has 2 results: ask for values, jacobian, jvp or vjp.*
          python | pair.jvp(1, 2)                            | .*needs its first argument in a list, \\[x, y, ...\\], got 1.*
          python | compile(lambda x: [x, 'a'])(2)            | .*must return a Value or a number to be compiled, got 'a'.*
          python | f.batch([1, 2], [1, 'b'], [2, 3])         | .*needs a number, got 'b'.*
          python | f.batch([1, 2], [1, None], [2, 3])        | .*needs a number, got None.*
          python | f(1, 2, 3, d=3)                           | .*unexpected keyword argument 'd'.*
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

  /** As Python calls any function. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          scaled(3)              | 6.0
          scaled(3, 4)           | 12.0
          scaled(3, by=4)        | 12.0
          scaled(by=4, x=3)      | 12.0
          scaled.grad(3, by=4)   | [4.0, 3.0]
          scaled.grad(3)         | [2.0]
          scaled.hessian(x=3, by=1) | [[0.0, 1.0], [1.0, 0.0]]
          scaled.jacobian(by=4, x=3) | [[4.0, 3.0]]
          scaled.batch(by=[1, 2], x=[3, 4]).values | [3.0, 8.0]
          scaled.batch(range(1, 3), (3, 4)).values | [3.0, 8.0]
          point(2, 3).x          | 6.0
          """)
  void takesArgumentsByName(String expression, String expected) throws ScriptException {
    ScriptEngine engine = Engines.fresh("python");
    engine.eval(
        """
        from collections import namedtuple
        Point = namedtuple('Point', 'x y')
        @compile
        def scaled(x, by=2):
            return x * by
        @compile
        def point(a, b):
            return Point(a*b, a - b)
        """);
    assertEquals(expected, text(engine.eval(expression)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"eval(compile('1 + 2', 'a', 'eval'))"})
  void leavesPythonsOwnCompileAlone(String script) throws ScriptException {
    assertEquals(3, Engines.fresh("python").eval(script));
  }
}
