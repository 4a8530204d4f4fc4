package org.micrograd.session;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;

/** Lines for the system's shell. */
final class Shell {
  /** What changes an installation of Python, which is not the one that runs here. */
  private static final Pattern INSTALLS =
      Pattern.compile(
          "(?:python3? -m )?(?:pip3?|conda|mamba|uv pip)\\s+(?:install|uninstall)\\b.*");

  private static final long LOOK_MILLIS = 20;

  private Shell() {}

  /** What cells call. */
  record Calls(Magic command, Status system, Capture captured, Line entered, Registration named) {}

  /** A command by its name, the rest of its line, and the cell below it or null. */
  @FunctionalInterface
  public interface Magic {
    Object run(String name, String line, String body);
  }

  /** Gives a command of the program's own its name. */
  @FunctionalInterface
  public interface Registration {
    void run(String name, Object function);
  }

  /** Where a line writes to, and where errors. */
  record Streams(OutputStream out, OutputStream err) {}

  /** Runs a line of a shell, and tells how it has ended. */
  @FunctionalInterface
  public interface Status {
    int run(String line);
  }

  /** Goes to a folder. */
  @FunctionalInterface
  public interface Line {
    void run(String line);
  }

  /** Runs a line of a shell for what it writes. */
  @FunctionalInterface
  public interface Capture {
    String run(String line);
  }

  /** Whether a line would install packages. */
  static boolean installs(String line) {
    return INSTALLS.matcher(line.strip()).matches();
  }

  /**
   * Runs a line to its end or an interrupt.
   *
   * @param environment the variables that it sees; null for those of this program
   * @param streams takes what it writes, errors in their place where both are one
   */
  static int run(String line, Path folder, Map<?, ?> environment, Streams streams) {
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-c", line)
            .directory(folder.toFile())
            .redirectErrorStream(streams.out().equals(streams.err()))
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    if (environment != null) {
      shell.environment().clear();
      environment.forEach((name, value) -> shell.environment().put("" + name, "" + value));
    }
    try {
      return copied(shell.start(), streams);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run " + line + ": " + e.getMessage(), e);
    }
  }

  private static int copied(Process process, Streams streams) throws IOException {
    try (InputStream out = process.getInputStream();
        InputStream err = process.getErrorStream()) {
      while (true) {
        boolean ended = !process.isAlive();
        boolean isOut = passed(out, streams.out());
        boolean isMore = passed(err, streams.err()) || isOut;
        if (!isMore && ended) {
          return process.exitValue();
        }
        if (!isMore) {
          Thread.sleep(LOOK_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      process.destroy();
      throw (CancellationException) new CancellationException("interrupted").initCause(e);
    }
  }

  /** Passes on what is there to be read; whether anything was. */
  private static boolean passed(InputStream from, OutputStream to) throws IOException {
    byte[] bytes = new byte[Math.min(8192, from.available())];
    if (bytes.length == 0) {
      return false;
    }
    to.write(bytes, 0, Math.max(0, from.read(bytes)));
    to.flush();
    return true;
  }

  /** What a line writes. */
  static String output(String line, Path folder, Map<?, ?> environment) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    run(line, folder, environment, new Streams(bytes, bytes));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
