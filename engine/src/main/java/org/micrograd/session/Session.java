package org.micrograd.session;

import java.io.Reader;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.host.ScriptHost;
import org.micrograd.script.language.Language;

/**
 * A conversation in all languages: runs cells, at a console, of a notebook's file or for a notebook
 * in a browser. A language starts when it is first spoken. One thread at a time; only {@link
 * #interrupt} is for others.
 */
public final class Session implements AutoCloseable {
  private final Screen screen;
  private final Reader in;
  private final Interpreters interpreters = new Interpreters(this::started, this::say);
  private final SessionCommands commands;
  private final Inputs inputs = new Inputs();
  private final Output output;
  private final AtomicInteger number = new AtomicInteger();
  private Path folder;
  private Language language;
  private Language speaking;

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
    this.commands = new SessionCommands(this, inputs, screen, output);
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

  /** One of a language, with the names that the others have made. */
  Interpreter interpreter(Language spoken) {
    return interpreters.of(spoken);
  }

  private Interpreter started(Language each) {
    Interpreter interpreter = new Interpreter(each, output, in);
    interpreter.begin(folder);
    interpreter.install(
        new Shell.Calls(
            commands::called,
            this::system,
            line -> Shell.output(line, folder, interpreter.environment()),
            path -> entered(Path.of(path)),
            commands.own()::name),
        new SessionDisplay(output, screen, this::rich));
    return interpreter;
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
    String command = command(cell);
    if (whole != null) {
      return commands.whole(whole);
    }
    if (command != null) {
      String name = command.split("\\s", 2)[0];
      return commands.line(name, command.substring(name.length()));
    }
    Answer answer = null;
    for (Cell.Part part : cell.parts(language)) {
      answer = evaluate(part.language(), part.code());
    }
    return answer;
  }

  /** A cell's command, also without its mark if its name is free: as IPython takes it. */
  private String command(Cell cell) {
    String name = cell.unmarked();
    boolean free = name != null && interpreter().inspection().describe(name) == null;
    return free ? cell.text().strip() : cell.command();
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
      if (!before.equals(spoken) && interpreters.hasStarted(before)) {
        interpreter(before);
      }
    }
  }

  /** What belongs to another language is written as that one does. */
  Interpreter owner(Object value) {
    return interpreters.owner(value);
  }

  /** Whether an input has already shown what it answers, as one that ends in show() has. */
  public boolean hasShown(Answer answer) {
    return output.isShown(answer == null ? null : answer.value());
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

  /** Runs a line of a person's in the shell, unless it would install packages; its status. */
  int system(String line) {
    if (Shell.installs(line)) {
      note("!" + line + ": passed over, since nothing is installed here");
      return 0;
    }
    Shell.Streams streams = new Shell.Streams(screen.out(), screen.out());
    int status = Shell.run(line, folder, interpreter().environment(), streams);
    if (status != 0) {
      note("!" + line + ": ended with status " + status);
    }
    return status;
  }

  /** Shows the figures that a cell has left open, as notebooks do once its value is shown. */
  public void finish() {
    interpreters.forEach(Interpreter::finish);
  }

  /** What a text is before it runs. */
  public TypedText typed(String text) {
    return new TypedText(text, language, this::interpreter);
  }

  /** A failure as a person reads it. */
  public Problem problem(RuntimeException e) {
    return inputs.failed(Problem.of(e, inputs, interpreters.last()));
  }

  /** What continues a text. */
  public Completion completion() {
    return new Completion(this::interpreter, folder);
  }

  /** What is to be said of what a name at the end of a text stands for; null for nothing. */
  public String description(String name, boolean all) {
    return Manual.description(interpreter(), name, all);
  }

  /** The same, field by field where the language has that, as notebooks show it. */
  public String layout(String name, boolean all) {
    String text = Manual.layout(interpreter(), name, all);
    return text == null ? Command.told(name) : text;
  }

  Language speaking() {
    return speaking;
  }

  /** All languages go to a folder. */
  void entered(Path next) {
    if (!next.equals(folder)) {
      folder = next;
      interpreters.forEach(each -> each.cd(next));
    }
  }

  /** A path as a shell would read it, from the session's folder. */
  Path path(String file) {
    return folder.resolve(Inputs.path(file)).normalize();
  }

  /** Forgets all names and inputs. */
  void forget() {
    interpreters.forget();
    inputs.forget();
  }

  /** The folder from which files are named. */
  Path folder() {
    return folder;
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
    interpreters.forEach(Interpreter::interrupt);
  }

  @Override
  public void close() {
    interpreters.close();
  }
}
