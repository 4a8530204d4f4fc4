package org.micrograd.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Measures, from the launcher's start, the times of an expression, to the first prompt and to the
 * first result of {@code a*b+c}, with and without the cache of classes: medians of some starts, the
 * console's in tmux.
 */
final class ConsoleBench {
  private static final int STARTS = 3;

  private ConsoleBench() {}

  /**
   * Runs all and prints a table.
   *
   * @param arguments the launcher
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path launcher = Path.of(arguments[0]).toAbsolutePath();
    Path folder = Files.createTempDirectory("console-bench");
    ProcessBuilder make = new ProcessBuilder(launcher.toString(), "--make-cache").inheritIO();
    make.environment().put("XDG_CACHE_HOME", folder.toString());
    make.start().waitFor();
    System.out.printf("%-22s %12s %12s %12s%n", "seconds", "-e", "prompt", "a*b+c");
    for (String cache : new String[] {"off", "on"}) {
      String start =
          "NO_COLOR=1 XDG_CACHE_HOME=%s MICROGRAD_CACHE=%s %s ".formatted(folder, cache, launcher);
      measure("JavaScript, cache " + cache, folder, start + "--js", "value(2)*value(-3)+10");
      measure("Python, cache " + cache, folder, start + "--python", "Value(2.0)*Value(-3.0)+10");
    }
  }

  private static void measure(String title, Path folder, String program, String formula)
      throws IOException, InterruptedException {
    double[] commands = new double[STARTS];
    double[] prompts = new double[STARTS];
    double[] results = new double[STARTS];
    for (int i = 0; i < STARTS; i++) {
      long start = System.nanoTime();
      evaluate(program + " -e '" + formula + "'");
      commands[i] = (System.nanoTime() - start) / 1e9;
      start = System.nanoTime();
      try (Typist typist = new TmuxTypist(folder, program)) {
        typist.atPrompt();
        prompts[i] = (System.nanoTime() - start) / 1e9;
        typist.press(formula + Typist.ENTER).until(text -> text.contains("\nValue(data=4.0)"));
        results[i] = (System.nanoTime() - start) / 1e9;
      }
    }
    System.out.printf(
        "%-22s %12.2f %12.2f %12.2f%n", title, median(commands), median(prompts), median(results));
  }

  private static void evaluate(String command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true).start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0 || !answer.contains("Value(data=4.0)")) {
      throw new IllegalStateException(command + " answers " + answer);
    }
  }

  private static double median(double[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }
}
