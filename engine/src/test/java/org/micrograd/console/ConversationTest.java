package org.micrograd.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.micrograd.script.language.Languages;

/**
 * A long conversation, key by key: in a terminal in memory, and in one of tmux where it is
 * installed.
 */
@Tag("thorough")
class ConversationTest {
  @TempDir Path folder;

  /** Where a console is started in a folder. */
  interface Place {
    Typist open(Path folder) throws IOException;
  }

  static List<Place> places() {
    List<Place> places = new ArrayList<>();
    // A terminal of this type is asked for no pictures, as tmux is not.
    places.add(
        folder -> new VirtualTypist(Languages.JAVASCRIPT, folder, "screen-256color", Map.of()));
    if (TmuxTypist.isThere()) {
      places.add(ConversationTest::inTmux);
    }
    return places;
  }

  /** The launcher's program with the classes of this test. */
  private static Typist inTmux(Path folder) throws IOException {
    Path caches = Path.of(System.getProperty("user.home"), ".cache", "org.graalvm.polyglot");
    return new TmuxTypist(
        folder,
        "NO_COLOR=1 HOME=%s %s/bin/java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Duser.home=%s -Dpolyglot.engine.userResourceCache=%s -cp %s %s %s"
            .formatted(
                folder,
                System.getProperty("java.home"),
                folder,
                caches,
                System.getProperty("java.class.path"),
                "--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow",
                Main.class.getName()));
  }

  @ParameterizedTest
  @MethodSource("places")
  void goesAsTyped(Place place) throws IOException {
    Files.writeString(folder.resolve("square.py"), "def square(x):\n    return x*x\n");
    try (Typist typist = place.open(folder)) {
      sharesValues(typist);
      editsSeveralLines(typist);
      completesAndRemembers(typist);
      stopsARunningScript(typist);
      obeysCommands(typist);
      assertEquals(3, typist.atPrompt().press("exit(3)\r").status());
    }
  }

  private static void sharesValues(Typist typist) {
    typist.lines(
        "a = value(2, 'a')",
        "%py",
        "b = Value(-3.0, label='b')",
        "%js",
        "d = a*b + 10",
        "%py d.backward()",
        "[a.grad, b.grad]",
        "%whos");
    typist.shows(
        """
        js> a = value(2, 'a')
        Value(data=2.0)
        js> %py
        py> b = Value(-3.0, label='b')
        py> %js
        js> d = a*b + 10
        Value(data=4.0)
        js> %py d.backward()
        js> [a.grad, b.grad]
        [ -3, 2 ]
        js> %whos
        Variable   Type     Data/Info
        -----------------------------
        a          Value    Value(data=2.0)
        b          Value    Value(data=-3.0)
        d          Value    Value(data=4.0)
        js>
        """);
  }

  private static void editsSeveralLines(Typist typist) {
    typist.lines("%reset", "function f(x) {", "return x", "}").atPrompt();
    typist.press(Typist.UP + Typist.UP + Typist.CTRL_E + " * 2" + Typist.DOWN + Typist.ENTER);
    typist.until(text -> text.endsWith("return x * 2\n... }\njs>")).lines("f(21)").atPrompt();
    typist.paste("let n = 1\n\nn = n +\n  1\n").until(text -> text.endsWith("  1\n..."));
    // The line above is a prompt, too.
    typist.press(Typist.ENTER).until(text -> text.endsWith("\n2\njs>"));
    typist.lines("%py").atPrompt().paste("def g():\n    return 'a'\n\ng()\n");
    typist.until(text -> text.endsWith("g()\n...")).press(Typist.ENTER);
    typist.showsLast(
        """
        js> function f(x) {
        ...   return x
        ... }
        js> function f(x) {
        ...   return x * 2
        ... }
        js> f(21)
        42
        js> let n = 1
        ...
        ... n = n +
        ...   1
        ...
        2
        js> %py
        py> def g():
        ...     return 'a'
        ...
        ... g()
        ...
        'a'
        py>
        """);
  }

  private static void completesAndRemembers(Typist typist) {
    typist.lines("%js", "let alpha = value(3)").atPrompt();
    typist.press("alp" + Typist.TAB).until(text -> text.endsWith("js> alpha"));
    typist.press(".backw" + Typist.TAB).until(text -> text.endsWith(".backward"));
    typist.press("()" + Typist.ENTER).atPrompt();
    typist.press("%dr" + Typist.TAB).until(text -> text.endsWith("%draw"));
    typist.press(Typist.CTRL_C).lines("alpha.grad").atPrompt();
    typist.press(Typist.UP + Typist.UP).until(text -> text.endsWith("alpha.backward()"));
    typist.press(Typist.CTRL_C).atPrompt();
    typist
        .press(Typist.CTRL_R + "f(2")
        .until(text -> text.contains("js> f(21)\nbck-i-search: f(2"));
    typist.press(Typist.ENTER);
    typist.until(text -> text.endsWith("js> f(21)\n42\njs>"));
  }

  private static void stopsARunningScript(Typist typist) {
    typist.lines("kept = 5").atPrompt().press("print('on'); while (true) {}" + Typist.ENTER);
    typist
        .until(text -> text.endsWith("\non"))
        .press(Typist.CTRL_C)
        .until(text -> text.contains("^Cinterrupted\n") && text.endsWith("\njs>"));
    typist.lines("kept").atPrompt();
    typist.showsLast(
        """
        5
        js>
        """);
  }

  private void obeysCommands(Typist typist) throws IOException {
    typist.lines(
        "%load " + folder.resolve("square.py"),
        "square(kept)",
        "%doc tanh",
        "%draw square(value(3, 'x'))",
        "%tmie 1",
        "%reset",
        "kept",
        "let y = value(2)",
        "%save " + folder.resolve("saved.js"),
        "%time y*y");
    typist.until(text -> text.matches("(?s).*time: .*s\nValue\\(data=4.0\\)\njs>"));
    typist.showsLast(
        """
        js> %load FOLDER/square.py
        js> square(kept)
        25
        js> %doc tanh
        tanh(x)
        Hyperbolic tangent; the derivative keeps its digits far out, where 1 - tanh² is 0.
        derivative in x: sech(x)**2
        js> %draw square(value(3, 'x'))
        Drawing(2 values, 1 operations)
        *  9.0000
        ├─ x  3.0000
        └─ x  3.0000
        saved as FOLDER/micrograd-1.svg
        js> %tmie 1
        UsageError: Line magic function `%tmie` not found. Did you mean %time or %timeit or %tb? %help lists
         all
        js> %reset
        js> kept
        ReferenceError: kept is not defined
        js> let y = value(2)
        js> %save FOLDER/saved.js
        saved 1 inputs in FOLDER/saved.js
        js> %time y*y
        CPU times: total: TIME
        Wall time: TIME
        Value(data=4.0)
        js>
        """
            .replace("FOLDER", folder.toString()));
    assertEquals("let y = value(2)\n", Files.readString(folder.resolve("saved.js")));
  }
}
