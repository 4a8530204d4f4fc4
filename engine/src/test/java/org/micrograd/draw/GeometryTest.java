package org.micrograd.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.micrograd.autograd.Value;
import org.micrograd.autograd.Values;
import org.micrograd.draw.Scene.Arrow;
import org.micrograd.graph.Scope;
import org.micrograd.graph.Trace;
import org.micrograd.outline.Folding;

/**
 * Random graphs, as painted: arrows begin and end at their boxes, nothing lies on anything else.
 */
@Tag("thorough")
class GeometryTest {
  /** Half of what lines are wide, and the rounding of numbers. */
  private static final double NEAR = 1.6;

  /** What is seen between a number and a box. */
  private static final double CLEAR = 1;

  /** A graph of operations of all kinds, in groups now and then. */
  static Value random(long seed) {
    Random random = new Random(seed);
    List<Value> made = new ArrayList<>();
    int inputs = 1 + random.nextInt(5);
    for (int i = 0; i < inputs; i++) {
      made.add(Value.of(random.nextGaussian(), random.nextInt(3) == 0 ? "" : "input " + i));
    }
    int groups = random.nextInt(4);
    for (int g = 0; g <= groups; g++) {
      if (g == 0) {
        grow(random, made, 2 + random.nextInt(8));
      } else {
        try (Scope _ = Scope.open("group of a name " + g)) {
          grow(random, made, 1 + random.nextInt(6));
          try (Scope _ = Scope.open("inner")) {
            grow(random, made, random.nextInt(6));
          }
        }
      }
    }
    Value root = Values.sum(made.subList(made.size() - Math.min(3, made.size()), made.size()));
    root.backward();
    return root;
  }

  private static void grow(Random random, List<Value> made, int count) {
    for (int i = 0; i < count; i++) {
      Value a = made.get(random.nextInt(made.size()));
      Value b = made.get(made.size() - 1 - random.nextInt(Math.min(3, made.size())));
      made.add(
          switch (random.nextInt(9)) {
            case 0 -> a.add(b);
            case 1 -> a.sub(b);
            case 2 -> a.div(b);
            case 3 -> a.pow(b);
            case 4 -> a.gt(b).where(b, a);
            case 5 -> a.sigmoid();
            case 6 -> a.mul(Value.number(random.nextInt(9)));
            case 7 -> a.tanh().sub(a);
            default -> a.mul(b);
          });
    }
  }

  private static Value fan(int count, DoubleUnaryOperator ofTerm) {
    Value w = Value.of(3, "w");
    Value sum = Value.number(0);
    for (int i = 0; i < count; i++) {
      sum = sum.add(w.mul(Value.number(ofTerm.applyAsDouble(i))).exp());
    }
    return sum;
  }

