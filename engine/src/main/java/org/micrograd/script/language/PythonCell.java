package org.micrograd.script.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.language.Lexis.Token;
import org.micrograd.script.language.Lexis.Token.Kind;

/** A text of Python that is being typed: whether more lines belong to it. */
final class PythonCell {
  private static final Set<String> CONTINUES = Set.of("else", "elif", "except", "finally");

  private final String text;

  private PythonCell(String text) {
    this.text = text;
  }

  /**
   * Whether more lines could complete a text: a block ends with an empty line.
   *
   * @param check what keeps a statement from being run, or null
   */
  static boolean isUnfinished(String text, Function<String, ScriptFailure> check) {
    List<Token> tokens = Lexis.PYTHON.tokens(text);
    tokens.removeIf(token -> token.kind() == Kind.COMMENT);
    if (tokens.isEmpty()) {
      return false;
    }
    String last = new PythonCell(text).last(tokens);
    String typedSo = last.stripTrailing() + "\n" + (endsBlank(text) ? "\n" : "");
    boolean oneLine = last.strip().indexOf('\n') < 0;
    ScriptFailure failure = check.apply(typedSo);
    return failure != null && failure.isIncomplete() && !(oneLine && check.apply(last) == null);
  }

  /** Whether the last line is empty. */
  private static boolean endsBlank(String text) {
    return text.lines().reduce("x", (before, line) -> line).isBlank();
  }

  /** The last statement. */
  private String last(List<Token> tokens) {
    int start = tokens.getFirst().start();
    int depth = 0;
    boolean decorated = false;
    for (Token token : tokens) {
      boolean first = depth == 0 && isAtMargin(token) && !CONTINUES.contains(token.in(text));
      if (first && !decorated) {
        start = token.start();
      }
      if (first) {
        decorated = token.in(text).equals("@");
      }
      depth += token.depth();
    }
    return statement(start, tokens.getLast().end(), tokens);
  }

  private boolean isAtMargin(Token token) {
    int at = token.start();
    return at == 0 || text.charAt(at - 1) == '\n' && (at < 2 || text.charAt(at - 2) != '\\');
  }

  /** A statement without empty lines, which would end it. */
  private String statement(int start, int end, List<Token> tokens) {
    List<String> lines = new ArrayList<>();
    int from = start;
    while (from < end) {
      int newline = text.indexOf('\n', from);
      int to = newline < 0 || newline > end ? end : newline;
      int at = from;
      boolean inString =
          tokens.stream().anyMatch(t -> t.kind() == Kind.STRING && t.start() < at && at < t.end());
      boolean empty = text.substring(from, to).isBlank() && !inString;
      lines.add(empty ? "#" : text.substring(from, to));
      from = to + 1;
    }
    return String.join("\n", lines) + "\n\n";
  }
}
