package org.micrograd.console;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.micrograd.notebook.NotebookRun;
import org.micrograd.notebook.Report;
import org.micrograd.script.Display;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.Languages;
import org.micrograd.session.ScriptFile;

/** The launcher: a script file, an expression, or the console. Scripts run trusted. */
public final class Main {
  private static final String HELP =
      """
      micrograd [OPTION...]                          the console, JavaScript unless said otherwise
      micrograd [OPTION...] FILE.js|FILE.py|- [ARG...]   runs a script file, or the input
      micrograd [OPTION...] -c CODE|-m MODULE [ARG...]   runs code or a module of Python
      micrograd [OPTION...] [--allow-errors] FILE.ipynb  runs a notebook, behind a cell that fails only if asked so
      micrograd [OPTION...] --report PAGE.html FILE... runs it, and writes a page of its source, output and pictures
      micrograd [OPTION...] -e CODE                    runs CODE and prints its value
      micrograd --install-kernels [--user | --prefix DIR]  lets Jupyter run notebooks of both languages
      micrograd --make-cache                           prepares faster starts, as the first run does by itself
      micrograd --version | --help
      options:
        --js, --python   the language
        --compiled       compiles scripts to native code: slower to start, faster from some 20 seconds on
        --interpreted    does not, as without an option
      """;

  private static final String NOTEBOOK = ".ipynb";

  private Main() {}

  /**
   * Runs the launcher and exits with its status: 0, 1 for a script that failed, 2 for a wrong
   * command line.
   */
  public static void main(String[] arguments) {
    PrintStream out = StandardOutput.to(FileDescriptor.out);
    PrintStream err = StandardOutput.to(FileDescriptor.err);
    System.exit(run(List.of(arguments), out, err));
  }

  /** Runs the launcher with streams of the caller's, and gives its status. */
  public static int run(List<String> arguments, PrintStream out, PrintStream err) {
    try {
      return run(new ArrayDeque<>(arguments), out, err);
    } catch (ScriptFailure e) {
      err.println(e.getMessage());
      return 1;
    } finally {
      out.flush();
    }
  }

  private static int run(Deque<String> arguments, PrintStream out, PrintStream err) {
    Language language = Languages.JAVASCRIPT;
    boolean allowErrors = false;
    while (!arguments.isEmpty()) {
      String argument = arguments.pop();
      switch (argument) {
        case "--help", "-h" -> {
          out.print(HELP);
          return 0;
        }
        case "--version" -> {
          out.println(Console.version());
          return 0;
        }
        case "--install-kernels" -> {
          return JupyterKernels.install(List.copyOf(arguments), out, err);
        }
        case "--kernel" -> {
          return JupyterKernels.serve(List.copyOf(arguments), err);
        }
        case "--allow-errors" -> allowErrors = true;
        case "--python" -> language = Languages.PYTHON;
        case "--js" -> language = Languages.JAVASCRIPT;
        case "--report" -> {
          if (arguments.size() < 2) {
            err.println("micrograd: --report needs a page to write and a script file\n" + HELP);
            return 2;
          }
          Path page = Path.of(arguments.pop());
          if ("--allow-errors".equals(arguments.peek())) {
            allowErrors = true;
            arguments.pop();
          }
          return report(page, arguments.pop(), List.copyOf(arguments), allowErrors, out, err);
        }
        case "--compiled", "--interpreted" -> {
          // The launcher has seen to it.
        }
        case "-u", "-B", "-E", "-I", "-s", "-S", "-q" -> {
          // Scripts that start others give these to Python: nothing is different for them here.
        }
        case "--rehearse" -> {
          return TrainingRun.run(
              arguments.pop(), all -> run(all, TrainingRun.SILENT, TrainingRun.SILENT));
        }
        case "-e" -> {
          if (arguments.isEmpty()) {
            err.println("micrograd: -e needs code\n" + HELP);
            return 2;
          }
          String code = arguments.pop();
          List<String> rest = List.copyOf(arguments);
          int status =
              new ScriptLauncher(out, err, Terminal.of(out)).evaluate(language, code, rest);
          makeCache(err);
          return status;
        }
        case "-c", "-m" -> {
          if (arguments.isEmpty()) {
            err.println(
                "micrograd: "
                    + argument
                    + " needs "
                    + (argument.equals("-c") ? "code" : "the name of a module")
                    + "\n"
                    + HELP);
            return 2;
          }
          return run(
              Languages.PYTHON, argument, List.copyOf(arguments), out, err, Terminal.of(out));
        }
        default -> {
          return argument.startsWith("-") && argument.length() > 1
              ? unknown(argument, err)
              : argument.endsWith(NOTEBOOK)
                  ? inNotebook(argument, null, allowErrors, out, err)
                  : run(language, argument, List.copyOf(arguments), out, err, Terminal.of(out));
        }
      }
    }
    Language spoken = language;
    return ScriptStack.inSession(() -> talk(spoken, out, err));
  }

