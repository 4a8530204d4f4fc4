package org.micrograd.session;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.micrograd.script.ScriptFailure;

/**
 * What kept a cell from its end.
 *
 * @param name the kind: NameError; "" where there is none
 * @param sentence what is wrong
 * @param value what is wrong as the language's own error says it, with its place if it does
 * @param guess what is to be said behind: what a person may have meant instead, and what else an
 *     error has; or ""
 * @param calls the lines that tell how the script came to it; none where that says nothing
 * @param place the line where, and a mark below the column; none where that is known
 * @param seen whether that is the only line, which has just been typed
 * @param line the line of the cell, or -1
 * @param exitStatus the status with which a script left, or null
 */
public record Problem(
    String name,
    String sentence,
    String value,
    String guess,
    List<String> calls,
    List<String> place,
    boolean seen,
    int line,
    Integer exitStatus) {
  private static final Pattern KIND =
      Pattern.compile(
          "(?s)((?:[\\w$]+\\.)*[A-Z][\\w$]*): ?(.*)|(\\w+(?:Error|Exception|Interrupt))");

  /** A line that names a call. */
  private static final Pattern CALL = Pattern.compile(" *(?:File \"|at ).*");

  static Problem of(RuntimeException e, Inputs inputs, Interpreter last) {
    if (!(e instanceof ScriptFailure failure)) {
      String said = e instanceof Refusal ? e.getMessage() : "internal error: " + e;
      return new Problem("", said, said, "", List.of(), List.of(), false, -1, null);
    }
    FailureWords.Told told =
        last == null ? FailureWords.Told.NOTHING : last.failures().told(failure);
    String guess = last == null ? "" : Guess.of(last.host(), failure);
    String text =
        failure.isIncomplete() && failure.text().isBlank()
            ? "SyntaxError: the input ends before the statement does"
            : told.whole() == null ? failure.text() : told.whole();
    Matcher kind = KIND.matcher(text);
    boolean named = told.whole() == null && kind.matches();
    boolean stopped = text.equals("interrupted");
    List<String> calls = last == null ? List.of() : calls(failure, last, inputs);
    String name = named ? either(kind.group(1), kind.group(3)) : stopped ? "KeyboardInterrupt" : "";
    String sentence = named ? either(kind.group(2), "") : text;
    if (named && last != null) {
      sentence = told.sentence() == null ? last.failures().worded(name, sentence) : told.sentence();
    }
    return new Problem(
        name,
        sentence,
        last == null ? sentence : last.failures().said(failure, sentence),
        guess + told.kept(),
        calls,
        inputs.place(failure),
        inputs.isSeen(failure),
        failure.line(),
        failure.exitStatus());
  }

  private static String either(String group, String other) {
    return group == null ? other : group;
  }

  private static List<String> calls(ScriptFailure failure, Interpreter last, Inputs inputs) {
    List<String> lines = last.failures().traceback(failure);
    if (!lines.isEmpty() || failure.scriptStack().isEmpty()) {
      return lines;
    }
    List<String> calls = new ArrayList<>();
    String before = "";
    for (String call : failure.scriptStack()) {
      // What awaits at its top level is inside functions that nobody wrote.
      String place = call.replaceFirst("^:\\S+ \\((.*)\\)$", "$1");
      if (!place.equals(before)) {
        calls.add("    at " + place);
        calls.addAll(inputs.line(call));
      }
      before = place;
    }
    return calls;
  }

  /** Whether the way to it leads through functions. */
  private boolean isTold() {
    return calls.stream().filter(line -> CALL.matcher(line).matches()).count() > 1;
  }

  /** In a few lines, for a person who has just typed it: without what is seen already. */
  public String brief() {
    return told(seen ? List.of() : place);
  }

  /** In a few lines: the way to it only where it leads through functions. */
  public String told() {
    return told(place);
  }

  private String told(List<String> where) {
    List<String> lines = new ArrayList<>();
    boolean first = isTold() && calls.getFirst().startsWith("Traceback");
    if (first) {
      lines.addAll(calls);
    }
    lines.add(text());
    if (isTold() && !first) {
      lines.addAll(calls);
    }
    if (!isTold()) {
      lines.addAll(where);
    }
    return String.join("\n", lines);
  }

  /** The kind and the sentence, as a language writes them. */
  public String text() {
    boolean plain = name.isEmpty() || sentence.equals("interrupted");
    return (plain ? sentence : sentence.isEmpty() ? name : name + ": " + sentence) + guess;
  }
}
