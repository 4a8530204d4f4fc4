package org.micrograd.dot;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text in Graphviz's language, one after the other. */
final class DotLexer {
  /** What a word is. */
  enum Kind {
    /** A name, a number, or text between quotes. */
    ID,
    /** An HTML-like label, without its outer brackets. */
    HTML,
    /** One of the language's own words, in lower case. */
    KEYWORD,
    /** A sign, or an arrow. */
    SIGN,
    END
  }

  /** A word with its line. */
  record Word(Kind kind, String text, int line) {
    boolean is(String sign) {
      return (kind == Kind.SIGN || kind == Kind.KEYWORD) && text.equals(sign);
    }

    boolean isName() {
      return kind == Kind.ID || kind == Kind.HTML;
    }
  }

  private static final Pattern SPACE =
      Pattern.compile(
          "(?:\\s|//[^\\n]*|/\\*.*?\\*/|(?<=\\n)#[^\\n]*|\\A#[^\\n]*)+", Pattern.DOTALL);
  private static final Pattern NAME =
      Pattern.compile(
          "[\\p{L}_\\x{80}-\\x{10ffff}][\\p{L}\\p{N}_\\x{80}-\\x{10ffff}]*|-?(?:\\.\\d+|\\d+(?:\\.\\d*)?)");
  private static final Pattern QUOTED =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"", Pattern.DOTALL);
  private static final Pattern SIGN = Pattern.compile("->|--|[{}\\[\\];,=:+]");
  private static final Pattern KEYWORD =
      Pattern.compile("strict|graph|digraph|node|edge|subgraph", Pattern.CASE_INSENSITIVE);

  private final String text;
  private int at;
  private int counted;
  private int lines = 1;

  DotLexer(String text) {
    this.text = text;
  }

  private Matcher match(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    // What lies before the place counts for what is at the beginning of a line.
    matcher.useTransparentBounds(true).useAnchoringBounds(false);
    return matcher.lookingAt() ? matcher : null;
  }

  /** The line of the place; counted on from the last one. */
  private int line() {
    for (; counted < at; counted++) {
      lines += text.charAt(counted) == '\n' ? 1 : 0;
    }
    return lines;
  }

  /** The next word; an END after the last one. */
  Word next() {
    Matcher space = match(SPACE);
    at = space == null ? at : space.end();
    if (at == text.length()) {
      return new Word(Kind.END, "the end", line());
    }
    int line = line();
    if (text.charAt(at) == '<') {
      return new Word(Kind.HTML, html(), line);
    }
    for (Pattern pattern : new Pattern[] {QUOTED, NAME, SIGN}) {
      Matcher found = match(pattern);
      if (found != null) {
        at = found.end();
        if (pattern == QUOTED) {
          return new Word(Kind.ID, quoted(found.group(1)), line);
        }
        String word = found.group();
        boolean isKeyword = KEYWORD.matcher(word).matches();
        return new Word(
            pattern == SIGN ? Kind.SIGN : isKeyword ? Kind.KEYWORD : Kind.ID,
            isKeyword ? word.toLowerCase(Locale.ROOT) : word,
            line);
      }
    }
    throw error(line, "no word begins with " + text.substring(at, text.offsetByCodePoints(at, 1)));
  }

  /** Quotes lose their backslash, lines that end in one are one line; all other escapes stay. */
  private static String quoted(String text) {
    return text.replace("\\\n", "").replaceAll("(?<!\\\\)((?:\\\\\\\\)*)\\\\\"", "$1\"");
  }

  private String html() {
    int depth = 0;
    for (int i = at; i < text.length(); i++) {
      depth += text.charAt(i) == '<' ? 1 : text.charAt(i) == '>' ? -1 : 0;
      if (depth == 0) {
        String inside = text.substring(at + 1, i);
        at = i + 1;
        return inside;
      }
    }
    throw error(line(), "a label in < > does not end");
  }

  static IllegalArgumentException error(int line, String what) {
    return new IllegalArgumentException(
        "this is no text in Graphviz's language: line " + line + ": " + what);
  }
}
