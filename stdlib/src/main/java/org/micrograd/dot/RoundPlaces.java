package org.micrograd.dot;

import java.awt.geom.Point2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.micrograd.dot.FreeInput.Disc;
import org.micrograd.dot.FreeInput.Link;

/** Places on circles: one circle, as Graphviz's circo, or circles around a middle, as its twopi. */
final class RoundPlaces {
  private static final double BETWEEN = 24;

  /** Between circles around a middle. */
  private static final double RINGS = 72;

  private final List<Disc> discs;
  private final int size;
  private final List<List<Integer>> near = new ArrayList<>();

  private RoundPlaces(FreeInput input) {
    this.discs = input.discs();
    this.size = discs.size();
    for (List<Link> links : input.ofNode()) {
      near.add(new ArrayList<>());
      int n = near.size() - 1;
      for (Link link : links) {
        int other = link.from() == n ? link.to() : link.from();
        if (other != n && !near.get(n).contains(other)) {
          near.get(n).add(other);
        }
      }
    }
  }

  private double across(int n) {
    return Math.hypot(discs.get(n).width(), discs.get(n).height());
  }

  /** All on one circle, each beside one that it is joined with as far as that can be. */
  static Point2D[] circle(FreeInput input) {
    RoundPlaces places = new RoundPlaces(input);
    List<Integer> order = new ArrayList<>();
    boolean[] seen = new boolean[places.size];
    Deque<Integer> open = new ArrayDeque<>();
    for (int root = 0; root < places.size; root++) {
      open.push(root);
      while (!open.isEmpty()) {
        int n = open.pop();
        if (!seen[n]) {
          seen[n] = true;
          order.add(n);
          places.near.get(n).reversed().forEach(open::push);
        }
      }
    }
    double around = order.stream().mapToDouble(n -> places.across(n) + BETWEEN).sum();
    double radius = places.size < 2 ? 0 : around / 2 / Math.PI;
    Point2D[] all = new Point2D[places.size];
    double at = 0;
    for (int n : order) {
      double half = (places.across(n) + BETWEEN) / 2;
      double angle = 2 * Math.PI * (at + half) / around;
      all[n] = new Point2D.Double(radius * Math.sin(angle), -radius * Math.cos(angle));
      at += 2 * half;
    }
    return all;
  }

  /**
   * In rings around a middle.
   *
   * @param root the middle, or -1 for the node from which all are near
   */
  static Point2D[] rings(FreeInput input, int root) {
    RoundPlaces places = new RoundPlaces(input);
    int middle =
        root >= 0
            ? root
            : IntStream.range(0, places.size)
                .boxed()
                .min((a, b) -> places.depth(a) - places.depth(b))
                .orElse(0);
    return places.rings(middle);
  }

  private int depth(int from) {
    int[] depths = depths(from);
    return Arrays.stream(depths).max().orElse(0);
  }

  private int[] depths(int from) {
    int[] depths = new int[size];
    Arrays.fill(depths, -1);
    depths[from] = 0;
    Deque<Integer> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      int n = open.remove();
      for (int next : near.get(n)) {
        if (depths[next] < 0) {
          depths[next] = depths[n] + 1;
          open.add(next);
        }
      }
    }
    return depths;
  }

  private Point2D[] rings(int middle) {
    int[] depths = depths(middle);
    List<List<Integer>> children = new ArrayList<>();
    IntStream.range(0, size).forEach(_ -> children.add(new ArrayList<>()));
    List<Integer> inward = new ArrayList<>();
    IntStream.range(0, size)
        .boxed()
        .sorted((a, b) -> depths[a] - depths[b])
        .forEach(n -> {
          inward.addFirst(n);
          near.get(n).stream()
              .filter(other -> depths[other] == depths[n] - 1)
              .findFirst()
              .ifPresent(parent -> children.get(parent).add(n));
        });
    // How much of a circle all beyond a node needs, by what stands in the rings.
    double[] wide = new double[size];
    for (int n : inward) {
      double beyond = children.get(n).stream().mapToDouble(c -> wide[c]).sum();
      wide[n] = Math.max(beyond, (across(n) + BETWEEN) / Math.max(1, depths[n]));
    }
    double ring = Math.max(RINGS, wide[middle] / 2 / Math.PI);
    Point2D[] all = new Point2D[size];
    all[middle] = new Point2D.Double();
    spread(middle, 0, 2 * Math.PI, ring, depths, children, wide, all);
    return all;
  }

  private static void spread(
      int root,
      double from,
      double to,
      double ring,
      int[] depths,
      List<List<Integer>> children,
      double[] wide,
      Point2D... all) {
    record Part(int node, double from, double to) {}
    Deque<Part> open = new ArrayDeque<>(List.of(new Part(root, from, to)));
    while (!open.isEmpty()) {
      Part part = open.remove();
      double sum = children.get(part.node).stream().mapToDouble(c -> wide[c]).sum();
      double at = part.from;
      for (int child : children.get(part.node)) {
        double end = at + (part.to - part.from) * wide[child] / sum;
        double angle = (at + end) / 2;
        double radius = ring * depths[child];
        all[child] = new Point2D.Double(radius * Math.sin(angle), -radius * Math.cos(angle));
        open.add(new Part(child, at, end));
        at = end;
      }
    }
  }
}
