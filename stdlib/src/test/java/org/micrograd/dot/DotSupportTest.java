package org.micrograd.dot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pictures drawn without Graphviz show, and that they say what they do not. */
class DotSupportTest {
  private static DotDrawing drawn(String inside) {
    return new DotDrawing("digraph {" + inside + "}", "dot");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a                                              |
          a -> b [minlen=2 weight=3 tooltip="x" URL="u"] |
          concentrate=true; a                            | concentrate
          ratio=fill; a                                  | ratio
          layout=neato; a                                | the layout neato
          splines=compound; a                            | splines=compound
          ordering=in; a                                 | ordering=in
          a [shape=lpromoter]                            | shape=lpromoter
          a [image="x.png"]                              | image
          a [style=diagonals]                            | style=diagonals
          a [style=filled fillcolor="red:blue"]          | colours that run into one another
          a [style=wedged fillcolor="red:blue"]          |
          a [color=nocolour]                             | the colour nocolour
          a [color="/blues9/3"]                          | the colour /blues9/3
          a:nowhere -> b                                 | the port nowhere of a, which has none
          a -> b [arrowhead=zzz]                         | arrowhead=zzz
          a -> b [samehead=1]                            | samehead
          a [label=<<TABLE><TR><TD><IMG SRC="x"/></TD></TR></TABLE>>] | <IMG> in labels
          """)
  void whatIsNotShownIsSaid(String inside, String missing) {
    String notes = drawn(inside).notes();
    assertEquals(missing == null ? "" : missing, notes.replaceFirst("^.*default: ", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a [label="\\N is it"]                     | >a is it<
          a -> b [label="\\T to \\H by \\E"]        | >a to b by a-&gt;b<
          a [label=<x<SUP>2</SUP> &amp; <B>y</B>>]  | font-weight="600"
          a [label=<<FONT COLOR="red">r</FONT>>]    | fill="#ff0000"
          a [fontname="Courier New"]                | font-family="monospace"
          label="of all"; a                         | >of all<
          subgraph cluster_x { label="in"; a }      | >in<
          a [xlabel="outside"]                      | >outside<
          a -> b [headlabel="h" taillabel="t"]      | >h<
          bgcolor=lightblue; a                      | fill="#add8e6"
          a [color="0.5 1 1"]                       | stroke="#00ffff"
          a [style=dotted]                          | stroke-dasharray="1 5"
          a -> b [style=bold]                       | stroke-width="2"
          size="1,1"; a -> b -> c -> d              | scale(0.
          a [shape=record label="{x#<p> y}#z"]; a:p -> b | >z<
          """)
  void attributesAreShown(String inside, String shown) {
    String svg =
        new String(
            drawn(inside.replace("x#<p> y}#", "x|<p> y}|")).bytes("svg"), StandardCharsets.UTF_8);
    assertTrue(svg.contains(shown), svg);
  }
}
