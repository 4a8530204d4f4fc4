package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.autograd.Value;

/**
 * Every operator and every function of numbers, on a Value and on anything: the right value with
 * the right derivative, or a sentence. Nothing becomes a number and loses its gradient.
 */
@Tag("compiled")
class NoSilentLossTest {
  private static final Map<String, List<String>> OPERATORS =
      Map.of(
          "js",
          List.of("+", "-", "*", "/", "**", "%", "&", "|", "^", "<<", ">>", ">>>"),
          "python",
          List.of("+", "-", "*", "/", "**", "%", "//", "@", "&", "|", "^", "<<", ">>"));

  private static final List<String> SMOOTH = List.of("+", "-", "*", "/", "**");
  private static final List<String> NUMBERS = List.of("value(3)", "3", "1.5");

  /** What is no number; JavaScript makes one of the first four before an operator sees them. */
  private static final Map<String, List<String>> OTHERS =
      Map.of(
          "js",
          List.of(
              "'3'",
              "null",
              "true",
              "[3]",
              "'x'",
              "undefined",
              "({})",
              "10n",
              "[1, 2]",
              "(() => 1)"),
          "python",
          List.of("'3'", "None", "True", "[3]", "'x'", "(1,)", "{}", "1j", "range(3)", "len"));

  private static final List<String> CONVERTED = List.of("'3'", "null", "true", "[3]");
  private static final String SENTENCE =
      ".*(needs numbers or Values, got .*|has no derivative on Values: .*"
          + "|not all arguments converted during string formatting.*)";

  static Stream<Arguments> pairs(Map<String, List<String>> operands) {
    return Stream.of("js", "python")
        .flatMap(language ->
            OPERATORS.get(language).stream()
                .flatMap(operator ->
                    operands.get(language).stream()
                        .map(other -> Arguments.of(language, operator, other))));
  }

  static Stream<Arguments> numbers() {
    return pairs(Map.of("js", NUMBERS, "python", NUMBERS));
  }

