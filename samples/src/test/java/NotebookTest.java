import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The notebook that this project grew out of, run as what it is. */
class NotebookTest {
  private static final Path NOTEBOOK =
      Launch.ROOT.resolve("samples/src/main/notebooks/notebook.ipynb");

  @Test
  void runsToItsEndAndDraws() throws Exception {
    Path folder = InProcess.emptyFolder();
    Launch launch = InProcess.micrograd("", "--report", "page.html", NOTEBOOK.toString());
    assertEquals("", launch.err());
    assertEquals(0, launch.status());
    String expected =
        Files.readString(Launch.ROOT.resolve("samples/src/main/expected/notebook.ipynb.txt"));
    for (String line : expected.lines().filter(each -> !each.startsWith("Plot")).toList()) {
      assertTrue(launch.out().contains(line) || page(folder).contains(line), line);
    }
    assertEquals(2, Pages.pictures(folder.resolve("page.html")).size());
    assertTrue(page(folder).contains("<em><strong>f(x)</strong></em>"), page(folder));
    for (Path browser : Pages.browsers()) {
      String seen = Pages.seen(browser, folder.resolve("page.html"), false, folder);
      assertTrue(seen.endsWith("0 loaded"), seen);
    }
  }

  private static String page(Path folder) throws Exception {
    return Files.readString(folder.resolve("page.html"));
  }
}
