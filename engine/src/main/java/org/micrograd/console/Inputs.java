package org.micrograd.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.micrograd.io.WholeFile;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.Languages;

/**
 * What was typed: the texts by the names under which failures know them, and the inputs that ran,
 * of which {@code %save} makes a script.
 */
final class Inputs {
  private final Map<String, String> texts = new HashMap<>();
  private final List<Cell> done = new ArrayList<>();
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
   *
   * @param guess what to say behind it
   */
  String report(ScriptFailure failure, String guess) {
    String text = failure.file() == null ? null : texts.get(failure.file());
    if (failure.isIncomplete() && failure.text().isBlank()) {
      return "SyntaxError: the input ends before the statement does";
    }
    if (text == null) {
      return failure.getMessage() + guess;
    }
    String line = text.lines().skip(Math.max(failure.line(), 1) - 1L).findFirst().orElse("");
    int at = failure.column() - 1;
    boolean caret = at > line.length() - line.stripLeading().length() && at <= line.length();
    boolean seen = failure.file().equals(last) && text.strip().indexOf('\n') < 0 && !caret;
    return failure.text()
        + guess
        + (seen || line.isBlank() ? "" : "\n  " + line.stripTrailing())
        + (caret ? "\n  " + " ".repeat(at) + "^" : "");
  }

  /** Keeps an input that has run. */
  void ran(Cell cell) {
    done.add(cell);
  }

  /** Forgets what has run. */
  void forget() {
    done.clear();
  }

  /**
   * Writes the inputs in the language of a file, and tells how many.
   *
   * @param argument the file, after {@code -f} if it may replace one
   * @param parses whether a text is a script of JavaScript
   * @throws Refusal if the file is no script or cannot be written
   */
  String save(String argument, Predicate<String> parses) {
    boolean replace = argument.startsWith("-f ");
    String file = replace ? argument.substring(3).strip() : argument;
    Path path = path(file);
    Language written = Languages.ofFile(path.toString());
    if (written == null) {
      throw new Refusal(file + " would be no script: its name must end in .js, .mjs or .py");
    }
    List<Cell> cells = done.stream().filter(c -> c.language().equals(written)).toList();
    if (!replace && Files.exists(path)) {
      throw new Refusal(file + " is there already: %save -f " + file + " replaces it");
    }
    try {
      WholeFile.write(
          path, script(cells, Languages.PYTHON.equals(written) ? text -> true : parses));
    } catch (IOException e) {
      throw new Refusal("cannot write " + file + ": " + e.getMessage());
    }
    return "saved %d of %d inputs in %s".formatted(cells.size(), done.size(), file);
  }

  /** The path of a file as a shell would read it: in quotes or not, ~ being the home. */
  static Path path(String file) {
    boolean quoted = file.length() > 1 && file.matches("(?s)([\"']).*\\1");
    String name = quoted ? file.substring(1, file.length() - 1) : file;
    boolean home = name.equals("~") || name.startsWith("~/");
    return Path.of(home ? System.getProperty("user.home") + name.substring(1) : name);
  }

  /** The inputs as they were typed, unless that declares a name twice: then as they were run. */
  private static String script(List<Cell> cells, Predicate<String> parses) {
    StringBuilder typed = new StringBuilder();
    StringBuilder run = new StringBuilder();
    for (Cell cell : cells) {
      typed.append(cell.text().stripTrailing()).append('\n');
      cell.parts().forEach(part -> run.append(part.stripTrailing()).append('\n'));
    }
    return (parses.test(typed.toString()) ? typed : run).toString();
  }
}