  static Stream<Arguments> others() {
    return pairs(OTHERS);
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void withANumberItIsRightOrASentence(String language, String operator, String other)
      throws ScriptException {
    for (String form :
        List.of("v %s %s".formatted(operator, other), other + " " + operator + " v")) {
      Object answer = answer(language, form);
      if (SMOOTH.contains(operator)) {
        ScriptEngine engine = Engines.fresh(language);
        Value v = Value.of(2);
        engine.put("v", v);
        Value result = assertInstanceOf(Value.class, engine.eval(form), form);
        result.backward();
        String plain = form.replace("value(3)", "3");
        assertEquals(at(engine, plain, 2), result.data(), 1e-15, form);
        double slope = (at(engine, plain, 2 + 1e-6) - at(engine, plain, 2 - 1e-6)) / 2e-6;
        assertEquals(slope, v.grad(), 1e-6, form);
      } else {
        assertTrue(answer.toString().matches("(?s)" + SENTENCE), form + " -> " + answer);
      }
    }
  }

  private static double at(ScriptEngine engine, String plain, double v) throws ScriptException {
    engine.put("v", v);
    return ((Number) engine.eval(plain)).doubleValue();
  }

  @ParameterizedTest
  @MethodSource("others")
  void withAnythingElseItIsASentence(String language, String operator, String other) {
    for (String form :
        List.of("v %s %s".formatted(operator, other), other + " " + operator + " v")) {
      String answer = answer(language, form).toString();
      boolean isJs = language.equals("js");
      boolean isText = isJs && operator.equals("+") && !other.matches("null|true|undefined|10n");
      if (isText) {
        assertTrue(answer.contains("Value(data=2.0)"), "texts are joined: " + answer);
      } else if (other.equals("True") && SMOOTH.contains(operator)) {
        assertEquals(answer(language, form.replace("True", "1")).toString(), answer, form);
      } else if (isJs
          && SMOOTH.contains(operator)
          && !operator.equals("+")
          && CONVERTED.contains(other)) {
        String number = "Number(%s)".formatted(other);
        assertEquals(answer(language, form.replace(other, number)).toString(), answer, form);
      } else {
        assertTrue(answer.matches("(?s)" + SENTENCE), form + " -> " + answer);
      }
    }
  }

  /** What a script answers where v is 2, or its error. */
  private static Object answer(String language, String script) {
    ScriptEngine engine = Engines.fresh(language);
    engine.put("v", Value.of(2));
    try {
      return engine.eval(script);
    } catch (ScriptException e) {
      return e.getMessage();
    }
  }

  /** The language's own functions of numbers. */
  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void functionsOfPlainNumbersRefuseValues(String language) throws ScriptException {
    ScriptEngine engine = Engines.fresh(language);
    engine.put("v", Value.of(0.5));
    String script =
        language.equals("js")
            ? """
            const silent = [];
            let count = 0;
            for (const name of Object.getOwnPropertyNames(Math)) {
              if (typeof Math[name] !== 'function' || name === 'random') continue;
              count++;
              for (const all of [[v], [v, 1], [1, v]]) {
                if (all[1] === v && Math[name].length < 2) continue;
                try { silent.push(`${name}(${all}) is ${Math[name](...all)}`); }
                catch (e) { if (!/is no plain number: write exp\\(v\\)/.test(e.message)) silent.push(`${name}: ${e}`); }
              }
            }
            [count, silent.join('; ')]
            """
            : """
            import math, cmath
            silent, count = [], 0
            for module in (math, cmath):
                for name, f in vars(module).items():
                    if name.startswith('_') or not callable(f) or name in ('prod', 'sumprod', 'floor', 'ceil', 'trunc'):
                        continue
                    count += 1
                    for all in ((v,), (v, 1.0), ([v],), ([v], [1.0])):
                        try:
                            silent.append(f'{name}{all} is {f(*all)}')
                        except TypeError as e:
                            pass
            [count, '; '.join(silent)]
            """;
    List<?> answer = (List<?>) engine.eval(script);
    assertEquals("", answer.get(1));
    assertTrue(((Number) answer.get(0)).intValue() >= 34, "functions: " + answer.get(0));
  }

  /** What a language itself does with any object, and what is ours. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          js     | -v                                     | Value(data=-2.0)
          js     | +v                                     | Value(data=2.0)
          js     | v++; v                                 | Value(data=3.0)
          js     | v += 1; v                              | Value(data=3.0)
          js     | ~v                                     | .*has no derivative.*
          js     | v < 3                                  | true
          js     | v >= value(3)                          | false
          js     | v == 2                                 | .*write v.data == x.*
          js     | v === 2                                | false
          js     | v === v                                | true
          js     | Number(v)                              | .*is no plain number.*
          js     | isNaN(v)                               | .*is no plain number.*
          js     | new Float64Array([v])                  | .*is no plain number.*
          js     | 'abc'.repeat(v)                        | .*is no plain number.*
          js     | parseFloat(v)                          | .*needs a plain number.*
          js     | Number.isFinite(v)                     | .*needs a plain number.*
          python | v == True                              | false
          python | v != 2                                 | true
          python | v in [2, v]                            | true
          js     | `${v}`                                 | Value\\(data=2.0\\)
          js     | JSON.stringify({v})                    | {"v":2}
          js     | [v, v].reduce((a, b) => a + b, 0)      | Value(data=4.0)
          js     | new Set([v, v, value(2)]).size         | 2
          js     | [value(1), v].indexOf(v)               | 1
          python | -v                                     | Value(data=-2.0)
          python | +v                                     | Value(data=2.0)
          python | abs(-v)                                | Value(data=2.0)
          python | ~v                                     | .*has no derivative.*
          python | exec('global v; v += 1') or v          | Value(data=3.0)
          python | pow(v, 3)                              | Value(data=8.0)
          python | sum([v, v])                            | Value(data=4.0)
          python | __import__('math').prod([v, v])        | Value(data=4.0)
          python | max(v, value(3))                       | Value(data=3.0)
          python | sorted([value(3), v])[0]               | Value(data=2.0)
          python | v < 3                                  | true
          python | v == 2                                 | false
          python | v == None                              | false
          python | v in [value(2), v]                     | true
          python | len({v, v, value(2)})                  | 2
          python | float(v)                               | .*is no plain number.*
          python | int(v)                                 | .*is no plain number.*
          python | round(v, 1)                            | .*write floor\\(v \\+ 0.5\\).*
          python | divmod(7, v)                           | .*write floor\\(a / b\\) and mod\\(a, b\\).*
          python | __import__('math').floor(v)            | .*is no plain number.*
          python | range(v)                               | .*is no plain number.*
          python | '%.1f' % v                             | .*is no plain number.*
          python | f'{v:.1f} {v}'                         | 2.0 Value\\(data=2.0\\)
          python | __import__('copy').deepcopy([v, v])    | [Value(data=2.0), Value(data=2.0)]
          python | __import__('copy').copy(v) is v        | false
          python | __import__('copy').copy(v * 2)         | .*was computed: copy or pickle the leaves.*
          python | (lambda p: p.loads(p.dumps(v)))(__import__('pickle')) | Value(data=2.0)
          python | type('Own', (Value,), {})(2.0) * v      | Value(data=4.0)
          python | type('Own', (Value,), {'twice': lambda o: o * 2})(3.0).twice() | Value(data=6.0)
          python | (lambda O: (lambda o: isinstance(o, O) and o in (o * 2)._prev)(O(3.0)))(type('Own', (Value,), {})) | true
          python | type(v) is __import__('micrograd.engine', fromlist=['Value']).Value and isinstance(v * 2, Value) | true
          python | setattr(v, 'momentum', 0.5) or v.momentum    | 0.5
          python | hasattr(v, 'nothing')                  | false
          python | Value(4.0, (v,), 'square')._op         | square
          python | Value(4.0, (v,), 'square')._prev == {v} | true
          python | Value(4.0, (v,), 'square').backward()  | .*the operation square has no function for its gradient.*
          python | (lambda o: setattr(o, '_backward', lambda: setattr(v, 'grad', 4 * o.grad)) or o.backward() or v.grad)(Value(4.0, (v,), 'square')) | 4.0
          python | setattr(v * 2, '_backward', print)     | .*was made by \\*, whose derivative is known.*
          python | (lambda y: y.backward() or v.grad)(custom(8.0, [v], lambda out: [12 * out.grad])) | 12.0
          python | grad(custom(8.0, [v], lambda out: [12.0]), [v]) | .*the operation custom cannot be differentiated.*
          js     | (y => (y.backward(), v.grad))(custom(8, [v], out => [12 * out.grad])) | 12
          js     | custom(8, [v], out => [1, 2]).backward() | .*has 1 operands, and its function gave 2 shares.*
          """)
  void theLanguageItselfLosesNothing(String language, String script, String expected) {
    String answer = String.valueOf(answer(language, script));
    assertTrue(answer.equals(expected) || answer.matches("(?s)" + expected), answer);
  }
}
