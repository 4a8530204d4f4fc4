package org.micrograd.stdlib;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Ink;

/**
 * Lines where a field has levels, each with its number in a gap where it is straightest.
 *
 * @param labels of each level; "" for none
 * @param look of the numbers, which have the colour of their line unless they have one
 */
record LevelLines(
    Field field,
    double[] levels,
    String[] labels,
    String[] colours,
    double[] widths,
    double[][] dashes,
    double opacity,
    Lettering look)
    implements Painting {
  /** Between places on a line that are looked at, in pixels. */
  private static final double STEP = 3;

  private static final double AROUND = 3;

  /** Numbers are so far from one another, in widths of the second one. */
  private static final double APART = 1.2;

  /** How long a line with a number is at least, in widths of the number. */
  private static final double LEAST = 3;

  @Override
  public double[] xs() {
    return field.xs();
  }

  @Override
  public double[] ys() {
    return field.ys();
  }

  @Override
  public void paint(Canvas canvas, Mark.Plane plane) {
    List<Point2D> taken = new ArrayList<>();
    for (int k = 0; k < levels.length; k++) {
      Ink ink = Paintings.ink(colours[k % colours.length], opacity);
      String label = labels[k];
      double room = look.length(label) + 2 * AROUND;
      Path2D path = new Path2D.Double();
      for (List<Point2D> line : lines(levels[k], plane)) {
        int begin = label.isEmpty() ? -1 : straightest(line, (int) Math.ceil(room / STEP), taken);
        int end = begin < 0 ? 0 : begin + (int) Math.ceil(room / STEP);
        add(path, begin < 0 ? line : line.subList(0, begin + 1));
        if (begin >= 0) {
          add(path, line.subList(end, line.size()));
          taken.add(write(canvas, label, line.get(begin), line.get(end), ink));
        }
      }
      canvas.shape(path, Ink.NONE, ink, widths[k], dashes[k]);
    }
  }

  private static void add(Path2D path, List<Point2D> line) {
    for (int i = 0; i < line.size(); i++) {
      Point2D p = line.get(i);
      if (i == 0) {
        path.moveTo(p.getX(), p.getY());
      } else {
        path.lineTo(p.getX(), p.getY());
      }
    }
  }

  /** A label between two places, not upside down; where its middle is. */
  private Point2D write(Canvas canvas, String label, Point2D from, Point2D to, Ink ink) {
    Lettering letters = look.ink().equals(Ink.TEXT) ? look.inked(ink) : look;
    double sign = to.getX() < from.getX() ? -1 : 1;
    double angle = Math.atan2(sign * (to.getY() - from.getY()), sign * (to.getX() - from.getX()));
    double x = (from.getX() + to.getX()) / 2;
    double y = (from.getY() + to.getY()) / 2;
    canvas.moved(x, y, () -> canvas.turned(angle, () -> letters.paint(canvas, label, 0, 0)));
    return new Point2D.Double(x, y);
  }

  /** Where a stretch of so many steps is straightest and no number near; -1 for nowhere. */
  private static int straightest(List<Point2D> line, int steps, List<Point2D> taken) {
    int best = -1;
    double most = 0;
    if (line.size() < LEAST * steps) {
      return -1;
    }
    for (int i = 1; i + steps < line.size() - 1; i++) {
      Point2D a = line.get(i);
      Point2D b = line.get(i + steps);
      Point2D middle = new Point2D.Double((a.getX() + b.getX()) / 2, (a.getY() + b.getY()) / 2);
      // Of places that are as straight, one near the middle of the line.
      double aside = Math.abs(i + steps / 2. - line.size() / 2.) / line.size();
      double straight = a.distance(b) / (steps * STEP) - 0.05 * aside;
      boolean isFree = taken.stream().allMatch(t -> t.distance(middle) > APART * steps * STEP);
      if (isFree && straight > most) {
        most = straight;
        best = i;
      }
    }
    return best;
  }

  /** The lines of a level in pixels, with a place at each step. */
  private List<List<Point2D>> lines(double level, Mark.Plane plane) {
    List<List<Point2D>> lines = new ArrayList<>();
    for (double[][] loop : field.above(level)) {
      int begin = 0;
      // A line that is cut by the border begins there.
      for (int i = 0; i < loop.length; i++) {
        begin = field.isOnBorder(loop[i], loop[(i + 1) % loop.length]) ? i + 1 : begin;
      }
      List<Point2D> line = new ArrayList<>();
      for (int i = 0; i < loop.length; i++) {
        double[] from = loop[(begin + i) % loop.length];
        double[] to = loop[(begin + i + 1) % loop.length];
        if (field.isOnBorder(from, to)) {
          lines.add(ended(line, place(from, plane)));
          line = new ArrayList<>();
        } else {
          stretch(line, place(from, plane), place(to, plane));
        }
      }
      lines.add(ended(line, place(loop[begin % loop.length], plane)));
    }
    lines.removeIf(List::isEmpty);
    return lines;
  }

  private static List<Point2D> ended(List<Point2D> line, Point2D end) {
    if (!line.isEmpty()) {
      line.add(end);
    }
    return line;
  }

  private static Point2D place(double[] point, Mark.Plane plane) {
    return new Point2D.Double(plane.x(point[0]), plane.y(point[1]));
  }

  private static void stretch(List<Point2D> line, Point2D from, Point2D to) {
    if (line.isEmpty()) {
      line.add(from);
    }
    // Each place is a step behind the one before it, and so the last one may be less.
    Point2D last = line.getLast();
    for (double far = last.distance(to); far >= STEP; far = last.distance(to)) {
      double part = STEP / far;
      last =
          new Point2D.Double(
              last.getX() + part * (to.getX() - last.getX()),
              last.getY() + part * (to.getY() - last.getY()));
      line.add(last);
    }
  }
}
