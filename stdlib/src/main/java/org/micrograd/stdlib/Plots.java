package org.micrograd.stdlib;

import static org.micrograd.script.Kind.COUNT_OR_ZERO;
import static org.micrograd.script.Kind.FUNCTION;
import static org.micrograd.script.Kind.NUMBER;
import static org.micrograd.script.Kind.NUMBERS;
import static org.micrograd.script.Kind.PICTURES;
import static org.micrograd.script.Kind.POINTS;
import static org.micrograd.script.Kind.TEXT;
import static org.micrograd.script.LibraryFunction.row;
import static org.micrograd.script.Parameter.may;
import static org.micrograd.script.Parameter.need;

import java.util.Arrays;
import java.util.List;
import org.micrograd.autograd.Gradients;
import org.micrograd.autograd.Value;
import org.micrograd.draw.Picture;
import org.micrograd.script.Library;
import org.micrograd.script.LibraryFunction;
import org.micrograd.script.LibraryType;
import org.micrograd.script.Parameter;
import org.micrograd.script.ScriptFunction;
import org.micrograd.script.ScriptModule;

/** Plots, for scripts. */
public final class Plots implements Library {
  private static final Parameter XS = need("xs", NUMBERS);
  private static final Parameter YS = need("ys", NUMBERS);
  private static final Parameter LABEL =
      may("label", TEXT, "").says("what the legend calls it; nothing leaves it out");
  private static final Parameter BINS =
      may("bins", COUNT_OR_ZERO, 0).says("how many; 0 for about the root of how many numbers");
  private static final Parameter WORDS = need("words", TEXT);
  private static final Parameter POINT = need("X", POINTS);
  private static final Parameter CLASS = need("y", NUMBERS);

  @Override
  public List<ScriptModule> modules() {
    return List.of(
        ScriptModule.of("plot").with(ofNumbers()).with(ofFunctions()).with(plots()).with(grids()));
  }

  private static LibraryFunction[] ofNumbers() {
    return new LibraryFunction[] {
      row(
          "plot",
          "A line through the points (xs[i], ys[i]), of xs alone through (i, xs[i]), as a plot.",
          a -> line(new Plot(), a.get(0), a.get(1), a.get(2)),
          XS,
          may("ys", NUMBERS, null),
          LABEL),
      row(
          "scatter",
          "The points (xs[i], ys[i]), as a plot.",
          a -> new Plot().scatter(a.get(0), a.get(1), a.get(2)),
          XS,
          YS,
          LABEL),
      row(
          "histogram",
          "How many numbers lie in each of so many bins, as a plot.",
          a -> new Plot().histogram(a.get(0), a.get(1), a.get(2)),
          XS,
          BINS,
          LABEL),
      row(
          "plotSamples",
          "The points X, rows [x, y], coloured by their classes y, as a plot.",
          a -> new Plot().samples(a.get(0), a.get(1)),
          POINT,
          CLASS),
      row(
          "lossCurve",
          "The losses of training, step by step, as a plot.",
          a -> new Plot().lossCurve(a.get(0), a.get(1)),
          need("losses", NUMBERS).says("a list of numbers, or what fit answers"),
          LABEL),
      row(
          "subplots",
          "Plots side by side in one picture, row by row.",
          a -> PlotGrid.of(a.<List<Picture>>get(0), a.get(1)),
          need("plots", PICTURES),
          may("columns", COUNT_OR_ZERO, 0).says("how many in a row; 0 for about a square"))
    };
  }

  private static LibraryFunction[] ofFunctions() {
    return new LibraryFunction[] {
      row(
          "tangent",
          "The function f of a Value with its tangent at x, between low and high, as a plot.",
          a -> tangent(a.get(0), a.get(1), a.get(2), a.get(3)),
          need("f", FUNCTION),
          need("x", NUMBER),
          may("low", NUMBER, null).says("x - 2 if it is left out"),
          may("high", NUMBER, null).says("x + 2 if it is left out")),
      row(
          "contour",
          "A function f(x, y) of the plane in bands of colour, the darker the higher, as a plot.",
          a -> contour(a.get(0), a.get(1), a.get(2), a.get(3)),
          need("f", FUNCTION),
          XS,
          YS,
          may("levels", NUMBERS, new double[0])
              .says("where bands meet; by itself ten of one area")),
      row(
          "decisionBoundary",
          "Where in the plane a model chooses which class, with points X coloured by their classes y on it, as a plot.",
          a -> boundary(a.get(0), a.get(1)).samples(a.get(1), a.get(2)),
          need("model", FUNCTION),
          POINT,
          CLASS)
    };
  }

