package org.micrograd.dot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Layouts without rows: nodes apart from one another, edges from node to node. */
class FreeLayoutTest {
  private static final List<String> GRAPHS =
      List.of(
          "graph{a}",
          "graph{a;b;c;d;e}",
          "graph{c--{a b d e f g}; a--b--d--e--f--g--a}",
          "digraph{a->b->c->d->e->a; a->c; b->a; c->c; a->b}",
          "graph{a--b--c--a; d--e; f; \"a long name of a node\"--\"another one\"[label=\"text\"]}",
          "digraph{r->{a b c d}; a->{a1 a2 a3}; b->{b1 b2}; node[shape=box width=2]; c->{c1 c2 c3}}",
          "graph{node[shape=record label=\"<l>x|<r>y\"]; a:l--b:r--c:l--d; b--d[len=3]}",
          tree(60));

  private static String tree(int size) {
    Random random = new Random(1);
    return IntStream.range(1, size)
        .mapToObj(i -> "n%d--n%d".formatted(random.nextInt(i), i))
        .collect(Collectors.joining(";", "graph{", "}"));
  }

  static Stream<Arguments> scenes() {
    return Stream.of("neato", "fdp", "sfdp", "circo", "twopi")
        .flatMap(engine ->
            GRAPHS.stream()
                .map(g -> Arguments.of(engine, new DotScene(DotReader.read(g), engine))));
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void nodesStandApartAndEdgesReachThem(String engine, DotScene scene) {
    List<String> wrong = new ArrayList<>();
    List<DotNode> nodes = List.copyOf(scene.nodes.values());
    for (DotNode a : nodes) {
      for (DotNode b : nodes) {
        if (a != b && a.area().intersects(b.area())) {
          wrong.add(a.node.name() + " on " + b.node.name());
        }
      }
    }
    for (DotScene.Way way : scene.ways) {
      if (!DotLayoutTest.meets(scene, way.edge().tail(), way.path().begin())
          || !DotLayoutTest.meets(scene, way.edge().head(), way.path().end())) {
        wrong.add(way.edge().toString());
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals("[]", scene.missing.toString());
  }

  @Test
  void placesThatAreGivenAreKept() {
    DotScene scene =
        new DotScene(
            DotReader.read("graph{a[pos=\"0,0!\"];b[pos=\"3,1!\"];c[pos=\"9,9\"];a--b--c}"),
            "neato");
    Point2D a = scene.nodes.get("a").at;
    Point2D b = scene.nodes.get("b").at;
    assertEquals(216, b.getX() - a.getX(), 1e-6);
    assertEquals(-72, b.getY() - a.getY(), 1e-6);
  }

  @Test
  void neighboursAreNearerThanOthers() {
    DotScene scene = new DotScene(DotReader.read("graph{a--b--c--d--e--f}"), "neato");
    List<Point2D> places = scene.nodes.values().stream().map(n -> n.at).toList();
    for (int i = 1; i < places.size(); i++) {
      assertEquals(
          places.get(0).distance(places.get(1)) * i,
          places.getFirst().distance(places.get(i)),
          3 * i);
    }
  }

  @Test
  void edgesOfTheSameNodesGoBesideOneAnother() {
    DotScene scene = new DotScene(DotReader.read("digraph{a->b;b->a}"), "neato");
    Point2D one = scene.ways.getFirst().path().middle();
    Point2D two = scene.ways.getLast().path().middle();
    assertTrue(one.distance(two) > 8);
    assertFalse(scene.ways.getFirst().path().bounds().isEmpty());
  }

  @Test
  void theAttributeNamesTheLayoutBeforeTheCaller() {
    DotScene rows = new DotScene(DotReader.read("digraph{layout=dot; a->b; a->c}"), "circo");
    assertEquals(rows.nodes.get("b").at.getY(), rows.nodes.get("c").at.getY());
  }
}
