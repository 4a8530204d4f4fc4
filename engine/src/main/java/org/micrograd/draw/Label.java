package org.micrograd.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * Any text as the HTML-like text of a cell, in lines that can be read.
 *
 * <p>What XML cannot hold becomes the replacement character. Long lines are wrapped; what goes
 * beyond 2,000 characters is cut, and ends in an ellipsis then: Graphviz takes no label of more
 * than 16,384 bytes.
 *
 * @param html the escaped text
 * @param width enough points for its longest line, in any font: renderers measure one font and draw
 *     another
 */
record Label(String html, int width) {
  private static final int MOST = 2000;
  private static final int LINE = 60;
  private static final int NARROW = 8;
  private static final int CAPITAL = 10;
  private static final int WIDE = 14;

  /** Chinese, Japanese, Korean, emoji: nothing below this character is as wide as it is high. */
  private static final int FIRST_WIDE = 0x1100;

  static Label of(String text) {
    List<String> lines = lines(text);
    int width =
        lines.stream()
            .mapToInt(line -> line.codePoints().map(Label::width).sum())
            .max()
            .orElseThrow();
    return new Label(String.join("<BR/>", lines.stream().map(Label::escape).toList()), width + 12);
  }

  private static int width(int c) {
    return c >= FIRST_WIDE ? WIDE : Character.isUpperCase(c) ? CAPITAL : NARROW;
  }

  private static List<String> lines(String text) {
    boolean cut = text.codePointCount(0, text.length()) > MOST;
    String shown = cut ? text.substring(0, text.offsetByCodePoints(0, MOST)) + "…" : text;
    List<String> lines = new ArrayList<>();
    for (String line : shown.split("\\R", -1)) {
      int[] characters = line.codePoints().toArray();
      for (int from = 0; from == 0 || from < characters.length; from += LINE) {
        lines.add(new String(characters, from, Math.min(LINE, characters.length - from)));
      }
    }
    return lines;
  }

  private static String escape(String line) {
    StringBuilder safe = new StringBuilder();
    for (int c : (Iterable<Integer>) line.codePoints()::iterator) {
      switch (c) {
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '&' -> safe.append("&amp;");
        case '"' -> safe.append("&quot;");
        // Graphviz reads escapes in HTML-like text too: it would put the node's name for \N.
        case '\\' -> safe.append("\\\\");
        // graphviz-java looks for attributes (fontname=, image=) in the whole text, labels too.
        case '=' -> safe.append("&#61;");
        case '\t' -> safe.append(' ');
        default -> safe.appendCodePoint(isText(c) ? c : 0xfffd);
      }
    }
    return safe.toString();
  }

  private static boolean isText(int c) {
    return !Character.isISOControl(c)
        && Character.getType(c) != Character.SURROGATE
        && c != 0xfffe
        && c != 0xffff;
  }
}
