package org.micrograd.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.autograd.Value;

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
}
