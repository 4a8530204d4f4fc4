package org.micrograd.session;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.micrograd.autograd.Value;
import org.micrograd.draw.Drawing;
import org.micrograd.draw.Picture;
import org.micrograd.script.Display;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.host.ScriptHost;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.Languages;

/**
 * A conversation in all languages: runs cells, at a console, of a notebook's file or for a notebook
 * in a browser. A language starts when it is first spoken. One thread at a time; only {@link
 * #interrupt} is for others.
 */
public final class Session implements AutoCloseable {
  /** The characters of a value that a list of names shows. */
  private static final int WIDTH = 70;

  /** What the lines of commands begin or end with, and much else. */
  private static final Pattern NOTEBOOK =
      Pattern.compile("(?m)^\\s*[%!?]|=\\s*[%!]|\\?\\s*$|get_ipython\\(\\)");

  private final Screen screen;
  private final Reader in;
  private final Map<Language, Interpreter> interpreters = new ConcurrentHashMap<>();
  private final Inputs inputs = new Inputs();
  private final Output output;
  private final AtomicInteger number = new AtomicInteger();
  private Names names = new Names();
  private Path folder;
  private Language language;
  private Language speaking;
  private Interpreter last;

  /**
   * Starts a conversation.
   *
   * @param in what scripts read
   * @param folder from which files are named
   */
  public Session(Language language, Screen screen, Reader in, Path folder) {
    this.language = language;
    this.speaking = language;
    this.screen = screen;
    this.in = in;
    this.folder = folder;
    this.output = new Output(screen);
  }

  /** The language of what is typed next. */
  public Language language() {
    return language;
  }

  /** Speaks a language from here on. */
  public void speak(Language next) {
    language = next;
    speaking = next;
  }

  /** Speaks what the last line of a text that is a language's name alone says. */
  public void speakAfter(String text) {
    speak(Cell.of(text).after(language));
  }

  /** The number of the cell that ran last, from 1. */
  public int number() {
    return number.get();
  }

  /** Starts the language spoken in the folder that files are named from. */
  public void goToFolder() {
    interpreter().cd(folder);
  }

  /** Starts the language spoken, which else happens when it first runs. */
  public void start() {
    interpreter();
  }

  /** The language that runs, with the names that the others have made. */
  Interpreter interpreter() {
    return interpreter(speaking);
  }

  private Interpreter interpreter(Language spoken) {
    Interpreter interpreter = interpreters.computeIfAbsent(spoken, this::started);
    if (last != null && last != interpreter) {
      names.carry(last, interpreter).forEach(this::say);
    }
    last = interpreter;
    return interpreter;
  }

  private Interpreter started(Language each) {
    Interpreter interpreter = new Interpreter(each, output, in);
    interpreter.begin(folder);
    interpreter.install(
        new Shell.Calls(
            this::command,
            this::system,
            line -> Shell.output(line, folder),
            path -> entered(Path.of(path))),
        new Displayed());
    return interpreter;
  }

  /** Where scripts display. */
  private final class Displayed implements Display {
    @Override
    public void show(Object value, String text) {
      output.display(rich(new Answer(value, text)));
    }

    @Override
    public boolean takes(Picture picture) {
      return output.takes(picture);
    }

    @Override
    public boolean takesSaved(Picture picture) {
      return output.takesSaved(picture);
    }

    @Override
    public int columns() {
      return screen.columns();
    }
  }

  /** Whether a script has lines that only a session runs: commands, or calls of them. */
  public static boolean isNotebook(String text, Language language) {
    return NOTEBOOK.matcher(text).find()
        && (text.contains("get_ipython()") || Cell.of(text).hasCommands(language));
  }

  /** A script as its language runs it, its commands as calls. */
  public String code(String text) {
    return SavedScript.of(List.of(new TypedInput(language, text)), language, code -> true);
  }

  /** What runs the language spoken. */
  public ScriptHost host() {
    return interpreter().host();
  }

  /**
   * Runs a cell: a command for all of it, or code with commands in lines of their own.
   *
   * @return its last value; null where it has none, or ends in a semicolon that hides it
   * @throws ScriptFailure if it does not parse or throws
   * @throws Refusal if a command cannot be done
   */
  public Answer cell(String text) {
    number.incrementAndGet();
    speaking = language;
    Cell cell = Cell.of(text);
    inputs.typed(new TypedInput(language, text.stripTrailing()), number());
    Answer answer = run(cell);
    inputs.ran(number());
    return answer;
  }

