package org.micrograd.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Types at a program in a terminal of tmux, whose control mode takes commands as lines, answers
 * each with a block of lines, and tells of output as it comes.
 */
final class TmuxTypist extends Typist {
  private static final Pattern ENDED = Pattern.compile("(?s).*\nended with (\\d+)$");

  private final Process tmux;
  private final PrintStream commands;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

  /**
   * Starts a program.
   *
   * @param folder where it runs
   * @param program a command line
   */
  TmuxTypist(Path folder, String program) throws IOException {
    String shell = program + "; s=$?; echo; echo ended with $s; cat";
    tmux =
        new ProcessBuilder(
                List.of(
                    "tmux",
                    "-L",
                    "micrograd-" + System.nanoTime(),
                    "-f",
                    "/dev/null",
                    "-C",
                    "new-session",
                    "-x",
                    String.valueOf(WIDTH),
                    "-y",
                    String.valueOf(HEIGHT),
                    shell))
            .directory(folder.toFile())
            .start();
    commands = new PrintStream(tmux.getOutputStream(), true, StandardCharsets.UTF_8);
    BufferedReader reader = tmux.inputReader(StandardCharsets.UTF_8);
    Thread.ofPlatform().daemon().start(() -> listen(reader));
    answer();
    ask("refresh-client -C %dx%d".formatted(WIDTH, HEIGHT));
  }

  /** Whether tmux is installed. */
  static boolean isThere() {
    return List.of(System.getenv("PATH").split(java.io.File.pathSeparator)).stream()
        .anyMatch(folder -> Path.of(folder, "tmux").toFile().canExecute());
  }

  private void listen(BufferedReader reader) {
    try (reader) {
      StringBuilder block = new StringBuilder();
      boolean inBlock = false;
      String line;
      while ((line = reader.readLine()) != null) {
        if (line.startsWith("%begin ")) {
          inBlock = true;
        } else if (line.startsWith("%end ") || line.startsWith("%error ")) {
          inBlock = false;
          answers.add(block.toString());
          block.setLength(0);
        } else if (inBlock) {
          block.append(line.stripTrailing()).append('\n');
        } else {
          changed();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String ask(String command) {
    commands.println(command);
    return answer();
  }

  private String answer() {
    try {
      String answer = answers.poll(1, TimeUnit.MINUTES);
      if (answer == null) {
        throw new AssertionError("tmux does not answer");
      }
      return answer;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  Typist press(String keys) {
    HexFormat hex = HexFormat.of();
    keys.codePoints()
        .mapToObj(key ->
            key < 128
                ? "send-keys -H " + hex.toHexDigits((byte) key)
                : "send-keys -l " + Character.toString(key))
        .forEach(this::ask);
    return this;
  }

  @Override
  String screen() {
    return ask("capture-pane -p").stripTrailing();
  }

  @Override
  int status() {
    until(text -> ENDED.matcher(text).matches());
    Matcher ended = ENDED.matcher(screen());
    return ended.matches() ? Integer.parseInt(ended.group(1)) : -1;
  }

  @Override
  public void close() {
    commands.println("kill-server");
    tmux.onExit().join();
  }
}
