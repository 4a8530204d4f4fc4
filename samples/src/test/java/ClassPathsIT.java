import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Applications that leave out what they do not need, as the chapter on embedding says. */
class ClassPathsIT {
  private static final String PROBE =
      """
      import javax.script.*;

      void main() {
        for (String name : new String[] {"micrograd-js", "micrograd-python"}) {
          try {
            IO.println(new ScriptEngineManager().getEngineByName(name).eval("draw(value(2) * -3 + 10)"));
          } catch (ScriptException e) {
            IO.println(e.getMessage());
          }
        }
      }
      """;

  private static final String PICTURE = "Drawing(5 values, 2 operations)";
  private static final String MISSING =
      "there is no %s on the class path: add the Maven dependency org.graalvm.polyglot:%s-community,"
          + " of type pom and the version of org.graalvm.polyglot:polyglot in <unknown>";

  /** The jars that come with the one language only. */
  private static final String JS = "js-language";

  private static final String PYTHON =
      "python-|bc(pkix|prov|util)-|xz-|json-|profiler-|truffle-nfi";

  /** The jars that lay out graphs. */
  private static final String LAYOUTS =
      "graphviz-java|viz\\.js|j2v8|svgSalamander|commons-exec|nashorn|slf4j|jsr305"
          + "|org\\.eclipse|guava|failureaccess|listenablefuture";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"JavaScript,true,false", "Python,false,true", "no layouts,true,true"})
  void run(String kept, boolean javaScript, boolean python) throws IOException {
    String without = !python ? PYTHON : !javaScript ? JS : LAYOUTS;
    Files.writeString(folder.resolve("Probe.java"), PROBE);
    Launch launch =
        Launch.jdk(folder, "", "java", Launch.FLAGS, "-cp", jars(without), "Probe.java");
    assertEquals("", launch.err());
    assertEquals(
        (javaScript ? PICTURE : MISSING.formatted("JavaScript", "js"))
            + "\n"
            + (python ? PICTURE : MISSING.formatted("Python", "python"))
            + "\n",
        launch.out());
  }

  private static String jars(String without) {
    Pattern left = Pattern.compile(without);
    return Arrays.stream(Launch.jars("").split(File.pathSeparator))
        .filter(jar -> !left.matcher(Path.of(jar).getFileName().toString()).lookingAt())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
