package org.micrograd.draw;

/**
 * What a part of a picture is painted with.
 *
 * @param light its colour on light paper, {@code #rrggbb}, or {@code none}
 * @param dark its colour on dark paper
 * @param opacity 1, or less where what lies behind is to be seen
 */
public record Ink(String light, String dark, double opacity) {
  /** Nothing is painted. */
  public static final Ink NONE = new Ink("none", "none");

  /** The ground of all pictures. */
  public static final Ink PAPER =
      new Ink(Style.PAPER.colours(false).fill(), Style.PAPER.colours(true).fill());

  /** The colour of titles. */
  public static final Ink TEXT =
      new Ink(Style.PAPER.colours(false).text(), Style.PAPER.colours(true).text());

  /** The colour of smaller text. */
  public static final Ink NOTE =
      new Ink(Style.NOTE.colours(false).text(), Style.NOTE.colours(true).text());

  /** The colour of lines that only help to read. */
  public static final Ink FRAME =
      new Ink(Style.FRAME.colours(false).line(), Style.FRAME.colours(true).line());

  /** An ink that hides what lies behind it. */
  public Ink(String light, String dark) {
    this(light, dark, 1);
  }

  boolean isNone() {
    return equals(NONE);
  }

  /** The colour on paper of a theme. */
  String on(boolean isDark) {
    return isDark ? dark : light;
  }
}
