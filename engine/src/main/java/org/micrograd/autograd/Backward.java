package org.micrograd.autograd;

/** The reverse sweep over a graph, with numbers. */
final class Backward {
  private Backward() {}

  static void sweep(Value root) {
    Value[] nodes = Order.of(root);
    for (Value node : nodes) {
      if (!node.isLeaf()) {
        node.setGrad(0);
      }
    }
    root.addGrad(1);
    for (int i = nodes.length - 1; i >= 0; i--) {
      if (!nodes[i].isLeaf() && nodes[i].grad() != 0) {
        pass(nodes[i], nodes[i].grad());
      }
    }
  }

  /**
   * Adds to each operand its share of a node's gradient; sums and products, most nodes of most
   * graphs, without a term.
   */
  private static void pass(Value node, double grad) {
    Value x = node.x();
    Value y = node.y();
    switch (node.op()) {
      case ADD -> {
        give(x, grad);
        give(y, grad);
      }
      case MUL -> {
        double share = grad * x.data();
        give(x, grad * y.data());
        give(y, share);
      }
      default -> {
        give(x, grad * partial(node, 0));
        if (y != null) {
          give(y, y.isConstant() ? 0 : grad * partial(node, 1));
          Value z = node.z();
          if (z != null) {
            give(z, grad * partial(node, 2));
          }
        }
      }
    }
  }

  private static double partial(Value node, int operand) {
    double y = node.y() == null ? 0 : node.y().data();
    return node.op().partial(operand).at(node.x().data(), y, node.data());
  }

  private static void give(Value operand, double amount) {
    if (!operand.isConstant()) {
      operand.addGrad(amount);
    }
  }
}
