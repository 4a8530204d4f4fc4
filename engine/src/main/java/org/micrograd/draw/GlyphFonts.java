package org.micrograd.draw;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fonts of this machine for what its standard font has no letters for: other scripts, emoji. An SVG
 * leaves that to the reader's machine.
 */
final class GlyphFonts {
  private static final Font STANDARD = new Font(Font.SANS_SERIF, Font.PLAIN, 1);

  /** The family of a font like Times; one that is wider where there is none. */
  static final String SERIF =
      Stream.of("Times New Roman", "Times", "Liberation Serif", "Nimbus Roman", "FreeSerif")
          .filter(name -> new Font(name, Font.PLAIN, 1).getFamily(Locale.ROOT).equals(name))
          .findFirst()
          .orElse(Font.SERIF);

  /** A font for each character that the standard one lacks; the standard one where none has it. */
  private static final Map<Integer, Font> OTHERS = new ConcurrentHashMap<>();

  /** All characters before this one are in every font. */
  private static final int LATIN = 0x250;

  private static final int MOST_TOLD = 12;

  /** Whether a font shows a character, by the name of its family. */
  private static final Map<List<Object>, Boolean> PLAIN = new ConcurrentHashMap<>();

  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);
  private static final Pattern CHARACTER = Pattern.compile("\\X");
  private static final int JOINER = 0x200d;

  /** All after the first of what joins several pictures into one. */
  private static final String JOINED = "(?s)\u200d.*";

  private static final String SELECTORS = "[\\x{fe00}-\\x{fe0f}]";
  private static final int FIRST_PICTURE = 0x2190;
  private static final int FIRST_FLAG = 0x1f1e6;
  private static final int LETTERS = 26;
  private static final char REPLACED = '\ufffc';

  private GlyphFonts() {}

  private static boolean isPlain(int c, Font font) {
    return c < LATIN
        || isNoLetter(c)
        || PLAIN.computeIfAbsent(List.of(font.getName(), c), _ -> draws(font, c));
  }

  /** Joiners, selectors of a variant, skin tones, marks on a letter, spaces. */
  private static boolean isNoLetter(int c) {
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.SPACE_SEPARATOR
        || (c >= 0x1f3fb && c <= 0x1f3ff);
  }

  /**
   * Whether a font shows a character: fonts of coloured pictures say that they do, and are blank.
   */
  private static boolean draws(Font font, int c) {
    return font.canDisplay(c)
        && !font.createGlyphVector(MEASURE, Character.toString(c)).getVisualBounds().isEmpty();
  }

  private static Font other(int c) {
    return OTHERS.computeIfAbsent(
        c,
        _ ->
            Stream.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .filter(font -> draws(font, c))
                .findFirst()
                .orElse(STANDARD));
  }

  /** Whether a font has all letters of a line. */
  static boolean isPlain(String line, Font font) {
    return line.codePoints().allMatch(c -> isPlain(c, font) && c != JOINER);
  }

  /**
   * A line of which each character has a font that knows it, where there is one; of several that
   * are joined into one picture the first is seen, and a character that no font has is its number
   * in a box.
   */
  static AttributedString withFonts(String line, Font font) {
    StringBuilder text = new StringBuilder();
    List<Part> parts = new ArrayList<>();
    for (Matcher each = CHARACTER.matcher(line); each.find(); ) {
      int c = each.group().codePointAt(0);
      int begin = text.length();
      if (isPlain(c, font) || isPlain(c, STANDARD)) {
        Font known =
            isPlain(c, font) ? font : STANDARD.deriveFont(font.getStyle(), font.getSize2D());
        // A mark that the font lacks would be a box of its own.
        shown(each.group())
            .codePoints()
            .filter(m -> m == c || known.canDisplay(m))
            .forEach(text::appendCodePoint);
        parts.add(new Part(TextAttribute.FONT, known, begin, text.length()));
      } else if (other(c).equals(STANDARD) && c >= FIRST_FLAG && c < FIRST_FLAG + LETTERS) {
        // The two letters of a flag's country.
        each.group().codePoints().forEach(m -> text.append((char) ('A' + m - FIRST_FLAG)));
      } else if (other(c).equals(STANDARD)) {
        text.append(REPLACED);
        parts.add(
            new Part(
                TextAttribute.CHAR_REPLACEMENT, new HexBox(c, font.getSize2D()), begin, begin + 1));
      } else {
        text.append(shown(each.group()));
        Font known = other(c).deriveFont(font.getStyle(), font.getSize2D());
        parts.add(new Part(TextAttribute.FONT, known, begin, text.length()));
      }
    }
    AttributedString shown = new AttributedString(text.toString());
    shown.addAttribute(TextAttribute.FONT, font);
    parts.forEach(part -> shown.addAttribute(part.key, part.what, part.begin, part.end));
    return shown;
  }

  /** The first of several pictures that are joined, without what chooses a variant. */
  private static String shown(String character) {
    return character.codePointAt(0) < FIRST_PICTURE
        ? character
        : character.replaceAll(JOINED, "").replaceAll(SELECTORS, "");
  }

  private record Part(TextAttribute key, Object what, int begin, int end) {}

  /** What is told of characters that no font of this machine has; "" where there are none. */
  static String missing(Stream<String> lines) {
    Set<Integer> missing =
        lines
            .flatMapToInt(String::codePoints)
            .filter(c -> !isPlain(c, STANDARD) && other(c).equals(STANDARD))
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
