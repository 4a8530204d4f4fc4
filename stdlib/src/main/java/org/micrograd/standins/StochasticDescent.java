package org.micrograd.standins;

import java.util.Arrays;
import org.micrograd.io.Interruption;

/** Weights of a line by sklearn's SGD: row after row, in the order that a seed gives. */
final class StochasticDescent {
  /**
   * How the weights are found.
   *
   * @param rate "constant", "optimal", "invscaling" or "adaptive"
   * @param ridge the part of the penalty of squares; the rest is of sizes
   * @param bound what the loss's bound is
   */
  record Way(
      PointLoss loss,
      double bound,
      boolean hasPenalty,
      double alpha,
      double ridge,
      String rate,
      double eta0,
      double power,
      boolean hasIntercept,
      boolean isShuffled,
      int seed,
      int most,
      double tolerance,
      int patience) {}

  private static final double LARGEST_SLOPE = 1e12;
  private static final double LEAST_SCALE = 1e-9;

  private final Way way;
  private final double[] rows;
  private final double[] y;
  private final double[] weights;
  private final int[] order;
  private final double[] w;
  private final double[] paid;
  private final double begin;
  private double scale = 1;
  private double owed;
  private double intercept;
  private double t;
  private double eta;
  private double loss;

  /**
   * Of a table in rows.
   *
   * @param start the weights, the intercept and the number of the first step
   */
  StochasticDescent(Way way, double[] rows, double[] y, double[] weights, double[] start) {
    this.way = way;
    this.rows = rows;
    this.y = y;
    this.weights = weights;
    int n = start.length - 2;
    w = Arrays.copyOf(start, n);
    intercept = start[n];
    t = start[n + 1];
    eta = way.eta0;
    begin = first();
    paid = new double[n];
    order = new int[y.length];
    Arrays.setAll(order, i -> i);
  }

  /**
   * The weights, the intercept, and how often it went over the rows; negated where they overflow.
   */
  double[] run() {
    double best = Double.POSITIVE_INFINITY;
    int idle = 0;
    int epoch = 0;
    int sign = 1;
    while (epoch < way.most) {
      Interruption.check();
      turn();
      epoch++;
      if (!isFinite()) {
        sign = -1;
        break;
      }
      boolean isWorse = loss > best - way.tolerance * y.length;
      idle = way.tolerance > Double.NEGATIVE_INFINITY && isWorse ? idle + 1 : 0;
      best = Math.min(best, loss);
      if (idle >= way.patience) {
        if (!way.rate.equals("adaptive") || eta <= 1e-6) {
          break;
        }
        eta /= 5;
        idle = 0;
      }
    }
    rescale();
    double[] found = Arrays.copyOf(w, w.length + 2);
    found[w.length] = intercept;
    found[w.length + 1] = sign * epoch;
    return found;
  }

  private void turn() {
    loss = 0;
    if (way.isShuffled) {
      shuffle();
    }
    for (int row : order) {
      step(row);
    }
  }

  private void step(int row) {
    int at = row * w.length;
    double p = Sums.dot(rows, at, w) * scale + intercept;
    eta = rate();
    loss += way.loss.at(p, y[row], way.bound);
    double slope = way.loss.slope(p, y[row], way.bound);
    double update = -eta * Math.max(-LARGEST_SLOPE, Math.min(LARGEST_SLOPE, slope)) * weights[row];
    if (way.hasPenalty) {
      scale *= Math.max(0, 1 - way.ridge * eta * way.alpha);
      if (scale < LEAST_SCALE) {
        rescale();
      }
    }
    if (update != 0) {
      Sums.add(w, update / scale, rows, at);
      intercept += way.hasIntercept ? update : 0;
    }
    if (way.hasPenalty && way.ridge < 1) {
      owed += (1 - way.ridge) * eta * way.alpha;
      shorten();
    }
    t++;
  }

  private double rate() {
    return switch (way.rate) {
      case "optimal" -> 1 / (way.alpha * (begin + t - 1));
      case "invscaling" -> way.eta0 / Math.pow(t, way.power);
      default -> eta;
    };
  }

  private double first() {
    double typical = Math.sqrt(1 / Math.sqrt(way.alpha));
    double rate = typical / Math.max(1, way.loss.slope(-typical, 1, way.bound));
    return 1 / (rate * way.alpha);
  }

  /** Takes from sizes what is owed of the penalty so far. */
  private void shorten() {
    for (int k = 0; k < w.length; k++) {
      double before = w[k];
      if (scale * before > 0) {
        w[k] = Math.max(0, before - (owed + paid[k]) / scale);
      } else if (scale * before < 0) {
        w[k] = Math.min(0, before + (owed - paid[k]) / scale);
      }
      paid[k] += scale * (w[k] - before);
    }
  }

  private void rescale() {
    for (int k = 0; k < w.length; k++) {
      w[k] *= scale;
    }
    scale = 1;
  }

  private boolean isFinite() {
    double sum = intercept;
    for (double each : w) {
      sum += each * 0;
    }
    return Double.isFinite(sum);
  }

  /** The order after another: the same steps of an xorshift each time. */
  private void shuffle() {
    int state = way.seed == 0 ? 1 : way.seed;
    for (int i = 0; i < order.length - 1; i++) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      int j = i + (state & Integer.MAX_VALUE) % (order.length - i);
      int own = order[i];
      order[i] = order[j];
      order[j] = own;
    }
  }
}
