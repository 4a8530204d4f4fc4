package org.micrograd.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.autograd.Value;
import org.micrograd.autograd.Values;
import org.micrograd.draw.LaidOutScene.Area;
import org.micrograd.draw.LaidOutScene.Point;
import org.micrograd.graph.Scope;
import org.micrograd.graph.Trace;
import org.micrograd.outline.Folding;

/** Long graphs are drawn in lines and many leaves in blocks, by the same rules of geometry. */
@Tag("thorough")
class OddShapesTest {
  /** A way may begin and end so far from its boxes: half of what a line is wide, and rounding. */
  private static final double NEAR = 2;

  private static Value chain(int steps) {
    Value v = Value.of(1, "x");
    for (int i = 0; i < steps; i++) {
      v = v.mul(Value.number(0.9)).tanh();
    }
    return v;
  }

  /** A chain, a state of which is used again some steps later now and then. */
  private static Value recurrent(int steps, long seed) {
    Random random = new Random(seed);
    List<Value> states = new ArrayList<>(List.of(Value.of(1, "h")));
    for (int i = 0; i < steps; i++) {
      Value next = states.getLast().mul(Value.of(i, "r" + i)).tanh();
      boolean again = random.nextInt(3) == 0;
      Value earlier = states.get(Math.max(0, states.size() - 1 - random.nextInt(3)));
      states.add(again ? next.add(earlier) : next);
    }
    return states.getLast();
  }

  private static Value sum(int leaves) {
    return Values.sum(IntStream.range(0, leaves).mapToObj(i -> Value.of(i, "x" + i)).toList());
  }

  /** A sum of products, each of numbers of its own. */
  static Value terms(int count, boolean isDeep) {
    return Values.sum(
        IntStream.range(0, count)
            .mapToObj(i -> {
              Value product = Value.of(i, "w" + i).mul(Value.of(1. / (i + 1), "x" + i));
              return isDeep && i % 3 == 0 ? product.tanh() : product;
            })
            .toList());
  }

