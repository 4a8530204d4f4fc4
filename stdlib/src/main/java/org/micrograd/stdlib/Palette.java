package org.micrograd.stdlib;

import java.awt.Color;

/** The colours of plots. */
final class Palette {
  private static final Color[] MARKS = {
    new Color(0x1f77b4), new Color(0xe1701a), new Color(0x2ca02c),
    new Color(0x9467bd), new Color(0xd62728), new Color(0x8c564b),
  };
  private static final Color LOW = new Color(0xfafbfc);
  private static final Color HIGH = new Color(0x8799a5);

  private Palette() {}

  /** The colour of a line or of points; after the last the first again. */
  static Color mark(int number) {
    return MARKS[number % MARKS.length];
  }

  /** The same colour, but what lies behind it is seen. */
  static Color through(Color color) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), 150);
  }

  /** The ground under the points of a class, paler where a model is less sure. */
  static Color pale(int number, int sure) {
    return between(Color.WHITE, mark(number), sure == 0 ? 0.14 : 0.34);
  }

  /** The ground of a band, from 0 to a last one. */
  static Color band(int number, int last) {
    return between(LOW, HIGH, last == 0 ? 0 : (double) number / last);
  }

  private static Color between(Color a, Color b, double part) {
    return new Color(
        (int) Math.round(a.getRed() + part * (b.getRed() - a.getRed())),
        (int) Math.round(a.getGreen() + part * (b.getGreen() - a.getGreen())),
        (int) Math.round(a.getBlue() + part * (b.getBlue() - a.getBlue())));
  }
}
