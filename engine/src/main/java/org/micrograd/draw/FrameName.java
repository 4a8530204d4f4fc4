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
    return new Area(left - 3, y - 8, left + Letters.NAME.width(shown(frame, area)), y + 8);
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

  static void paint(GraphCanvas canvas, Frame frame, Area area) {
    Area plate = area(frame, area);
    canvas.rectangle(plate, 3, 3, Style.PLATE);
    canvas.text(shown(frame, area), plate.left() + 3, plate.top() + 8, Letters.NAME, Style.FRAME);
  }
}
