package org.micrograd.draw;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  /** A box of a longer line keeps all others away. */
  private static final int LINE_OF_BOX = 34;

  private static final String BREAKS = " ._/,-+*";

  static Label of(String text) {
    return of(text, LINE);
  }

  /** The text as the name in a box. */
  static Label ofBox(String text) {
    return of(text, LINE_OF_BOX);
  }

  private static Label of(String text, int longest) {
    boolean cut = text.codePointCount(0, text.length()) > MOST;
    String shown = cut ? text.substring(0, text.offsetByCodePoints(0, MOST)) + "…" : text;
    List<String> lines = new ArrayList<>();
    for (String line : shown.split("\\R", -1)) {
      int[] characters = line.codePoints().map(Label::legible).toArray();
      wrap(new String(characters, 0, characters.length), longest, lines);
    }
    return new Label(lines);
  }

  private static void wrap(String line, int longest, List<String> lines) {
    int from = 0;
    while (line.codePointCount(from, line.length()) > longest) {
      int end = fitting(line, from, line.offsetByCodePoints(from, longest));
      lines.add(line.substring(from, end));
      from = end;
    }
    if (from == 0 || from < line.length()) {
      lines.add(line.substring(from));
    }
  }

  /** Where a line ends: after the last space, where that is not far, and in no character. */
  private static int fitting(String line, int from, int most) {
    for (String breaks : List.of(" ", BREAKS)) {
      for (int end = most; end > (from + most) / 2; end--) {
        if (breaks.indexOf(line.charAt(end - 1)) >= 0) {
          return end;
        }
      }
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(line);
    int end = characters.isBoundary(most) ? most : characters.preceding(most);
    return end > from ? end : most;
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
