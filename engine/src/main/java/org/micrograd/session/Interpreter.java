package org.micrograd.session;

import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.micrograd.draw.Picture;
import org.micrograd.script.Access;
import org.micrograd.script.Display;
import org.micrograd.script.Limits;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.ScriptObject;
import org.micrograd.script.ScriptPlace;
import org.micrograd.script.host.ScriptHost;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.Lexis.Token;

/** What evaluates one language of a session. */
final class Interpreter implements AutoCloseable {
  private final Language language;
  private final ScriptHost host;
  private final SessionScripts scripts;
  private ScriptObject further;
  private CatchableInterrupt interruption;
  private volatile boolean runs;
  private final CellStatements statements;

  Interpreter(Language language, Screen screen, Reader in) {
    Writer out = new OutputStreamWriter(screen.out(), StandardCharsets.UTF_8);
    Writer err = new OutputStreamWriter(screen.err(), StandardCharsets.UTF_8);
    this.language = language;
    this.host =
        new ScriptHost(language, Access.TRUSTED, Limits.NONE, () -> in, () -> out, () -> err);
    this.scripts = new SessionScripts(language, host);
    this.statements = new CellStatements(host, scripts.functions());
  }

  /**
   * The command that a language has by itself, or null: most sessions call none of them. For "" all
   * names.
   */
  Object further(String name) {
    ScriptObject magics = further == null ? scripts.only("magics") : null;
    if (magics != null) {
      further = (ScriptObject) magics.call();
    }
    return further == null ? null : further.call(name);
  }

  /** Gives scripts the session's commands, and the screen what they display. */
  void install(Shell.Calls calls, Display display) {
    host.console().display(display);
    if (scripts.has("interruptible")) {
      interruption =
          CatchableInterrupt.of(isMeant -> scripts.function("interruptible").call(isMeant));
    }
    // Most sessions call neither.
    Supplier<ScriptObject> shell = () -> scripts.only("shell");
    Supplier<ScriptObject> unmade = () -> scripts.only("unmade");
    scripts
        .function("install")
        .call(
            calls.command(),
            calls.system(),
            calls.captured(),
            calls.entered(),
            written(),
            shell,
            unmade,
            calls.named());
  }

  Language language() {
    return language;
  }

  ScriptHost host() {
    return host;
  }

  /**
   * Runs a text.
   *
   * @param name what failures call it
   * @param number that of the cell
   * @return its last value, or null if it has none or ends in a semicolon that hides it
   * @throws ScriptFailure if it does not parse or throws
   */
  Answer run(String text, String name, int number) {
    host.console().noteLines();
    boolean outer = runs;
    runs = true;
    try {
      return host.console()
          .asOne(() ->
              scripts.has("run")
                  ? whole(text, name, number)
                  : statements.run(text, name, number, outer));
    } finally {
      runs = outer;
      if (interruption != null) {
        interruption.forget();
      }
    }
  }

  /** Stops the script that is running, from another thread: by itself where it can. */
  void interrupt() {
    if (!runs || interruption == null || !interruption.isHeard()) {
      host.interrupt();
    }
  }

  private Answer whole(String text, String name, int number) {
    List<Token> tokens = language.lexis().tokens(text);
    tokens.removeIf(token -> token.kind() == Token.Kind.COMMENT);
    if (tokens.isEmpty()) {
      return null;
    }
    boolean quiet = tokens.getLast().in(text).equals(";");
    boolean awaits = tokens.stream().anyMatch(token -> token.in(text).matches("await|async"));
    String indented = awaits ? IndentedText.of(text, tokens) : null;
    Object awaiting = awaits ? scripts.only("awaiting") : null;
    List<?> answer =
        (List<?>) scripts.function("run").call(text, name, number, quiet, indented, awaiting);
    if (answer == null) {
      return null;
    }
    boolean leaves = answer.get(0).equals("exit");
    if (leaves || answer.get(0).equals("failure")) {
      int line = ((Number) answer.get(2)).intValue();
      int last = ((Number) answer.get(3)).intValue();
      ScriptPlace place = new ScriptPlace(name, line, leaves || last < 1 ? -1 : last);
      Integer status = leaves ? last : null;
      throw new ScriptFailure((String) answer.get(1), place, List.of(), false, status, null);
    }
    return new Answer(answer.get(1), (String) answer.get(2));
  }

