package org.micrograd.console;

/** Characters that a terminal obeys, as text: what is shown may be of anyone's making. */
final class Controls {
  private Controls() {}

  /** A text without control characters but line breaks and tabs. */
  static String escaped(String text) {
    if (text.chars().noneMatch(Controls::isControl)) {
      return text;
    }
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(
            c -> escaped.append(isControl(c) ? "\\x%02x".formatted(c) : String.valueOf((char) c)));
    return escaped.toString();
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\t';
  }
}
