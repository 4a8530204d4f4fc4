package org.micrograd.stdlib;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.graalvm.polyglot.Value;
import org.micrograd.script.ScriptFunction;

/** The model that a training fits to rows. */
sealed interface FitModel {
  /** Products of a training from which on it takes longer than compiling its layers. */
  long MANY = 100_000;

  /** What it says of some rows, for the script's loss. */
  List<?> predictions(int... rows);

  /** Lets what arrived at the predictions go on to its parameters. */
  void backward();

  /** Any function of a script, called for each row; its graph goes on by itself. */
  record Called(ScriptFunction function, List<Value> rows) implements FitModel {
    @Override
    public List<?> predictions(int... rows) {
      return function.map(Data.at(this.rows, rows));
    }

    @Override
    public void backward() {}
  }

  /** Layers of the library as they are, of numbers. */
  record Compiled(RowNetwork network, double[][] rows) implements FitModel {
    @Override
    public List<?> predictions(int... rows) {
      return network.predictions(
          IntStream.range(0, this.rows[0].length)
              .mapToObj(k -> IntStream.of(rows).mapToDouble(row -> this.rows[row][k]).toArray())
              .toArray(double[][]::new));
    }

    @Override
    public void backward() {
      network.backward();
    }
  }

  /** The fastest form of a model: compiled if it is one of the library and there is much to do. */
  static FitModel of(ScriptFunction function, List<Value> rows, int epochs) {
    return layers(function.function())
        .filter(layers -> (long) layers.parameters().length * rows.size() * epochs >= MANY)
        .flatMap(layers -> compiled(layers, rows))
        .orElseGet(() -> new Called(function, rows));
  }

  /** The layers that a module of the library consists of; none of another function. */
  private static Optional<Layers> layers(Value function) {
    if (!function.canInvokeMember("_java")) {
      return Optional.empty();
    }
    Value answer = function.invokeMember("_java");
    return answer.isHostObject() && answer.asHostObject() instanceof Layers layers
        ? Optional.of(layers)
        : Optional.empty();
  }

  private static Optional<FitModel> compiled(Layers layers, List<Value> rows) {
    double[][] numbers = new double[rows.size()][];
    for (int i = 0; i < numbers.length; i++) {
      Value row = rows.get(i);
      if (!row.hasArrayElements() || row.getArraySize() != layers.inputs()) {
        return Optional.empty();
      }
      try {
        numbers[i] = row.as(double[].class);
      } catch (ClassCastException e) {
        return Optional.empty(); // Not all are numbers: the script's own call says what it takes.
      }
    }
    return RowNetwork.of(layers).map(network -> new Compiled(network, numbers));
  }
}