  static Stream<Arguments> shapes() {
    List<Arguments> all = new ArrayList<>();
    for (Layout layout : LayoutsHere.all()) {
      if (layout.equals(LayoutsHere.V8)) {
        continue; // The same Graphviz as dot, many times slower.
      }
      for (String rankdir : List.of("LR", "TB")) {
        all.add(Arguments.of("chain", chain(50), layout, rankdir));
        all.add(Arguments.of("sum", sum(200), layout, rankdir));
        all.add(Arguments.of("sums", sum(60).exp().mul(sum(40)), layout, rankdir));
        all.add(Arguments.of("unrolled", PageViewTest.unrolled(20), layout, rankdir));
        all.add(Arguments.of("products", terms(40, false), layout, rankdir));
        all.add(Arguments.of("products of functions", terms(28, true), layout, rankdir));
        all.add(Arguments.of("sum of a chain", sum(70).mul(chain(30)), layout, rankdir));
        for (long seed = 0; seed < 6; seed++) {
          all.add(Arguments.of("recurrent " + seed, recurrent(50, seed), layout, rankdir));
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0}, {3}, {2}")
  @MethodSource("shapes")
  void areLegible(String name, Value root, Layout layout, String rankdir) throws Exception {
    Options options = Options.of(Map.of("max", 100_000, "rankdir", rankdir));
    Scene scene = SceneBuilder.of(Folding.of(Trace.of(root), options.wish()), options);
    LaidOutScene placed =
        WrappedLines.of(
            TermBlocks.place(scene, part -> Layouts.place(part, List.of(layout), "svg")));
    Area page = placed.bounds();
    double aspect = page.width() / page.height();
    assertTrue(aspect < 3.5 && aspect > 1. / 4, name + " is " + page);
    List<Area> boxes = new ArrayList<>();
    for (int i = 0; i < placed.boxes().size(); i++) {
      boxes.add(LaidOutScene.area(scene.boxes().get(i), placed.boxes().get(i)));
    }
    assertEquals(List.of(), overlapping(boxes), "boxes on boxes");
    assertEquals(List.of(), detached(scene, placed, boxes), "arrows that miss their boxes");
    assertEquals(List.of(), crossing(scene, placed, boxes), "arrows through boxes");
  }

  /** Layers of neurons, each a group in one. */
  private static Value network(long seed, int... sizes) {
    Random random = new Random(seed);
    List<Value> inputs = List.of(Value.of(1, "x"), Value.of(2, "y"));
    for (int size : sizes) {
      List<Value> outputs = new ArrayList<>();
      try (Scope _ = Scope.open("layer")) {
        for (int n = 0; n < size; n++) {
          try (Scope _ = Scope.open("neuron")) {
            Value sum = Value.of(random.nextDouble(), "b");
            for (Value x : inputs) {
              sum = sum.add(x.mul(Value.of(random.nextDouble(), "w")));
            }
            outputs.add(sum.tanh());
          }
        }
      }
      inputs = outputs;
    }
    return Values.sum(inputs);
  }

  static Stream<Arguments> networks() {
    return LayoutsHere.all().stream()
        .filter(layout -> !layout.equals(LayoutsHere.V8))
        .flatMap(layout ->
            Stream.of(new int[] {4, 4, 1}, new int[] {3, 2}, new int[] {2, 5, 3})
                .flatMap(
                    sizes -> Stream.of("LR", "TB").map(dir -> Arguments.of(sizes, layout, dir))));
  }

  /** Through the borders of groups, too. */
  @ParameterizedTest
  @MethodSource("networks")
  void arrowsOfGroupsReachTheirBoxes(int[] sizes, Layout layout, String rankdir) throws Exception {
    Options options = Options.of(Map.of("max", 400, "rankdir", rankdir));
    Value root = network(1, sizes);
    Scene scene = SceneBuilder.of(Folding.of(Trace.of(root), options.wish()), options);
    assertTrue(scene.frames().size() > 2, "open groups");
    LaidOutScene placed = layout.place(scene);
    List<Area> boxes = new ArrayList<>();
    for (int i = 0; i < placed.boxes().size(); i++) {
      boxes.add(LaidOutScene.area(scene.boxes().get(i), placed.boxes().get(i)));
    }
    assertEquals(List.of(), detached(scene, placed, boxes));
  }

  /** The groups of rows stand below one another in the order of the program. */
  @ParameterizedTest
  @ValueSource(ints = {2, 4, 7})
  void rowsStandInTheirOrder(int rows) throws Exception {
    Value w = Value.of(0.5, "w");
    Value loss = Value.of(0);
    for (int i = 0; i < rows; i++) {
      Value y;
      try (Scope _ = Scope.open("row")) {
        y = network(w, Value.of(i));
      }
      loss = loss.add(y.sub(i).square());
    }
    Options options = Options.of(Map.of("depth", 9, "max", 2000));
    Scene scene = SceneBuilder.of(Folding.of(Trace.of(loss), options.wish()), options);
    LaidOutScene placed = new ElkLayout().place(scene);
    List<String> names =
        IntStream.range(0, scene.frames().size())
            .filter(f -> scene.frames().get(f).parent() < 0)
            .boxed()
            .sorted(Comparator.comparingDouble(f -> placed.frames().get(f).top()))
            .map(f -> scene.frames().get(f).name())
            .toList();
    assertEquals(IntStream.range(0, rows).mapToObj(i -> "row " + i).toList(), names);
  }

  /** Two neurons of one row, by the same weight. */
  private static Value network(Value w, Value x) {
    List<Value> all = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      try (Scope _ = Scope.open("neuron")) {
        all.add(w.mul(x).add(i).tanh());
      }
    }
    return all.getFirst().mul(all.getLast());
  }

  private static List<String> overlapping(List<Area> boxes) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = 0; j < i; j++) {
        Area a = boxes.get(i);
        Area b = boxes.get(j);
        if (a.left() < b.right()
            && b.left() < a.right()
            && a.top() < b.bottom()
            && b.top() < a.bottom()) {
          found.add(a + " on " + b);
        }
      }
    }
    return found;
  }

  private static List<String> detached(Scene scene, LaidOutScene placed, List<Area> boxes) {
    List<String> found = new ArrayList<>();
    for (int a = 0; a < scene.arrows().size(); a++) {
      List<Point> way = placed.routes().get(a).along();
      Scene.Arrow arrow = scene.arrows().get(a);
      if (!holds(boxes.get(arrow.from()), way.getFirst(), NEAR)
          || !holds(boxes.get(arrow.to()), way.getLast(), NEAR)) {
        found.add(arrow + " goes " + way);
      }
    }
    return found;
  }

  private static boolean holds(Area box, Point p, double more) {
    return p.x() >= box.left() - more
        && p.x() <= box.right() + more
        && p.y() >= box.top() - more
        && p.y() <= box.bottom() + more;
  }

  private static List<String> crossing(Scene scene, LaidOutScene placed, List<Area> boxes) {
    List<String> found = new ArrayList<>();
    for (int a = 0; a < scene.arrows().size(); a++) {
      List<Point> way = placed.routes().get(a).along();
      Scene.Arrow arrow = scene.arrows().get(a);
      for (int b = 0; b < boxes.size(); b++) {
        if (b != arrow.from() && b != arrow.to() && passes(way, boxes.get(b))) {
          found.add(arrow + " through " + scene.boxes().get(b).lines() + " at " + boxes.get(b));
        }
      }
    }
    return found;
  }

  private static boolean passes(List<Point> way, Area box) {
    for (int i = 1; i < way.size(); i++) {
      Point a = way.get(i - 1);
      Point b = way.get(i);
      int parts = (int) Math.ceil(Math.hypot(b.x() - a.x(), b.y() - a.y()) / 4) + 1;
      for (int k = 0; k <= parts; k++) {
        double t = (double) k / parts;
        Point p = new Point(a.x() + t * (b.x() - a.x()), a.y() + t * (b.y() - a.y()));
        if (holds(box, p, -NEAR)) {
          return true;
        }
      }
    }
    return false;
  }
}
