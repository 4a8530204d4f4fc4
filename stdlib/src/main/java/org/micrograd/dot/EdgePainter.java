package org.micrograd.dot;

import java.awt.Shape;
import java.awt.geom.Point2D;
import java.util.List;
import org.micrograd.dot.DotScene.Way;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Ink;

/** Paints edges: lines beside one another or one after the other, and the signs at their ends. */
final class EdgePainter {
  private final DotScene scene;

  EdgePainter(DotScene scene) {
    this.scene = scene;
  }

  void paint(Canvas canvas, Way way) {
    DotAttributes own = way.edge().attributes();
    if (own.style().contains("invis")) {
      return;
    }
    String direction = own.text("dir", scene.graph.isDirected ? "forward" : "none");
    boolean hasHead = direction.equals("forward") || direction.equals("both");
    boolean hasTail = direction.equals("back") || direction.equals("both");
    double size = own.number("arrowsize", 1) * Math.max(1, Math.sqrt(LineLook.width(own)));
    ArrowTip head = new ArrowTip(hasHead ? own.text("arrowhead", "normal") : "none", size);
    ArrowTip tail = new ArrowTip(hasTail ? own.text("arrowtail", "normal") : "none", size);
    EdgePath path = way.path();
    EdgePath line = path.shorter(head.length()).turned().shorter(tail.length()).turned();
    if (own.style().contains("tapered")) {
      Ink ink = scene.ink(ColourShare.of(own.text("color", "black")).getFirst().colour());
      Shape area = TaperedLine.of(line, LineLook.width(own), direction);
      canvas.shape(area, ink, Ink.NONE, 0);
      Ink within = own.has("fillcolor") ? scene.ink(own.text("fillcolor", "")) : ink;
      tips(canvas, head, line.end(), path.end(), ink, within);
      tips(canvas, tail, line.begin(), path.begin(), ink, within);
      return;
    }
    List<ColourShare> colours = ColourShare.of(own.text("color", "black"));
    boolean isInSeries = own.text("color", "").contains(";");
    double begun = 0;
    for (int i = 0; i < colours.size(); i++) {
      double by = (i - (colours.size() - 1) / 2.) * (1 + LineLook.width(own));
      double end = begun + colours.get(i).share();
      EdgePath each = isInSeries ? line.part(begun, end) : by == 0 ? line : line.beside(by);
      begun = end;
      Ink ink = scene.ink(colours.get(i).colour());
      canvas.shape(each.path(), Ink.NONE, ink, LineLook.width(own), LineLook.dash(own.style()));
    }
    Ink first = scene.ink(colours.getFirst().colour());
    Ink last = isInSeries ? scene.ink(colours.getLast().colour()) : first;
    Ink fill = own.has("fillcolor") ? scene.ink(own.text("fillcolor", "")) : null;
    tips(canvas, head, line.end(), path.end(), last, fill == null ? last : fill);
    tips(canvas, tail, line.begin(), path.begin(), first, fill == null ? first : fill);
  }

  private static void tips(
      Canvas canvas, ArrowTip tip, Point2D from, Point2D end, Ink ink, Ink fill) {
    for (ArrowTip.Part part : tip.parts(from, end)) {
      boolean isArea =
          part.shape().getBounds2D().getHeight() > 0 || part.shape().getBounds2D().getWidth() > 0;
      canvas.shape(part.shape(), part.isOpen() || !isArea ? Ink.NONE : fill, ink, 1);
    }
  }
}
