package org.micrograd.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.micrograd.draw.Canvas.Letters;
import org.micrograd.draw.Ink;

/** Where the parts of a plot lie: apart from each other, and in the picture. */
class ChartTest {
  private static final double[] STEPS = IntStream.range(0, 50).asDoubleStream().toArray();

  private static double[] of(DoubleUnaryOperator f) {
    return IntStream.range(0, 50).mapToDouble(i -> f.applyAsDouble(i)).toArray();
  }

  private static Plot lines(int count, String name) {
    Plot plot = new Plot();
    for (int k = 0; k < count; k++) {
      int row = k;
      plot = plot.line(STEPS, of(x -> Math.sin(x / 9 + row) + row), name + row);
    }
    return plot;
  }

  private static Plot field(DoubleUnaryOperator f, double... levels) {
    double[] xs = of(x -> x / 10 - 2.5);
    double[][] values = new double[50][];
    for (int i = 0; i < 50; i++) {
      double y = xs[i];
      values[i] = of(j -> f.applyAsDouble(y * y + (j / 10 - 2.5) * (j / 10 - 2.5)));
    }
    return new Plot().contour(xs, xs, values, levels);
  }

  /** Plots of all kinds and sizes of words and numbers. */
  static Stream<Plot> plots() {
    String words = "words that go on and on, and are not cut while there is room for them ";
    Plot two = lines(2, "series ");
    return Stream.of(
        new Plot().line(new double[] {1, 4, 9}, ""),
        two,
        two.title(words.repeat(3)).xLabel(words.repeat(2)).yLabel(words.repeat(2)),
        two.title("x".repeat(300)),
        lines(2, words),
        lines(2, words.repeat(10)),
        lines(7, "series "),
        lines(12, "n"),
        lines(30, "series "),
        lines(90, "s"),
        lines(9, words),
        new Plot().line(STEPS, of(Math::exp), "e to the x").logY(),
        new Plot().line(of(x -> 1e9 + x / 1e3), of(x -> 1e6 + x / 1e4), "shared digits"),
        new Plot().line(of(x -> x * 1e300), of(x -> -x * 1e-300), "far"),
        new Plot().histogram(new double[] {7, 7, 7}, 0, "equal"),
        new Plot().histogram(of(x -> x % 6), 0, "dice").histogram(of(x -> x % 4), 0, "others"),
        new Plot().scatter(STEPS, of(x -> x * 0), "flat"),
        field(r -> r),
        field(r -> Math.exp(4 * r), 1, 2, 5, 1e7).scatter(STEPS, STEPS, "points"),
        field(r -> 3),
        new Plot().samples(new double[][] {{0, 0}, {1, 1}}, new double[] {0, 1}));
  }

  @ParameterizedTest
  @MethodSource("plots")
  void nothingLiesOnAnotherOrOutside(Plot plot) {
    Chart chart = plot.chart();
    Map<String, Rectangle2D> boxes = boxes(chart);
    List<String> names = List.copyOf(boxes.keySet());
    for (int i = 0; i < names.size(); i++) {
      Rectangle2D box = boxes.get(names.get(i));
      assertTrue(chart.page().contains(box), names.get(i) + " " + box + " in " + chart.page());
      for (int j = 0; j < i; j++) {
        assertTrue(
            !box.intersects(boxes.get(names.get(j))), names.get(i) + " lies on " + names.get(j));
      }
    }
    Rectangle2D frame = chart.axes().area();
    assertTrue(frame.getWidth() > 400 && frame.getHeight() > 250, "the frame is " + frame);
  }

  /** The frame, the numbers around it, and the legend where that is outside. */
  private static Map<String, Rectangle2D> boxes(Chart chart) {
    Axes axes = chart.axes();
    Rectangle2D area = axes.area();
    Map<String, Rectangle2D> boxes = new LinkedHashMap<>();
    boxes.put("the frame", area);
    for (Ticks.Tick tick : axes.xTicks().labelled()) {
      double width = Letters.PLAIN.width(tick.label());
      double x = area.getMinX() + tick.part() * area.getWidth();
      boxes.put("x " + tick, box(x - width / 2, area.getMaxY() + Axes.GAP + 6, width));
    }
    for (Ticks.Tick tick : axes.yTicks().labelled()) {
      double width = Letters.PLAIN.width(tick.label());
      double y = area.getMaxY() - tick.part() * area.getHeight();
      boxes.put("y " + tick, box(area.getMinX() - Axes.GAP - width, y, width));
    }
    if (!chart.legend().isInside(axes)) {
      boxes.put("the legend", chart.legend().box());
    }
    return boxes;
  }

  private static Rectangle2D box(double left, double middle, double width) {
    return new Rectangle2D.Double(left, middle - 5, width, 10);
  }

