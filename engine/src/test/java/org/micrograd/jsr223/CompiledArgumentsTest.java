package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What scripts give compiled functions: all that is a list of numbers, and weights by name. */
class CompiledArgumentsTest {
  private static final Map<String, ScriptEngine> ENGINES = new TreeMap<>();

  private static ScriptEngine engine(String language) {
    return ENGINES.computeIfAbsent(language, CompiledArgumentsTest::made);
  }

  private static ScriptEngine made(String language) {
    ScriptEngine engine = Engines.fresh(language);
    engine.put("doubles", new double[] {1, 2, 3});
    engine.put("ints", new int[] {1, 2, 3});
    engine.put("items", List.of(1, 2, 3));
    try {
      engine.eval(
          language.equals("js")
              ? """
              var g = compile((v) => v[0]*v[1] + v[2]);
              var m = compile((a) => a[0][0]*a[1][1] - a[0][1]*a[1][0]);
              var h = compile((x, y) => ({s: x + y, p: {q: x*y, r: x}}));
              var t = compile((x, y) => [x + y, {a: x*y}]);
              """
              : """
              from array import array
              g = compile(lambda v: v[0]*v[1] + v[2])
              m = compile(lambda a: a[0][0]*a[1][1] - a[0][1]*a[1][0])
              h = compile(lambda x, y: {'s': x + y, 'p': {'q': x*y, 'r': x}})
              t = compile(lambda x, y: [x + y, {'a': x*y}])
              """);
    } catch (ScriptException e) {
      throw new IllegalStateException(e);
    }
    return engine;
  }

  @AfterAll
  static void leave() {
    ENGINES.clear();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          js     | g([1, 2, 3])                                        | 5
          js     | g(new Float64Array([1, 2, 3]))                      | 5
          js     | g(new Int16Array([1, 2, 3]))                        | 5
          js     | g(new Uint8ClampedArray([1, 2, 300]))               | 257
          js     | g(new Float64Array([9, 1, 2, 3]).subarray(1))       | 5
          js     | g(doubles)                                          | 5
          js     | g(ints)                                             | 5
          js     | g(items)                                            | 5
          js     | g.grad(new Float32Array([1, 2, 3]))                 | [[2,1,1]]
          js     | g.hessian(new Float32Array([1, 2, 3]))[0]           | [0,1,0]
          js     | g.jvp([new Float64Array([1, 2, 3])], [new Float64Array([1, 0, 0])]) | 2
          js     | g.batch([new Float64Array([1, 2, 3]), new Float64Array([4, 5, 6])]).values | [5,26]
          js     | m([new Float64Array([1, 2]), [3, 4]])               | -2
          js     | m.grad([new Float64Array([1, 2]), [3, 4]])          | [[[4,-3],[-2,1]]]
          python | g([1, 2, 3])                                        | 5.0
          python | g((1, 2, 3))                                        | 5.0
          python | g(array('d', [1, 2, 3]))                            | 5.0
          python | g(array('i', [1, 2, 3]))                            | 5.0
          python | g(range(1, 4))                                      | 5.0
          python | g(memoryview(array('d', [1, 2, 3])))                | 5.0
          python | g.grad(array('f', [1, 2, 3]))                       | [[2.0, 1.0, 1.0]]
          python | g.hessian(range(1, 4))[0]                           | [0.0, 1.0, 0.0]
          python | g.jvp([array('d', [1, 2, 3])], [range(1, -1, -1)] and [array('d', [1, 0, 0])]) | 2.0
          js     | h.vjp([2, 3], {s: 1, p: {q: 0, r: 0}})              | [1,1]
          js     | h.vjp([2, 3], {p: {r: 0, q: 1}, s: 0})              | [3,2]
          js     | h.vjp([2, 3], {p: {r: 10, q: 1}, s: 100})           | [113,102]
          js     | h.vjp([2, 3], [100, 1, 10])                         | [113,102]
          js     | h.vjp([2, 3], new Float64Array([100, 1, 10]))       | [113,102]
          js     | t.vjp([2, 3], [0, {a: 1}])                          | [3,2]
          js     | t.vjp([2, 3], [0, 1])                               | [3,2]
          python | h.vjp([2, 3], {'s': 1, 'p': {'q': 0, 'r': 0}})      | [1.0, 1.0]
          python | h.vjp([2, 3], {'p': {'r': 0, 'q': 1}, 's': 0})      | [3.0, 2.0]
          python | h.vjp([2, 3], {'p': {'r': 10, 'q': 1}, 's': 100})   | [113.0, 102.0]
          python | h.vjp([2, 3], [100, 1, 10])                         | [113.0, 102.0]
          python | h.vjp([2, 3], array('d', [100, 1, 10]))             | [113.0, 102.0]
          python | t.vjp([2, 3], [0, {'a': 1}])                        | [3.0, 2.0]
          python | t.vjp([2, 3], (0, 1))                               | [3.0, 2.0]
          """)
  void areTakenByTheirElements(String language, String call, String expected)
      throws ScriptException {
    String text = language.equals("js") ? "JSON.stringify(%s)" : "str(%s)";
    assertEquals(expected, engine(language).eval(text.formatted(call)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          js     | h.vjp([2, 3], {s: 1})                       | RangeError: .*needs a weight for each of s, p, got s.*
          js     | h.vjp([2, 3], {s: 1, q: 1})                 | RangeError: .*needs a weight for each of s, p, got s, q.*
          js     | h.vjp([2, 3], {s: 1, p: {q: 1}})            | RangeError: .*needs a weight for each of q, r, got q.*
          js     | h.vjp([2, 3], [1])                          | RangeError: .*needs 3 weights, got 1.*
          js     | g(new BigInt64Array([1n, 2n, 3n]))          | TypeError: .*needs numbers or arrays of numbers, got 1n.*
          js     | g(new DataView(new ArrayBuffer(24)))        | TypeError: .*needs numbers or arrays of numbers, got an object.*
          js     | g('abc')                                    | TypeError: .*needs numbers or arrays of numbers, got "abc".*
          js     | g([])                                       | TypeError: .*must return a Value or a number to be compiled, got NaN .what undefined.*
          js     | g([[1, 2, 3]])                              | TypeError: .*must return a Value or a number to be compiled, got NaN .what undefined.*
          js     | g.batch([1, 2, 3])                          | TypeError: .*must return a Value or a number to be compiled, got NaN .what undefined.*
          python | h.vjp([2, 3], {'s': 1})                     | ValueError: .*needs a weight for each of s, p, got s.*
          python | h.vjp([2, 3], {'s': 1, 'q': 1})             | ValueError: .*needs a weight for each of s, p, got s, q.*
          python | h.vjp([2, 3], {'s': 1, 'p': {'q': 1}})      | ValueError: .*needs a weight for each of q, r, got q.*
          python | h.vjp([2, 3], [1])                          | ValueError: .*needs 3 weights, got 1.*
          python | g({1, 2, 3})                                | TypeError: .*needs a number, got a set.*
          python | g(iter([1, 2, 3]))                          | TypeError: .*needs a number, got an? .*iterator.*
          python | g('abc')                                    | TypeError: .*needs a number, got 'abc'.*
          """)
  void areRefusedInOneSentence(String language, String call, String message) {
    String found;
    try {
      found = "no error but " + engine(language).eval(call);
    } catch (ScriptException e) {
      found = e.getMessage();
    }
    assertTrue(found.matches("(?s).*" + message), found);
  }

