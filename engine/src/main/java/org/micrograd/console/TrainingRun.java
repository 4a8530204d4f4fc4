package org.micrograd.console;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.micrograd.script.language.Languages;

/**
 * A short conversation that nobody sees: it loads what a console and a script need, for the
 * launcher to keep in its cache of classes.
 */
final class TrainingRun {
  private static final String TYPED =
      """
      a = value(2, 'a')
      d = a*value(-3) + 10
      d.backward()
      function f(x) { return [x.grad, {x}] }
      f(a)
      nothing + 1
      import { MLP } from 'micrograd/nn'
      draw(new MLP(2, [2, 1])([1, 2])).svg().length
      plot([0, 1], [1, 0]).svg().length
      compile((x) => x*x)(2)
      %py
      d = a*Value(-3.0) + 10
      def g(x): return [x.grad, f'{x}']
      g(d)
      nothing + 1
      from micrograd.nn import MLP
      len(draw(MLP(2, [2, 1])([1.0, 2.0])).png())
      print(len(plot([0, 1], [1, 0]).svg()))
      compile(lambda x: x*x)(2.0)
      %doc tanh
      %who
      exit
      """;

  private static final String SCRIPT =
      """
      import { MLP, compile, plot } from 'micrograd';
      const x = value(2, 'x'), loss = (new MLP(2, [2, 1])([x, 1]) - 1)**2;
      loss.backward();
      print(loss, x.grad, compile((a, b) => a*b + tanh(a))(2, 3));
      draw(loss).svg();
      plot([0, 1], [1, 0]).svg();
      """;

  private static final OutputStream NOWHERE = OutputStream.nullOutputStream();
  static final PrintStream SILENT = new PrintStream(NOWHERE, false, StandardCharsets.UTF_8);

  private TrainingRun() {}

  /**
   * What a script of JavaScript needs, for {@code js}; all that the launcher starts, for {@code
   * both}.
   *
   * @param launcher runs the launcher with arguments, writing to {@link #SILENT}
   */
  static int run(String kind, Consumer<Deque<String>> launcher) {
    try {
      Path folder = Files.createTempDirectory("micrograd");
      Path script = Files.writeString(folder.resolve("script.mjs"), SCRIPT);
      try {
        launcher.accept(arguments("--js", "-e", "value(2) * -3 + 10"));
        launcher.accept(arguments(script.toString()));
        if (kind.equals("js")) {
          return 0;
        }
        launcher.accept(arguments("--python", "-e", "Value(2) * -3 + 10"));
        JupyterKernels.rehearse();
        return talk(folder);
      } finally {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.toList()) {
            Files.delete(file);
          }
        }
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Deque<String> arguments(String... arguments) {
    return new ArrayDeque<>(List.of(arguments));
  }

  private static int talk(Path folder) throws IOException {
    try (LineDisciplineTerminal terminal =
        new LineDisciplineTerminal(
            "micrograd", "xterm-256color", NOWHERE, StandardCharsets.UTF_8)) {
      terminal.processInputBytes(TYPED.getBytes(StandardCharsets.UTF_8));
      return new Console(terminal, Languages.JAVASCRIPT, SILENT, SILENT, folder, folder).run();
    }
  }
}
