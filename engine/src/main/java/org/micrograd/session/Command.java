package org.micrograd.session;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.Languages;

/** The commands of a session, which begin with a percent sign, one row each. */
public enum Command {
  // @formatter:off
  JS("[CODE]", "speaks JavaScript from here on, or only runs CODE", Languages.JAVASCRIPT, (s, text) -> s.speak(Languages.JAVASCRIPT, text)),
  PY("[CODE]", "speaks Python; both languages see the same names", Languages.PYTHON, (s, text) -> s.speak(Languages.PYTHON, text)),
  TIME("CODE", "runs CODE and tells how long it took", (s, text) -> Timing.time(s.session(), text)),
  TIMEIT("[-n N] [-r R] CODE", "runs CODE many times and tells how long once takes", (s, text) -> Timing.repeat(s.session(), text)),
  DRAW("VALUE", "shows the graph under a Value, or a picture", (s, text) -> s.draw(text)),
  DOC("NAME", "tells what a function, class, method or attribute does; NAME? for short", (s, text) -> s.doc(text)),
  SOURCE("NAME", "shows how a function or class is written; NAME?? for short", (s, text) -> s.source(text)),
  WHO("[KIND]", "lists the names made so far, or those of a kind: %who int", (s, text) -> new MadeNames(s.session()).names(text)),
  WHOS("[KIND]", "the same with what they stand for", (s, text) -> new MadeNames(s.session()).table(text)),
  WHO_LS("[KIND]", "the names as a list", (s, text) -> new MadeNames(s.session()).list(text)),
  LOAD("FILE", "runs a script file in its language, as if it had been typed", (s, text) -> s.load(text)),
  RUN("FILE [ARG...]", "the same, with arguments", (s, text) -> s.load(text)),
  PSEARCH("[-i] [-a] PATTERN", "lists the names that fit, -i in any case, -a hidden ones too; NA*? for short", (s, text) -> s.search(text)),
  SAVE("[-f] [-a] FILE [FROM-TO...]", "writes what was typed, or some of it; -f replaces FILE, -a adds to it", (s, text) -> s.save(text)),
  HISTORY("[FROM-TO]", "lists what was typed, with its numbers", (s, text) -> s.history(text)),
  RERUN("[FROM-TO]", "runs an input once more, the last one or those of numbers", (s, text) -> s.rerun(text)),
  PRECISION("[DIGITS]", "shows numbers with so many digits behind the point; alone: with all", (s, text) -> s.precision(text)),
  PPRINT("", "writes long answers a row a line, or no longer", (s, text) -> s.pretty()),
  EDIT("[NUMBER]", "opens the editor with an input, and runs what it has become", (s, text) -> s.edit(text)),
  CD("[FOLDER]", "goes to a folder, from which files are named; %cd - back to the one before", (s, text) -> s.cd(text)),
  PWD("", "tells the folder", (s, text) -> s.pwd()),
  ENV("[NAME[=VALUE]]", "tells a variable of the environment, or sets it for scripts; alone: tells all", (s, text) -> s.environment(text)),
  TB("", "tells once more where the last failure came from", (s, text) -> s.traceback()),
  CLEAR("[wait]", "takes away what the cell has shown; wait: once it shows more", (s, text) -> s.clear(text)),
  RESET("[-f]", "forgets all names, in both languages", (s, text) -> s.reset(text)),
  RESET_SELECTIVE("[-f] PATTERN", "forgets the names in which a pattern is found", (s, text) -> s.forget(text)),
  HELP("", "lists the commands and keys", (s, text) -> s.help());
  // @formatter:on

  /** What notebooks wish for that is so here, or has no meaning here. */
  private static final List<String> PASSED =
      List.of(
          "matplotlib",
          "config",
          "load_ext",
          "reload_ext",
          "colors",
          "automagic",
          "autosave",
          "gui",
          "doctest_mode",
          "unload_ext",
          "autoindent",
          "killbgscripts");

