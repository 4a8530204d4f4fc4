package org.micrograd.stdlib;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.micrograd.draw.Picture;

/**
 * Lines, points, bars and coloured regions in a frame of axes, as SVG or PNG.
 *
 * <p>A plot does not change: each method answers a new one, which shows more. An empty label leaves
 * a mark out of the legend. Lists of numbers may hold NaN and infinities, which are left out, but
 * not only such.
 */
public final class Plot implements Picture {
  private static final BasicStroke THIN = new BasicStroke(0.6f);
  private static final BasicStroke STRONG = new BasicStroke(1.6f);
  private static final int MOST_BINS = 50;

  private final List<Mark> marks;
  private final Chart.Frame frame;

  /** A plot that shows nothing yet. */
  public Plot() {
    this(List.of(), Chart.Frame.PLAIN);
  }

  private Plot(List<Mark> marks, Chart.Frame frame) {
    this.marks = marks;
    this.frame = frame;
  }

  private Plot with(Mark... more) {
    List<Mark> all = new ArrayList<>(marks);
    all.addAll(List.of(more));
    return new Plot(List.copyOf(all), frame);
  }

  /**
   * A line through the points (xs[i], ys[i]).
   *
   * @throws IllegalArgumentException if the lengths differ or no point is finite
   */
  public Plot line(double[] xs, double[] ys, String label) {
    check("plot", xs, ys);
    return with(new Mark.Line(label, xs.clone(), ys.clone(), false));
  }

  /** A dashed line, for what only helps to read the others. */
  public Plot dashed(double[] xs, double[] ys, String label) {
    check("plot", xs, ys);
    return with(new Mark.Line(label, xs.clone(), ys.clone(), true));
  }

  /**
   * A function's line and its tangent at the point (x, y).
   *
   * @param xs where the function was computed, rising
   * @param ys its numbers there
   */
  public Plot tangent(double[] xs, double[] ys, double x, double y, double slope) {
    double[] ends = {xs[0], xs[xs.length - 1]};
    double[] line = {y + slope * (ends[0] - x), y + slope * (ends[1] - x)};
    return line(xs, ys, "f")
        .dashed(ends, line, "tangent, slope " + Axis.text(slope, 5))
        .scatter(new double[] {x}, new double[] {y}, "");
  }

  /** The points (xs[i], ys[i]). */
  public Plot scatter(double[] xs, double[] ys, String label) {
    check("scatter", xs, ys);
    return with(new Mark.Points(label, xs.clone(), ys.clone()));
  }

  private static void check(String what, double[] xs, double[] ys) {
    if (xs.length != ys.length || xs.length == 0) {
      throw new IllegalArgumentException(
          what
              + " needs as many xs as ys and at least one, got "
              + xs.length
              + " and "
              + ys.length);
    }
    if (IntStream.range(0, xs.length)
        .noneMatch(i -> Double.isFinite(xs[i]) && Double.isFinite(ys[i]))) {
      throw new IllegalArgumentException(
          what + " needs at least one point that is finite, got none among " + xs.length);
    }
  }

  /**
   * How many numbers lie in each of a count of equal bins.
   *
   * @param bins 0 for about the square root of how many numbers there are
   * @throws IllegalArgumentException if there are no numbers or one is not finite
   */
  public Plot histogram(double[] numbers, int bins, String label) {
    if (numbers.length == 0 || !Arrays.stream(numbers).allMatch(Double::isFinite) || bins < 0) {
      throw new IllegalArgumentException(
          "histogram needs finite numbers, at least one, in at least one bin, got %s in %d"
              .formatted(shown(numbers), bins));
    }
    int root = (int) Math.ceil(Math.sqrt(numbers.length));
    int count = bins > 0 ? bins : Math.clamp(root, 1, MOST_BINS);
    double low = Arrays.stream(numbers).min().orElseThrow();
    double high = Arrays.stream(numbers).max().orElseThrow();
    double half = low == high ? Math.max(Math.abs(low), 1) / 2 : 0;
    double[] edges = spaced(low - half, high + half, count + 1);
    double[] heights = new double[count];
    for (double x : numbers) {
      double place = (x - edges[0]) / (edges[count] - edges[0]) * count;
      heights[Math.clamp((int) place, 0, count - 1)]++;
    }
    return with(new Mark.Bars(label, edges, heights));
  }

  private static double[] spaced(double low, double high, int count) {
    return IntStream.range(0, count)
        .mapToDouble(i -> i == count - 1 ? high : low + i * (high - low) / (count - 1))
        .toArray();
  }

  private static String shown(double[] numbers) {
    String all = Arrays.toString(numbers);
    return all.length() <= 60 ? all : all.substring(0, 56) + " ...";
  }

