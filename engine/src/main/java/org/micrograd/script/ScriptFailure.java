package org.micrograd.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.PolyglotException.StackFrame;
import org.graalvm.polyglot.SourceSection;

/**
 * What went wrong in a script and where: file, line and column as a person counts them, -1 where
 * unknown.
 */
public final class ScriptFailure extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final Pattern NO_OVERLOAD =
      Pattern.compile("(TypeError: )?No overload found for (\\S+) (\\S+) (\\S+)");

  /** What the polyglot API says of what a restricted script tries, and what we say. */
  private static final Map<String, String> REFUSALS =
      Map.of(
          "SecurityException: Process creation", "a restricted script starts no process",
          "SecurityException: Operation is not allowed", "a restricted script opens no file ",
          "IllegalStateException: Creating threads", "a restricted script starts no thread",
          "IllegalArgumentException: Language options were",
              "a restricted script opens no context");

  private final String text;
  private final Place place;
  private final boolean incomplete;
  private final Integer exitStatus;

  private ScriptFailure(PolyglotException e, String text, Place place) {
    super(place.prefix() + text, e);
    this.text = text;
    this.place = place;
    this.incomplete = e.isIncompleteSource() || isInOpenTemplate(e);
    this.exitStatus = e.isExit() ? (Integer) e.getExitStatus() : null;
  }

  /** A failure that no place in a script explains. */
  public ScriptFailure(String text) {
    this(text, null);
  }

  /** A failure that no place in a script explains, but another one. */
  ScriptFailure(String text, Throwable cause) {
    super(text, cause);
    this.text = text;
    this.place = Place.UNKNOWN;
    this.incomplete = false;
    this.exitStatus = null;
  }

  /** An unfinished template literal is reported as an ordinary error. */
  private static boolean isInOpenTemplate(PolyglotException e) {
    if (!e.isSyntaxError() || e.getSourceLocation() == null) {
      return false;
    }
    CharSequence source = e.getSourceLocation().getSource().getCharacters();
    return e.getMessage().contains("Missing close quote")
        && source.chars().filter(c -> c == '`').count() % 2 == 1;
  }

  /** Reads a failure of a script in a language, or of the other host's script that it called. */
  static ScriptFailure of(PolyglotException e, Language language) {
    if (e.isHostException() && e.asHostException() instanceof ScriptFailure inner) {
      return inner;
    }
    return new ScriptFailure(e, sentence(e), Place.of(e, language));
  }

  /**
   * A script that was stopped.
   *
   * @param e how its run ended; null if it ended of itself at the last moment
   */
  static ScriptFailure stopped(RuntimeException e, Language language, String reason) {
    PolyglotException cause =
        e instanceof ScriptFailure f && f.getCause() instanceof PolyglotException inner
            ? inner
            : e instanceof PolyglotException own ? own : null;
    return cause == null
        ? new ScriptFailure(reason)
        : new ScriptFailure(cause, reason, Place.of(cause, language));
  }

  private static String sentence(PolyglotException e) {
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    if (e.isExit()) {
      return "the script exited with status " + e.getExitStatus();
    }
    if (e.isSyntaxError()) {
      return message
          .lines()
          .findFirst()
          .orElse(message)
          .replaceFirst("^(SyntaxError: )?\\S+:\\d+:\\d+ ", "SyntaxError: ")
          .replaceFirst(" \\([^()]*, line \\d+\\)$", "");
    }
    if (e.isInterrupted()
        || e.isHostException() && e.asHostException() instanceof CancellationException) {
      return "interrupted";
    }
    if (e.isHostException()) {
      Throwable cause = e.asHostException();
      return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
    for (Map.Entry<String, String> refusal : REFUSALS.entrySet()) {
      if (message.contains(refusal.getKey())) {
        return refusal.getValue() + message.replaceFirst("^.* for: ?|^.*", "");
      }
    }
    Matcher overload = NO_OVERLOAD.matcher(message);
    return overload.matches()
        ? "TypeError: \"%s\" needs numbers or Values, got %s and %s"
            .formatted(overload.group(3), named(overload.group(2)), named(overload.group(4)))
        : message;
  }

  private static String named(String type) {
    return Map.of(
            "Boolean", "a boolean", "Symbol", "a symbol", "Value", "a Value", "Number", "a number")
        .getOrDefault(type, type);
  }

  /** The script's own calls, innermost first, as {@code name (file:line)}. */
  public List<String> scriptStack() {
    List<String> stack = new ArrayList<>();
    if (!(getCause() instanceof PolyglotException cause)) {
      return stack;
    }
    for (StackFrame frame : cause.getPolyglotStackTrace()) {
      if (frame.isGuestFrame() && Place.isOurs(frame.getSourceLocation())) {
        SourceSection section = frame.getSourceLocation();
        stack.add(
            frame.getRootName()
                + " ("
                + section.getSource().getName()
                + ":"
                + section.getStartLine()
                + ")");
      }
    }
    return stack;
  }

  /** The sentence without its place. */
  public String text() {
    return text;
  }

  public String file() {
    return place.file();
  }

  public int line() {
    return place.line();
  }

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