  /** Other names that IPython has for them. */
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("hist", "history"),
          Map.entry("pinfo", "doc"),
          Map.entry("pdoc", "doc"),
          Map.entry("pinfo2", "source"),
          Map.entry("psource", "source"),
          Map.entry("set_env", "env"),
          Map.entry("lsmagic", "help"),
          Map.entry("magic", "help"),
          Map.entry("quickref", "help"));

  /** What is a line for the system's shell. */
  private static final List<String> OF_SHELL =
      List.of("ls", "cat", "cp", "mv", "mkdir", "rmdir", "rm");

  /** The same, of which a person had better know. */
  private static final List<String> REMARKED = List.of("autoreload", "pip", "conda", "mamba", "uv");

  private static final String KEYS =
      """
      help, NAME?     the same as %help and %doc NAME; so ls, cd .., time f(x), unless the word is a name
      !LINE           runs a line of the system's shell
      %%time, %%js    as the first line: for all that follows; so %%timeit, %%py, %%capture
      exit, Ctrl-D    leaves
      Ctrl-C          stops a running script, or drops the text; names stay
      Tab             completes names, members, keys, options, modules, commands and files
      Enter           runs a finished text, else opens a line; Alt-Enter opens one
      Up, Ctrl-R      earlier inputs, and the search for one\
      """;

  private final String parameters;
  private final String description;
  private final Language language;
  private final Action action;

  /** What a command does with its argument; what it answers is the value of its line. */
  private interface Action {
    Answer run(CommandActions actions, String argument);
  }

  Command(String parameters, String description, Action action) {
    this(parameters, description, null, action);
  }

  Command(String parameters, String description, Language language, Action action) {
    this.parameters = parameters;
    this.description = description;
    this.language = language;
    this.action = action;
  }

  /** As it is typed: {@code %js}. */
  public String word() {
    return "%" + name().toLowerCase(Locale.ROOT);
  }

  /** What it does, in a few words. */
  public String description() {
    return description;
  }

  /** The language that it speaks, or null. */
  public Language language() {
    return language;
  }

  /** Whether its argument is a file. */
  public boolean takesFile() {
    return parameters.contains("FILE") || parameters.contains("FOLDER");
  }

  /** The command of a name, or null. */
  static Command named(String name) {
    return Arrays.stream(values())
        .filter(c -> c.word().equals("%" + name))
        .findFirst()
        .orElse(null);
  }

  /**
   * What may be meant by the beginning of a command, those of a line before those of a cell.
   *
   * @param further names that the language of the session adds
   */
  static List<Completion.Word> beginning(String start, Collection<String> further) {
    Stream<Completion.Word> own =
        Arrays.stream(values()).map(each -> new Completion.Word(each.word(), each.description));
    Stream<Completion.Word> others =
        Stream.of(ALIASES.keySet(), PASSED, OF_SHELL, REMARKED, further)
            .flatMap(each -> each.stream())
            .map(each -> new Completion.Word("%" + each, ""));
    Stream<Completion.Word> cells =
        WholeCell.names().map(each -> new Completion.Word("%%" + each, "for the whole cell"));
    Comparator<Completion.Word> order =
        Comparator.comparing((Completion.Word each) -> each.text().replace("%", ""))
            .thenComparingInt(each -> each.text().length());
    return Stream.of(own, others, cells)
        .flatMap(each -> each)
        .sorted(order)
        .filter(each -> each.text().startsWith(start) || each.text().startsWith("%" + start))
        .toList();
  }

  /** Whether a name is that of a command, or of one that is passed over. */
  static boolean isOne(String name) {
    return named(ALIASES.getOrDefault(name, name)) != null
        || OF_SHELL.contains(name)
        || REMARKED.contains(name)
        || PASSED.contains(name);
  }

  /** The command of a line, or null for any other line. */
  public static Command of(String line) {
    String word = line.strip().split("\\s", 2)[0];
    return word.startsWith("%") ? named(word.substring(1)) : null;
  }

  /** Whether a line begins as a command does. */
  public static boolean looksLikeOne(String line) {
    return line.stripLeading().startsWith("%");
  }

  /**
   * Does what a line says, and gives its value or null.
   *
   * @throws Refusal if it is no command, or its argument is missing or too much
   */
  static Answer run(CommandActions actions, String name, String line) {
    if (PASSED.contains(name)) {
      return null;
    }
    if (name.startsWith("%")) {
      return WholeCell.inScript(name.substring(1));
    }
    if (REMARKED.contains(name)) {
      actions
          .session()
          .note(
              ("%" + name + " " + line.strip()).strip()
                  + ": passed over, since nothing is installed or loaded anew here");
      return null;
    }
    if (OF_SHELL.contains(name)) {
      actions.session().system((name + " " + line.strip()).strip());
      return null;
    }
    Command command = named(ALIASES.getOrDefault(name, name));
    String word = "%" + name;
    if (command == null) {
      String instead = Foreign.instead(word);
      if (instead != null) {
        throw new Refusal(instead);
      }
      throw new Refusal(
          "UsageError: Line magic function `%s` not found. %s%%help lists all"
              .formatted(word, similar(word)));
    }
    String argument = line.strip();
    if (argument.isEmpty() && !command.isOptional()) {
      throw new Refusal("write " + command.usage());
    }
    if (command.parameters.isEmpty() && !argument.isEmpty()) {
      throw new Refusal("write " + word + " alone");
    }
    return command.action.run(actions, argument);
  }

  private boolean isOptional() {
    return parameters.isEmpty() || parameters.startsWith("[") && !parameters.contains("] ");
  }

  private String usage() {
    return (word() + " " + parameters).strip();
  }

  /** What a command does, as a frontend shows it; null where there is none of a name. */
  static String told(String name) {
    Command command = named(ALIASES.getOrDefault(name, name));
    return command == null
        ? null
        : "Docstring: %s: %s%nType:      Magic function%n"
            .formatted(command.usage(), command.description);
  }

  /** Those that begin with the same letter. */
  private static String similar(String word) {
    String start = word.substring(0, Math.min(2, word.length()));
    String words =
        Arrays.stream(values())
            .map(Command::word)
            .filter(w -> start.length() == 2 && w.startsWith(start))
            .collect(Collectors.joining(" or "));
    return words.isEmpty() ? "" : "Did you mean " + words + "? ";
  }

  /** All commands and keys, a line each. */
  static String help() {
    List<String> lines =
        Arrays.stream(values()).map(c -> "%-15s %s".formatted(c.usage(), c.description)).toList();
    return String.join("\n", lines) + "\n\n" + KEYS;
  }
}
