package org.micrograd.draw;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.micrograd.draw.Canvas.Letters;
import org.micrograd.draw.LaidOutScene.Area;
import org.micrograd.draw.LaidOutScene.Point;
import org.micrograd.draw.LaidOutScene.Route;
import org.micrograd.draw.Scene.Box;

/**
 * Where the numbers of arrows stand: beside the way, near its head, but on no box, head, name or
 * other number, and on no line where there is a place without.
 */
final class ArrowMarks {
  /** How high digits are in a font of size 1. */
  private static final double DIGIT = 0.75;

  /** From the line to the number, and where heads are beside it. */
  private static final double[] BESIDE = {2.5, 5.5};

  /** And where all that is taken: a number that is read farther off is better than one unread. */
  private static final double[] ASIDE = {2.5, 5.5, 9, 13, 18, 24, 32, 42, 54};

  /** What is between a number and anything else. */
  private static final double EDGE = 1.5;

  private static final double STEP = 2;
  private static final double FARTHEST = 90;

  /** How much farther back a number may be for standing above its way. */
  private static final double TURNED = 8;

  /** The side of the squares in which what is taken is looked up. */
  private static final double SQUARE = 64;

  private final Map<Long, List<Shape>> solid = new HashMap<>();
  private final Map<Long, List<Shape>> lines = new HashMap<>();

  private ArrowMarks(LaidOutScene placed) {
    Scene scene = placed.scene();
    for (int b = 0; b < placed.boxes().size(); b++) {
      Box box = scene.boxes().get(b);
      Area a = LaidOutScene.area(box, placed.boxes().get(b));
      take(
          solid,
          box.shape() == Scene.Shape.OPERATION
              ? new Ellipse2D.Double(a.left(), a.top(), a.width(), a.height())
              : rectangle(box.hasShadow() ? a.around(a.shadow()) : a));
    }
    FrameName.areas(placed).forEach(plate -> take(solid, rectangle(plate)));
    for (Area frame : placed.frames()) {
      takeLine(new Point(frame.left(), frame.top()), new Point(frame.right(), frame.top()));
      takeLine(new Point(frame.right(), frame.top()), new Point(frame.right(), frame.bottom()));
      takeLine(new Point(frame.left(), frame.bottom()), new Point(frame.right(), frame.bottom()));
      takeLine(new Point(frame.left(), frame.top()), new Point(frame.left(), frame.bottom()));
    }
    for (Route route : placed.routes()) {
      take(solid, new ArrowHead(route).around());
      List<Point> way = RoundedRoutes.painted(route).along();
      for (int i = 1; i < way.size(); i++) {
        takeLine(way.get(i - 1), way.get(i));
      }
    }
  }

  /** The middle of each arrow's mark; null for those that have none. */
  static List<Point> of(LaidOutScene placed) {
    List<Point> middles = new ArrayList<>();
    ArrowMarks marks = null;
    for (int a = 0; a < placed.routes().size(); a++) {
      String mark = placed.scene().arrows().get(a).mark();
      if (!mark.isEmpty() && marks == null) {
        marks = new ArrowMarks(placed);
      }
      middles.add(mark.isEmpty() ? null : marks.place(mark, placed.routes().get(a)));
    }
    return middles;
  }

  private static Rectangle2D rectangle(Area a) {
    return new Rectangle2D.Double(a.left(), a.top(), a.width(), a.height());
  }

  private Point place(String mark, Route route) {
    double width = Letters.SMALL.width(mark);
    double height = DIGIT * Letters.SMALL.type.size();
    ArrowHead head = new ArrowHead(route);
    List<Rectangle2D> near = possible(width, height, head, FARTHEST, BESIDE);
    Rectangle2D best =
        near.stream()
            .filter(area -> isFree(solid, area) && isFree(lines, area))
            .findFirst()
            .or(() -> free(near))
            .or(() -> free(possible(width, height, head, Math.max(FARTHEST, head.way()), ASIDE)))
            .orElse(near.getFirst());
    take(solid, best);
    return new Point(best.getCenterX(), best.getCenterY());
  }

