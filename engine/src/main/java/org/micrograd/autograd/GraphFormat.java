package org.micrograd.autograd;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import org.micrograd.autograd.NodePages.Page;

/**
 * Graphs as text: one line a node, operands before their users, and at the end the roots.
 *
 * <pre>
 * micrograd graph 1
 * value 2.0 6.0 "a"
 * number 3.0 0.0
 * mul 6.0 1.0 0 1 "a times 3"
 * root 2
 * </pre>
 *
 * <p>A line of a node is the kind ({@code value} for a leaf, {@code number} for a plain number,
 * else the function name of the row of {@link Op}), data, gradient, then for each operand the
 * number of its line, the first node being 0, and the label if there is one, quoted as in JSON.
 * Doubles are written as {@link Double#toString} does and read back exactly; all not-a-numbers are
 * {@code NaN}. Neither way recurses or holds the text.
 */
public final class GraphFormat {
  private GraphFormat() {}

  /**
   * Writes the graph below roots, nodes that they share once, and the roots in their order.
   *
   * @throws IllegalArgumentException without roots
   * @throws IOException if out throws it
   */
  public static void write(List<Value> roots, Appendable out) throws IOException {
    if (roots.isEmpty()) {
      throw new IllegalArgumentException("a graph is written from its roots, got an empty list");
    }
    NodePages lines = new NodePages();
    out.append(GraphReader.HEADER).append('\n');
    int line = 0;
    for (Value node : TopologicalOrder.of(roots.toArray(Value[]::new))) {
      node(node, lines, out);
      page(lines, node).numbers[NodePages.slot(node.id())] = line++;
    }
    for (Value root : roots) {
      out.append("root ").append(line(lines, root)).append('\n');
    }
  }

  private static void node(Value node, NodePages lines, Appendable out) throws IOException {
    out.append(kind(node))
        .append(' ')
        .append(Double.toString(node.data()))
        .append(' ')
        .append(Double.toString(node.grad()));
    for (Value operand : node.operands()) {
      out.append(' ').append(line(lines, operand));
    }
    if (!node.label().isEmpty()) {
      out.append(' ');
      quote(node.label(), out);
    }
    out.append('\n');
  }

  private static String kind(Value node) {
    return !node.isLeaf() ? node.op().function() : node.isConstant() ? "number" : "value";
  }

  private static Page page(NodePages lines, Value node) {
    long key = NodePages.key(node.id());
    Page page = lines.find(key);
    if (page == null) {
      page = lines.add(key);
      page.numbers = new int[NodePages.SLOTS];
    }
    return page;
  }

  private static String line(NodePages lines, Value node) {
    return Integer.toString(page(lines, node).numbers[NodePages.slot(node.id())]);
  }

  /** Writes text between quotes; what is not printable ASCII as its code. */
  private static void quote(String text, Appendable out) throws IOException {
    out.append('"');
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c >= ' ' && c <= '~') {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    out.append('"');
  }

  /**
   * Reads what was written: new nodes with the data, gradients and labels of the old.
   *
   * @return the roots
   * @throws IllegalArgumentException with the number of the line for text that is no such graph
   * @throws IOException if in throws it
   */
  public static List<Value> read(Reader in) throws IOException {
    return new GraphReader(new BufferedReader(in)).read();
  }
}
