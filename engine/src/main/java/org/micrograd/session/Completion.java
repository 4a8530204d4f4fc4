package org.micrograd.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.micrograd.script.language.Lexis.Token;
import org.micrograd.script.language.Lexis.Token.Kind;

/** What continues a text: names, members, keys, keywords, options, modules, commands and files. */
public final class Completion {
  private static final Pattern FILE_COMMAND =
      Pattern.compile("(?s)\\s*(%\\w+)\\s+(?:-f\\s+)?([^\n]*)");
  private static final Pattern COMMAND =
      Pattern.compile("(?s)(?:.*\n)?\\s*(?:[\\w, ]+=\\s*)?(%%?\\w*)");
  private static final Pattern LINE_COMMAND = Pattern.compile("\\s*%%?\\w+\\s");
  private static final Pattern SHELL =
      Pattern.compile("(?s)(?:.*\n)?\\s*(?:[\\w, ]+=\\s*)?!(?:[^\n]*\\s)?([^\\s]*)");
  private static final Pattern IMPORT =
      Pattern.compile("(?s)(?:.*\n)?\\s*from\\s+[\\w.]+\\s+(i?m?p?o?r?t?)");
  private static final Pattern MODULE =
      Pattern.compile(
          "(?s)(?:.*\n)?\\s*(?:from\\s+|import\\s+(?:[\\w.]+(?:\\s+as\\s+\\w+)?\\s*,\\s*)*)([\\w.]*)");
  private static final Pattern MEMBER =
      Pattern.compile(
          "(?s)(?:.*\n)?\\s*from\\s+([\\w.]+)\\s+import\\s+(?:[(\\w,\\s]*[(,\\s])?(\\w*)");
  private static final Pattern LIBRARY = Pattern.compile("(?s).*['\"](micrograd/\\w*)");

  /** Of which files a command is, and the folders on the way to them. */
  private static final Map<String, String> WANTED =
      Map.of("%run", ".*(?:/|\\.(?:i?py|ipynb|m?js))", "%cd", ".*/");

  /** Those that begin with underscores last, capitals among the others. */
  private static final Comparator<String> ORDER =
      Comparator.comparingInt(Completion::hidden)
          .thenComparing(each -> each.replace("=", ""), String.CASE_INSENSITIVE_ORDER)
          .thenComparing(each -> each);

  private final Supplier<Interpreter> interpreter;
  private final FileNames files;

  Completion(Supplier<Interpreter> interpreter, Path folder) {
    this.interpreter = interpreter;
    this.files = new FileNames(folder);
  }

  /**
   * What may stand in place of the end of a text.
   *
   * @param start where that end begins
   * @param words each with a description, which may be empty
   */
  public record Found(int start, List<Word> words) {
    static Found of(int start, Stream<String> words) {
      return new Found(start, words.map(each -> new Word(each, "")).toList());
    }
  }

  /** What may stand there. */
  public record Word(String text, String description) {}

  /** What continues a text that was typed up to the cursor. */
  public Found of(String text) {
    Matcher file = FILE_COMMAND.matcher(text);
    if (file.matches()
        && Command.of(file.group(1)) != null
        && Command.of(file.group(1)).takesFile()) {
      String wanted = WANTED.getOrDefault(file.group(1), ".*");
      return Found.of(file.start(2), files.of(file.group(2)).filter(each -> each.matches(wanted)));
    }
    Matcher command = COMMAND.matcher(text);
    if (command.matches()) {
      return new Found(
          command.start(1), Command.beginning(command.group(1), furtherNames(interpreter.get())));
    }
    Matcher shell = SHELL.matcher(text);
    if (shell.matches()) {
      return Found.of(shell.start(1), files.of(shell.group(1)));
    }
    Matcher library = LIBRARY.matcher(text);
    if (library.matches()) {
      return Found.of(library.start(1), library(library.group(1)));
    }
    Matcher member = MEMBER.matcher(text);
    Matcher module = MODULE.matcher(text);
    Interpreter spoken = interpreter.get();
    boolean imports = spoken.inspection().hasImports();
    if (imports && member.matches()) {
      return Found.of(
          member.start(2), begins(spoken.inspection().members(member.group(1)), member.group(2)));
    }
    if (imports && module.matches()) {
      return Found.of(module.start(1), modules(spoken, module.group(1)));
    }
    Matcher word = IMPORT.matcher(text);
    if (imports && word.matches()) {
      return Found.of(word.start(1), begins(List.of("import"), word.group(1)));
    }
    Matcher line = LINE_COMMAND.matcher(text);
    // What a command runs is completed as if it stood alone.
    return imports && line.lookingAt()
        ? inCode(spoken, " ".repeat(line.end()) + text.substring(line.end()))
        : inCode(spoken, text);
  }

  /** The modules of the level that is typed. */
  private static Stream<String> modules(Interpreter spoken, String start) {
    int level = start.lastIndexOf('.') + 1;
    String holder = start.substring(0, Math.max(0, level - 1));
    return begins(spoken.inspection().modules(holder), start)
        .filter(each -> each.indexOf('.', level) < 0);
  }

