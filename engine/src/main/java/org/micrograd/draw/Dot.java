package org.micrograd.draw;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.micrograd.autograd.Numbers;
import org.micrograd.autograd.Value;
import org.micrograd.graph.Trace;

/**
 * Writes a trace in Graphviz's language: a box a value, an ellipse an operation, edges operand,
 * operation, result.
 */
final class Dot {
  private final Trace trace;
  private final boolean gradients;
  private final Map<Value, Integer> numbers = new HashMap<>();
  private final StringBuilder text = new StringBuilder();

  private Dot(Trace trace) {
    this.trace = trace;
    this.gradients = trace.nodes().stream().anyMatch(v -> v.grad() != 0);
  }

  static String of(Trace trace) {
    return new Dot(trace).write();
  }

  private String write() {
    text.append("digraph {\n  graph [rankdir=LR, bgcolor=white, nodesep=0.2, ranksep=0.35,");
    // Without a limit a value used a hundred times keeps Graphviz busy for minutes.
    text.append(" nslimit=2, mclimit=0.5]\n");
    text.append(
        "  node [fontname=\"SansSerif\", fontsize=12, color=\"#37474f\", fontcolor=\"#1c262b\"]\n");
    text.append("  edge [color=\"#607d8b\", arrowsize=0.7]\n");
    for (Value node : trace.nodes()) {
      int number = numbers.size();
      numbers.put(node, number);
      text.append("  n")
          .append(number)
          .append(" [shape=plain, label=<")
          .append(table(node))
          .append(">]\n");
      if (!node.isLeaf()) {
        text.append(
            "  n%dop [shape=ellipse, label=<%s>]\n"
                .formatted(number, Label.of(node.op().symbol()).html()));
        text.append("  n%dop -> n%d\n".formatted(number, number));
      }
    }
    for (Trace.Edge edge : trace.edges()) {
      text.append(
          "  n%d -> n%dop\n".formatted(numbers.get(edge.operand()), numbers.get(edge.result())));
    }
    return text.append("}\n").toString();
  }

  /** A value's box: rounded for a leaf, dashed for a plain number, doubled for the root. */
  private String table(Value node) {
    StringBuilder cells = new StringBuilder();
    if (!node.label().isEmpty()) {
      Label label = Label.of(node.label());
      cells.append(cell("<B>" + label.html() + "</B>", label.width()));
    }
    cells.append(number("data", node.data()));
    if (gradients && !node.isConstant()) {
      cells.append(number("grad", node.grad()));
    }
    String style =
        node.isConstant() ? " STYLE=\"ROUNDED,DASHED\"" : node.isLeaf() ? " STYLE=\"ROUNDED\"" : "";
    String border = node == trace.root() ? "2" : "1";
    return "<TABLE BORDER=\"%s\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"5\"%s><TR>%s</TR></TABLE>"
        .formatted(border, style, cells);
  }

  private static String number(String name, double x) {
    Label label = Label.of(name + ": " + number(x));
    return cell(label.html(), label.width());
  }

  private static String cell(String html, int width) {
    return "<TD WIDTH=\"%d\">%s</TD>".formatted(width, html);
  }

  /** Four decimals, as the notebook has them; more digits where four would show none. */
  private static String number(double x) {
    if (!Double.isFinite(x)) {
      return Numbers.repr(x);
    }
    double size = Math.abs(x);
    boolean plain = x == 0 || (size >= 1e-4 && size < 1e9);
    return String.format(Locale.ROOT, plain ? "%.4f" : "%.4e", x);
  }
}
