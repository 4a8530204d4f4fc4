package org.micrograd.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.micrograd.draw.Canvas.Letters;
import org.micrograd.draw.LaidOutScene.Area;
import org.micrograd.draw.LaidOutScene.Point;
import org.micrograd.draw.Scene.Frame;

/** The name of an open group, on a plate that keeps it legible where an arrow crosses it. */
final class FrameName {
  /** What is left free on the right, and beside an arrow. */
  private static final double SIDE = 8;

  private static final double CLEAR = 2;

  private FrameName() {}

  /** The plates of all frames: on the left of the upper side, or farther right, off the arrows. */
  static List<Area> areas(LaidOutScene placed) {
    List<Area> plates = new ArrayList<>();
    List<List<Point>> ways =
        placed.frames().isEmpty()
            ? List.of()
            : placed.routes().stream().map(each -> RoundedRoutes.painted(each).along()).toList();
    for (int f = 0; f < placed.frames().size(); f++) {
      Area frame = placed.frames().get(f);
      Area first = first(placed.scene().frames().get(f), frame);
      plates.add(free(first, frame.right() - SIDE, ways));
    }
    return plates;
  }

  /** The plate in the upper left corner of a frame. */
  private static Area first(Frame frame, Area area) {
    double left = area.left() + 10;
    double y = area.top() + 13;
    return new Area(left - 3, y - 8, left + Letters.NAME.width(shown(frame, area)), y + 8);
  }

  /** The first place to the right that no arrow crosses; where it is, if there is none. */
  private static Area free(Area first, double end, List<List<Point>> ways) {
    TreeMap<Double, Double> crossed = new TreeMap<>();
    Area row = new Area(first.left(), first.top(), end, first.bottom());
    for (List<Point> way : ways) {
      cross(way, row, crossed);
    }
    double left = first.left();
    for (Map.Entry<Double, Double> part : crossed.entrySet()) {
      if (part.getKey() - CLEAR < left + first.width()) {
        left = Math.max(left, part.getValue() + CLEAR);
      }
    }
    double right = left + first.width();
    return right > end ? first : new Area(left, first.top(), right, first.bottom());
  }

  /** Adds the parts of a row that a way is in, from where to where. */
  private static void cross(List<Point> way, Area row, Map<Double, Double> crossed) {
    for (int i = 1; i < way.size(); i++) {
      Point p = way.get(i - 1);
      Point q = way.get(i);
      Area part =
          new Area(
              Math.min(p.x(), q.x()) - 1,
              Math.min(p.y(), q.y()) - 1,
              Math.max(p.x(), q.x()) + 1,
              Math.max(p.y(), q.y()) + 1);
      if (part.touches(row)) {
        crossed.merge(part.left(), part.right(), Math::max);
      }
    }
  }

  /** As much of the name as the frame is wide. */
  private static String shown(Frame frame, Area area) {
    String name = frame.name();
    double room = area.width() - 16;
    if (Letters.NAME.width(name) <= room) {
      return name;
    }
    int end = name.length();
    while (end > 1 && Letters.NAME.width(name.substring(0, end) + "…") > room) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end).stripTrailing() + "…";
  }

  static void paint(GraphCanvas canvas, Frame frame, Area area, Area plate) {
    canvas.rectangle(plate, 3, 3, Style.PLATE);
    canvas.text(shown(frame, area), plate.left() + 3, plate.top() + 8, Letters.NAME, Style.FRAME);
  }
}
