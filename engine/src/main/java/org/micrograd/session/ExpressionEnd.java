package org.micrograd.session;

import java.util.List;
import org.micrograd.script.language.Lexis.Token;
import org.micrograd.script.language.Lexis.Token.Kind;

/**
 * The expression that a text ends in, as far as it can be evaluated without doing anything: names,
 * members, and subscripts of names, numbers and texts.
 */
final class ExpressionEnd {
  private ExpressionEnd() {}

  /** The expression that some tokens end in, or null. */
  static String of(String text, List<Token> tokens) {
    int i = tokens.size() - 1;
    while (i >= 0) {
      Token token = tokens.get(i);
      if (token.in(text).equals("]")) {
        i = opening(tokens, i, text);
        if (i < 1) {
          return null;
        }
        i--;
        continue;
      }
      boolean literal = token.kind() == Kind.STRING;
      if (token.kind() != Kind.NAME && !literal) {
        return null;
      }
      boolean member = i > 0 && tokens.get(i - 1).in(text).equals(".");
      if (!member) {
        return text.substring(token.start(), tokens.getLast().end());
      }
      i -= 2;
    }
    return null;
  }

  /** Where a subscript begins that has only names, numbers, texts and signs; -1 for any other. */
  private static int opening(List<Token> tokens, int closing, String text) {
    int depth = 0;
    for (int i = closing; i >= 0; i--) {
      Token token = tokens.get(i);
      depth -= token.depth();
      if (token.in(text).matches("[(){}]") || token.kind() == Kind.KEYWORD) {
        return -1;
      }
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** The expression that some tokens end in, calls and displays among them, or null. */
  static String whole(String text, List<Token> tokens) {
    int i = tokens.size() - 1;
    while (i >= 0) {
      Token token = tokens.get(i);
      if (token.kind() == Kind.CLOSE) {
        i = bracket(tokens, i);
      } else if (token.kind() != Kind.NAME
          && token.kind() != Kind.STRING
          && token.kind() != Kind.NUMBER) {
        return null;
      }
      if (i < 0) {
        return null;
      }
      boolean called = tokens.get(i).kind() == Kind.OPEN && i > 0 && ends(tokens.get(i - 1));
      boolean member = i > 1 && tokens.get(i - 1).in(text).equals(".");
      if (!called && !member) {
        return text.substring(tokens.get(i).start(), tokens.getLast().end());
      }
      i -= member ? 2 : 1;
    }
    return null;
  }

  /** Whether a bracket behind a token belongs to it. */
  private static boolean ends(Token token) {
    return token.kind() == Kind.NAME || token.kind() == Kind.STRING || token.kind() == Kind.CLOSE;
  }

  private static int bracket(List<Token> tokens, int closing) {
    int depth = 0;
    for (int i = closing; i >= 0; i--) {
      depth -= tokens.get(i).depth();
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
