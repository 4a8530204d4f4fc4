package org.micrograd.stdlib;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.draw.Ink;

/** Patterns in areas, and numbers on lines of equal numbers. */
class PaintingsTest {
  private static final Pattern TURNED =
      Pattern.compile("rotate\\(([^)]*)\\)\">\n<text[^>]*>([^<]*)<");

  private static List<Shape> shapes() {
    Area ring = new Area(new Ellipse2D.Double(10, 20, 200, 120));
    ring.subtract(new Area(new Ellipse2D.Double(60, 50, 90, 50)));
    return List.of(
        new Rectangle2D.Double(3, 5, 100, 60), new Ellipse2D.Double(-40, -30, 90, 70), ring);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "\\", "|", "-", "+", "x", "o", "O", ".", "*", "//", "xxx", "/o-"})
  void patternsStayInTheirShapes(String signs) {
    for (Shape shape : shapes()) {
      Path2D lines = Hatch.in(shape, signs);
      double[] p = new double[6];
      double[] last = new double[2];
      int count = 0;
      for (PathIterator way = lines.getPathIterator(null, 0.1); !way.isDone(); way.next()) {
        if (way.currentSegment(p) == PathIterator.SEG_LINETO) {
          double x = (last[0] + p[0]) / 2;
          double y = (last[1] + p[1]) / 2;
          assertTrue(shape.intersects(x - 0.5, y - 0.5, 1, 1), signs + " at " + x + ", " + y);
          count++;
        }
        last = new double[] {p[0], p[1]};
      }
      assertTrue(count > 2, signs + " in " + shape);
    }
  }

  @ParameterizedTest
  @CsvSource({"-, 4", "--, 7", "|, 6", "||, 12", "+, 10"})
  void signsGivenTwiceStandTwiceAsDensely(String signs, int lines) {
    Path2D path = Hatch.in(new Rectangle2D.Double(1, 1, 100, 60), signs);
    long count = 0;
    for (PathIterator way = path.getPathIterator(null); !way.isDone(); way.next()) {
      count += way.currentSegment(new double[6]) == PathIterator.SEG_MOVETO ? 1 : 0;
    }
    assertTrue(Math.abs(lines - count) <= 1, signs + ": " + count);
  }

  @Test
  void anUnknownSignIsNamed() {
    assertThrows(
        IllegalArgumentException.class, () -> Hatch.in(new Rectangle2D.Double(0, 0, 9, 9), "/?"));
  }

  private static String levels(double[] levels, String... labels) {
    double[] xs = IntStream.range(0, 41).mapToDouble(i -> -2 + i * 0.1).toArray();
    double[][] squares = new double[41][41];
    for (int i = 0; i < 41; i++) {
      for (int j = 0; j < 41; j++) {
        squares[i][j] = xs[i] * xs[i] + xs[j] * xs[j];
      }
    }
    Figure figure = new Figure(640, 480, "", "#ffffff", 100, "");
    figure
        .panel(0, 0, 1, 1)
        .add(
            new Paintings()
                .levels(
                    xs,
                    xs,
                    squares,
                    levels,
                    labels,
                    new String[] {"#112233"},
                    new double[] {1.5, 1.5, 1.5, 1.5},
                    new double[4][0],
                    1,
                    Lettering.plain(10, Ink.TEXT)));
    return new String(figure.bytes("svg"), UTF_8);
  }

  @Test
  void linesHaveTheirNumbersInAGap() {
    String svg = levels(new double[] {0.0004, 1, 2, 6}, "tiny", "1.0", "", "6.0");
    var found =
        TURNED.matcher(svg).results().filter(m -> m.group(2).matches("tiny|\\d\\.0")).toList();
    // A circle in a corner each for 6; none on what is smaller than its number.
    List<String> said = found.stream().map(m -> m.group(2)).toList();
    assertEquals(List.of("1.0", "6.0", "6.0", "6.0", "6.0"), said);
    for (var each : found) {
      assertTrue(Math.abs(Double.parseDouble(each.group(1))) <= 90, each.group());
    }
    Pattern line = Pattern.compile("<path d=\"([^\"]*)\"[^>]*stroke=\"#112233\"");
    List<Long> parts =
        line.matcher(svg)
            .results()
            .map(m -> m.group(1).chars().filter(c -> c == 'M').count())
            .toList();
    assertEquals(List.of(1L, 2L, 1L, 8L), parts);
  }
}
