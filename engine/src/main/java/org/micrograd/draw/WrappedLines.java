package org.micrograd.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.micrograd.draw.LaidOutScene.Area;
import org.micrograd.draw.LaidOutScene.Point;
import org.micrograd.draw.LaidOutScene.Route;
import org.micrograd.draw.Scene.Arrow;

/**
 * A long picture in lines below one another, as text is: it is cut where few arrows cross, and
 * those go on around the lines' ends.
 *
 * <p>Here all lies from left to right; a picture from top to bottom is turned before and after.
 */
final class WrappedLines {
  /** How much longer than wide a picture is that is cut. */
  private static final double LONG = 6;

  /** And how long at least, in pixels. */
  private static final double WIDE = 2200;

  /** How wide the lines together are, beside their height. */
  private static final double RATIO = 1.5;

  private static final double SHORTEST = 900;
  private static final int MOST_CROSSING = 6;
  private static final double LANE = 8;
  private static final double GAP = 26;

  private final Scene scene;
  private final List<Area> boxes = new ArrayList<>();
  private final List<List<Point>> ways = new ArrayList<>();

  /** Where the picture is cut, its ends included. */
  private final List<Double> cuts = new ArrayList<>();

  /** The upper end of each line before it was moved, and how far down it is moved. */
  private double[] tops;

  private double[] shift;

  /** How many arrows go on above each line. */
  private int[] lanes;

  private double right;

  private WrappedLines(LaidOutScene placed) {
    this.scene = placed.scene();
    for (int i = 0; i < placed.boxes().size(); i++) {
      Area area = LaidOutScene.area(scene.boxes().get(i), placed.boxes().get(i));
      boxes.add(scene.isTopDown() ? area.turned() : area);
    }
    placed.routes().forEach(route -> ways.add(route.along().stream().map(this::turned).toList()));
  }

  private Point turned(Point p) {
    return scene.isTopDown() ? p.turned() : p;
  }

  /** The same picture, in lines where it is long. */
  static LaidOutScene of(LaidOutScene placed) {
    Area bounds = placed.scene().isTopDown() ? placed.bounds().turned() : placed.bounds();
    if (bounds.width() < WIDE) {
      return placed;
    }
    WrappedLines lines = new WrappedLines(placed);
    DoubleSummaryStatistics heights = lines.heights(bounds);
    if (bounds.width() < LONG * heights.getMax()) {
      return placed;
    }
    double line = line(bounds.width(), heights.getAverage());
    lines.cuts.addAll(EvenCuts.of(bounds.left(), bounds.right(), line, lines.possible(placed)));
    return lines.cuts.size() <= 2 ? placed : lines.wrapped(placed);
  }

  /** How high lines are, here and there: a chain may drift from one corner to the other. */
  private DoubleSummaryStatistics heights(Area bounds) {
    DoubleSummaryStatistics heights = new DoubleSummaryStatistics();
    for (double x = bounds.left(); x < bounds.right(); x += SHORTEST / 3) {
      double from = x;
      DoubleSummaryStatistics spread = new DoubleSummaryStatistics();
      boxes.stream()
          .filter(box -> box.right() > from && box.left() < from + SHORTEST)
          .forEach(box -> {
            spread.accept(box.top());
            spread.accept(box.bottom());
          });
      heights.accept(Math.max(0, spread.getMax() - spread.getMin()));
    }
    return heights;
  }

  /**
   * How many lines make a picture that is somewhat wider than high, and how long one of them is.
   */
  private static double line(double length, double height) {
    double count = Math.max(1, Math.round(Math.sqrt(length / (RATIO * (height + GAP)))));
    return Math.max(SHORTEST, length / count);
  }

  /** The places between boxes, outside frames, with how many arrows cross them: not too many. */
  private NavigableMap<Double, Long> possible(LaidOutScene placed) {
    List<Area> solid = withFrames(placed);
    NavigableMap<Double, Long> possible = new TreeMap<>();
    for (Area area : solid) {
      double x = area.right() + 4;
      if (solid.stream().noneMatch(s -> s.left() <= x && x <= s.right())) {
        long crossing = crossing(x);
        if (crossing <= MOST_CROSSING) {
          possible.put(x, crossing);
        }
      }
    }
    return possible;
  }

  private List<Area> withFrames(LaidOutScene placed) {
    List<Area> solid = new ArrayList<>(boxes);
    for (Area frame : placed.frames()) {
      solid.add(scene.isTopDown() ? frame.turned() : frame);
    }
    return solid;
  }

