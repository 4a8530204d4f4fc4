package org.micrograd.graph;

import java.util.ArrayList;
import java.util.List;
import org.micrograd.autograd.Value;
import org.micrograd.autograd.Values;

/**
 * The graph that a root was computed from.
 *
 * @param nodes every node once, operands before their users, the root last
 * @param edges every use of an operand, in the order of the nodes and of their operands; an operand
 *     used twice has two
 */
public record Trace(List<Value> nodes, List<Edge> edges) {
  /**
   * The use of a node as an operand.
   *
   * @param operand the node used
   * @param result the node computed
   * @param position 0 for the first operand
   */
  public record Edge(Value operand, Value result, int position) {}

  /** Lists the nodes and edges under a root. */
  public static Trace of(Value root) {
    List<Value> nodes = List.of(Values.below(root));
    List<Edge> edges = new ArrayList<>();
    for (Value node : nodes) {
      List<Value> operands = node.operands();
      for (int i = 0; i < operands.size(); i++) {
        edges.add(new Edge(operands.get(i), node, i));
      }
    }
    return new Trace(nodes, List.copyOf(edges));
  }

  /** The node that the trace started from. */
  public Value root() {
    return nodes.getLast();
  }
}
