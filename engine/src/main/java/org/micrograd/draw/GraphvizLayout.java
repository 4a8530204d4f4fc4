package org.micrograd.draw;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.micrograd.draw.LaidOutScene.Point;
import org.micrograd.draw.LaidOutScene.Route;
import org.micrograd.draw.Scene.Arrow;

/**
 * Lays out with Graphviz: it is told sizes, and answers places.
 *
 * @param start how long it may take for a small graph
 * @param each how much longer for each box
 */
record GraphvizLayout(Graphviz graphviz, Duration start, Duration each) implements Layout {
  @Override
  public LaidOutScene place(Scene scene) throws RenderException {
    Duration limit = start.plus(each.multipliedBy(scene.boxes().size()));
    String plain = graphviz.plain(Dot.sizes(scene), limit);
    try {
      return read(plain, scene);
    } catch (RuntimeException e) {
      throw new RenderException("cannot read the layout of Graphviz: " + e, e);
    }
  }

  private static LaidOutScene read(String plain, Scene scene) {
    Map<String, Point> points = new HashMap<>();
    Map<String, Deque<Route>> routes = new HashMap<>();
    for (String line : plain.lines().toList()) {
      String[] words = line.split(" ");
      if (words[0].equals("node")) {
        points.put(words[1], point(words, 2));
      } else if (words[0].equals("edge")) {
        List<Point> way = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(words[3]); i++) {
          way.add(point(words, 4 + 2 * i));
        }
        routes
            .computeIfAbsent(words[1] + " " + words[2], _ -> new ArrayDeque<>())
            .add(new Route(way, true));
      }
    }
    List<Route> ways = new ArrayList<>();
    for (Arrow arrow : scene.arrows()) {
      String ends = scene.boxes().get(arrow.from()).id() + " " + scene.boxes().get(arrow.to()).id();
      ways.add(routes.get(ends).removeFirst());
    }
    List<Point> boxes = scene.boxes().stream().map(box -> points.get(box.id())).toList();
    FullLayers.told(scene).lead(boxes, ways);
    return ReadingOrder.laidOut(scene, List.copyOf(boxes), ways);
  }

  /** Inches from the lower left corner, as pixels that go down. */
  private static Point point(String[] words, int at) {
    return new Point(72 * Double.parseDouble(words[at]), -72 * Double.parseDouble(words[at + 1]));
  }
}
