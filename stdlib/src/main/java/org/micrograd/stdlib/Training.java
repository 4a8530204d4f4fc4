package org.micrograd.stdlib;

import static org.micrograd.script.Kind.COUNT;
import static org.micrograd.script.Kind.COUNT_OR_ZERO;
import static org.micrograd.script.Kind.FUNCTION;
import static org.micrograd.script.Kind.ITEMS;
import static org.micrograd.script.Kind.MODEL;
import static org.micrograd.script.Kind.OPTIMIZER;
import static org.micrograd.script.Kind.PATH;
import static org.micrograd.script.Kind.WHOLE;
import static org.micrograd.script.LibraryFunction.row;
import static org.micrograd.script.Parameter.may;
import static org.micrograd.script.Parameter.need;

import java.util.List;
import java.util.stream.IntStream;
import org.graalvm.polyglot.Value;
import org.micrograd.script.Arguments;
import org.micrograd.script.Library;
import org.micrograd.script.LibraryFunction;
import org.micrograd.script.LibraryType;
import org.micrograd.script.Parameter;
import org.micrograd.script.ScriptModel;
import org.micrograd.script.ScriptModule;
import org.micrograd.script.Series;

/** What training needs beside a model: a loop with its progress, parameters in files. */
public final class Training implements Library {
  /**
   * What a training did.
   *
   * @param losses step by step, each from before its step
   */
  record Losses(double[] losses) implements Series {
    @Override
    public double[] numbers() {
      return losses.clone();
    }

    @Override
    public String toString() {
      return "Training(%d steps, loss %s to %s)"
          .formatted(
              losses.length, Axis.text(losses[0], 4), Axis.text(losses[losses.length - 1], 4));
    }
  }

  @Override
  public List<ScriptModule> modules() {
    Parameter model = need("model", MODEL);
    Parameter path = need("path", PATH);
    return List.of(
        ScriptModule.of("train")
            .with(
                fit(),
                row(
                    "summary",
                    "The parts of a model with how many parameters they have, as a text.",
                    a -> Summary.of(a.<ScriptModel>get(0)),
                    model),
                row(
                    "saveParameters",
                    "Writes a model's parameters to a file, a line each: name,value.",
                    a -> ParameterFile.save(a.get(0), a.get(1), new ScriptFiles(a.permissions())),
                    model,
                    path),
                row(
                    "loadParameters",
                    "Reads a model's parameters from a file that saveParameters wrote; all or none are set.",
                    a -> ParameterFile.load(a.get(0), a.get(1), new ScriptFiles(a.permissions())),
                    model,
                    path))
            .with(
                LibraryType.of(
                        "Training",
                        Losses.class,
                        "What fit did: the losses, step by step, each from before its step.")
                    .field("losses", Losses.class, Losses::losses)));
  }

  private static LibraryFunction fit() {
    return row(
        "fit",
        "Trains a model: loss(predictions, targets) is lowered by the optimizer's steps.",
        Training::fit,
        need("model", FUNCTION),
        need("X", ITEMS),
        need("y", ITEMS),
        need("loss", FUNCTION),
        need("optimizer", OPTIMIZER),
        may("epochs", COUNT, 100).says("how often each sample is used"),
        may("batchSize", COUNT_OR_ZERO, 0).says("how many samples a step takes, 0 being all"),
        may("schedule", FUNCTION, null)
            .says("schedule(step, steps) answers the learning rate before each step"),
        may("seed", WHOLE, 0.0).says("of the order of the samples in batches"));
  }

  private static Losses fit(Arguments a) {
    List<Value> xs = a.get(1);
    List<Value> ys = a.get(2);
    Data.check("fit", xs, ys);
    int epochs = a.get(5);
    boolean whole = a.<Integer>get(6) == 0;
    int size = whole ? xs.size() : a.get(6);
    double seed = a.get(8);
    int steps = epochs * ((xs.size() + size - 1) / size);
    TrainingSteps all =
        new TrainingSteps(
            FitModel.of(a.get(0), xs, epochs), ys, a.get(3), a.get(4), a.get(7), steps);
    int[] everything = IntStream.range(0, xs.size()).toArray();
    Progress progress =
        new Progress(steps, a.permissions().columns(), line -> a.permissions().write(true, line));
    try {
      for (int epoch = 0; epoch < epochs; epoch++) {
        for (int[] rows : whole ? List.of(everything) : Data.parts(xs.size(), size, seed + epoch)) {
          progress.step(all.step(rows));
        }
      }
    } finally {
      progress.end();
    }
    return new Losses(all.losses());
  }
}
