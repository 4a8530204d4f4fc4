package org.micrograd.script;

import java.util.List;

/** What went wrong in a script, and where. */
public final class ScriptFailure extends RuntimeException {
  private static final long serialVersionUID = 2;

  private final String text;
  private final ScriptPlace place;
  private final String[] stack;
  private final boolean incomplete;
  private final Integer exitStatus;

  /** A failure that no place in a script explains. */
  public ScriptFailure(String text) {
    this(text, null);
  }

  /** A failure that no place in a script explains, but another one. */
  public ScriptFailure(String text, Throwable cause) {
    this(text, ScriptPlace.UNKNOWN, List.of(), false, null, cause);
  }

  /**
   * A failure of a script.
   *
   * @param text what went wrong, in a sentence
   * @param place where
   * @param stack the script's own calls, innermost first
   * @param incomplete whether the source ended too early
   * @param exitStatus the status that the script exits with, or null if it failed
   * @param cause how its run ended
   */
  public ScriptFailure(
      String text,
      ScriptPlace place,
      List<String> stack,
      boolean incomplete,
      Integer exitStatus,
      Throwable cause) {
    super(place.prefix() + text, cause);
    this.text = text;
    this.place = place;
    this.stack = stack.toArray(String[]::new);
    this.incomplete = incomplete;
    this.exitStatus = exitStatus;
  }

  /** The script's own calls, innermost first, as {@code name (file:line)}. */
  public List<String> scriptStack() {
    return List.of(stack);
  }

  /** The sentence without its place. */
  public String text() {
    return text;
  }

  /** What the script is called; null where the place is unknown. */
  public String file() {
    return place.file();
  }

  /** The line, from 1; -1 where unknown. */
  public int line() {
    return place.line();
  }

  /** The column, from 1; -1 where unknown. */
  public int column() {
    return place.column();
  }

  /** Whether the source ended too early: more lines may complete it. */
  public boolean isIncomplete() {
    return incomplete;
  }

  /** The status that the script exits with, or null if it failed. */
  public Integer exitStatus() {
    return exitStatus;
  }
}