  /**
   * Runs a file as the language's own launcher would, but with the session's names.
   *
   * @param typed its name as a person has written it
   */
  void load(String typed, String file, String text, List<String> arguments) {
    host.program().start(file, arguments);
    if (scripts.has("called")) {
      scripts.function("called").call(typed);
    }
    host.console().noteLines();
    language.typing().typed(text, statements::parses).forEach(part -> host.eval(part.text(), file));
  }

  /** Shows the figures that are open, and closes them. */
  void finish() {
    if (scripts.has("finish")) {
      scripts.function("finish").call();
    }
  }

  /** Whether more lines could complete a text. */
  boolean isUnfinished(String text) {
    Function<String, ScriptFailure> check = each -> host.console().check(each, "<check>");
    if (!scripts.isThere("whole")) {
      return language.typing().isUnfinished(text, check);
    }
    // Most cells are one line that can be run: those do not wait for the script that reads cells.
    boolean runs = text.indexOf('\n') < 0 && check.apply(text) == null;
    return !runs && ((Number) whole().call(text)).intValue() >= 0;
  }

  /** What tells how far the line below a cell is indented; null where the language has no such. */
  ScriptObject whole() {
    return scripts.only("whole");
  }

  /** What keeps a text from being run, or null. */
  ScriptFailure check(String text) {
    if (scripts.has("wrong")) {
      String wrong = (String) scripts.function("wrong").call(text);
      return wrong == null ? null : new ScriptFailure(wrong);
    }
    return host.console().check(text, "<check>");
  }

  /** Modules of a folder come first. */
  void begin(Path folder) {
    host.program().begin(folder);
  }

  /** Makes a folder the one that relative paths begin in. */
  void cd(Path folder) {
    host.console().enterFolder(folder);
    if (scripts.has("cd")) {
      scripts.function("cd").call(folder.toString());
    }
  }

  /** What the language's own console says of failures. */
  FailureWords failures() {
    return new FailureWords(scripts, host);
  }

  /**
   * A value by media types, as far as its class says; of a picture, one that is a program's own.
   */
  Map<?, ?> bundle(Object value) {
    return (Map<?, ?>) scripts.function("bundle").call(value, value instanceof Picture);
  }

  /** A function that runs code so many times, and answers the seconds that it took. */
  ScriptObject repeated(String code) {
    ScriptObject repeated =
        scripts.has("repeated") ? scripts.function("repeated") : scripts.only("repeated");
    return (ScriptObject) repeated.call(code);
  }

  /** A value as a console shows it, on several lines if need be. */
  String shown(Object value) {
    ScriptObject pretty = written();
    return pretty == null ? host.console().repr(value) : (String) pretty.call(value);
  }

  /** The function that writes answers; null where the language has none of its own. */
  private ScriptObject written() {
    Supplier<String> recorded = Inspection::builtins;
    return scripts.made("pretty", "layout", "signatures", recorded);
  }

  /** Gives a variable what a hidden cell has written. */
  void captured(String name, String out, String err) {
    scripts.only("captured").call(name, out, err);
  }

  /** A variable of the environment as scripts see it, or null; set first where a value is given. */
  Object environment(String name, String value) {
    return scripts.function("environment").call(name, value);
  }

  /** All variables of the environment as scripts see them; null for those of this program. */
  Map<?, ?> environment() {
    return (Map<?, ?>) scripts.function("variables").call();
  }

  /** Turns the way in which long answers are written; whether they are a row a line then. */
  boolean pretty() {
    if (!scripts.has("turnPretty")) {
      throw new Refusal("JavaScript writes long answers as node does: write JSON.stringify(x)");
    }
    return (boolean) scripts.function("turnPretty").call();
  }

  /** Shows numbers with so many digits from now on, empty for all; the form that they have then. */
  String precision(String digits) {
    if (!scripts.has("precision")) {
      throw new Refusal(
          "JavaScript shows numbers with all digits: write x.toFixed(" + digits + ")");
    }
    return (String) scripts.function("precision").call(digits);
  }

  /** What it knows of names, for completion and help. */
  Inspection inspection() {
    return new Inspection(
        host,
        scripts.part("inspection"),
        scripts.made("inferring", "binding"),
        scripts.part("about"));
  }

  @Override
  public void close() {
    host.close();
  }
}
