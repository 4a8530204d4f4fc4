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
  record Calls(Magic command, Line system, Capture captured, Line entered) {}

  /** A command by its name, the rest of its line, and the cell below it or null. */
  @FunctionalInterface
  public interface Magic {
    Object run(String name, String line, String body);
  }

  /** Runs a line of a shell, or goes to a folder. */
  @FunctionalInterface
  public interface Line {
    void run(String line);
  }

  /** Runs a line of a shell for what it writes. */
  @FunctionalInterface
  public interface Capture {
    String run(String line);
  }

  /**
   * Runs a line of a person's unless it would install packages; what is to be said of it, or null.
   */
  static String remark(String line, Path folder, Map<?, ?> environment, OutputStream out) {
    if (INSTALLS.matcher(line.strip()).matches()) {
      return "passed over, since nothing is installed here";
    }
    int status = run(line, folder, environment, out);
    return status == 0 ? null : "ended with status " + status;
  }

  /**
   * Runs a line to its end or an interrupt.
   *
   * @param environment the variables that it sees; null for those of this program
   * @param out takes what it writes, errors among it
   */
  static int run(String line, Path folder, Map<?, ?> environment, OutputStream out) {
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-c", line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    if (environment != null) {
      shell.environment().clear();
      environment.forEach((name, value) -> shell.environment().put("" + name, "" + value));
    }
    try {
      return copied(shell.start(), out);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run " + line + ": " + e.getMessage(), e);
    }
  }

  private static int copied(Process process, OutputStream out) throws IOException {
    byte[] bytes = new byte[8192];
    try (InputStream written = process.getInputStream()) {
      while (true) {
        boolean ended = !process.isAlive();
        int available = written.available();
        if (available > 0) {
          out.write(bytes, 0, Math.max(0, written.read(bytes)));
          out.flush();
        } else if (ended) {
          return process.exitValue();
        } else {
          Thread.sleep(LOOK_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      process.destroy();
      throw (CancellationException) new CancellationException("interrupted").initCause(e);
    }
  }

  /** What a line writes. */
  static String output(String line, Path folder, Map<?, ?> environment) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    run(line, folder, environment, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
