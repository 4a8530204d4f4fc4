package org.micrograd.stdlib;

import static java.text.Normalizer.Form.NFC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.micrograd.draw.Ink;

/** What figures of pyplot say and where, read back from their SVG. */
class FiguresTest {
  private static final ScriptEngine PYTHON =
      new ScriptEngineManager().getEngineByName("micrograd-python");

  private static final Pattern TEXT =
      Pattern.compile("<text x=\"([^\"]+)\" y=\"([^\"]+)\"[^>]*>([^<]*)</text>");

  private record Said(double x, double y, String text) {}

  private static String svg(String script) throws ScriptException {
    PYTHON.eval("import matplotlib.pyplot as plt\nplt.close('all')\n" + script);
    return (String) PYTHON.eval("plt.gcf()._repr_svg_()");
  }

  private static List<Said> said(String svg) {
    return TEXT.matcher(svg).results().map(FiguresTest::said).toList();
  }

  private static Said said(MatchResult m) {
    return new Said(
        Double.parseDouble(m.group(1)),
        Double.parseDouble(m.group(2)),
        Normalizer.normalize(m.group(3), NFC));
  }

  private static Said find(List<Said> all, String text) {
    return all.stream().filter(s -> s.text.equals(text)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          $\\alpha_i = \\frac{1}{2}x^2$       | αᵢ = ¹⁄₂x²
          $\\sin(\\theta)$ and $\\hat{y}$     | sin(θ) and ŷ
          $x_{train}$                         | xₜᵣₐᵢₙ
          $w_{i,j}$                           | w_(i,j)
          cost \\$5, a $ b                    | cost $5, a $ b
          $10^{-3}$, $R^2$                    | 10⁻³, R²
          $\\mathrm{loss of x}$               | loss of x
          $\\sqrt{x+1}$, $\\sqrt x$           | √(x + 1), √x
          $\\nabla f \\cdot \\vec{v} \\leq 0$ | ∇f·v⃗ ≤ 0
          $\\left(\\frac{a}{b}\\right)$       | (a/b)
          $\\frac{\\partial L}{\\partial w}$  | ∂L/∂w
          $\\log_{10} x$, $\\tanh x$          | log₁₀x, tanh x
          $x\\in\\mathbb{R}^n$                | x ∈ Rⁿ
          ${}^\\circ$C                        | °C
          $\\unknown x$                       | \\unknown x
          """)
  void formulasAreWrittenOut(String text, String shown) throws ScriptException {
    PYTHON.put("words", text);
    for (String place : List.of("plt.title", "plt.xlabel", "lambda s: plt.text(0, 0, s)")) {
      List<Said> said = said(svg("(" + place + ")(words)"));
      assertEquals(shown, find(said, shown).text);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'[0, 1, 2]', 'left', 'top'",
    "'[2, 1, 0]', 'right', 'top'",
    "'[3, 3, 0, 3]', 'left', 'bottom'"
  })
  void theBestPlaceOfALegendHidesNothing(String ys, String side, String end)
      throws ScriptException {
    Said name = find(said(svg("plt.plot(" + ys + ", label='name'); plt.legend()")), "name");
    assertEquals(side, name.x < 320 ? "left" : "right");
    assertEquals(end, name.y < 240 ? "top" : "bottom");
  }

  @Test
  void aBarOfColoursHasRoundNumbersAndAName() throws ScriptException {
    List<Said> said =
        said(svg("plt.scatter([0, 1], [0, 1], c=[0.0123, 0.9876]); plt.colorbar(label='what')"));
    double right = find(said, "what").x;
    List<String> numbers =
        said.stream().filter(s -> s.x > 520 && s.x < right && s.y < 450).map(Said::text).toList();
    assertEquals(List.of("0.2", "0.4", "0.6", "0.8"), numbers);
  }

  @Test
  void bandsHaveTheirLevelsAtTheBar() throws ScriptException {
    String svg = svg("plt.contourf([[0, 1], [2, 3]], levels=[0, 1, 2, 3]); plt.colorbar()");
    List<String> numbers =
        said(svg).stream().filter(s -> s.x > 540 && s.y < 460).map(Said::text).toList();
    assertEquals(List.of("0", "1", "2", "3"), numbers);
  }

  @Test
  void namesThatWouldTouchStandUpright() throws ScriptException {
    String few = svg("plt.bar(['one', 'two'], [1, 2])");
    assertFalse(few.contains("rotate(-90"));
    String many = svg("plt.bar([f'a long name {i}' for i in range(12)], range(12))");
    assertTrue(many.contains("rotate(-90"));
    double lowest = said(many).stream().mapToDouble(Said::y).max().orElseThrow();
    assertTrue(lowest < 470, "a name ends at " + lowest);
    String numbers = svg("plt.plot(range(100)); plt.xticks(range(0, 100, 2))");
    assertTrue(numbers.contains("rotate(-90"), "numbers are shorter than a line is high");
  }

  @Test
  void stepsAreAnOutline() throws ScriptException {
    String bars = svg("plt.hist([1, 2, 2, 3], bins=3)");
    String steps = svg("plt.hist([1, 2, 2, 3], bins=3, histtype='step')");
    assertTrue(bars.split("fill=\"#1f77b4\"").length > 3);
    assertFalse(steps.contains("fill=\"#1f77b4\""));
  }

  @Test
  void wordsAreLightOnDarkPaper() throws ScriptException {
    String plot = "plt.plot([1, 2]); plt.title('name'); plt.text(0, 1, 'here')";
    String light = svg(plot);
    String dark = svg("plt.style.use('dark_background'); " + plot);
    svg("plt.style.use('default'); " + plot);
    assertTrue(light.contains("fill=\"#000000\""));
    assertTrue(dark.contains("fill=\"#ffffff\""));
    assertTrue(light.contains(Ink.TEXT.light()) && !light.contains(Ink.TEXT.dark()));
    assertTrue(dark.contains(Ink.TEXT.dark()) && !dark.contains(Ink.TEXT.light()));
  }

  /** The numbers of lines are theirs, in the form that is asked for, and of the lines that are. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plt.clabel(lines)                        | 0.5 1 2
          plt.clabel(lines, fmt='%1.2f')           | 0.50 1.00 2.00
          plt.clabel(lines, fmt='n {:.1f}')        | n 0.5 n 1.0 n 2.0
          plt.clabel(lines, fmt={1.0: 'one'})      | one
          plt.clabel(lines, [2], fmt=lambda x: x*2) | 4.0
          plt.clabel(lines, [1]); plt.clabel(lines, [2], fmt='%d') | 1 2
          lines.levels                             |
          """)
  void linesHaveTheirNumbers(String code, String expected) throws ScriptException {
    String made =
        """
        import numpy as np
        t = np.linspace(-2, 2, 40)
        x, y = np.meshgrid(t, t)
        plt.axis('off')
        lines = plt.contour(x, y, x**2 + y**2, levels=[.5, 1, 2])
        """;
    List<String> texts = said(svg(made + code)).stream().map(Said::text).distinct().toList();
    assertEquals(expected == null ? "" : expected, String.join(" ", texts));
  }

  /**
   * Patterns lie on bars and stand in the legend; errors of bars are lines without one between
   * them.
   */
  @Test
  void barsHavePatternsAndErrors() throws ScriptException {
    String plain = svg("plt.bar([1, 2], [3, 4], label='b'); plt.legend()");
    String hatched = svg("plt.bar([1, 2], [3, 4], hatch='//', label='b'); plt.legend()");
    String each = svg("plt.bar([1, 2], [3, 4], hatch=['x', ''], label='b'); plt.legend()");
    assertTrue(hatched.length() > each.length() && each.length() > plain.length());
    String errors = svg("plt.bar([1, 2], [3, 4], yerr=[.5, .2])");
    String bars =
        errors
            .lines()
            .filter(line -> line.contains("stroke=\"#000000\""))
            .findFirst()
            .orElseThrow();
    assertEquals(2, count(bars.substring(bars.indexOf(" d=")), "M"), bars);
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
