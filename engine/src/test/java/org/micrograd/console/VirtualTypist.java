package org.micrograd.console;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.jline.utils.ScreenTerminal;
import org.jline.utils.ScreenTerminalOutputStream.DelegateOutputStream;
import org.micrograd.script.language.Language;

/** Types at a console of this process, in a terminal that exists in memory only. */
final class VirtualTypist extends Typist {
  private final ScreenTerminal screen = new ScreenTerminal(WIDTH, HEIGHT);
  private final StringBuffer codes = new StringBuffer();
  private final LineDisciplineTerminal terminal;
  private final CompletableFuture<Integer> status = new CompletableFuture<>();

  /**
   * Opens a console.
   *
   * @param folder where it keeps its history and pictures
   * @param type the terminal's type: xterm-256color
   * @param environment its variables
   */
  VirtualTypist(Language language, Path folder, String type, Map<String, String> environment)
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
    Console console = new Console(terminal, language, print, print, folder, folder);
    Thread.ofPlatform().daemon().start(() -> status.completeAsync(console::run, Runnable::run));
  }

  static Typist open(Language language, Path folder) throws IOException {
    return new VirtualTypist(language, folder, "xterm-256color", Map.of());
  }

  @Override
  Typist press(String keys) {
    try {
      terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
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

  @Override
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
