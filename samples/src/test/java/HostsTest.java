import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The engines in programs that know only JSR-223. */
class HostsTest {
  private static final String PROBE =
      """
      import javax.script.*;

      void main() throws Exception {
        for (String name : new String[] {"micrograd-js", "micrograd-python"}) {
          ScriptEngine engine = new ScriptEngineManager().getEngineByName(name);
          Object d = engine.eval("value(2) * -3 + 10");
          IO.println(name + " " + d + " " + engine.getClass().getModule().isNamed());
        }
      }
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "micrograd-js     | a = value(2); b = value(-3); c = value(10); print(a*b + c); print(draw(a*b).dot().length > 100) | true",
        "micrograd-python | a = Value(2.0); b = Value(-3.0); c = Value(10.0); print(a*b + c); print(len(draw(a*b).dot()) > 100) | True",
      })
  void runInJrunscript(String engine, String script, String yes) throws IOException {
    Files.writeString(folder.resolve("script.txt"), script);
    String expected = "Value(data=4.0)\n" + yes + "\n";
    String typed = script.replace("; ", "\n").replace("print(a*b + c)", "a*b + c") + "\n";
    Launch talk = jrunscript(typed, "-l", engine, "-e", script, "-f", "script.txt", "-f", "-");
    assertTrue(talk.err().contains(engine + "> Value(data=4.0)\n"), talk.err());
    assertEquals(expected + expected + yes + "\n", talk.out());
  }

  private Launch jrunscript(String input, String... arguments) {
    Launch launch =
        Launch.jdk(
            folder,
            input,
            "jrunscript",
            Launch.FLAGS.stream().map(flag -> "-J" + flag).toList(),
            "-cp",
            Launch.jars(""),
            java.util.List.of(arguments));
    String noise =
        launch
            .err()
            .replaceFirst("^Warning: jrunscript is deprecated .*\n", "")
            .replaceAll(".*> .*\n?", "");
    assertEquals("", noise);
    return launch;
  }

  @ParameterizedTest
  @ValueSource(strings = {"-cp", "-p"})
  void runWithoutTheLibrary(String path) throws IOException {
    Files.writeString(folder.resolve("Probe.java"), PROBE);
    String jars = Launch.jars("micrograd-stdlib");
    boolean modular = path.equals("-p");
    Launch launch =
        Launch.jdk(
            folder,
            "",
            "java",
            Launch.FLAGS,
            modular
                ? java.util.List.of(
                    "--enable-native-access=org.graalvm.truffle",
                    "-p",
                    jars,
                    "--add-modules",
                    "org.micrograd.engine")
                : java.util.List.of("-cp", jars),
            "Probe.java");
    assertEquals("", launch.err());
    assertEquals(
        "micrograd-js Value(data=4.0) "
            + modular
            + "\nmicrograd-python Value(data=4.0) "
            + modular
            + "\n",
        launch.out());
  }
}
