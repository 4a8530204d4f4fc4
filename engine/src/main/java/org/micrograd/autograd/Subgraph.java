package org.micrograd.autograd;

import java.util.Arrays;
import java.util.List;
import org.micrograd.autograd.NodePages.Page;

/**
 * The part of a graph through which results depend on inputs, as arrays: nodes in the order of
 * their creation, and for each the operands that depend on an input.
 */
final class Subgraph {
  /** The nodes by position, operands before their users. */
  Value[] nodes = new Value[16];

  /** Where the edges of the node at a position begin; one more at the end. */
  int[] starts = new int[17];

  private int[] edges = new int[16];
  private int size;
  private int edgeCount;
  private final ReachableNodes descent;

  private Subgraph(ReachableNodes descent) {
    this.descent = descent;
  }

  /**
   * The part of the graph below results that depends on inputs; either may be any nodes.
   *
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  static Subgraph of(List<Value> results, List<Value> inputs) {
    long oldest = inputs.stream().mapToLong(Value::id).min().orElse(Long.MAX_VALUE);
    Subgraph graph = new Subgraph(ReachableNodes.of(results, oldest, true));
    List<Page> pages = graph.descent.pages();
    for (Page page : pages) {
      page.numbers = new int[NodePages.SLOTS];
    }
    for (Value input : inputs) {
      Page page = graph.descent.page(input);
      if (page != null) {
        page.numbers[NodePages.slot(input.id())] = -1;
      }
    }
    for (Page page : pages.reversed()) {
      graph.number(page);
    }
    graph.starts[graph.size] = graph.edgeCount;
    return graph;
  }

  int size() {
    return size;
  }

  int edgeCount() {
    return edgeCount;
  }

  /** The position of the operand of an edge. */
  int operand(int edge) {
    return edges[edge] >>> 2;
  }

  /** Which operand of its user an edge is: 0, 1 or 2. */
  int index(int edge) {
    return edges[edge] & 3;
  }

  /** The position of a node, or -1 if the results do not depend on inputs through it. */
  int position(Value node) {
    Page page = descent.page(node);
    return page == null ? -1 : page.numbers[NodePages.slot(node.id())] - 1;
  }

  private void number(Page page) {
    long first = page.key << NodePages.BITS;
    for (int slot = page.low; slot <= page.high; slot++) {
      Value node = page.nodes[slot];
      if (node != null) {
        int before = edgeCount;
        if (!node.isLeaf()) {
          edge(node, 0, node.x(), page, first);
          edge(node, 1, node.y(), page, first);
          edge(node, 2, node.z(), page, first);
        }
        if (edgeCount > before || page.numbers[slot] != 0) {
          add(node, before);
          page.numbers[slot] = size;
        }
      }
    }
  }

  private void add(Value node, int start) {
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, size * 2);
      starts = Arrays.copyOf(starts, size * 2 + 1);
    }
    starts[size] = start;
    nodes[size++] = node;
  }

  private void edge(Value node, int index, Value operand, Page page, long first) {
    if (operand == null
        || operand.isConstant()
        || node.op() != null && !Partials.passes(node.op(), index)) {
      return;
    }
    long slot = operand.id() - first;
    int position = slot >= 0 ? page.numbers[(int) slot] - 1 : position(operand);
    if (position >= 0) {
      if (node.op() == null) {
        throw new IllegalArgumentException(
            Custom.refusal(node.custom(), "differentiated so that results can be used again"));
      }
      if (edgeCount == edges.length) {
        edges = Arrays.copyOf(edges, edgeCount * 2);
      }
      edges[edgeCount++] = position << 2 | index;
    }
  }
}
