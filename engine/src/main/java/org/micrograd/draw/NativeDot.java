package org.micrograd.draw;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The machine's own {@code dot}, through its standard streams.
 *
 * <p>The system property {@code micrograd.dot} names the program; empty, it hides it.
 */
final class NativeDot implements Renderer {
  private static final long SECONDS = 30;

  @Override
  public byte[] render(String dot, String format) throws RenderException {
    String program = program();
    Process process = start(program, format);
    try {
      CompletableFuture<byte[]> image =
          CompletableFuture.supplyAsync(
              () -> all(process.getInputStream()), Thread::startVirtualThread);
      CompletableFuture<byte[]> complaint =
          CompletableFuture.supplyAsync(
              () -> all(process.getErrorStream()), Thread::startVirtualThread);
      CompletableFuture<Void> written =
          CompletableFuture.runAsync(() -> send(process, dot), Thread::startVirtualThread);
      byte[] bytes = image.get(SECONDS, TimeUnit.SECONDS);
      String errors = new String(complaint.get(SECONDS, TimeUnit.SECONDS), StandardCharsets.UTF_8);
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)
          || process.exitValue() != 0
          || bytes.length == 0) {
        throw new RenderException(program + " failed: " + errors.strip());
      }
      written.get(SECONDS, TimeUnit.SECONDS);
      return bytes;
    } catch (TimeoutException e) {
      throw new RenderException(program + " did not answer within " + SECONDS + " seconds", e);
    } catch (ExecutionException e) {
      throw new RenderException(program + " failed: " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RenderException("interrupted while " + program + " was drawing", e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static String program() throws RenderException {
    String named = System.getProperty("micrograd.dot");
    if (named != null && !named.isEmpty()) {
      return named;
    }
    String path = named == null ? System.getenv("PATH") : null;
    if (path != null) {
      for (String folder : path.split(File.pathSeparator)) {
        for (String name : new String[] {"dot", "dot.exe"}) {
          Path file = Path.of(folder, name);
          if (Files.isExecutable(file)) {
            return file.toString();
          }
        }
      }
    }
    throw new RenderException("no Graphviz: there is no dot on the PATH");
  }

  private static Process start(String program, String format) throws RenderException {
    try {
      return new ProcessBuilder(program, "-T" + format).start();
    } catch (IOException e) {
      throw new RenderException("cannot start " + program + ": " + e.getMessage(), e);
    }
  }

  private static byte[] all(InputStream in) {
    try (in;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      in.transferTo(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void send(Process process, String dot) {
    try (OutputStream out = process.getOutputStream()) {
      out.write(dot.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
