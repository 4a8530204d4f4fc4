package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates of scripts, which come to Java as its own, are called as those they were. */
class MomentsAsReceiversTest {
  /** What hosts ask a date of JavaScript for. */
  public interface ScriptDate {
    /** Its milliseconds. */
    long getTime();
  }

  /** What they ask one of Python for. */
  public interface Written {
    /** Its text. */
    String isoformat();
  }

  @ParameterizedTest
  @CsvSource({
    "js, new Date(86400000), getTime, 86400000",
    "js, new Date(86400000), toISOString, 1970-01-02T00:00:00.000Z",
    "js, new Date(0), getUTCFullYear, 1970",
    "python, '__import__(\"datetime\").datetime(2020, 1, 2, 3)', isoformat, 2020-01-02T03:00:00",
    "python, '__import__(\"datetime\").date(2020, 1, 2)', weekday, 3",
    "python, '__import__(\"datetime\").timedelta(1, 2)', total_seconds, 86402.0"
  })
  void areCalledByJava(String language, String text, String method, String expected)
      throws Exception {
    try (GradEngine engine = GradEngine.builder("micrograd-" + language).build()) {
      Object moment = engine.eval(text);
      String answer = String.valueOf(engine.invokeMethod(moment, method));
      assertAll(
          () ->
              assertEquals(
                  expected,
                  answer.replaceFirst("^(\\d+)\\.0$", language.equals("js") ? "$1" : "$0")),
          () -> assertEquals(expected, asInterface(engine, moment, method, expected)));
    }
  }

  private static String asInterface(GradEngine engine, Object moment, String method, String other) {
    return switch (method) {
      case "getTime" -> String.valueOf(engine.getInterface(moment, ScriptDate.class).getTime());
      case "isoformat" -> engine.getInterface(moment, Written.class).isoformat();
      default -> other;
    };
  }
}
