package org.micrograd.draw;

import java.util.ArrayList;
import java.util.List;
import org.micrograd.draw.Scene.Box;
import org.micrograd.draw.Scene.Frame;

/**
 * A scene that was laid out, in pixels from the upper left corner.
 *
 * @param boxes the middle of each box
 * @param frames the area of each frame
 * @param routes the way of each arrow
 */
record Placed(Scene scene, List<Point> boxes, List<Area> frames, List<Route> routes) {
  /** A place. */
  record Point(double x, double y) {}

  /** A rectangle by its sides. */
  record Area(double left, double top, double right, double bottom) {
    double width() {
      return right - left;
    }

    double height() {
      return bottom - top;
    }

    private Area around(Area other) {
      return new Area(
          Math.min(left, other.left),
          Math.min(top, other.top),
          Math.max(right, other.right),
          Math.max(bottom, other.bottom));
    }

    private Area wider(double margin, double above) {
      return new Area(left - margin, top - above, right + margin, bottom + margin);
    }
  }

  /**
   * The way of an arrow.
   *
   * @param isCurve whether the points are those of Bézier curves, three a curve after the first;
   *     else they are corners
   */
  record Route(List<Point> points, boolean isCurve) {}

  private static final double MARGIN = 12;

  /** A layout that tells where boxes are: frames go around what they hold. */
  static Placed of(Scene scene, List<Point> boxes, List<Route> routes) {
    Area[] frames = new Area[scene.frames().size()];
    for (int i = 0; i < boxes.size(); i++) {
      int frame = scene.boxes().get(i).frame();
      if (frame >= 0) {
        frames[frame] = joined(frames[frame], area(scene.boxes().get(i), boxes.get(i)));
      }
    }
    for (int f = frames.length - 1; f >= 0; f--) {
      Frame frame = scene.frames().get(f);
      Area inner = frames[f];
      double name = Fonts.width(frame.name(), Fonts.SIZE);
      frames[f] =
          new Area(
                  inner.left, inner.top, Math.max(inner.right, inner.left + name - 4), inner.bottom)
              .wider(MARGIN, MARGIN + 14);
      if (frame.parent() >= 0) {
        frames[frame.parent()] = joined(frames[frame.parent()], frames[f]);
      }
    }
    return new Placed(scene, boxes, List.of(frames), routes);
  }

  private static Area joined(Area area, Area more) {
    return area == null ? more : area.around(more);
  }

  static Area area(Box box, Point at) {
    double x = box.width() / 2;
    double y = box.height() / 2;
    return new Area(at.x - x, at.y - y, at.x + x, at.y + y);
  }

  /** The area of all that there is to see. */
  Area bounds() {
    List<Area> all = new ArrayList<>(frames);
    for (int i = 0; i < boxes.size(); i++) {
      all.add(area(scene.boxes().get(i), boxes.get(i)));
    }
    routes.forEach(route -> route.points().forEach(p -> all.add(new Area(p.x, p.y, p.x, p.y))));
    return all.stream().reduce(Area::around).orElseThrow();
  }
}
