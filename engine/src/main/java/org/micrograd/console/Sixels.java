package org.micrograd.console;

import java.util.Arrays;
import org.micrograd.draw.FewColours;

/**
 * An image in the sixel code of terminals: bands of six rows, in each a line for each of its
 * colours, of runs of equal characters.
 */
final class Sixels {
  private static final String BEGIN = "\033P0;1q";
  private static final String END = "\033\\";
  private static final int BAND = 6;

  /** So many equal characters are shorter as a run. */
  private static final int RUN = 4;

  private final FewColours image;
  private final StringBuilder code = new StringBuilder(BEGIN);

  private Sixels(FewColours image) {
    this.image = image;
  }

  /** The code of an image. */
  static String of(FewColours image) {
    Sixels sixels = new Sixels(image);
    sixels.code.append("\"1;1;" + image.width() + ";" + image.height());
    for (int i = 0; i < image.palette().length; i++) {
      int colour = image.palette()[i];
      sixels.code.append(
          "#%d;2;%d;%d;%d"
              .formatted(i, percent(colour >> 16), percent(colour >> 8), percent(colour)));
    }
    for (int top = 0; top < image.height(); top += BAND) {
      sixels.band(top);
    }
    return sixels.code.append(END).toString();
  }

  private static int percent(int colour) {
    return Math.round((colour & 255) * 100 / 255f);
  }

  /** The rows from one on: which of the six each colour has at each place. */
  private void band(int top) {
    byte[][] rows = new byte[image.palette().length][];
    for (int y = top; y < Math.min(top + BAND, image.height()); y++) {
      for (int x = 0; x < image.width(); x++) {
        int colour = image.pixels()[y * image.width() + x] & 255;
        if (rows[colour] == null) {
          rows[colour] = new byte[image.width()];
        }
        rows[colour][x] |= (byte) (1 << y - top);
      }
    }
    boolean isFirst = true;
    for (int colour = 0; colour < rows.length; colour++) {
      if (rows[colour] != null) {
        code.append(isFirst ? "" : "$").append('#').append(colour);
        runs(rows[colour]);
        isFirst = false;
      }
    }
    code.append('-');
  }

  private void runs(byte[] row) {
    int end = row.length;
    while (end > 0 && row[end - 1] == 0) {
      end--;
    }
    int from = 0;
    while (from < end) {
      int to = from;
      while (to < end && row[to] == row[from]) {
        to++;
      }
      char[] same = new char[to - from];
      Arrays.fill(same, (char) ('?' + row[from]));
      if (same.length < RUN) {
        code.append(same);
      } else {
        code.append('!').append(same.length).append(same[0]);
      }
      from = to;
    }
  }
}
