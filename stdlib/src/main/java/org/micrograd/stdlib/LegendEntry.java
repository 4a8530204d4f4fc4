package org.micrograd.stdlib;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Ink;

/**
 * A label with what it stands for: a line, perhaps with marks on it, points or an area.
 *
 * @param form of its marks, as {@link PointForms} has it
 */
record LegendEntry(
    String label,
    String kind,
    Ink ink,
    Ink mark,
    double[] dash,
    String hatch,
    Ink ofHatch,
    String form) {
  void paint(Canvas canvas, double at, double y, double half, LegendMarks marks) {
    switch (kind) {
      case "line" ->
          canvas.shape(new Line2D.Double(at - half, y, at + half, y), Ink.NONE, ink, 2, dash);
      case "area" -> {
        Rectangle2D area =
            new Rectangle2D.Double(at - half + 3, y - 5, Math.max(0, 2 * half - 6), 10);
        canvas.shape(area, ink, Ink.NONE, 0);
        canvas.shape(Hatch.in(area, hatch), Ink.NONE, ofHatch, 1);
      }
      default -> {
        // Marks alone.
      }
    }
    double radius = 4 * marks.scale();
    for (double x : marks.places(kind.equals("line"), at, half)) {
      boolean isOpen = PointForms.isOpen(form);
      canvas.shape(
          PointForms.of(form, x, y, radius),
          isOpen ? Ink.NONE : mark,
          isOpen ? mark : Ink.NONE,
          1.3);
    }
  }
}
