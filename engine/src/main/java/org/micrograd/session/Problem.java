package org.micrograd.session;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.micrograd.script.ScriptFailure;

/**
 * What kept a cell from its end.
 *
 * @param name the kind: NameError
 * @param sentence what is wrong
 * @param calls the lines that tell how the script came to it; none where that says nothing
 * @param place the line where, and a mark below the column; none where that is known
 * @param line the line of the cell, or -1
 * @param exitStatus the status with which a script left, or null
 */
public record Problem(
    String name,
    String sentence,
    List<String> calls,
    List<String> place,
    int line,
    Integer exitStatus) {
  private static final Pattern KIND = Pattern.compile("(?s)((?:[\\w$]+\\.)*[A-Z][\\w$]*): ?(.*)");

  /** Lines of a traceback that are of the cell alone. */
  private static final int OF_ONE_CALL = 3;

  static Problem of(RuntimeException e, Inputs inputs, Interpreter last) {
    if (!(e instanceof ScriptFailure failure)) {
      boolean refused = e instanceof Refusal;
      return new Problem(
          refused ? "UsageError" : "InternalError",
          refused ? e.getMessage() : e.toString(),
          List.of(),
          List.of(),
          -1,
          null);
    }
    String guess = last == null ? "" : Guess.of(last.host(), failure);
    String text =
        failure.isIncomplete() && failure.text().isBlank()
            ? "SyntaxError: the input ends before the statement does"
            : failure.text() + guess;
    Matcher kind = KIND.matcher(text);
    boolean named = kind.matches();
    boolean stopped = text.equals("interrupted");
    List<String> calls = last == null ? List.of() : calls(failure, last, inputs);
    boolean told = calls.size() > OF_ONE_CALL;
    return new Problem(
        named ? kind.group(1) : stopped ? "KeyboardInterrupt" : "Error",
        named ? kind.group(2) : text,
        calls,
        told ? List.of() : inputs.place(failure),
        failure.line(),
        failure.exitStatus());
  }

  private static List<String> calls(ScriptFailure failure, Interpreter last, Inputs inputs) {
    List<String> lines = last.traceback(failure);
    if (!lines.isEmpty() || failure.scriptStack().isEmpty()) {
      return lines;
    }
    List<String> calls = new ArrayList<>();
    for (String call : failure.scriptStack()) {
      // The text itself is no function.
      calls.add("    at " + call.replaceFirst("^:program \\((.*)\\)$", "$1"));
      calls.addAll(inputs.line(call));
    }
    return calls;
  }

  /** In a few lines: the way to it only where it leads through functions. */
  public String brief() {
    List<String> lines = new ArrayList<>();
    boolean told = calls.size() > OF_ONE_CALL;
    boolean first = told && calls.getFirst().startsWith("Traceback");
    if (first) {
      lines.addAll(calls);
    }
    lines.add(text());
    if (told && !first) {
      lines.addAll(calls);
    }
    lines.addAll(place);
    return String.join("\n", lines);
  }

  /** The kind and the sentence, as a language writes them. */
  public String text() {
    boolean plain = name.equals("Error") || name.equals("UsageError");
    return plain || sentence.equals("interrupted")
        ? sentence
        : sentence.isEmpty() ? name : name + ": " + sentence;
  }
}