  /**
   * Points coloured by class, with a legend.
   *
   * @param points a row (x, y) each
   * @throws IllegalArgumentException if the lengths differ or there are none
   */
  public Plot samples(double[][] points, double[] classes) {
    if (points.length != classes.length || points.length == 0) {
      throw new IllegalArgumentException(
          "samples need as many points as classes and at least one, got %d and %d"
              .formatted(points.length, classes.length));
    }
    Plot plot = this;
    for (double label : Arrays.stream(classes).distinct().sorted().toArray()) {
      int[] members = IntStream.range(0, classes.length).filter(i -> classes[i] == label).toArray();
      plot =
          plot.scatter(
              Arrays.stream(members).mapToDouble(i -> points[i][0]).toArray(),
              Arrays.stream(members).mapToDouble(i -> points[i][1]).toArray(),
              "class " + Double.toString(label).replaceFirst("\\.0$", ""));
    }
    return plot;
  }

  /**
   * A function of the plane in bands of colour, the darker the higher.
   *
   * @param xs the columns of the grid, rising
   * @param ys its rows, rising
   * @param values the number at row i and column j
   * @param levels where the bands meet; none for ten bands of the same area
   * @throws IllegalArgumentException if the grid is none, or no number of it is finite
   */
  public Plot contour(double[] xs, double[] ys, double[][] values, double... levels) {
    Field field = new Field(xs, ys, values);
    double[] sorted = field.sorted();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("contour needs a number that is finite, got none");
    }
    double[] edges = levels.length > 0 ? Arrays.stream(levels).sorted().toArray() : tenths(sorted);
    Plot plot = with(region(field, Double.NEGATIVE_INFINITY, Palette.band(0, edges.length), null));
    for (int k = 0; k < edges.length; k++) {
      plot = plot.with(region(field, edges[k], Palette.band(k + 1, edges.length), THIN));
    }
    return plot;
  }

  private static double[] tenths(double[] sorted) {
    return IntStream.range(1, 10)
        .mapToDouble(k -> sorted[k * (sorted.length - 1) / 10])
        .distinct()
        .toArray();
  }

  /**
   * Which class a model chooses where in the plane. Of one score, its sign, pale between -1 and 1;
   * of several, the greatest.
   *
   * @param scores a grid of numbers as in {@link #contour} for each score
   * @throws IllegalArgumentException if there is no score, or a grid is none
   */
  public Plot boundary(double[] xs, double[] ys, double[][]... scores) {
    if (scores.length == 0) {
      throw new IllegalArgumentException("a decision boundary needs a score, got none");
    }
    Field first = new Field(xs, ys, scores[0]);
    if (scores.length == 1) {
      return with(
          region(first, Double.NEGATIVE_INFINITY, Palette.pale(0, 1), null),
          region(first, -1, Palette.pale(0, 0), null),
          region(first, 0, Palette.pale(1, 0), STRONG),
          region(first, 1, Palette.pale(1, 1), null));
    }
    Plot plot = with(region(first, Double.NEGATIVE_INFINITY, Palette.pale(0, 1), null));
    for (int k = 1; k < scores.length; k++) {
      int own = k;
      Field lead =
          first.map(at -> {
            double best = Double.NEGATIVE_INFINITY;
            for (int other = 0; other < scores.length; other++) {
              best = other == own ? best : Math.max(best, scores[other][at[0]][at[1]]);
            }
            return scores[own][at[0]][at[1]] - best;
          });
      plot = plot.with(region(lead, 0, Palette.pale(k, 1), STRONG));
    }
    return plot;
  }

  private static Mark region(Field field, double level, Color fill, BasicStroke edge) {
    return new Mark.Region(field, field.above(level), fill, edge);
  }

  /** The same with a line above it. */
  public Plot title(String text) {
    return new Plot(marks, frame.withTitle(text));
  }

  /** The same with a name for the x axis. */
  public Plot xLabel(String text) {
    return new Plot(marks, frame.withX(text));
  }

  /** The same with a name for the y axis. */
  public Plot yLabel(String text) {
    return new Plot(marks, frame.withY(text));
  }

  /** The same with a logarithmic x axis, from which numbers that are not positive are left out. */
  public Plot logX() {
    return new Plot(marks, frame.withLog(true, frame.logY()));
  }

  /** The same with a logarithmic y axis, from which numbers that are not positive are left out. */
  public Plot logY() {
    return new Plot(marks, frame.withLog(frame.logX(), true));
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
    return new Chart(marks, frame).bytes(format);
  }

  @Override
  public String toString() {
    int points =
        marks.stream()
            .filter(mark -> !(mark instanceof Mark.Region))
            .mapToInt(mark -> mark.ys().length)
            .sum();
    return "Plot(" + points + " points)";
  }
}