  /** At a terminal with line editing, elsewhere without. */
  private static int talk(Language language, PrintStream out, PrintStream err) {
    if (!isAtTerminal()) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      int status =
          new Piped(language, TerminalScreen.plain(out, err, Path.of("").toAbsolutePath()), in)
              .run();
      makeCache(err);
      return status;
    }
    int status = Console.start(language, out, err);
    makeCache(err);
    return status;
  }

  private static boolean isAtTerminal() {
    return Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal).isPresent();
  }

  /**
   * Where the launcher found no cache of classes it names itself: it makes one, in the background.
   */
  private static void makeCache(PrintStream err) {
    String launcher = System.getProperty("micrograd.launcher");
    if (launcher == null) {
      return;
    }
    Path cache = Path.of(System.getProperty("micrograd.cache"));
    String kind = cache.toString().endsWith("-js.aot") ? "js" : "both";
    try {
      new ProcessBuilder(launcher, "--make-cache", kind)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      err.printf(
          "micrograd: prepares faster starts, once, in %s; MICROGRAD_CACHE=off prevents it%n",
          cache.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + launcher + ": " + e.getMessage(), e);
    }
  }

  private static int run(
      Language language,
      String target,
      List<String> arguments,
      PrintStream out,
      PrintStream err,
      Display display) {
    int status = new ScriptLauncher(out, err, display).run(language, target, arguments);
    makeCache(err);
    return status;
  }

  private static int unknown(String argument, PrintStream err) {
    err.println("micrograd: unknown option " + argument + "\n" + HELP);
    return 2;
  }

  private static int inNotebook(
      String file, Report report, boolean allowErrors, PrintStream out, PrintStream err) {
    return ScriptStack.inSession(() -> runNotebook(file, report, allowErrors, out, err));
  }

  private static int runNotebook(
      String file, Report report, boolean allowErrors, PrintStream out, PrintStream err) {
    try {
      Reader in = new InputStreamReader(System.in, StandardCharsets.UTF_8);
      int status = new NotebookRun(Path.of(file), out, err, report, allowErrors).run(in);
      makeCache(err);
      return status;
    } catch (NoSuchFileException e) {
      err.println("micrograd: there is no file " + file);
    } catch (IOException e) {
      err.println("micrograd: cannot read " + file + ": " + e);
    }
    return 2;
  }

  /** Runs a script file or a notebook into a page. */
  private static int report(
      Path page,
      String file,
      List<String> arguments,
      boolean allowErrors,
      PrintStream out,
      PrintStream err) {
    Path folder = page.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder) || Files.isDirectory(page)) {
      err.println("micrograd: cannot write " + page + ": there is no such folder, or it is one");
      return 2;
    }
    try {
      Path source = Path.of(file);
      Report report = new Report(source.getFileName().toString(), out, err);
      int status;
      if (file.endsWith(NOTEBOOK)) {
        status = inNotebook(file, report, allowErrors, out, err);
      } else {
        Language language = Languages.ofFile(file);
        report.source(ScriptFile.read(source, language), language);
        status = run(Languages.JAVASCRIPT, file, arguments, report.out(), report.err(), report);
      }
      report.save(page);
      return status;
    } catch (NoSuchFileException e) {
      err.println("micrograd: there is no file " + file);
    } catch (IOException e) {
      err.println("micrograd: cannot read " + file + ": " + e);
    } catch (UncheckedIOException e) {
      err.println("micrograd: " + e.getMessage());
    }
    return 2;
  }
}
