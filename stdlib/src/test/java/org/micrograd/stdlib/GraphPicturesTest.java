package org.micrograd.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.micrograd.draw.Picture;

/** What pictures of Digraphs show of their attributes where no {@code dot} draws them. */
class GraphPicturesTest {
  private static final ScriptEngine PYTHON =
      new ScriptEngineManager().getEngineByName("micrograd-python");

  private static final Pattern CELL =
      Pattern.compile("<text x=\"([^\"]+)\" y=\"([^\"]+)\"[^>]*>([^<]*)</text>");

  private record Said(double x, double y) {}

  private static String svg(String script) throws ScriptException {
    PYTHON.eval("from graphviz import Digraph, Graph\ng = Digraph()\n" + script);
    return ((Picture) PYTHON.get("g")).svg();
  }

  private static Said find(String svg, String text) {
    return CELL.matcher(svg)
        .results()
        .filter(m -> m.group(3).equals(text))
        .map(m -> new Said(Double.parseDouble(m.group(1)), Double.parseDouble(m.group(2))))
        .findFirst()
        .orElseThrow();
  }

  private static long count(String svg, String regex) {
    return Pattern.compile(regex).matcher(svg).results().count();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          g.node('a', style='filled', fillcolor='lightblue')       | fill="#add8e6"
          g.node('a', style='filled', color='red')                 | fill="#ff0000"
          g.node('a', style='filled')                              | fill="#d3d3d3"
          g.attr('node', style='filled', fillcolor='gold'); g.node('a') | fill="#ffd700"
          g.node_attr['color'] = 'green'; g.node('a')              | stroke="#00ff00"
          g.node('a', color='lightblue2')                          | stroke="#b2dfee"
          g.node('a', color='0.0 1.0 1.0')                         | stroke="#ff0000"
          g.node('a', color='#12345678')                           | stroke="#123456"
          g.node('a', color='red:blue')                            | stroke="#ff0000"
          g.node('a', fontcolor='navy')                            | fill="#000080"
          g.node('a', color='grey50')                              | stroke="#808080"
          g.node('a', style='dashed')                              | stroke-dasharray
          g.edge('a', 'b', color='red', style='dotted')            | stroke-dasharray
          g.edge('a', 'b', color='red')                            | fill="#ff0000"
          g.edge('a', 'b', 'says', fontcolor='red')                | fill="#ff0000"[^>]*>says<
          """)
  void coloursAndLinesAreShown(String script, String shown) throws ScriptException {
    assertTrue(count(svg(script), shown) > 0, script);
    assertEquals(0, count(svg("g.edge('a', 'b', 'says')"), shown));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          g.edge('a', 'b')                                  | 1
          g.edge('a', 'b'); g.edge('b', 'c', dir='none')    | 1
          g.edge('a', 'b', arrowhead='none')                | 0
          g = Graph(); g.edges(['ab', 'bc'])                | 0
          """)
  void headsAreWhereArrowsAre(String script, int heads) throws ScriptException {
    assertEquals(heads, count(svg(script), "<path d=\"[^\"]*Z\" fill=\"#"));
  }

  @ParameterizedTest
  @CsvSource({
    "LR, '{ a | b | c }', true",
    "TB, '{ a | b | c }', false",
    "TB, 'a|b|c', true",
    "LR, '<p> a|<q> b|c', false"
  })
  void fieldsOfARecordStandAsGraphvizSetsThem(String rankdir, String label, boolean isAcross)
      throws ScriptException {
    PYTHON.put("label", label);
    String svg = svg("g.attr(rankdir='" + rankdir + "'); g.node('n', label, shape='record')");
    Said a = find(svg, "a");
    Said b = find(svg, "b");
    Said c = find(svg, "c");
    assertEquals(isAcross, a.x < b.x && b.x < c.x);
    assertEquals(!isAcross, a.y < b.y && b.y < c.y);
  }

  @Test
  void aTableHasRows() throws ScriptException {
    String svg =
        svg(
            "g.node('t', '<<TABLE><TR><TD>a</TD><TD PORT=\"p\">b &amp; c</TD></TR><TR><TD COLSPAN=\"2\"><B>d</B></TD></TR></TABLE>>', shape='plain')");
    assertTrue(find(svg, "a").x < find(svg, "b &amp; c").x);
    assertTrue(find(svg, "a").y < find(svg, "d").y);
  }

  @Test
  void clustersAreFramesAroundTheirNodes() throws ScriptException {
    String svg =
        svg(
            """
            with g.subgraph(name='cluster_outer') as c:
                c.attr(label='outer', style='filled', color='lightgrey')
                c.node('x')
                with c.subgraph(name='cluster_inner') as d:
                    d.attr(label='inner', color='blue')
                    d.edge('y', 'z')
            with g.subgraph() as s:
                s.attr(rank='same')
                s.node('w')
            g.edge('w', 'y')
            """);
    assertEquals(1, count(svg, "fill=\"#d3d3d3\""));
    find(svg, "outer");
    find(svg, "inner");
    assertTrue(svg.contains("stroke=\"#0000ff\""));
  }
}
