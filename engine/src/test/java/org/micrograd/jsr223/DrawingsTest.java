package org.micrograd.jsr223;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.script.ScriptEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.autograd.Value;
import org.micrograd.draw.Drawing;
import org.micrograd.draw.Options;

/** Options and scopes are the same in both languages and in Java. */
class DrawingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js     | draw(d, {rankdir: 'TB', collapse: ['a', 'b'], max: 100, values: false, title: 't'})
          python | draw(d, rankdir='TB', collapse=['a', 'b'], max=100, values=False, title='t')
          """)
  void optionsAreThoseOfJava(String language, String script) throws Exception {
    ScriptEngine engine = Engines.fresh(language);
    engine.eval("d = value(2, 'a') * 3");
    Drawing drawing = (Drawing) engine.eval(script);
    Map<String, Object> options =
        Map.of(
            "rankdir",
            "TB",
            "collapse",
            List.of("a", "b"),
            "max",
            100,
            "values",
            false,
            "title",
            "t");
    Value d = (Value) engine.get("d");
    assertEquals(Drawing.of(d, Options.of(options)).dot(), drawing.dot());
    assertTrue(drawing.dot().contains("rankdir=TB"));
    assertTrue(engine.eval("draw(d).html()").toString().startsWith("<!DOCTYPE html>"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js     | x = value(2); y = scope('outer', () => scope('inner', () => x*x) + 1) * 2
          python | x = value(2); y = scope('outer', lambda: scope('inner', lambda: x*x) + 1) * 2
          """)
  void scopesAreGroups(String language, String script) throws Exception {
    ScriptEngine engine = Engines.fresh(language);
    engine.eval(script);
    assertEquals(10, ((Value) engine.get("y")).data());
    String dot = ((Drawing) engine.eval("draw(y)")).dot();
    assertTrue(dot.contains("label=<outer>") && dot.contains("label=<inner>"), dot);
    assertTrue(dot.indexOf("<outer>") < dot.indexOf("<inner>"), dot);
  }

  @Test
  void pythonMayUseAWithStatement() throws Exception {
    ScriptEngine engine = Engines.fresh("python");
    engine.eval("with scope('loss'):\n    y = value(2) * 3\nz = y * 2");
    String dot = ((Drawing) engine.eval("draw(z)")).dot();
    assertEquals(1, dot.split("subgraph", -1).length - 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void aScopeThatFailsIsClosed(String language) throws Exception {
    boolean isPython = language.equals("python");
    String fails = isPython ? "lambda: nothing" : "() => nothing";
    assertTrue(Engines.answer(language, "scope('s', " + fails + ")").contains("nothing"));
    Drawing drawing = (Drawing) Engines.fresh(language).eval("draw(value(2) * 3)");
    assertEquals(0, drawing.dot().split("subgraph", -1).length - 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js     | draw(compile((a, b) => 2*a*b + exp(2*a)))
          python | draw(compile(lambda a, b: 2*a*b + exp(2*a)))
          """)
  void aCompiledFunctionIsDrawnWithoutNumbers(String language, String script) throws Exception {
    String dot = ((Drawing) Engines.fresh(language).eval(script)).dot();
    assertEquals(
        Set.of("a", "b", "data: 2.0000", "result", "*", "+", "exp"),
        Pattern.compile("label=<(?!<T)([^>]*)>|<TD[^>]*>(.*?)</TD>")
            .matcher(dot)
            .results()
            .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
            .collect(toSet()));
    assertEquals(2, dot.split("label=<\\*>", -1).length - 1, "2*a is computed once");
  }

  private static final Map<String, String> PROGRAMS =
      Map.of(
          "js",
          """
          const a = value(2, 'a');
          function f(x) {
            return x*x + 1;
          }
          const y = f(a) * compile((x) => x * 2)(1);
          draw(y**2)
          """,
          "python",
          """
          a = value(2, 'a')

          def f(x):
              return x*x + 1
          y = f(a) * compile(lambda x: x * 2)(1)
          draw(y**2)
          """);

  @ParameterizedTest
  @CsvSource({"js, '1 3 3 3 5 5 6 6'", "python, '1 4 4 4 5 5 6 6'"})
  void aNodeSaysWhichLineMadeIt(String language, String lines) throws Exception {
    try (GradEngine engine = GradEngine.builder("micrograd-" + language).noteLines().build()) {
      engine.put(ScriptEngine.FILENAME, "/some/where/model.x");
      Drawing drawing = (Drawing) engine.eval(PROGRAMS.get(language));
      String found =
          Pattern.compile("made at model\\.x:(\\d+)")
              .matcher(new String(drawing.bytes("svg"), UTF_8))
              .results()
              .map(m -> m.group(1))
              .sorted()
              .collect(joining(" "));
      assertEquals(lines, found);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js     | let s = value(0, 's'); for (let i = 0; i < 298; i++) s + 1; [draw(s * 2), draw(s - 3)]
          python | s = value(0, 's'); _ = [s + 1 for i in range(298)]; [draw(s * 2), draw(s - 3)]
          """)
  void onlyTheFirstNodesOfARunAreNoted(String language, String script) throws Exception {
    try (GradEngine engine = GradEngine.builder("micrograd-" + language).noteLines().build()) {
      List<?> drawings = (List<?>) engine.eval("s = value(0, 's'); [draw(s * 2), draw(s - 3)]");
      assertEquals(List.of(3, 3), drawings.stream().map(DrawingsTest::places).toList());
      drawings = (List<?>) engine.eval(script);
      assertEquals(List.of(3, 1), drawings.stream().map(DrawingsTest::places).toList());
    }
  }

  private static int places(Object drawing) {
    String svg = new String(((Drawing) drawing).bytes("svg"), UTF_8);
    return svg.split("made at ", -1).length - 1;
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void aDerivativeIsDrawnAsAnyValue(String language) throws Exception {
    ScriptEngine engine = Engines.fresh(language);
    engine.eval("x = value(3, 'x')");
    Drawing drawing = (Drawing) engine.eval("draw(grad(x*x*x, [x])[0])");
    assertTrue(drawing.dot().contains("data: 27.0000"), drawing.dot());
  }
}
