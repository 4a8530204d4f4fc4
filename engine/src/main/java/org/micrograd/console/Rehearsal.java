package org.micrograd.console;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.micrograd.script.Language;

/**
 * A short conversation that nobody sees: it loads what a console and a script need, for the
 * launcher to keep in its cache of classes.
 */
final class Rehearsal {
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
      %py
      d = a*Value(-3.0) + 10
      def g(x): return [x.grad, f'{x}']
      g(d)
      nothing + 1
      from micrograd.nn import MLP
      len(draw(MLP(2, [2, 1])([1.0, 2.0])).png())
      print(len(plot([0, 1], [1, 0]).svg()))
      %doc tanh
      %who
      exit
      """;

  private Rehearsal() {}

  static int run() {
    OutputStream nowhere = OutputStream.nullOutputStream();
    PrintStream silent = new PrintStream(nowhere, false, StandardCharsets.UTF_8);
    try (LineDisciplineTerminal terminal =
        new LineDisciplineTerminal(
            "micrograd", "xterm-256color", nowhere, StandardCharsets.UTF_8)) {
      terminal.processInputBytes(TYPED.getBytes(StandardCharsets.UTF_8));
      Path history = Files.createTempFile("micrograd", ".history");
      try {
        for (String option : List.of("--js", "--python")) {
          Main.run(new ArrayDeque<>(List.of(option, "-e", "print(1)")), silent, silent);
        }
        return new Console(
                terminal, Language.JAVASCRIPT, silent, silent, history, history.getParent())
            .run();
      } finally {
        Files.delete(history);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
