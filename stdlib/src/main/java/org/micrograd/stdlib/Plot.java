package org.micrograd.stdlib;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.micrograd.draw.Picture;

/** A line through points, as SVG or PNG. */
public final class Plot implements Picture {
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
    XYChart chart =
        new XYChartBuilder().width(640).height(440).theme(Styler.ChartTheme.Matlab).build();
    chart.getStyler().setLegendVisible(false);
    chart.addSeries("y", xs.clone(), ys.clone()).setMarker(SeriesMarkers.NONE);
    return new Plot(chart, xs.length);
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
