package org.micrograd.draw;

import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.micrograd.draw.Scene.Arrow;

/** What is wrong in a picture as painted: arrows beside their boxes, and things on others. */
final class PaintedFaults {
  /** Half of what lines are wide, and the rounding of numbers. */
  private static final double NEAR = 1.6;

  /** What is seen between a number and a box. */
  private static final double CLEAR = 1;

  /** How far an arrow may run along the border of a group. */
  private static final double RIDE = 24;

  /** So near to a border is on it: an arrow that crosses it flatly is told from it. */
  private static final double ON = 0.8;

  private PaintedFaults() {}

  static List<String> of(Scene scene, SvgReader svg) {
    return Stream.of(arrows(scene, svg), overlaps(svg), groups(scene, svg))
        .flatMap(List::stream)
        .toList();
  }

  /** Arrows that begin or end elsewhere, or go through other boxes. */
  private static List<String> arrows(Scene scene, SvgReader svg) {
    List<String> wrong = new ArrayList<>();
    for (int a = 0; a < scene.arrows().size(); a++) {
      Arrow arrow = scene.arrows().get(a);
      String from = scene.boxes().get(arrow.from()).id();
      String to = scene.boxes().get(arrow.to()).id();
      List<Point2D> way = SvgReader.along(svg.ways().get(a));
      String ends = from + " -> " + to;
      if (!isAt(svg.boxes().get(from), way.getFirst())) {
        wrong.add(
            ends + " begins at " + way.getFirst() + " of " + svg.boxes().get(from).getBounds2D());
      }
      if (!isAt(svg.boxes().get(to), way.getLast())) {
        wrong.add(ends + " ends at " + way.getLast());
      }
      svg.boxes()
          .forEach((id, box) -> {
            if (!id.equals(from) && !id.equals(to) && way.stream().anyMatch(p -> isDeep(box, p))) {
              wrong.add(ends + " goes through " + id);
            }
          });
    }
    return wrong;
  }

  /** Whether a place is at the border of a shape. */
  private static boolean isAt(Shape shape, Point2D p) {
    return shape.intersects(p.getX() - NEAR, p.getY() - NEAR, 2 * NEAR, 2 * NEAR)
        && !shape.contains(p.getX() - 2 * NEAR, p.getY() - 2 * NEAR, 4 * NEAR, 4 * NEAR);
  }

  private static boolean isDeep(Shape shape, Point2D p) {
    return shape.contains(p.getX() - NEAR, p.getY() - NEAR, 2 * NEAR, 2 * NEAR);
  }

  /** What lies on something else: boxes, texts, heads. */
  private static List<String> overlaps(SvgReader svg) {
    List<String> wrong = new ArrayList<>();
    List<String> ids = List.copyOf(svg.boxes().keySet());
    for (String id : ids) {
      Rectangle2D box = svg.boxes().get(id).getBounds2D();
      for (String other : ids) {
        if (id.compareTo(other) < 0 && touch(box, svg.boxes().get(other).getBounds2D())) {
          wrong.add(id + " lies on " + other);
        }
      }
      for (Rectangle2D text : svg.inside().get(id)) {
        if (!svg.boxes().get(id).contains(text)) {
          wrong.add("a text of " + id + " is outside: " + text + " of " + box);
        }
      }
    }
    for (Rectangle2D mark : svg.marks()) {
      Rectangle2D room = new Rectangle2D.Double();
      room.setFrameFromCenter(
          mark.getCenterX(), mark.getCenterY(), mark.getMinX() - CLEAR, mark.getMinY() - CLEAR);
      svg.layers()
          .forEach((id, shapes) -> {
            if (shapes.stream().anyMatch(shape -> shape.intersects(room))) {
              wrong.add("a text is at " + id + ": " + mark);
            }
          });
      svg.heads().stream()
          .filter(head -> touch(head, mark))
          .forEach(head -> wrong.add("a text is on a head: " + mark));
    }
    for (int m = 0; m < svg.marks().size(); m++) {
      for (int other = 0; other < m; other++) {
        if (touch(svg.marks().get(m), svg.marks().get(other))) {
          wrong.add("a text is on a text: " + svg.marks().get(m));
        }
      }
    }
    return wrong;
  }

  private static boolean touch(Rectangle2D a, Rectangle2D b) {
    Rectangle2D both = a.createIntersection(b);
    return both.getWidth() > 0.2 && both.getHeight() > 0.2;
  }

  /** Boxes outside their groups or in others, and groups that lie half in another. */
  private static List<String> groups(Scene scene, SvgReader svg) {
    List<String> wrong = new ArrayList<>();
    for (int f = 0; f < scene.frames().size(); f++) {
      Rectangle2D area = svg.frames().get(scene.frames().get(f).id());
      for (Scene.Box box : scene.boxes()) {
        Rectangle2D place = svg.boxes().get(box.id()).getBounds2D();
        boolean isInside = lies(scene, box.frame(), f);
        if (isInside ? !area.contains(place) : touch(area, place)) {
          wrong.add(box.id() + (isInside ? " is not in " : " is in ") + scene.frames().get(f));
        }
      }
      for (int g = 0; g < f; g++) {
        Rectangle2D other = svg.frames().get(scene.frames().get(g).id());
        if (lies(scene, f, g) ? !other.contains(area) : touch(other, area)) {
          wrong.add(scene.frames().get(f) + " lies on " + scene.frames().get(g));
        }
      }
    }
    return wrong;
  }

  /** Arrows that run along the border of a group. */
  static List<String> rides(Scene scene, SvgReader svg) {
    List<String> wrong = new ArrayList<>();
    for (int a = 0; a < scene.arrows().size(); a++) {
      List<Point2D> way = SvgReader.along(svg.ways().get(a));
      for (Scene.Frame frame : scene.frames()) {
        Rectangle2D area = svg.frames().get(frame.id());
        double length = 0;
        for (int i = 1; i < way.size() && length < RIDE; i++) {
          boolean isOn = isOn(area, way.get(i - 1)) && isOn(area, way.get(i));
          length = isOn ? length + way.get(i).distance(way.get(i - 1)) : 0;
        }
        if (length >= RIDE) {
          wrong.add("arrow " + a + " runs along the border of " + frame);
        }
      }
    }
    return wrong;
  }

  /** Whether a place is on the border of a rectangle, off its corners. */
  private static boolean isOn(Rectangle2D area, Point2D p) {
    Rectangle2D outer = new Rectangle2D.Double();
    outer.setFrameFromCenter(
        area.getCenterX(), area.getCenterY(), area.getMinX() - ON, area.getMinY() - ON);
    Rectangle2D inner = new Rectangle2D.Double();
    inner.setFrameFromCenter(
        area.getCenterX(), area.getCenterY(), area.getMinX() + ON, area.getMinY() + ON);
    return outer.contains(p) && !inner.contains(p);
  }

  private static boolean lies(Scene scene, int frame, int outer) {
    int f = frame;
    while (f >= 0 && f != outer) {
      f = scene.frames().get(f).parent();
    }
    return f == outer;
  }
}
