package org.micrograd.standins;

import java.util.Arrays;

/**
 * What sklearn's LogisticRegression makes least: the negated logarithms of what is answered of the
 * true classes, and the squares of the weights. The parameters of all classes lie feature by
 * feature, the intercepts last.
 */
final class LogisticLoss implements LimitedMemory.Objective {
  private final double[] rows;
  private final int[] classes;
  private final double[] weights;
  private final int width;
  private final int count;
  private final boolean hasIntercept;
  private final double penalty;

  /**
   * Of rows and their classes.
   *
   * @param count how many classes have parameters: 1 where there are but 0 and 1
   * @param penalty what the squares of weights are multiplied by, halved
   */
  LogisticLoss(
      double[] rows,
      int[] classes,
      double[] weights,
      int width,
      int count,
      boolean hasIntercept,
      double penalty) {
    this.rows = rows;
    this.classes = classes;
    this.weights = weights;
    this.width = width;
    this.count = count;
    this.hasIntercept = hasIntercept;
    this.penalty = penalty;
  }

  @Override
  public double at(double[] x, double[] gradient) {
    double squares = 0;
    Arrays.fill(gradient, 0);
    for (int i = 0; i < width * count; i++) {
      squares += x[i] * x[i];
      gradient[i] = penalty * x[i];
    }
    double sum = 0;
    double[] raw = new double[count];
    for (int n = 0; n < classes.length; n++) {
      scores(x, n, raw);
      sum += weights[n] * (count == 1 ? pair(raw, classes[n]) : many(raw, classes[n]));
      for (int k = 0; k < count; k++) {
        double part = weights[n] * raw[k];
        for (int j = 0; j < width; j++) {
          gradient[j * count + k] += part * rows[n * width + j];
        }
        if (hasIntercept) {
          gradient[width * count + k] += part;
        }
      }
    }
    return sum + 0.5 * penalty * squares;
  }

  private void scores(double[] x, int n, double[] raw) {
    for (int k = 0; k < count; k++) {
      double score = 0;
      for (int j = 0; j < width; j++) {
        score += rows[n * width + j] * x[j * count + k];
      }
      raw[k] = hasIntercept ? score + x[width * count + k] : score;
    }
  }

  /** The loss of a row of two classes; its slope takes the score's place. */
  private static double pair(double[] raw, int own) {
    double score = raw[0];
    double small = Math.exp(-Math.abs(score));
    double chance = score > 0 ? 1 / (1 + small) : small / (1 + small);
    raw[0] = chance - own;
    return Math.max(score, 0) + Math.log1p(small) - own * score;
  }

  /** The loss of a row of many classes; its slopes take the scores' places. */
  private static double many(double[] raw, int own) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double score : raw) {
      largest = Math.max(largest, score);
    }
    double sum = 0;
    double wished = raw[own];
    for (int k = 0; k < raw.length; k++) {
      raw[k] = Math.exp(raw[k] - largest);
      sum += raw[k];
    }
    for (int k = 0; k < raw.length; k++) {
      raw[k] /= sum;
    }
    raw[own] -= 1;
    return Math.log(sum) + largest - wished;
  }
}
