package org.micrograd.autograd;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.micrograd.autograd.NodePages.Page;

/**
 * All nodes that roots were computed from, operands before their users, found without recursion.
 */
final class TopologicalOrder {
  private static final int CHECK = (1 << 16) - 1;

  private Value[] nodes = new Value[16];
  private int size;
  private Value[] stack = new Value[16];
  private int depth;
  private final NodePages pages = new NodePages();
  private Page page;

  private TopologicalOrder() {}

  /**
   * The nodes below roots, the roots included, each once, in an order that depends on the graph
   * alone.
   *
   * @throws CancellationException if the thread is interrupted
   */
  static Value[] of(Value... roots) {
    TopologicalOrder order = new TopologicalOrder();
    for (Value root : roots) {
      order.walk(root);
    }
    return Arrays.copyOf(order.nodes, order.size);
  }

  private void walk(Value root) {
    visit(root);
    while (depth > 0) {
      Value top = stack[depth - 1];
      if (!descend(top)) {
        depth--;
        emit(top);
      }
    }
  }

  /** Goes to the first operand that was not visited; false if there is none. */
  private boolean descend(Value node) {
    Value x = node.x();
    if (x == null) {
      return false;
    }
    if (visit(x)) {
      return true;
    }
    Value y = node.y();
    if (y == null) {
      return false;
    }
    if (visit(y)) {
      return true;
    }
    Value z = node.z();
    return z != null && visit(z);
  }

  private boolean visit(Value node) {
    if (!add(node)) {
      return false;
    }
    if (depth == stack.length) {
      stack = Arrays.copyOf(stack, depth * 2);
    }
    stack[depth++] = node;
    return true;
  }

  /** Marks a node as visited; false if it was. */
  private boolean add(Value node) {
    long key = NodePages.key(node.id());
    if (page == null || page.key != key) {
      page = pages.find(key);
      if (page == null) {
        page = pages.add(key);
      }
    }
    int slot = NodePages.slot(node.id());
    if (page.nodes[slot] != null) {
      return false;
    }
    page.nodes[slot] = node;
    return true;
  }

  private void emit(Value node) {
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, size * 2);
    }
    nodes[size++] = node;
    if ((size & CHECK) == 0 && Thread.currentThread().isInterrupted()) {
      throw new CancellationException(
          "interrupted while ordering a graph, after " + size + " nodes");
    }
  }
}
