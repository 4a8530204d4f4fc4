package org.micrograd.stdlib;

import java.util.List;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.script.Library;
import org.micrograd.script.Permissions;
import org.micrograd.script.ScriptModule;

/** Plots, for scripts. */
public final class Plots implements Library {
  @Override
  public List<ScriptModule> modules() {
    return List.of(
        ScriptModule.of(
            "plot",
            "plot",
            "scatter",
            "histogram",
            "plotSamples",
            "lossCurve",
            "tangent",
            "contour",
            "decisionBoundary"));
  }

  @Override
  public Object host(Permissions permissions) {
    return new Host();
  }

  /** What the script module calls: the methods of {@link Plot}. */
  public static final class Host {
    /** The class whose objects have the methods of a plot in Python. */
    @Export
    public Object type() {
      return Plot.class;
    }

    @Export
    public boolean isPlot(Object o) {
      return o instanceof Plot;
    }

    @Export
    public Plot empty() {
      return new Plot();
    }

    @Export
    public Plot line(Plot plot, double[] xs, double[] ys, String label) {
      return plot.line(xs, ys, label);
    }

    @Export
    public Plot dashed(Plot plot, double[] xs, double[] ys, String label) {
      return plot.dashed(xs, ys, label);
    }

    @Export
    public Plot tangent(Plot plot, double[] xs, double[] ys, double x, double y, double slope) {
      return plot.tangent(xs, ys, x, y, slope);
    }

    @Export
    public Plot scatter(Plot plot, double[] xs, double[] ys, String label) {
      return plot.scatter(xs, ys, label);
    }

    @Export
    public Plot histogram(Plot plot, double[] numbers, double bins, String label) {
      return plot.histogram(numbers, bins == 0 ? 0 : Data.whole("bins", bins), label);
    }

    @Export
    public Plot samples(Plot plot, double[][] points, double[] classes) {
      return plot.samples(points, classes);
    }

    @Export
    public Plot contour(Plot plot, double[] xs, double[] ys, double[][] values, double[] levels) {
      return plot.contour(xs, ys, values, levels);
    }

    @Export
    public Plot boundary(Plot plot, double[] xs, double[] ys, double[][][] scores) {
      return plot.boundary(xs, ys, scores);
    }

    @Export
    public Plot title(Plot plot, String text) {
      return plot.title(text);
    }

    @Export
    public Plot xLabel(Plot plot, String text) {
      return plot.xLabel(text);
    }

    @Export
    public Plot yLabel(Plot plot, String text) {
      return plot.yLabel(text);
    }

    @Export
    public Plot logX(Plot plot) {
      return plot.logX();
    }

    @Export
    public Plot logY(Plot plot) {
      return plot.logY();
    }
  }
}