  private Optional<Rectangle2D> free(List<Rectangle2D> possible) {
    return possible.stream().filter(area -> isFree(solid, area)).findFirst();
  }

  /**
   * The places beside a way: those nearest to its head first, and first those above it, so that two
   * arrows that come together have no two numbers between them.
   */
  private static List<Rectangle2D> possible(
      double width, double height, ArrowHead head, double farthest, double[] beside) {
    List<Rectangle2D> possible = new ArrayList<>();
    for (double back = ArrowHead.LENGTH; back < farthest; back += STEP) {
      add(possible, width, height, head, back, 1, beside);
      if (back - TURNED >= ArrowHead.LENGTH) {
        add(possible, width, height, head, back - TURNED, -1, beside);
      }
    }
    return possible;
  }

  /** Places so far back: above a way that goes on, right of one that goes down; or turned. */
  private static void add(
      List<Rectangle2D> possible,
      double width,
      double height,
      ArrowHead head,
      double back,
      int turned,
      double[] distances) {
    Point at = head.before(back);
    Point on = head.before(back + 2);
    double length = Math.max(1e-9, Math.hypot(at.x() - on.x(), at.y() - on.y()));
    double dx = (at.x() - on.x()) / length;
    double dy = (at.y() - on.y()) / length;
    double turn = turned * (Math.abs(dx) > Math.abs(dy) ? Math.signum(dx) : Math.signum(dy));
    for (double beside : distances) {
      double aside = beside + Math.abs(dy) * width / 2 + Math.abs(dx) * height / 2;
      double x = at.x() + turn * dy * aside;
      double y = at.y() - turn * dx * aside;
      possible.add(new Rectangle2D.Double(x - width / 2, y - height / 2, width, height));
    }
  }

  /** A line in parts, each of which lies in few squares. */
  private void takeLine(Point from, Point to) {
    double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
    int parts = (int) Math.ceil(length / SQUARE) + 1;
    double dx = (to.x() - from.x()) / parts;
    double dy = (to.y() - from.y()) / parts;
    for (int i = 0; i < parts; i++) {
      double x = from.x() + i * dx;
      double y = from.y() + i * dy;
      take(lines, new Line2D.Double(x, y, x + dx, y + dy));
    }
  }

  private static void take(Map<Long, List<Shape>> taken, Shape shape) {
    squares(shape.getBounds2D())
        .forEach(square -> taken.computeIfAbsent(square, _ -> new ArrayList<>()).add(shape));
  }

  private static boolean isFree(Map<Long, List<Shape>> taken, Rectangle2D area) {
    Rectangle2D wide =
        new Rectangle2D.Double(
            area.getX() - EDGE,
            area.getY() - EDGE,
            area.getWidth() + 2 * EDGE,
            area.getHeight() + 2 * EDGE);
    return squares(wide)
        .flatMap(square -> taken.getOrDefault(square, List.of()).stream())
        .noneMatch(shape -> shape.intersects(wide));
  }

  private static Stream<Long> squares(Rectangle2D area) {
    List<Long> squares = new ArrayList<>();
    for (long c = (long) Math.floor(area.getMinX() / SQUARE); c <= area.getMaxX() / SQUARE; c++) {
      for (long r = (long) Math.floor(area.getMinY() / SQUARE); r <= area.getMaxY() / SQUARE; r++) {
        squares.add(c << 32 ^ r & 0xffffffffL);
      }
    }
    return squares.stream();
  }

  /** Room between the layers for the widest mark of a scene, beside a head. */
  static double room(Scene scene) {
    double widest =
        scene.isTopDown()
            ? 0
            : scene.arrows().stream()
                .map(Scene.Arrow::mark)
                .distinct()
                .mapToDouble(Letters.SMALL::width)
                .max()
                .orElse(0);
    double shadow = scene.boxes().stream().anyMatch(Box::hasShadow) ? LaidOutScene.SHADOW : 0;
    return ArrowHead.LENGTH + (widest == 0 ? 4 : widest + 2 * EDGE + STEP + shadow);
  }
}
