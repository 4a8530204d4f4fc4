package org.micrograd.stdlib;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Canvas.Letters;
import org.micrograd.draw.Ink;
import org.micrograd.draw.Picture;
import org.micrograd.stdlib.Chart.Room;

/**
 * Plots side by side in one picture, row by row, with frames that begin and end on the same lines.
 *
 * <p>A grid does not change: each method answers a new one.
 */
public final class PlotGrid implements Picture {
  private static final double TITLE = 30;

  /** How wide a plot is by how many stand side by side, and how high for its width. */
  private static final double[] WIDTHS = {640, 480, 400};

  private static final double HIGH = 0.72;

  private final List<Plot> plots;
  private final int columns;
  private final String title;
  private final String theme;

  private PlotGrid(List<Plot> plots, int columns, String title, String theme) {
    this.plots = plots;
    this.columns = columns;
    this.title = title;
    this.theme = theme;
  }

  /**
   * A grid on paper of the first plot's theme.
   *
   * @param columns how many stand side by side; 0 for about a square
   * @throws IllegalArgumentException if there are none, or if one is another kind of picture
   */
  public static PlotGrid of(List<? extends Picture> plots, int columns) {
    if (plots.isEmpty()) {
      throw new IllegalArgumentException("subplots needs at least one plot, got none");
    }
    List<Plot> all = new ArrayList<>();
    for (Picture each : plots) {
      if (!(each instanceof Plot plot)) {
        throw new IllegalArgumentException(
            "subplots needs plots, got %s at index %d".formatted(each, all.size()));
      }
      all.add(plot);
    }
    int wish = columns > 0 ? columns : (int) Math.ceil(Math.sqrt(all.size()));
    return new PlotGrid(List.copyOf(all), Math.min(wish, all.size()), "", all.getFirst().theme());
  }

  /** The same with a line above all plots. */
  public PlotGrid title(String text) {
    return new PlotGrid(plots, columns, text, theme);
  }

  /** The same on paper of a theme, as of {@link Plot#theme}. */
  public PlotGrid theme(String name) {
    return new PlotGrid(plots, columns, title, plots.getFirst().theme(name).theme());
  }

  /** A plot with its place in the picture. */
  record Placed(Chart chart, double left, double top) {}

  /** All plots in their places, and the size of the picture. */
  record Layout(List<Placed> all, double width, double height) {}

  Layout layout() {
    double width = WIDTHS[Math.min(columns, WIDTHS.length) - 1];
    List<Chart> charts = aligned(new Room(width, Math.rint(HIGH * width), 0, 0, 0));
    int rows = Math.ceilDiv(charts.size(), columns);
    double[] rights = new double[columns];
    double[] bottoms = new double[rows];
    for (int i = 0; i < charts.size(); i++) {
      Rectangle2D page = charts.get(i).page();
      rights[i % columns] = Math.max(rights[i % columns], page.getWidth());
      bottoms[i / columns] = Math.max(bottoms[i / columns], page.getHeight());
    }
    Arrays.parallelPrefix(rights, Double::sum);
    Arrays.parallelPrefix(bottoms, Double::sum);
    double above = TITLE * Letters.HEADING.wrapped(title, rights[columns - 1] - TITLE).size();
    List<Placed> all =
        IntStream.range(0, charts.size())
            .mapToObj(i -> {
              double left = i % columns == 0 ? 0 : rights[i % columns - 1];
              double top = i < columns ? 0 : bottoms[i / columns - 1];
              return new Placed(charts.get(i), left, above + top);
            })
            .toList();
    return new Layout(all, rights[columns - 1], above + bottoms[rows - 1]);
  }

  /** The plots with the room that the widest of their column and the highest of their row take. */
  private List<Chart> aligned(Room room) {
    Room[] ofColumns = new Room[columns];
    Room[] ofRows = new Room[Math.ceilDiv(plots.size(), columns)];
    Arrays.fill(ofColumns, room);
    Arrays.fill(ofRows, room);
    for (int i = 0; i < plots.size(); i++) {
      Rectangle2D area = plots.get(i).chart(room).axes().area();
      double below = room.height() - area.getMaxY() + 0.5;
      ofColumns[i % columns] = ofColumns[i % columns].with(area.getMinX() - 0.5, 0, 0);
      ofRows[i / columns] = ofRows[i / columns].with(0, area.getMinY() - 0.5, below);
    }
    return IntStream.range(0, plots.size())
        .mapToObj(i -> {
          Room row = ofRows[i / columns];
          Room all = ofColumns[i % columns].with(0, row.top(), row.bottom());
          return plots.get(i).chart(all);
        })
        .toList();
  }

  @Override
  public Set<String> formats() {
    return new TreeSet<>(Set.of("html", "png", "svg"));
  }

  @Override
  public byte[] bytes(String format) {
    if (!formats().contains(format)) {
      throw new IllegalArgumentException(
          "a grid of plots has no format \"" + format + "\"; the known ones are " + formats());
    }
    if (format.equals("html")) {
      return html().getBytes(UTF_8);
    }
    Layout layout = layout();
    return Picture.paint(
        format, layout.width(), layout.height(), theme, canvas -> paint(canvas, layout));
  }

  /** A page that shows the plots, and the numbers of what is pointed at. */
  public String html() {
    return PlotPage.of(this, title, theme, layout().all());
  }

  private void paint(Canvas canvas, Layout layout) {
    double y = TITLE / 2 + 4;
    for (String line : Letters.HEADING.wrapped(title, layout.width() - TITLE)) {
      canvas.text(line, layout.width() / 2, y, Letters.HEADING, Ink.TEXT);
      y += TITLE;
    }
    for (Placed each : layout.all()) {
      canvas.moved(each.left(), each.top(), () -> each.chart().paint(canvas));
    }
  }

  @Override
  public String toString() {
    int rows = Math.ceilDiv(plots.size(), columns);
    return "PlotGrid(%d plots, %d x %d)".formatted(plots.size(), rows, columns);
  }
}
