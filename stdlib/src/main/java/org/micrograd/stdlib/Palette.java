package org.micrograd.stdlib;

import java.util.List;
import org.micrograd.draw.Ink;

/** The colours of plots. */
final class Palette {
  private static final List<Ink> MARKS =
      List.of(
          new Ink("#1f77b4", "#5aa9e6"),
          new Ink("#d9630d", "#f59b52"),
          new Ink("#2a8f2a", "#5fc46a"),
          new Ink("#d0252b", "#ff7b7b"),
          new Ink("#8a5cc0", "#b594e6"),
          new Ink("#8c564b", "#c99a8b"),
          new Ink("#d1549f", "#f08fc8"),
          new Ink("#128a8a", "#3fc1c1"),
          new Ink("#8a7400", "#d6b93a"),
          new Ink("#5f6b76", "#a3b0bc"));

  /** From the lowest band of a contour to the highest: by lightness, and by colour beside it. */
  private static final List<Ink> BANDS =
      List.of(
          new Ink("#f4f5e1", "#17202b"),
          new Ink("#b9dcbc", "#1f4763"),
          new Ink("#63b0b4", "#237f8a"),
          new Ink("#3375a6", "#58b98b"),
          new Ink("#22306b", "#d3e682"));

  /**
   * How a mark of the palette looks.
   *
   * @param round how often all colours were taken before: the next round has other dashes and forms
   */
  record Look(Ink ink, int round) {}

  private Palette() {}

  /** The look of a line, of points or bars. */
  static Look look(int number) {
    return new Look(MARKS.get(number % MARKS.size()), number / MARKS.size());
  }

  /** The same colour, but what lies behind it is seen. */
  static Look through(Look look) {
    return new Look(new Ink(look.ink.light(), look.ink.dark(), 0.6), look.round);
  }

  /** The ground under the points of a class, paler where a model is less sure. */
  static Ink pale(int number, int sure) {
    return between(Ink.PAPER, look(number).ink, sure == 0 ? 0.14 : 0.34);
  }

  /** The ground of a band, from 0 to a last one. */
  static Ink band(int number, int last) {
    double place = last == 0 ? 0 : (double) number / last * (BANDS.size() - 1);
    int below = Math.min((int) place, BANDS.size() - 2);
    return between(BANDS.get(below), BANDS.get(below + 1), place - below);
  }

  private static Ink between(Ink a, Ink b, double part) {
    return new Ink(between(a.light(), b.light(), part), between(a.dark(), b.dark(), part));
  }

  private static String between(String a, String b, double part) {
    int from = Integer.decode(a);
    int to = Integer.decode(b);
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int low = from >> shift & 255;
      int high = to >> shift & 255;
      mixed |= (int) Math.round(low + part * (high - low)) << shift;
    }
    return "#%06x".formatted(mixed);
  }
}