  private long crossing(double x) {
    return scene.arrows().stream()
        .filter(a -> boxes.get(a.from()).right() < x && boxes.get(a.to()).left() > x)
        .count();
  }

  private int line(double x) {
    int line = 0;
    while (line + 2 < cuts.size() && cuts.get(line + 1) < x) {
      line++;
    }
    return line;
  }

  private int line(Arrow arrow, boolean end) {
    return line(boxes.get(end ? arrow.to() : arrow.from()).left());
  }

  private LaidOutScene wrapped(LaidOutScene placed) {
    measure(placed);
    List<Point> middles = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      Area box = boxes.get(i);
      Point middle = new Point((box.left() + box.right()) / 2, (box.top() + box.bottom()) / 2);
      middles.add(turned(moved(middle, line(box.left()))));
    }
    List<Route> routes = new ArrayList<>();
    int[] used = new int[lanes.length];
    for (int a = 0; a < ways.size(); a++) {
      Arrow arrow = scene.arrows().get(a);
      int from = line(arrow, false);
      int to = line(arrow, true);
      Route whole = placed.routes().get(a);
      routes.add(
          from == to
              ? new Route(
                  whole.points().stream().map(p -> turned(moved(turned(p), from))).toList(),
                  whole.isCurve())
              : new Route(
                  around(ways.get(a), from, to, used[to]++).stream().map(this::turned).toList(),
                  false));
    }
    return Frames.laidOut(scene, List.copyOf(middles), List.copyOf(routes));
  }

  /** How far down each line goes: below the lines before it, and the arrows that go on above. */
  private void measure(LaidOutScene placed) {
    int count = cuts.size() - 1;
    shift = new double[count];
    lanes = new int[count];
    double[] top = new double[count];
    double[] bottom = new double[count];
    Arrays.fill(top, Double.POSITIVE_INFINITY);
    Arrays.fill(bottom, Double.NEGATIVE_INFINITY);
    for (Area box : withFrames(placed)) {
      int line = line(box.left());
      top[line] = Math.min(top[line], box.top());
      bottom[line] = Math.max(bottom[line], box.bottom());
    }
    for (int a = 0; a < ways.size(); a++) {
      Arrow arrow = scene.arrows().get(a);
      int to = line(arrow, true);
      if (line(arrow, false) != to) {
        lanes[to]++;
      }
      for (Point p : ways.get(a)) {
        int line = line(p.x());
        top[line] = Math.min(top[line], p.y());
        bottom[line] = Math.max(bottom[line], p.y());
      }
    }
    double y = 0;
    for (int line = 0; line < count; line++) {
      y += line == 0 ? 0 : GAP + LANE * lanes[line];
      shift[line] = y - top[line];
      y += bottom[line] - top[line];
      right = Math.max(right, cuts.get(line + 1) - cuts.get(line));
    }
    tops = top;
  }

  private Point moved(Point p, int line) {
    return new Point(p.x() - cuts.get(line), p.y() + shift[line]);
  }

  /** To the end of its line, around it, and from the beginning of another line to its box. */
  private List<Point> around(List<Point> way, int from, int to, int lane) {
    double end = cuts.get(from + 1);
    double begin = cuts.get(to);
    List<Point> path = new ArrayList<>();
    way.stream().filter(p -> p.x() < end).forEach(p -> path.add(moved(p, from)));
    double out = moved(at(way, end), from).y();
    double in = moved(at(way, begin), to).y();
    double aside = LANE * (lane + 1);
    double above = tops[to] + shift[to] - GAP / 2 - LANE * lane;
    path.add(new Point(right + aside, out));
    path.add(new Point(right + aside, above));
    path.add(new Point(-aside, above));
    path.add(new Point(-aside, in));
    way.stream().filter(p -> p.x() > begin).forEach(p -> path.add(moved(p, to)));
    return path;
  }

  /** The place where a way crosses a cut. */
  private static Point at(List<Point> way, double x) {
    int i =
        IntStream.range(1, way.size())
            .filter(k -> way.get(k).x() >= x)
            .findFirst()
            .orElse(way.size() - 1);
    Point a = way.get(i - 1);
    Point b = way.get(i);
    double part = b.x() == a.x() ? 0 : Math.clamp((x - a.x()) / (b.x() - a.x()), 0, 1);
    return new Point(x, a.y() + part * (b.y() - a.y()));
  }
}
