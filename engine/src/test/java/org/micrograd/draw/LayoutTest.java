package org.micrograd.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.autograd.Value;
import org.micrograd.graph.Scope;
import org.micrograd.graph.Trace;
import org.micrograd.outline.Folding;

class LayoutTest {
  private static final Options WHOLE = Options.of(Map.of("max", 100_000));

  static Stream<Layout> layouts() {
    return LayoutsHere.all().stream();
  }

  /** A graph of so many long edges that Graphviz needs many seconds for it. */
  private static Value tangle(int size) {
    Random random = new Random(1);
    List<Value> made = new ArrayList<>(List.of(Value.of(1), Value.of(2), Value.of(3)));
    for (int i = 0; i < size; i++) {
      Value any = made.get(random.nextInt(made.size()));
      made.add(any.mul(made.get(made.size() - 1 - random.nextInt(3))));
    }
    return made.getLast();
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void notebookGraph(Layout layout) throws Exception {
    Value d = Graphs.notebook();
    d.backward();
    Drawing drawing = Drawing.of(d, layout);
    String svg = drawing.svg();
    for (String text : new String[] {"a", "b", "c", "d", "e", "*", "+", "data: 4.0000"}) {
      assertTrue(svg.contains(">" + text + "</text>"), text);
    }
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(drawing.png()));
    assertTrue(image.getWidth() > 600 && image.getWidth() < 2000, "width " + image.getWidth());
    assertTrue(image.getHeight() > 200 && image.getHeight() < 800, "height " + image.getHeight());
    assertTrue(dark(image) > 1000, "there is something to see");
  }

  private static long dark(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return java.util.Arrays.stream(pixels).filter(p -> (p & 0xff) < 128).count();
  }

  private static Scene scene(Value root) {
    return SceneBuilder.of(Folding.of(Trace.of(root), WHOLE.wish()), WHOLE);
  }