  /** Runs a text that is no input of the conversation. */
  public Answer aside(String text) {
    speaking = language;
    return run(Cell.of(text));
  }

  private Answer run(Cell cell) {
    Cell.Whole whole = cell.whole();
    String command = cell.command();
    if (whole != null) {
      return WholeCell.run(this, whole);
    }
    if (command != null) {
      String name = command.split("\\s", 2)[0];
      return Command.run(this, name, command.substring(name.length()));
    }
    Answer answer = null;
    for (Cell.Part part : cell.parts(language)) {
      answer = evaluate(part.language(), part.code());
    }
    return answer;
  }

  /** Runs code of a language. */
  Answer evaluate(Language spoken, String code) {
    Language before = speaking;
    speaking = spoken;
    try {
      Interpreter interpreter = interpreter(spoken);
      Answer answer = interpreter.run(code, inputs.add(code, number()), number());
      if (answer == null) {
        return null;
      }
      Interpreter owner = owner(answer.value());
      return owner == null || owner == interpreter
          ? answer
          : new Answer(answer.value(), owner.shown(answer.value()));
    } finally {
      speaking = before;
      if (!before.equals(spoken) && interpreters.containsKey(before)) {
        interpreter(before);
      }
    }
  }

  /** What belongs to another language is written as that one does. */
  private Interpreter owner(Object value) {
    return interpreters.values().stream()
        .filter(each -> each.host().owns(value))
        .findFirst()
        .orElse(null);
  }

  /** A value as it is to be seen. */
  public Screen.Rich rich(Answer answer) {
    return new Screen.Rich(
        answer.value(),
        answer.text(),
        () -> {
          Interpreter owner = owner(answer.value());
          return MediaTypes.of(answer, owner == null ? Map.of() : owner.bundle(answer.value()));
        });
  }

  /** A command that a cell calls. */
  private Object command(String name, String line, String body) {
    Answer answer =
        body == null
            ? Command.run(this, name, line)
            : WholeCell.run(this, new Cell.Whole(name, line, body));
    return answer == null ? null : answer.value();
  }

  private void system(String line) {
    if (Shell.installs(line)) {
      note("!" + line + ": passed over, since nothing is installed here");
      return;
    }
    int status = Shell.run(line, folder, screen.out());
    if (status != 0) {
      note("!" + line + ": ended with status " + status);
    }
  }

  Answer shell(String lines) {
    Shell.run(lines, folder, screen.out());
    return null;
  }

  /** Runs a cell without anything of it to be seen. */
  Answer hidden(String body) {
    boolean before = output.hide(true);
    try {
      evaluate(speaking, Cell.of(body).parts(speaking).isEmpty() ? "" : body);
      return null;
    } finally {
      output.hide(before);
    }
  }

  /** Shows a text of some media type. */
  Answer show(String type, String text) {
    output.display(new Screen.Rich(text, text, () -> Map.of("text/plain", text, type, text)));
    return null;
  }

  /** Shows the figures that a cell has left open, as notebooks do once its value is shown. */
  public void finish() {
    interpreters.values().forEach(Interpreter::finish);
  }

  /** Whether more lines could complete a text. */
  public boolean isUnfinished(String text) {
    try {
      Cell cell = Cell.of(text);
      if (cell.whole() != null) {
        return text.lines().count() < 2 || !text.endsWith("\n\n");
      }
      List<Cell.Part> parts = cell.command() != null ? List.of() : cell.parts(language);
      return !parts.isEmpty()
          && interpreter(parts.getLast().language()).isUnfinished(parts.getLast().code());
    } catch (ScriptFailure e) {
      // The language does not start: the text is run, which says so.
      return false;
    }
  }

  /** What keeps a text from being run, or null. */
  public ScriptFailure check(String text) {
    for (Cell.Part part : Cell.of(text).parts(language)) {
      ScriptFailure failure = interpreter(part.language()).check(part.code());
      if (failure != null) {
        return failure;
      }
    }
    return null;
  }

  /** A failure as a person reads it. */
  public Problem problem(RuntimeException e) {
    return Problem.of(e, inputs, last);
  }

  /** What continues a text. */
  public Completion completion() {
    return new Completion(this::interpreter, folder);
  }

  /** What is to be said of what a name at the end of a text stands for; null for nothing. */
  public String description(String name, boolean all) {
    Interpreter interpreter = interpreter();
    String source = all ? interpreter.source(name) : null;
    String manual = Manual.of(interpreter, name);
    if (source != null || manual == null || !manual.isEmpty()) {
      return source == null ? manual : source;
    }
    Object value = interpreter.host().get(name);
    return value == null ? null : interpreter.shown(value);
  }

