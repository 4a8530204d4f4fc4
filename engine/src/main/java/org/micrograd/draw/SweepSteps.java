package org.micrograd.draw;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.micrograd.autograd.Value;
import org.micrograd.graph.Trace;
import org.micrograd.io.JavaScriptWriter;
import org.micrograd.outline.Outline;

/**
 * The whole graph as a page needs it to sweep by itself: nodes in the order of their creation, as
 * {@link Value#backward()} goes over them, so that the page adds in the same order and comes to the
 * same bits.
 */
final class SweepSteps {
  private final List<Value> nodes;
  private final double[] data;
  private final Outline outline;

  /** The positions in the trace by creation. */
  private final int[] order;

  /** The place of each position in that order. */
  private final int[] places;

  private final Map<Value, Integer> positions = new HashMap<>();

  /** The steps of a graph, or none of an empty one. */
  SweepSteps(Trace trace, double[] data, Outline outline, boolean hasSteps) {
    this.nodes = hasSteps ? trace.nodes() : List.of();
    this.data = data;
    this.outline = outline;
    this.order =
        IntStream.range(0, nodes.size())
            .boxed()
            .sorted(Comparator.comparingLong(i -> nodes.get(i).id()))
            .mapToInt(i -> i)
            .toArray();
    this.places = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      places[order[i]] = i;
      positions.put(nodes.get(i), i);
    }
  }

  void write(JavaScriptWriter script) {
    script.object(() -> {
      script.field("root", order.length - 1.);
      script.list("item", order.length, i -> script.raw("" + outline.itemOf()[order[i]]));
      script.list("inner", order.length, i -> script.raw(outline.inner()[order[i]] ? "1" : "0"));
      script.list("operands", order.length, i -> operands(script, nodes.get(order[i])));
      script.list("partials", order.length, i -> partials(script, order[i]));
    });
  }

  private void operands(JavaScriptWriter script, Value node) {
    script.raw("[");
    String separator = "";
    for (Value operand : node.operands()) {
      script.raw(separator + places[positions.get(operand)]);
      separator = ",";
    }
    script.raw("]");
  }

  private OptionalDouble share(Value node, int operand, double out) {
    double[] at = node.operands().stream().mapToDouble(v -> data[positions.get(v)]).toArray();
    return node.op() == null
        ? OptionalDouble.empty()
        : node.op().share(operand, Arrays.copyOf(at, 3), out);
  }

  /** What a gradient is multiplied with for each operand; null where nothing is passed. */
  private void partials(JavaScriptWriter script, int position) {
    Value node = nodes.get(position);
    List<Value> operands = node.operands();
    script.raw("[");
    for (int k = 0; k < operands.size(); k++) {
      OptionalDouble share = share(node, k, data[position]);
      script.raw(k > 0 ? "," : "");
      if (operands.get(k).isConstant() || share.isEmpty()) {
        script.raw("null");
      } else {
        script.number(share.getAsDouble());
      }
    }
    script.raw("]");
  }
}
