package org.micrograd.dot;

import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import org.micrograd.dot.FreeInput.Disc;
import org.micrograd.dot.FreeInput.Link;
import org.micrograd.io.Interruption;

/**
 * Places so that nodes are as far from one another as the ways between them are long: stress
 * majorization, as Graphviz's neato has it.
 */
final class StressPlaces {
  private static final int MOST_ROUNDS = 300;

  /** Bounds the rounds times the pairs. */
  private static final long MOST_WORK = 100_000_000;

  private static final double ENOUGH = 0.02;

  private final int size;
  private final List<Disc> discs;
  private final double[][] far;
  private final double[] x;
  private final double[] y;

  private record Reached(int node, double way) {}

  private StressPlaces(FreeInput input) {
    this.discs = input.discs();
    this.size = discs.size();
    this.far = new double[size][size];
    this.x = new double[size];
    this.y = new double[size];
    List<List<Link>> ofNode = input.ofNode();
    for (int n = 0; n < size; n++) {
      Interruption.check();
      measure(n, ofNode);
    }
  }

  static Point2D[] of(FreeInput input) {
    StressPlaces places = new StressPlaces(input);
    places.begin();
    places.improve();
    Point2D[] all = new Point2D[places.size];
    Arrays.setAll(all, n -> new Point2D.Double(places.x[n], places.y[n]));
    return all;
  }

  /** The shortest ways from a node to all others. */
  private void measure(int from, List<List<Link>> ofNode) {
    double[] way = far[from];
    Arrays.fill(way, Double.POSITIVE_INFINITY);
    Queue<Reached> open = new PriorityQueue<>(Comparator.comparingDouble(Reached::way));
    open.add(new Reached(from, 0));
    way[from] = 0;
    double most = 0;
    while (!open.isEmpty()) {
      Reached at = open.remove();
      most = Math.max(most, at.way);
      for (Link link : at.way > way[at.node] ? List.<Link>of() : ofNode.get(at.node)) {
        int next = link.from() == at.node ? link.to() : link.from();
        if (at.way + link.length() < way[next]) {
          way[next] = at.way + link.length();
          open.add(new Reached(next, way[next]));
        }
      }
    }
    for (int n = 0; n < size; n++) {
      // What does not hang together is drawn together only where some have places.
      way[n] = Double.isInfinite(way[n]) ? most + 72 : way[n];
    }
  }

  /** On a circle, in the order of the text. */
  private void begin() {
    double radius = 20. * size;
    for (int n = 0; n < size; n++) {
      Point2D pinned = discs.get(n).pinned();
      double angle = 2 * Math.PI * n / size;
      x[n] = pinned == null ? radius * Math.sin(angle) : pinned.getX();
      y[n] = pinned == null ? -radius * Math.cos(angle) : pinned.getY();
    }
  }

  private void improve() {
    long rounds = Math.min(MOST_ROUNDS, MOST_WORK / Math.max(1, (long) size * size));
    double moved = Double.MAX_VALUE;
    for (int round = 0; round < Math.max(10, rounds) && moved > ENOUGH; round++) {
      Interruption.check();
      moved = 0;
      for (int n = 0; n < size; n++) {
        moved = Math.max(moved, discs.get(n).pinned() == null ? move(n) : 0);
      }
    }
  }

  /** Moves a node to where all others together want it. */
  private double move(int n) {
    double weights = 0;
    double sumX = 0;
    double sumY = 0;
    for (int k = 0; k < size; k++) {
      if (k != n) {
        double weight = 1 / Math.max(1, far[n][k] * far[n][k]);
        double apart = Math.max(1e-6, Math.hypot(x[n] - x[k], y[n] - y[k]));
        double part = far[n][k] / apart;
        sumX += weight * (x[k] + part * (x[n] - x[k]));
        sumY += weight * (y[k] + part * (y[n] - y[k]));
        weights += weight;
      }
    }
    double toX = weights == 0 ? x[n] : sumX / weights;
    double toY = weights == 0 ? y[n] : sumY / weights;
    double way = Math.hypot(toX - x[n], toY - y[n]);
    x[n] = toX;
    y[n] = toY;
    return way;
  }
}
