package org.micrograd.stdlib;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.micrograd.draw.Ink;
import org.micrograd.draw.Picture;
import org.micrograd.io.Interruption;
import org.micrograd.io.JavaScriptWriter;
import org.micrograd.io.Resource;
import org.micrograd.io.Xml;
import org.micrograd.stdlib.PlotGrid.Placed;

/** A page that needs nothing but a browser: plots, and the numbers of what is pointed at. */
final class PlotPage {
  /** More points of a mark would make a large page, and lie on one another anyway. */
  private static final int MOST_POINTS = 5000;

  private PlotPage() {}

  /** The page of a single plot. */
  static String of(Plot plot, Chart chart) {
    return of(plot, chart.words().title(), plot.theme(), List.of(new Placed(chart, 0, 0)));
  }

  /** The page of a picture of several. */
  static String of(Picture picture, String title, String theme, List<Placed> charts) {
    String svg = picture.svg();
    JavaScriptWriter script = new JavaScriptWriter();
    script.object(() -> script.list("charts", charts.size(), i -> chart(script, charts.get(i))));
    Map<String, String> parts =
        Map.of(
            "TITLE", Xml.escaped(title.isEmpty() ? "plot" : title),
            "PAPERS", papers(theme),
            "PICTURE", svg.substring(svg.indexOf("<svg")),
            "DATA", script.toString(),
            "SCRIPT", text("pointed.js") + text("plot.js"));
    StringBuilder html = new StringBuilder();
    for (String line : text("plot.html").split("\n")) {
      String name =
          parts.keySet().stream().filter(each -> line.contains("@" + each)).findAny().orElse("");
      html.append(name.isEmpty() ? line : line.replace("@" + name, parts.get(name))).append('\n');
    }
    return html.toString();
  }

  private static String text(String file) {
    return Resource.text(PlotPage.class, file);
  }

  /** The colours of the page around the picture. */
  private static String papers(String theme) {
    String light = colours(Ink.PAPER.light(), Ink.TEXT.light(), Ink.FRAME.light());
    String dark = colours(Ink.PAPER.dark(), Ink.TEXT.dark(), Ink.FRAME.dark());
    return switch (theme) {
      case "dark" -> dark;
      case "auto" -> light + " @media (prefers-color-scheme: dark) { " + dark + " }";
      default -> light;
    };
  }

  private static String colours(String paper, String ink, String line) {
    return ":root { --paper: %s; --ink: %s; --line: %s; }".formatted(paper, ink, line);
  }

  private static void chart(JavaScriptWriter script, Placed placed) {
    Chart chart = placed.chart();
    Axes axes = chart.axes();
    Rectangle2D area = axes.area();
    List<Mark> marks = chart.looks().stream().map(PlotLegend.Entry::mark).toList();
    List<Mark> series = marks.stream().filter(mark -> !(mark instanceof Mark.Ground)).toList();
    // Of several fields of one model the first is the score.
    List<Field> fields =
        marks.stream().filter(Bands.class::isInstance).map(mark -> ((Bands) mark).field()).toList();
    script.object(() -> {
      script.field("title", chart.words().title());
      script.numbers("place", placed.left(), placed.top());
      script.numbers("area", area.getX(), area.getY(), area.getWidth(), area.getHeight());
      script.field("x", () -> axis(script, axes.x(), chart.words().xLabel()));
      script.field("y", () -> axis(script, axes.y(), chart.words().yLabel()));
      script.list("series", series.size(), i -> series(script, series.get(i), axes));
      script.list("fields", fields.size(), i -> field(script, fields.get(i)));
    });
  }

  private static void axis(JavaScriptWriter script, Axis axis, String name) {
    script.object(() -> {
      script.field("name", name);
      script.numbers("ends", axis.low(), axis.high());
      script.field("log", axis.log());
    });
  }

  private static void series(JavaScriptWriter script, Mark mark, Axes axes) {
    boolean isBars = mark instanceof Mark.Bars;
    int[] seen = isBars ? IntStream.range(0, mark.ys().length).toArray() : seen(mark, axes);
    double[] ys = IntStream.of(seen).mapToDouble(i -> mark.ys()[i]).toArray();
    script.object(() -> {
      script.field("label", mark.label());
      script.field("bars", isBars);
      script.numbers(
          "xs", isBars ? mark.xs() : IntStream.of(seen).mapToDouble(i -> mark.xs()[i]).toArray());
      script.numbers("ys", ys);
    });
  }

  /** The points that have a place, of those on about the same pixels the first. */
  private static int[] seen(Mark mark, Axes axes) {
    for (double cell = 0.5; ; cell *= 2) {
      double size = cell;
      Set<Point2D> taken = new HashSet<>();
      int[] found =
          IntStream.range(0, mark.xs().length)
              .filter(i -> {
                Interruption.check();
                double x = axes.x(mark.xs()[i]);
                double y = axes.y(mark.ys()[i]);
                return !Double.isNaN(x)
                    && !Double.isNaN(y)
                    && taken.add(new Point2D.Double(Math.rint(x / size), Math.rint(y / size)));
              })
              .toArray();
      if (found.length <= MOST_POINTS) {
        return found;
      }
    }
  }

  private static void field(JavaScriptWriter script, Field field) {
    script.object(() -> {
      script.numbers("xs", field.xs());
      script.numbers("ys", field.ys());
      script.list(
          "values",
          field.ys().length,
          i -> {
            script.raw("[");
            for (double x : field.values()[i]) {
              script.number((float) x);
              script.raw(",");
            }
            script.raw("]");
          });
    });
  }
}
