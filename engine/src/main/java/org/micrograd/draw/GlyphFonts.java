package org.micrograd.draw;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fonts of this machine for what its standard font has no letters for: other scripts, emoji. An SVG
 * leaves that to the reader's machine.
 */
final class GlyphFonts {
  private static final Font STANDARD = new Font(Font.SANS_SERIF, Font.PLAIN, 1);

  /** A font for each character that the standard one lacks; the standard one where none has it. */
  private static final Map<Integer, Font> OTHERS = new ConcurrentHashMap<>();

  /** All characters before this one are in every font. */
  private static final int LATIN = 0x250;

  private static final int MOST_TOLD = 12;

  private GlyphFonts() {}

  private static boolean isPlain(int c) {
    // Joiners, selectors of a variant, and skin tones are no letters.
    return c < LATIN
        || c == 0x200d
        || (c >= 0xfe00 && c <= 0xfe0f)
        || (c >= 0x1f3fb && c <= 0x1f3ff)
        || STANDARD.canDisplay(c);
  }

  private static Font other(int c) {
    return OTHERS.computeIfAbsent(
        c,
        _ ->
            Stream.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .filter(font -> font.canDisplay(c))
                .findFirst()
                .orElse(STANDARD));
  }

  /** Whether the standard font has all letters of a line. */
  static boolean isPlain(String line) {
    return line.codePoints().allMatch(GlyphFonts::isPlain);
  }

  /** A line of which each character has a font that knows it, where there is one. */
  static AttributedString withFonts(String line, Font font) {
    AttributedString text = new AttributedString(line);
    text.addAttribute(TextAttribute.FONT, font);
    for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
      int c = line.codePointAt(i);
      if (!isPlain(c)) {
        Font known = other(c).deriveFont(font.getStyle(), font.getSize2D());
        text.addAttribute(TextAttribute.FONT, known, i, i + Character.charCount(c));
      }
    }
    return text;
  }

  /** What is told of characters that no font of this machine has; "" where there are none. */
  static String missing(Stream<String> lines) {
    Set<Integer> missing =
        lines
            .flatMapToInt(String::codePoints)
            .filter(c -> !isPlain(c) && other(c).equals(STANDARD))
            .boxed()
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (missing.isEmpty()) {
      return "";
    }
    String some =
        missing.stream()
            .limit(MOST_TOLD)
            .map("U+%04X"::formatted)
            .collect(Collectors.joining(", "));
    return "No font of this machine has "
        + some
        + (missing.size() > MOST_TOLD ? ", …" : "")
        + ": an SVG shows what the reader's fonts have.";
  }
}
