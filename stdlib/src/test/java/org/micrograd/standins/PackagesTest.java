package org.micrograd.standins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.script.ScriptException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.jsr223.GradEngine;
import org.micrograd.script.Access;

/** The stand-ins beside the packages themselves, whose answers the programs oracle-*.py write. */
@Tag("thorough")
class PackagesTest {
  private static final GradEngine PYTHON = GradEngine.open("micrograd-python", Access.TRUSTED);

  @AfterAll
  static void close() {
    PYTHON.close();
  }

  private static String resource(String file) throws IOException {
    try (InputStream in = PackagesTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Runs all recorded cases in one engine; says the first that differ, with both answers. */
  @ParameterizedTest
  @ValueSource(strings = {"numpy-cases.txt", "random-cases.txt", "graphviz-cases.txt"})
  void answersAreThoseOfThePackages(String cases) throws ScriptException, IOException {
    PYTHON.put("cases", resource(cases));
    PYTHON.eval(resource("numpy-runner.py"));
    PYTHON.eval(
        """
        import json
        found, count = [], 0
        for line in cases.splitlines():
            case, expected = json.loads(line)
            count += 1
            answer = said(case)
            if answer != expected:
                found.append(f"{case}\\n  expected {expected!r}\\n  got      {answer!r}")
        report = f"{len(found)} of {count} differ\\n" + "\\n".join(found[:20]) if found or not count else ""
        """);
    assertEquals("", PYTHON.get("report"));
  }
}
