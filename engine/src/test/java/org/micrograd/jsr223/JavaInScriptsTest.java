package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.script.Bindings;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.graalvm.polyglot.HostAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.micrograd.autograd.Value;

/** Plain objects of Java in the hands of scripts that know what the language itself has instead. */
@SuppressWarnings("UnnecessaryStringBuilder") // It is bound as what it is.
class JavaInScriptsTest {
  /** What an application computes of lists. */
  public static class Stats {
    @HostAccess.Export
    public double mean(List<Double> xs) {
      double sum = 0;
      for (double x : xs) {
        sum += x;
      }
      return sum / xs.size();
    }

    @HostAccess.Export
    public long longest(Collection<? extends Long> xs) {
      long most = Long.MIN_VALUE;
      for (long x : xs) {
        most = Math.max(most, x);
      }
      return most;
    }

    @HostAccess.Export
    public String kinds(List<?> xs) {
      return String.join(" ", xs.stream().map(x -> x.getClass().getSimpleName()).toList());
    }

    @HostAccess.Export
    public Object same(List<Double> xs) {
      return xs;
    }
  }

  private static void bind(ScriptEngine engine) {
    engine.put("stats", new Stats());
    engine.put("dec", new BigDecimal("1.10"));
    engine.put("count", new AtomicInteger(7));
    engine.put("five", BigInteger.valueOf(5));
    engine.put("big", new BigInteger("1234567890123456789012"));
    engine.put("day", LocalDate.of(2024, 2, 29));
    engine.put("noon", LocalTime.of(12, 0));
    engine.put("when", LocalDateTime.of(2024, 2, 29, 1, 2, 3, 4_005_006));
    engine.put("zoned", LocalDateTime.of(2024, 7, 1, 1, 2).atZone(ZoneId.of("Europe/Berlin")));
    engine.put("epoch", Instant.EPOCH);
    engine.put("wait", Duration.ofMillis(90_500));
    engine.put("ago", Duration.ofMillis(-1_500));
    engine.put("id", new UUID(1, 2));
    engine.put("ints", new HashMap<>(Map.of(1, "one")));
    engine.put("longs", new HashMap<>(Map.of(1L, "one")));
    engine.put("ordered", new TreeMap<>(Map.of(1, "one")));
    engine.put("fixed", List.of(1));
    engine.put("text", new StringBuilder("abc"));
    engine.put(
        "fails",
        (Supplier<Object>)
            () -> {
              throw new IllegalStateException("no stock");
            });
  }

