package org.micrograd.draw;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import org.micrograd.draw.Canvas.Place;
import org.micrograd.draw.Canvas.Typeface;

/** Paints a line of text into an image. */
final class ImageText {
  private ImageText() {}

  /** At a place, as a canvas has it; narrower where its font is wider than what was measured. */
  static void paint(
      Graphics2D graphics, String line, double x, double y, Typeface type, Color color) {
    int style = (type.isBold() ? Font.BOLD : 0) | (type.isItalic() ? Font.ITALIC : 0);
    String family =
        switch (type.face()) {
          case SANS -> Font.SANS_SERIF;
          case SERIF -> GlyphFonts.SERIF;
          case MONO -> Font.MONOSPACED;
        };
    graphics.setFont(new Font(family, style, 1).deriveFont((float) type.size()));
    TextLayout mixed =
        line.isEmpty() || GlyphFonts.isPlain(line, graphics.getFont())
            ? null
            : new TextLayout(
                GlyphFonts.withFonts(line, graphics.getFont()).getIterator(),
                graphics.getFontRenderContext());
    double width =
        mixed != null
            ? mixed.getAdvance()
            : graphics.getFontMetrics().getStringBounds(line, graphics).getWidth();
    double room = type.width(line);
    double fit = width > room && width > 0 ? room / width : 1;
    double part =
        switch (type.place()) {
          case FROM -> 0;
          case AROUND, UPWARDS -> 0.5;
          case UP_TO -> 1;
        };
    graphics.setColor(color);
    AffineTransform before = graphics.getTransform();
    graphics.translate(x, y);
    graphics.rotate(type.place() == Place.UPWARDS ? -Math.PI / 2 : 0);
    graphics.translate(-part * width * fit, type.size() * 0.36);
    graphics.scale(fit, 1);
    if (mixed != null) {
      mixed.draw(graphics, 0, 0);
    } else {
      graphics.drawString(line, 0, 0);
    }
    graphics.setTransform(before);
  }
}
