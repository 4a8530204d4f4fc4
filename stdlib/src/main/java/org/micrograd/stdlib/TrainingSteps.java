package org.micrograd.stdlib;

import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.micrograd.script.ScriptFunction;

/** The steps of a training, and their losses so far. */
final class TrainingSteps {
  private final FitModel model;
  private final List<Value> targets;
  private final ScriptFunction loss;
  private final Value optimizer;
  private final ScriptFunction schedule;
  private final int steps;
  private final List<Double> losses = new ArrayList<>();

  /**
   * A training that has not begun.
   *
   * @param schedule of the learning rate; null to leave it as it is
   * @param steps how many there will be
   */
  TrainingSteps(
      FitModel model,
      List<Value> targets,
      ScriptFunction loss,
      Value optimizer,
      ScriptFunction schedule,
      int steps) {
    this.model = model;
    this.targets = targets;
    this.loss = loss;
    this.optimizer = optimizer;
    this.schedule = schedule;
    this.steps = steps;
  }

  /** A step on some rows; answers the loss from before it. */
  double step(int... rows) {
    var result =
        loss.value("the loss that fit lowers", model.predictions(rows), Data.at(targets, rows));
    if (!Double.isFinite(result.data())) {
      throw new IllegalArgumentException(
          "fit: the loss is %s after %d steps: try a lower learning rate"
              .formatted(Axis.text(result.data(), 9), losses.size()));
    }
    optimizer.invokeMember("zero_grad");
    result.backward();
    model.backward();
    if (schedule != null) {
      optimizer.putMember(
          "lr", schedule.number("the schedule's learning rate", losses.size(), steps));
    }
    optimizer.invokeMember("step");
    losses.add(result.data());
    return result.data();
  }

  double[] losses() {
    return losses.stream().mapToDouble(x -> x).toArray();
  }
}
