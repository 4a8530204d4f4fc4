package org.micrograd.draw;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.autograd.Value;
import org.micrograd.graph.Trace;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Any text may be a label: every format takes it, and shows it. */
class LabelTest {
  // @formatter:off
  static Stream<Arguments> labels() {
    return Stream.of(
        Arguments.of("quotes",            "say \"hi\" 'ho' `hm`",            "say \"hi\" 'ho' `hm`"),
        Arguments.of("braces",            "{a|b} [c] (d) <e>",               "{a|b} [c] (d) <e>"),
        Arguments.of("a tag",             "<b>bold</b><br/>",                "<b>bold</b><br/>"),
        Arguments.of("a table",           "</TD></TR></TABLE>>]}",           "</TD></TR></TABLE>>]}"),
        Arguments.of("a script",          "<script>alert(1)</script>",       "<script>alert(1)</script>"),
        Arguments.of("an image",          "<img src='http://h/x'/>",         "<img src='http://h/x'/>"),
        Arguments.of("backslashes",       "\\N \\n \\ \\\\ \\\"",            "\\N \\n \\ \\\\ \\\""),
        Arguments.of("line break",        "first\nsecond",                   "firstsecond"),
        Arguments.of("all line breaks",   "a\r\nb\rc\u2028d\u2029e\u0085f",  "abcdef"),
        Arguments.of("only a break",      "\n",                              ""),
        Arguments.of("only a space",      " ",                               ""),
        Arguments.of("end of a comment",  "a --> b",                         "a --> b"),
        Arguments.of("end of CDATA",      "a ]]> b",                         "a ]]> b"),
        Arguments.of("an edge",           "n0 -> n0; n9 [label=x]",          "n0 -> n0; n9 [label=x]"),
        Arguments.of("a DOT comment",     "/* a */ // b # c",                "/* a */ // b # c"),
        Arguments.of("tab",               "a\tb",                            "a b"),
        Arguments.of("control characters","a\0b\u0001c\u001bd\u007fe",       "a\ufffdb\ufffdc\ufffdd\ufffde"),
        Arguments.of("unpaired surrogates","\udc00a\ud800b\ud83d",           "\ufffda\ufffdb\ufffd"),
        Arguments.of("not characters",    "a\ufffeb\uffffc",                 "a\ufffdb\ufffdc"),
        Arguments.of("right to left",     "\u05e9\u05dc\u05d5\u05dd \u0645", "\u05e9\u05dc\u05d5\u05dd \u0645"),
        Arguments.of("turned around",     "a\u202eb",                        "a\u202eb"),
        Arguments.of("emoji",             "\ud83d\ude80 \ud83d\udc69\u200d\ud83d\udcbb", "\ud83d\ude80 \ud83d\udc69\u200d\ud83d\udcbb"),
        Arguments.of("Chinese",           "\u635f\u5931",                    "\u635f\u5931"),
        Arguments.of("accents",           "\u00e9 e\u0301 \u00df \u03b1\u2081", "\u00e9 e\u0301 \u00df \u03b1\u2081"),
        Arguments.of("entities",          "&amp; &lt; &#65; &nope; & &#0;",  "&amp; &lt; &#65; &nope; & &#0;"),
        Arguments.of("a font",            "fontname=x'); throw 1; ('",       "fontname=x'); throw 1; ('"),
        Arguments.of("a resolution",      "dpi=1 image=\"http://h/x\"",      "dpi=1 image=\"http://h/x\""),
        Arguments.of("a stroke",          "stroke=\"a:b\" xlink:href=\"c\"", "stroke=\"a:b\" xlink:href=\"c\""),
        Arguments.of("format",            "%s %n %d {0} ${x} $1",            "%s %n %d {0} ${x} $1"),
        Arguments.of("long",              "x".repeat(1000),                  "x".repeat(1000)),
        Arguments.of("too long",          "<".repeat(50_000),                "<".repeat(2000) + "\u2026"),
        Arguments.of("too long, quotes",  "\"".repeat(2001),                 "\"".repeat(2000) + "\u2026"),
        Arguments.of("too long, emoji",   "\ud83d\ude80".repeat(3000),       "\ud83d\ude80".repeat(2000) + "\u2026"),
        Arguments.of("too many lines",    "a\n".repeat(2000),                "a".repeat(1000) + "\u2026"));
  }
  // @formatter:on

  @ParameterizedTest(name = "{0}")
  @MethodSource("labels")
  void isShown(String name, String label, String shown) throws Exception {
    Drawing drawing = Drawing.of(Value.of(1, label), LayoutsHere.ELK);
    assertEquals(squeeze(shown + "data: 1.0000"), squeeze(texts(parse(drawing.svg()))));
    assertEquals(1, DotText.read(drawing.dot()).values().size());
  }