  /** A compiled function is one of Java's, or as it is where what it takes is not known yet. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          js     | compile(x => x*x)                    | DifferentiableFunction
          js     | compile(x => x[0]*x[1])              | GuestFunction
          js     | compile(([a, b]) => a*b)             | GuestFunction
          js     | compile(x => x.map(y => y*y)[0])     | GuestFunction
          js     | f = compile(x => x[0]*x[1]); f([2, 3]); f | DifferentiableFunction
          js     | compile(x => x > 0 ? x : -x)         | TypeError
          js     | compile(x => Math.exp(x))            | TypeError
          js     | compile(x => 'a')                    | TypeError
          js     | compile(x => nowhere + x)            | ReferenceError
          python | compile(lambda x: x*x)               | DifferentiableFunction
          python | compile(lambda x: x[0]*x[1])         | GuestFunction
          python | compile(lambda x: sum(x))            | GuestFunction
          python | compile(lambda x: x if x > 0 else -x) | TypeError
          python | compile(lambda x: float(x))          | TypeError
          python | compile(lambda x: nowhere + x)       | NameError
          python | compile(lambda x: 1 / 0)             | ZeroDivisionError
          """)
  void leaveAsWhatTheyAreKnownToBe(String language, String text, String expected) {
    String found;
    try {
      found =
          ENGINES
              .computeIfAbsent(language, CompiledArgumentsTest::made)
              .eval(text)
              .getClass()
              .getSimpleName();
    } catch (ScriptException e) {
      found = e.getMessage().split(":")[0];
    }
    assertEquals(expected, found);
  }
}
