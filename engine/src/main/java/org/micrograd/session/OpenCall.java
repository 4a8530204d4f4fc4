package org.micrograd.session;

import java.util.List;
import org.micrograd.script.language.Lexis.Token;
import org.micrograd.script.language.Lexis.Token.Kind;

/**
 * The call that a text ends in.
 *
 * @param function its plain or dotted name
 * @param braced whether the end is among the options in braces, as JavaScript writes them
 */
record OpenCall(String function, boolean braced) {
  /** The innermost call that the end of a text is in, or null. */
  static OpenCall around(List<Token> tokens, String text) {
    int depth = 0;
    boolean braced = false;
    for (int i = tokens.size() - 1; i > 0; i--) {
      Token token = tokens.get(i);
      depth += token.kind() == Kind.CLOSE ? 1 : 0;
      if (token.kind() != Kind.OPEN || depth-- > 0) {
        continue;
      }
      depth = 0;
      if (token.in(text).equals("(")) {
        return tokens.get(i - 1).kind() == Kind.NAME
            ? new OpenCall(name(tokens, i, text), braced)
            : null;
      }
      if (braced || !token.in(text).equals("{")) {
        return null;
      }
      braced = true;
    }
    return null;
  }

  /** The name before a bracket, with the names and dots before it. */
  private static String name(List<Token> tokens, int bracket, String text) {
    int from = bracket - 1;
    while (from > 1
        && tokens.get(from - 1).in(text).equals(".")
        && tokens.get(from - 2).kind() == Kind.NAME) {
      from -= 2;
    }
    return text.substring(tokens.get(from).start(), tokens.get(bracket - 1).end());
  }
}