  /** Shapes that are not like others. */
  private static Map<String, Value> odd() {
    Map<String, Value> odd = new TreeMap<>();
    odd.put("notebook", Graphs.notebook());
    odd.put("network", Graphs.mlp());
    odd.put("fan that folds", fan(110, i -> i / 100));
    odd.put("fan", fan(9, i -> i / 100));
    List<Value> leaves = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      leaves.add(Value.of(i, "x" + i));
    }
    odd.put("sum of leaves", Values.sum(leaves));
    odd.put("power of a power", Value.of(2, "a").pow(Value.of(3, "b").pow(Value.of(2, "c"))));
    odd.put("folded network", Graphs.moons(2));
    odd.put("long name", Value.of(1, "W".repeat(90)).sub(Value.of(1, "i".repeat(300))));
    return odd;
  }

  static Stream<Arguments> pictures() {
    List<Arguments> all = new ArrayList<>();
    for (Layout layout : LayoutsHere.all()) {
      if (layout.equals(LayoutsHere.V8)) {
        continue; // The same Graphviz as dot, many times slower.
      }
      for (String rankdir : List.of("LR", "TB")) {
        for (int depth : new int[] {0, 1, 9}) {
          Map<String, Object> options = Map.of("rankdir", rankdir, "depth", depth);
          odd()
              .forEach((name, root) -> all.add(Arguments.of(name, List.of(root), layout, options)));
        }
        for (long tens = 0; tens < 6; tens++) {
          long first = 10 * tens;
          List<Value> roots =
              Stream.iterate(first, s -> s + 1).limit(10).map(s -> random(s)).toList();
          Map<String, Object> options = Map.of("rankdir", rankdir, "depth", tens % 3 == 2 ? 1 : 9);
          all.add(Arguments.of("random from " + first, roots, layout, options));
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0}, {3}, {2}")
  @MethodSource("pictures")
  void nothingLiesOnAnything(String name, List<Value> roots, Layout layout, Map<String, ?> asked) {
    Options options = Options.of(asked);
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < roots.size(); i++) {
      Trace trace = Trace.of(roots.get(i));
      Scene scene = SceneBuilder.of(Folding.of(trace, options.wish()), options);
      SvgReader svg = SvgReader.read(Drawing.of(trace, options, List.of(layout)).svg());
      assertEquals(scene.boxes().size(), svg.boxes().size());
      assertEquals(scene.arrows().size(), svg.ways().size());
      String which = name + " + " + i + ": ";
      arrows(scene, svg).forEach(text -> wrong.add(which + text));
      overlaps(svg).forEach(text -> wrong.add(which + text));
      groups(scene, svg).forEach(text -> wrong.add(which + text));
    }
    assertEquals(List.of(), wrong.stream().limit(8).toList(), wrong.size() + " wrong");
  }

  /** Arrows that begin or end elsewhere, or go through other boxes. */
  private static List<String> arrows(Scene scene, SvgReader svg) {
    List<String> wrong = new ArrayList<>();
    for (int a = 0; a < scene.arrows().size(); a++) {
      Arrow arrow = scene.arrows().get(a);
      String from = scene.boxes().get(arrow.from()).id();
      String to = scene.boxes().get(arrow.to()).id();
      List<Point2D> way = SvgReader.along(svg.ways().get(a));
      String ends = from + " -> " + to;
      if (!isAt(svg.boxes().get(from), way.getFirst())) {
        wrong.add(
            ends + " begins at " + way.getFirst() + " of " + svg.boxes().get(from).getBounds2D());
      }
      if (!isAt(svg.boxes().get(to), way.getLast())) {
        wrong.add(ends + " ends at " + way.getLast());
      }
      svg.boxes()
          .forEach((id, box) -> {
            if (!id.equals(from) && !id.equals(to) && way.stream().anyMatch(p -> isDeep(box, p))) {
              wrong.add(ends + " goes through " + id);
            }
          });
    }
    return wrong;
  }

  /** Whether a place is at the border of a shape. */
  private static boolean isAt(Shape shape, Point2D p) {
    return shape.intersects(p.getX() - NEAR, p.getY() - NEAR, 2 * NEAR, 2 * NEAR)
        && !shape.contains(p.getX() - 2 * NEAR, p.getY() - 2 * NEAR, 4 * NEAR, 4 * NEAR);
  }

  private static boolean isDeep(Shape shape, Point2D p) {
    return shape.contains(p.getX() - NEAR, p.getY() - NEAR, 2 * NEAR, 2 * NEAR);
  }

  /** What lies on something else: boxes, texts, heads. */
  private static List<String> overlaps(SvgReader svg) {
    List<String> wrong = new ArrayList<>();
    List<String> ids = List.copyOf(svg.boxes().keySet());
    for (String id : ids) {
      Rectangle2D box = svg.boxes().get(id).getBounds2D();
      for (String other : ids) {
        if (id.compareTo(other) < 0 && touch(box, svg.boxes().get(other).getBounds2D())) {
          wrong.add(id + " lies on " + other);
        }
      }
      for (Rectangle2D text : svg.inside().get(id)) {
        if (!svg.boxes().get(id).contains(text)) {
          wrong.add("a text of " + id + " is outside: " + text + " of " + box);
        }
      }
    }
    for (Rectangle2D mark : svg.marks()) {
      Rectangle2D room = new Rectangle2D.Double();
      room.setFrameFromCenter(
          mark.getCenterX(), mark.getCenterY(), mark.getMinX() - CLEAR, mark.getMinY() - CLEAR);
      svg.layers()
          .forEach((id, shapes) -> {
            if (shapes.stream().anyMatch(shape -> shape.intersects(room))) {
              wrong.add("a text is at " + id + ": " + mark);
            }
          });
      svg.heads().stream()
          .filter(head -> touch(head, mark))
          .forEach(head -> wrong.add("a text is on a head: " + mark));
    }
    for (int m = 0; m < svg.marks().size(); m++) {
      for (int other = 0; other < m; other++) {
        if (touch(svg.marks().get(m), svg.marks().get(other))) {
          wrong.add("a text is on a text: " + svg.marks().get(m));
        }
      }
    }
    return wrong;
  }

  private static boolean touch(Rectangle2D a, Rectangle2D b) {
    Rectangle2D both = a.createIntersection(b);
    return both.getWidth() > 0.2 && both.getHeight() > 0.2;
  }

  /** Boxes outside their groups or in others, and groups that lie half in another. */
  private static List<String> groups(Scene scene, SvgReader svg) {
    List<String> wrong = new ArrayList<>();
    for (int f = 0; f < scene.frames().size(); f++) {
      Rectangle2D area = svg.frames().get(scene.frames().get(f).id());
      for (Scene.Box box : scene.boxes()) {
        Rectangle2D place = svg.boxes().get(box.id()).getBounds2D();
        boolean isInside = lies(scene, box.frame(), f);
        if (isInside ? !area.contains(place) : touch(area, place)) {
          wrong.add(box.id() + (isInside ? " is not in " : " is in ") + scene.frames().get(f));
        }
      }
      for (int g = 0; g < f; g++) {
        Rectangle2D other = svg.frames().get(scene.frames().get(g).id());
        if (lies(scene, f, g) ? !other.contains(area) : touch(other, area)) {
          wrong.add(scene.frames().get(f) + " lies on " + scene.frames().get(g));
        }
      }
    }
    return wrong;
  }

  private static boolean lies(Scene scene, int frame, int outer) {
    int f = frame;
    while (f >= 0 && f != outer) {
      f = scene.frames().get(f).parent();
    }
    return f == outer;
  }
}
