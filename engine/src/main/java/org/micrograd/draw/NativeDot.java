package org.micrograd.draw;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * The machine's own {@code dot}, through its standard streams.
 *
 * <p>The system property {@code micrograd.dot} names the program; empty, it hides it.
 */
final class NativeDot implements Graphviz {
  private static final int MOST_BYTES = 1 << 27;
  private static final int MOST_WORDS = 2000;

  @Override
  public String plain(String dot, Duration limit) throws RenderException {
    return new String(run(dot, limit, NativeDot::isWhole, "-Tplain"), StandardCharsets.UTF_8);
  }

  /**
   * What it makes of DOT text.
   *
   * @param options those of its command line
   * @throws RenderException if it makes nothing within the limit
   */
  byte[] bytes(String dot, Duration limit, String... options) throws RenderException {
    return run(dot, limit, answer -> true, options);
  }

  private static boolean isWhole(byte... answer) {
    String plain = new String(answer, StandardCharsets.UTF_8);
    return plain.startsWith("graph ") && plain.strip().endsWith("\nstop");
  }

  private byte[] run(String dot, Duration limit, Predicate<byte[]> isWhole, String... options)
      throws RenderException {
    String program = program();
    Process process = start(program, options);
    try {
      return talk(process, dot, limit, isWhole);
    } catch (TimeoutException e) {
      throw new RenderException(program + " did not answer within " + limit.toMillis() + " ms", e);
    } catch (IOException | ExecutionException e) {
      throw new RenderException(program + " failed: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RenderException("interrupted while " + program + " was drawing", e);
    } finally {
      kill(process);
    }
  }

  private byte[] talk(Process process, String dot, Duration limit, Predicate<byte[]> isWhole)
      throws InterruptedException, ExecutionException, TimeoutException, IOException {
    long end = System.nanoTime() + limit.toNanos();
    // Whether it read all of the text shows in what it answers: nobody waits for the writer.
    Future<?> _ = inBackground(() -> send(process.getOutputStream(), dot));
    Future<String> words = inBackground(() -> words(process.getErrorStream()));
    byte[] answer = get(inBackground(() -> answer(process.getInputStream())), end);
    if (answer.length == MOST_BYTES) {
      throw new IOException("it wrote more than " + MOST_BYTES + " bytes");
    }
    String said = get(words, end);
    if (!process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
      throw new TimeoutException();
    }
    if (process.exitValue() != 0) {
      throw new IOException(
          "exit code " + process.exitValue() + (said.isEmpty() ? "" : ", it said: " + said));
    }
    if (!isWhole.test(answer)) {
      throw new IOException(
          "it wrote no whole layout" + (said.isEmpty() ? "" : ", and said: " + said));
    }
    return answer;
  }

  /** The program, by its path. */
  static String program() throws RenderException {
    String named = System.getProperty("micrograd.dot");
    if (named != null && named.isEmpty()) {
      throw new RenderException("dot is hidden by the system property micrograd.dot");
    }
    if (named != null) {
      return named;
    }
    String path = System.getenv("PATH");
    for (String folder : path == null ? new String[0] : path.split(File.pathSeparator)) {
      for (String name : new String[] {"dot", "dot.exe"}) {
        File file = new File(folder, name);
        if (!folder.isEmpty() && file.isFile() && file.canExecute()) {
          return file.getPath();
        }
      }
    }
    throw new RenderException("Graphviz is not installed: there is no dot on the PATH");
  }

  private static Process start(String program, String... options) throws RenderException {
    try {
      List<String> command = new ArrayList<>(List.of(options));
      command.addFirst(program);
      return new ProcessBuilder(command).start();
    } catch (IOException e) {
      throw new RenderException("cannot start dot: " + e.getMessage(), e);
    }
  }

  /** Works on a thread of its own: it may block for as long as the process lives. */
  private static <T> Future<T> inBackground(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread.ofPlatform().daemon().name("micrograd-dot").start(task);
    return task;
  }

  private static <T> T get(Future<T> future, long end)
      throws InterruptedException, ExecutionException, TimeoutException {
    return future.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
  }

  private static Void send(OutputStream out, String dot) throws IOException {
    try (out) {
      out.write(dot.getBytes(StandardCharsets.UTF_8));
    }
    return null;
  }

  private static byte[] answer(InputStream in) throws IOException {
    try (in) {
      return in.readNBytes(MOST_BYTES);
    }
  }

  /** The beginning of what it says; the rest is read too, else it would wait for a reader. */
  private static String words(InputStream in) throws IOException {
    try (in) {
      byte[] words = in.readNBytes(MOST_WORDS);
      in.transferTo(OutputStream.nullOutputStream());
      return new String(words, StandardCharsets.UTF_8).strip();
    }
  }

  /** A {@code dot} may be a script: what it started goes too. */
  private static void kill(Process process) {
    if (process.isAlive()) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