  private static String answer(String language, String script) {
    ScriptEngine engine = Engines.fresh(language);
    bind(engine);
    try {
      Object found = engine.eval(script.replace("; ", "\n").replace("\\t", "  "));
      return String.valueOf(found);
    } catch (ScriptException e) {
      return e.getMessage().replaceFirst(" in <.*", "");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          value(dec)                             | Value(data=1.1)
          value(count) * 2                       | Value(data=14.0)
          value(big).data > 1e21                 | true
          const v = value(1); v.data = dec; v    | Value(data=1.1)
          abs(dec)                               | 1.1
          abs(count)                             | 7
          where(true, dec, 2)                    | 1.1
          compile((x) => x * 2)(dec)             | 2.2
          value(id)                              | TypeError: new Value(data) needs a number, got an object
          text.length()                          | 3
          text.charAt(1)                         | b
          ints[1] = 'new'; ints                  | {1=new}
          ints['1'] = 'new'; ints                | {1=new}
          longs[1] = 'new'; longs[2] = 2; longs  | {1=new, 2=2}
          ordered[1] = 'new'; ordered            | {1=new}
          ordered[2] = 'two'; delete ordered[1]; ordered | {2=two}
          stats.mean([1, 2, 6])                  | 3
          stats.mean([1, 2.5])                   | 1.75
          stats.longest([1, 3, 2])               | 3
          stats.longest([1, 2.5])                | element 1 of this list must be a Long, got 2.5
          stats.kinds([1, 2.5, 'a'])             | Integer Double String
          const xs = [1]; stats.same(xs) === xs  | true
          fixed[0] = 2                           | this list of Java cannot be changed so: change a copy of it
          """)
  void areNumbersTextsListsAndMapsInJavaScript(String script, String answer) {
    assertEquals(answer, answer("js", script));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          day.year                                                   | 2024
          day.getYear()                                              | 2024
          day.isoformat()                                            | 2024-02-29
          day.strftime('%d.%m.%Y')                                   | 29.02.2024
          f'{day:%Y}'                                                | 2024
          f'{day} {str(day)}'                                        | 2024-02-29 2024-02-29
          repr(day)                                                  | datetime.date(2024, 2, 29)
          day == dt.date(2024, 2, 29)                                | true
          dt.date(2024, 2, 29) == day                                | true
          day != 3                                                   | true
          day < 3                                                    | TypeError: '<' not supported between instances of 'LocalDate' and 'int'
          day + dt.timedelta(days=1)                                 | 2024-03-01
          dt.timedelta(days=1) + day                                 | 2024-03-01
          (day - dt.date(2024, 1, 1)).days                           | 59
          dt.date(2025, 1, 1) > day                                  | true
          day.plusDays(1) > day                                      | true
          sorted([day.plusDays(1), day])[0] is day                   | true
          max(day, dt.date(2020, 1, 1)) is day                       | true
          {dt.date(2024, 2, 29): 'leap'}[day]                        | leap
          {day: 'leap'}[dt.date(2024, 2, 29)]                        | leap
          noon.hour                                                  | 12
          noon < dt.time(13)                                         | true
          when.microsecond                                           | 4005
          when.date() == day                                         | true
          when - dt.datetime(2024, 2, 29) < dt.timedelta(hours=2)    | true
          zoned.utcoffset() == dt.timedelta(hours=2)                 | true
          zoned > epoch                                              | true
          epoch == dt.datetime(1970, 1, 1, tzinfo=dt.timezone.utc)   | true
          wait.total_seconds()                                       | 90.5
          ago.total_seconds()                                        | -1.5
          wait * 2                                                   | PT3M1S
          wait + wait == dt.timedelta(seconds=181)                   | true
          -ago == dt.timedelta(seconds=1.5)                          | true
          day + wait                                                 | 2024-02-29
          day.nothing                                                | AttributeError: 'date' object has no attribute 'nothing'
          """)
  void areDatesInPython(String script, String answer) {
    assertEquals(answer, answer("python", "import datetime as dt; " + script));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          f'{five:d}'                                                        | 5
          f'{big:,}'                                                         | 1,234,567,890,123,456,789,012
          type(dec).__name__                                                 | BigDecimal
          type(ints).__name__                                                | HashMap
          type(stats).__name__                                               | Stats
          type(day).__name__                                                 | LocalDate
          try:; \\tfails(); except Exception as e:; \\tr = type(e).__name__ + ': ' + str(e); r | IllegalStateException: no stock
          fixed[0] = 2                                                       | this collection of Java cannot be changed so: change a copy of it
          stats.mean([1, 2, 6])                                              | 3.0
          """)
  void haveNamesAndFormatsInPython(String script, String answer) {
    assertEquals(answer, answer("python", script));
  }

  /** What a run leaves in its Bindings is Java's, and the next run with them goes on with it. */
  @Test
  void areDatesAgainThatAScriptLeftInItsBindings() throws ScriptException {
    ScriptEngine python = Engines.fresh("python");
    Bindings session = new SimpleBindings();
    python.eval("import datetime\nday = datetime.date(2024, 2, 29)", session);
    assertEquals(LocalDate.of(2024, 2, 29), session.get("day"));
    assertEquals(
        "2024 True 2024-03-01",
        python.eval(
            "import datetime\nf'{day.year} {day < datetime.date(2025, 1, 1)} {day + datetime.timedelta(days=1)}'",
            session));
  }

  @Test
  void callMethodsOfWhatTheEngineOfPythonGave() throws Exception {
    ScriptEngine python = Engines.fresh("python");
    Value y = (Value) python.eval("x = Value(3.0)\ny = x * x\ny");
    Object _ = ((Invocable) python).invokeMethod(y, "backward");
    assertEquals(6.0, python.eval("x.grad"));
  }

  /** A number that equals nothing, not even itself, is no change of a global. */
  @Test
  void leaveNoGlobalOfTheLanguageInBindings() throws Exception {
    try (EnginePool pool = new EnginePool("micrograd-js", 1, "")) {
      Bindings own = new SimpleBindings();
      Object _ = pool.use(engine -> engine.eval("globalThis.made = 1", own));
      assertFalse(own.containsKey("NaN"), own.keySet().toString());
      assertEquals(1, own.get("made"));
    }
  }

  /** A collection or another object that is of a functional interface, too. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LIST_AND_SUPPLIER | x() + ',' + x[1] + ',' + x.length + ',' + x.join('-') | got,1,3,0-1-2
          LIST_AND_SUPPLIER | typeof x + Array.isArray(x) + x.get(2)                | functiontrue2
          MAP_AND_FUNCTION  | x(2) + x.a + x.get('a') + Object.keys(x)              | m211a
          MAP_AND_FUNCTION  | [1, 2].map(e => x(e)).join()                          | m1,m2
          """)
  void areFunctionsAndWhatElseTheyAre(HostKind kind, String text, String answer)
      throws ScriptException {
    ScriptEngine engine = Engines.fresh("js");
    Object x = kind.make();
    engine.put("x", x);
    assertEquals(answer, engine.eval(text));
    assertSame(x, engine.eval("x"));
  }
}
