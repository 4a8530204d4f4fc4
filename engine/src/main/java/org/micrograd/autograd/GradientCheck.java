package org.micrograd.autograd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The gradient of a function by the chain rule beside its gradient by finite differences.
 *
 * @param value the function at the point
 * @param lines one line an input
 */
public record GradientCheck(double value, List<Line> lines) {
  /** The relative error up to which two derivatives count as equal. */
  public static final double TOLERANCE = 1e-6;

  private static final double FIRST_STEP = 0x1p-5;
  private static final int STEPS = 9;

  /**
   * What was found for one input.
   *
   * @param x the input
   * @param analytic the derivative by the chain rule
   * @param numeric the derivative by central differences, extrapolated to step 0
   */
  public record Line(double x, double analytic, double numeric) {
    /** The difference of the two, relative to the greater; absolute where both are below 1. */
    public double error() {
      double size = Math.max(1, Math.max(Math.abs(analytic), Math.abs(numeric)));
      return Math.abs(analytic - numeric) / size;
    }

    /** Whether the two agree; two that are not numbers do not. */
    public boolean passed() {
      return error() <= TOLERANCE;
    }
  }

  public GradientCheck {
    lines = List.copyOf(lines);
  }

  /**
   * Checks a function at a point where it is smooth: within 1/32 of each input, relative where the
   * input is above 1.
   *
   * @param f makes a result from as many leaves as there are inputs; it is called often
   * @throws IllegalArgumentException without inputs
   */
  public static GradientCheck of(Function<List<Value>, Value> f, double... x) {
    if (x.length == 0) {
      throw new IllegalArgumentException("a gradient check needs at least one input");
    }
    List<Value> leaves = leaves(x);
    Value y = f.apply(leaves);
    double[] analytic = Gradients.gradient(y, leaves);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      int input = i;
      double numeric = slope(moved -> f.apply(leaves(with(x, input, moved))).data(), x[i]);
      lines.add(new Line(x[i], analytic[i], numeric));
    }
    return new GradientCheck(y.data(), lines);
  }

  private static List<Value> leaves(double[] x) {
    return Arrays.stream(x).mapToObj(Value::of).toList();
  }

  private static double[] with(double[] x, int i, double value) {
    double[] moved = x.clone();
    moved[i] = value;
    return moved;
  }

  /**
   * The derivative of f at x by Richardson's extrapolation of central differences: of all columns
   * and steps the one that moved least, because rounding spoils the small steps and curvature the
   * large ones.
   */
  static double slope(ToDoubleFunction<Double> f, double x) {
    double h = FIRST_STEP * Math.max(1, Math.abs(x));
    double[] row = new double[STEPS];
    double best = Double.NaN;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < STEPS; i++, h /= 2) {
      double[] above = row.clone();
      row[0] = (f.applyAsDouble(x + h) - f.applyAsDouble(x - h)) / (x + h - (x - h));
      double power = 1;
      for (int j = 1; j <= i; j++) {
        power *= 4;
        row[j] = row[j - 1] + (row[j - 1] - above[j - 1]) / (power - 1);
        double moved = Math.max(Math.abs(row[j] - row[j - 1]), Math.abs(row[j] - above[j - 1]));
        if (moved <= least) {
          least = moved;
          best = row[j];
        }
      }
    }
    return best;
  }

  /** Whether all derivatives agree. */
  public boolean passed() {
    return lines.stream().allMatch(Line::passed);
  }

  /** The greatest error of all inputs; NaN if one is. */
  public double error() {
    return lines.stream().mapToDouble(Line::error).max().orElseThrow();
  }

  /** A report for people, one line an input. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "gradient check %s: f = %s, greatest error %.1e%n",
            passed() ? "passed" : "FAILED",
            Numbers.repr(value),
            error()));
    text.append(
        String.format("%6s %24s %24s %24s %9s%n", "input", "x", "analytic", "numeric", "error"));
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      text.append(
          String.format(
              Locale.ROOT,
              "%6d %24s %24s %24s %9.1e %s%n",
              i,
              Numbers.repr(line.x),
              Numbers.repr(line.analytic),
              Numbers.repr(line.numeric),
              line.error(),
              line.passed() ? "ok" : "WRONG"));
    }
    return text.toString();
  }
}