  @Test
  void aLargeGraphGoesToGraphvizFirst() {
    List<String> asked = new ArrayList<>();
    Graphviz graphviz =
        (dot, _) -> {
          asked.add(dot.contains("splines=line") ? "graphviz, coarse" : "graphviz");
          throw new RenderException("no");
        };
    Layout last = new GraphvizLayout(graphviz, Duration.ZERO, Duration.ZERO);
    Layout first =
        _ -> {
          asked.add("other");
          throw new RenderException("no");
        };
    for (Value root : List.of(Graphs.notebook(), tangle(1000))) {
      Scene scene = scene(root);
      assertThrows(
          IllegalStateException.class, () -> Layouts.place(scene, List.of(first, last), "svg"));
    }
    assertEquals(List.of("other", "graphviz", "graphviz, coarse", "other"), asked);
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void arrowsInsideAFrameStayThere(Layout layout) throws Exception {
    Value y;
    try (Scope _ = Scope.open("outer")) {
      Value x = Value.of(0.3, "x");
      Value near = x.tanh();
      try (Scope _ = Scope.open("inner")) {
        Value far = near.sin().exp().mul(near);
        y = far.square().add(1).log().add(far);
      }
    }
    LaidOutScene placed = layout.place(scene(y));
    LaidOutScene.Area outer = placed.frames().getFirst();
    for (LaidOutScene.Route route : placed.routes()) {
      for (LaidOutScene.Point p : route.along()) {
        assertTrue(p.x() > outer.left() && p.x() < outer.right(), p + " in " + outer);
        assertTrue(p.y() > outer.top() + 14 && p.y() < outer.bottom(), p + " in " + outer);
      }
    }
  }

  /** Whether the way from a group's result to the last sum is long or short. */
  @ParameterizedTest
  @CsvSource({"LR,1", "LR,3", "TB,1", "TB,3"})
  void groupsThatUseTheSameBeginSideBySide(String direction, int steps) throws Exception {
    Value x = Value.of(0.3, "x");
    Value sum;
    try (Scope _ = Scope.open("outer")) {
      List<Value> made = new ArrayList<>();
      for (String name : List.of("near", "far")) {
        try (Scope _ = Scope.open(name)) {
          made.add(x.tanh().exp());
        }
      }
      Value far = made.getLast();
      for (int i = 0; i < steps; i++) {
        far = far.sin();
      }
      try (Scope _ = Scope.open("later")) {
        sum = made.getFirst().add(far).log();
      }
    }
    Options options = Options.of(Map.of("max", 100_000, "rankdir", direction));
    Scene scene = SceneBuilder.of(Folding.of(Trace.of(sum), options.wish()), options);
    Map<String, Double> begins = new HashMap<>();
    LaidOutScene placed = LayoutsHere.ELK.place(scene);
    for (int f = 0; f < placed.frames().size(); f++) {
      LaidOutScene.Area area = placed.frames().get(f);
      begins.put(scene.frames().get(f).name(), direction.equals("LR") ? area.left() : area.top());
    }
    assertEquals(begins.get("near"), begins.get("far"), 1, begins::toString);
    assertTrue(begins.get("later") > begins.get("far") + 50, begins::toString);
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void theFirstOperandIsAbove(Layout layout) throws Exception {
    LaidOutScene placed = layout.place(scene(Graphs.notebook()));
    double[] middles = placed.boxes().stream().mapToDouble(LaidOutScene.Point::y).toArray();
    assertTrue(middles[0] < middles[1], "a is above b");
  }

  /** Pairs of boxes and of groups by their names, the upper one first. */
  @ParameterizedTest
  @MethodSource("layouts")
  void whatComesFirstIsAbove(Layout layout) throws Exception {
    Value x = Value.of(1, "x");
    Value y = Value.of(2, "y");
    Value quotient = x.mul(y).add(x.sin()).tanh().div(y.neg().exp().add(1));
    for (Value root : List.of(quotient, Graphs.mlp(), Graphs.neuron())) {
      Scene scene = scene(root);
      LaidOutScene placed = layout.place(scene);
      Map<String, Double> tops = new HashMap<>();
      for (int b = 0; b < placed.boxes().size(); b++) {
        Scene.Box box = scene.boxes().get(b);
        tops.putIfAbsent(box.lines().getFirst().text(), placed.boxes().get(b).y());
      }
      for (int f = 0; f < placed.frames().size(); f++) {
        tops.putIfAbsent(scene.frames().get(f).name(), placed.frames().get(f).top());
      }
      for (String pair : List.of("x y", "x1 w1", "neuron_0 neuron_3", "neuron_1 neuron_2")) {
        String[] names = pair.replace('_', ' ').split(" (?!\\d)");
        if (tops.containsKey(names[0]) && tops.containsKey(names[1])) {
          assertTrue(tops.get(names[0]) < tops.get(names[1]), pair + " in " + tops);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void whatWasDrawnBeforeChangesNothing(Layout layout) {
    List<Value> graphs = List.of(Graphs.notebook(), Graphs.moons(2), Graphs.chain(20));
    List<String> first = graphs.stream().map(graph -> Drawing.of(graph, layout).svg()).toList();
    for (int i = graphs.size() - 1; i >= 0; i--) {
      assertEquals(first.get(i), Drawing.of(graphs.get(i), layout).svg(), "graph " + i);
    }
  }

  @Test
  void longEdgesNeedMoreStackThanV8Has() {
    String svg = Drawing.of(Graphs.chain(50), LayoutsHere.V8).svg();
    assertEquals(102, svg.split("data: ", -1).length - 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"graph", "digraph { a [label=<<b]}", "digraph { a [label=<<TABLE></TABLE>>] }"})
  void whatGraphvizSaysIsTold(String dot) throws Exception {
    RenderException e =
        assertThrows(
            RenderException.class, () -> new V8Graphviz().plain(dot, Duration.ofMinutes(1)));
    assertTrue(e.getMessage().startsWith("graphviz-java failed: "), e.getMessage());
    assertDraws();
  }

  @Tag("thorough")
  @ParameterizedTest
  @ValueSource(longs = {0, 1500})
  void whatTakesTooLongIsStopped(long millis) throws Exception {
    Layout hurried = new GraphvizLayout(new V8Graphviz(), Duration.ofMillis(millis), Duration.ZERO);
    Drawing slow = Drawing.of(Trace.of(tangle(500)), WHOLE, List.of(hurried));
    String said = assertThrows(IllegalStateException.class, slow::svg).getMessage();
    assertTrue(said.contains("graphviz-java did not answer within " + millis + " ms"), said);
    assertDraws();
  }

  @Test
  void interruptingTheThreadStopsIt() throws Exception {
    Drawing slow = Drawing.of(Trace.of(tangle(500)), WHOLE, List.of(LayoutsHere.V8));
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

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 200})
  void elkStopsInTime(long millis) {
    Layout hurried = new ElkLayout(Duration.ofMillis(millis));
    Drawing slow = Drawing.of(Trace.of(tangle(500)), WHOLE, List.of(hurried));
    String said = assertThrows(IllegalStateException.class, slow::svg).getMessage();
    assertTrue(said.contains("ELK did not answer within " + millis + " ms"), said);
  }

  private static void assertDraws() throws RenderException {
    String plain = new V8Graphviz().plain("digraph { a -> b }", Duration.ofMinutes(1));
    assertTrue(plain.contains("edge a b "), plain);
  }

  /** Layers of an open network lie beside one another, and its inputs before it. */
  @ParameterizedTest
  @MethodSource("layouts")
  void layersAndInputsLieBesideOneAnother(Layout layout) throws Exception {
    Scene scene = scene(Graphs.mlp());
    LaidOutScene placed = layout.place(scene);
    Map<String, LaidOutScene.Area> areas = new HashMap<>();
    for (int f = 0; f < placed.frames().size(); f++) {
      areas.putIfAbsent(scene.frames().get(f).name(), placed.frames().get(f));
    }
    assertTrue(areas.get("layer 0").right() < areas.get("layer 1").left(), areas.toString());
    for (int b = 0; b < scene.boxes().size(); b++) {
      if (scene.boxes().get(b).lines().getFirst().text().matches("x\\d")) {
        assertTrue(placed.boxes().get(b).x() < areas.get("MLP").left(), "an input");
      }
    }
  }
}
