package org.micrograd.session;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.micrograd.script.language.Lexis.Token;
import org.micrograd.script.language.Lexis.Token.Kind;

/** Which words of Python its grammar has at the end of a text. */
final class PythonPlace {
  private static final String CONSTANTS = "False None True";
  private static final String OPERAND = CONSTANTS + " await lambda not";
  private static final String OPERATOR = "and if in is not or";
  private static final String AFTER_ASYNC = "def for with";
  private static final String AFTER_MODULE = "as";
  private static final String STATEMENT =
      OPERAND
          + " yield assert async break class continue def del for from global if import match nonlocal"
          + " pass raise return try while with";

  /** What goes on with a statement that a line began above, by the first word of that line. */
  private static final Map<String, String> CLAUSES =
      Map.of(
          "if", "elif else",
          "elif", "elif else",
          "for", "else",
          "while", "else",
          "try", "except finally",
          "except", "except else finally",
          "match", "case",
          "case", "case",
          "else", "finally");

  /** Words behind which a name stands or a path. */
  private static final Set<String> NAMED = Set.of("as", "class", "def", "global", "nonlocal");

  private PythonPlace() {}

  /**
   * The words that may stand at a place.
   *
   * @param before the pieces before that place
   */
  static Stream<String> words(String text, List<Token> before, int start) {
    return Stream.of(found(text, before, start).strip().split(" ")).filter(each -> !each.isEmpty());
  }

  /** Whether only a word of the language can follow. */
  static boolean isBehindOperand(String text, List<Token> before, int start) {
    String found = found(text, before, start);
    return found.startsWith(OPERATOR) || found.equals(AFTER_ASYNC) || found.equals(AFTER_MODULE);
  }

  private static String found(String text, List<Token> before, int start) {
    int depth = before.stream().mapToInt(Token::depth).sum();
    int line = text.lastIndexOf('\n', start - 1) + 1;
    if (text.substring(line, start).isBlank() && depth <= 0) {
      return STATEMENT + " " + clause(text, line, start - line);
    }
    Token last = before.getLast();
    String word = last.in(text);
    if (last.kind() == Kind.KEYWORD) {
      return behind(word, before);
    }
    if (last.kind() == Kind.OPEN) {
      return CONSTANTS + " lambda not";
    }
    if (text.substring(line, start).matches("\\s*import\\s.*")) {
      return AFTER_MODULE;
    }
    boolean operand = last.kind() != Kind.SIGN && last.kind() != Kind.COMMENT;
    if (operand) {
      return OPERATOR + (depth > 0 ? " async for" : "") + further(text.substring(line, start));
    }
    return depth <= 0 && word.matches("[;:]") && !text.substring(line).contains("lambda")
        ? STATEMENT
        : OPERAND + (word.equals("=") && depth <= 0 ? " yield" : "");
  }

  /** What follows a word. */
  private static String behind(String word, List<Token> before) {
    if (NAMED.contains(word) || word.equals("import")) {
      return "";
    }
    Token operand = before.size() > 1 ? before.get(before.size() - 2) : null;
    return switch (word) {
      case "async" -> AFTER_ASYNC;
      case "True", "False", "None" -> OPERATOR;
      case "else", "try", "finally" -> OPERAND;
      case "not" ->
          operand != null && operand.kind() == Kind.NAME ? "in" : CONSTANTS + " lambda not";
      case "yield" -> OPERAND + " from";
      default -> OPERAND;
    };
  }

  /** What else may follow an operand, by the words before it in its line. */
  private static String further(String line) {
    String first = line.strip().split("\\W", 2)[0];
    String more = Set.of("with", "except", "case").contains(first) ? " as" : "";
    more += first.equals("raise") ? " from" : "";
    return line.matches("(?s).*\\bif\\b.*") ? more + " else" : more;
  }

  /** The clauses that continue the statement above with the same indentation. */
  private static String clause(String text, int line, int indent) {
    List<String> above = text.substring(0, line).lines().toList().reversed();
    for (String each : above) {
      int lead = each.length() - each.stripLeading().length();
      if (!each.isBlank() && lead <= indent) {
        return lead == indent ? CLAUSES.getOrDefault(each.strip().split("\\W", 2)[0], "") : "";
      }
    }
    return "";
  }
}
