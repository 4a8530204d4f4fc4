import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A network of a hundred thousand parameters learns to read, in both languages. */
class DigitsIT {
  @ParameterizedTest
  @ValueSource(strings = {"digits.js", "digits.py"})
  void readsWhatItHasNotSeen(String name) throws Exception {
    Path folder = InProcess.emptyFolder();
    String script = Launch.ROOT.resolve("samples/src/main/large/" + name).toString();
    Launch launch = InProcess.micrograd("", script, "1000", "6");
    assertEquals("", launch.err());
    List<String> lines = launch.out().lines().toList();
    assertEquals(2, lines.size(), launch.out());
    int right = Integer.parseInt(lines.getLast().replaceAll("right: (\\d+) of 500", "$1"));
    assertTrue(right > 350, launch.out());
    assertTrue(Files.exists(folder.resolve("digits.svg")));
    assertTrue(Files.exists(folder.resolve("digits-loss.svg")));
  }
}
