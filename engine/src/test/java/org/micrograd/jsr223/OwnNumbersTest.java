package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Serial;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Numbers of an application's own classes, and counters of Java, in Python: they compute as the
 * number that they are at the time, or end in an error that names them. Plain polyglot refuses all
 * of it, and takes each for true and for equal to no number.
 */
class OwnNumbersTest {
  /** An application's number, of which some are finer than any double. */
  public static final class Fraction extends Number implements Comparable<Fraction> {
    @Serial private static final long serialVersionUID = 1;

    private final long over;
    private final long under;

    Fraction(long over, long under) {
      this.over = over;
      this.under = under;
    }

    @Override
    public int intValue() {
      return (int) longValue();
    }

    @Override
    public long longValue() {
      return over / under;
    }

    @Override
    public float floatValue() {
      return (float) doubleValue();
    }

    @Override
    public double doubleValue() {
      return (double) over / under;
    }

    @Override
    public int compareTo(Fraction other) {
      return BigInteger.valueOf(over)
          .multiply(BigInteger.valueOf(other.under))
          .compareTo(BigInteger.valueOf(other.over).multiply(BigInteger.valueOf(under)));
    }

    @Override
    public boolean equals(Object o) {
      return o instanceof Fraction other && over == other.over && under == other.under;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(over * 31 + under);
    }

    @Override
    public String toString() {
      return under == 1 ? String.valueOf(over) : over + "/" + under;
    }
  }

  private static ScriptEngine engine() {
    LongAdder counted = new LongAdder();
    counted.add(3);
    DoubleAdder added = new DoubleAdder();
    added.add(2.5);
    ScriptEngine engine = Engines.fresh("python");
    engine.put("f", new Fraction(5, 2));
    engine.put("g", new Fraction(4, 1));
    engine.put("near", new Fraction((1L << 60) + 1, 2));
    engine.put("nearer", new Fraction((1L << 60) + 2, 2));
    engine.put("zero", new Fraction(0, 1));
    engine.put("n", new AtomicInteger(3));
    engine.put("counted", counted);
    engine.put("added", added);
    engine.put("table", new HashMap<>(Map.of(new Fraction(5, 2), "found")));
    engine.put("row", List.of(new Fraction(4, 1), new Fraction(5, 2)));
    return engine;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          f + 1, 1 + f, f + f, f - 1, 1 - f      | (3.5, 3.5, 5.0, 1.5, -1.5)
          f * 2, 2 * f, f / 2, 5 / f, f * 2.0    | (5.0, 5.0, 1.25, 2.0, 5.0)
          f // 2, f % 2, divmod(f, 2), 7 // f    | (1.0, 0.5, (1.0, 0.5), 2.0)
          f ** 2, 2 ** g, pow(f, 2)              | (6.25, 16, 6.25)
          -f, +f, abs(-f), round(f), round(f, 1) | (-2.5, 2.5, 2.5, 2, 2.5)
          n + 1, n * n, n / 2, n // 2, -n, n ** 2 | (4, 9, 1.5, 1, -3, 9)
          n & 1, n & 6, ~n, n << 1, 1 << n, n ^ 1 | (1, 2, -4, 6, 8, 2)
          counted + n, added + n, counted + f    | (6, 5.5, 5.5)
          f < 3, 3 > f, f <= 2.5, f >= 3, f < g  | (True, True, True, False, True)
          n < 4, 4 > n, n >= counted, added < n  | (True, True, True, True)
          near < nearer, near >= nearer          | (True, False)
          f == 2.5, 2.5 == f, f != 2.5, n == 3   | (True, True, False, True)
          f == row[1], f == g, f == 'a', f == None, n == counted | (True, False, False, False, False)
          {2.5: 1}[f], {f: 1}[2.5], {f: 1}[row[1]], {n: 1}[n]    | (1, 1, 1, 1)
          f in [2.5], f in (g, 1), table[f], f in table               | (True, False, 'found', True)
          bool(f), bool(zero), zero or 5, not zero                | (True, False, 5, True)
          int(f), float(f), complex(f), int(n), float(n)          | (2, 2.5, (2.5+0j), 3, 3.0)
          str(f), repr(f), [f], f'{f}', f'{f:.2f}', '%.1f' % f, '%d' % n | ('5/2', '5/2', [5/2], '5/2', '2.50', '2.5', '3')
          [1, 2, 3, 4][n], list(range(n)), 'a' * n, [0] * n       | (4, [0, 1, 2], 'aaa', [0, 0, 0])
          sorted([g, f, 3]) | [5/2, 3, 4]
          max(f, 3)  | 3
          min(row)   | 5/2
          sum(row)   | 6.5
          __import__('math').sqrt(g), __import__('math').floor(f) | (2.0, 2)
          f + 1j, f + __import__('fractions').Fraction(1, 2)      | ((2.5+1j), 3.0)
          Value(f), Value(2) * f, f * Value(2), f - Value(1)      | (Value(data=2.5), Value(data=5.0), Value(data=5.0), Value(data=1.5))
          Value(2) < f, Value(2).add(n), f == Value(2.5)          | (True, Value(data=5.0), False)
          exp(zero), pow(f, 2), compile(lambda x: x * f)(2)       | (1.0, 6.25, 5.0)
          n.incrementAndGet(), n + 1, n                           | (4, 5, 4)
          """)
  void compute(String text, String expected) throws ScriptException {
    System.setProperty("org.micrograd.host", "bound");
    try {
      assertEquals(expected, engine().eval("repr((" + text + "))"));
    } finally {
      System.clearProperty("org.micrograd.host");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f + 'a'",
        "'a' + f",
        "f < 'a'",
        "f + []",
        "f & 1",
        "1 << f",
        "~f",
        "[1, 2, 3][f]",
        "range(f)",
        "'a' * f",
        "f + None",
        "divmod('a', f)",
      })
  void areNamedWhereTheyFitNowhere(String text) {
    ScriptException error = assertThrows(ScriptException.class, () -> engine().eval(text));
    assertTrue(
        error.getMessage().contains("TypeError") && error.getMessage().contains("Fraction"),
        error.getMessage());
  }

  @Test
  void changesOfACounterAreSeen() throws ScriptException {
    ScriptEngine engine = Engines.fresh("python");
    AtomicInteger n = new AtomicInteger(1);
    engine.put("n", n);
    engine.eval("known = {n: 'it'}\ndef more(): return n + 1, known[n]");
    n.set(41);
    assertEquals("(42, 'it')", engine.eval("repr(more())"));
  }
}
