package org.micrograd.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.Lexis.Token;

/**
 * The lines of a language's code, those of commands as calls: they may stand in a loop, and lines
 * keep their numbers.
 */
record CommandLines(Language language) {
  private static final Pattern OF_CELL = Pattern.compile("^(\\s*)%%([A-Za-z]\\w*)[ \t]*(.*)$");
  private static final Pattern COMMAND = Pattern.compile("^(\\s*)%([A-Za-z]\\w*)[ \t]*(.*)$");
  private static final Pattern SYSTEM = Pattern.compile("^(\\s*)(!!?)\\s*(.+)$");

  /** The words for a line of the shell whose output is a value. */
  private static final Pattern OUTPUT = Pattern.compile("(?:sx|system)\\b");

  private static final Pattern QUESTION =
      Pattern.compile(
          "^\\s*(?:(\\?\\??)\\s*(%{0,2}[\\w$.]+)|(%{0,2}[\\w$.*]+)(\\?\\??)\\s*;?)\\s*$");

  /** A name before a question mark at the end of an expression of Python, which has none itself. */
  private static final Pattern QUESTIONED_END =
      Pattern.compile("[^#'\"?]*?(?<![\\w.])([A-Za-z_][\\w.]*)(\\?\\??)\\s*;?\\s*");

  /** A call of Python without brackets: of each word as a text, of all as one, of expressions. */
  private static final Pattern BARE =
      Pattern.compile("^(\\s*)([,;/])([A-Za-z_][\\w.]*)(?:[ \t]+(.*))?$");

  private static final Pattern ASSIGNED =
      Pattern.compile("^(\\s*[\\w$.,\\[\\]'\" \t]+?=\\s*)(%[A-Za-z].*|!.*)$");

  String code(String text) {
    List<String> lines = List.of(text.split("\n", -1));
    List<String> code = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean last = lines.subList(i + 1, lines.size()).stream().allMatch(String::isBlank);
      String call = open.isEmpty() ? call(line, last) : null;
      if (call != null && line.endsWith("\\")) {
        int end = end(lines, i);
        call = call(joined(lines.subList(i, end + 1)), last);
        code.addAll(Collections.nCopies(end - i, ""));
        i = end;
      }
      if (call == null) {
        open.append(line).append('\n');
        if (!isOpen(open.toString())) {
          open.setLength(0);
        }
      }
      code.add(call == null ? line : call);
    }
    return String.join("\n", code);
  }

  /** The last of the lines that a backslash at the end of each holds together. */
  private static int end(List<String> lines, int from) {
    int end = from;
    while (lines.get(end).endsWith("\\") && end + 1 < lines.size()) {
      end++;
    }
    return end;
  }

  private static String joined(List<String> lines) {
    return lines.stream()
        .map(line -> line.replaceFirst("\\\\$", "").strip())
        .collect(Collectors.joining(" ", lead(lines.getFirst()), ""));
  }

  private static String lead(String line) {
    return line.substring(0, line.length() - line.stripLeading().length());
  }

  /** Whether a line that follows would belong to the same statement. */
  private boolean isOpen(String code) {
    List<Token> tokens = language.lexis().tokens(code);
    int depth =
        tokens.stream()
            .filter(
                token -> !language.typing().hasBlocksInBraces() || !"{}".contains(token.in(code)))
            .mapToInt(Token::depth)
            .sum();
    return !tokens.isEmpty() && (!tokens.getLast().closed() || depth > 0 || code.endsWith("\\\n"));
  }

  /** The call that a line stands for, or null for one of code. */
  private String call(String line, boolean last) {
    Matcher whole = OF_CELL.matcher(line);
    if (whole.matches()) {
      return whole.group(1) + of("%" + whole.group(2), whole.group(3));
    }
    Matcher command = COMMAND.matcher(line);
    if (command.matches()) {
      boolean output = OUTPUT.matcher(command.group(2)).matches();
      return command.group(1)
          + (output ? shell("!!", command.group(3)) : of(command.group(2), command.group(3)));
    }
    Matcher system = SYSTEM.matcher(line);
    if (system.matches() && language.typing().isShell(line.strip())) {
      return system.group(1) + shell(system.group(2), system.group(3));
    }
    Matcher assigned = ASSIGNED.matcher(line);
    if (assigned.matches()) {
      String right = assigned.group(2);
      boolean shell = right.startsWith("!");
      return assigned.group(1)
          + (shell ? shell("!!", right.replaceFirst("^!!?", "").strip()) : call(right, false));
    }
    Matcher bare = BARE.matcher(line);
    if (bare.matches() && !language.typing().hasBlocksInBraces()) {
      return bare.group(1) + bare.group(3) + "(" + arguments(bare.group(2), bare.group(4)) + ")";
    }
    Matcher question = QUESTION.matcher(line);
    if (last && question.matches()) {
      return call(asked(question), false);
    }
    Matcher end = QUESTIONED_END.matcher(line);
    boolean isAsked = last && !language.typing().hasBlocksInBraces() && end.matches();
    return isAsked
        ? call((end.group(2).equals("?") ? "%doc " : "%source ") + end.group(1), false)
        : null;
  }

  private static String arguments(String mark, String typed) {
    String line = typed == null ? "" : typed.strip();
    List<String> words = line.isEmpty() ? List.of() : List.of(line.split("\\s+"));
    return switch (mark) {
      case ";" -> quoted(line);
      case "," -> words.stream().map(CommandLines::quoted).collect(Collectors.joining(", "));
      default -> String.join(", ", words);
    };
  }

  private static String of(String name, String line) {
    return "get_ipython().run_line_magic(" + quoted(name) + ", " + quoted(line.strip()) + ")";
  }

  private static String shell(String mark, String line) {
    return "get_ipython()."
        + (mark.equals("!") ? "system" : "getoutput")
        + "("
        + quoted(line)
        + ")";
  }

  /** The command that a line alone is, or null. */
  static String command(String line) {
    boolean alone = !line.contains("\n");
    Matcher question = QUESTION.matcher(line);
    if (alone && question.matches()) {
      return asked(question).substring(1);
    }
    Matcher named = COMMAND.matcher(line);
    boolean command = named.matches() && !OUTPUT.matcher(named.group(2)).matches();
    return alone && (command || line.equals("%")) ? line.substring(1) : null;
  }

  private static String asked(Matcher question) {
    String marks = question.group(1) == null ? question.group(4) : question.group(1);
    String name = question.group(2) == null ? question.group(3) : question.group(2);
    String word = name.contains("*") ? "%psearch " : marks.length() == 1 ? "%doc " : "%source ";
    return word + name;
  }

  /** A text as both languages write it. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      quoted.append(
          switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default ->
                c < ' ' || c == '\u2028' || c == '\u2029'
                    ? "\\u%04x".formatted((int) c)
                    : String.valueOf(c);
          });
    }
    return quoted.append('"').toString();
  }
}
