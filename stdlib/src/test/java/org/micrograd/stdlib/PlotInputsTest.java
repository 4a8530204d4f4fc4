package org.micrograd.stdlib;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Awkward numbers for plots, in both languages: a picture, or a sentence. */
class PlotInputsTest {
  private static final ScriptEngine PYTHON =
      new ScriptEngineManager().getEngineByName("micrograd-python");

  private static final ScriptEngine JAVASCRIPT =
      new ScriptEngineManager().getEngineByName("micrograd");

  private static ScriptEngine engine(String code) throws ScriptException {
    if (code.startsWith("js ")) {
      return JAVASCRIPT;
    }
    PYTHON.eval("from micrograd.plot import *\nfrom micrograd.engine import Value");
    return PYTHON;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js plot([])                     | plot needs at least one point that is finite, got none
          js plot([NaN, Infinity])        | plot needs at least one point that is finite, got none among 2
          js plot([1, 2], [3])            | plot needs as many xs as ys, got 2 and 1
          js plot('12')                   | plot needs a list of numbers for xs, got "12"
          js plot([[1, 2]])               | plot needs a list of numbers for xs, got [1, 2] at index 0
          js plot([1,,3])                 | plot needs a list of numbers for xs, got undefined at index 1
          js scatter([1, 2])              | scatter needs a list of numbers for ys, got nothing
          js scatter([], [])              | scatter needs at least one point that is finite, got none
          js lossCurve([])                | lossCurve needs at least one point that is finite, got none
          js lossCurve([NaN])             | lossCurve needs at least one point that is finite, got none among 1
          js histogram([])                | histogram needs at least one number, got none
          js histogram([1, NaN])          | histogram needs numbers that are finite, got NaN at index 1: leave such numbers out
          js histogram([1, 2], -1)        | histogram needs a whole number of at least 0 for bins, got -1
          js histogram([1, 2], 1e9)       | histogram needs bins of 0 to 100000, got 1000000000
          py plot([1, None])              | plot needs a list of numbers for xs, got None at index 1
          py plot(None)                   | plot needs a list of numbers for xs, got None
          py lossCurve([float('nan')])    | lossCurve needs at least one point that is finite, got none among 1
          py histogram([float('inf')])    | histogram needs numbers that are finite, got Infinity at index 0: leave such numbers out
          py histogram([1], 10**7)        | histogram needs bins of 0 to 100000, got 10000000
          """)
  void whatIsNoPlotIsASentence(String code, String sentence) throws ScriptException {
    ScriptEngine engine = engine(code);
    Exception e = assertThrows(ScriptException.class, () -> engine.eval(code.substring(3)));
    assertTrue(e.getMessage().contains(sentence), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "js plot([1])",
        "js plot([5, 5, 5])",
        "js plot([1e308, -1e308])",
        "js plot([1e-320, 2e-320])",
        "js plot([value(1), value(2)])",
        "js plot(new Int32Array([1, 2]), new Float32Array([1, 4]))",
        "js plot([1n, 2n])",
        "js scatter([NaN, 1], [1, 2])",
        "js lossCurve([Infinity, 3, 1])",
        "js lossCurve([0, 0])",
        "js histogram([2, 2, 2])",
        "js histogram([1e308, -1e308])",
        "js histogram([1.7e308, 1.7e308])",
        "js histogram(new Uint8Array([1, 2, 2]))",
        "js histogram([1, 2], 100000)",
        "py plot(x * x for x in range(5))",
        "py plot({3, 1, 2})",
        "py plot([2**70, 1])",
        "py plot([Value(1), Value(2)])",
        "py histogram([Value(2)])",
        "py lossCurve(1 / (i + 1) for i in range(9))"
      })
  void numbersOfAnyKindAreAPicture(String code) throws ScriptException {
    Plot plot = (Plot) engine(code).eval(code.substring(3));
    String svg = new String(plot.bytes("svg"), UTF_8);
    assertTrue(svg.contains("<svg"), code);
    assertTrue(!svg.contains("NaN") && !svg.contains("Infinity"), code);
  }

  /** Bars of numbers that are farther apart than any number is great have their heights. */
  @Test
  void binsReachOverAllNumbers() {
    Bins bins = Bins.of(new double[] {1e308, -1e308, 0}, 4);
    assertEquals("[-1.0E308, -5.0E307, 0.0, 5.0E307, 1.0E308]", Arrays.toString(bins.edges()));
    assertEquals("[1.0, 0.0, 1.0, 1.0]", Arrays.toString(bins.counts()));
  }
}
