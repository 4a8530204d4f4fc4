package org.micrograd.dot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
          concentrate=true; a                            |
          ratio=fill; a                                  |
          a [kind="own" texlbl="x" bb="0,0,1,1"]         |
          a [colorscheme=blues9 color=3]                 |
          a [colorscheme=blues9 color="3:red;0.2:9"]     |
          a [colorscheme=blues9 color=10]                | the colour 10
          a [colorscheme=none color=1]                   | the colour 1
          a [shape=polygon sides=5 skew=.3 distortion=.2 orientation=20] |
          a -> b [label=x decorate=true]                 |
          rotate=90; a                                   | rotate
          layout=neato; a                                |
          layout=osage; a                                | the layout osage
          layout=circo; subgraph cluster_a { a }         |
          layout=fdp; subgraph cluster_a { a }           | clusters in the layout fdp
          splines=compound; a                            | splines=compound
          a [shape=lpromoter]                            | shape=lpromoter
          a [image="x.png"]                              | image
          a [style=diagonals]                            |
          a -> b [style=tapered]                         |
          a [style=filled fillcolor="red:blue"]          |
          a [style=radial fillcolor="red:nocolour"]      | the colour nocolour
          a [label=<<TABLE BGCOLOR="red:blue"><TR><TD>x</TD></TR></TABLE>>] | colours in labels that run into one another
          a [style=wedged fillcolor="red:blue"]          |
          a [color=nocolour]                             | the colour nocolour
          a [color="/blues9/3"]                          |
          a [color="/blues9/10"]                         | the colour /blues9/10
          a } digraph { b                                | the graphs after the first one
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
          a [shape=record label=<{<B>b</B>#i}>]     | >i<
          a [label="x &eacute; &#8594; &lt; &no;"]  | >x é → &lt; &amp;no;<
          a [label=<x &bull; &lt; &amp; y>]         | >x • &lt; &amp; y<
          a [color=crimson]                         | stroke="#dc143c"
          a [color=green]                           | stroke="#00ff00"
          a [color="/blues9/3"]                     | stroke="#c6dbef"
          a [colorscheme=blues9 color=3]            | stroke="#c6dbef"
          node [colorscheme=BLUES9 color=3]; a      | stroke="#c6dbef"
          a [colorscheme=blues9 color="//3"]        | stroke="#c6dbef"
          a [color="//red"]                         | stroke="#ff0000"
          a [shape=plain label=<<TABLE BORDER="0"><TR><TD>x</TD><VR/><TD>y</TD></TR></TABLE>>] | <path d="M
          a [shape=plain label=<<TABLE BORDER="0" ROWS="*"><TR><TD>x</TD></TR><TR><TD>y</TD></TR></TABLE>>] | <path d="M
          a [colorscheme=blues9 color=red]          | stroke="#ff0000"
          a [colorscheme=svg color=green]           | stroke="#008000"
          a [colorscheme=set13 label=<<FONT COLOR="2">x</FONT>>] | fill="#377eb8"
          graph [colorscheme=set13]; subgraph cluster_a { color=1; a } | stroke="#e41a1c"
          a -> b [colorscheme=set13 color="1:2"]    | stroke="#377eb8"
          a [color="/svg/green"]                    | stroke="#008000"
          a                                         | font-family="'Times New Roman', Times,
          a [fontname="Times-Bold"]                 | font-family="'Times New Roman', Times,
          a [fontname="monospace"]                  | font-family="monospace"
          a [fontname="sans-serif"]                 | font-size="14" fill="#000000" text-anchor="middle">a<
          a [fontname="sans-serif" label="a\\l"]   | font-size="14" fill="#000000">a<
          a [fontname="sans-serif" label="a\\r"]   | font-size="14" fill="#000000" text-anchor="end">a<
          """)
  void attributesAreShown(String inside, String shown) {
    String svg =
        new String(
            drawn(inside.replace("#<", "|<").replace("}#", "}|").replace("#i", "|i")).bytes("svg"),
            StandardCharsets.UTF_8);
    assertTrue(svg.contains(shown), svg);
  }

  /** An arrow that ends at a part of a filled node is seen. */
  @Test
  void arrowsLieOnNodes() {
    String svg =
        new String(
            drawn("a -> b:p; b [style=filled shape=record label=\"{x|{y|<p> z|w}|v}\"]")
                .bytes("svg"),
            StandardCharsets.UTF_8);
    assertTrue(svg.lastIndexOf("fill=\"#d3d3d3\"") < svg.indexOf("fill=\"#000000\" stroke"), svg);
  }

  /** Which colours are at the left, in the middle and at the right of a node, or of the page. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a [shape=box width=2 style=filled fillcolor="red:blue"]                       | r m b
          a [shape=box width=2 style=filled fillcolor="red:blue" gradientangle=180]     | b m r
          a [shape=box width=2 style=filled fillcolor="red:blue" gradientangle=90]      | m m m
          a [shape=box width=2 style=filled fillcolor="red;0.25:blue"]                  | r b b
          a [shape=box width=2 style=radial fillcolor="red:blue"]                       | m r m
          a [shape=ellipse width=2 style=filled fillcolor="blue:red"]                   | b m r
          bgcolor="red:blue"; a [width=2 shape=box style=invis]                         | r m b
          subgraph cluster_a { style=filled; fillcolor="red:blue"; a [width=2 style=invis shape=box] } | r m b
          """)
  void coloursRunIntoOneAnother(String inside, String colours) throws IOException {
    DotDrawing drawing = drawn("pad=0; " + inside.replace("shape=", "label=\"\" height=1 shape="));
    assertEquals("", drawing.notes());
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(drawing.bytes("png")));
    String found =
        IntStream.of(10, 50, 90)
            .mapToObj(part -> {
              int x = image.getWidth() * part / 100;
              Color colour = new Color(image.getRGB(x, image.getHeight() / 2));
              int more = colour.getRed() - colour.getBlue();
              return more > 100 ? "r" : more < -100 ? "b" : "m";
            })
            .collect(Collectors.joining(" "));
    assertEquals(colours, found);
  }

  /** The size of a node in points beside that which dot gives it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          shape=diamond label="" width=.1 height=.1  | 7.2  | 7.2
          shape=box label="" width=.2 height=.3      | 14.4 | 21.6
          shape=circle label="" width=.2             | 14.4 | 14.4
          shape=point                                | 3.6  | 3.6
          shape=point width=.2                       | 14.4 | 14.4
          shape=box label="" margin=0 width=0 height=0 | 0.72 | 1.44
          label=""                                   | 54   | 36
          shape=plain label=""                       | 0.72 | 1.44
          shape=box width=2 height=1                 | 144  | 72
          shape=square width=1                       | 72   | 72
          """)
  void nodesAreAsLargeAsThoseOfDot(String given, double width, double height) {
    DotScene scene = new DotScene(DotReader.read("digraph{a [" + given + "]}"));
    assertEquals(width, scene.nodes.get("a").form.width(), 1, given);
    assertEquals(height, scene.nodes.get("a").form.height(), 1.5, given);
  }

  @ParameterizedTest
  @CsvSource({
    "red, 1",
    "red:blue, 0.5 0.5",
    "red;0.2:blue:green, 0.2 0.4 0.4",
    "red;0.3:blue, 0.3 0.7",
    "red;0.25:blue;0.25, 0.25 0.75",
    "red;2:blue, 1 0",
    "red:blue;0.5, 0.5 0.5"
  })
  void coloursShareTheWhole(String list, String shares) {
    String found =
        ColourShare.of(list).stream()
            .map(each -> "%.4f".formatted(each.share()).replaceFirst("\\.?0+$", ""))
            .collect(Collectors.joining(" "));
    assertEquals(shares, found);
  }

  /** Corners and colours of lines as dot draws them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a -> b [color="red;0.3:blue"]     | stroke="#ff0000"  | 1
          a -> b [color="red;0.3:blue"]     | stroke="#0000ff"  | 2
          a -> b [color="red:blue"]         | stroke="#ff0000"  | 2
          a [shape=diamond style=rounded]   | Q                 | 4
          a [shape=hexagon style=rounded]   | Q                 | 6
          a [shape=hexagon]                 | Q                 | 0
          a [shape=box style=diagonals]     | <path             | 5
          a [shape=box]                     | <path             | 1
          """)
  void linesAreDrawn(String inside, String sign, int count) {
    String svg = new String(drawn(inside).bytes("svg"), StandardCharsets.UTF_8);
    assertEquals(count, svg.split(Pattern.quote(sign), -1).length - 1, svg);
  }

  /** Numbers and lists that make no sense draw something all the same. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "peripheries=99999999",
        "minlen=99999999",
        "minlen=-3",
        "margin=\",\"",
        "size=\",\"",
        "color=\";\"",
        "color=\":\"",
        "fillcolor=\":\"",
        "headport=\":\"",
        "lhead=\"\"",
        "width=-1",
        "fontsize=0",
        "penwidth=-1",
        "arrowsize=-1",
        "sides=-3",
        "nodesep=-1",
        "weight=-1"
      })
  void oddAttributesDrawAllTheSame(String given) {
    DotDrawing drawing =
        drawn(
            "%s; node [%s style=filled]; edge [%s]; a -> b -> c; a -> c; a -> a"
                .formatted(given, given, given));
    assertTrue(drawing.bytes("svg").length > 100);
  }

  @Test
  void aClusterWhoseNodesStandInAnotherIsNotDrawn() {
    DotScene scene =
        new DotScene(
            DotReader.read(
                "digraph{subgraph cluster_a{x;y} subgraph cluster_b{x} subgraph cluster_c{z} x->z}"));
    assertEquals(
        List.of("cluster_a", "cluster_c"),
        scene.clusters.stream().map(each -> each.part().name()).toList());
  }
}
