package org.micrograd.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.jsr223.GradEngine;
import org.micrograd.script.Access;

/** The training loop's bar, and what training reads and writes, as far as a script may. */
class TrainingTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 4 | 0.5    | 12.4 | 60 | 1/4 ━━━━━━────────────────── loss 0.5000  12 s left",
        "4 | 4 | 0.0123 | 0    | 60 | 4/4 ━━━━━━━━━━━━━━━━━━━━━━━━ loss 0.01230  done",
        "2 | 4 | 1e9    | 185  | 40 | 2/4 ━━── loss 1.000e+09  3 min 5 s left",
        "1 | 4 | 0.5    | 12.4 | 12 | 1/4  loss 0",
      })
  void aBarFitsItsTerminal(
      int done, int steps, double loss, double left, int columns, String expected) {
    String line = Progress.line(done, steps, loss, left, columns);
    assertEquals(columns - 1, line.length());
    assertEquals(expected, line.stripTrailing());
  }

  @Test
  void aBarIsQuietWithoutATerminal() {
    List<String> written = new ArrayList<>();
    for (int columns : new int[] {0, 50}) {
      Progress progress = new Progress(3, columns, written::add);
      for (int i = 0; i < 3; i++) {
        progress.step(1);
      }
      progress.end();
      assertEquals(columns == 0, written.isEmpty());
    }
    assertTrue(written.getFirst().startsWith("\r1/3 "), written.getFirst());
    assertTrue(written.get(written.size() - 2).startsWith("\r3/3 "), written.toString());
    assertEquals("\n", written.getLast());
  }

  private static GradEngine open(String language, Access access) {
    return GradEngine.open("micrograd-" + language, access);
  }

  private static String answer(GradEngine engine, String script) {
    try {
      return String.valueOf(engine.eval(script));
    } catch (ScriptException e) {
      return e.getMessage();
    }
  }

  private static String model(String language, int seed) {
    String make = language.equals("js") ? "new MLP(2, [2, 1])" : "MLP(2, [2, 1])";
    return "seed(" + seed + "); model = " + make;
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void parametersComeBackFromFiles(String language) throws IOException {
    Path file = folder.resolve("model.csv");
    String first = "-0.7312715117751976";
    try (GradEngine engine = open(language, Access.RESTRICTED.allowWrite(folder))) {
      answer(engine, model(language, 1));
      answer(engine, "saveParameters(model, '" + file + "')");
      List<String> lines = Files.readAllLines(file);
      assertEquals("name,value", lines.getFirst());
      assertEquals("layers.0.neurons.0.w.0," + first, lines.get(1));
      assertEquals(10, lines.size());
      answer(engine, model(language, 2));
      refused(engine, lines.subList(0, 9), "it has no parameter layers.1");
      List<String> more = new ArrayList<>(lines);
      more.add("extra,1");
      refused(engine, more, "the model has no parameter extra");
      refused(engine, List.of("a", "b"), "its first line must be name,value");
      more.set(3, "x,y");
      refused(engine, more, "a line must be a name and a number, got x,y");
      assertNotEquals(first, answer(engine, "model.parameters()[0].data"), "nothing was set");
      Files.write(file, lines);
      answer(engine, "loadParameters(model, '" + file + "')");
      assertEquals(first, answer(engine, "model.parameters()[0].data"));
    }
  }

  private void refused(GradEngine engine, List<String> lines, String message) throws IOException {
    Path file = Files.write(folder.resolve("model.csv"), lines);
    String answer = answer(engine, "loadParameters(model, '" + file + "')");
    assertTrue(answer.contains(message), answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void aRestrictedScriptReadsAndWritesWhatItMay(String language) throws IOException {
    Path file = folder.resolve("data.csv");
    String save = "saveParameters(model, '" + file + "')";
    String read = "readCsv('" + file + "').column('b')[0]";
    try (GradEngine engine = open(language, Access.RESTRICTED)) {
      answer(engine, model(language, 1));
      has(answer(engine, save), "a restricted script writes no file that");
      assertFalse(Files.exists(file));
      Files.writeString(file, "a,b\n1,2\n");
      has(answer(engine, read), "a restricted script reads no file that");
    }
    try (GradEngine engine = open(language, Access.RESTRICTED.allowRead(folder))) {
      answer(engine, model(language, 1));
      assertEquals(2, Double.parseDouble(answer(engine, read)));
      has(answer(engine, save), "a restricted script writes no file that");
      has(answer(engine, read.replace("data.csv", "none.csv")), "there is no such file");
    }
  }

  private static void has(String answer, String part) {
    assertTrue(answer.contains(part), answer);
  }
}
