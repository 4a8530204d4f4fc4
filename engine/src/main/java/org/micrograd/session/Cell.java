package org.micrograd.session;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.micrograd.script.language.Language;

/**
 * What was typed at once, or stands in a cell of a notebook: a command for all of it ({@code
 * %%time}), or code with commands in lines of their own.
 *
 * <p>Such a line becomes a call of the command in the cell's own language, as notebooks are
 * exported: it may stand in a loop, and lines keep their numbers.
 */
record Cell(String text) {
  /** What a line begins with where it was copied with its prompt. */
  private static final Pattern PROMPT =
      Pattern.compile("^(?:>>>|\\.\\.\\.|In \\[\\d+\\]:| *\\.\\.\\.:|js>|py>)(?: |$)");

  private static final Pattern FIRST_PROMPT = Pattern.compile("^(?:>>>|In \\[\\d+\\]:|js>|py>) .*");
  private static final Pattern OF_ALL =
      Pattern.compile("\\A\\s*%%(\\w+)[ \t]*([^\n]*)(?:\n([\\s\\S]*))?\\z");
  private static final Pattern SWITCH = Pattern.compile("%(js|py)\\s*");

  /** A word, and what may be its argument: no operator, which would make it a name. */
  private static final Pattern UNMARKED =
      Pattern.compile("([a-z]\\w*)(?:[ \t]+(?:(?:[\\w.~/'\"{$]|--?\\w|\\*[\\w.*])[^\n]*|-))?");

  /** A command for a whole cell. */
  record Whole(String name, String line, String body) {}

  /** Code of one language. */
  record Part(Language language, String code) {}

  /** A cell, without the prompts and the indentation that it was copied with. */
  static Cell of(String typed) {
    List<String> lines = typed.replace("\r\n", "\n").lines().toList();
    String first = lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
    if (FIRST_PROMPT.matcher(first.stripLeading()).matches()) {
      lines =
          lines.stream()
              .map(line -> PROMPT.matcher(line.strip().isEmpty() ? "" : unled(line)))
              .filter(Matcher::find)
              .map(prompt -> prompt.replaceFirst(""))
              .toList();
      first = lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
    }
    String lead = first.substring(0, first.length() - first.stripLeading().length());
    if (!lead.isEmpty() && !first.isBlank()) {
      lines =
          lines.stream()
              .map(line -> line.startsWith(lead) ? line.substring(lead.length()) : line)
              .toList();
    }
    return new Cell(String.join("\n", lines) + (typed.endsWith("\n") ? "\n" : ""));
  }

  /** A line without the space before its prompt, which a copied conversation may have. */
  private static String unled(String line) {
    String plain = line.stripLeading();
    return plain.startsWith("...") || FIRST_PROMPT.matcher(plain).matches() ? plain : line;
  }

  /** The command for all of it, or null. */
  Whole whole() {
    Matcher all = OF_ALL.matcher(text);
    return all.matches()
        ? new Whole(all.group(1), all.group(2).strip(), all.group(3) == null ? "" : all.group(3))
        : null;
  }

  /** Whether any of its lines is a command. */
  boolean hasCommands(Language language) {
    return whole() != null || !new CommandLines(language).code(text).equals(text);
  }

  /** The whole as a single command, or null: no language need start for it. */
  String command() {
    return CommandLines.command(text.strip());
  }

  /** The name of the command that the whole may be without its mark, or null. */
  String unmarked() {
    Matcher line = UNMARKED.matcher(text.strip());
    return line.matches() && Command.isOne(line.group(1)) ? line.group(1) : null;
  }

  /** The parts: a line that names a language alone begins one of that language. */
  List<Part> parts(Language spoken) {
    List<Part> parts = new ArrayList<>();
    Language language = spoken;
    StringBuilder code = new StringBuilder();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      Matcher change = SWITCH.matcher(line);
      if (change.matches()) {
        add(parts, language, code.toString());
        language = Command.named(change.group(1)).language();
        code.setLength(0);
        // The lines above keep the numbers of those below.
        code.append("\n".repeat(number + 1));
      } else {
        code.append(line).append('\n');
      }
      number++;
    }
    add(parts, language, code.substring(0, code.length() - 1));
    return parts;
  }

  /** The language that is spoken after the cell. */
  Language after(Language spoken) {
    Language language = spoken;
    if (whole() == null && command() == null) {
      for (String line : text.split("\n", -1)) {
        Matcher change = SWITCH.matcher(line);
        language = change.matches() ? Command.named(change.group(1)).language() : language;
      }
    }
    return language;
  }

  private static void add(List<Part> parts, Language language, String code) {
    if (!code.isBlank()) {
      parts.add(new Part(language, new CommandLines(language).code(code)));
    }
  }
}
