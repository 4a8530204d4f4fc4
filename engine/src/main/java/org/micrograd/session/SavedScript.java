package org.micrograd.session;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.micrograd.script.language.Language;

/** A script of one language that does what was typed in all of them. */
public final class SavedScript {
  /** What the lines of commands begin or end with, and much else. */
  private static final Pattern COMMANDS =
      Pattern.compile("(?m)^\\s*[%!?]|=\\s*[%!]|\\?\\s*$|get_ipython\\(\\)");

  private SavedScript() {}

  /** Whether a script has lines that only a session runs: commands, or calls of them. */
  public static boolean hasCommands(String text, Language language) {
    return COMMANDS.matcher(text).find()
        && (text.contains("get_ipython()") || Cell.of(text).hasCommands(language));
  }

  /** A script as its language runs it, its commands as calls. */
  public static String withCalls(String text, Language language) {
    return of(List.of(new TypedInput(language, text)), language, code -> true);
  }

  /**
   * The inputs of a language as they were typed, unless that declares a name twice: then as they
   * were run. Those of another language are calls of the command that speaks it.
   *
   * @param parses whether a text is one of the language
   */
  static String of(List<TypedInput> inputs, Language language, Predicate<String> parses) {
    String typed = joined(inputs, language, code -> code);
    return parses.test(typed)
        ? typed
        : joined(
            inputs,
            language,
            code ->
                language.typing().typed(code, parses).stream()
                    .map(part -> part.text().stripTrailing())
                    .collect(Collectors.joining("\n")));
  }

  private static String joined(
      List<TypedInput> inputs, Language language, UnaryOperator<String> own) {
    StringBuilder script = new StringBuilder();
    for (TypedInput each : inputs) {
      for (Cell.Part part : parts(each)) {
        String code = part.language().equals(language) ? own.apply(part.code()) : called(part);
        // What is alone keeps the numbers of its lines.
        script.append(inputs.size() == 1 ? code.stripTrailing() : code.strip()).append('\n');
      }
    }
    return script.toString();
  }

  private static List<Cell.Part> parts(TypedInput input) {
    Cell cell = Cell.of(input.text());
    Cell.Whole whole = cell.whole();
    return whole == null
        ? cell.parts(input.language())
        : List.of(new Cell.Part(input.language(), call(whole.name(), whole.line(), whole.body())));
  }

  private static String called(Cell.Part part) {
    return call(part.language().fileExtension(), "", part.code().strip());
  }

  private static String call(String name, String line, String body) {
    return "get_ipython().run_cell_magic(%s, %s, %s)"
        .formatted(CommandLines.quoted(name), CommandLines.quoted(line), CommandLines.quoted(body));
  }
}
