package org.micrograd.draw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.micrograd.draw.Canvas.Letters;
import org.micrograd.draw.LaidOutScene.Area;
import org.micrograd.draw.LaidOutScene.Point;
import org.micrograd.draw.LaidOutScene.Route;
import org.micrograd.draw.Scene.Arrow;
import org.micrograd.draw.Scene.Box;
import org.micrograd.draw.Scene.Line;

/**
 * Paints a scene that was laid out: frames below, arrows, boxes above; a title and what was folded.
 */
final class Painter {
  private static final double MARGIN = 16;
  private static final double TITLE = 22;
  private static final double NOTE = 15;
  private static final double LEGEND = 50;

  private final LaidOutScene placed;
  private final Scene scene;
  private final Area bounds;
  private final List<String> titles;
  private final List<String> notes;

  Painter(LaidOutScene placed) {
    this.placed = placed;
    this.scene = placed.scene();
    this.bounds = placed.bounds();
    double width = Math.max(bounds.width(), 420);
    this.titles = Letters.TITLE.wrapped(scene.title(), width);
    this.notes = Letters.NOTE.wrapped(scene.note(), width);
  }

  /** The area of the whole picture. */
  Area page() {
    double right = bounds.right();
    for (String title : titles) {
      right = Math.max(right, bounds.left() + Letters.TITLE.width(title));
    }
    for (String note : notes) {
      right = Math.max(right, bounds.left() + Letters.NOTE.width(note));
    }
    boolean legend = !Double.isNaN(scene.greatest());
    return new Area(
        Math.floor(bounds.left() - MARGIN),
        Math.floor(bounds.top() - MARGIN - (titles.isEmpty() ? 0 : TITLE * titles.size() + 6)),
        Math.ceil(
            (legend ? Math.max(right, bounds.left() + Legend.width(scene.greatest())) : right)
                + MARGIN),
        Math.ceil(
            bounds.bottom()
                + MARGIN
                + (legend ? LEGEND : 0)
                + (notes.isEmpty() ? 0 : NOTE * notes.size() + 8)));
  }

  /** The picture as SVG. */
  byte[] svg(String theme) {
    return SvgCanvas.paint(page(), theme, this::paint).getBytes(UTF_8);
  }

  /** The picture as PNG. */
  byte[] png(boolean isDark) {
    return ImageCanvas.paint(page(), isDark, this::paint);
  }

  private void paint(GraphCanvas canvas) {
    double top = bounds.top() - TITLE * titles.size();
    for (String title : titles) {
      canvas.text(title, bounds.left(), top, Letters.TITLE, Style.TITLE);
      top += TITLE;
    }
    for (int f = 0; f < placed.frames().size(); f++) {
      Area area = placed.frames().get(f);
      Scene.Frame frame = scene.frames().get(f);
      canvas.begin(frame.id(), "An open group.");
      canvas.rectangle(area, 10, 10, Style.FRAME);
      canvas.end();
    }
    for (int a = 0; a < scene.arrows().size(); a++) {
      arrow(canvas, scene.arrows().get(a), placed.routes().get(a));
    }
    for (int f = 0; f < placed.frames().size(); f++) {
      name(canvas, scene.frames().get(f), placed.frames().get(f));
    }
    for (int b = 0; b < scene.boxes().size(); b++) {
      Box box = scene.boxes().get(b);
      canvas.begin(box.id(), box.hint());
      box(canvas, box, LaidOutScene.area(box, placed.boxes().get(b)));
      canvas.end();
    }
    double y = bounds.bottom() + MARGIN + 4;
    if (!Double.isNaN(scene.greatest())) {
      Legend.paint(canvas, bounds.left(), y, scene.greatest());
      y += LEGEND;
    }
    for (String note : notes) {
      canvas.text(note, bounds.left(), y, Letters.NOTE, Style.NOTE);
      y += NOTE;
    }
  }

