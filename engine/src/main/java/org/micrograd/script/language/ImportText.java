package org.micrograd.script.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of JavaScript that ask about themselves, {@code import.meta}, or import while they run: in
 * programs both go through node's own ways, which know more than the language.
 */
public final class ImportText {
  /** What is passed over, or one of the two; no method that is called import. */
  private static final Pattern ASKING =
      Pattern.compile(
          "//[^\n]*|/\\*(?s:.*?)\\*/|'(?:[^'\\\\\n]|\\\\.)*'|\"(?:[^\"\\\\\n]|\\\\.)*\""
              + "|(?<![\\w$.])import\\s*(?:(?<meta>\\.\\s*meta(?![\\w$]))|(?<call>\\((?!\\s*\\)|[^()]*\\)\\s*\\{)))");

  private ImportText() {}

  /** The text with both replaced, in the lines that they stand in. */
  public static String of(String text, boolean isModule) {
    if (!text.contains("import")) {
      return text;
    }
    String place = isModule ? "import.meta.url" : "__filename";
    return ASKING
        .matcher(text)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                found.group("meta") != null
                    ? "globalThis[Symbol.for('micrograd.meta')](import.meta)"
                    : found.group("call") != null
                        ? "globalThis[Symbol.for('micrograd.import')](%s)(".formatted(place)
                        : found.group()));
  }
}
