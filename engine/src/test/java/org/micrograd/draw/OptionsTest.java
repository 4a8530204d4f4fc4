package org.micrograd.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.autograd.Value;
import org.micrograd.graph.Trace;

/** What each option changes, and what is said of those that there are not. */
class OptionsTest {
  private static Drawing draw(Value root, Map<String, ?> options) {
    return Drawing.of(Trace.of(root), Options.of(options), List.of(LayoutsHere.ELK));
  }

  private static Value swept() {
    Value d = Graphs.notebook();
    d.backward();
    return d;
  }

  @Test
  void anUnknownOptionIsAnErrorThatListsTheKnown() {
    String said =
        assertThrows(IllegalArgumentException.class, () -> Options.of(Map.of("rankDir", "TB")))
            .getMessage();
    assertEquals(
        "draw has no option \"rankDir\"; the known ones are collapse, color, depth, engine, format,"
            + " grad, max, rankdir, theme, title, values",
        said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rankdir  | up   | draw's option rankdir must be one of [LR, TB], got "up"
          theme    | red  | draw's option theme must be one of [light, dark, auto], got "red"
          engine   | neato| draw's option engine must be one of [auto, dot, v8, elk], got "neato"
          format   | pdf  | draw's option format must be one of [svg, png, html, dot], got "pdf"
          color    | data | draw's option color must be one of [none, grad], got "data"
          grad     | yes  | draw's option grad must be true, false or auto, got "yes"
          values   | no   | draw's option values must be true or false, got "no"
          max      | many | draw's option max must be a whole number from 0 up, got "many"
          depth    | deep | draw's option depth must be a whole number from 0 up, got "deep"
          """)
  void aStrangeValueIsAnErrorThatSaysWhatItShouldBe(String name, String value, String said) {
    assertEquals(
        said,
        assertThrows(IllegalArgumentException.class, () -> Options.of(Map.of(name, value)))
            .getMessage());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 0.5, Double.NaN})
  void countsAreWholeNumbers(double count) {
    assertThrows(IllegalArgumentException.class, () -> Options.of(Map.of("max", count)));
    assertThrows(IllegalArgumentException.class, () -> Options.of(Map.of("depth", count)));
    assertThrows(IllegalArgumentException.class, () -> Options.of(Map.of("title", count)));
    assertThrows(IllegalArgumentException.class, () -> Options.of(Map.of("collapse", count)));
    assertThrows(
        IllegalArgumentException.class, () -> Options.of(Map.of("collapse", List.of(count))));
  }

  @Test
  void theDirectionIsThatOfThePicture() {
    double[] across = size(draw(swept(), Map.of("rankdir", "LR")).svg());
    double[] down = size(draw(swept(), Map.of("rankdir", "TB")).svg());
    assertTrue(across[0] > across[1] && down[0] < down[1]);
    assertTrue(draw(swept(), Map.of("rankdir", "TB")).dot().contains("rankdir=TB"));
  }

  private static double[] size(String svg) {
    String box = svg.replaceFirst("(?s).*?viewBox=\"([^\"]+)\".*", "$1");
    return Arrays.stream(box.split(" ")).skip(2).mapToDouble(Double::parseDouble).toArray();
  }

  @Test
  void gradientsAreWrittenOrNot() {
    assertFalse(draw(swept(), Map.of("grad", false)).svg().contains("grad: "));
    assertTrue(draw(Graphs.notebook(), Map.of("grad", true)).svg().contains("grad: 0.0000"));
  }

  @Test
  void withoutValuesThereIsOnlyStructure() {
    Value d = Graphs.notebook().mul(3).tanh();
    String svg = draw(d, Map.of("values", false)).svg();
    assertEquals(1, svg.split(">data: ", -1).length - 1, "the constant keeps its number");
    for (String text : List.of("a", "b", "c", "e", "d", "*", "+", "tanh", "result")) {
      assertTrue(svg.contains(">" + text + "<"), text);
    }
  }

  @Test
  void coloursHaveALegendInDecades() {
    Value x = Value.of(1, "x");
    Value y = x.mul(-1000).add(Value.of(1, "y").mul(0.5)).add(Value.of(2, "z").mul(0.0001));
    y.backward();
    String svg = draw(y, Map.of("color", "grad")).svg();
    for (String text : List.of("gradient", "−1000", "−1", "0", "1", "100", "1000")) {
      assertTrue(svg.contains(">" + text + "</text>"), text);
    }
    assertTrue(svg.contains("fill=\"" + Style.N12.colours(false).fill() + "\""));
    assertFalse(draw(y, Map.of()).svg().contains(">gradient<"));
  }

  @ParameterizedTest
  @CsvSource({
    "-1000, N12",
    "-100.1, N10",
    "-100, N9",
    "-10, N6",
    "-1, N3",
    "-1e-9, N1",
    "0, ZERO",
    "-0.0, ZERO",
    "NaN, NAN",
    "1e-300, P1",
    "5, P6",
    "50, P9",
    "500, P12",
    "400, P11",
    "200, P10",
    "99.9, P9",
    "1000, P12",
    "Infinity, P12",
  })
  void aDecadeHasThreeColours(double grad, Style style) {
    assertEquals(style, Style.ofGradient(grad, 1000));
  }

  @Test
  void themes() {
    String light = draw(swept(), Map.of()).svg();
    String dark = draw(swept(), Map.of("theme", "dark")).svg();
    String auto = draw(swept(), Map.of("theme", "auto")).svg();
    assertTrue(light.contains("#ffffff") && !light.contains("#12181f"));
    assertTrue(dark.contains("#12181f") && !dark.contains("#ffffff"));
    assertTrue(auto.contains("#12181f") && auto.contains("prefers-color-scheme: dark"));
    assertTrue(draw(swept(), Map.of("theme", "dark")).dot().contains("#12181f"));
  }

  @Test
  void theTitleStandsAbove() {
    assertTrue(draw(swept(), Map.of("title", "a < b")).svg().contains(">a &lt; b</text>"));
  }

  @Test
  void operandsHaveNumbersWhereTheirOrderMatters() {
    Value a = Value.of(1, "a");
    Value b = Value.of(2, "b");
    assertTrue(draw(a.sub(b), Map.of()).svg().contains(">1</text>"));
    assertTrue(draw(a.gt(b).where(a, b), Map.of()).svg().contains(">3</text>"));
    assertFalse(draw(a.add(b), Map.of()).svg().contains(">1</text>"));
  }

  @Test
  void kindsOfNodesHaveShapesOfTheirOwn() {
    Value x = Value.of(2, "x");
    String svg = draw(x.mul(3).add(1).tanh(), Map.of()).svg();
    assertTrue(svg.contains("stroke-dasharray"), "a constant is dashed");
    assertEquals(2, part(svg, "n5").split("<rect", -1).length - 1, "the root has a double line");
    assertEquals(1, part(svg, "n2").split("<rect", -1).length - 1);
    assertTrue(part(svg, "n0").contains("<path"), "a leaf is a tag");
    assertTrue(part(svg, "n2op").contains("<ellipse"));
  }

  private static String part(String svg, String id) {
    String after = svg.substring(svg.indexOf("<g id=\"" + id + "\">"));
    return after.substring(0, after.indexOf("</g>"));
  }

  @Test
  void theSameProgramGivesTheSameBytes() {
    for (String format : List.of("svg", "png", "dot", "html")) {
      assertEquals(
          Arrays.hashCode(draw(Graphs.moons(20), Map.of()).bytes(format)),
          Arrays.hashCode(draw(Graphs.moons(20), Map.of()).bytes(format)),
          format);
    }
  }
}
