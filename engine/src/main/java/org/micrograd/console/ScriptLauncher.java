package org.micrograd.console;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.micrograd.script.Access;
import org.micrograd.script.Display;
import org.micrograd.script.Limits;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.host.ScriptHost;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.Languages;
import org.micrograd.session.Answer;
import org.micrograd.session.Guess;
import org.micrograd.session.Refusal;
import org.micrograd.session.SavedScript;
import org.micrograd.session.ScriptFile;
import org.micrograd.session.Session;

/** A script run as a program, on a thread with a stack of its own. */
final class ScriptLauncher {
  private static final Pattern PYTHON_LINE = Pattern.compile("#!.*python.*");

  /** What failures call code that is no file. */
  private static final String COMMAND = "<command>";

  /** What node calls it. */
  private static final String EVALUATED = "[eval]";

  private static final List<String> NOT_FILES = List.of("-", "-c", "-m");

  private final PrintStream out;
  private final PrintStream err;
  private final Display display;

  ScriptLauncher(PrintStream out, PrintStream err, Display display) {
    this.out = out;
    this.err = err;
    this.display = display;
  }

  /** Runs code, prints its value, and answers the status. */
  int evaluate(Language language, String code, List<String> arguments) {
    boolean isCell =
        language.typing().speaksOfProgram(code) || SavedScript.hasCommands(code, language);
    return ScriptStack.run(
        ScriptStack.size(language, code, null),
        () ->
            isCell
                ? evaluateCell(language, code, arguments)
                : evaluatePlain(language, code, arguments));
  }

  /** Runs what needs nothing but the language and the library, which start in half the time. */
  private int evaluatePlain(Language language, String code, List<String> arguments)
      throws Exception {
    try (ScriptHost host = open(language)) {
      host.console().display(display);
      host.program().start(COMMAND, arguments);
      host.program().begin(Path.of("").toAbsolutePath());
      String name = language.equals(Languages.JAVASCRIPT) ? EVALUATED : COMMAND;
      return ended(host, code, () -> printed(host.console().evalPrinted(code, name)));
    }
  }

  /** Runs a cell as a console does: with commands, with what programs have, to the last timer. */
  private int evaluateCell(Language language, String code, List<String> arguments)
      throws Exception {
    try (Session session = session(language)) {
      ScriptHost host = session.host();
      host.program().start(COMMAND, arguments);
      return ended(
          host,
          code,
          () -> {
            try {
              Answer answer = session.cell(code);
              printed(answer == null ? null : host.console().printed(answer.value()));
              return host.program().left();
            } catch (Refusal e) {
              err.println(e.getMessage());
              return 1;
            }
          });
    }
  }

  /** The status of code whose failure is told as the language's own launcher tells it. */
  private int ended(ScriptHost host, String code, Callable<Integer> run) throws Exception {
    return status(
        host,
        () -> {
          try {
            return run.call();
          } catch (ScriptFailure e) {
            Integer status = host.isOpen() ? host.program().ended(e, code) : null;
            if (status == null) {
              throw e;
            }
            Guess.of(host, e)
                .lines()
                .map(guess -> guess.replaceFirst("^\\W+", ""))
                .forEach(err::println);
            return status;
          }
        });
  }

  private int printed(String value) {
    if (value != null) {
      out.println(value);
    }
    return 0;
  }

  /**
   * Runs a script and answers its status.
   *
   * @param language of the input and of a file whose name does not tell
   * @param target a file, {@code -} for the input, {@code -c} before code, {@code -m} before the
   *     name of a module
   */
  int run(Language language, String target, List<String> arguments) {
    try {
      return switch (target) {
        case "-" -> run(language, target, arguments, input());
        case "-c" ->
            run(language, target, arguments.subList(1, arguments.size()), arguments.getFirst());
        case "-m" -> run(language, target, arguments, null);
        default -> runFile(language, target, arguments);
      };
    } catch (NoSuchFileException e) {
      err.println("micrograd: there is no file " + target);
    } catch (IOException e) {
      err.println("micrograd: cannot read " + target + ": " + e);
    }
    return 2;
  }

  private static String input() throws IOException {
    return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
  }

  private int runFile(Language given, String file, List<String> arguments) throws IOException {
    Language language = language(given, file);
    if (language == null) {
      err.println(
          "micrograd: " + file + " is no script: its name must end in .js, .mjs, .py or .ipynb");
      return 2;
    }
    return run(language, file, arguments, ScriptFile.read(Path.of(file), language));
  }

  /** By the file's name, else by its first line; what is no file of its own is what was said. */
  private static Language language(Language given, String file) throws IOException {
    Language named = Languages.ofFile(file);
    Path path = Path.of(file);
    if (named != null || !Files.exists(path)) {
      return named == null && path.getFileName().toString().indexOf('.') < 0 ? given : named;
    }
    if (!Files.isRegularFile(path)) {
      return given;
    }
    try (Stream<String> lines = Files.lines(path, StandardCharsets.ISO_8859_1)) {
      String first = lines.findFirst().orElse("");
      return PYTHON_LINE.matcher(first).matches()
          ? Languages.PYTHON
          : first.startsWith("#!") && first.contains("node") ? Languages.JAVASCRIPT : null;
    }
  }

  private int run(Language language, String target, List<String> arguments, String text) {
    return ScriptStack.run(
        ScriptStack.size(language, text, NOT_FILES.contains(target) ? null : Path.of(target)),
        () ->
            text != null && SavedScript.hasCommands(text, language)
                ? runNotebook(language, target, arguments, text)
                : runPlain(language, target, arguments, text));
  }

  private int runPlain(Language language, String target, List<String> arguments, String text)
      throws Exception {
    try (ScriptHost host = open(language)) {
      host.console().display(display);
      note(host);
      return status(host, () -> host.program().run(target, arguments, text));
    }
  }

  /** Runs what was a notebook, or typed at a console: its lines are commands in part. */
  private int runNotebook(Language language, String target, List<String> arguments, String text)
      throws Exception {
    try (Session session = session(language)) {
      ScriptHost host = session.host();
      note(host);
      return status(
          host, () -> host.program().run(target, arguments, SavedScript.withCalls(text, language)));
    }
  }

  private Session session(Language language) {
    Reader in = new InputStreamReader(System.in, StandardCharsets.UTF_8);
    ScriptScreen screen = new ScriptScreen(out, err, display);
    return new Session(language, screen, in, Path.of("").toAbsolutePath());
  }

  private void note(ScriptHost host) {
    if (display.showsFailures()) {
      host.console().keepNewest();
    }
    host.console().noteLines();
  }

  private ScriptHost open(Language language) {
    Reader in = new InputStreamReader(System.in, StandardCharsets.UTF_8);
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    Writer errors = new OutputStreamWriter(err, StandardCharsets.UTF_8);
    return new ScriptHost(
        language, Access.TRUSTED, Limits.NONE, () -> in, () -> writer, () -> errors);
  }

  private int status(ScriptHost host, Callable<Integer> run) throws Exception {
    int status = statusOf(host, run);
    if (status != 0 && display.showsFailures() && host.console().newest() != null) {
      display.failed(host.console().newest());
    }
    return status;
  }

  private int statusOf(ScriptHost host, Callable<Integer> run) throws Exception {
    try {
      return run.call();
    } catch (ScriptFailure e) {
      if (e.exitStatus() != null) {
        return e.exitStatus();
      }
      err.println(e.getMessage() + Guess.of(host, e));
      return 1;
    } finally {
      out.flush();
    }
  }
}
