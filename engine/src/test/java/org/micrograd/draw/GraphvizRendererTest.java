package org.micrograd.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.autograd.Value;

class GraphvizRendererTest {
  static Stream<Renderer> renderers() {
    return Renderers.all().stream();
  }

  /** One value used by every link of a chain: edges as long as the picture. */
  private static Value chain(int links) {
    Value step = Value.of(0.5, "step");
    Value x = Value.of(1);
    for (int i = 0; i < links; i++) {
      x = x.add(step);
    }
    return x;
  }

  /** A graph of so many long edges that Graphviz needs minutes for it. */
  private static Value tangle() {
    Random random = new Random(1);
    List<Value> made = new ArrayList<>(List.of(Value.of(1), Value.of(2), Value.of(3)));
    for (int i = 0; i < 1500; i++) {
      Value any = made.get(random.nextInt(made.size()));
      made.add(any.mul(made.get(made.size() - 1 - random.nextInt(3))));
    }
    return made.getLast();
  }

  @ParameterizedTest
  @MethodSource("renderers")
  void notebookGraph(Renderer renderer) throws Exception {
    Value d = DotTest.notebook();
    d.backward();
    Drawing drawing = Drawing.of(d, renderer);
    String svg = drawing.svg();
    for (String text : new String[] {"a", "b", "c", "d", "e", "*", "+", "data: 4.0000"}) {
      assertTrue(svg.replace("&#45;", "-").contains(">" + text + "</text>"), text);
    }
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(drawing.png()));
    assertTrue(image.getWidth() > 900 && image.getWidth() < 2000, "width " + image.getWidth());
    assertTrue(image.getHeight() > 80 && image.getHeight() < 300, "height " + image.getHeight());
    assertTrue(dark(image) > 1000, "there is something to see");
  }

  private static long dark(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return java.util.Arrays.stream(pixels).filter(p -> (p & 0xff) < 128).count();
  }

  @Test
  void longEdgesNeedMoreStackThanV8Has() {
    String svg = Drawing.of(chain(100), Renderers.V8).svg();
    assertEquals(102, svg.split("data: ", -1).length - 1);
  }

  @Test
  void hugeImagesAreMadeSmaller() throws Exception {
    String dot = "digraph { a [label=\"\", shape=box, width=120, height=120] }";
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(Renderers.V8.render(dot, "png")));
    assertEquals(image.getWidth(), image.getHeight());
    assertEquals(1 << 25, image.getWidth() * image.getHeight(), 1 << 14);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"graph", "digraph { a [label=<<b]}", "digraph { a [label=<<TABLE></TABLE>>] }"})
  void whatGraphvizSaysIsTold(String dot) throws Exception {
    RenderException e = assertThrows(RenderException.class, () -> Renderers.V8.render(dot, "svg"));
    assertTrue(e.getMessage().startsWith("graphviz-java failed: "), e.getMessage());
    assertDraws();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 1500})
  void whatTakesTooLongIsStopped(long millis) throws Exception {
    Drawing slow = Drawing.of(tangle(), new GraphvizRenderer(Duration.ofMillis(millis)));
    String said = assertThrows(IllegalStateException.class, slow::svg).getMessage();
    assertTrue(said.contains("graphviz-java did not answer within " + millis + " ms"), said);
    assertDraws();
  }

  @Test
  void interruptingTheThreadStopsIt() throws Exception {
    Drawing slow = Drawing.of(tangle(), Renderers.V8);
    FutureTask<Throwable> drawing =
        new FutureTask<>(() -> assertThrows(CancellationException.class, slow::svg));
    Thread drawer = Thread.ofPlatform().start(drawing);
    while (drawer.getState() != Thread.State.TIMED_WAITING) {
      assertTrue(drawer.isAlive());
      Thread.onSpinWait();
    }
    drawer.interrupt();
    assertEquals("interrupted while drawing", drawing.get().getMessage());
    assertDraws();
  }

  private static void assertDraws() throws RenderException {
    byte[] svg = Renderers.V8.render("digraph { a -> b }", "svg");
    assertTrue(new String(svg, StandardCharsets.UTF_8).contains(">b</text>"));
  }
}
