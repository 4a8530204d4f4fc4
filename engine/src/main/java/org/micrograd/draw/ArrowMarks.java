package org.micrograd.draw;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.micrograd.draw.Canvas.Letters;
import org.micrograd.draw.LaidOutScene.Area;
import org.micrograd.draw.LaidOutScene.Point;
import org.micrograd.draw.LaidOutScene.Route;
import org.micrograd.draw.Scene.Box;

/**
 * Where the numbers of arrows stand: beside the way, near its head, but on no box, head, name or
 * other number.
 */
final class ArrowMarks {
  /** How high digits are in a font of size 1. */
  private static final double DIGIT = 0.75;

  private static final double BESIDE = 2.5;
  private static final double STEP = 2;
  private static final double FARTHEST = 90;

  /** The side of the squares in which what is taken is looked up. */
  private static final double SQUARE = 64;

  private final Map<Long, List<RectangularShape>> taken = new HashMap<>();

  private ArrowMarks(LaidOutScene placed) {
    Scene scene = placed.scene();
    for (int b = 0; b < placed.boxes().size(); b++) {
      Box box = scene.boxes().get(b);
      Area a = LaidOutScene.area(box, placed.boxes().get(b));
      take(
          box.shape() == Scene.Shape.OPERATION
              ? new Ellipse2D.Double(a.left(), a.top(), a.width(), a.height())
              : rectangle(a));
    }
    for (int f = 0; f < placed.frames().size(); f++) {
      take(rectangle(FrameName.area(scene.frames().get(f), placed.frames().get(f))));
    }
    placed.routes().forEach(route -> take(new ArrowHead(route).around()));
  }

  /** The middle of each arrow's mark; null for those that have none. */
  static List<Point> of(LaidOutScene placed) {
    ArrowMarks marks = new ArrowMarks(placed);
    List<Point> middles = new ArrayList<>();
    for (int a = 0; a < placed.routes().size(); a++) {
      String mark = placed.scene().arrows().get(a).mark();
      middles.add(mark.isEmpty() ? null : marks.place(mark, placed.routes().get(a)));
    }
    return middles;
  }

  private static Rectangle2D rectangle(Area a) {
    return new Rectangle2D.Double(a.left(), a.top(), a.width(), a.height());
  }

  private Point place(String mark, Route route) {
    double width = Letters.SMALL.width(mark);
    double height = DIGIT * Letters.SMALL.size;
    ArrowHead head = new ArrowHead(route);
    Point first = null;
    for (double back = ArrowHead.LENGTH; back < FARTHEST; back += STEP) {
      Point at = head.before(back);
      Point on = head.before(back + 2);
      double length = Math.max(1e-9, Math.hypot(at.x() - on.x(), at.y() - on.y()));
      double dx = (at.x() - on.x()) / length;
      double dy = (at.y() - on.y()) / length;
      double aside = BESIDE + Math.abs(dy) * width / 2 + Math.abs(dx) * height / 2;
      // Above a way that goes on, right of one that goes down.
      double side = Math.abs(dx) > Math.abs(dy) ? Math.signum(dx) : Math.signum(dy);
      for (double turn : new double[] {side, -side}) {
        Point p = new Point(at.x() + turn * dy * aside, at.y() - turn * dx * aside);
        first = first == null ? p : first;
        Rectangle2D area =
            new Rectangle2D.Double(p.x() - width / 2, p.y() - height / 2, width, height);
        if (isFree(area)) {
          take(area);
          return p;
        }
      }
    }
    return first;
  }

  private static long square(long column, long row) {
    return column << 32 ^ row & 0xffffffffL;
  }

  private void take(RectangularShape shape) {
    for (long c = (long) Math.floor(shape.getMinX() / SQUARE); c <= shape.getMaxX() / SQUARE; c++) {
      for (long r = (long) Math.floor(shape.getMinY() / SQUARE);
          r <= shape.getMaxY() / SQUARE;
          r++) {
        taken.computeIfAbsent(square(c, r), _ -> new ArrayList<>()).add(shape);
      }
    }
  }

  private boolean isFree(Rectangle2D area) {
    double edge = 1;
    for (long c = (long) Math.floor(area.getMinX() / SQUARE); c <= area.getMaxX() / SQUARE; c++) {
      for (long r = (long) Math.floor(area.getMinY() / SQUARE); r <= area.getMaxY() / SQUARE; r++) {
        for (RectangularShape shape : taken.getOrDefault(square(c, r), List.of())) {
          if (shape.intersects(
              area.getX() - edge,
              area.getY() - edge,
              area.getWidth() + 2 * edge,
              area.getHeight() + 2 * edge)) {
            return false;
          }
        }
      }
    }
    return true;
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
    return ArrowHead.LENGTH + 4 + widest;
  }
}
