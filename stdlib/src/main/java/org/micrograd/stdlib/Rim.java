package org.micrograd.stdlib;

import org.micrograd.draw.Ink;

/**
 * The lines around points or boxes, which take colours and widths in turn.
 *
 * @param colours {@code #rrggbb}, {@code none}, or {@code face} for that of the area within
 */
record Rim(String[] colours, double[] widths, double[] dash) {
  /** No lines. */
  static final Rim NONE = new Rim(new String[] {"none"}, new double[] {0}, new double[0]);

  boolean isNone() {
    for (String colour : colours) {
      if (!colour.equals("none")) {
        return false;
      }
    }
    return true;
  }

  boolean isFace(int i) {
    return colours[i % colours.length].equals("face");
  }

  /** The ink around the i-th. */
  Ink ink(int i, double opacity) {
    boolean isSeen = !isFace(i) && width(i) > 0;
    return isSeen ? Paintings.ink(colours[i % colours.length], opacity) : Ink.NONE;
  }

  double width(int i) {
    return widths[i % widths.length];
  }
}
