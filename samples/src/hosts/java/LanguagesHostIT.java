import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.autograd.Value;

/** Values in other languages of the JVM, by their own operators. */
class LanguagesHostIT {
  private static final Path FOLDER = Launch.ROOT.resolve("samples/src/hosts");

  private static final Map<String, ScriptEngine> ENGINES =
      Map.of(
          "groovy", new ScriptEngineManager().getEngineByName("groovy"),
          "kts", new ScriptEngineManager().getEngineByExtension("kts"));

  @ParameterizedTest
  @ValueSource(strings = {"groovy", "kts"})
  void sample(String extension) throws IOException, ScriptException {
    String name = "Notebook." + extension;
    ScriptEngine engine = ENGINES.get(extension);
    StringWriter out = new StringWriter();
    PrintStream console = System.out;
    engine.getContext().setWriter(out);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      engine.eval(Files.readString(FOLDER.resolve("scripts").resolve(name)));
    } finally {
      System.setOut(console);
    }
    assertEquals(
        Files.readString(FOLDER.resolve("expected").resolve(name + ".txt")),
        printed.toString(StandardCharsets.UTF_8) + out);
  }

  /** Each operator, of Values and numbers, beside the same on the numbers themselves. */
  @ParameterizedTest
  @CsvSource({
    "groovy, +x",
    "groovy, -x",
    "groovy, x + y",
    "groovy, x - y",
    "groovy, x * y",
    "groovy, x / y",
    "groovy, x % y",
    "groovy, x ** y",
    "groovy, x + 2",
    "groovy, x - 2L",
    "groovy, x * 2.5f",
    "groovy, x / 2.5d",
    "groovy, x % 2",
    "groovy, x ** 3",
    "groovy, 2 + x",
    "groovy, 2L - x",
    "groovy, 2.5f * x",
    "groovy, 2.5d / x",
    "groovy, 7 % y",
    "groovy, 3 ** y",
    "groovy, -7 % y",
    "groovy, 2.5 * x",
    "groovy, x + 10G",
    "kts, +x",
    "kts, -x",
    "kts, x + y",
    "kts, x - y",
    "kts, x * y",
    "kts, x / y",
    "kts, x % y",
    "kts, x + 2",
    "kts, x - 2L",
    "kts, x * 2.5f",
    "kts, x / 2.5",
    "kts, x % 2",
    "kts, x / 2.toShort()",
  })
  void operators(String language, String expression) throws ScriptException {
    ScriptEngine engine = ENGINES.get(language);
    for (double x : new double[] {-3.5, 1.25}) {
      String given = language.equals("kts") ? "val %s = %s;" : "def %s = %s;";
      String y = given.formatted("y", "2.25" + (language.equals("kts") ? "" : "d"));
      String plain =
          "import org.micrograd.autograd.Value;"
              + given.formatted("x", x + (language.equals("kts") ? "" : "d"));
      String values = "import org.micrograd.autograd.Value;" + given.formatted("x", "Value.of(%s)");
      Object expected = engine.eval(plain + y + expression);
      Object got =
          engine.eval(values.formatted(x) + given.formatted("y", "Value.of(2.25)") + expression);
      assertEquals(
          ((Number) expected).doubleValue(), ((Value) got).data(), 1e-12, () -> "x = " + x);
    }
  }
}
