package org.micrograd.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.micrograd.io.Home;
import org.micrograd.io.WholeFile;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.Languages;

/**
 * What was typed: the texts by the names under which failures know them, and the inputs, of which
 * {@code %save} makes a script.
 */
final class Inputs {
  private static final Pattern QUOTED = Pattern.compile("([\"'][^\"']*[\"'])(?:\\s.*)?");
  private static final Pattern ABOUT =
      Pattern.compile(
          "%(?:history|who|help|doc|source|edit|js|py)?\\b\\s*[^\\s]*|%(?:save|psearch)\\b.*|help|\\?.*|[\\w.$*]+\\?+");

  private static final Pattern RANGE = Pattern.compile("(\\d+)(?:\\s*-\\s*(\\d*))?");

  /** Options, a file that may be in quotes or have spaces, and ranges of inputs. */
  private static final Pattern SAVED =
      Pattern.compile("((?:-[fra]\\s+)*)(.*?\\S)((?:\\s+\\d+(?:-\\d*)?)*)\\s*");

  private static final Pattern CALL = Pattern.compile(".* \\((.*):(\\d+)\\)");

  private final Map<String, String> texts = new HashMap<>();
  private final Map<Integer, TypedInput> typed = new TreeMap<>();
  private final Set<Integer> ran = new HashSet<>();
  private String last;
  private Problem failure;

  /** Keeps a text that is about to run, as one of a cell, and names it. */
  String add(String text, int number) {
    String name = "In[" + number + "]";
    last = name;
    for (int more = 2; texts.containsKey(last); more++) {
      last = name + "." + more;
    }
    texts.put(last, text);
    return last;
  }

  /** Whether something failed in the only line that was typed last, at no column. */
  boolean isSeen(ScriptFailure failure) {
    String text = failure.file() == null ? null : texts.get(failure.file());
    return text != null
        && failure.file().equals(last)
        && text.strip().indexOf('\n') < 0
        && place(failure).size() < 2;
  }

  /** Where something failed: the line, and a mark below the column. */
  List<String> place(ScriptFailure failure) {
    String text = failure.file() == null ? null : texts.get(failure.file());
    if (text == null) {
      return List.of();
    }
    String line = text.lines().skip(Math.max(failure.line(), 1) - 1L).findFirst().orElse("");
    int at = failure.column() - 1;
    boolean caret = at > line.length() - line.stripLeading().length() && at <= line.length();
    List<String> place = new ArrayList<>();
    if (!line.isBlank()) {
      place.add("  " + line.stripTrailing());
    }
    if (caret) {
      place.add("  " + " ".repeat(at) + "^");
    }
    return place;
  }

  /** The line of a call that is written as {@code name (input:line)}; none of other sources. */
  List<String> line(String call) {
    Matcher place = CALL.matcher(call);
    String text = place.matches() ? texts.get(place.group(1)) : null;
    return text == null
        ? List.of()
        : text.lines()
            .skip(Integer.parseInt(place.group(2)) - 1L)
            .limit(1)
            .map(line -> "      " + line.strip())
            .toList();
  }

  /** Keeps an input. */
  void typed(TypedInput input, int number) {
    typed.put(number, input);
  }

  /** Keeps what kept an input from its end. */
  Problem failed(Problem problem) {
    failure = problem;
    return problem;
  }

  /** What kept the last one that failed from its end, or null. */
  Problem failure() {
    return failure;
  }

  /** Keeps that an input has run to its end. */
  void ran(int number) {
    ran.add(number);
  }

  /** Forgets what has run. */
  void forget() {
    ran.clear();
  }

  /** The inputs of a range, {@code 3} or {@code 2-5}, or all, with their numbers. */
  List<String> history(String range) {
    return chosen(range, Command.HISTORY).entrySet().stream()
        .map(each -> "%4d: %s".formatted(each.getKey(), each.getValue().text()))
        .toList();
  }

  /** The inputs to be run once more: those of a range, or the last one before. */
  List<TypedInput> again(String range) {
    if (!range.isEmpty()) {
      return List.copyOf(chosen(range, Command.RERUN).values());
    }
    return typed.values().stream()
        .filter(each -> !each.text().strip().startsWith(Command.RERUN.word()))
        .reduce((first, second) -> second)
        .map(List::of)
        .orElseThrow(() -> new Refusal("there is no input yet"));
  }

