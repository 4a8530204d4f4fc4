package org.micrograd.stdlib;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Ink;

/**
 * How an arrow from words to a place looks.
 *
 * @param ends what is at its begin and at its end, a sign each: "&gt;" two strokes, "T" a triangle,
 *     "[" a bracket, "|" a bar, "-" nothing; or "area" for an arrow with an area
 * @param bends where its way bends: "arc3", and how far aside, as a part of its length; or "angle3"
 *     and "angle", and the angles of both ends in degrees
 * @param sizes how long a head is, how wide half of it, and for an area how wide half the shaft is
 *     at its begin and at its end
 * @param gaps left at both ends, and the part of the length that is left besides
 */
record Pointer(
    String ends,
    Ink fill,
    Ink line,
    double width,
    double[] dash,
    String bends,
    double[] by,
    double[] sizes,
    double[] gaps) {
  private static final int STEPS = 96;

  /** What is left between words and an arrow, where nothing is painted behind them. */
  private static final double ROOM = 5;

  /** Paints it from words in a place to a point. */
  void paint(Canvas canvas, Rectangle2D words, Point2D to) {
    List<Point2D> way = shown(words, to);
    if (way.size() < 2) {
      return;
    }
    if (ends.equals("area")) {
      canvas.shape(area(way), fill, line, width, dash);
      return;
    }
    canvas.shape(line(way), Ink.NONE, line, width, dash);
    end(canvas, ends.charAt(0), way.get(0), way.get(1));
    end(canvas, ends.charAt(1), way.getLast(), way.get(way.size() - 2));
  }

  /** The points of the way off the words and off both ends. */
  private List<Point2D> shown(Rectangle2D words, Point2D to) {
    Rectangle2D around = new Rectangle2D.Double();
    around.setFrameFromCenter(
        words.getCenterX(), words.getCenterY(), words.getMinX() - ROOM, words.getMinY() - ROOM);
    List<Point2D> way = way(new Point2D.Double(words.getCenterX(), words.getCenterY()), to);
    way.removeIf(around::contains);
    if (way.isEmpty()) {
      return way;
    }
    Point2D from = way.getFirst();
    double part = gaps[2] * from.distance(to);
    way.removeIf(p -> p.distance(from) < gaps[0] + part || p.distance(to) < gaps[1] + part);
    return way;
  }

  private List<Point2D> way(Point2D from, Point2D to) {
    Point2D corner = corner(from, to);
    List<Point2D> way = new ArrayList<>();
    for (int i = 0; i <= STEPS; i++) {
      double t = (double) i / STEPS;
      if (bends.equals("angle")) {
        boolean isFirst = t < 0.5;
        way.add(
            between(isFirst ? from : corner, isFirst ? corner : to, isFirst ? 2 * t : 2 * t - 1));
      } else {
        way.add(between(between(from, corner, t), between(corner, to, t), t));
      }
    }
    return way;
  }

  private Point2D corner(Point2D from, Point2D to) {
    double right = to.getX() - from.getX();
    double down = to.getY() - from.getY();
    if (bends.equals("arc3")) {
      return new Point2D.Double(
          from.getX() + right / 2 - by[0] * down, from.getY() + down / 2 + by[0] * right);
    }
    double a = Math.toRadians(-by[0]);
    double b = Math.toRadians(-by[1]);
    double across = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b);
    double far = (right * Math.sin(b) - down * Math.cos(b)) / across;
    return Math.abs(across) < 1e-9
        ? between(from, to, 0.5)
        : new Point2D.Double(from.getX() + far * Math.cos(a), from.getY() + far * Math.sin(a));
  }

  private static Point2D between(Point2D a, Point2D b, double t) {
    return new Point2D.Double(
        a.getX() + t * (b.getX() - a.getX()), a.getY() + t * (b.getY() - a.getY()));
  }

  private static Path2D line(List<Point2D> points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points.getFirst().getX(), points.getFirst().getY());
    points.stream().skip(1).forEach(p -> path.lineTo(p.getX(), p.getY()));
    return path;
  }

  /** A place so far behind an end and so far at its side. */
  private static Point2D beside(Point2D end, Point2D before, double back, double aside) {
    double length = Math.max(1e-9, end.distance(before));
    double x = (before.getX() - end.getX()) / length;
    double y = (before.getY() - end.getY()) / length;
    return new Point2D.Double(end.getX() + back * x - aside * y, end.getY() + back * y + aside * x);
  }

  private void end(Canvas canvas, char sign, Point2D end, Point2D before) {
    if (sign == '-') {
      return;
    }
    double back = sign == '|' ? 0 : sizes[0];
    Point2D one = beside(end, before, back, sizes[1]);
    Point2D other = beside(end, before, back, -sizes[1]);
    List<Point2D> points =
        switch (sign) {
          case '[' ->
              List.of(
                  one, beside(end, before, 0, sizes[1]), beside(end, before, 0, -sizes[1]), other);
          case '|' -> List.of(one, other);
          default -> List.of(one, end, other);
        };
    Path2D path = line(points);
    if (sign == 'T') {
      path.closePath();
    }
    canvas.shape(path, sign == 'T' ? fill : Ink.NONE, line, width);
  }

  /** An arrow whose shaft grows narrower or not, and which has a head where that is long. */
  private Shape area(List<Point2D> way) {
    Point2D tip = way.getLast();
    List<Point2D> shaft =
        new ArrayList<>(way.stream().filter(p -> p.distance(tip) >= sizes[0]).toList());
    if (shaft.size() < 2) {
      shaft = new ArrayList<>(List.of(way.getFirst(), between(way.getFirst(), tip, 0.1)));
    }
    List<Point2D> left = new ArrayList<>();
    List<Point2D> right = new ArrayList<>();
    int last = shaft.size() - 1;
    for (int i = 0; i <= last; i++) {
      Point2D at = shaft.get(i);
      Point2D next = i == last ? tip : shaft.get(i + 1);
      double half = sizes[2] + (sizes[3] - sizes[2]) * i / last;
      left.add(beside(at, next, 0, half));
      right.addFirst(beside(at, next, 0, -half));
    }
    if (sizes[0] > 0) {
      left.add(beside(shaft.getLast(), tip, 0, sizes[1]));
      right.addFirst(beside(shaft.getLast(), tip, 0, -sizes[1]));
    }
    left.add(tip);
    left.addAll(right);
    Path2D path = line(left);
    path.closePath();
    return path;
  }
}
