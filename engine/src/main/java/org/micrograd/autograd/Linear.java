package org.micrograd.autograd;

import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * The derivative of a graph at its present data: a partial for each edge, found once, through which
 * any number of adjoints go down or tangents go up.
 */
final class Linear {
  private final Subgraph graph;
  private final double[] partials;

  private Linear(Subgraph graph) {
    this.graph = graph;
    this.partials = new double[graph.edgeCount()];
    for (int i = 0; i < graph.size(); i++) {
      for (int e = graph.starts[i]; e < graph.starts[i + 1]; e++) {
        partials[e] = Partials.of(graph.nodes[i], graph.index(e));
      }
    }
  }

  static Linear of(List<Value> results, List<Value> inputs) {
    return new Linear(Subgraph.of(results, inputs));
  }

  /** The adjoints of inputs, from adjoints of results; an adjoint that is 0 passes nothing. */
  double[] down(List<Value> results, double[] adjoints, List<Value> inputs) {
    double[] all = spread(results, adjoints);
    for (int i = all.length - 1; i >= 0; i--) {
      if (all[i] != 0) {
        for (int e = graph.starts[i]; e < graph.starts[i + 1]; e++) {
          if (partials[e] != 0 || !chooses(i, e)) {
            all[graph.operand(e)] += all[i] * partials[e];
          }
        }
      }
    }
    return collect(all, inputs);
  }

  /**
   * The tangents of results, from tangents of inputs; a tangent or partial that is 0 passes
   * nothing.
   */
  double[] up(List<Value> inputs, double[] tangents, List<Value> results) {
    double[] all = spread(inputs, tangents);
    for (int i = 0; i < all.length; i++) {
      for (int e = graph.starts[i]; e < graph.starts[i + 1]; e++) {
        double tangent = all[graph.operand(e)];
        if (tangent != 0 && partials[e] != 0) {
          all[i] += tangent * partials[e];
        }
      }
    }
    return collect(all, results);
  }

  private boolean chooses(int position, int edge) {
    return Partials.chooses(graph.nodes[position].op(), graph.index(edge));
  }

  /** Begins a sweep; many may follow one another, so each looks for an interrupt. */
  private double[] spread(List<Value> nodes, double[] numbers) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted before a sweep over " + graph.size() + " nodes");
    }
    double[] all = new double[graph.size()];
    for (int k = 0; k < numbers.length; k++) {
      int position = graph.position(nodes.get(k));
      if (position >= 0) {
        all[position] += numbers[k];
      }
    }
    return all;
  }

  private double[] collect(double[] all, List<Value> nodes) {
    double[] numbers = new double[nodes.size()];
    for (int k = 0; k < numbers.length; k++) {
      int position = graph.position(nodes.get(k));
      numbers[k] = position < 0 ? 0 : all[position];
    }
    return numbers;
  }
}
