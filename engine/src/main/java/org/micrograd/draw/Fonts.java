package org.micrograd.draw;

/**
 * How wide text is, in any sans-serif font and on any machine: measured fonts would make the same
 * graph different from machine to machine.
 */
final class Fonts {
  static final String FAMILY = "'Segoe UI', 'Helvetica Neue', Helvetica, Arial, sans-serif";

  static final String SERIFS = "'Times New Roman', Times, 'Liberation Serif', serif";

  /** The size of text, in pixels. */
  static final double SIZE = 12;

  /** Chinese, Japanese, Korean, emoji: nothing below this character is as wide as it is high. */
  private static final int FIRST_WIDE = 0x1100;

  private static final int FIRST_MARK = 0x300;

  /** All characters before this one are Latin. */
  private static final int FIRST_OTHER = 0x250;

  /** Makes one emoji of two. */
  private static final int JOINER = 0x200d;

  /** Below it the joiner only says how letters are written. */
  private static final int FIRST_PICTURE = 0x2190;

  private static final String NARROW = "iljI.,:;'|!()[]{}/\\ ftr-\"`";
  private static final String BROAD = "mwMW@%—…";

  private Fonts() {}

  /** Enough pixels for a line of text. */
  static double width(String line, double size) {
    double width = 0;
    int before = 0;
    for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
      int c = line.codePointAt(i);
      width += before == JOINER && c >= FIRST_PICTURE || joins(c) ? 0 : width(c);
      before = c;
    }
    return size * width;
  }

  /** The same in a font like Times. */
  static double serifWidth(String line, double size) {
    double width = 0;
    for (int c : line.codePoints().filter(c -> c < FIRST_OTHER).toArray()) {
      width +=
          NARROW.indexOf(c) >= 0
              ? 0.37
              : isBroad(c) ? 0.95 : Character.isUpperCase(c) ? 0.74 : 0.53;
    }
    return size * width + width(line.replaceAll("[\\x00-\\x{24f}]", ""), size);
  }

  private static boolean isBroad(int c) {
    return BROAD.indexOf(c) >= 0;
  }

  /** The same in a font whose letters are all as wide. */
  static double monoWidth(String line, double size) {
    return width(line.replaceAll("[\\x20-\\x{24f}]", ""), size)
        + 0.61 * size * line.codePoints().filter(c -> c >= ' ' && c < 0x250).count();
  }

  /** Whether a character is drawn into the one before it. */
  private static boolean joins(int c) {
    int type = c < FIRST_MARK ? 0 : Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || Character.isEmojiModifier(c) && c >= FIRST_MARK;
  }

  /** The width of a character in a font of size 1. */
  private static double width(int c) {
    if (c >= FIRST_WIDE) {
      return c >= 0x2000 && c < 0x2190 ? 0.6 : 1.15;
    }
    if (NARROW.indexOf(c) >= 0) {
      return 0.4;
    }
    return isBroad(c) ? 0.95 : Character.isUpperCase(c) ? 0.72 : 0.61;
  }
}