  /** The name of an open group, legible where an arrow crosses it. */
  private static void name(GraphCanvas canvas, Scene.Frame frame, Area area) {
    double left = area.left() + 10;
    double y = area.top() + 13;
    double width = Letters.NAME.width(frame.name());
    canvas.rectangle(new Area(left - 3, y - 8, left + width, y + 8), 3, 3, Style.PLATE);
    canvas.text(frame.name(), left, y, Letters.NAME, Style.FRAME);
  }

  private static void arrow(GraphCanvas canvas, Arrow arrow, Route route) {
    List<Point> way = route.isCurve() ? route.points() : RoundedRoutes.rounded(route.points());
    canvas.line(new Route(way, true), Style.EDGE);
    Point tip = way.getLast();
    Point before = way.get(way.size() - 2);
    for (int i = way.size() - 3; i >= 0 && distance(before, tip) < 1; i--) {
      before = way.get(i);
    }
    double length = Math.max(distance(before, tip), 1e-9);
    double dx = (tip.x() - before.x()) / length;
    double dy = (tip.y() - before.y()) / length;
    double x = tip.x() - 7 * dx;
    double y = tip.y() - 7 * dy;
    canvas.polygon(
        new double[] {tip.x(), tip.y(), x - 3.2 * dy, y + 3.2 * dx, x + 3.2 * dy, y - 3.2 * dx},
        Style.EDGE,
        true);
    if (!arrow.mark().isEmpty()) {
      // So far back that a wide mark ends before the head.
      double half = Letters.SMALL.width(arrow.mark()) / 2;
      double back = Math.max(14, 8 + half * Math.abs(dx));
      double aside = Math.abs(dx) > Math.abs(dy) ? 6 : 5 + half;
      canvas.text(
          arrow.mark(),
          tip.x() - back * dx + aside * Math.abs(dy),
          tip.y() - back * dy - aside * Math.abs(dx),
          Letters.SMALL,
          Style.EDGE);
    }
  }

  private static double distance(Point a, Point b) {
    return Math.hypot(a.x() - b.x(), a.y() - b.y());
  }

  private static Area moved(Area area, double by) {
    return new Area(area.left() + by, area.top() + by, area.right() + by, area.bottom() + by);
  }

  private static void box(GraphCanvas canvas, Box box, Area area) {
    if (box.isMany() && box.shape() != Scene.Shape.OPERATION) {
      canvas.rectangle(moved(area, 4), 5, 5, box.style());
    }
    double top = area.top();
    switch (box.shape()) {
      case OPERATION -> canvas.ellipse(area, box.style());
      case LEAF -> canvas.rectangle(area, 0, Math.min(14, area.height() / 2), box.style());
      case CONSTANT -> canvas.rectangle(area, 0, 0, box.style());
      case RESULT -> canvas.rectangle(area, 5, 5, box.style());
      case REST -> canvas.rectangle(area, area.height() / 2, area.height() / 2, box.style());
      case ROOT -> {
        canvas.rectangle(area, 7, 7, box.style());
        Area inner = new Area(area.left() + 3, area.top() + 3, area.right() - 3, area.bottom() - 3);
        canvas.rectangle(inner, 5, 5, box.style());
      }
      case GROUP -> {
        canvas.rectangle(area, 3, 3, box.style());
        double tab = area.left() + Math.min(36, area.width() / 2);
        double[] corners = {
          area.left(),
          area.top(),
          tab,
          area.top(),
          tab - 6,
          area.top() + 6,
          area.left(),
          area.top() + 6
        };
        canvas.polygon(corners, box.style(), true);
        top += 6;
      }
    }
    text(canvas, box, area, top);
  }

  private static void text(GraphCanvas canvas, Box box, Area area, double top) {
    double step = 16;
    double y = (top + area.bottom()) / 2 - (box.lines().size() - 1) * step / 2;
    double x = (area.left() + area.right()) / 2;
    for (Line line : box.lines()) {
      canvas.text(line.text(), x, y, line.isBold() ? Letters.BOLD : Letters.PLAIN, box.style());
      y += step;
    }
  }
}
