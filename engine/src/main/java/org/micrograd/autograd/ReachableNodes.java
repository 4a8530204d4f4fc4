package org.micrograd.autograd;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CancellationException;
import org.micrograd.autograd.NodePages.Page;

/**
 * The nodes below roots, found by going down the creation numbers: what a node was computed from
 * has a lower number, so that one pass finds all, users before operands, without stack or sorting.
 */
final class ReachableNodes {
  private final NodePages pages = new NodePages();
  private final List<Page> order = new ArrayList<>();
  private final PriorityQueue<Page> ahead =
      new PriorityQueue<>(Comparator.comparingLong((Page page) -> -page.key));
  private final long oldest;
  private final boolean leaves;
  private Page other;

  private ReachableNodes(long oldest, boolean leaves) {
    this.oldest = oldest;
    this.leaves = leaves;
  }

  /**
   * The nodes below roots, the roots included; no constants.
   *
   * @param oldest the creation number below which nodes are left out
   * @param leaves whether leaves are found too
   * @throws CancellationException if the thread is interrupted
   */
  static ReachableNodes of(List<Value> roots, long oldest, boolean leaves) {
    ReachableNodes descent = new ReachableNodes(oldest, leaves);
    for (Value root : roots) {
      if (!descent.skips(root)) {
        descent.elsewhere(root);
      }
    }
    while (!descent.ahead.isEmpty()) {
      descent.open(descent.ahead.poll());
    }
    return descent;
  }

  /** The pages of the nodes found, those with the highest creation numbers first. */
  List<Page> pages() {
    return order;
  }

  /** The page of a node found, or null. */
  Page page(Value node) {
    long key = NodePages.key(node.id());
    Page page = other != null && other.key == key ? other : pages.find(key);
    if (page != null) {
      other = page;
    }
    return page != null && page.nodes[NodePages.slot(node.id())] == node ? page : null;
  }

  private void open(Page page) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException(
          "interrupted while finding the nodes of a graph, after about "
              + (long) order.size() * NodePages.SLOTS
              + " nodes");
    }
    order.add(page);
    Value[] nodes = page.nodes;
    long first = page.key << NodePages.BITS;
    for (int slot = NodePages.SLOTS - 1; slot >= 0; slot--) {
      Value node = nodes[slot];
      if (node == null) {
        continue;
      }
      page.low = slot;
      page.high = Math.max(page.high, slot);
      if (!node.isLeaf()) {
        find(node.x(), nodes, first);
        Value y = node.y();
        if (y != null) {
          find(y, nodes, first);
          Value z = node.z();
          if (z != null) {
            find(z, nodes, first);
          }
        }
      }
    }
  }

  /**
   * Files an operand; most are neighbours of their users. Looking first is quicker than writing
   * again: a write of a reference tells the garbage collector.
   */
  private void find(Value node, Value[] neighbours, long first) {
    if (!skips(node)) {
      long slot = node.id() - first;
      if (slot >= 0) {
        if (neighbours[(int) slot] == null) {
          neighbours[(int) slot] = node;
        }
      } else {
        elsewhere(node);
      }
    }
  }

  private boolean skips(Value node) {
    return node.isLeaf() && (!leaves || node.isConstant());
  }

  private void elsewhere(Value node) {
    long id = node.id();
    if (id >= oldest) {
      Value[] nodes = at(NodePages.key(id)).nodes;
      int slot = NodePages.slot(id);
      if (nodes[slot] == null) {
        nodes[slot] = node;
      }
    }
  }

  private Page at(long key) {
    if (other != null && other.key == key) {
      return other;
    }
    other = pages.find(key);
    if (other == null) {
      other = pages.add(key);
      ahead.add(other);
    }
    return other;
  }
}
