package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Serial;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of Java of every class, in scripts: they compute as the language's own numbers do. */
class JavaNumbersTest {
  /** An application's number. */
  public static final class Ratio extends Number {
    @Serial private static final long serialVersionUID = 1;

    @Override
    public int intValue() {
      return 3;
    }

    @Override
    public long longValue() {
      return 3;
    }

    @Override
    public float floatValue() {
      return 3;
    }

    @Override
    public double doubleValue() {
      return 3;
    }

    @Override
    public String toString() {
      return "6/2";
    }
  }

  private static List<Number> threes() {
    LongAdder counted = new LongAdder();
    counted.add(3);
    DoubleAdder added = new DoubleAdder();
    added.add(3);
    return List.of(
        3,
        3L,
        (short) 3,
        (byte) 3,
        3f,
        3.0,
        BigInteger.valueOf(3),
        new BigDecimal("3.00"),
        new AtomicInteger(3),
        new AtomicLong(3),
        counted,
        added,
        new Ratio());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v + n",
        "n + v",
        "v - n",
        "n - v",
        "v * n",
        "n * v",
        "v / n",
        "n / v",
        "v ** n",
        "n ** v",
        "v < n",
        "n < v",
        "v <= n",
        "n >= v",
        "v > n",
        "value(n)",
        "v.add(n)",
        "atan2(n, v)",
        "pow(v, n)",
        "exp(n)",
        "where(v > n, v, n)",
        "v.data = n; v",
        "v += n; v",
        "compile((x) => x * n + n)(2)",
        "compile((x) => x * 2 + 1)(n)",
        "compile((x) => x * 2 + 1).grad(n)",
        "grad(v * n, [v])[0]",
        "[n, n].reduce((a, b) => a + b, v)",
        "n + n",
        "n + 1",
        "1 + n",
        "n - n",
        "n * 2",
        "2 ** n",
        "n < 20",
        "10 < n",
        "n == 3",
        "3 == n",
        "n % 2",
        "n | 4",
        "-n",
        "+n",
        "~n",
        "++n",
        "n += 2; n",
        "Math.max(n, 2)",
        "Number(n)",
        "BigInt(n)",
        "JSON.stringify([n])",
        "[n, n].reduce((a, b) => a + b)",
        "[n, n, 1].sort((a, b) => a - b)[0] + 0",
        "new Float64Array([n])[0]",
        "isNaN(n)",
        "n ? 1 : 2",
      })
  void computeAsTheLanguagesOwn(String line) throws ScriptException {
    ScriptEngine engine = Engines.fresh("js");
    String text = "(() => { let v = value(2), n = given; %s })()".formatted(returning(line));
    engine.put("given", 3);
    String expected = String.valueOf(engine.eval(text));
    for (Number each : threes()) {
      engine.put("given", each);
      assertEquals(expected, String.valueOf(engine.eval(text)), each.getClass().getSimpleName());
    }
  }

  private static String returning(String line) {
    int last = line.lastIndexOf(';') + 1;
    return line.substring(0, last) + "return " + line.substring(last);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          n + ' EUR'                      | 1234567890123456789.10 EUR
          'sum ' + n                      | sum 1234567890123456789.10
          `${n}`                          | 1234567890123456789.10
          String(n)                       | 1234567890123456789.10
          n.toString()                    | 1234567890123456789.10
          n.setScale(3).toString()        | 1234567890123456789.100
          n.add(n).toString()             | 2469135780246913578.20
          n.scale() + 1                   | 3
          n.toBigInteger() == BigInt(n.toBigInteger()) | true
          typeof n                        | object
          n == null                       | false
          n === n                         | true
          n.nothing === undefined         | true
          n.compareTo(n.negate())         | 1
          new Map([[n, 1]]).get(n)        | 1
          Java.isJavaObject(n)            | true
          n instanceof Java.type('java.math.BigDecimal') | true
          n instanceof Java.type('java.math.BigInteger') | false
          5 instanceof Java.type('java.math.BigDecimal') | false
          Java.type('java.math.BigDecimal').ONE + 1      | 2
          new (Java.type('java.math.BigDecimal'))('1.5') + 1 | 2.5
          new (Java.type('java.math.BigInteger'))('5') + 1 | 6
          new (Java.type('java.math.MathContext'))(3).getPrecision() | 3
          n.setScale(1, Java.type('java.math.RoundingMode').UP).toString() | 1234567890123456789.1
          new (Java.type('java.util.concurrent.atomic.AtomicLong'))(5).incrementAndGet() | 6
          Java.isJavaObject(Java.type('java.math.BigDecimal')) | true
          Java.type('java.math.BigDecimal') === Java.type('java.math.BigDecimal') | true
          """)
  void areTheJavaObject(String text, String expected) throws ScriptException {
    GradEngine engine = GradEngine.open("micrograd-js", org.micrograd.script.Access.TRUSTED);
    try (engine) {
      BigDecimal n = new BigDecimal("1234567890123456789.10");
      List<Object> left = new ArrayList<>();
      engine.put("n", n);
      engine.put("list", new ArrayList<>(List.of(n)));
      engine.put("leave", (Consumer<Object>) left::add);
      assertEquals(expected, String.valueOf(engine.eval(text)));
      assertSame(n, engine.eval("n"));
      assertSame(n, engine.eval("leave(n); list[0]"));
      assertSame(n, left.getFirst());
      assertEquals(true, engine.eval("n === list[0] && list.includes(n)"));
      assertEquals(List.of(n, n), engine.eval("list.push(n); list"));
      assertSame(
          n,
          engine.eval(
              "const raw = new (Java.type('java.util.ArrayList')); raw.add(n); raw.get(0)"));
      assertNotSame(n, engine.eval("n.negate()"));
    }
  }

  /** JavaScript has no operator of its own for them beside an object. */
  @ParameterizedTest
  @ValueSource(strings = {"v + n", "n + v", "v < n", "n >= v", "v == n"})
  void largerThanIntsAreNamed(String line) throws ScriptException {
    ScriptEngine engine = Engines.fresh("js");
    engine.put("n", 1L << 40);
    String text = "(() => { let v = value(2); return %s })()";
    ScriptException error =
        assertThrows(ScriptException.class, () -> engine.eval(text.formatted(line)));
    assertTrue(error.getMessage().contains("write Number(n)"), error.getMessage());
    engine.eval(text.formatted(line.replace("==", "<").replace("n", "Number(n)")));
    assertEquals(1L << 40, engine.eval("n"));
  }
}
