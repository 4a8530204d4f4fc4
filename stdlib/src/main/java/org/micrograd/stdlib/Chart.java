package org.micrograd.stdlib;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.internal.chartpart.Annotation;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Marks in a frame of axes; the only user of XChart, which draws the frame, the grid and the
 * legend. The marks are an annotation to it: XChart has no regions with holes, and makes an SVG
 * element of every stretch of a line.
 */
record Chart(List<Mark> marks, Frame frame) {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 440;
  private static final double MARGIN = 0.04;

  /** What the legend needs beside each name, for the stroke before it and the gap behind. */
  private static final int LEGEND_GAP = 36;

  private static final Color INK = new Color(0x37474f);
  private static final Color GRID = new Color(0xdddddd);
  private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

  /** The words around the axes, and their kind. */
  record Frame(String title, String xLabel, String yLabel, boolean logX, boolean logY) {
    static final Frame PLAIN = new Frame("", "", "", false, false);

    Frame withTitle(String text) {
      return new Frame(text, xLabel, yLabel, logX, logY);
    }

    Frame withX(String text) {
      return new Frame(title, text, yLabel, logX, logY);
    }

    Frame withY(String text) {
      return new Frame(title, xLabel, text, logX, logY);
    }

    Frame withLog(boolean x, boolean y) {
      return new Frame(title, xLabel, yLabel, x, y);
    }
  }

