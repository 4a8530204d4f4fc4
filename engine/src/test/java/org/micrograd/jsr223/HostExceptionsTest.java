package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exceptions that an application's functions throw: to scripts, and through them. */
class HostExceptionsTest {
  private static ScriptEngine engine(String language, Exception thrown) {
    ScriptEngine engine = Engines.fresh(language);
    Callable<Object> boom =
        () -> {
          throw thrown;
        };
    engine.put("boom", boom);
    return engine;
  }

  /** As if the application had thrown it. */
  private static <E extends Exception> E foreign(E e) {
    StackTraceElement[] stack = {new StackTraceElement("com.acme.Bank", "pay", "Bank.java", 1)};
    e.setStackTrace(
        Stream.concat(Arrays.stream(stack), Arrays.stream(e.getStackTrace()))
            .toArray(StackTraceElement[]::new));
    return e;
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void reachTheApplicationThemselves(String language) {
    IllegalStateException thrown = foreign(new IllegalStateException("no funds"));
    ScriptEngine engine = engine(language, thrown);
    ScriptException e = assertThrows(ScriptException.class, () -> engine.eval("1\nboom()"));
    assertTrue(
        Stream.iterate((Throwable) e, t -> t != null, Throwable::getCause)
            .anyMatch(thrown::equals));
    assertTrue(
        e.getMessage().startsWith("java.lang.IllegalStateException: no funds"), e.getMessage());
    assertEquals(2, e.getLineNumber());
    assertEquals(1, e.getColumnNumber());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          js     | try { boom(); 0 } catch (e) { e.message }                               | no funds
          js     | try { boom(); 0 } catch (e) { e.getMessage() }                          | no funds
          python | try:\\n  boom()\\nexcept Exception as e:\\n  r = str(e)\\nr             | no funds
          python | try:\\n  boom()\\nexcept Exception as e:\\n  r = repr(e)\\nr            | java.lang.IllegalStateException: no funds
          python | try:\\n  boom()\\nexcept (ValueError, OSError):\\n  r = 1\\nexcept Exception:\\n  r = 2\\nr | 2
          python | try:\\n  boom()\\nfinally:\\n  r = 3\\nr                                | java.lang.IllegalStateException: no funds
          """)
  void areCaughtByScripts(String language, String text, String answer) {
    ScriptEngine engine = engine(language, foreign(new IllegalStateException("no funds")));
    assertEquals(answer, answer(engine, text));
  }

  @ParameterizedTest
  @CsvSource({"PermissionError, true, false", "OSError, true, true", "Exception, true, true"})
  void areOfPythonsKinds(String kind, boolean refusal, boolean failure) {
    String text = "try:\\n  boom()\\nexcept " + kind + ":\\n  r = True\\nr";
    assertEquals(
        refusal, answer(engine("python", new SecurityException("closed")), text).equals("true"));
    assertEquals(failure, answer(engine("python", new IOException("lost")), text).equals("true"));
  }

  private static String answer(ScriptEngine engine, String text) {
    try {
      return String.valueOf(engine.eval(text.replace("\\n", "\n")));
    } catch (ScriptException e) {
      return e.getMessage().replaceFirst(" in <.*", "");
    }
  }
}
