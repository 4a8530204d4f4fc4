package org.micrograd.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.jline.utils.ScreenTerminal;
import org.jline.utils.ScreenTerminalOutputStream.DelegateOutputStream;
import org.micrograd.script.Language;

/** Types at a console in a terminal of its own, and reads its screen. */
final class Typist implements AutoCloseable {
  static final String ENTER = "\r";
  static final String TAB = "\t";
  static final String UP = "\033[A";
  static final String CTRL_C = "\003";
  static final String CTRL_D = "\004";

  /** A wait for the screen ends as soon as it shows what is waited for: this is for failures. */
  private static final long PATIENCE = 60_000_000_000L;

  private static final Pattern PROMPT = Pattern.compile("(?:.*\n)*(js>|py>|\\.\\.\\.) *");
  private static final int WIDTH = 80;
  private static final int HEIGHT = 60;

  private final ScreenTerminal screen = new ScreenTerminal(WIDTH, HEIGHT);
  private final StringBuffer codes = new StringBuffer();
  private final LineDisciplineTerminal terminal;
  private final CompletableFuture<Integer> status = new CompletableFuture<>();

  /**
   * Opens a console.
   *
   * @param type the terminal's type: xterm-256color
   * @param environment its variables
   */
  Typist(Language language, Path folder, String type, Map<String, String> environment)
      throws IOException {
    DelegateOutputStream out = new DelegateOutputStream();
    terminal =
        new LineDisciplineTerminal("test", type, new Recorder(out), StandardCharsets.UTF_8) {
          @Override
          public String getenv(String name) {
            return environment.get(name);
          }
        };
    terminal.setSize(Size.of(WIDTH, HEIGHT));
    ScreenTerminal.wireTerminal(screen, terminal, out, this::changed);
    PrintStream print = new PrintStream(terminal.output(), true, StandardCharsets.UTF_8);
    Console console =
        new Console(terminal, language, print, print, folder.resolve("history"), folder);
    Thread.ofPlatform().daemon().start(() -> status.completeAsync(console::run, Runnable::run));
  }

  static Typist javaScript(Path folder) throws IOException {
    return new Typist(Language.JAVASCRIPT, folder, "xterm-256color", Map.of());
  }

  static Typist python(Path folder) throws IOException {
    return new Typist(Language.PYTHON, folder, "xterm-256color", Map.of());
  }

  private synchronized void changed() {
    notifyAll();
  }

  /** Presses keys. */
  Typist press(String keys) {
    try {
      terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Types lines, each at a prompt, and Enter after each. */
  Typist lines(String... lines) {
    for (String line : lines) {
      atPrompt();
      press(line);
      until(text -> text.endsWith(line.stripTrailing()));
      press(ENTER);
      until(text -> !text.endsWith(line.stripTrailing()) || line.isEmpty());
    }
    return this;
  }

  /** Waits for a prompt with nothing typed behind it. */
  Typist atPrompt() {
    return until(text -> PROMPT.matcher(text).matches());
  }

  /** Waits until the screen shows something. */
  Typist until(Predicate<String> shown) {
    long end = System.nanoTime() + PATIENCE;
    synchronized (this) {
      while (!shown.test(screen())) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          throw new AssertionError("the screen stays\n" + screen());
        }
        try {
          wait(left);
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
      }
    }
    return this;
  }

  /** Holds that the screen below the greeting is, or soon becomes, a text. */
  void shows(String expected) {
    String all = expected.strip();
    try {
      until(text -> talk().equals(all));
    } catch (AssertionError e) {
      assertEquals(all, talk());
    }
  }

  private String talk() {
    return screen().replaceFirst("^.*\n", "").strip();
  }

  /** The text on the screen, without the spaces at the ends of lines and of the whole. */
  String screen() {
    long[] cells = new long[WIDTH * HEIGHT];
    screen.dump(cells, new int[2]);
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < HEIGHT; row++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < WIDTH; column++) {
        line.appendCodePoint(ScreenTerminal.cellCodePoint(cells[row * WIDTH + column]));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString().stripTrailing();
  }

  /** All that the console wrote, with its escape codes. */
  String codes() {
    return codes.toString();
  }

  /** The status with which the console ends. */
  int status() {
    return status.join();
  }

  @Override
  public void close() throws IOException {
    if (!status.isDone()) {
      press(CTRL_C).atPrompt().press(CTRL_D);
    }
    status.join();
    terminal.close();
  }

  /** Keeps what is written, one char a byte. */
  private final class Recorder extends OutputStream {
    private final OutputStream out;

    Recorder(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      codes.append((char) (b & 0xff));
      out.write(b);
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }
  }
}
