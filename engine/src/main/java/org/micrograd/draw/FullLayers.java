package org.micrograd.draw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.micrograd.draw.LaidOutScene.Area;
import org.micrograd.draw.LaidOutScene.Point;
import org.micrograd.draw.LaidOutScene.Route;
import org.micrograd.draw.Scene.Arrow;

/**
 * Layers of which each box leads to each of the next. A layout that finds a way of its own for each
 * of these arrows pushes the layers far apart: it is told as few as hold the layers together, and
 * all of them go straight across here.
 */
final class FullLayers {
  /** Fewer arrows are no trouble. */
  private static final int FEWEST = 12;

  /** The room between two layers for each arrow, for few and for many, and the most of it. */
  private static final double ROOM_OF_FEW = 2;

  private static final double ROOM = 0.6;
  private static final double MOST_OF_FEW = 64;
  private static final double WIDEST = 240;

  /** How much of a side the ends of arrows share. */
  private static final double SHARE = 0.7;

  private final Scene scene;
  private final boolean[] spared;
  private final List<Full> found = new ArrayList<>();

  /** A layer and the next one, and the arrows between them. */
  private record Full(List<Integer> from, List<Integer> to, List<Integer> arrows) {}

  private FullLayers(Scene scene) {
    this.scene = scene;
    this.spared = new boolean[scene.arrows().size()];
  }

  /** No layers: a layout leads all arrows. */
  static FullLayers none(Scene scene) {
    return new FullLayers(scene);
  }

  /** Layers for a layout that knows of all arrows. */
  static FullLayers told(Scene scene) {
    FullLayers layers = new FullLayers(scene);
    layers.find();
    return layers;
  }

  static FullLayers of(Scene scene) {
    FullLayers layers = told(scene);
    layers.found.forEach(layers::spare);
    return layers;
  }

  private void find() {
    Map<Integer, List<Integer>> into = new LinkedHashMap<>();
    for (int a = 0; a < scene.arrows().size(); a++) {
      into.computeIfAbsent(scene.arrows().get(a).to(), _ -> new ArrayList<>()).add(a);
    }
    Map<Set<Integer>, List<Integer>> alike = new LinkedHashMap<>();
    into.forEach((to, arrows) -> {
      Set<Integer> from = new TreeSet<>();
      arrows.forEach(a -> from.add(scene.arrows().get(a).from()));
      if (from.size() == arrows.size()) {
        alike.computeIfAbsent(from, _ -> new ArrayList<>()).add(to);
      }
    });
    alike.forEach((from, to) -> {
      if (from.size() * to.size() >= FEWEST) {
        List<Integer> arrows = to.stream().flatMap(t -> into.get(t).stream()).toList();
        found.add(new Full(List.copyOf(from), to, arrows));
      }
    });
  }

  /** Keeps an arrow of each box, so that the layers stay where they are. */
  private void spare(Full full) {
    int count = Math.max(full.from.size(), full.to.size());
    Set<Long> kept = new HashSet<>();
    for (int i = 0; i < count; i++) {
      int from = full.from.get(i * full.from.size() / count);
      int to = full.to.get(i * full.to.size() / count);
      kept.add(pair(from, to));
    }
    for (int a : full.arrows) {
      Arrow arrow = scene.arrows().get(a);
      spared[a] = !kept.contains(pair(arrow.from(), arrow.to()));
    }
  }

  /** Whether a layout need not know of an arrow. */
  boolean spares(int arrow) {
    return spared[arrow];
  }

  /** How many arrows a layout knows of. */
  long told() {
    return IntStream.range(0, spared.length).filter(a -> !spared[a]).count();
  }

  private static long pair(int from, int to) {
    return (long) from << 32 | to;
  }

  /** The room that a frame needs between the layers in it, at least; -1 is all that is in none. */
  double room(int frame) {
    return found.stream()
        .filter(full -> Frames.holding(scene, scene.arrows().get(full.arrows.getFirst())) == frame)
        .mapToDouble(FullLayers::room)
        .max()
        .orElse(0);
  }

