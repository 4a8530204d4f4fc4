package org.micrograd.dot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts beside those of Graphviz's dot, and what must hold in all of them. */
class DotLayoutTest {
  private static final double NEAR = 1.5;

  /** In how many of the sources dot puts some node into another row that is as good. */
  private static final int OTHER_RANKS = 4;

  static List<JsonArray> cases() throws IOException {
    try (var in = DotLayoutTest.class.getResourceAsStream("dot-cases.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> JsonParser.parseString(line).getAsJsonArray())
          .toList();
    }
  }

  private static DotScene scene(JsonArray row) {
    return new DotScene(DotReader.read(row.get(0).getAsString()));
  }

  private static Map<String, Integer> ranks(DotScene scene) {
    Point2D way = scene.turn.forward();
    Map<String, Double> at = new TreeMap<>();
    scene.nodes.forEach(
        (name, node) -> at.put(name, node.at.getX() * way.getX() + node.at.getY() * way.getY()));
    List<Double> levels = new ArrayList<>(new TreeSet<>(at.values()));
    Map<String, Integer> ranks = new TreeMap<>();
    at.forEach((name, y) -> ranks.put(name, levels.indexOf(y)));
    return ranks;
  }

  @Test
  void nodesStandInTheRowsOfDot() throws IOException {
    List<String> others = new ArrayList<>();
    for (JsonArray row : cases()) {
      Map<String, Integer> expected = new TreeMap<>();
      row.get(1).getAsJsonObject().asMap().forEach((name, r) -> expected.put(name, r.getAsInt()));
      Map<String, Integer> found = ranks(scene(row));
      assertEquals(expected.keySet(), found.keySet());
      if (!expected.equals(found)) {
        others.add(row.get(0).getAsString() + "\n  dot " + expected + "\n  here " + found);
      }
    }
    assertTrue(others.size() <= OTHER_RANKS, others.size() + "\n" + String.join("\n", others));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void edgesEndAtTheirNodes(JsonArray row) {
    DotScene scene = scene(row);
    for (DotScene.Way way : scene.ways) {
      boolean isCut = way.edge().attributes().has("lhead") || way.edge().attributes().has("ltail");
      assertTrue(
          isCut || meets(scene, way.edge().tail(), way.path().begin()), way.edge().toString());
      assertTrue(isCut || meets(scene, way.edge().head(), way.path().end()), way.edge().toString());
    }
  }

  /** Whether a place is at the border of a node, or of the part of it that is named. */
  static boolean meets(DotScene scene, DotGraph.End end, Point2D p) {
    DotNode node = scene.nodes.get(end.node());
    Rectangle2D port = node.ports.get(end.port().split(":")[0]);
    if (port != null) {
      Rectangle2D at =
          new Rectangle2D.Double(
              node.at.getX() + port.getX(),
              node.at.getY() + port.getY(),
              port.getWidth(),
              port.getHeight());
      return at.getX() - NEAR <= p.getX()
          && p.getX() <= at.getMaxX() + NEAR
          && at.getY() - NEAR <= p.getY()
          && p.getY() <= at.getMaxY() + NEAR;
    }
    Point2D to = EdgePath.direction(node.at, p);
    double far = node.at.distance(p);
    Point2D in = new Point2D.Double(p.getX() - NEAR * to.getX(), p.getY() - NEAR * to.getY());
    Point2D out = new Point2D.Double(p.getX() + NEAR * to.getX(), p.getY() + NEAR * to.getY());
    return far < NEAR || node.contains(in) && !node.contains(out);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void nothingHidesAnotherThing(JsonArray row) {
    DotScene scene = scene(row);
    List<DotNode> nodes = List.copyOf(scene.nodes.values());
    for (DotNode a : nodes) {
      for (DotNode b : nodes) {
        assertTrue(a == b || !a.area().intersects(b.area()), a.node.name() + " " + b.node.name());
      }
      for (DotScene.FreeLabel label : scene.labels) {
        boolean isAtEnd = label.owner().has("headlabel") || label.owner().has("taillabel");
        assertTrue(isAtEnd || !label.area().intersects(a.area()), a.node.name());
      }
      for (DotScene.Cluster cluster : scene.clusters) {
        boolean isIn = cluster.part().nodes().contains(a.node.name());
        assertTrue(
            isIn ? cluster.area().contains(a.area()) : !cluster.area().intersects(a.area()),
            a.node.name());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void edgesPassBesideNodes(JsonArray row) {
    DotScene scene = scene(row);
    if (DotSupport.splines(scene.graph.attributes).equals("line")) {
      return;
    }
    for (DotScene.Way way : scene.ways) {
      for (DotNode node : scene.nodes.values()) {
        boolean isEnd =
            node.node.name().equals(way.edge().tail().node())
                || node.node.name().equals(way.edge().head().node());
        Rectangle2D a = node.area();
        Rectangle2D inner =
            new Rectangle2D.Double(a.getX() + 4, a.getY() + 4, a.getWidth() - 8, a.getHeight() - 8);
        assertTrue(isEnd || !way.path().crosses(inner), way.edge() + " " + node.node.name());
      }
    }
  }

  /** Sets of one row and clusters that go against one another; each node has a row all the same. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          subgraph cluster_1 {a->b->c} subgraph cluster_2 {p->q->r} {rank=same a p} {rank=same c r}  | a0 b1 c2 p0 q1 r2
          subgraph cluster_1 {a->b->c} subgraph cluster_2 {p->q->r} {rank=same c p} {rank=same a q}  | a0 b1 c2 p2 q3 r4
          subgraph cluster_1 {a->b->c} subgraph cluster_2 {p->q->r} {rank=same a r}                  | a2 b3 c4 p0 q1 r2
          subgraph cluster_1 {a->b} subgraph cluster_2 {rank=same; p; q->a}                          | a1 b2 p0 q0
          subgraph cluster_1 {a->b} subgraph cluster_2 {rank=same; p; a->q}                          | a0 b1 p1 q1
          subgraph cluster_1 {rank=same a b c->p} subgraph cluster_2 {rank=same p q r}               | a0 b0 c0 p0 q0 r0
          {rank=source x} a->b                                                                       | a1 b2 x0
          newrank=true {rank=source x} a->b                                                          | a0 b1 x0
          newrank=true {rank=sink x} a->b                                                            | a0 b1 x0
          newrank=true {rank=source x} a->b a->c d->c e->c x->q                                      | a0 b1 c1 d0 e0 q1 x0
          newrank=true {rank=sink x} a->b a->c d->c e->c q->x                                        | a0 b1 c1 d0 e0 q0 x1
          newrank=true {rank=max x} a->b a->c d->c->e                                                | a0 b1 c1 d0 e2 x0
          newrank=true {rank=source x} a->b c->b b->d x->a                                           | a1 b2 c1 d3 x0
          newrank=true {rank=source x} {rank=sink z} a->b                                            | a0 b1 x0 z0
          """)
  void rowsOfSetsAndClusters(String inside, String rows) {
    DotScene scene = new DotScene(DotReader.read("digraph{" + inside + "}"));
    String found = ranks(scene).toString().replaceAll("[{},=]", "");
    assertEquals(rows, found);
  }

  /** An edge from a node to itself ends at the node's own border, whatever its shape. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "box", "ellipse", "circle", "diamond", "triangle", "invtriangle", "star", "house",
        "invhouse", "trapezium", "parallelogram", "hexagon", "cylinder", "egg", "pentagon", "point",
        "doublecircle", "note", "tab", "invtrapezium", "plaintext"
      })
  void loopsEndAtTheBorder(String shape) {
    for (String rankdir : List.of("TB", "LR", "BT", "RL")) {
      for (String more :
          List.of("", "fixedsize=true width=0.4 height=1", "label=\"a long label\"")) {
        for (String end : List.of("", ":n", ":sw", ":e")) {
          String text =
              "digraph{rankdir=%s a [shape=%s %s] a -> a a%s -> a}"
                  .formatted(rankdir, shape, more, end);
          DotScene scene = new DotScene(DotReader.read(text));
          for (DotScene.Way way : scene.ways) {
            assertTrue(meets(scene, way.edge().tail(), way.path().begin()), text);
            assertTrue(meets(scene, way.edge().head(), way.path().end()), text);
          }
        }
      }
    }
  }

  /** An edge along a row goes around its own nodes to a side of one of them. */
  @ParameterizedTest
  @ValueSource(strings = {"n", "ne", "e", "se", "s", "sw", "w", "nw"})
  void edgesOfARowGoAroundTheirOwnNodes(String side) {
    for (String rankdir : List.of("TB", "LR", "BT", "RL")) {
      for (String edge : List.of("a -> b", "b -> a")) {
        for (String end : List.of("headport", "tailport")) {
          String text =
              "digraph{rankdir=%s {rank=same a b} %s [%s=%s]}".formatted(rankdir, edge, end, side);
          DotScene scene = new DotScene(DotReader.read(text));
          EdgePath path = scene.ways.getFirst().path();
          for (DotNode node : scene.nodes.values()) {
            long inside = path.along().stream().filter(node::contains).count();
            assertTrue(inside <= 1, text + " " + node.node.name() + " " + path.along());
          }
        }
      }
    }
  }

  /** The rows of Graphviz's dot, from left to right. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ordering=in a->z b->z c->z c->y b->y a->y | abc / zy
          ordering=out a->{b c d} b->e d->e c->f | a / bcd / ef
          ordering=out a->{d c b} e->{b c d} | ae / dcb
          n [ordering=in] d->n c->n b->n a->n n->z | dcba / n / z
          ordering=in r->{a b c} c->z a->z b->z | r / cab / z
          ordering=in p->{u v} q->{v u} v->w u->w | pq / vu / w
          ordering=out 1->{2 3} 2->{7 6 5} 3->{9 8} | 1 / 23 / 76598
          ordering=in a->b->d a->c->d c->e b->e | a / bc / de
          {rank=same x->y} p->y q->x | qp / xy
          """)
  void rowsInTheOrderOfTheText(String inside, String rows) {
    DotScene scene = new DotScene(DotReader.read("digraph{" + inside + "}"));
    Map<Double, Map<Double, String>> found = new TreeMap<>();
    scene.nodes.forEach((name, node) ->
        found.computeIfAbsent(node.at.getY(), _ -> new TreeMap<>()).put(node.at.getX(), name));
    assertEquals(
        rows,
        found.values().stream()
            .map(row -> String.join("", row.values()))
            .collect(Collectors.joining(" / ")));
  }

  /** An edge along a row between parts of nodes passes no part of any node. */
  @ParameterizedTest
  @ValueSource(strings = {"TB", "LR", "BT", "RL"})
  void edgesOfARowGoFromPartToPart(String rankdir) {
    for (String ends : List.of("a b", "b a", "b c", "a c", "c a")) {
      for (String from : List.of("x", "y", "z", "x:n", "z:s", "e", "w", "s")) {
        for (String to : List.of("x", "y", "z", "x:n", "z:s", "e", "w", "s")) {
          String[] names = ends.split(" ");
          String edge = "%s:%s -> %s:%s".formatted(names[0], from, names[1], to);
          assertPassesNothing(
              "digraph{rankdir=%s node [shape=record label=\"<x>one|<y>two|<z>three\"] {rank=same a -> b -> c [style=invis]} %s}"
                  .formatted(rankdir, edge));
        }
      }
    }
  }

  private static void assertPassesNothing(String text) {
    DotScene scene = new DotScene(DotReader.read(text));
    EdgePath path = scene.ways.getLast().path();
    for (DotNode node : scene.nodes.values()) {
      Rectangle2D a = node.area();
      Rectangle2D inner =
          new Rectangle2D.Double(a.getX() + 3, a.getY() + 3, a.getWidth() - 6, a.getHeight() - 6);
      assertTrue(!path.crosses(inner), () -> text + " " + node.node.name() + " " + path.along());
    }
  }
}
