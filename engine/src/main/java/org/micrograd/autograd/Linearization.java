package org.micrograd.autograd;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * The derivative of a graph at its present data: a partial for each edge, found once, through which
 * any number of adjoints go down or tangents go up.
 */
final class Linearization {
  private final Subgraph graph;
  private final double[] partials;

  /** By edge, what an adjoint is divided by; null where nothing is. */
  private final double[] divisors;

  private Linearization(Subgraph graph) {
    this.graph = graph;
    this.partials = new double[graph.edgeCount()];
    this.divisors =
        Arrays.stream(graph.nodes, 0, graph.size()).anyMatch(Linearization::divides)
            ? partials.clone()
            : null;
    for (int i = 0; i < graph.size(); i++) {
      for (int e = graph.starts[i]; e < graph.starts[i + 1]; e++) {
        Value node = graph.nodes[i];
        double x = node.x().raw();
        double y = node.y() == null ? 0 : node.y().raw();
        double z = Partials.third(node);
        partials[e] = Partials.factor(node.op(), graph.index(e), x, y, z, node.raw());
        if (divisors != null) {
          divisors[e] = Partials.divisor(node.op(), x, y, z, node.raw());
        }
      }
    }
  }

  private static boolean divides(Value node) {
    return node.op() != null && Partials.divides(node.op());
  }

  static Linearization of(List<Value> results, List<Value> inputs) {
    return new Linearization(Subgraph.of(results, inputs));
  }

  /** The adjoints of inputs, from adjoints of results; those that are 0 count as not asked for. */
  double[] down(List<Value> results, double[] adjoints, List<Value> inputs) {
    double[] all = spread(results, adjoints);
    for (int i = all.length - 1; i >= 0; i--) {
      for (int e = graph.starts[i]; e < graph.starts[i + 1]; e++) {
        all[graph.operand(e)] += along(e, all[i]);
      }
    }
    return collect(all, inputs);
  }

  /** The tangents of results, from tangents of inputs; those that are 0 count as not asked for. */
  double[] up(List<Value> inputs, double[] tangents, List<Value> results) {
    double[] all = spread(inputs, tangents);
    for (int i = 0; i < all.length; i++) {
      for (int e = graph.starts[i]; e < graph.starts[i + 1]; e++) {
        all[i] += along(e, all[graph.operand(e)]);
      }
    }
    double[] numbers = collect(all, results);
    for (int k = 0; k < numbers.length; k++) {
      if (!Double.isFinite(numbers[k])) {
        numbers[k] = product(down(results.subList(k, k + 1), new double[] {1}, inputs), tangents);
      }
    }
    return numbers;
  }

  /**
   * A derivative along a direction from those in the inputs: where zeros meet infinities, what
   * comes out depends on whether they are added before they are multiplied, and should not on who
   * asks.
   */
  private static double product(double[] gradient, double[] tangents) {
    double sum = 0;
    for (int i = 0; i < tangents.length; i++) {
      sum += tangents[i] == 0 ? 0 : gradient[i] * tangents[i];
    }
    return sum;
  }

  /** What goes along an edge, up or down; nothing where nothing arrives or the edge passes none. */
  private double along(int edge, double adjoint) {
    double partial = partials[edge];
    if (Numbers.isNothing(adjoint) || Numbers.isNothing(partial)) {
      return Numbers.NOTHING;
    }
    return (divisors == null ? adjoint * partial : adjoint * partial / divisors[edge]) + 0.0;
  }

  /** Begins a sweep; many may follow one another, so each looks for an interrupt. */
  private double[] spread(List<Value> nodes, double[] numbers) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted before a sweep over " + graph.size() + " nodes");
    }
    double[] all = new double[graph.size()];
    Arrays.fill(all, Numbers.NOTHING);
    for (int k = 0; k < numbers.length; k++) {
      int position = graph.position(nodes.get(k));
      if (position >= 0 && numbers[k] != 0) {
        all[position] += numbers[k];
      }
    }
    return all;
  }

  private double[] collect(double[] all, List<Value> nodes) {
    double[] numbers = new double[nodes.size()];
    for (int k = 0; k < numbers.length; k++) {
      int position = graph.position(nodes.get(k));
      numbers[k] = position < 0 ? 0 : all[position] + 0.0;
    }
    return numbers;
  }
}
