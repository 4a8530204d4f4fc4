package org.micrograd.script.library;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.autograd.Value;
import org.micrograd.compile.DifferentiableFunction;

/**
 * A compiled function over rows: its mean and what follows from it, and what belongs to each row.
 */
public final class RowBatch {
  /** From how many rows on all cores work on them. */
  private static final int MANY = 1 << 15;

  private final DifferentiableFunction function;
  private final Value[] leaves;
  private final double[][] columns;
  private final int rows;
  private double[] gradient;
  private double mean;

  /**
   * @param function as it was when the batch was asked for
   * @param leaves whose numbers are its parameters
   */
  RowBatch(DifferentiableFunction function, Value[] leaves, Rows rows) {
    this.function = function;
    this.leaves = leaves;
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
    double at = mean();
    return leaves.length == 0
        ? Value.number(at)
        : Value.custom(at, List.of(leaves), "mean", this::shares);
  }

  private double[] shares(Value out) {
    double[] shares = new double[gradient.length];
    Arrays.setAll(shares, i -> gradient[i] * out.grad());
    return shares;
  }

  /** Adds the derivatives of the mean to the gradients of the captured leaves. */
  @Export
  public void backward() {
    mean();
    for (int i = 0; i < leaves.length; i++) {
      leaves[i].setGrad(leaves[i].grad() + gradient[i]);
    }
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
