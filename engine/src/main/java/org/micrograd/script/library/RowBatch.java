package org.micrograd.script.library;

import java.util.concurrent.ForkJoinPool;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.autograd.Custom;
import org.micrograd.autograd.Value;
import org.micrograd.compile.DifferentiableFunction;

/**
 * A compiled function over rows: its mean and what follows from it, and what belongs to each row.
 */
public final class RowBatch {
  /** From how many rows on all cores work on them. */
  private static final int MANY = 1 << 15;

  private final LiveFunction live;
  private final DifferentiableFunction function;
  private final double[][] columns;
  private final int rows;
  private double[] gradient;
  private double mean;
  private Value value;

  /** A batch of a function as it is now. */
  RowBatch(LiveFunction live, Rows rows) {
    this.live = live;
    this.function = live.now();
    this.columns = rows.columns();
    this.rows = rows.length();
    if (function.outputs().size() == 1) {
      mean();
    }
  }

  private ForkJoinPool pool() {
    return rows < MANY ? null : ForkJoinPool.commonPool();
  }

  /** The mean of the values of the rows. */
  @Export
  public double mean() {
    if (gradient == null) {
      double[] found = new double[function.parameterNames().size()];
      mean = function.mean(columns, found, pool());
      gradient = found;
    }
    return mean;
  }

  /** The mean as a Value computed from the captured leaves, whose derivatives are known. */
  @Export
  public Value value() {
    if (value == null) {
      value = live.mean(mean(), new Custom("mean", out -> live.give(gradient, out.grad())));
    }
    return value;
  }

  /**
   * The same as {@code value().backward()}: adds the derivatives of the mean to the gradients of
   * the captured leaves, without looking for them in a graph.
   */
  @Export
  public void backward() {
    mean();
    live.give(gradient, 1);
    value().setGrad(1);
  }

  /** The values of the rows: a column a result. */
  @Export
  public double[][] values() {
    double[][] values = new double[function.outputs().size()][rows];
    function.batch(columns, values, null, pool());
    return values;
  }

  /** The derivatives of the rows' values: for each result a column an input. */
  @Export
  public double[][][] gradients() {
    int results = function.outputs().size();
    double[][][] gradients = new double[results][columns.length][rows];
    function.batch(columns, new double[results][rows], gradients, pool());
    return gradients;
  }
}
