package org.micrograd.dot;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.micrograd.dot.FreeInput.Disc;
import org.micrograd.dot.FreeInput.Link;
import org.micrograd.io.Interruption;

/**
 * Layouts without rows, by the names of Graphviz's programs: parts that do not hang together stand
 * beside one another, and no node on another.
 */
final class FreeLayout {
  /** Those that are known here. */
  static final Set<String> KNOWN = Set.of("neato", "fdp", "sfdp", "circo", "twopi");

  private static final double GAP = 8;
  private static final double BESIDE = 24;
  private static final int MOST_PUSHES = 400;

  /** Bounds the pushes times the pairs. */
  private static final long MOST_WORK = 150_000_000;

  private final FreeInput input;
  private final String engine;
  private final int root;

  private FreeLayout(FreeInput input, String engine, int root) {
    this.input = input;
    this.engine = engine;
    this.root = root;
  }

  /**
   * The middles of all nodes.
   *
   * @param root the middle of twopi's rings, or -1
   */
  static Point2D[] of(FreeInput input, String engine, int root) {
    return new FreeLayout(input, engine, root).place();
  }

  private Point2D[] place() {
    if (input.discs().stream().anyMatch(disc -> disc.pinned() != null)) {
      return pushed(input, StressPlaces.of(input));
    }
    Point2D[] all = new Point2D[input.discs().size()];
    List<List<Integer>> parts = parts();
    List<Rectangle2D> areas = new ArrayList<>();
    for (List<Integer> part : parts) {
      FreeInput own = part(part);
      Point2D[] places = pushed(own, places(own, part.indexOf(root)));
      areas.add(area(own, places));
      IntStream.range(0, places.length).forEach(i -> all[part.get(i)] = places[i]);
    }
    pack(parts, areas, all);
    return all;
  }

  private Point2D[] places(FreeInput own, int middle) {
    return switch (engine) {
      case "circo" -> RoundPlaces.circle(own);
      case "twopi" -> RoundPlaces.rings(own, middle);
      default -> StressPlaces.of(own);
    };
  }

  /** Nodes that hang together, in the order of the text. */
  private List<List<Integer>> parts() {
    List<List<Link>> links = input.ofNode();
    boolean[] seen = new boolean[links.size()];
    List<List<Integer>> parts = new ArrayList<>();
    for (int n = 0; n < seen.length; n++) {
      List<Integer> part = new ArrayList<>();
      Deque<Integer> open = new ArrayDeque<>(seen[n] ? List.of() : List.of(n));
      while (!open.isEmpty()) {
        int next = open.remove();
        if (!seen[next]) {
          seen[next] = true;
          part.add(next);
          links.get(next).forEach(link -> open.addAll(List.of(link.from(), link.to())));
        }
      }
      if (!part.isEmpty()) {
        parts.add(part.stream().sorted().toList());
      }
    }
    return parts;
  }

  private FreeInput part(List<Integer> part) {
    return new FreeInput(
        part.stream().map(input.discs()::get).toList(),
        input.links().stream()
            .filter(link -> part.contains(link.from()))
            .map(
                link -> new Link(part.indexOf(link.from()), part.indexOf(link.to()), link.length()))
            .toList());
  }

  private static Rectangle2D box(Disc disc, Point2D at) {
    return new Rectangle2D.Double(
        at.getX() - disc.width() / 2, at.getY() - disc.height() / 2, disc.width(), disc.height());
  }

  private static Rectangle2D area(FreeInput own, Point2D... places) {
    return IntStream.range(0, places.length)
        .mapToObj(i -> box(own.discs().get(i), places[i]))
        .reduce(Rectangle2D::createUnion)
        .orElseThrow();
  }

  /** Parts in rows, the whole about as wide as high. */
  private static void pack(List<List<Integer>> parts, List<Rectangle2D> areas, Point2D... all) {
    double whole =
        areas.stream().mapToDouble(a -> (a.getWidth() + BESIDE) * (a.getHeight() + BESIDE)).sum();
    double widest = areas.stream().mapToDouble(Rectangle2D::getWidth).max().orElse(0);
    double most = Math.max(widest, 1.3 * Math.sqrt(whole));
    double x = 0;
    double y = 0;
    double high = 0;
    for (int p = 0; p < parts.size(); p++) {
      Rectangle2D area = areas.get(p);
      if (x > 0 && x + area.getWidth() > most) {
        x = 0;
        y += high + BESIDE;
        high = 0;
      }
      for (int n : parts.get(p)) {
        all[n] =
            new Point2D.Double(all[n].getX() - area.getX() + x, all[n].getY() - area.getY() + y);
      }
      x += area.getWidth() + BESIDE;
      high = Math.max(high, area.getHeight());
    }
  }

  /** Pushes nodes apart that lie on one another, the shorter way. */
  private static Point2D[] pushed(FreeInput own, Point2D... places) {
    double[] x = Arrays.stream(places).mapToDouble(Point2D::getX).toArray();
    double[] y = Arrays.stream(places).mapToDouble(Point2D::getY).toArray();
    boolean isBetter = true;
    long rounds = Math.min(MOST_PUSHES, MOST_WORK / Math.max(1, (long) x.length * x.length));
    for (int round = 0; isBetter && round < Math.max(20, rounds); round++) {
      Interruption.check();
      isBetter = false;
      for (int a = 0; a < x.length; a++) {
        for (int b = 0; b < a; b++) {
          isBetter |= push(own.discs().get(a), own.discs().get(b), a, b, x, y);
        }
      }
    }
    Point2D[] pushed = new Point2D[x.length];
    Arrays.setAll(pushed, n -> new Point2D.Double(x[n], y[n]));
    return pushed;
  }

  private static boolean push(Disc one, Disc two, int a, int b, double[] x, double... y) {
    double overX = (one.width() + two.width()) / 2 + GAP - Math.abs(x[a] - x[b]);
    double overY = (one.height() + two.height()) / 2 + GAP - Math.abs(y[a] - y[b]);
    boolean isFixed = one.pinned() != null && two.pinned() != null;
    if (overX <= 0.01 || overY <= 0.01 || isFixed) {
      return false;
    }
    double[] places = overX < overY ? x : y;
    double by = Math.min(overX, overY) * (places[a] < places[b] ? -1 : 1);
    double part = one.pinned() != null ? 0 : two.pinned() != null ? 1 : 0.5;
    places[a] += part * by;
    places[b] -= (1 - part) * by;
    return true;
  }
}
