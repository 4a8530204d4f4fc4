package org.micrograd.draw;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.micrograd.draw.LaidOutScene.Point;
import org.micrograd.draw.LaidOutScene.Route;
import org.micrograd.draw.Scene.Arrow;
import org.micrograd.draw.Scene.Box;

/**
 * Twins in the order of the program: closed groups beside one another, as the neurons of a layer,
 * whose arrows come from the same boxes and lead to the same ones. A layout is as content with any
 * order of them, and so they change places here.
 */
final class TwinOrder {
  /** So near to the side of a box, in pixels, an arrow ends at it. */
  private static final double NEAR = 1.5;

  private static final Deque<Integer> NONE = new ArrayDeque<>(0);

  private final Scene scene;

  /** What is in the place of a box by the layout. */
  private final int[] before;

  private final List<Point> boxes;
  private final List<Route> ways;

  private TwinOrder(Scene scene, List<Point> boxes, List<Route> ways) {
    this.scene = scene;
    this.before = IntStream.range(0, boxes.size()).toArray();
    this.boxes = boxes;
    this.ways = ways;
  }

  /** The places of boxes and the ways of arrows, once twins stand in their order. */
  record Placed(List<Point> boxes, List<Route> ways) {}

  static Placed of(Scene scene, List<Point> boxes, List<Route> ways) {
    TwinOrder order = new TwinOrder(scene, boxes, ways);
    boolean isOther = false;
    for (List<Integer> twins : order.twins()) {
      isOther |= order.sort(twins);
    }
    List<Route> routes = isOther ? order.routes() : ways;
    return routes.size() < ways.size()
        ? new Placed(boxes, ways)
        : new Placed(order.places(), routes);
  }

  private double along(Point p) {
    return scene.isTopDown() ? p.y() : p.x();
  }

  private double across(int box) {
    return scene.isTopDown() ? boxes.get(box).x() : boxes.get(box).y();
  }

  /** Boxes that are alike for a layout, by the order of the program. */
  private Collection<List<Integer>> twins() {
    List<List<String>> joined = new ArrayList<>();
    boxes.forEach(_ -> joined.add(new ArrayList<>()));
    for (Arrow arrow : scene.arrows()) {
      joined.get(arrow.from()).add("to " + arrow.to() + " " + arrow.mark());
      joined.get(arrow.to()).add("from " + arrow.from() + " " + arrow.mark());
    }
    joined.forEach(Collections::sort);
    Map<String, List<Integer>> found = new TreeMap<>();
    for (int b = 0; b < boxes.size(); b++) {
      Box box = scene.boxes().get(b);
      if (box.shape() == Scene.Shape.GROUP) {
        double wide = scene.isTopDown() ? box.width() : box.height();
        String key = "%d %s %s".formatted(box.frame(), wide, joined.get(b));
        found.computeIfAbsent(key, _ -> new ArrayList<>()).add(b);
      }
    }
    return found.values().stream().filter(this::isLayer).toList();
  }

  /** Whether boxes stand beside one another, the middle of each within the others. */
  private boolean isLayer(List<Integer> twins) {
    double low = twins.stream().mapToDouble(b -> along(boxes.get(b))).min().orElse(0);
    double high = twins.stream().mapToDouble(b -> along(boxes.get(b))).max().orElse(0);
    return high - low < twins.stream().mapToDouble(this::size).min().orElse(0) / 2;
  }

  /** Whether twins change their places. */
  private boolean sort(List<Integer> twins) {
    List<Integer> places = new ArrayList<>(twins);
    places.sort(Comparator.comparingDouble(this::across));
    for (int i = 0; i < twins.size(); i++) {
      before[twins.get(i)] = places.get(i);
    }
    return !places.equals(twins);
  }

  private List<Point> places() {
    return IntStream.of(before).mapToObj(boxes::get).toList();
  }

  /** Each arrow has the way between the places of its ends; fewer where one cannot be had. */
  private List<Route> routes() {
    Map<List<Object>, Deque<Integer>> known = new HashMap<>();
    for (int a = 0; a < ways.size(); a++) {
      Arrow arrow = scene.arrows().get(a);
      List<Object> ends = List.of(arrow.from(), arrow.to(), arrow.mark());
      known.computeIfAbsent(ends, _ -> new ArrayDeque<>()).add(a);
    }
    List<Route> found = new ArrayList<>();
    for (Arrow arrow : scene.arrows()) {
      List<Object> ends = List.of(before[arrow.from()], before[arrow.to()], arrow.mark());
      Integer way = known.getOrDefault(ends, NONE).poll();
      Route route = way == null ? null : fitted(ways.get(way), arrow);
      if (route != null) {
        found.add(route);
      }
    }
    return found;
  }

  private double size(int box) {
    Box of = scene.boxes().get(box);
    return scene.isTopDown() ? of.height() : of.width();
  }

  /** A way that ends at the sides of the boxes that are in the places now; null for none. */
  private Route fitted(Route way, Arrow arrow) {
    List<Point> points = new ArrayList<>(way.points());
    int last = points.size() - 1;
    boolean isFitted =
        fit(points, way.isCurve(), 0, arrow.from(), 1)
            && fit(points, way.isCurve(), last, arrow.to(), -1);
    return isFitted ? new Route(List.copyOf(points), way.isCurve()) : null;
  }

  private boolean fit(List<Point> points, boolean isCurve, int end, int box, int side) {
    double more = side * (size(box) - size(before[box])) / 2;
    double border = along(boxes.get(before[box])) + side * size(before[box]) / 2;
    if (more == 0) {
      return true;
    }
    if (Math.abs(along(points.get(end)) - border) > NEAR) {
      return false;
    }
    int beside = end + side;
    for (int i : isCurve ? new int[] {end, beside} : new int[] {end}) {
      points.set(
          i, points.get(i).moved(scene.isTopDown() ? 0 : more, scene.isTopDown() ? more : 0));
    }
    return true;
  }
}
