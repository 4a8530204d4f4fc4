package org.micrograd.stdlib;

import static org.knowm.xchart.style.markers.SeriesMarkers.NONE;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.XYStyler;
import org.micrograd.draw.Picture;

/** A line through points, as SVG or PNG. */
public final class Plot implements Picture {
  private static final Color GRID = new Color(0xdddddd);

  private final XYChart chart;
  private final int points;

  private Plot(XYChart chart, int points) {
    this.chart = chart;
    this.points = points;
  }

  /**
   * The line through the points (xs[i], ys[i]).
   *
   * @throws IllegalArgumentException if there are no points or the lengths differ
   */
  public static Plot line(double[] xs, double[] ys) {
    if (xs.length != ys.length || xs.length == 0) {
      throw new IllegalArgumentException(
          "plot needs as many xs as ys and at least one, got " + xs.length + " and " + ys.length);
    }
    XYChart chart = new XYChartBuilder().width(640).height(440).build();
    XYStyler style = chart.getStyler();
    style.setLegendVisible(false).setChartBackgroundColor(Color.WHITE);
    style.setPlotBorderVisible(false);
    style.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    // Dotted grid lines, XChart's own, are ten times the rest of an SVG.
    style.setPlotGridLinesStroke(new BasicStroke(0.5f)).setPlotGridLinesColor(GRID);
    chart
        .addSeries("y", ended(xs, 0.7 * xs[0] + 0.3 * xs[xs.length - 1]), ended(ys, Double.NaN))
        .setMarker(NONE);
    return new Plot(chart, xs.length);
  }

  /**
   * The numbers and one more: XChart puts its ticks on equally spaced xs, at any number however
   * long, and on round numbers only where some x breaks the spacing.
   */
  private static double[] ended(double[] numbers, double last) {
    double[] ended = Arrays.copyOf(numbers, numbers.length + 1);
    ended[numbers.length] = last;
    return ended;
  }

  @Override
  public Set<String> formats() {
    return new TreeSet<>(Set.of("png", "svg"));
  }

  @Override
  public byte[] bytes(String format) {
    if (!formats().contains(format)) {
      throw new IllegalArgumentException(
          "a plot has no format \"" + format + "\"; the known ones are " + formats());
    }
    try {
      return ChartEncoder.getBytes(chart, format);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return "Plot(" + points + " points)";
  }
}