  private static LibraryType plots() {
    return LibraryType.of(
            "Plot", Plot.class, "A plot: each method answers a new one that shows more.")
        .method(
            "line",
            "A line through the points (xs[i], ys[i]), of xs alone through (i, xs[i]); a label puts it into the legend.",
            a -> line(a.get(0), a.get(1), a.get(2), a.get(3)),
            XS,
            may("ys", NUMBERS, null),
            LABEL)
        .method(
            "dashed",
            "A dashed line, for what only helps to read the others.",
            a -> a.<Plot>get(0).dashed(a.get(1), a.get(2), a.get(3)),
            XS,
            YS,
            LABEL)
        .method(
            "scatter",
            "The points (xs[i], ys[i]).",
            a -> a.<Plot>get(0).scatter(a.get(1), a.get(2), a.get(3)),
            XS,
            YS,
            LABEL)
        .method(
            "histogram",
            "How many numbers lie in each of so many bins.",
            a -> a.<Plot>get(0).histogram(a.get(1), a.get(2), a.get(3)),
            XS,
            BINS,
            LABEL)
        .method(
            "samples",
            "The points X, rows [x, y], coloured by their classes y.",
            a -> a.<Plot>get(0).samples(a.get(1), a.get(2)),
            POINT,
            CLASS)
        .method("title", "A line above the plot.", a -> a.<Plot>get(0).title(a.get(1)), WORDS)
        .method("xLabel", "A name for the x axis.", a -> a.<Plot>get(0).xLabel(a.get(1)), WORDS)
        .method("yLabel", "A name for the y axis.", a -> a.<Plot>get(0).yLabel(a.get(1)), WORDS)
        .method(
            "theme",
            "Its colours: light, dark, or auto, which follow the reader's screen.",
            a -> a.<Plot>get(0).theme(a.get(1)),
            WORDS)
        .method("logX", "The x axis logarithmic.", a -> a.<Plot>get(0).logX())
        .method("logY", "The y axis logarithmic.", a -> a.<Plot>get(0).logY());
  }

  private static LibraryType grids() {
    return LibraryType.of(
            "PlotGrid", PlotGrid.class, "Plots side by side: each method answers a new one.")
        .method("title", "A line above all.", a -> a.<PlotGrid>get(0).title(a.get(1)), WORDS)
        .method(
            "theme",
            "Its colours: light, dark, or auto, which follow the reader's screen.",
            a -> a.<PlotGrid>get(0).theme(a.get(1)),
            WORDS);
  }

  private static Plot line(Plot plot, double[] xs, double[] ys, String label) {
    return ys == null ? plot.line(xs, label) : plot.line(xs, ys, label);
  }

  private static Plot tangent(ScriptFunction f, double x, Double low, Double high) {
    Value at = Value.of(x);
    Value y = f.value("the result of f", at);
    double slope = Gradients.gradient(y, List.of(at))[0];
    double[] xs = Basics.spaced(low == null ? x - 2 : low, high == null ? x + 2 : high, 201);
    double[] ys =
        Arrays.stream(xs).map(each -> f.number("the result of f", Value.of(each))).toArray();
    return new Plot().tangent(xs, ys, x, y.data(), slope);
  }

  private static Plot contour(ScriptFunction f, double[] xs, double[] ys, double[] levels) {
    double[][] values = new double[ys.length][xs.length];
    for (int i = 0; i < ys.length; i++) {
      for (int j = 0; j < xs.length; j++) {
        values[i][j] = f.number("the result of f", xs[j], ys[i]);
      }
    }
    return new Plot().contour(xs, ys, values, levels);
  }

  private static Plot boundary(ScriptFunction model, double[][] points) {
    if (points.length == 0) {
      throw new IllegalArgumentException("decisionBoundary needs at least one point");
    }
    double[] xs = side(points, 0);
    double[] ys = side(points, 1);
    double[][][] scores = new double[0][][];
    for (int i = 0; i < ys.length; i++) {
      for (int j = 0; j < xs.length; j++) {
        double[] found = model.numbers("the result of the model", new double[] {xs[j], ys[i]});
        if (i == 0 && j == 0) {
          scores = new double[found.length][ys.length][xs.length];
        }
        for (int k = 0; k < scores.length; k++) {
          scores[k][i][j] = found[k];
        }
      }
    }
    return new Plot().boundary(xs, ys, scores);
  }

  /** Places around the points along an axis. */
  private static double[] side(double[][] points, int k) {
    double low = Arrays.stream(points).mapToDouble(point -> point[k]).min().orElseThrow();
    double high = Arrays.stream(points).mapToDouble(point -> point[k]).max().orElseThrow();
    double margin = 0.15 * (high == low ? 1 : high - low);
    return Basics.spaced(low - margin, high + margin, 51);
  }
}
