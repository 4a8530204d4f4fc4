package org.micrograd.draw;

import org.micrograd.draw.Canvas.Letters;
import org.micrograd.draw.LaidOutScene.Area;
import org.micrograd.draw.Scene.Frame;

/** The name of an open group, on a plate that keeps it legible where an arrow crosses it. */
final class FrameName {
  private FrameName() {}

  /** The plate in the upper left corner of a frame. */
  static Area area(Frame frame, Area area) {
    double left = area.left() + 10;
    double y = area.top() + 13;
    return new Area(left - 3, y - 8, left + Letters.NAME.width(frame.name()), y + 8);
  }

  static void paint(GraphCanvas canvas, Frame frame, Area area) {
    Area plate = area(frame, area);
    canvas.rectangle(plate, 3, 3, Style.PLATE);
    canvas.text(frame.name(), plate.left() + 3, plate.top() + 8, Letters.NAME, Style.FRAME);
  }
}
