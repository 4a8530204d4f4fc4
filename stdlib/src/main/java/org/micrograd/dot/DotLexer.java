package org.micrograd.dot;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text in Graphviz's language, one after the other. */
final class DotLexer {
  /** What a word is. */
  enum Kind {
    /** A name or a number. */
    ID,
    /** Text between quotes. */
    QUOTED,
    /** An HTML-like label, without its outer brackets. */
    HTML,
    /** One of the language's own words, in lower case. */
    KEYWORD,
    /** A sign, or an arrow. */
    SIGN,
    END
  }

  /** A word and where in the text it begins. */
  record Word(Kind kind, String text, int at) {
    boolean is(String sign) {
      return (kind == Kind.SIGN || kind == Kind.KEYWORD) && text.equals(sign);
    }

    boolean isName() {
      return kind == Kind.ID || isLong();
    }

    /** Whether it can go on after a +. */
    boolean isLong() {
      return kind == Kind.QUOTED || kind == Kind.HTML;
    }
  }

  private static final Pattern SPACE =
      Pattern.compile("(?:\\s|\\x{feff}|//[^\\n]*|/\\*.*?\\*/|#[^\\n]*)++", Pattern.DOTALL);
  private static final Pattern NAME =
      Pattern.compile(
          "[\\p{L}_\\x{80}-\\x{10ffff}][\\p{L}\\p{N}_\\x{80}-\\x{10ffff}]*|-?(?:\\.\\d+|\\d+(?:\\.\\d*)?)");
  private static final Pattern QUOTED =
      Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"", Pattern.DOTALL);
  private static final Pattern SIGN = Pattern.compile("->|--|[{}\\[\\];,=:+]");
  private static final Pattern KEYWORD =
      Pattern.compile("strict|graph|digraph|node|edge|subgraph", Pattern.CASE_INSENSITIVE);

  private final String text;
  private int at;

  DotLexer(String text) {
    this.text = text;
  }

  private Matcher match(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    return matcher.lookingAt() ? matcher : null;
  }

  /** The next word; an END after the last one. */
  Word next() {
    Matcher space = match(SPACE);
    at = space == null ? at : space.end();
    int begin = at;
    if (at == text.length()) {
      return new Word(Kind.END, "the end", at);
    }
    if (text.charAt(at) == '<') {
      return new Word(Kind.HTML, html(), begin);
    }
    for (Pattern pattern : new Pattern[] {QUOTED, NAME, SIGN}) {
      Matcher found = match(pattern);
      if (found != null) {
        at = found.end();
        if (pattern == QUOTED) {
          return new Word(Kind.QUOTED, quoted(found.group(1)), begin);
        }
        String word = found.group();
        boolean isKeyword = KEYWORD.matcher(word).matches();
        return new Word(
            pattern == SIGN ? Kind.SIGN : isKeyword ? Kind.KEYWORD : Kind.ID,
            isKeyword ? word.toLowerCase(Locale.ROOT) : word,
            begin);
      }
    }
    throw error(at, noWord());
  }

  private String noWord() {
    return text.charAt(at) == '"'
        ? "a text in quotes does not end"
        : text.startsWith("/*", at)
            ? "a comment does not end"
            : "no word begins with " + text.substring(at, text.offsetByCodePoints(at, 1));
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
    throw error(at, "a label in < > does not end");
  }

  /** That the text is none in the language, which a place in it shows. */
  IllegalArgumentException error(int place, String what) {
    String before = text.substring(0, place);
    int lineBegin = before.lastIndexOf('\n') + 1;
    return new IllegalArgumentException(
        "this is no text in Graphviz's language: line %d, column %d: %s"
            .formatted(
                before.chars().filter(c -> c == '\n').count() + 1,
                text.codePointCount(lineBegin, place) + 1,
                what));
  }
}
