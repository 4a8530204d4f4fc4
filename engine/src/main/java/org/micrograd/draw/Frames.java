package org.micrograd.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.micrograd.draw.LaidOutScene.Area;
import org.micrograd.draw.LaidOutScene.Point;
import org.micrograd.draw.LaidOutScene.Route;
import org.micrograd.draw.Scene.Arrow;
import org.micrograd.draw.Scene.Frame;

/** The areas of open groups: around the boxes and the arrows that they hold. */
final class Frames {
  private static final double MARGIN = 12;

  /** What a frame needs above what it holds: its name is there. */
  static final double TOP = MARGIN + 14;

  /** In how many steps a frame is made wider for its name. */
  private static final int PARTS = 8;

  private final Scene scene;
  private final List<Area> boxes = new ArrayList<>();
  private final Area[] areas;

  private Frames(Scene scene, List<Point> middles) {
    this.scene = scene;
    for (int b = 0; b < middles.size(); b++) {
      boxes.add(LaidOutScene.area(scene.boxes().get(b), middles.get(b)));
    }
    this.areas = new Area[scene.frames().size()];
  }

  /**
   * A scene that was laid out, from what a layout tells: arrows reach the borders of their boxes,
   * and frames go around what they hold.
   */
  static LaidOutScene laidOut(Scene scene, List<Point> boxes, List<Route> ways) {
    List<Route> routes = BoxBorder.meet(scene, boxes, ways);
    Frames frames = new Frames(scene, boxes);
    if (frames.areas.length > 0) {
      frames.fill(routes);
      routes = OffBorders.moved(frames.boxes, List.of(frames.areas), routes);
    }
    return new LaidOutScene(scene, boxes, List.of(frames.areas), routes);
  }

  private void fill(List<Route> routes) {
    for (int b = 0; b < boxes.size(); b++) {
      int frame = scene.boxes().get(b).frame();
      if (frame >= 0) {
        areas[frame] = joined(areas[frame], boxes.get(b));
      }
    }
    List<List<Area>> ways =
        IntStream.range(0, areas.length).mapToObj(_ -> (List<Area>) new ArrayList<Area>()).toList();
    for (int a = 0; a < routes.size(); a++) {
      int frame = holding(scene, scene.arrows().get(a));
      if (frame >= 0) {
        ways.get(frame)
            .add(
                routes.get(a).along().stream()
                    .map(p -> new Area(p.x(), p.y(), p.x(), p.y()))
                    .reduce(Area::around)
                    .orElseThrow());
      }
    }
    for (int f = areas.length - 1; f >= 0; f--) {
      Frame frame = scene.frames().get(f);
      for (Area way : ways.get(f)) {
        // Graphviz may lead an arrow around what is outside: a frame does not follow it there.
        Area more = joined(areas[f], way);
        areas[f] = areas[f] == null || isFree(f, wide(f, more)) ? more : areas[f];
      }
      areas[f] = wide(f, areas[f]);
      if (frame.parent() >= 0) {
        areas[frame.parent()] = joined(areas[frame.parent()], areas[f]);
      }
    }
  }

  /**
   * With the margin, the head, and as wide as the name at least, to the side where room is; where
   * there is none, the name is cut.
   */
  private Area wide(int f, Area inner) {
    double name = Fonts.width(scene.frames().get(f).name(), Fonts.SIZE) - 4;
    double missing = Math.max(0, name - inner.width());
    for (double more = missing; more > 0; more -= missing / PARTS) {
      for (int part = PARTS; part >= 0; part--) {
        Area area = widened(inner, more, (double) part / PARTS);
        if (isFree(f, area)) {
          return area;
        }
      }
    }
    return widened(inner, 0, 0);
  }

  private static Area widened(Area inner, double more, double right) {
    return new Area(
            inner.left() - (1 - right) * more,
            inner.top(),
            inner.right() + right * more,
            inner.bottom())
        .wider(MARGIN, TOP);
  }

  /** Whether an area of a frame, and the frames around it, keep off all that they do not hold. */
  private boolean isFree(int frame, Area area) {
    int parent = scene.frames().get(frame).parent();
    for (int f = frame + 1; f < areas.length; f++) {
      // Those with higher numbers are done.
      if (!lies(f, frame) && areas[f].touches(framed(area, parent, f))) {
        return false;
      }
    }
    for (int b = 0; b < boxes.size(); b++) {
      int own = scene.boxes().get(b).frame();
      if (!lies(own, frame)
          && framed(boxes.get(b), own, frame).touches(framed(area, parent, own))) {
        return false;
      }
    }
    return true;
  }

  /** An area with the frames around it, from its own outwards, that another frame is not in. */
  private Area framed(Area area, int own, int other) {
    int depth = 0;
    for (int f = own; f >= 0 && !lies(other, f); depth++) {
      f = scene.frames().get(f).parent();
    }
    return area.wider(depth * MARGIN, depth * TOP);
  }

  private boolean lies(int inner, int outer) {
    int f = inner;
    // A frame has a higher number than those around it.
    while (f > outer) {
      f = scene.frames().get(f).parent();
    }
    return f == outer;
  }

  /** The innermost frame around both ends of an arrow, or -1. */
  static int holding(Scene scene, Arrow arrow) {
    int a = scene.boxes().get(arrow.from()).frame();
    int b = scene.boxes().get(arrow.to()).frame();
    while (a != b) {
      if (a > b) {
        a = scene.frames().get(a).parent();
      } else {
        b = scene.frames().get(b).parent();
      }
    }
    return a;
  }

  private static Area joined(Area area, Area more) {
    return area == null ? more : area.around(more);
  }
}
