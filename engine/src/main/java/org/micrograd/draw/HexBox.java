package org.micrograd.draw;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.GraphicAttribute;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

/** What is seen in place of a character that no font has: its number in a box, in two rows. */
final class HexBox extends GraphicAttribute {
  private static final float ABOVE = 0.82f;
  private static final float BELOW = 0.16f;

  private final String digits;
  private final float size;

  HexBox(int character, float size) {
    super(ROMAN_BASELINE);
    String hex = Integer.toHexString(character).toUpperCase(Locale.ROOT);
    this.digits =
        character > 0xffff
            ? "0".repeat(6 - hex.length()) + hex
            : "%4s".formatted(hex).replace(' ', '0');
    this.size = size;
  }

  @Override
  public float getAscent() {
    return ABOVE * size;
  }

  @Override
  public float getDescent() {
    return BELOW * size;
  }

  @Override
  public float getAdvance() {
    return digits.length() > 4 ? 1.15f * size : 0.9f * size;
  }

  @Override
  public void draw(Graphics2D graphics, float x, float y) {
    float margin = 0.05f * size;
    float width = getAdvance() - 2 * margin;
    float height = (ABOVE + BELOW) * size;
    graphics.setStroke(new BasicStroke(0.05f * size));
    graphics.draw(new Rectangle2D.Float(x + margin, y - ABOVE * size, width, height));
    int half = digits.length() / 2;
    Font font = new Font(Font.MONOSPACED, Font.PLAIN, 1).deriveFont(0.46f * size);
    Font before = graphics.getFont();
    graphics.setFont(font);
    for (int row = 0; row < 2; row++) {
      String part = digits.substring(row * half, (row + 1) * half);
      double wide = graphics.getFontMetrics().getStringBounds(part, graphics).getWidth();
      float left = x + margin + (float) (width - wide) / 2;
      graphics.drawString(part, left, y - ABOVE * size + (0.42f + 0.46f * row) * size);
    }
    graphics.setFont(before);
  }
}
