import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher and its console, as typed. */
class LauncherTest {
  @TempDir Path folder;

  @Test
  void evaluatesAnExpression() {
    Launch js = Launch.micrograd(folder, "", "-e", "value(2)*value(-3)+value(10)");
    assertEquals(new Launch("Value(data=4.0)\n", "", 0), js);
    Launch python = Launch.micrograd(folder, "", "--python", "-e", "Value(2.0) * -3 + 10");
    assertEquals(new Launch("Value(data=4.0)\n", "", 0), python);
  }

  @Test
  void compilesIfAsked() throws IOException {
    String question = "Graal.isGraalRuntime() + ' ' + value(2) * -3";
    assertEquals(
        new Launch("true Value(data=-6.0)\n", "", 0),
        Launch.micrograd(folder, "", "--compiled", "-e", question));
    assertEquals(
        new Launch("false Value(data=-6.0)\n", "", 0), InProcess.micrograd("", "-e", question));
  }

  @Test
  void answersQuestions() {
    Launch version = Launch.micrograd(folder, "", "--version");
    assertTrue(version.out().startsWith("micrograd 0."), version.out());
    assertTrue(Launch.micrograd(folder, "", "--help").out().contains("FILE.js|FILE.py"));
  }

  @Test
  void refusesAWrongCommandLine() {
    assertEquals(
        new Launch("", "micrograd: there is no file nowhere.py\n", 2),
        Launch.micrograd(folder, "", "nowhere.py"));
    assertEquals(
        new Launch(
            "",
            "micrograd: notes.txt is no script: its name must end in .js, .mjs, .py or .ipynb\n",
            2),
        Launch.micrograd(folder, "", "notes.txt"));
    assertEquals(2, Launch.micrograd(folder, "", "--nonsense").status());
  }

  @Test
  void runsAScriptWithItsArgumentsNeighboursAndErrors() throws IOException {
    Files.writeString(folder.resolve("near.js"), "export const near = 5;\n");
    Files.writeString(
        folder.resolve("a.js"),
        "import { near } from './near.js';\nprint(arguments.join(), near);\nvalue(1) + null;\n");
    Launch js = Launch.micrograd(folder, "", "a.js", "x", "y");
    assertEquals("x,y 5\n", js.out());
    assertEquals(1, js.status());
    String address = folder.resolve("a.js").toRealPath().toUri().toString();
    assertEquals(
        """
        %1$s:3
        value(1) + null;
        ^

        TypeError: "+" needs numbers or Values, got a Value and null
            at %1$s:3:1
        """
            .formatted(address),
        js.err());
  }

  @Test
  void runsAScriptOfPython() throws IOException {
    Path here = InProcess.emptyFolder();
    Files.writeString(here.resolve("near.py"), "near = 5\n");
    Files.writeString(
        here.resolve("a.py"),
        "import sys\nfrom near import near\nprint(sys.argv, __name__, near)\nsys.exit(7)\n");
    assertEquals(
        new Launch("['a.py', 'x', 'y'] __main__ 5\n", "", 7),
        InProcess.micrograd("", "a.py", "x", "y"));
  }

  /** The current folder, PYTHONPATH and a virtual environment, however Python starts. */
  @ParameterizedTest
  @ValueSource(strings = {"-e", "-c", "-", "file", "notebook", "console"})
  void findsModulesWherePythonDoes(String way) throws IOException {
    Path given = Files.createDirectories(folder.resolve("given"));
    Path environment = Files.createDirectories(folder.resolve("venv/lib/python3.12/site-packages"));
    Path here = Files.createDirectories(folder.resolve("here"));
    Files.writeString(given.resolve("of_path.py"), "x = 'path'\n");
    Files.writeString(environment.resolve("of_venv.py"), "x = 'venv'\n");
    Files.writeString(here.resolve("near.py"), "x = 'near'\n");
    String text = "import of_path, of_venv, near; print(of_path.x, of_venv.x, near.x)\n";
    Files.writeString(here.resolve("a.py"), text);
    Files.writeString(
        here.resolve("a.ipynb"),
        "{\"nbformat\":4,\"nbformat_minor\":4,\"metadata\":{\"kernelspec\":{\"name\":\"python3\"}},"
            + "\"cells\":[{\"cell_type\":\"code\",\"metadata\":{},\"outputs\":[],\"source\":\""
            + text.strip()
            + "\"}]}");
    List<String> command = new ArrayList<>(List.of("env", "PYTHONPATH=" + given));
    command.addAll(List.of("VIRTUAL_ENV=" + folder.resolve("venv")));
    command.addAll(List.of(Launch.DISTRIBUTION.resolve("bin/micrograd").toString(), "--python"));
    command.addAll(
        switch (way) {
          case "-e", "-c" -> List.of(way, text.strip());
          case "-" -> List.of("-");
          case "file" -> List.of("a.py");
          case "notebook" -> List.of("a.ipynb");
          default -> List.of();
        });
    Launch ran = Launch.run(here, way.equals("-") || way.equals("console") ? text : "", command);
    assertEquals(new Launch("path venv near\n", "", 0), ran);
  }

  @Test
  void holdsAConversationInJavaScript() {
    String typed =
        """
        a = value(2, 'a')
        function f(x) {
          return x*-3 + 10
        }
        d = f(a)
        d.backward()
        a.grad
        _ - 1
        'a' + 1
        [a, {d}]
        `two
        lines`
        a + undefined
        draw(d)
        exit(4)
        not typed any more
        """;
    Launch launch = Launch.micrograd(folder, typed);
    assertEquals(
        """
        Value(data=2.0)
        Value(data=4.0)
        -3
        -4
        'a1'
        [ Value(data=2.0), { d: Value(data=4.0) } ]
        'two\\nlines'
        Drawing(5 values, 2 operations)
        +  4.0000  grad 1.0000
        ├─ *  -6.0000  grad 1.0000
        │  ├─ a  2.0000  grad -3.0000
        │  └─ -3.0000
        └─ 10.0000
        saved as FOLDER/micrograd-1.svg
        """,
        shown(launch, folder));
    assertEquals(
        "TypeError: \"+\" needs numbers or Values, got a Value and undefined\n", launch.err());
    assertEquals(4, launch.status());
    assertTrue(Files.exists(folder.resolve("micrograd-1.svg")));
  }

  @Test
  void holdsAConversationInPython() throws IOException {
    String typed =
        """
        a = Value(2.0, label='a')
        def f(x):
            return x*-3 + 10

        d = f(a)
        d.backward()
        d, a.grad
        for i in range(2): i

        a + None
        draw(d)
        """;
    Path here = InProcess.emptyFolder();
    Launch launch = InProcess.micrograd(typed, "--python");
    assertEquals(
        """
        (Value(data=4.0), -3.0)
        Drawing(5 values, 2 operations)
        +  4.0000  grad 1.0000
        ├─ *  -6.0000  grad 1.0000
        │  ├─ a  2.0000  grad -3.0000
        │  └─ -3.0000
        └─ 10.0000
        saved as FOLDER/micrograd-1.svg
        """,
        shown(launch, here));
    assertEquals(
        "TypeError: \"+\" needs numbers or Values, got Value(data=2.0) and None\n", launch.err());
    assertEquals(1, launch.status());
  }

  /** What the console answered. */
  private static String shown(Launch launch, Path folder) {
    return launch.out().replace(folder.toAbsolutePath().toString(), "FOLDER");
  }
}
