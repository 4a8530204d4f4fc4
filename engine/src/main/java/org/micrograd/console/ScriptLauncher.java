package org.micrograd.console;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.micrograd.script.Access;
import org.micrograd.script.Display;
import org.micrograd.script.Limits;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.host.ScriptHost;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.Languages;
import org.micrograd.session.Guess;
import org.micrograd.session.SavedScript;
import org.micrograd.session.ScriptFile;
import org.micrograd.session.Session;

/**
 * A script run as a program, on a thread with a stack of its own.
 *
 * <p>A call of Python takes some 4 KB of stack, and one through an operator twice that. By itself
 * Python allows 1,000 calls; a script that means to go deeper says so by {@code
 * sys.setrecursionlimit}, and gets a stack for some fifty thousand. It is not given to all: a
 * recursion without end would fill it before it fails.
 */
final class ScriptLauncher {
  private static final long PYTHON_STACK = 12L << 20;
  private static final long JAVASCRIPT_STACK = 64L << 20;
  private static final long DEEP_STACK = 1L << 28;
  private static final String DEEPER = "setrecursionlimit";

  /** How many files of a package are looked at for what they say of recursion. */
  private static final int LOOKED_AT = 300;

  private static final Pattern IMPORTED = Pattern.compile("(?m)^\\s*(?:from|import)\\s+(\\w+)");

  private static final Pattern PYTHON_LINE = Pattern.compile("#!.*python.*");

  private static final List<String> NOT_FILES = List.of("-", "-c", "-m");

  private final PrintStream out;
  private final PrintStream err;
  private final Display display;

  ScriptLauncher(PrintStream out, PrintStream err, Display display) {
    this.out = out;
    this.err = err;
    this.display = display;
  }

  /** Runs code, shows its value, and answers the status. */
  int evaluate(Language language, String code, List<String> arguments) {
    return onStack(
        stack(language, code, null),
        () -> {
          try (ScriptHost host = open(language)) {
            host.console().display(display);
            host.program().start("<command>", arguments);
            host.program().begin(Path.of("").toAbsolutePath());
            return status(
                host,
                () -> {
                  Object result = host.eval(code, "<command>");
                  if (result != null) {
                    out.println(result);
                  }
                  return 0;
                });
          }
        });
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
    return onStack(
        stack(language, text, NOT_FILES.contains(target) ? null : Path.of(target)),
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
    Reader in = new InputStreamReader(System.in, StandardCharsets.UTF_8);
    ScriptScreen screen = new ScriptScreen(out, err, display);
    Path folder = Path.of("").toAbsolutePath();
    try (Session session = new Session(language, screen, in, folder)) {
      ScriptHost host = session.host();
      note(host);
      return status(
          host, () -> host.program().run(target, arguments, SavedScript.withCalls(text, language)));
    }
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

  private static long stack(Language language, String text, Path file) {
    if (!Languages.PYTHON.equals(language)) {
      return JAVASCRIPT_STACK;
    }
    return text == null || text.contains(DEEPER) || file != null && isDeeper(text, file)
        ? DEEP_STACK
        : PYTHON_STACK;
  }

  /** Whether a module beside a script, which it imports, asks for more stack. */
  private static boolean isDeeper(String text, Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return IMPORTED
        .matcher(text)
        .results()
        .map(found -> folder.resolve(found.group(1)))
        .distinct()
        .anyMatch(module ->
            speaksOfDepth(Path.of(module + ".py"))
                || Files.isDirectory(module) && speaksOfDepthInside(module));
  }

  private static boolean speaksOfDepthInside(Path folder) {
    try (Stream<Path> files = Files.walk(folder, 3)) {
      return files
          .limit(LOOKED_AT)
          .filter(each -> each.toString().endsWith(".py"))
          .anyMatch(ScriptLauncher::speaksOfDepth);
    } catch (IOException | UncheckedIOException e) {
      // What may not be read cannot be imported either.
      return false;
    }
  }

  private static boolean speaksOfDepth(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(DEEPER);
    } catch (IOException e) {
      return false;
    }
  }

  /** Runs what a session answers, where calls may go deep that a cell to come asks for. */
  static int inSession(Callable<Integer> action) {
    return onStack(DEEP_STACK, action);
  }

  private static int onStack(long bytes, Callable<Integer> action) {
    CompletableFuture<Integer> status = new CompletableFuture<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                status.complete(action.call());
              } catch (Throwable e) {
                status.completeExceptionally(e);
              }
            },
            "micrograd-script",
            bytes);
    thread.start();
    try {
      return status.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ScriptFailure("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
