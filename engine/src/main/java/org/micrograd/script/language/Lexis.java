package org.micrograd.script.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.micrograd.script.language.Lexis.Token.Kind;

/** The words of a language, as far as colours, indentation and completion need them. */
public enum Lexis {
  JAVASCRIPT(
      "//[^\n]*|/\\*(?s:.*?)(?:\\*/|\\z)",
      "\"(?:[^\"\\\\\n]++|\\\\(?s:.))*+\"?|'(?:[^'\\\\\n]++|\\\\(?s:.))*+'?|`(?:[^`\\\\]++|\\\\(?s:.))*+(?:`|\\z)",
      "/(?![*/])(?:[^/\\\\\\[\n]++|\\\\.|\\[(?:[^\\]\\\\\n]++|\\\\.)*+\\])++/[a-z]*",
      "async await break case catch class const continue debugger default delete do else export extends false finally for"
          + " function if import in instanceof let new null of return static super switch this throw true try typeof"
          + " undefined var void while yield"),
  PYTHON(
      "#[^\n]*",
      "(?i:\\b[rbuf]{1,2})?(?:\"\"\"(?:[^\"\\\\]++|\\\\(?s:.)|\"(?!\"\"))*+(?:\"\"\"|\\z)|'''(?:[^'\\\\]++|\\\\(?s:.)|'(?!''))*+(?:'''|\\z)"
          + "|\"(?:[^\"\\\\\n]++|\\\\(?s:.))*+\"?|'(?:[^'\\\\\n]++|\\\\(?s:.))*+'?)",
      "(?!)",
      "False None True and as assert async await break case class continue def del elif else except finally for from"
          + " global if import in is lambda match nonlocal not or pass raise return try while with yield");

  private static final String NUMBER =
      "0[xXbBoO][\\da-fA-F_]+n?|(?:\\d[\\d_]*\\.?[\\d_]*|\\.\\d[\\d_]*)(?:[eE][+-]?\\d+)?[nj]?";
  private static final String WORD = "[\\p{javaJavaIdentifierStart}][\\p{javaJavaIdentifierPart}]*";

  private static final List<Kind> GROUPS =
      List.of(Kind.COMMENT, Kind.STRING, Kind.NUMBER, Kind.NAME, Kind.OPEN, Kind.CLOSE);

  private final Pattern pattern;
  private final Set<String> keywords;

  Lexis(String comment, String string, String regex, String keywords) {
    this.pattern =
        Pattern.compile(
            "(?<COMMENT>%s)|(?<STRING>%s)|(?<NUMBER>%s)|(?<NAME>%s)|(?<regex>%s)|(?<OPEN>[(\\[{])|(?<CLOSE>[)\\]}])|\\S"
                .formatted(comment, string, NUMBER, WORD, regex));
    this.keywords = Set.of(keywords.split(" "));
  }

  /** The words that are no names. */
  public Set<String> keywords() {
    return keywords;
  }

  /** The pieces of a text without its spaces; never fails, whatever the text. */
  public List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    int from = 0;
    while (matcher.find(from)) {
      int end = matcher.end();
      Kind kind = kind(matcher);
      if (kind == null) {
        boolean operand = !tokens.isEmpty() && endsOperand(tokens.getLast());
        kind = operand ? Kind.SIGN : Kind.STRING;
        end = operand ? matcher.start() + 1 : end;
      }
      tokens.add(new Token(kind, matcher.start(), end, isClosed(kind, matcher.group())));
      from = end;
    }
    return tokens;
  }

  /** How many brackets are open at the end of a text. */
  public int depth(String text) {
    return Math.max(0, tokens(text).stream().mapToInt(Token::depth).sum());
  }

  /** The kind of a match; null for a slash that begins a regular expression or divides. */
  private Kind kind(Matcher matcher) {
    if (matcher.group("regex") != null) {
      return null;
    }
    for (Kind kind : GROUPS) {
      if (matcher.group(kind.name()) != null) {
        boolean keyword = kind == Kind.NAME && keywords.contains(matcher.group());
        return keyword ? Kind.KEYWORD : kind;
      }
    }
    return Kind.SIGN;
  }

  /** After an operand a slash divides. */
  private static boolean endsOperand(Token token) {
    return switch (token.kind()) {
      case NAME, NUMBER, STRING, CLOSE -> true;
      case KEYWORD, COMMENT, OPEN, SIGN -> false;
    };
  }

  private static boolean isClosed(Kind kind, String token) {
    return switch (kind) {
      case COMMENT -> !token.startsWith("/*") || token.endsWith("*/") && token.length() > 3;
      case STRING -> isClosedString(token.replaceFirst("^[a-zA-Z]+", ""));
      default -> true;
    };
  }

  private static boolean isClosedString(String token) {
    String quote = token.substring(0, 1);
    String mark = token.startsWith(quote.repeat(3)) ? quote.repeat(3) : quote;
    return quote.equals("/") || token.length() >= 2 * mark.length() && token.endsWith(mark);
  }

  /**
   * A piece of a text: what it is, and where it begins and ends.
   *
   * @param closed false for a string or comment that the text's end cuts off
   */
  public record Token(Kind kind, int start, int end, boolean closed) {
    /** What a piece is. */
    public enum Kind {
      KEYWORD,
      NAME,
      NUMBER,
      STRING,
      COMMENT,
      OPEN,
      CLOSE,
      SIGN
    }

    /** By how much the brackets are deeper after it. */
    public int depth() {
      return kind == Kind.OPEN ? 1 : kind == Kind.CLOSE ? -1 : 0;
    }

    /** The piece itself. */
    public String in(String text) {
      return text.substring(start, end);
    }
  }
}