  Answer speak(Language next, String code) {
    if (code.isEmpty()) {
      speak(next);
      return null;
    }
    return evaluate(next, code);
  }

  Language speaking() {
    return speaking;
  }

  Answer draw(String expression) {
    Answer answer = evaluate(speaking, expression);
    Object value = answer == null ? null : answer.value();
    Picture picture =
        value instanceof Value v ? Drawing.of(v) : value instanceof Picture p ? p : null;
    if (picture == null) {
      throw new Refusal("%draw needs a Value or a picture, and " + expression + " is neither");
    }
    return new Answer(picture, picture.toString());
  }

  Answer doc(String name) {
    String text = Manual.of(interpreter(), name);
    if (text == null) {
      throw new Refusal("there is nothing called " + name);
    }
    if (text.isEmpty()) {
      return evaluate(speaking, name);
    }
    screen.page(text);
    return null;
  }

  Answer source(String name) {
    String text = interpreter().source(name);
    if (text == null) {
      return doc(name);
    }
    screen.page(text);
    return null;
  }

  Answer who() {
    Interpreter interpreter = interpreter();
    for (Object name : interpreter.shared()) {
      Object value = interpreter.host().get((String) name);
      Interpreter owner = owner(value);
      String repr = (owner == null ? interpreter : owner).host().repr(value);
      say(name + " = " + shortened(repr));
    }
    return null;
  }

  private static String shortened(String repr) {
    String line = repr.lines().findFirst().orElse("");
    return line.length() > WIDTH ? line.substring(0, WIDTH) + " ..." : line;
  }

  Answer load(String argument) {
    List<String> words = Inputs.words(argument, folder);
    String file = words.getFirst();
    Path path = path(file);
    Language spoken = Languages.ofFile(path.toString());
    if (spoken == null) {
      throw new Refusal(file + " is no script: its name must end in .js, .mjs or .py");
    }
    try {
      String text = ScriptText.read(path, spoken);
      interpreter(spoken).load(path.toString(), text, words.subList(1, words.size()));
    } catch (NoSuchFileException e) {
      throw new Refusal("there is no file " + file);
    } catch (IOException e) {
      throw new Refusal("cannot read " + file + ": " + e.getMessage());
    }
    return null;
  }

  Answer save(String argument) {
    say(
        inputs.save(
            argument, this::path, text -> interpreter(Languages.JAVASCRIPT).check(text) == null));
    return null;
  }

  Answer history(String range) {
    inputs.history(range).forEach(this::say);
    return null;
  }

  Answer edit(String which) {
    TypedInput typed = inputs.numbered(which);
    String text = screen.edit(typed.text(), typed.language().fileExtension());
    say(text.stripTrailing());
    inputs.typed(new TypedInput(typed.language(), text.stripTrailing()), number());
    return evaluate(typed.language(), text);
  }

  Answer cd(String argument) {
    Path next = path(argument.isEmpty() ? "~" : argument);
    if (!Files.isDirectory(next)) {
      throw new Refusal("there is no folder " + argument);
    }
    entered(next);
    return folder();
  }

  /** All languages go to a folder. */
  private void entered(Path next) {
    if (!next.equals(folder)) {
      folder = next;
      interpreters.values().forEach(each -> each.cd(next));
    }
  }

  Answer clear(String when) {
    if (!when.isEmpty() && !when.equals("wait")) {
      throw new Refusal("write " + Command.CLEAR.word() + ", or wait behind it");
    }
    screen.clear(!when.isEmpty());
    return null;
  }

  Answer folder() {
    say(folder.toString());
    return null;
  }

  /** A path as a shell would read it, from the session's folder. */
  Path path(String file) {
    return folder.resolve(Inputs.path(file)).normalize();
  }

  Answer reset() {
    close();
    interpreters.clear();
    inputs.forget();
    names = new Names();
    last = null;
    return null;
  }

  Answer help() {
    screen.page(Command.help());
    return null;
  }

  /** Writes a line as scripts do. */
  void say(String text) {
    screen.out().println(text);
    screen.out().flush();
  }

  /** Says something that is no output. */
  void note(String text) {
    screen.remark(text);
  }

  /** Stops the script that is running, from another thread; what it has made stays. */
  public void interrupt() {
    interpreters.values().forEach(each -> each.host().interrupt());
  }

  @Override
  public void close() {
    interpreters.values().forEach(Interpreter::close);
  }
}
