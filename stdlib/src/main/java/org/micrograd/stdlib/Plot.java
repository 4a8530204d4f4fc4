package org.micrograd.stdlib;

import static java.nio.charset.StandardCharsets.UTF_8;

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
  private static final List<String> THEMES = List.of("light", "dark", "auto");

  private final List<Mark> marks;
  private final Chart.Words words;

  /** A plot that shows nothing yet. */
  public Plot() {
    this(List.of(), Chart.Words.NONE);
  }

  private Plot(List<Mark> marks, Chart.Words words) {
    this.marks = marks;
    this.words = words;
  }

  private Plot with(Mark... more) {
    List<Mark> all = new ArrayList<>(marks);
    all.addAll(List.of(more));
    return new Plot(List.copyOf(all), words);
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

  /** A line through the points (0, ys[0]), (1, ys[1]) and so on. */
  public Plot line(double[] ys, String label) {
    return line(IntStream.range(0, ys.length).asDoubleStream().toArray(), ys, label);
  }

  /** The losses of training, step by step. */
  public Plot lossCurve(double[] losses, String label) {
    double[] steps = IntStream.range(0, losses.length).asDoubleStream().toArray();
    check("lossCurve", steps, losses);
    return line(steps, losses, label).xLabel("step").yLabel("loss");
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
    if (xs.length != ys.length) {
      throw new IllegalArgumentException(
          "%s needs as many xs as ys, got %d and %d".formatted(what, xs.length, ys.length));
    }
    if (IntStream.range(0, xs.length)
        .noneMatch(i -> Double.isFinite(xs[i]) && Double.isFinite(ys[i]))) {
      throw new IllegalArgumentException(
          what
              + " needs at least one point that is finite, got "
              + (xs.length == 0 ? "none" : "none among " + xs.length));
    }
  }

  /**
   * How many numbers lie in each of a count of equal bins.
   *
   * @param bins 0 for a bin around each number where all are whole and near each other, else for
   *     about the square root of how many numbers there are
   * @throws IllegalArgumentException if there are no numbers, one is not finite, or there are more
   *     bins than a picture can show
   */
  public Plot histogram(double[] numbers, int bins, String label) {
    if (numbers.length == 0) {
      throw new IllegalArgumentException("histogram needs at least one number, got none");
    }
    int odd =
        IntStream.range(0, numbers.length)
            .filter(i -> !Double.isFinite(numbers[i]))
            .findFirst()
            .orElse(-1);
    if (odd >= 0) {
      throw new IllegalArgumentException(
          "histogram needs numbers that are finite, got %s at index %d: leave such numbers out"
              .formatted(numbers[odd], odd));
    }
    if (bins < 0 || bins > Bins.MOST_WISHED) {
      throw new IllegalArgumentException(
          "histogram needs bins of 0 to %d, got %d".formatted(Bins.MOST_WISHED, bins));
    }
    Bins counted = Bins.of(numbers, bins);
    return with(new Mark.Bars(label, counted.edges(), counted.counts()));
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
    for (int i = 0; i < points.length; i++) {
      if (points[i].length != 2) {
        throw new IllegalArgumentException(
            "samples need points [x, y], got %s as number %d".formatted(shown(points[i]), i));
      }
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
   * A function of the plane in bands of colour, with a bar of their numbers.
   *
   * @param xs the columns of the grid, rising
   * @param ys its rows, rising
   * @param values the number at row i and column j
   * @param levels where the bands meet; none for round numbers, or, where one band would fill most
   *     of the plane then, for ten bands of about the same area
   * @throws IllegalArgumentException if the grid is none, or no number of it is finite
   */
  public Plot contour(double[] xs, double[] ys, double[][] values, double... levels) {
    Field field = new Field(xs, ys, values);
    if (field.sorted().length == 0) {
      throw new IllegalArgumentException("contour needs a number that is finite, got none");
    }
    if (!Arrays.stream(levels).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "contour needs levels that are finite, got " + shown(levels));
    }
    double[] edges = Arrays.stream(levels).sorted().distinct().toArray();
    return with(new Bands(field, edges.length > 0 ? edges : Bands.levels(field)));
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
    return with(Region.boundary(xs, ys, scores));
  }

  /** The same with a line above it. */
  public Plot title(String text) {
    return new Plot(marks, words.withTitle(text));
  }

  /** The same with a name for the x axis. */
  public Plot xLabel(String text) {
    return new Plot(marks, words.withX(text));
  }

  /** The same with a name for the y axis. */
  public Plot yLabel(String text) {
    return new Plot(marks, words.withY(text));
  }

  /** The same with a logarithmic x axis, from which numbers that are not positive are left out. */
  public Plot logX() {
    return new Plot(marks, words.withLog(true, words.logY()));
  }

  /** The same with a logarithmic y axis, from which numbers that are not positive are left out. */
  public Plot logY() {
    return new Plot(marks, words.withLog(words.logX(), true));
  }

  /**
   * The same on paper of a theme.
   *
   * @param name light, dark, or auto, which follows the reader's own setting where the format can
   * @throws IllegalArgumentException for another name
   */
  public Plot theme(String name) {
    if (!THEMES.contains(name)) {
      throw new IllegalArgumentException(
          "a plot's theme must be one of %s, got \"%s\"".formatted(THEMES, name));
    }
    return new Plot(marks, words.withTheme(name));
  }

  @Override
  public Set<String> formats() {
    return new TreeSet<>(Set.of("html", "png", "svg"));
  }

  @Override
  public byte[] bytes(String format) {
    if (!formats().contains(format)) {
      throw new IllegalArgumentException(
          "a plot has no format \"" + format + "\"; the known ones are " + formats());
    }
    return format.equals("html") ? html().getBytes(UTF_8) : chart().bytes(format);
  }

  /** A page that shows the plot, and the numbers of what is pointed at. */
  public String html() {
    return PlotPage.of(this, chart());
  }

  Chart chart() {
    return chart(Chart.Room.ALONE);
  }

  Chart chart(Chart.Room room) {
    return new Chart(marks, words, room);
  }

  List<Mark> marks() {
    return marks;
  }

  String theme() {
    return words.theme();
  }

  @Override
  public String toString() {
    int points =
        marks.stream()
            .filter(mark -> !(mark instanceof Mark.Ground))
            .mapToInt(mark -> mark.ys().length)
            .sum();
    return "Plot(" + points + " points)";
  }
}
