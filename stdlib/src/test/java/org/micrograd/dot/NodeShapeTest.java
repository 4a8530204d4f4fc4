package org.micrograd.dot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sizes and corners of nodes beside those that Graphviz gives them. */
class NodeShapeTest {
  private static final double NEAR = 1.2;

  /** Letters of other fonts are somewhat wider or narrower than those of Graphviz. */
  private static final double FONT = 0.125;

  static List<JsonArray> nodes() throws IOException {
    try (var in = NodeShapeTest.class.getResourceAsStream("dot-shapes.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> JsonParser.parseString(line).getAsJsonArray())
          .toList();
    }
  }

  private static double near(boolean hasText, double size) {
    return hasText ? Math.max(6, FONT * size) : NEAR;
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void nodesAreAsLargeAndAsTurnedAsThoseOfDot(JsonArray row) {
    String given = row.get(0).getAsString();
    DotNode node = new DotScene(DotReader.read("digraph{a[" + given + "]}")).nodes.get("a");
    boolean hasText = !given.contains("label=\"\"");
    double width = row.get(1).getAsDouble();
    double height = row.get(2).getAsDouble();
    assertEquals(width, node.form.width(), near(hasText, width), given);
    assertEquals(height, node.form.height(), near(hasText, height), given);
    NodeShape shape = NodeShape.of(node.node.attributes());
    List<double[]> expected =
        row.get(3).getAsJsonArray().asList().stream()
            .map(p -> new double[] {number(p.getAsJsonArray(), 0), number(p.getAsJsonArray(), 1)})
            .toList();
    // Graphviz writes a round node as eight corners of it, and a cylinder as its curves.
    if (expected.isEmpty() || shape.isRound() || shape.name().equals("cylinder")) {
      return;
    }
    NodeSize size =
        NodeSize.of(shape, node.node.attributes(), node.label.width(), node.label.height(), 8, 4);
    double[][] corners = NodeCorners.of(shape, size.width(), size.height());
    assertEquals(expected.size(), corners.length, given);
    if (!given.contains("margin") && !given.contains("shape=plain ")) {
      for (double[] corner : corners) {
        assertEquals(
            0,
            expected.stream()
                .mapToDouble(p -> Math.hypot(p[0] - corner[0], p[1] - corner[1]))
                .min()
                .orElseThrow(),
            near(hasText, width),
            given);
      }
    }
  }

  private static double number(JsonArray pair, int index) {
    return pair.get(index).getAsDouble();
  }
}
