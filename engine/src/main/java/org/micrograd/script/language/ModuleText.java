package org.micrograd.script.language;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts of JavaScript that are ES modules: they import or export. */
final class ModuleText {
  /** What a module whose value is asked for exports it as. */
  static final String VALUE = "micrograd$value";

  private static final Pattern QUOTED =
      Pattern.compile(
          "//[^\n]*|/\\*(?s:.*?)\\*/|'(?:[^'\\\\\n]|\\\\.)*'|\"(?:[^\"\\\\\n]|\\\\.)*\"|`(?:[^`\\\\]|\\\\(?s:.))*`");

  /** What an import takes, and from where: the text in quotes is blank by then. */
  private static final Pattern IMPORT =
      Pattern.compile(
          "(?m)(?<=^|;)[ \\t]*import(?:\\s*['\"`]\\s*['\"`]|(?:\\s*[{*]|\\s+[\\p{L}_$])[^;'\"`()=]*?[\\s}]from\\s*['\"`]\\s*['\"`])[ \\t]*;?");

  private static final Pattern EXPORT =
      Pattern.compile(
          "(?m)(?<=^|;)[ \\t]*export(?:\\s*[{*]|\\s+(?:default|const|let|var|function|class|async)\\b)");

  private ModuleText() {}

  /** Whether a script is an ES module. */
  static boolean is(String text, String name) {
    String code = code(text);
    return name.endsWith(".mjs") || IMPORT.matcher(code).find() || EXPORT.matcher(code).find();
  }

  /**
   * The module as one that exports the value of its last statement, as {@link #VALUE}; the same
   * text where it exports something itself, awaits, or asks about itself: code in a text cannot.
   */
  static String valued(String text, String name) {
    String code = code(text);
    if (EXPORT.matcher(code).find() || code.contains("await") || code.contains("import.meta")) {
      return text;
    }
    StringBuilder rest = new StringBuilder(text);
    Matcher imports = IMPORT.matcher(code);
    String all =
        imports.results().map(found -> taken(text, rest, found)).collect(Collectors.joining(" "));
    return "%s export const %s = eval(%s);"
        .formatted(all, VALUE, literal(rest + "\n//# sourceURL=" + name));
  }

  /** Takes a statement out, and leaves its lines. */
  private static String taken(String text, StringBuilder rest, MatchResult found) {
    for (int i = found.start(); i < found.end(); i++) {
      if (rest.charAt(i) != '\n') {
        rest.setCharAt(i, ' ');
      }
    }
    String statement = text.substring(found.start(), found.end()).replace('\n', ' ').strip();
    return statement.endsWith(";") ? statement : statement + ";";
  }

  /** The text with blanks in place of comments and of what is in quotes. */
  private static String code(String text) {
    StringBuilder code = new StringBuilder(text);
    QUOTED
        .matcher(text)
        .results()
        .forEach(quoted -> {
          boolean comment = text.charAt(quoted.start()) == '/';
          int from = comment ? quoted.start() : quoted.start() + 1;
          int to = comment ? quoted.end() : quoted.end() - 1;
          for (int i = from; i < to; i++) {
            code.setCharAt(i, text.charAt(i) == '\n' ? '\n' : ' ');
          }
        });
    return code.toString();
  }

  private static String literal(String text) {
    return "\""
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\u2028", "\\u2028")
            .replace("\u2029", "\\u2029")
        + "\"";
  }
}
