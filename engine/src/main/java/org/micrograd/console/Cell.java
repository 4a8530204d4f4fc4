package org.micrograd.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.micrograd.console.Lexis.Token;
import org.micrograd.console.Lexis.Token.Kind;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.Languages;

/**
 * A text as it was typed or pasted, and the parts in which it is run: statement by statement in
 * Python, so that each shows its value; in JavaScript as a whole after its imports.
 *
 * <p>What a person declares at a console may be declared again: JavaScript's top-level {@code
 * const}, {@code let} and {@code class} become {@code var}.
 */
record Cell(Language language, String text) {
  private static final Set<String> CONTINUES = Set.of("else", "elif", "except", "finally");

  /** The parts, in order; none if there is nothing to run. */
  List<String> parts() {
    List<Token> tokens = Lexis.of(language).tokens(text);
    tokens.removeIf(token -> token.kind() == Kind.COMMENT);
    if (tokens.isEmpty()) {
      return List.of();
    }
    return Languages.PYTHON.equals(language) ? statements(tokens) : script(tokens);
  }

  private List<String> statements(List<Token> tokens) {
    List<String> parts = new ArrayList<>();
    int start = tokens.getFirst().start();
    int end = start;
    int depth = 0;
    boolean decorated = false;
    for (Token token : tokens) {
      boolean first = depth == 0 && isAtMargin(token) && !CONTINUES.contains(token.in(text));
      if (first && !decorated && token.start() > start) {
        parts.add(statement(start, end, tokens));
        start = token.start();
      }
      if (first) {
        decorated = token.in(text).equals("@");
      }
      depth += token.depth();
      end = token.end();
    }
    parts.add(statement(start, end, tokens));
    return parts;
  }

  private boolean isAtMargin(Token token) {
    int at = token.start();
    return at == 0 || text.charAt(at - 1) == '\n' && (at < 2 || text.charAt(at - 2) != '\\');
  }

  /** A statement without empty lines, which would end it. */
  private String statement(int start, int end, List<Token> tokens) {
    StringBuilder lines = new StringBuilder();
    int from = start;
    while (from < end) {
      int newline = text.indexOf('\n', from);
      int to = newline < 0 || newline > end ? end : newline;
      int at = from;
      boolean inString =
          tokens.stream().anyMatch(t -> t.kind() == Kind.STRING && t.start() < at && at < t.end());
      boolean empty = text.substring(from, to).isBlank() && !inString;
      lines.append(empty ? "#" : text.substring(from, to)).append('\n');
      from = to + 1;
    }
    return lines.append('\n').toString();
  }

  /** Imports are a module of their own that leaves the names to all; the rest keeps its places. */
  private List<String> script(List<Token> tokens) {
    StringBuilder imports = new StringBuilder();
    StringBuilder rest = new StringBuilder(text);
    for (Statement statement : topLevel(tokens)) {
      if (statement.word().equals("import") && !statement.isCall()) {
        imports.insert(0, statement.module());
        blank(rest, statement.start(), statement.end());
      } else {
        statement.declareAgain(rest);
      }
    }
    List<String> parts = new ArrayList<>();
    if (!imports.isEmpty()) {
      parts.add(imports.toString());
    }
    if (!rest.toString().isBlank()) {
      parts.add(rest.toString());
    }
    return parts;
  }

  private static void blank(StringBuilder text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) != '\n') {
        text.setCharAt(i, ' ');
      }
    }
  }

  private List<Statement> topLevel(List<Token> tokens) {
    List<Statement> statements = new ArrayList<>();
    int depth = 0;
    int begin = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (i > begin && depth == 0 && endsBefore(tokens.get(i - 1), tokens.get(i))) {
        statements.add(new Statement(text, tokens.subList(begin, i)));
        begin = i;
      }
      depth += tokens.get(i).depth();
    }
    statements.add(new Statement(text, tokens.subList(begin, tokens.size())));
    // From the last to the first: what is inserted moves only what was looked at before.
    return statements.reversed();
  }

  /** Whether a statement ends between two tokens: at a semicolon or a new line. */
  private boolean endsBefore(Token before, Token token) {
    boolean newLine = text.substring(before.end(), token.start()).contains("\n");
    return before.in(text).equals(";") || newLine && before.kind() != Kind.SIGN;
  }
}