  /** The room that is needed somewhere. */
  double room() {
    return found.stream().mapToDouble(FullLayers::room).max().orElse(0);
  }

  private static double room(Full full) {
    int count = Math.min(full.from.size(), full.to.size()) > 1 ? full.arrows.size() : 0;
    return Math.min(WIDEST, Math.max(ROOM * count, Math.min(MOST_OF_FEW, ROOM_OF_FEW * count)));
  }

  /**
   * Leads all arrows between full layers straight across.
   *
   * @param ways what the layout says, null for the arrows that it does not know of
   * @return whether no box is in the way of one
   */
  boolean lead(List<Point> boxes, List<Route> ways) {
    boolean isFree = true;
    for (Full full : found) {
      List<Route> told =
          List.copyOf(full.arrows.stream().map(ways::get).filter(Objects::nonNull).toList());
      if (!lead(full, boxes, ways)) {
        isFree &= told.size() == full.arrows.size();
        IntStream.range(0, told.size()).forEach(i -> ways.set(full.arrows.get(i), told.get(i)));
      }
    }
    return isFree;
  }

  private boolean lead(Full full, List<Point> boxes, List<Route> ways) {
    List<Area> from = areas(full.from, boxes);
    List<Area> to = areas(full.to, boxes);
    double start = from.stream().mapToDouble(Area::right).max().orElseThrow();
    double end = to.stream().mapToDouble(Area::left).min().orElseThrow();
    for (int a : full.arrows) {
      Arrow arrow = scene.arrows().get(a);
      Area first = from.get(full.from.indexOf(arrow.from()));
      Area last = to.get(full.to.indexOf(arrow.to()));
      Point p = new Point(first.right(), first.top() + share(last, to) * first.height());
      Point q = new Point(last.left(), last.top() + share(first, from) * last.height());
      List<Point> way = across(p, start, end, q);
      ways.set(a, new Route(way.stream().map(this::turned).toList(), true));
      if (start >= end || isBlocked(ways.get(a), arrow, boxes)) {
        return false;
      }
    }
    return true;
  }

  /** The areas of boxes in a picture from left to right. */
  private List<Area> areas(List<Integer> of, List<Point> boxes) {
    return of.stream()
        .map(b -> LaidOutScene.area(scene.boxes().get(b), boxes.get(b)))
        .map(area -> scene.isTopDown() ? area.turned() : area)
        .toList();
  }

  private Point turned(Point p) {
    return scene.isTopDown() ? p.turned() : p;
  }

  /** Where on a side the arrow to one of a layer ends: those farther down end farther down. */
  private static double share(Area one, List<Area> layer) {
    long above = layer.stream().filter(area -> area.top() < one.top()).count();
    return 0.5 + SHARE * ((above + 0.5) / layer.size() - 0.5);
  }

  /** Out of a layer, over to the next one, and on to its box. */
  private static List<Point> across(Point p, double start, double end, Point q) {
    double middle = (start + end) / 2;
    return List.of(
        p,
        new Point((2 * p.x() + start) / 3, p.y()),
        new Point((p.x() + 2 * start) / 3, p.y()),
        new Point(start, p.y()),
        new Point(middle, p.y()),
        new Point(middle, q.y()),
        new Point(end, q.y()),
        new Point((2 * end + q.x()) / 3, q.y()),
        new Point((end + 2 * q.x()) / 3, q.y()),
        q);
  }

  private boolean isBlocked(Route way, Arrow arrow, List<Point> boxes) {
    List<Point> along = way.along();
    return IntStream.range(0, boxes.size())
        .filter(b -> b != arrow.from() && b != arrow.to())
        .mapToObj(b -> LaidOutScene.area(scene.boxes().get(b), boxes.get(b)))
        .anyMatch(area -> along.stream().anyMatch(area::holds));
  }
}
