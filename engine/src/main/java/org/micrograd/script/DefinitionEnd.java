package org.micrograd.script;

/** Where a definition in a text ends: with the statement, its brackets closed. */
final class DefinitionEnd {
  /** What a line ends or begins with where the statement goes on. */
  private static final String OPEN = "=>+-*/%&|?:,.(<";

  private final String text;
  private int at;
  private int depth;

  private DefinitionEnd(String text, int from) {
    this.text = text;
    this.at = from;
  }

  /** The end of the definition that begins at a place. */
  static int of(String text, int from) {
    DefinitionEnd end = new DefinitionEnd(text, from);
    while (end.at < text.length() && !end.isThere()) {
      end.at = end.behind();
    }
    return Math.min(end.at, text.length());
  }

  private boolean isThere() {
    char c = text.charAt(at);
    depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
    return depth < 0 || depth == 0 && (c == ';' || c == '\n' && !goesOn());
  }

  /** Behind a character, a text in quotes or a comment. */
  private int behind() {
    char c = text.charAt(at);
    if (c == '"' || c == '\'' || c == '`') {
      return behindQuote(c);
    }
    int comment = c == '#' || text.startsWith("//", at) ? text.indexOf('\n', at) : at + 1;
    return comment < 0 ? text.length() : comment;
  }

  /** A quote that is not closed, as an apostrophe in a comment, is a character as any other. */
  private int behindQuote(char quote) {
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == quote) {
        return i + 1;
      }
      if (c == '\n' && quote != '`') {
        return at + 1;
      }
      i += c == '\\' ? 1 : 0;
    }
    return at + 1;
  }

  private boolean goesOn() {
    int before = at - 1;
    while (before > 0 && Character.isWhitespace(text.charAt(before))) {
      before--;
    }
    int next = at;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return before >= 0 && OPEN.indexOf(text.charAt(before)) >= 0
        || next < text.length() && (OPEN + "{").indexOf(text.charAt(next)) >= 0;
  }
}