  /** Labels made of what breaks languages, in any order; each ends in a number of its own. */
  private static List<String> hostile() {
    List<String> parts =
        labels().map(row -> (String) row.get()[1]).filter(s -> s.length() < 60).toList();
    Random random = new Random(200);
    return IntStream.range(0, 200)
        .mapToObj(i ->
            parts.get(random.nextInt(parts.size()))
                + parts.get(random.nextInt(parts.size()))
                + parts.get(random.nextInt(parts.size()))
                + "#"
                + i)
        .toList();
  }

  @Tag("thorough")
  @Test
  void twoHundredAreShownInEveryFormat() throws Exception {
    List<String> labels = hostile();
    Value sum = Value.of(0);
    for (String label : labels) {
      sum = sum.add(Value.of(1, label));
    }
    Options whole = Options.of(Map.of("max", 10_000, "title", labels.get(7)));
    Drawing drawing = Drawing.of(Trace.of(sum), whole, List.of(LayoutsHere.ELK));
    String svg = squeeze(texts(parse(drawing.svg())));
    Map<String, List<String>> dot = DotText.read(drawing.dot()).values();
    String cells = squeeze(dot.values().stream().map(cell -> unescaped(cell)).collect(joining()));
    try (Stage page = new StandIn(drawing.html())) {
      String names = "graph.items.map((i) => i.names.map(([line]) => line).join('')).join('')";
      String html = squeeze(page.eval(names));
      for (String label : labels) {
        String shown = squeeze(String.join("", Label.of(label).lines()));
        assertTrue(svg.contains(shown), shown);
        assertTrue(cells.contains(shown), shown);
        assertTrue(html.contains(shown), shown);
      }
    }
    assertTrue(ImageIO.read(new ByteArrayInputStream(drawing.png())).getWidth() > 1000);
    String plain = new V8Graphviz().plain(drawing.dot(), LayoutsHere.MINUTE);
    assertEquals(401 + 200, plain.lines().filter(line -> line.startsWith("node ")).count());
  }

  private static String unescaped(List<String> cells) {
    return String.join("", cells)
        .replace("<BR/>", "")
        .replace("\\\\", "\\")
        .replace("&#61;", "=")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  @Test
  void linesAreWrapped() {
    String text = IntStream.range(0, 61).mapToObj(i -> "" + i % 10).collect(Collectors.joining());
    assertEquals(text.substring(0, 60) + "<BR/>0", Label.of(text).html());
    assertEquals(
        List.of("word ".repeat(12), "word"), Label.of("word ".repeat(12) + "word").lines());
    assertEquals(
        List.of("a".repeat(50) + " ", "b".repeat(15)),
        Label.of("a".repeat(50) + " " + "b".repeat(15)).lines());
    assertEquals("a<BR/><BR/>b", Label.of("a\n\nb").html());
    assertFalse(Label.of("\ud83d\ude80".repeat(60)).html().contains("<BR/>"));
    assertEquals(
        List.of("layers.0.attention.heads.1.query_", "projection.weight"),
        Label.ofBox("layers.0.attention.heads.1.query_projection.weight").lines());
    assertEquals(List.of("L".repeat(34), "L"), Label.ofBox("L".repeat(35)).lines());
    assertEquals(List.of("", ""), Label.ofBox("\n").lines());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67", // a family
        "\ud83d\udc4d\ud83c\udffd", // a skin
        "e\u0301", // an accent
        "\u0915\u094d\u0937", // a Hindi cluster
        "\ud83c\udde9\ud83c\uddea" // a flag
      })
  void noCharacterIsBroken(String character) {
    List<String> lines = Label.ofBox(character.repeat(40)).lines();
    assertTrue(lines.size() > 1);
    lines.forEach(line -> assertEquals(0, line.length() % character.length(), line));
    lines.forEach(line -> assertTrue(line.startsWith(character), line));
    double narrow = Fonts.width(character, 1);
    assertTrue(narrow > 0.5 && narrow < 2.4, "width " + narrow);
  }

  private static Document parse(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder.parse(new InputSource(new StringReader(svg)));
  }

  private static String texts(Document svg) {
    NodeList texts = svg.getElementsByTagName("text");
    return IntStream.range(0, texts.getLength())
        .mapToObj(i -> texts.item(i).getTextContent())
        .collect(Collectors.joining());
  }

  /** Without what a renderer does to spaces. */
  private static String squeeze(String text) {
    return text.replaceAll("[\\s\u00a0]+", "");
  }
}
