package org.micrograd.session;

import java.util.List;
import org.micrograd.script.language.Lexis.Token;

/** The text of a cell as the body of a function. */
final class IndentedText {
  private IndentedText() {}

  /** The lines a space further right but for those within a string. */
  static String of(String text, List<Token> tokens) {
    StringBuilder lines = new StringBuilder();
    int at = 0;
    for (String line : text.split("\n", -1)) {
      int start = at;
      boolean inString =
          tokens.stream()
              .anyMatch(t -> t.kind() == Token.Kind.STRING && t.start() < start && start < t.end());
      lines.append(inString ? "" : " ").append(line).append('\n');
      at += line.length() + 1;
    }
    return lines.toString();
  }
}
