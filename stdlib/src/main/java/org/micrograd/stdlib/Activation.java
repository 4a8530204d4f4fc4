package org.micrograd.stdlib;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.micrograd.autograd.Value;

/** What a neuron does to its sum. */
enum Activation {
  LINEAR("Linear", sum -> sum),
  RELU("ReLU", Value::relu),
  TANH("Tanh", Value::tanh),
  SIGMOID("Sigmoid", Value::sigmoid),
  SOFTPLUS("Softplus", Value::softplus),
  GELU("GELU", Value::gelu),
  SILU("SiLU", Value::silu);

  private final String title;
  private final UnaryOperator<Value> function;

  Activation(String title, UnaryOperator<Value> function) {
    this.title = title;
    this.function = function;
  }

  static Activation named(String name) {
    for (Activation each : values()) {
      if (each.toString().equals(name)) {
        return each;
      }
    }
    throw new IllegalArgumentException(
        "there is no activation \""
            + name
            + "\"; the known ones are "
            + Arrays.stream(values()).map(Activation::toString).collect(Collectors.joining(", ")));
  }

  /** How micrograd's notation of a model calls it. */
  String title() {
    return title;
  }

  Value of(Value sum) {
    return function.apply(sum);
  }

  /** The name by which scripts choose it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