  private Found inCode(Interpreter spoken, String text) {
    List<Token> tokens = spoken.language().lexis().tokens(text);
    if (!tokens.isEmpty() && tokens.getLast().kind() == Kind.STRING && !tokens.getLast().closed()) {
      return inString(spoken, text, tokens);
    }
    boolean typed =
        !tokens.isEmpty()
            && tokens.getLast().end() == text.length()
            && (tokens.getLast().kind() == Kind.NAME || tokens.getLast().kind() == Kind.KEYWORD);
    String word = typed ? tokens.getLast().in(text) : "";
    List<Token> before = typed ? tokens.subList(0, tokens.size() - 1) : tokens;
    int start = text.length() - word.length();
    if (typed && text.startsWith("\\", start - 1)) {
      return Found.of(start - 1, Letters.of(word).stream());
    }
    if (!before.isEmpty() && before.getLast().in(text).equals(".")) {
      Stream<String> members = begins(members(spoken, text, before), word);
      return Found.of(start, members.filter(each -> !word.isEmpty() || !each.startsWith("_")));
    }
    Stream<String> keys = word.isEmpty() ? keys(spoken, text, before) : Stream.of();
    List<String> options =
        CallOptions.of(spoken, text, before)
            .filter(each -> each.startsWith(word))
            .sorted()
            .toList();
    List<String> names = names(spoken, text, before, word);
    Stream<String> both = Stream.concat(options.stream(), names.stream());
    return Found.of(
        start,
        Stream.of(keys, word.isEmpty() ? both : both.sorted(ORDER), commands(spoken, names, word))
            .flatMap(each -> each)
            .distinct());
  }

  /** The commands that a word begins, as IPython offers them wherever no name hides them. */
  private static Stream<String> commands(Interpreter spoken, List<String> names, String word) {
    return word.isEmpty() || !spoken.inspection().hasImports()
        ? Stream.of()
        : Command.beginning("%" + word, furtherNames(spoken)).stream()
            .map(Word::text)
            .filter(each -> !names.contains(each.replace("%", "")));
  }

  /** The commands that the language has by itself. */
  private static List<String> furtherNames(Interpreter spoken) {
    return spoken.further("") instanceof List<?> names
        ? names.stream().map(String::valueOf).toList()
        : List.of();
  }

  /**
   * The names that begin so, those of the text itself among them, and the words of the language.
   */
  private static List<String> names(
      Interpreter spoken, String text, List<Token> before, String word) {
    int start = text.length() - word.length();
    List<String> found = new ArrayList<>(spoken.host().console().complete(word));
    if (spoken.inspection().hasImports()) {
      found.removeAll(spoken.language().lexis().keywords());
      found.removeIf(name -> PythonPlace.isBehindOperand(text, before, start));
      PythonPlace.words(text, before, start).forEach(found::add);
    } else if (!word.isEmpty()) {
      found.addAll(spoken.language().lexis().keywords());
    }
    if (!word.isEmpty() && !PythonPlace.isBehindOperand(text, before, start)) {
      spoken.inspection().boundNames(text, start).forEach(each -> found.add(String.valueOf(each)));
    }
    return begins(found, word)
        .filter(each -> !word.isEmpty() || !each.startsWith("_"))
        .distinct()
        .toList();
  }

  /** The members of the expression before a dot, from what is there or from the text alone. */
  private static List<?> members(Interpreter spoken, String text, List<Token> before) {
    List<Token> owner = before.subList(0, before.size() - 1);
    String plain = ExpressionEnd.of(text, owner);
    List<?> found = plain == null ? List.of() : spoken.inspection().membersOf(plain);
    String whole = found.isEmpty() ? ExpressionEnd.whole(text, owner) : null;
    if (whole == null) {
      return found;
    }
    int start = owner.getLast().end() - whole.length();
    return spoken.inspection().inferredMembers(text, start, whole);
  }

  /** The keys that may stand in an open subscript, as the language writes them. */
  private static Stream<String> keys(Interpreter spoken, String text, List<Token> before) {
    if (before.size() < 2 || !before.getLast().in(text).equals("[")) {
      return Stream.of();
    }
    String owner = ExpressionEnd.of(text, before.subList(0, before.size() - 1));
    return owner == null
        ? Stream.of()
        : spoken.inspection().writtenKeys(owner).stream().map(String::valueOf);
  }

  /** Within quotes: a key, a choice of an option, or a file. */
  private Found inString(Interpreter spoken, String text, List<Token> tokens) {
    Token string = tokens.getLast();
    String quoted = string.in(text);
    int quote = quoted.length() - quoted.replaceFirst("^[a-zA-Z]*[\"'`]", "").length();
    String typed = quoted.substring(quote);
    int start = string.start() + quote;
    int field = quoted.matches("(?s)[rR]?[fF].*") ? typed.lastIndexOf('{') : -1;
    if (field >= 0 && typed.indexOf('}', field) < 0) {
      String blank = " ".repeat(quote + field + 1);
      return inCode(spoken, text.substring(0, string.start()) + blank + typed.substring(field + 1));
    }
    List<Token> before = tokens.subList(0, tokens.size() - 1);
    if (!before.isEmpty() && before.getLast().in(text).equals("[")) {
      String owner = ExpressionEnd.of(text, before.subList(0, before.size() - 1));
      if (owner != null) {
        return Found.of(start, begins(spoken.inspection().keys(owner), typed));
      }
    }
    List<String> choices = CallOptions.choices(text, before);
    return Found.of(start, choices.isEmpty() ? files.of(typed) : begins(choices, typed));
  }

  private static Stream<String> begins(List<?> words, String start) {
    return words.stream().map(String::valueOf).filter(each -> each.startsWith(start)).sorted(ORDER);
  }

  /** How far behind the others a name stands for its underscores. */
  private static int hidden(String name) {
    return name.startsWith("__") ? 2 : name.startsWith("_") ? 1 : 0;
  }

  private Stream<String> library(String start) {
    Stream<String> modules =
        Stream.concat(Stream.of("engine"), interpreter.get().host().modules().stream());
    return modules.map(each -> "micrograd/" + each).filter(each -> each.startsWith(start)).sorted();
  }
}
