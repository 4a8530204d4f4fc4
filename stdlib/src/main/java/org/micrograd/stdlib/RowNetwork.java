package org.micrograd.stdlib;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.micrograd.autograd.Value;
import org.micrograd.compile.DifferentiableFunction;

/**
 * Layers on many rows at once, compiled: what they answer, and what flows back from there to their
 * weights. A loss between them is the script's own, of any form.
 */
final class RowNetwork {
  /** Products of numbers from which on all cores work on them. */
  private static final long MANY = 1 << 22;

  /** A function with the leaves whose numbers are its parameters. */
  private record Compiled(DifferentiableFunction function, List<Value> leaves) {
    /** The leaves are found by the names that their copies have. */
    static Compiled of(DifferentiableFunction function, List<Value> leaves) {
      return new Compiled(
          function,
          function.parameterNames().stream()
              .map(name -> leaves.get(Integer.parseInt(name)))
              .toList());
    }

    DifferentiableFunction now() {
      return function.with(leaves.stream().mapToDouble(Value::data).toArray());
    }
  }

  private final int outputs;
  private final Compiled forward;
  private final Compiled back;
  private double[][] columns;
  private Value[][] answers;

  private RowNetwork(Layers layers, List<Value> leaves) {
    int inputs = layers.inputs();
    this.forward =
        Compiled.of(
            DifferentiableFunction.ofList(
                x -> List.of(layers.forward(x.toArray(Value[]::new))), names("x", inputs)),
            leaves);
    this.outputs = forward.function.outputs().size();
    String[] names =
        Stream.of(names("x", inputs), names("w", outputs))
            .flatMap(Stream::of)
            .toArray(String[]::new);
    this.back = Compiled.of(DifferentiableFunction.of(all -> weighed(layers, all), names), leaves);
  }

  /** Compiles layers, unless a weight is computed from others. */
  static Optional<RowNetwork> of(Layers layers) {
    layers.name();
    IdentityHashMap<Value, Value> copies = new IdentityHashMap<>();
    List<Value> leaves =
        Stream.of(layers.parameters())
            .filter(v -> !v.isConstant() && copies.put(v, v) == null)
            .toList();
    if (!leaves.stream().allMatch(Value::isLeaf)) {
      return Optional.empty();
    }
    for (int i = 0; i < leaves.size(); i++) {
      copies.put(leaves.get(i), Value.of(leaves.get(i).data(), String.valueOf(i)));
    }
    return Optional.of(new RowNetwork(layers.with(v -> copies.getOrDefault(v, v)), leaves));
  }

  private static String[] names(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).toArray(String[]::new);
  }

  private static Value weighed(Layers layers, List<Value> all) {
    int inputs = layers.inputs();
    Value[] out = layers.forward(all.subList(0, inputs).toArray(Value[]::new));
    return IntStream.range(0, out.length)
        .mapToObj(k -> out[k].mul(all.get(inputs + k)))
        .reduce(Value::add)
        .orElseThrow();
  }

  /**
   * What the layers answer for each row: a Value, or a list of them where the last layer has
   * several neurons.
   *
   * @param columns a column an input
   */
  List<?> predictions(double[][] columns) {
    int rows = columns[0].length;
    double[][] found = new double[outputs][rows];
    forward.now().batch(columns, found, null, pool(rows));
    this.columns = columns;
    this.answers =
        IntStream.range(0, rows)
            .mapToObj(row -> Stream.of(found).map(all -> Value.of(all[row])).toArray(Value[]::new))
            .toArray(Value[][]::new);
    return outputs == 1
        ? Stream.of(answers).map(row -> row[0]).toList()
        : Stream.of(answers).map(List::of).toList();
  }

  /** Adds to the gradients of the weights what the predictions' gradients make of them. */
  void backward() {
    int rows = answers.length;
    double[][] weights =
        IntStream.range(0, outputs)
            .mapToObj(k -> Stream.of(answers).mapToDouble(row -> row[k].grad()).toArray())
            .toArray(double[][]::new);
    double[][] all = Stream.of(columns, weights).flatMap(Stream::of).toArray(double[][]::new);
    double[] gradient = new double[back.leaves.size()];
    back.now().mean(all, gradient, pool(rows));
    for (int i = 0; i < gradient.length; i++) {
      Value leaf = back.leaves.get(i);
      leaf.setGrad(leaf.grad() + rows * gradient[i]);
    }
  }

  private ForkJoinPool pool(int rows) {
    return (long) rows * back.leaves.size() < MANY ? null : ForkJoinPool.commonPool();
  }
}
