package org.micrograd.stdlib;

import java.util.ArrayList;
import java.util.List;
import org.micrograd.autograd.Value;
import org.micrograd.autograd.Values;

/** Losses: means over samples of how far predictions are from targets. */
public enum Losses {
  // @formatter:off
  MSE((p, t) -> p.sub(t).square()),
  MAE((p, t) -> p.sub(t).abs()),
  HUBER((p, t) -> huber(p.sub(t).abs())),
  HINGE((p, t) -> Value.number(1).sub(t.mul(p)).relu()),
  BINARY_CROSS_ENTROPY(Losses::binaryCrossEntropy);
  // @formatter:on

  /** The loss of one sample, from its prediction and its target. */
  @FunctionalInterface
  interface OfOne {
    Value of(Value prediction, Value target);
  }

  private final OfOne one;

  Losses(OfOne one) {
    this.one = one;
  }

  /** Half the square up to 1, from there on the straight line that continues it. */
  private static Value huber(Value distance) {
    Value one = Value.number(1);
    return distance
        .le(one)
        .where(distance.square().mul(Value.number(0.5)), distance.sub(Value.number(0.5)));
  }

  /**
   * What a logit gives away about a target from 0 to 1: of two terms of one sign, since their
   * difference has no digits where a prediction is confident and right.
   */
  private static Value binaryCrossEntropy(Value logit, Value target) {
    Value no = Value.number(1).sub(target);
    return target.damp(logit.neg().softplus()).add(no.damp(logit.softplus()));
  }

  /**
   * What a row of logits gives away about its class: by how much the other logits, taken together,
   * come up to it. The difference of logSumExp and the logit has no digits where that is little.
   */
  private static Value crossEntropy(List<Value> row, int known) {
    List<Value> others = new ArrayList<>(row);
    Value logit = others.remove(known);
    return others.isEmpty()
        ? logit.mul(Value.number(0))
        : Values.logSumExp(others).sub(logit).softplus();
  }

  /**
   * The mean over samples.
   *
   * @throws IllegalArgumentException if there are no samples or the lengths differ
   */
  public Value of(List<Value> predictions, List<Value> targets) {
    check(predictions.size(), targets.size());
    List<Value> losses = new ArrayList<>();
    for (int i = 0; i < predictions.size(); i++) {
      losses.add(one.of(predictions.get(i), targets.get(i)));
    }
    return Values.mean(losses);
  }

  /**
   * The mean of logSumExp(row) - row[class]: what the softmax of a row of logits gives away about
   * its class, in nats, without overflow.
   *
   * @throws IllegalArgumentException if there are no rows, or a class is not one of its row
   */
  public static Value crossEntropy(List<List<Value>> rows, double... classes) {
    check(rows.size(), classes.length);
    List<Value> losses = new ArrayList<>();
    for (int i = 0; i < classes.length; i++) {
      List<Value> row = rows.get(i);
      int known = (int) classes[i];
      if (known != classes[i] || known < 0 || known >= row.size()) {
        throw new IllegalArgumentException(
            "crossEntropy: class %s of sample %d is none of 0 to %d"
                .formatted(classes[i], i, row.size() - 1));
      }
      losses.add(crossEntropy(row, known));
    }
    return Values.mean(losses);
  }

  private static void check(int predictions, int targets) {
    if (predictions != targets || predictions == 0) {
      throw new IllegalArgumentException(
          "a loss needs as many predictions as targets and at least one, got %d and %d"
              .formatted(predictions, targets));
    }
  }
}
