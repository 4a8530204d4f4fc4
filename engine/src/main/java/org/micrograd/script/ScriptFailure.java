package org.micrograd.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.PolyglotException.StackFrame;
import org.graalvm.polyglot.SourceSection;
import org.graalvm.polyglot.Value;

/**
 * What went wrong in a script and where: file, line and column as a person counts them, -1 where
 * unknown.
 */
public final class ScriptFailure extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final Pattern NO_OVERLOAD =
      Pattern.compile("(TypeError: )?No overload found for (\\S+) (\\S+) (\\S+)");

  private final String text;
  private final String file;
  private final int line;
  private final int column;
  private final boolean incomplete;
  private final Integer exitStatus;

  private ScriptFailure(PolyglotException e, String text, String file, int line, int column) {
    super(
        (file == null
                ? ""
                : file
                    + ":"
                    + (line < 0 ? "" : line + ":" + (column < 0 ? "" : column + ":"))
                    + " ")
            + text,
        e);
    this.text = text;
    this.file = file;
    this.line = line;
    this.column = column;
    this.incomplete = e.isIncompleteSource();
    this.exitStatus = e.isExit() ? (Integer) e.getExitStatus() : null;
  }

  /** Reads a failure of a script in a language. */
  static ScriptFailure of(PolyglotException e, Language language) {
    SourceSection place = place(e);
    String file = place == null ? null : place.getSource().getName();
    int line = place == null ? -1 : place.getStartLine();
    int column = place == null ? -1 : place.getStartColumn();
    if (language == Language.PYTHON && !e.isSyntaxError()) {
      Object[] frame = lastTraceback(e);
      if (frame != null && (place == null || line != (int) frame[1])) {
        file = (String) frame[0];
        line = (int) frame[1];
        column = -1;
      }
    }
    return new ScriptFailure(e, sentence(e), file, line, column);
  }

  /** The section that the exception names, or the first frame in the user's own source. */
  private static SourceSection place(PolyglotException e) {
    if (e.isSyntaxError() || (e.getSourceLocation() != null && isOurs(e.getSourceLocation()))) {
      return e.getSourceLocation();
    }
    for (StackFrame frame : e.getPolyglotStackTrace()) {
      if (frame.isGuestFrame() && isOurs(frame.getSourceLocation())) {
        return frame.getSourceLocation();
      }
    }
    return null;
  }

  /** Whether a section is the user's: not of the prelude or of a language's own library. */
  private static boolean isOurs(SourceSection section) {
    return section != null
        && section.isAvailable()
        && !section.getSource().isInternal()
        && !section.getSource().getName().startsWith("micrograd/");
  }

  /** Python's frames have no lines of calls: its traceback has. */
  private static Object[] lastTraceback(PolyglotException e) {
    Value error = e.getGuestObject();
    Object[] last = null;
    Value next =
        error != null && error.hasMember("__traceback__") ? error.getMember("__traceback__") : null;
    while (next != null && !next.isNull() && next.hasMember("tb_lineno")) {
      String file =
          next.getMember("tb_frame").getMember("f_code").getMember("co_filename").asString();
      if (!file.startsWith("micrograd/") && !file.startsWith("<frozen")) {
        last = new Object[] {file, next.getMember("tb_lineno").asInt()};
      }
      next = next.getMember("tb_next");
    }
    return last;
  }

  private static String sentence(PolyglotException e) {
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    if (e.isSyntaxError()) {
      return message
          .lines()
          .findFirst()
          .orElse(message)
          .replaceFirst("^(SyntaxError: )?\\S+:\\d+:\\d+ ", "SyntaxError: ");
    }
    if (e.isHostException()) {
      Throwable cause = e.asHostException();
      return cause.getMessage() == null ? cause.toString() : cause.getMessage();
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
    for (StackFrame frame : ((PolyglotException) getCause()).getPolyglotStackTrace()) {
      if (frame.isGuestFrame() && isOurs(frame.getSourceLocation())) {
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
    return file;
  }

  public int line() {
    return line;
  }

  public int column() {
    return column;
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