  @ParameterizedTest
  @MethodSource("plots")
  void aLegendHidesNothingAndHasAPlaceForEachName(Plot plot) {
    Chart chart = plot.chart();
    PlotLegend legend = chart.legend();
    if (legend.isInside(chart.axes())) {
      for (PlotLegend.Entry entry : legend.entries()) {
        assertTrue(!entry.mark().touches(legend.box(), chart.axes()), entry.label());
      }
    }
    int rows = Math.ceilDiv(legend.entries().size(), legend.columns());
    assertTrue(legend.box().getHeight() >= rows * 18, legend.box().toString());
    for (PlotLegend.Entry entry : legend.entries()) {
      double column = legend.box().getWidth() / legend.columns();
      assertTrue(Letters.FROM.width(entry.label()) < column, entry.label());
    }
  }

  /** Lines that leave one corner free, none, or have long names or many. */
  @ParameterizedTest
  @CsvSource({
    "1, x, inside",
    "3, x, outside",
    "2, a long name of a series, outside",
    "30, x, outside"
  })
  void aLegendStandsInTheFrameWhereThereIsRoom(int count, String name, String where) {
    Plot plot = new Plot();
    for (int k = 0; k < count; k++) {
      int row = k;
      String label = count == 2 ? name.repeat(8) + k : name + k;
      plot = plot.line(STEPS, of(x -> 25 + 25 * Math.sin(x * (1 + 7 * row))), label);
    }
    plot = count == 1 ? new Plot().line(STEPS, STEPS, name) : plot;
    Chart chart = plot.chart();
    assertEquals(where.equals("inside"), chart.legend().isInside(chart.axes()));
  }

  @Test
  void seriesAreToldApartByColourOrForm() {
    List<Palette.Look> looks = IntStream.range(0, 40).mapToObj(Palette::look).toList();
    assertEquals(40, looks.stream().distinct().count());
    List<Ink> inks = looks.stream().map(Palette.Look::ink).distinct().toList();
    assertEquals(10, inks.size());
    List<String> weak = new ArrayList<>();
    for (Ink ink : inks) {
      if (contrast(ink.light(), Ink.PAPER.light()) < 3) {
        weak.add("light " + ink);
      }
      if (contrast(ink.dark(), Ink.PAPER.dark()) < 3) {
        weak.add("dark " + ink);
      }
    }
    assertEquals(List.of(), weak);
  }

  /** As the Web Content Accessibility Guidelines define it. */
  private static double contrast(String a, String b) {
    double one = luminance(Color.decode(a));
    double two = luminance(Color.decode(b));
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  }

  private static double luminance(Color c) {
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(int part) {
    double x = part / 255.0;
    return x <= 0.04045 ? x / 12.92 : Math.pow((x + 0.055) / 1.055, 2.4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a bowl has round levels  | 1  | 2 4 6 8 10 12
          a wall has equal areas   | 9  | tenths
          """)
  void levelsPartThePlane(String what, double power, String expected) {
    double[] xs = of(x -> x / 10 - 2.5);
    double[][] values = new double[50][];
    for (int i = 0; i < 50; i++) {
      double y = xs[i];
      values[i] = of(j -> Math.pow(y * y + (j / 10 - 2.5) * (j / 10 - 2.5), power));
    }
    double[] levels = Bands.levels(new Field(xs, xs, values));
    if (expected.equals("tenths")) {
      assertEquals(9, levels.length, what);
      assertTrue(levels[8] / levels[0] > 1000, what);
    } else {
      StringBuilder text = new StringBuilder();
      for (double level : levels) {
        text.append(text.isEmpty() ? "" : " ").append(Axis.text(level, 4));
      }
      assertEquals(expected, text.toString(), what);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          7 7 7 7        | 0 | 5.5 6.5 7.5 8.5         | 0 4 0
          1 2 2 4        | 0 | 0.5 1.5 2.5 3.5 4.5     | 1 2 0 1
          0.5 0.5        | 0 | 0 0.333333333 0.666666667 1 | 0 2 0
          0 0.1 0.2 0.9 1 | 2 | 0 0.5 1                | 3 2
          -3 -1          | 0 | -3.5 -2.5 -1.5 -0.5     | 1 0 1
          """)
  void barsCount(String numbers, int bins, String edges, String heights) {
    double[] all = Stream.of(numbers.split(" ")).mapToDouble(Double::parseDouble).toArray();
    Mark.Bars bars = (Mark.Bars) new Plot().histogram(all, bins, "").marks().getFirst();
    assertEquals(edges, text(bars.xs()));
    assertEquals(heights, text(bars.ys()));
  }

  private static String text(double[] numbers) {
    return String.join(
        " ", IntStream.range(0, numbers.length).mapToObj(i -> Axis.text(numbers[i], 9)).toList());
  }
}
