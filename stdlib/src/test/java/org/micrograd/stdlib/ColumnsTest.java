package org.micrograd.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.script.ScriptException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.micrograd.jsr223.GradEngine;

/** What a script may hand over as a column of a batch, and what is refused. */
class ColumnsTest {
  private static final Map<String, GradEngine> SHARED = new HashMap<>();

  private static GradEngine shared(String language) throws ScriptException {
    GradEngine engine = SHARED.get(language);
    if (engine == null) {
      engine = GradEngine.builder("micrograd-" + language).build();
      SHARED.put(language, engine);
      engine.put("own", new double[] {1, 2, 3});
      engine.put(
          "segment", Arena.ofAuto().allocateFrom(ValueLayout.JAVA_DOUBLE, 1, 2, 3).asReadOnly());
      engine.eval(
          language.equals("js")
              ? """
              square = compile((x) => x*x);
              product = compile((x) => x[0]*x[1]);
              times = compile((x, y) => x*y);
              """
              : """
              import numpy as np, array
              square, product = compile(lambda x: x*x), compile(lambda x: x[0]*x[1])
              times = compile(lambda x, y=2.0: x*y)
              """);
    }
    return engine;
  }

  @AfterAll
  static void close() {
    SHARED.values().forEach(GradEngine::close);
    SHARED.clear();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "js | [1, 2, 3]",
        "js | [1.0, 2.5 - 0.5, 3]",
        "js | new Float64Array([1, 2, 3])",
        "js | new Float64Array([9, 1, 2, 3, 9]).subarray(1, 4)",
        "js | new Float32Array([1, 2, 3])",
        "js | new Int32Array([1, 2, 3])",
        "js | new Uint8Array([1, 2, 3])",
        "js | linspace(1, 3, 3)",
        "js | arange(1, 4)",
        "js | own",
        "js | segment",
        "python | [1, 2, 3]",
        "python | [1.0, 2, 3.0]",
        "python | [True, 2, 3]",
        "python | (1, 2, 3)",
        "python | range(1, 4)",
        "python | array.array('d', [1, 2, 3])",
        "python | array.array('d', [9, 1, 2, 3])[1:]",
        "python | array.array('f', [1, 2, 3])",
        "python | array.array('q', [1, 2, 3])",
        "python | array.array('B', [1, 2, 3])",
        "python | memoryview(array.array('d', [1, 2, 3]))",
        "python | np.array([1.0, 2, 3])",
        "python | np.array([1.0, 2, 3], dtype=np.float32)",
        "python | np.arange(1, 4)",
        "python | np.array([3.0, 2, 1])[::-1]",
        "python | np.array([[1.0, 9], [2, 9], [3, 9]])[:, 0]",
        "python | list(np.array([1.0, 2, 3]))",
        "python | linspace(1, 3, 3)",
        "python | arange(1, 4)",
        "python | own",
        "python | segment",
      })
  void anyNumbersAreAColumn(String language, String column) throws ScriptException {
    GradEngine engine = shared(language);
    for (String batch : List.of("square.batch(%s)", "square.batch(columns(%s))")) {
      assertEquals(14 / 3.0, mean(engine, batch.formatted(column)), 1e-12);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "js | [[1, 4], [2, 5], [3, 6]]",
        "python | [[1, 4], [2, 5], [3, 6]]",
        "python | [(1.0, 4), [2, 5], (3, 6)]",
        "python | ([1, 4], [2, 5], [3, 6])",
        "python | np.array([[1.0, 4], [2, 5], [3, 6]])",
        "python | np.array([[1, 2, 3], [4, 5, 6]]).T",
        "python | list(np.array([[1.0, 4], [2, 5], [3, 6]]))",
      })
  void rowsOfNumbersAreSeveralColumns(String language, String rows) throws ScriptException {
    GradEngine engine = shared(language);
    assertEquals(32 / 3.0, mean(engine, "product.batch(%s)".formatted(rows)), 1e-12);
    assertEquals(32 / 3.0, mean(engine, "product.batch(columns(%s))".formatted(rows)), 1e-12);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "js | [1, 2, 3], [4, 5, 6]",
        "js | [[1, 2, 3], [4, 5, 6]]",
        "js | [new Float64Array([1, 2, 3]), [4, 5, 6]]",
        "python | [1, 2, 3], [4, 5, 6]",
        "python | [[1, 2, 3], [4, 5, 6]]",
        "python | ([1, 2, 3], (4, 5, 6))",
        "python | [np.array([1.0, 2, 3]), [4, 5, 6]]",
        "python | np.array([[1.0, 2, 3], [4, 5, 6]])",
        "python | np.array([[1, 2, 3], [4, 5, 6]])",
        "python | np.array([[1.0, 4], [2, 5], [3, 6]]).T",
        "python | [1, 2, 3], y=[4, 5, 6]",
      })
  void aListOfColumnsIsOneForEachInput(String language, String columns) throws ScriptException {
    assertEquals(
        32 / 3.0, mean(shared(language), "times.batch(%s)".formatted(columns)), 1e-12, columns);
  }

  private static double mean(GradEngine engine, String batch) throws ScriptException {
    return ((Number) engine.eval(batch + ".data")).doubleValue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "js | square.batch([1, '2', 3]) | got \"2\"",
        "js | square.batch([1, undefined, 3]) | got undefined",
        "js | square.batch([1, value(2), 3]) | Value",
        "js | product.batch([[1, 2], [3]]) | row 1 differs from row 0",
        "python | square.batch([1, '2', 3]) | got '2'",
        "python | square.batch([1, None, 3]) | got None",
        "python | square.batch([1, value(2.0), 3]) | Value(data=2.0)",
        "python | square.batch((1, 2j)) | got a complex",
        "python | product.batch([[1, 2], [3]]) | row 1 differs from row 0",
        "python | product.batch([[1, 2], [3, 'x']]) | got 'x'",
        "python | product.batch([[1, 2], 3]) | row 1 differs from row 0",
        "python | square.batch(np.array([value(1.0)])) | Value(data=1.0)",
      })
  void whatIsNoNumberIsNamed(String language, String batch, String expected)
      throws ScriptException {
    GradEngine engine = shared(language);
    String message = assertThrows(ScriptException.class, () -> engine.eval(batch)).getMessage();
    assertTrue(message.contains(expected), message);
  }
}
