package org.micrograd.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.Languages;

/**
 * The thread of a script, with a stack of its own.
 *
 * <p>A call of Python takes some 4 KB of stack, and one through an operator twice that. By itself
 * Python allows 1,000 calls; a script that means to go deeper says so by {@code
 * sys.setrecursionlimit}, and gets a stack for some fifty thousand. It is not given to all: a
 * recursion without end would fill it before it fails.
 */
final class ScriptStack {
  private static final long PYTHON_STACK = 12L << 20;
  private static final long JAVASCRIPT_STACK = 64L << 20;
  private static final long DEEP_STACK = 1L << 28;
  private static final String DEEPER = "setrecursionlimit";

  /** How many files of a package are looked at for what they say of recursion. */
  private static final int LOOKED_AT = 300;

  private static final Pattern IMPORTED = Pattern.compile("(?m)^\\s*(?:from|import)\\s+(\\w+)");

  private ScriptStack() {}

  /**
   * The bytes that a script may need.
   *
   * @param text null where it is found by its name
   * @param file null for what is no file
   */
  static long size(Language language, String text, Path file) {
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
          .anyMatch(ScriptStack::speaksOfDepth);
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
    return run(DEEP_STACK, action);
  }

  /** Runs an action on a thread with a stack of so many bytes. */
  static int run(long bytes, Callable<Integer> action) {
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
