package org.micrograd.standins;

import java.util.Arrays;
import java.util.Locale;
import org.graalvm.polyglot.HostAccess.Export;

/** What the stand-in for sklearn.linear_model calls. */
public final class LinearCalls {
  private static double[] reals(NdArray a) {
    return a.doubles();
  }

  /**
   * Lasso's and ElasticNet's weights, then the gap of the dual, the turns and whether it is small.
   */
  @Export
  public Object coordinates(
      NdArray rows,
      NdArray y,
      NdArray start,
      double large,
      double small,
      boolean isPositive,
      int most,
      double tolerance) {
    double[] table = reals(rows);
    return NdArray.of(
        new CoordinateDescent(table, reals(y), reals(start), large, small, isPositive)
            .run(most, tolerance));
  }

  /** Weights of classes, then the turns and how it ended: 0 well, 1 by the turns, 2 on the way. */
  @Export
  public Object logistic(
      NdArray rows,
      NdArray classes,
      NdArray weights,
      NdArray start,
      int count,
      boolean hasIntercept,
      double penalty,
      int most,
      double tolerance) {
    int[] own = Arrays.stream(classes.longs()).mapToInt(Math::toIntExact).toArray();
    LogisticLoss loss =
        new LogisticLoss(
            rows.doubles(), own, reals(weights), rows.shape()[1], count, hasIntercept, penalty);
    LimitedMemory search = new LimitedMemory(loss, reals(start));
    LimitedMemory.End end = search.run(most, tolerance);
    double[] x = search.point();
    double[] found = Arrays.copyOf(x, x.length + 2);
    found[x.length] = search.iterations();
    found[x.length + 1] = end.ordinal();
    return NdArray.of(found);
  }

  /** SGD's weights, the intercept and the turns, which are negative where numbers overflow. */
  @Export
  public Object stochastic(
      NdArray rows, NdArray y, NdArray weights, NdArray start, String[] words, double[] numbers) {
    StochasticDescent.Way way =
        new StochasticDescent.Way(
            PointLoss.valueOf(words[0].toUpperCase(Locale.ROOT)),
            numbers[0],
            numbers[1] != 0,
            numbers[2],
            numbers[3],
            words[1],
            numbers[4],
            numbers[5],
            numbers[6] != 0,
            numbers[7] != 0,
            (int) numbers[8],
            (int) numbers[9],
            numbers[10],
            (int) numbers[11]);
    return NdArray.of(
        new StochasticDescent(way, reals(rows), reals(y), reals(weights), reals(start)).run());
  }
}
