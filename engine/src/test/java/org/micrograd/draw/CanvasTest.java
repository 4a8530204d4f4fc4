package org.micrograd.draw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.draw.Canvas.Letters;

/** Shapes and text, as SVG and as an image. */
class CanvasTest {
  private static final Ink RED = new Ink("#ff0000", "#00ff00");

  private static String svg(String theme, Consumer<Canvas> painter) {
    return new String(Picture.paint("svg", 100, 50, theme, painter), UTF_8);
  }

  private static BufferedImage image(String theme, Consumer<Canvas> painter) throws IOException {
    byte[] png = Picture.paint("png", 100, 50, theme, painter);
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  static Stream<Arguments> shapes() {
    Path2D triangle = new Path2D.Double();
    triangle.moveTo(1, 2);
    triangle.lineTo(3.456, 4);
    triangle.quadTo(5, 6, 7, -8);
    triangle.curveTo(1, 1, 2, 2, 3, 1e-9);
    triangle.closePath();
    return Stream.of(
        Arguments.of(triangle, "<path d=\"M1,2L3.46,4Q5,6 7,-8C1,1 2,2 3,0Z\""),
        Arguments.of(new Line2D.Double(0, 0, 10, 5), "<path d=\"M0,0L10,5\""),
        Arguments.of(new Ellipse2D.Double(2, 2, 6, 6), "<circle cx=\"5\" cy=\"5\" r=\"3\""));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void aShapeIsAnElement(Shape shape, String expected) {
    String svg = svg("light", canvas -> canvas.shape(shape, Ink.NONE, RED, 2, 4, 1.5));
    assertTrue(svg.contains(expected), svg);
    assertTrue(svg.contains(" fill=\"none\" stroke=\"#ff0000\" stroke-width=\"2\""), svg);
    assertTrue(svg.contains(" stroke-dasharray=\"4 1.5\"/>"), svg);
  }

  @Test
  void aThemeThatFollowsTheReaderNamesItsColours() {
    Consumer<Canvas> painter =
        canvas -> {
          canvas.shape(new Rectangle2D.Double(0, 0, 9, 9), RED, Ink.NONE, 0);
          canvas.text("a < b", 1, 2, Letters.UPWARDS, RED);
        };
    String auto = svg("auto", painter);
    assertTrue(auto.contains(".micrograd-00ff00-none{fill:#00ff00;stroke:none}"), auto);
    assertEquals(3, auto.split("micrograd-00ff00-none").length - 1, auto);
    assertTrue(auto.contains("transform=\"rotate(-90 1 2)\">a &lt; b</text>"), auto);
    assertTrue(svg("dark", painter).contains("fill=\"#00ff00\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void anImageHasTwoPixelsToOneAndIsClipped(String theme) throws IOException {
    Rectangle2D all = new Rectangle2D.Double(0, 0, 100, 50);
    Rectangle2D inner = new Rectangle2D.Double(10, 10, 20, 20);
    Consumer<Canvas> painter =
        canvas -> canvas.clipped(inner, () -> canvas.shape(all, RED, Ink.NONE, 0));
    BufferedImage image = image(theme, painter);
    boolean isDark = theme.equals("dark");
    assertEquals(200, image.getWidth());
    assertEquals(Color.decode(RED.on(isDark)).getRGB(), image.getRGB(30, 30));
    assertEquals(Color.decode(Ink.PAPER.on(isDark)).getRGB(), image.getRGB(70, 30));
    String clip = "<svg x=\"10\" y=\"10\" width=\"20\" height=\"20\" viewBox=\"10 10 20 20\">";
    assertTrue(svg(theme, painter).contains(clip));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''              | 100 | ''
          one             | 100 | one
          one two three   |  60 | one two,three
          one  two        | 100 | one  two
          onetwothree     |  40 | onetw,othree
          a onetwothree b |  40 | a,onetw,othree,b
          """)
  void textIsWrapped(String text, double width, String expected) {
    assertEquals(expected, String.join(",", Letters.FROM.wrapped(text, width)));
  }

  @ParameterizedTest
  @CsvSource({"𝄞𝄞𝄞, 1", "x, 0", "字字字字, 20"})
  void everyLineHasAtLeastACharacter(String text, double width) {
    List<String> lines = Letters.FROM.wrapped(text, width);
    assertEquals(text, String.join("", lines));
  }

  @Test
  void otherFormatsAreRefused() {
    String message =
        assertThrows(
                IllegalArgumentException.class, () -> Picture.paint("gif", 1, 1, "light", _ -> {}))
            .getMessage();
    assertEquals("no picture is painted as gif", message);
  }
}
