package org.micrograd.stdlib;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.micrograd.autograd.Value;
import org.micrograd.graph.Scope;

/** Layers of neurons, each on the results of the one before: a script's model as Java sees it. */
record Layers(List<List<Neuron>> layers) {
  /** The activation of w.x + b, as the chain ((b + w0*x0) + w1*x1) + ... that micrograd builds. */
  private record Neuron(Value[] row, Activation activation) {
    Neuron with(UnaryOperator<Value> other) {
      return new Neuron(Stream.of(row).map(other).toArray(Value[]::new), activation);
    }

    Value of(Value... x) {
      int last = row.length - 1;
      if (x.length != last) {
        throw new IllegalArgumentException(
            "a neuron with %d weights needs as many inputs, got %d".formatted(last, x.length));
      }
      try (Scope _ = Scope.open("neuron")) {
        Value sum = row[last];
        for (int i = 0; i < last; i++) {
          sum = sum.add(row[i].mul(x[i]));
        }
        return activation.of(sum);
      }
    }
  }

  /** Layers of neurons, from the row w0, w1, ..., b of each and its activation. */
  static Layers of(Value[][][] rows, String[][] activations) {
    List<List<Neuron>> layers = new ArrayList<>();
    for (int k = 0; k < rows.length; k++) {
      List<Neuron> layer = new ArrayList<>();
      for (int i = 0; i < rows[k].length; i++) {
        name(rows[k][i], path(rows, k, i));
        layer.add(new Neuron(rows[k][i], Activation.named(activations[k][i])));
      }
      layers.add(layer);
    }
    return new Layers(layers);
  }

  /** The names of the parts around a neuron, as in {@code layers.1.neurons.0.}. */
  private static String path(Value[][][] rows, int layer, int neuron) {
    String inner = rows.length > 1 || rows[layer].length > 1 ? "neurons." + neuron + "." : "";
    return rows.length > 1 ? "layers." + layer + "." + inner : inner;
  }

  /** Parameters say in pictures what they are; a name that a program has given stays. */
  private static void name(Value[] row, String path) {
    for (int j = 0; j < row.length; j++) {
      if (row[j].isLeaf() && !row[j].isConstant() && row[j].label().isEmpty()) {
        row[j].setLabel(path + (j < row.length - 1 ? "w." + j : "b"));
      }
    }
  }

  /** The same layers with other Values in the places of these. */
  Layers with(UnaryOperator<Value> other) {
    return new Layers(
        layers.stream()
            .map(layer -> layer.stream().map(neuron -> neuron.with(other)).toList())
            .toList());
  }

  /** How many numbers they take. */
  int inputs() {
    return layers.getFirst().getFirst().row.length - 1;
  }

  /** The weights and biases, in order. */
  Stream<Value> parameters() {
    return layers.stream().flatMap(List::stream).flatMap(neuron -> Stream.of(neuron.row));
  }

  /** What the last layer answers; drawings show each part that has several. */
  Value[] forward(Value... x) {
    if (layers.size() == 1) {
      return forward(layers.getFirst(), x);
    }
    try (Scope _ = Scope.open("MLP")) {
      Value[] signal = x;
      for (List<Neuron> layer : layers) {
        signal = forward(layer, signal);
      }
      return signal;
    }
  }

  private static Value[] forward(List<Neuron> layer, Value... x) {
    if (layer.size() == 1) {
      return new Value[] {layer.getFirst().of(x)};
    }
    try (Scope _ = Scope.open("layer")) {
      return layer.stream().map(neuron -> neuron.of(x)).toArray(Value[]::new);
    }
  }
}
