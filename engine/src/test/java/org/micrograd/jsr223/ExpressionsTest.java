package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.autograd.Value;

/** The same expressions in both languages. */
@Tag("compiled")
class ExpressionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          value(2)*value(-3)+value(10)     | Value(data=4.0)
          value(2)+1                       | Value(data=3.0)
          1+value(2)                       | Value(data=3.0)
          value(2)-1                       | Value(data=1.0)
          1-value(2)                       | Value(data=-1.0)
          value(2)*3                       | Value(data=6.0)
          3*value(2)                       | Value(data=6.0)
          value(2)/4                       | Value(data=0.5)
          4/value(2)                       | Value(data=2.0)
          value(2)**3                      | Value(data=8.0)
          3**value(2)                      | Value(data=9.0)
          value(2)**value(3)               | Value(data=8.0)
          -value(2)                        | Value(data=-2.0)
          +value(2)                        | Value(data=2.0)
          value(-2).relu()                 | Value(data=0.0)
          relu(value(2))                   | Value(data=2.0)
          value(0).exp()                   | Value(data=1.0)
          exp(value(0))                    | Value(data=1.0)
          exp(0)                           | 1.0
          log(value(1))                    | Value(data=0.0)
          tanh(value(0))                   | Value(data=0.0)
          value(2).tanh()                  | Value(data=0.9640275800758169)
          where(value(1) > 0, value(5), 6) | Value(data=5.0)
          value(3).add(value(4))           | Value(data=7.0)
          value(3).mul(4).sub(2).div(5)    | Value(data=2.0)
          value(3).max(4)                  | Value(data=4.0)
          hypot(value(3), 4)               | Value(data=5.0)
          value(2, 'a').label              | a
          value(2).label                   | ''
          (value(2)*3)._op                 | *
          (value(2)**3)._op                | **
          value(2)._op                     | ''
          value(2) < value(3)              | true
          value(2) > 3                     | false
          value(2) <= 2                    | true
          3 >= value(2)                    | true
          value(1e300)*1e300               | Value(data=inf)
          value(1e-5)                      | Value(data=1e-05)
          value(123456789012345680)        | Value(data=1.2345678901234568e+17)
          """)
  void answersTheSame(String expression, String expected) {
    for (String language : List.of("js", "python")) {
      String answer = Engines.answer(language, expression);
      String wanted = language.equals("js") && expected.equals("1.0") ? "1" : expected;
      assertEquals(wanted, answer, language);
    }
  }

  /** The two checks that micrograd publishes; the numbers are PyTorch's. */
  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void passesMicrogradsChecks(String language) throws ScriptException, IOException {
    ScriptEngine engine = Engines.fresh(language);
    engine.eval(resource("checks." + (language.equals("js") ? "js" : "py")));
    Map<String, Double> expected =
        Map.of(
            "x.grad", 46.0,
            "y.data", -20.0,
            "g.data", 24.70408163265306,
            "a.grad", 138.83381924198252,
            "b.grad", 645.5772594752186);
    for (Map.Entry<String, Double> each : expected.entrySet()) {
      Number answer = (Number) engine.eval(each.getKey());
      assertEquals(each.getValue(), answer.doubleValue(), 1e-12, each.getKey());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void givesTheGradientOfTheNotebook(String language) throws ScriptException {
    ScriptEngine engine = Engines.fresh(language);
    Value a = Value.of(2, "a");
    engine.put("a", a);
    engine.put("b", Value.of(-3, "b"));
    engine.put("c", Value.of(10, "c"));
    Value d = (Value) engine.eval("a*b + c");
    d.backward();
    assertEquals(4, d.data());
    assertEquals(-3, a.grad());
    assertSame(a, engine.get("a"));
    assertSame(a, engine.eval("a"));
    assertSame(a, d.operands().getFirst().operands().getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void countsAnOperandThatIsUsedTwice(String language) throws ScriptException {
    ScriptEngine engine = Engines.fresh(language);
    Value a = Value.of(3);
    engine.put("a", a);
    ((Value) engine.eval("a*a")).backward();
    assertEquals(6, a.grad());
    ((Value) engine.eval("a*a + a")).backward();
    assertEquals(13, a.grad(), "a leaf adds up the gradients of several sweeps");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = ExpressionsTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
