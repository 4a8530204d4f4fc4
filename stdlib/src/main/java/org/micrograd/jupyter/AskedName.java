package org.micrograd.jupyter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.micrograd.script.language.Lexis;
import org.micrograd.script.language.Lexis.Token;
import org.micrograd.script.language.Lexis.Token.Kind;

/** The dotted name that a person asks about who points at a place of a cell. */
final class AskedName {
  private final Deque<String> names = new ArrayDeque<>();

  /** What is called, of the calls that are not closed yet. */
  private final Deque<String> calls = new ArrayDeque<>();

  private AskedName() {}

  /**
   * The function whose call a place is in, else the name at or before it; "" for none. This is how
   * IPython chooses.
   */
  static String at(Lexis lexis, String cell, int place) {
    AskedName asked = new AskedName();
    List<String> read = new ArrayList<>(List.of(""));
    for (Token token : lexis.tokens(cell)) {
      boolean first = token.start() == 0 || cell.charAt(token.start() - 1) == '\n';
      if (token.start() >= (first ? place + 1 : place)) {
        break;
      }
      asked.take(token, token.in(cell), read.getLast().equals("."));
      read.add(token.in(cell));
      if (token.end() > place) {
        break;
      }
    }
    return !asked.calls.isEmpty()
        ? asked.calls.peek()
        : asked.names.isEmpty() ? "" : asked.names.peek();
  }

  private void take(Token token, String text, boolean isMember) {
    if (token.kind() == Kind.NAME) {
      names.push(isMember && !names.isEmpty() ? names.pop() + "." + text : text);
    } else if (text.equals("=") && !names.isEmpty()) {
      // Who assigns asks about the value, not about the name.
      names.pop();
    } else if (text.equals("(") && !names.isEmpty()) {
      calls.push(names.peek());
    } else if (text.equals(")") && !calls.isEmpty()) {
      calls.pop();
    }
  }
}
