package org.micrograd.script.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.micrograd.script.language.Lexis.Token;
import org.micrograd.script.language.Lexis.Token.Kind;

/**
 * A text of JavaScript that was typed: its imports first, as a module, then the rest.
 *
 * <p>What a person declares at a console may be declared again: top-level {@code const}, {@code
 * let} and {@code class} become {@code var}. A text that awaits at its top level becomes the body
 * of a function, and the names that it declares stay global.
 */
final class JavaScriptCell {
  private static final Set<String> NO_EXPRESSION =
      Set.of(
          "const let var function class if for while do switch try throw return break continue debugger {"
              .split(" "));

  private final String text;
  private final Predicate<String> parses;

  private JavaScriptCell(String text, Predicate<String> parses) {
    this.text = text;
    this.parses = parses;
  }

  /** The parts, in order; none if there is nothing to run. */
  static List<TypedPart> parts(String text, Predicate<String> parses) {
    List<Token> tokens = Lexis.JAVASCRIPT.tokens(text);
    tokens.removeIf(token -> token.kind() == Kind.COMMENT);
    return tokens.isEmpty() ? List.of() : new JavaScriptCell(text, parses).parts(tokens);
  }

  private List<TypedPart> parts(List<Token> tokens) {
    if (isLiteral()) {
      return List.of(TypedPart.script("(" + text + ")"));
    }
    List<TopLevelStatement> statements = topLevel(tokens);
    StringBuilder imports = new StringBuilder();
    StringBuilder rest = new StringBuilder(text);
    List<TopLevelStatement> others = new ArrayList<>();
    for (TopLevelStatement statement : statements) {
      if (statement.word().equals("import") && !statement.isCall()) {
        imports.insert(0, statement.module());
        blank(rest, statement.start(), statement.end());
      } else {
        others.add(statement);
      }
    }
    List<TypedPart> parts = new ArrayList<>();
    if (!imports.isEmpty()) {
      parts.add(TypedPart.module(imports.toString()));
    }
    if (!rest.toString().isBlank()) {
      boolean awaits = tokens.stream().anyMatch(t -> t.in(text).equals("await"));
      boolean plain = !awaits || parses.test(rest.toString());
      parts.add(plain ? script(rest, others) : awaiting(rest, others));
    }
    return parts;
  }

  /** A text in braces is an object where it can be one. */
  private boolean isLiteral() {
    String all = text.strip();
    return all.startsWith("{") && all.endsWith("}") && parses.test("(" + all + ")");
  }

  private static TypedPart script(StringBuilder rest, List<TopLevelStatement> statements) {
    statements.forEach(statement -> statement.declareAgain(rest));
    return new TypedPart(
        rest.toString(), false, false, declared(statements, false), declared(statements, true));
  }

  private static List<String> declared(List<TopLevelStatement> statements, boolean constants) {
    return statements.stream()
        .filter(statement -> !constants || statement.word().equals("const"))
        .flatMap(statement -> statement.declared().stream())
        .toList();
  }

  /** From the last statement to the first: what is inserted moves only what is behind it. */
  private TypedPart awaiting(StringBuilder rest, List<TopLevelStatement> statements) {
    Set<String> names = new LinkedHashSet<>(declared(statements, false));
    StringBuilder functions = new StringBuilder();
    for (int i = 0; i < statements.size(); i++) {
      TopLevelStatement statement = statements.get(i);
      String function = statement.function();
      if (function != null) {
        functions.append("globalThis.%s = %s; ".formatted(function, function));
      } else if (i == 0 && !NO_EXPRESSION.contains(statement.word())) {
        rest.insert(statement.expressionEnd(), ')').insert(statement.start(), "return (");
      } else {
        statement.assign(rest);
      }
    }
    String declared = names.isEmpty() ? "" : "var " + String.join(", ", names) + "; ";
    return new TypedPart(
        declared + "(async () => { " + functions + rest + "\n})()",
        false,
        true,
        declared(statements, false),
        declared(statements, true));
  }

  private static void blank(StringBuilder text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) != '\n') {
        text.setCharAt(i, ' ');
      }
    }
  }

  /** The statements, the last one first. */
  private List<TopLevelStatement> topLevel(List<Token> tokens) {
    List<TopLevelStatement> statements = new ArrayList<>();
    int depth = 0;
    int begin = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (i > begin && depth == 0 && endsBefore(tokens.get(i - 1), tokens.get(i))) {
        statements.add(new TopLevelStatement(text, tokens.subList(begin, i)));
        begin = i;
      }
      depth += tokens.get(i).depth();
    }
    statements.add(new TopLevelStatement(text, tokens.subList(begin, tokens.size())));
    return statements.reversed();
  }

  /** Whether a statement ends between two tokens: at a semicolon, or a new line by no operator. */
  private boolean endsBefore(Token before, Token token) {
    boolean newLine = text.substring(before.end(), token.start()).contains("\n");
    boolean goesOn = token.kind() == Kind.SIGN && !"!~+-".contains(token.in(text));
    return before.in(text).equals(";") || newLine && before.kind() != Kind.SIGN && !goesOn;
  }
}
