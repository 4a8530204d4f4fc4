package org.micrograd.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.draw.Ink;
import org.xml.sax.InputSource;

/** What plots show, in pixels and in elements. */
class PlotTest {
  private static final double[] UP = {0, 1, 2, 3};

  private static BufferedImage image(Plot plot) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(plot.png()));
  }

  /** How many pixels have a colour. */
  private static int count(BufferedImage image, Color color) {
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += (image.getRGB(x, y) & 0xffffff) == (color.getRGB() & 0xffffff) ? 1 : 0;
      }
    }
    return count;
  }

  /** The text of an SVG with a line between elements, parsed on the way. */
  private static String svg(Plot plot) throws Exception {
    String text = plot.svg();
    var xml = DocumentBuilderFactory.newInstance();
    xml.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    xml.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    return text;
  }

  private static Color ink(int number) {
    return Color.decode(Palette.look(number).ink().light());
  }

  private static Color pale(int number, int sure) {
    return Color.decode(Palette.pale(number, sure).light());
  }

  private static Field bowl(int cells) {
    double[] xs = new double[cells + 1];
    for (int i = 0; i <= cells; i++) {
      xs[i] = -2 + 4.0 * i / cells;
    }
    return new Field(xs, xs, new double[cells + 1][cells + 1])
        .map(at -> xs[at[0]] * xs[at[0]] + xs[at[1]] * xs[at[1]]);
  }

  private static Map<String, Plot> kinds() {
    Field bowl = bowl(20);
    double[][] points = {{-1, 0}, {1, 0}, {0, 1}};
    Map<String, Plot> kinds = new TreeMap<>();
    kinds.put("line", new Plot().line(UP, UP, "a").title("T").xLabel("x").yLabel("y"));
    kinds.put("lines", new Plot().line(UP, UP, "a").dashed(UP, new double[4], "a"));
    kinds.put("scatter", new Plot().scatter(UP, UP, ""));
    kinds.put("histogram", new Plot().histogram(UP, 2, "n"));
    kinds.put("tangent", new Plot().tangent(UP, UP, 1, 1, 1));
    kinds.put("samples", new Plot().samples(points, new double[] {0, 1, 0}));
    kinds.put("contour", new Plot().contour(bowl.xs(), bowl.ys(), bowl.values()));
    kinds.put("boundary", new Plot().boundary(bowl.xs(), bowl.ys(), bowl.values()));
    kinds.put("logarithmic", new Plot().line(UP, UP, "a").logX().logY());
    return kinds;
  }

  @Test
  void everyKindIsAnSvgAndAPng() throws Exception {
    for (Map.Entry<String, Plot> each : kinds().entrySet()) {
      String svg = svg(each.getValue());
      assertTrue(svg.contains("<path") && svg.length() < 100_000, each.getKey());
      BufferedImage image = image(each.getValue());
      assertTrue(image.getWidth() >= 1280, "two pixels to one");
      assertTrue(
          count(image, Color.WHITE) < image.getWidth() * image.getHeight() - 2000, each.getKey());
      assertEquals(
          svg(each.getValue()).length(), svg.length(), each.getKey() + ": the same every time");
    }
  }

  @Test
  void aLineIsOneElementAndLiesWhereItShould() throws Exception {
    Plot plot = new Plot().line(UP, UP, "");
    String color = Palette.look(0).ink().light();
    assertEquals(1, svg(plot).split("stroke=\"" + color).length - 1);
    BufferedImage image = image(plot);
    int[] left = first(image, ink(0), 0);
    int[] right = first(image, ink(0), image.getWidth() - 1);
    assertTrue(left[0] < 200 && left[1] > 700, left[0] + "," + left[1]);
    assertTrue(right[0] > 1100 && right[1] < 120, right[0] + "," + right[1]);
  }

  /** The first pixel of a colour, column by column from one side. */
  private static int[] first(BufferedImage image, Color color, int from) {
    for (int k = 0; k < image.getWidth(); k++) {
      int x = Math.abs(from - k);
      for (int y = 0; y < image.getHeight(); y++) {
        if ((image.getRGB(x, y) & 0xffffff) == (color.getRGB() & 0xffffff)) {
          return new int[] {x, y};
        }
      }
    }
    throw new AssertionError("no pixel is " + color);
  }

  @Test
  void aLegendNamesWhatHasALabel() throws Exception {
    Plot plot = new Plot().line(UP, UP, "").line(UP, new double[4], "zero & <one>");
    String svg = svg(plot);
    assertTrue(svg.contains(">zero &amp; &lt;one&gt;</text>"), svg);
    String color = Palette.look(0).ink().light();
    assertEquals(1, svg.split(color).length - 1, "only the line itself has the first colour");
  }

  /** Each theme's own paper; the one that follows the reader has both. */
  @ParameterizedTest
  @CsvSource({"light, 1, 0", "dark, 0, 1", "auto, 1, 1"})
  void aThemeIsPaperAndInk(String theme, int light, int dark) throws Exception {
    Plot plot = new Plot().line(UP, UP, "a").theme(theme);
    String svg = svg(plot);
    assertEquals(light == 1, svg.contains(Palette.look(0).ink().light()), theme);
    assertEquals(dark == 1, svg.contains(Palette.look(0).ink().dark()), theme);
    Color paper = theme.equals("dark") ? Color.decode(Ink.PAPER.dark()) : Color.WHITE;
    assertEquals(paper.getRGB(), image(plot).getRGB(3, 3));
  }

  @Test
  void aMillionPointsMakeNoHugePicture() {
    double[] xs = IntStream.range(0, 1_000_000).mapToDouble(i -> i).toArray();
    double[] ys = Arrays.stream(xs).map(x -> Math.sin(x / 1e5) + 0.1 * Math.sin(x * x)).toArray();
    for (Plot plot : List.of(new Plot().line(xs, ys, ""), new Plot().scatter(xs, ys, ""))) {
      int size = plot.bytes("svg").length;
      assertTrue(size < 1_000_000, size + " bytes");
    }
  }

  @Test
  void barsCountNumbers() throws Exception {
    Plot plot = new Plot().histogram(new double[] {0, 0.1, 0.2, 0.9, 1}, 2, "");
    BufferedImage image = image(plot);
    int left = count(image.getSubimage(0, 0, 640, 880), ink(0));
    int right = count(image.getSubimage(680, 0, 600, 880), ink(0));
    assertEquals(1.5, (double) left / right, 0.12);
    assertEquals("Plot(1 points)", new Plot().histogram(new double[] {7, 7, 7}, 1, "").toString());
  }

  @Test
  void aBoundaryHasTheColoursOfBothClasses() throws Exception {
    Field bowl = bowl(40);
    Field score = bowl.map(at -> 2 - bowl.values()[at[0]][at[1]]);
    BufferedImage image = image(new Plot().boundary(score.xs(), score.ys(), score.values()));
    int inside = count(image, pale(1, 0)) + count(image, pale(1, 1));
    int outside = count(image, pale(0, 0)) + count(image, pale(0, 1));
    // A disc of area 2 pi in a square of area 16.
    assertEquals(2 * Math.PI / 16, (double) inside / (inside + outside), 0.01);
    BufferedImage three =
        image(new Plot().boundary(score.xs(), score.ys(), score.values(), bowl.values()));
    assertTrue(count(three, pale(0, 1)) > 1000 && count(three, pale(1, 1)) > 1000);
  }

  @Test
  void numbersThatAreNotFiniteAreLeftOut() throws Exception {
    double[] holes = {1, Double.NaN, 2, Double.POSITIVE_INFINITY, 3};
    Plot plot = new Plot().line(new double[] {0, 1, 2, 3, 4}, holes, "");
    assertTrue(count(image(plot), ink(0)) > 10);
    assertFalse(svg(plot).contains("NaN"));
    assertFalse(svg(plot.logY()).contains("NaN"));
  }

  @Test
  void anyNumbersHaveAxes() throws Exception {
    Random random = new Random(5);
    for (int i = 0; i < 60; i++) {
      double scale = Math.pow(10, random.nextInt(600) - 300);
      double shift = random.nextBoolean() ? 0 : scale * Math.pow(10, random.nextInt(20) - 10);
      double[] xs = random.doubles(5).map(x -> shift + scale * x).toArray();
      double[] ys = random.doubles(5).map(x -> -shift - scale * x).toArray();
      Plot plot = new Plot().line(xs, ys, "");
      String svg = svg(plot);
      assertTrue(svg.contains(Palette.look(0).ink().light()), scale + " and " + shift);
      assertFalse(svg.contains("NaN") || svg.contains("Infinity"), svg);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -1, 1e-320, 1e308, -1e308, 123456789})
  void aConstantHasAxes(double x) throws Exception {
    double[] same = {x, x};
    assertTrue(count(image(new Plot().scatter(same, same, "")), ink(0)) > 3, String.valueOf(x));
  }

  private static void refuses(String message, Executable bad) {
    String found = assertThrows(IllegalArgumentException.class, bad).getMessage();
    assertTrue(found.contains(message), found);
  }

  @Test
  void badInputIsRefused() {
    double[] none = {Double.NaN};
    refuses("plot needs as many xs as ys, got 4 and 1", () -> new Plot().line(UP, none, ""));
    refuses("got none among 1", () -> new Plot().scatter(none, none, ""));
    refuses("histogram needs numbers that are finite", () -> new Plot().histogram(none, 0, ""));
    refuses("bins of 0 to 100000, got -1", () -> new Plot().histogram(UP, -1, ""));
    refuses("samples need as many", () -> new Plot().samples(new double[1][2], new double[2]));
    refuses(
        "at least two xs that rise, got [0.0]",
        () -> new Plot().contour(new double[1], UP, new double[4][1]));
    refuses("a number for each of its 4 rows", () -> new Plot().contour(UP, UP, new double[4][3]));
    refuses(
        "points [x, y], got [1.0] as number 1",
        () -> new Plot().samples(new double[][] {{0, 1}, {1}}, new double[2]));
    refuses(
        "levels that are finite, got [NaN]",
        () -> new Plot().contour(UP, UP, new double[4][4], Double.NaN));
    refuses(
        "a number for each of its 4 rows",
        () -> new Plot().boundary(UP, UP, new double[4][4], new double[3][4]));
    refuses("[light, dark, auto], got \"blue\"", () -> new Plot().theme("blue"));
    refuses("needs a score", () -> new Plot().boundary(UP, UP));
    refuses("a plot has no format \"gif\"", () -> new Plot().line(UP, UP, "").bytes("gif"));
    refuses("at least one point", () -> new Plot().svg());
    double[] below = {-1, -2, -3, 0};
    refuses("needs a positive number", () -> new Plot().line(UP, below, "").logY().svg());
  }

  /** What differs in its twelfth digit is no flat line. */
  @ParameterizedTest
  @ValueSource(doubles = {1, -7e9, 3e-200, 1e200})
  void closeNumbersAreToldApart(double number) {
    double[] ys = IntStream.range(0, 5).mapToDouble(i -> number * (1 + i * 1e-12)).toArray();
    Axis axis = Axis.of(ys, false, 0.05);
    assertEquals(0.5, axis.part(ys[2]), 0.01);
    assertTrue(Math.abs(axis.part(ys[4]) - axis.part(ys[0])) > 0.8, axis.toString());
    double[] equal = {number, Math.nextUp(number), number};
    assertEquals(0.5, Axis.of(equal, false, 0.05).part(equal[1]), 0.01);
  }
}
