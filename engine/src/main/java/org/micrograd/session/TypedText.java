package org.micrograd.session;

import java.util.List;
import java.util.function.Function;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.ScriptObject;
import org.micrograd.script.language.Language;

/** A text of a session before it runs, which has no end of its last line. */
public final class TypedText {
  private final String text;
  private final Language spoken;
  private final Function<Language, Interpreter> interpreters;

  /** One that begins in a language. */
  TypedText(String text, Language spoken, Function<Language, Interpreter> interpreters) {
    this.text = text;
    this.spoken = spoken;
    this.interpreters = interpreters;
  }

  /** Whether more lines could complete it. */
  public boolean isUnfinished() {
    try {
      Cell cell = Cell.of(text);
      if (cell.whole() != null) {
        return text.lines().count() < 2 || !text.endsWith("\n");
      }
      List<Cell.Part> parts = cell.command() != null ? List.of() : cell.parts(spoken);
      return !parts.isEmpty() && interpreter(parts.getLast()).isUnfinished(parts.getLast().code());
    } catch (ScriptFailure e) {
      // The language does not start: the text is run, which says so.
      return false;
    }
  }

  /**
   * By how many spaces the line below it is indented where more is wanted; -1 for one that is
   * whole, -2 for one that cannot be.
   */
  public int indentBelow() {
    ScriptObject whole = interpreters.apply(spoken).whole();
    if (whole != null) {
      return ((Number) whole.call(text)).intValue();
    }
    if (isUnfinished()) {
      return spoken.typing().indentation(text.stripTrailing()).length();
    }
    return isWrong() ? -2 : -1;
  }

  private boolean isWrong() {
    return Cell.of(text).parts(spoken).stream()
        .anyMatch(part -> interpreter(part).check(part.code()) != null);
  }

  private Interpreter interpreter(Cell.Part part) {
    return interpreters.apply(part.language());
  }
}
