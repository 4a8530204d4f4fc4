package org.micrograd.standins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.script.ScriptException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.jsr223.GradEngine;
import org.micrograd.script.Access;

/** No keyword of matplotlib's that tells something is passed over in silence. */
class KeywordsTest {
  private static final GradEngine PYTHON = GradEngine.open("micrograd-python", Access.TRUSTED);

  @AfterAll
  static void close() {
    PYTHON.close();
  }

  private static String resource(String file) throws IOException {
    try (InputStream in = KeywordsTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Each keyword of each function with a value that means nothing: done, passed over, or named. */
  @Tag("thorough")
  @Test
  void whatIsRefusedIsRefusedByName() throws ScriptException, IOException {
    PYTHON.put("cases", resource("keywords-cases.txt"));
    PYTHON.eval(resource("keywords-runner.py"));
    assertEquals("", PYTHON.eval("'\\n'.join(unnamed)"));
    assertTrue(((Number) PYTHON.eval("sum(map(len, passed.values()))")).intValue() > 1000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plot([1, 2], transform=3)",
        "contourf([[1, 2], [3, 4]], hatches=['/', '.'])",
        "boxplot([1, 2, 3], notch=True)",
        "violinplot([1, 2, 3], quantiles=[0.5])",
        "pcolormesh([[1, 2], [3, 4]], shading='gouraud')",
        "hist2d([1, 2], [3, 4], cmin=1)",
        "errorbar([1, 2], [3, 4], yerr=1, errorevery=2)",
        "set_xscale('log', base=2)"
      })
  void whatTellsSomethingAndIsNotDrawnIsRefused(String call) throws ScriptException {
    PYTHON.put("call", call);
    PYTHON.eval(
        """
        import matplotlib.pyplot as plt
        try:
            eval("plt.figure().add_subplot()." + call)
            said = "nothing"
        except TypeError as e:
            said = str(e)
        """);
    String said = (String) PYTHON.get("said");
    String word = call.replaceAll("^.*, (\\w+)=.*$", "$1");
    assertTrue(said.contains("stand-in") && said.contains(word), said);
  }
}
