package org.micrograd.console;

import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import org.micrograd.console.Lexis.Token;
import org.micrograd.io.Resource;
import org.micrograd.script.Access;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.ScriptObject;
import org.micrograd.script.host.ScriptHost;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.Languages;

/** What evaluates one language of a session. */
final class Kernel implements AutoCloseable {
  private final Language language;
  private final ScriptHost host;
  private final ScriptObject functions;
  private final Inputs inputs;

  Kernel(Language language, Screen screen, Reader in, Inputs inputs) {
    Writer out = new OutputStreamWriter(screen.out(), StandardCharsets.UTF_8);
    Writer err = new OutputStreamWriter(screen.err(), StandardCharsets.UTF_8);
    this.language = language;
    this.inputs = inputs;
    this.host = new ScriptHost(language, Access.TRUSTED, () -> in, () -> out, () -> err);
    String file = "console." + language.fileExtension();
    this.functions =
        (ScriptObject) host.eval(Resource.text(Kernel.class, file), "micrograd/" + file);
  }

  Language language() {
    return language;
  }

  ScriptHost host() {
    return host;
  }

  /**
   * Runs what was typed.
   *
   * @param echo takes each value to show, and how the language writes it
   * @throws ScriptFailure if it does not parse or throws; {@link Inputs#report} tells of it
   */
  void run(Cell cell, BiConsumer<Object, String> echo) {
    host.noteLines();
    for (String part : cell.parts()) {
      String text = isLiteral(part) ? "(" + part + ")" : part;
      host.evalInteractive(text, inputs.add(text), echo);
    }
  }

  /** A line that begins with a brace is an object where it can be one. */
  private boolean isLiteral(String part) {
    String text = part.strip();
    return Languages.JAVASCRIPT.equals(language)
        && text.startsWith("{")
        && text.endsWith("}")
        && host.check("(" + text + ")", "<check>") == null;
  }

  /** Runs a file as the language's own launcher would, but with the session's names. */
  void load(String file, String text) {
    host.start(file, List.of());
    host.noteLines();
    if (Languages.PYTHON.equals(language)) {
      host.eval(text, file);
    } else {
      for (String part : new Cell(language, text).parts()) {
        host.eval(part, file);
      }
    }
  }

  /** Whether more lines could complete a text. */
  boolean isUnfinished(String text) {
    List<Token> tokens = Lexis.of(language).tokens(text);
    if (tokens.isEmpty()) {
      return false;
    }
    if (Languages.JAVASCRIPT.equals(language)) {
      return !tokens.getLast().closed() && tokens.getLast().kind() == Token.Kind.COMMENT
          || isIncomplete(text);
    }
    List<String> parts = new Cell(language, text).parts();
    if (parts.isEmpty()) {
      return false;
    }
    String last = parts.getLast();
    String typedSo = last.stripTrailing() + "\n" + (endsBlank(text) ? "\n" : "");
    boolean oneLine = last.strip().indexOf('\n') < 0;
    return isIncomplete(typedSo) && !(oneLine && host.check(last, "<check>") == null);
  }

  /** Whether the last line is empty, which ends a block of Python. */
  private static boolean endsBlank(String text) {
    return text.lines().reduce("x", (before, line) -> line).isBlank();
  }

  private boolean isIncomplete(String text) {
    ScriptFailure failure = host.check(text, "<check>");
    return failure != null && failure.isIncomplete();
  }

  /** Lets a value that was shown be called {@code _}, as Python does by itself. */
  void remember(Object value) {
    if (Languages.JAVASCRIPT.equals(language)) {
      function("remember").call(value);
    }
  }

  /** The names that may follow {@code from MODULE import}. */
  List<?> members(String module) {
    return (List<?>) function("members").call(module);
  }

  /** The names of the modules that Python finds. */
  List<?> modules() {
    return (List<?>) function("modules").call();
  }

  /** The names of a function's parameters. */
  List<?> parameters(String function) {
    return (List<?>) function("parameters").call(function);
  }

  /** Those of the global names that other languages see as well. */
  List<?> shared() {
    return (List<?>) function("shared").call(host.names());
  }

  /**
   * The parameters and the docstring of what a dotted name stands for; "" for a plain value, null
   * for nothing.
   */
  String describe(String name) {
    return (String) function("describe").call(name);
  }

  /** Whether a name stands for something made at the console, not by the library. */
  boolean isOwn(String name) {
    return (boolean) function("isOwn").call(name);
  }

  private ScriptObject function(String name) {
    return (ScriptObject) functions.get(name);
  }

  @Override
  public void close() {
    host.close();
  }
}