  private Map<Integer, TypedInput> chosen(String range, Command command) {
    Matcher given = RANGE.matcher(range.replaceFirst("^-n\\s*", ""));
    if (!range.replaceFirst("^-n\\s*", "").isEmpty() && !given.matches()) {
      throw new Refusal("write " + command.word() + ", or 2-5 behind it");
    }
    boolean all = !given.hasMatch();
    int from = all ? 1 : Integer.parseInt(given.group(1));
    String end = all ? "" : given.group(2);
    int to = end == null ? from : end.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(end);
    Map<Integer, TypedInput> found = new TreeMap<>(typed);
    found.keySet().removeIf(number -> number < from || number > to);
    return found;
  }

  /** An input by its number; the last one before this for "". */
  TypedInput numbered(String which) {
    if (!which.isEmpty() && !which.matches("\\d{1,6}")) {
      throw new Refusal("write " + Command.EDIT.word() + ", or the number of an input behind it");
    }
    int wanted = which.isEmpty() ? typed.size() - 1 : Integer.parseInt(which);
    TypedInput found = typed.get(wanted);
    if (found == null) {
      throw new Refusal("there is no input " + (which.isEmpty() ? "yet" : which));
    }
    return found;
  }

  /**
   * Writes the inputs in the language of a file, and tells how many; those of ranges, and tells
   * them.
   *
   * @param argument the file, after options, and before ranges
   * @param spoken the language of a file whose name has no ending
   * @param paths where a file's name leads
   * @param parses whether a text is a script of JavaScript
   * @throws Refusal if the file is no script or cannot be written
   */
  String save(
      String argument, Language spoken, Function<String, Path> paths, Predicate<String> parses) {
    Matcher given = SAVED.matcher(argument);
    if (!given.matches()) {
      throw new Refusal("write " + Command.SAVE.word() + " FILE");
    }
    String ranges = given.group(3).strip();
    boolean isPlain = !ranges.isEmpty() && given.group(2).matches("[\\w/-]+");
    String file = isPlain ? given.group(2) + "." + spoken.fileExtension() : given.group(2);
    Path path = paths.apply(file);
    Language written = Languages.ofFile(path.toString());
    if (written == null) {
      throw new Refusal(file + " would be no script: its name must end in .js, .mjs or .py");
    }
    boolean isAdded = given.group(1).contains("a") && Files.exists(path);
    if (!isAdded && !given.group(1).contains("f") && Files.exists(path)) {
      throw new Refusal(file + " is there already: %save -f " + file + " replaces it");
    }
    List<TypedInput> saved =
        ranges.isEmpty()
            ? ran.stream().sorted().map(typed::get).filter(each -> !isAbout(each.text())).toList()
            : Stream.of(ranges.split("\\s+"))
                .flatMap(range -> chosen(range, Command.SAVE).values().stream())
                .toList();
    String text = SavedScript.of(saved, written, parses);
    boolean isMarked = written.equals(Languages.PYTHON) && !ranges.isEmpty() && !isAdded;
    try {
      String before = isAdded ? Files.readString(path) : isMarked ? "# coding: utf-8\n" : "";
      WholeFile.write(path, before + text);
    } catch (IOException e) {
      throw new Refusal("cannot write " + file + ": " + e.getMessage());
    }
    return ranges.isEmpty()
        ? "saved %d inputs in %s".formatted(saved.size(), file)
        : "The following commands were written to file `%s`:\n%s"
            .formatted(file, text.stripTrailing());
  }

  /** Whether an input only asks or tells what is no part of a script. */
  private static boolean isAbout(String text) {
    return ABOUT.matcher(text.strip()).matches();
  }

  /** A file and arguments; the file may be in quotes, or have spaces if it is there. */
  static List<String> words(String argument, Path folder) {
    Matcher quoted = QUOTED.matcher(argument);
    String file =
        Files.exists(folder.resolve(path(argument)))
            ? argument
            : quoted.matches() ? quoted.group(1) : argument.split("\\s+", 2)[0];
    String rest = argument.substring(file.length()).strip();
    List<String> words = new ArrayList<>(List.of(file));
    if (!rest.isEmpty()) {
      words.addAll(List.of(rest.split("\\s+")));
    }
    return words;
  }

  /** The path of a file as a shell would read it: in quotes or not, ~ being the home. */
  static Path path(String file) {
    boolean quoted = file.length() > 1 && file.matches("(?s)([\"']).*\\1");
    String name = quoted ? file.substring(1, file.length() - 1) : file;
    boolean home = name.equals("~") || name.startsWith("~/");
    return home && Home.folder() != null
        ? Home.folder().resolve(name.substring(Math.min(2, name.length())))
        : Path.of(name);
  }
}
