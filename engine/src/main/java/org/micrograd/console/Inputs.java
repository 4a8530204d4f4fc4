package org.micrograd.console;

import java.util.HashMap;
import java.util.Map;
import org.micrograd.script.ScriptFailure;

/** The texts that were typed, by the names under which failures know them. */
final class Inputs {
  private final Map<String, String> texts = new HashMap<>();
  private String last;

  /** Keeps a text that is about to run, and names it. */
  String add(String text) {
    last = "<input-" + (texts.size() + 1) + ">";
    texts.put(last, text);
    return last;
  }

  /**
   * A failure as a person reads it: what is wrong, and the line where, if it is not the one just
   * typed.
   */
  String report(ScriptFailure failure) {
    String text = failure.file() == null ? null : texts.get(failure.file());
    if (failure.isIncomplete() && failure.text().isBlank()) {
      return "SyntaxError: the input ends before the statement does";
    }
    if (text == null) {
      return failure.getMessage();
    }
    String line = text.lines().skip(Math.max(failure.line(), 1) - 1L).findFirst().orElse("");
    int at = failure.column() - 1;
    boolean caret = at > line.length() - line.stripLeading().length() && at <= line.length();
    boolean seen = failure.file().equals(last) && text.strip().indexOf('\n') < 0 && !caret;
    return failure.text()
        + (seen || line.isBlank() ? "" : "\n  " + line.stripTrailing())
        + (caret ? "\n  " + " ".repeat(at) + "^" : "");
  }
}