  byte[] bytes(String format) {
    try {
      return ChartEncoder.getBytes(chart(), format);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private XYChart chart() {
    boolean filled = marks.stream().anyMatch(Mark.Region.class::isInstance);
    Axis x = axis(Mark::xs, frame.logX, filled);
    Axis y = axis(Mark::ys, frame.logY, filled);
    if (!y.log() && marks.stream().allMatch(Mark.Bars.class::isInstance)) {
      y = y.fromZero();
    }
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(frame.title)
            .xAxisTitle(frame.xLabel)
            .yAxisTitle(frame.yLabel)
            .build();
    style(chart.getStyler());
    axes(chart.getStyler(), x, y);
    legend(chart, x);
    chart.addAnnotation(new Marks(chart, x, y));
    return chart;
  }

  /** Where there is a coloured region, the axes show that and no more. */
  private Axis axis(Function<Mark, double[]> reach, boolean log, boolean filled) {
    double[] numbers =
        marks.stream()
            .filter(mark -> !filled || mark instanceof Mark.Region)
            .map(reach)
            .flatMapToDouble(Arrays::stream)
            .toArray();
    return Axis.of(numbers, log, filled ? Axis.EDGE : MARGIN);
  }

  private void style(XYStyler style) {
    style.setChartBackgroundColor(Color.WHITE);
    // XChart paints it over half of the axes.
    style.setPlotBackgroundColor(new Color(255, 255, 255, 0));
    style.setChartTitleVisible(!frame.title.isEmpty()).setChartFontColor(INK);
    style.setChartTitleBoxVisible(false);
    style.setChartTitleFont(fitting(frame.title, TEXT.deriveFont(Font.BOLD, 14), WIDTH - 20));
    style.setChartTitlePadding(8);
    style.setPlotBorderVisible(false).setPlotContentSize(1);
    style.setPlotMargin(0);
    style.setXAxisTitleVisible(!frame.xLabel.isEmpty());
    style.setYAxisTitleVisible(!frame.yLabel.isEmpty());
    String longer = frame.xLabel.length() > frame.yLabel.length() ? frame.xLabel : frame.yLabel;
    style.setAxisTitleFont(fitting(longer, TEXT, HEIGHT - 60));
    style.setAxisTickLabelsFont(TEXT).setAxisTickLabelsColor(INK);
    style.setAxisTickMarksColor(INK);
    style.setYAxisLabelAlignment(AxesChartStyler.TextAlignment.Right);
    // Dotted grid lines, XChart's own, are ten times the rest of an SVG.
    style.setPlotGridLinesStroke(new BasicStroke(0.5f)).setPlotGridLinesColor(GRID);
    boolean below = legendFitsInALine();
    style.setLegendPosition(
        below ? Styler.LegendPosition.OutsideS : Styler.LegendPosition.OutsideE);
    style.setLegendLayout(below ? Styler.LegendLayout.Horizontal : Styler.LegendLayout.Vertical);
    style.setLegendBorderColor(Color.WHITE);
    style.setLegendFont(TEXT).setLegendSeriesLineLength(18).setMarkerSize(8);
    style.setLegendVisible(marks.stream().anyMatch(mark -> !mark.label().isEmpty()));
  }

  /** The font, or a smaller one in which a text is not wider than there is room. */
  private static Font fitting(String text, Font font, double room) {
    double width = width(text, font);
    return width <= room ? font : font.deriveFont((float) (font.getSize2D() * room / width));
  }

  private static double width(String text, Font font) {
    return font.getStringBounds(text, new FontRenderContext(null, true, true)).getWidth();
  }

  /** XChart does not break the line of a legend below: a longer one stands at the side. */
  private boolean legendFitsInALine() {
    double width =
        marks.stream()
            .map(Mark::label)
            .filter(label -> !label.isEmpty())
            .mapToDouble(label -> width(label, TEXT) + LEGEND_GAP)
            .sum();
    return width < WIDTH;
  }

  private static void axes(XYStyler style, Axis x, Axis y) {
    style.setXAxisLogarithmic(x.log()).setXAxisMin(x.low()).setXAxisMax(x.high());
    style.setYAxisLogarithmic(y.log()).setYAxisMin(y.low()).setYAxisMax(y.high());
    style.setXAxisLogarithmicDecadeOnly(x.high() / x.low() > 30);
    style.setYAxisLogarithmicDecadeOnly(y.high() / y.low() > 30);
    style.setXAxisTickLabelsFormattingFunction(x::label);
    style.setYAxisTickLabelsFormattingFunction(y::label);
  }

  /** For each mark a series without a point, which gives the legend its line. */
  private void legend(XYChart chart, Axis x) {
    // Were they equally spaced, XChart would put its ticks on them.
    double[] xs = {x.low(), 0.7 * x.low() + 0.3 * x.high(), x.high()};
    double[] none = {Double.NaN, Double.NaN, Double.NaN};
    int number = 0;
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      // XChart wants a name for each, and no two alike: what is added has no width.
      String name = mark.label() + "\u200b".repeat(i + 1);
      Color color = color(mark, mark instanceof Mark.Region ? 0 : number++);
      XYSeries series = chart.addSeries(name, xs, none);
      series.setShowInLegend(!mark.label().isEmpty());
      series.setMarker(marker(mark)).setMarkerColor(color).setLineColor(color);
      series.setXYSeriesRenderStyle(
          mark instanceof Mark.Line ? XYSeriesRenderStyle.Line : XYSeriesRenderStyle.Scatter);
      series.setLineStyle(mark instanceof Mark.Line line ? line.stroke() : new BasicStroke(1));
    }
  }

  /** Bars that may stand before others let those through. */
  private Color color(Mark mark, int number) {
    Color color = Palette.mark(number);
    boolean several = marks.stream().filter(Mark.Bars.class::isInstance).count() > 1;
    return several && mark instanceof Mark.Bars ? Palette.through(color) : color;
  }

  private static Marker marker(Mark mark) {
    return switch (mark) {
      case Mark.Line _, Mark.Region _ -> SeriesMarkers.NONE;
      case Mark.Points _ -> SeriesMarkers.CIRCLE;
      case Mark.Bars _ -> SeriesMarkers.SQUARE;
    };
  }

  /** Paints the marks into the finished frame. */
  private final class Marks extends Annotation implements Mark.Plane {
    private final XYChart frame;
    private final Axis x;
    private final Axis y;

    Marks(XYChart frame, Axis x, Axis y) {
      super(false);
      this.frame = frame;
      this.x = x;
      this.y = y;
    }

    @Override
    public double x(double number) {
      return rounded(frame.getScreenXFromChart(x.scaled(number)));
    }

    @Override
    public double y(double number) {
      return rounded(frame.getScreenYFromChart(y.scaled(number)));
    }

    /** Hundredths of a pixel: more digits are only a longer SVG. */
    private static double rounded(double pixels) {
      return Math.rint(pixels * 100) / 100;
    }

    @Override
    public void paint(Graphics2D g) {
      Shape clip = g.getClip();
      double left = frame.getScreenXFromChart(x.low());
      double top = frame.getScreenYFromChart(y.high());
      double right = frame.getScreenXFromChart(x.high());
      double bottom = frame.getScreenYFromChart(y.low());
      bounds = new Rectangle2D.Double(left, top, right - left, bottom - top);
      g.setClip(bounds);
      // Where Java rounds the points of a line to pixels, a curve trembles.
      g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      int number = 0;
      for (Mark mark : marks) {
        mark.paint(g, this, color(mark, mark instanceof Mark.Region ? 0 : number++));
      }
      g.setClip(clip);
    }
  }
}
