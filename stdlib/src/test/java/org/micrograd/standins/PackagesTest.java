package org.micrograd.standins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.script.ScriptException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.jsr223.GradEngine;
import org.micrograd.script.Access;

/** The stand-ins beside the packages themselves, whose answers the programs oracle-*.py write. */
class PackagesTest {
  private static final GradEngine PYTHON = GradEngine.open("micrograd-python", Access.TRUSTED);

  private static final String COMPARE =
      """
      import json
      found, count = [], 0
      for line in cases.splitlines()[::every]:
          case, expected = json.loads(line)
          count += 1
          answer = said(case)
          if answer != expected:
              found.append(f"{case}\\n  expected {expected!r}\\n  got      {answer!r}")
      report = f"{len(found)} of {count} differ\\n" + "\\n".join(found[:20]) if found or not count else ""
      """;

  @AfterAll
  static void close() {
    PYTHON.close();
  }

  private static String resource(String file) throws IOException {
    try (InputStream in = PackagesTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Object report(GradEngine python, String cases, int every)
      throws ScriptException, IOException {
    return report(python, "numpy-runner.py", cases, every);
  }

  private static Object report(GradEngine python, String runner, String cases, int every)
      throws ScriptException, IOException {
    python.put("cases", resource(cases));
    python.put("every", every);
    python.eval(resource(runner));
    python.eval(COMPARE);
    return python.get("report");
  }

  /** Runs all recorded cases in one engine; says the first that differ, with both answers. */
  @Tag("thorough")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "numpy-cases.txt",
        "everyday-cases.txt",
        "matrices-cases.txt",
        "unsigned-cases.txt",
        "sums-cases.txt",
        "stacks-cases.txt",
        "corners-cases.txt",
        "edges-cases.txt",
        "arguments-cases.txt",
        "loops-cases.txt",
        "random-cases.txt",
        "graphviz-cases.txt",
        "plots-cases.txt",
        "inks-cases.txt",
        "keywords-cases.txt"
      })
  void answersAreThoseOfThePackages(String cases) throws ScriptException, IOException {
    assertEquals("", report(PYTHON, cases, 1));
  }

  @Test
  void answersAreMeasuredAndColumnsScaledAsThere() throws ScriptException, IOException {
    assertEquals("", report(PYTHON, "sklearn-runner.py", "sklearn-cases.txt", 1));
  }

  @Test
  void linesAndClassesAreLearnedAsThere() throws ScriptException, IOException {
    assertEquals("", report(PYTHON, "linear-runner.py", "linear-cases.txt", 1));
  }

  @Test
  void whatCannotBeReckonedIsToldAsThere() throws ScriptException, IOException {
    assertEquals("", report(PYTHON, "warnings-runner.py", "warnings-cases.txt", 1));
  }

  @Test
  void whatANotebookShowsOfAnObjectIsWhatItShowsOfThePackages()
      throws ScriptException, IOException {
    assertEquals("", report(PYTHON, "kinds-runner.py", "kinds-cases.txt", 1));
  }

  /** What the stand-in for numpy has not is told by a sentence, and never answered otherwise. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "np.array([1, 2], dtype=complex)",
        "np.array([1j, 2])",
        "np.zeros(2, 'complex64')",
        "np.ones(2, np.complex128)",
        "1j * np.ones(2)",
        "np.sqrt(1j)",
        "np.power([1, 2], 2, dtype=complex)",
        "np.arange(3).astype('c8')",
        "np.where([True], 1j, 0)",
        "np.isreal([1j])",
        "np.ones(1).fill(1j)",
        "np.roots([1, 0, 1])",
        "np.geomspace(-1, 1)",
        "np.vectorize(len, signature='(n)->()')",
        "np.r_['r', [1]]",
        "np.arange(3).base",
        "np.einsum_path('ij', np.eye(2))",
        "np.bmat([[np.eye(2)]])",
        "np.random.randint([1, 2], 5, dtype='uint8')",
        "np.histogram([1], bins='auto') and np.ma",
        "np.ndarray(2, strides=(8,))",
        "np.dtype([('a', int)])",
        "np.zeros(2, 'i4,f8')",
        "np.zeros(1, 'm8[s]')",
        "np.array([1], 'S3')",
        "np.dtype('G')"
      })
  void whatItHasNotIsRefused(String asked) {
    String told =
        assertThrows(
                ScriptException.class,
                () -> PYTHON.eval("import numpy as np\n_asked = " + asked + "\n"))
            .getMessage();
    assertTrue(told.contains("stand-in"), told);
  }

  /** Code that one context has run goes on to be right in another that shares it, and back. */
  @Tag("thorough")
  @Test
  void contextsThatShareCodeAnswerAlike() throws ScriptException, IOException {
    try (GradEngine other = GradEngine.open("micrograd-python", Access.TRUSTED)) {
      for (GradEngine python : List.of(PYTHON, other, PYTHON)) {
        assertEquals("", report(python, "numpy-cases.txt", 150));
      }
    }
  }
}
