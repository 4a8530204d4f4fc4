package org.micrograd.stdlib;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.autograd.Counting;
import org.micrograd.autograd.Value;
import org.micrograd.graph.Scope;

/** Layers of neurons, each on the results of the one before: a script's model as Java sees it. */
public final class Layers {
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

  private final List<List<Neuron>> layers;
  private boolean hasNames;
  private Value[] parameters;

  private Layers(List<List<Neuron>> layers) {
    this.layers = layers;
  }

  /** So many layers, without neurons yet. */
  Layers(int count) {
    this(Stream.generate(() -> (List<Neuron>) new ArrayList<Neuron>()).limit(count).toList());
  }

  /** Adds a neuron to a layer. */
  void add(int layer, Value[] weights, Value bias, Activation activation) {
    Value[] row = Arrays.copyOf(weights, weights.length + 1);
    row[weights.length] = bias;
    layers.get(layer).add(new Neuron(row, activation));
    parameters = null;
  }

  /** Parameters say in pictures what they are, from when the layers first compute. */
  void name() {
    for (int k = 0; k < layers.size() && !hasNames; k++) {
      for (int i = 0; i < layers.get(k).size(); i++) {
        name(layers.get(k).get(i).row, path(k, i));
      }
    }
    hasNames = true;
  }

  /** The names of the parts around a neuron, as in {@code layers.1.neurons.0.}. */
  private String path(int layer, int neuron) {
    boolean isOne = layers.size() == 1;
    String inner = isOne && layers.getFirst().size() == 1 ? "" : "neurons." + neuron + ".";
    return isOne ? inner : "layers." + layer + "." + inner;
  }

  /** A name that a program has given stays. */
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

  /** The weights and biases, in order; kept, since a training asks for them in each step. */
  Value[] parameters() {
    if (parameters == null) {
      parameters =
          layers.stream()
              .flatMap(List::stream)
              .flatMap(neuron -> Stream.of(neuron.row))
              .toArray(Value[]::new);
    }
    return parameters;
  }

  /**
   * Sets the gradients of all weights and biases to 0, as a whole number where a parameter counts
   * so.
   */
  @Export
  public void zero() {
    for (Value p : parameters()) {
      Counting.setGrad(p, 0, true);
    }
  }

  /** What the last layer answers; drawings show each part that has several. */
  Value[] forward(Value... x) {
    name();
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
