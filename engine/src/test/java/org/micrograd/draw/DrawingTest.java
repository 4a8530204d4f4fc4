package org.micrograd.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.autograd.Value;
import org.micrograd.autograd.Values;

class DrawingTest {
  private static final Layout NONE = LayoutsHere.fails("dot is not installed");
  private static final Layout BROKEN = LayoutsHere.fails("V8 is broken");

  @ParameterizedTest
  @ValueSource(strings = {"svg", "png"})
  void theNextLayoutDraws(String format) {
    byte[] image = Drawing.of(Graphs.notebook(), LayoutsHere.ELK).bytes(format);
    assertArrayEquals(image, Drawing.of(Graphs.notebook(), NONE, LayoutsHere.ELK).bytes(format));
  }

  @ParameterizedTest
  @ValueSource(strings = {"svg", "png"})
  void everyReasonIsSaidWhenNoneDraws(String format) {
    Drawing drawing = Drawing.of(Value.of(1, "a"), NONE, BROKEN);
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> drawing.bytes(format));
    assertEquals(
        "cannot draw this graph as " + format + ", only as dot: dot is not installed; V8 is broken",
        e.getMessage());
    assertEquals(2, e.getSuppressed().length);
    assertEquals(drawing.dot(), new String(drawing.bytes("dot"), StandardCharsets.UTF_8));
    assertEquals(Set.of("a"), Set.of(DotText.read(drawing.dot()).values().get("n0").getFirst()));
  }

  @Test
  void formats() {
    Drawing drawing = Drawing.of(Value.of(1), NONE);
    assertEquals("[dot, html, png, svg]", drawing.formats().toString());
    for (String format : List.of("SVG", "pdf", "")) {
      assertThrows(IllegalArgumentException.class, () -> drawing.bytes(format), format);
    }
  }

  /**
   * A leaf is drawn again beside users all along the computation, not beside those side by side.
   */
  @Test
  void aLeafIsWhereItIsUsed() {
    Value shared = Value.of(2, "shared");
    Value state = Value.of(0.1, "h");
    List<Value> terms = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      state = state.mul(shared).tanh();
      terms.add(shared.exp());
    }
    assertEquals(9, boxes(Drawing.of(state), "shared"));
    assertEquals(1, boxes(Drawing.of(Values.sum(terms)), "shared"));
    Value net = Value.of(0.1, "h");
    for (int i = 0; i < 9; i++) {
      // The product of two leaves is no step of the computation by itself.
      net = net.add(shared.mul(Value.of(i, "x" + i))).tanh();
    }
    assertEquals(9, boxes(Drawing.of(net), "shared"));
  }

  private static int boxes(Drawing drawing, String label) {
    return drawing.dot().split("\\b" + label + "\\b", -1).length - 1;
  }

  @Test
  void withoutGradientsThereIsNoLegendOfThem() {
    Value root = Value.of(2, "a").mul(Value.of(3, "b"));
    Options coloured = Options.of(Map.of("color", "grad"));
    assertFalse(Drawing.of(root, coloured).svg().contains(">gradient<"));
    root.backward();
    assertTrue(Drawing.of(root, coloured).svg().contains(">gradient<"));
  }
}
