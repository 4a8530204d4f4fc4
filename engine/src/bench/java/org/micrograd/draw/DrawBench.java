package org.micrograd.draw;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.micrograd.autograd.Value;

/**
 * Prints a table of the time and memory that drawings take, each in a JVM of its own: {@code mvn -q
 * -pl engine test-compile exec:exec@draw-bench}.
 *
 * <p>The first time is that of a fresh JVM, from the graph to the picture's bytes; the later one is
 * the best of five more. Memory is what the process held at most, where the system tells, else the
 * heap; that of a {@code dot} beside it does not count.
 */
final class DrawBench {
  /** A graph with a name, and at most how many nodes to show of it. */
  private record Row(String name, Supplier<Value> graph, int max) {}

  private static final List<Row> ROWS =
      List.of(
          new Row("notebook", Graphs::notebook, 300),
          new Row("500 whole", DrawBench::network, 1 << 20),
          new Row("3,000 whole", () -> Graphs.moons(3), 1 << 20),
          new Row("3,000 folded", () -> Graphs.moons(3), 300),
          new Row("65,818 folded", () -> Graphs.moons(100), 300));

  private static final List<String> ENGINES = List.of("dot", "v8", "elk");

  private DrawBench() {}

  private static Value network() {
    List<Value> x = List.of(Value.of(0.5, "x0"), Value.of(-0.25, "x1"));
    Value y = Graphs.network(Graphs.parameters(2, 11, 11, 1), x, 11, 11, 1);
    y.backward();
    return y;
  }

  /** Without arguments all, else a cell: the row, the engine, the format. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length == 3) {
      System.out.println(
          measure(ROWS.get(Integer.parseInt(arguments[0])), arguments[1], arguments[2]));
      return;
    }
    System.out.println("| graph | engine | SVG | PNG | HTML |");
    System.out.println("|---|---|---|---|---|");
    for (int row = 0; row < ROWS.size(); row++) {
      for (String engine : ENGINES) {
        StringBuilder line = new StringBuilder("| " + ROWS.get(row).name() + " | " + engine + " |");
        for (String format : new String[] {"svg", "png", "html"}) {
          boolean isSame = format.equals("html") && !engine.equals("dot");
          line.append(isSame ? " same" : run(row, engine, format)).append(" |");
        }
        System.out.println(line);
      }
    }
  }

  /** A cell in a JVM of its own. */
  private static String run(int row, String engine, String format)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                DrawBench.class.getName(),
                "" + row,
                engine,
                format)
            .redirectErrorStream(true)
            .start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return process.waitFor() == 0 ? " " + said : " failed: " + said.lines().findFirst().orElse("");
  }

  private static String measure(Row row, String engine, String format) throws IOException {
    Options options = Options.of(Map.of("engine", engine, "max", row.max()));
    Value graph = row.graph().get();
    long start = System.nanoTime();
    try {
      Drawing.of(graph, options).bytes(format);
    } catch (IllegalStateException e) {
      return "gives up after %,d ms".formatted(Math.round((System.nanoTime() - start) / 1e6));
    }
    long first = Math.round((System.nanoTime() - start) / 1e6);
    long later = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      later = Math.min(later, millis(graph, options, format));
    }
    return "%,d / %,d ms, %,d MB".formatted(first, later, megabytes());
  }

  private static long millis(Value graph, Options options, String format) {
    long start = System.nanoTime();
    int size = Drawing.of(graph, options).bytes(format).length;
    if (size < 100) {
      throw new IllegalStateException("there is no picture");
    }
    return Math.round((System.nanoTime() - start) / 1e6);
  }

  private static long megabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) >> 10;
        }
      }
    }
    return Runtime.getRuntime().totalMemory() >> 20;
  }
}
