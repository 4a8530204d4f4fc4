package org.micrograd.io;

/** Text inside XML and HTML. */
public final class Xml {
  private static final int REPLACEMENT = 0xfffd;

  private Xml() {}

  /** A text for an element or an attribute; what XML cannot hold is the replacement character. */
  public static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            default -> escaped.appendCodePoint(isCharacter(c) ? c : REPLACEMENT);
          }
        });
    return escaped.toString();
  }

  /** Whether XML 1.0 has the character. */
  private static boolean isCharacter(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= ' ' && c < Character.MIN_SURROGATE
        || c > Character.MAX_SURROGATE && c < 0xfffe
        || c > 0xffff;
  }
}
