package org.micrograd.draw;

import java.util.ArrayList;
import java.util.List;
import org.micrograd.io.Xml;

/**
 * Any text in lines that can be read.
 *
 * <p>What XML cannot hold becomes the replacement character. Long lines are wrapped; what goes
 * beyond 2,000 characters is cut, and ends in an ellipsis then: Graphviz takes no label of more
 * than 16,384 bytes.
 */
record Label(List<String> lines) {
  private static final int MOST = 2000;
  private static final int LINE = 60;

  static Label of(String text) {
    boolean cut = text.codePointCount(0, text.length()) > MOST;
    String shown = cut ? text.substring(0, text.offsetByCodePoints(0, MOST)) + "…" : text;
    List<String> lines = new ArrayList<>();
    for (String line : shown.split("\\R", -1)) {
      int[] characters = line.codePoints().map(Label::legible).toArray();
      int from = 0;
      do {
        int count = fitting(characters, from);
        lines.add(new String(characters, from, count));
        from += count;
      } while (from < characters.length);
    }
    return new Label(lines);
  }

  /** How many characters go into a line: to the last space, where it is not far. */
  private static int fitting(int[] characters, int from) {
    int most = Math.min(LINE, characters.length - from);
    if (most == characters.length - from) {
      return most;
    }
    for (int count = most; count > LINE / 2; count--) {
      if (characters[from + count - 1] == ' ') {
        return count;
      }
    }
    return most;
  }

  private static int legible(int c) {
    boolean isText =
        !Character.isISOControl(c)
            && Character.getType(c) != Character.SURROGATE
            && c != 0xfffe
            && c != 0xffff;
    return c == '\t' ? ' ' : isText ? c : 0xfffd;
  }

  /** The lines as HTML-like text of DOT. */
  String html() {
    return String.join("<BR/>", lines.stream().map(Label::html).toList());
  }

  private static String html(String line) {
    // Graphviz reads escapes in HTML-like text too: it would put the node's name for \N.
    // graphviz-java looks for attributes (fontname=, image=) in the whole text, labels too.
    return Xml.escaped(line).replace("\\", "\\\\").replace("=", "&#61;");
  }
}
