package org.micrograd.autograd;

import java.util.List;
import org.micrograd.autograd.NodePages.Page;

/** The reverse sweep over a graph, with numbers. */
final class Backward {
  private Backward() {}

  /** Finds the nodes before it writes any: an interrupted sweep has changed nothing. */
  static void sweep(Value root) {
    List<Page> pages = ReachableNodes.of(List.of(root), 0, false).pages();
    for (Page page : pages) {
      for (int slot = page.low; slot <= page.high; slot++) {
        Value node = page.nodes[slot];
        if (node != null) {
          node.clearGrad();
        }
      }
    }
    root.addGrad(1);
    for (Page page : pages) {
      sweep(page);
    }
  }

  private static void sweep(Page page) {
    for (int slot = page.high; slot >= page.low; slot--) {
      Value node = page.nodes[slot];
      if (node == null) {
        continue;
      }
      if (node.has(Counting.ON)) {
        Counting.pass(node);
      }
      double grad = node.rawGrad();
      if (Numbers.isNothing(grad)) {
        node.addGrad(0);
      } else {
        pass(node, grad);
      }
    }
  }

  /** Adds to each operand its share of a node's gradient. */
  private static void pass(Value node, double grad) {
    Value x = node.x();
    Value y = node.y();
    Op op = node.op();
    if (op == null) {
      node.custom().backward(node);
      return;
    }
    switch (op) {
      case ADD -> {
        give(x, grad);
        give(y, grad);
      }
      case MUL -> {
        double share = grad * x.raw() + 0.0;
        give(x, grad * y.raw() + 0.0);
        give(y, share);
      }
      default -> {
        give(node, 0, x, grad);
        if (y != null) {
          give(node, 1, y, grad);
          Value z = node.z();
          if (z != null) {
            give(node, 2, z, grad);
          }
        }
      }
    }
  }

  private static void give(Value node, int index, Value operand, double grad) {
    if (!operand.isConstant() || operand.has(Counting.ON)) {
      operand.addGrad(Partials.share(grad, node, index));
    }
  }

  private static void give(Value operand, double amount) {
    if (!operand.isConstant() || operand.has(Counting.ON)) {
      operand.addGrad(amount);
    }
  }
}
