package org.micrograd.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.micrograd.script.language.Languages;

/** The commands of the console, which begin with a percent sign, one row each. */
enum Command {
  // @formatter:off
  JS("[CODE]", "speaks JavaScript from here on, or only runs CODE", (s, text) -> s.speak(Languages.JAVASCRIPT, text)),
  PY("[CODE]", "speaks Python; both languages see the same names", (s, text) -> s.speak(Languages.PYTHON, text)),
  TIME("CODE", "runs CODE and tells how long it took", Session::time),
  DRAW("VALUE", "shows the graph under a Value, or a picture", Session::draw),
  DOC("NAME", "tells what a function, class, method or attribute does", Session::doc),
  WHO("", "lists the names made so far and their values", (s, text) -> s.who()),
  LOAD("FILE", "runs a script file in its language, as if it had been typed", Session::load),
  SAVE("[-f] FILE", "writes what was typed in FILE's language; -f replaces FILE", Session::save),
  RESET("", "forgets all names, in both languages", (s, text) -> s.reset()),
  HELP("", "lists the commands and keys", (s, text) -> s.help());
  // @formatter:on

  /** What people ask elsewhere: help, help(), ?, help(name), ?name and name? */
  private static final Pattern QUESTION =
      Pattern.compile("help(?:\\(([\\w$.]*)\\))?|\\?\\s*([\\w$.]*)|([\\w$.]+)\\?");

  private static final String KEYS =
      """
      help, NAME?     the same as %help and %doc NAME
      exit, Ctrl-D    leaves
      Ctrl-C          stops a running script, or drops the text; names stay
      Tab             completes names, members, modules, commands and files
      Enter           runs a finished text, else opens a line; Alt-Enter opens one
      Up, Ctrl-R      earlier inputs, and the search for one\
      """;

  private final String parameters;
  private final String description;
  private final BiConsumer<Session, String> action;

  Command(String parameters, String description, BiConsumer<Session, String> action) {
    this.parameters = parameters;
    this.description = description;
    this.action = action;
  }

  /** As it is typed: {@code %js}. */
  String word() {
    return "%" + name().toLowerCase(Locale.ROOT);
  }

  String description() {
    return description;
  }

  /** The command of a line, or null for any other line. */
  static Command of(String line) {
    String word = line.strip().split("\\s", 2)[0];
    return Arrays.stream(values()).filter(c -> c.word().equals(word)).findFirst().orElse(null);
  }

  /** A question as the command that answers it; any other text as it is. */
  static String meant(String text) {
    Matcher question = QUESTION.matcher(text.strip());
    if (!question.matches()) {
      return text;
    }
    String name = question.replaceFirst("$1$2$3");
    return name.isEmpty() ? HELP.word() : DOC.word() + " " + name;
  }

  static boolean looksLikeOne(String line) {
    return line.stripLeading().startsWith("%");
  }

  /**
   * Does what a line says.
   *
   * @throws Refusal if it is no command, or its argument is missing or too much
   */
  static void run(Session session, String line) {
    Command command = of(line);
    String word = line.strip().split("\\s", 2)[0];
    if (command == null) {
      throw new Refusal("there is no command " + word + ": " + similar(word) + "%help lists all");
    }
    String argument = line.strip().substring(word.length()).strip();
    boolean missing = argument.isEmpty() && !command.isOptional();
    if (missing) {
      throw new Refusal("write " + command.usage());
    }
    if (command.parameters.isEmpty() && !argument.isEmpty()) {
      throw new Refusal("write " + word + " alone");
    }
    command.action.accept(session, argument);
  }

  private boolean isOptional() {
    return parameters.isEmpty() || parameters.startsWith("[") && parameters.endsWith("]");
  }

  private String usage() {
    return (word() + " " + parameters).strip();
  }

  /** Those that begin with the same letter. */
  private static String similar(String word) {
    String start = word.substring(0, Math.min(2, word.length()));
    String words =
        Arrays.stream(values())
            .map(Command::word)
            .filter(w -> start.length() == 2 && w.startsWith(start))
            .collect(Collectors.joining(" or "));
    return words.isEmpty() ? "" : "did you mean " + words + "? ";
  }

  /** All commands and keys, a line each. */
  static String help() {
    List<String> lines =
        Arrays.stream(values()).map(c -> "%-15s %s".formatted(c.usage(), c.description)).toList();
    return String.join("\n", lines) + "\n\n" + KEYS;
  }
}
