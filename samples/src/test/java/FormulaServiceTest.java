import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service answers its users' formula from eight threads. */
class FormulaServiceTest {
  private static final Path SAMPLES = Launch.ROOT.resolve("samples/src/main");

  @Test
  void servesTheFormula(@TempDir Path folder) throws Exception {
    Launch launch =
        Launch.jdk(
            folder,
            "",
            "java",
            Launch.FLAGS,
            "-cp",
            Launch.jars(""),
            SAMPLES.resolve("java/FormulaService.java"),
            SAMPLES.resolve("formulas/formulas.js"));
    assertEquals("", launch.err());
    assertEquals(
        Files.readString(SAMPLES.resolve("expected/FormulaService.java.txt")), launch.out());
  }
}
