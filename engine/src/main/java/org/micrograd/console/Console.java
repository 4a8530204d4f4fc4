package org.micrograd.console;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.reader.EndOfFileException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.micrograd.io.Home;
import org.micrograd.jsr223.Factory;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.Languages;
import org.micrograd.session.Session;

/**
 * The console at a terminal: the prompt is there at once, while the language starts on the thread
 * that will run all scripts.
 */
final class Console {
  /** Python's calls need more than the usual stack. */
  private static final long STACK = 64L << 20;

  /** JLine tells of each terminal that it does not know, and then gets along. */
  private static final Logger JLINE = Logger.getLogger("org.jline");

  static {
    JLINE.setLevel(Level.SEVERE);
  }

  private final Terminal terminal;
  private final TerminalScreen screen;
  private final Reader in;
  private final Editor editor;
  private volatile Conversation talk;
  private ExecutorService scripts = scripts();

  /** What runs, and whether it could not be stopped. */
  private volatile Future<?> running;

  private volatile boolean stuck;

  /**
   * @param out where scripts write, and values are shown: the terminal, or a file
   * @param history the folder with the files that keep what was typed, or null
   * @param folder where pictures are saved
   */
  Console(
      Terminal terminal,
      Language language,
      PrintStream out,
      PrintStream err,
      Path history,
      Path folder) {
    String none = terminal.getenv("NO_COLOR");
    boolean colour = !terminal.getType().startsWith("dumb") && (none == null || none.isEmpty());
    this.terminal = terminal;
    this.screen =
        new TerminalScreen(
            out,
            err,
            folder,
            colour,
            Math.max(20, terminal.getSize().getColumns()),
            new Images(terminal));
    this.in = new Typed(terminal.reader());
    this.talk = talk(language);
    this.editor =
        new Editor(
            terminal,
            history,
            colour,
            () -> talk.session().language(),
            text -> onScripts(() -> talk.session().typed(text).isUnfinished()),
            new CompletionMenu(text -> onScripts(() -> talk.session().completion().of(text))));
  }

  private Conversation talk(Language language) {
    return new Conversation(new Session(language, screen, in, screen.folder()), screen);
  }

  private static ExecutorService scripts() {
    return Executors.newSingleThreadExecutor(task -> {
      Thread thread = new Thread(null, task, "micrograd-scripts", STACK);
      thread.setDaemon(true);
      return thread;
    });
  }

  /** The program with its version. */
  static String version() {
    return "micrograd " + new Factory.JavaScript().getEngineVersion();
  }

  /** Talks at the terminal that the process runs in. */
  static int start(Language language, PrintStream out, PrintStream err) {
    Path home = Home.folder();
    Path history = home != null && Files.isDirectory(home) ? home : null;
    Path folder = Path.of("").toAbsolutePath();
    // To ask a terminal whether it joins characters would swallow what was typed before the prompt.
    try (Terminal terminal = TerminalBuilder.builder().dumb(true).graphemeCluster(false).build()) {
      return new Console(terminal, language, out, err, history, folder).run();
    } catch (IOException e) {
      err.println("micrograd: no terminal: " + e.getMessage());
      return 1;
    }
  }

  private Session session() {
    return talk.session();
  }

  /** Talks until the person leaves, and answers the exit status. */
  int run() {
    scripts.execute(() -> session().start());
    terminal.handle(Terminal.Signal.INT, signal -> interrupt());
    Language spoken = session().language();
    Language other =
        Languages.all().stream().filter(each -> !each.equals(spoken)).findFirst().orElseThrow();
    screen.remark(
        "%s, %s. %s speaks %s, %%help lists more, Ctrl-D leaves."
            .formatted(version(), spoken.title(), "%" + other.fileExtension(), other.title()));
    String text;
    while (talk.exitStatus() == null && (text = editor.read()) != null) {
      run(text);
    }
    onScripts(() -> {
      session().close();
      return null;
    });
    scripts.shutdown();
    return talk.exitStatus() == null ? 0 : talk.exitStatus();
  }

  private void run(String text) {
    try {
      onScripts(() -> {
        talk.run(text);
        return null;
      });
    } catch (CancellationException e) {
      talk = talk(session().language());
      scripts.shutdown();
      scripts = scripts();
      screen.remark("given up; all names are forgotten");
    }
  }

  /** A loop inside one builtin function looks at no interrupt: the second one leaves it behind. */
  private void interrupt() {
    if (stuck) {
      running.cancel(false);
      return;
    }
    try {
      session().interrupt();
    } catch (IllegalStateException e) {
      stuck = true;
      screen.error(e.getMessage() + ": Ctrl-C again gives it up, with all names");
    }
  }

  /** Does something on the thread of the scripts, after all that was asked for before. */
  private <T> T onScripts(Callable<T> action) {
    try {
      Future<T> asked = scripts.submit(action);
      running = asked;
      stuck = false;
      return asked.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EndOfFileException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
