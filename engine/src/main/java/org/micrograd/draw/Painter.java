package org.micrograd.draw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
    this(placed, "");
  }

  private Painter(LaidOutScene placed, String more) {
    this.placed = placed;
    this.scene = placed.scene();
    this.bounds = placed.bounds();
    double width = Math.max(bounds.width(), 420);
    this.titles = Letters.TITLE.wrapped(scene.title(), width);
    this.notes = new ArrayList<>(Letters.NOTE.wrapped(scene.note(), width));
    notes.addAll(Letters.NOTE.wrapped(more, width));
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
    String missing = ImageCanvas.withFonts(() -> GlyphFonts.missing(texts()));
    Painter told = missing.isEmpty() ? this : new Painter(placed, missing);
    return ImageCanvas.paint(told.page(), isDark, told::paint);
  }

  private Stream<String> texts() {
    return Stream.of(
            Stream.of(scene.title(), scene.note()),
            scene.boxes().stream().flatMap(box -> box.lines().stream().map(Line::text)),
            scene.frames().stream().map(Scene.Frame::name))
        .flatMap(all -> all);
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
    List<Point> marks = ArrowMarks.of(placed);
    for (int a = 0; a < scene.arrows().size(); a++) {
      arrow(canvas, scene.arrows().get(a), placed.routes().get(a), marks.get(a));
    }
    List<Area> plates = FrameName.areas(placed);
    for (int f = 0; f < placed.frames().size(); f++) {
      FrameName.paint(canvas, scene.frames().get(f), placed.frames().get(f), plates.get(f));
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

  private static void arrow(GraphCanvas canvas, Arrow arrow, Route route, Point middle) {
    canvas.line(RoundedRoutes.painted(route), Style.EDGE);
    canvas.polygon(new ArrowHead(route).corners(), Style.EDGE, true);
    if (middle != null) {
      canvas.text(arrow.mark(), middle.x(), middle.y(), Letters.SMALL, Style.EDGE);
    }
  }

  private static void box(GraphCanvas canvas, Box box, Area area) {
    if (box.hasShadow()) {
      canvas.rectangle(area.shadow(), 5, 5, box.style());
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
