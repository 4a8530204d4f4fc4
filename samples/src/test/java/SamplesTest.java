import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every sample runs and prints what it should, and the pictures that it says it wrote are there, in
 * its report too, where a browser finds nothing wrong.
 */
class SamplesTest {
  private static final Path SAMPLES = Launch.ROOT.resolve("samples/src/main");

  static Stream<String> scripts() throws IOException {
    return names("scripts");
  }

  static Stream<String> programs() throws IOException {
    return names("java");
  }

  private static Stream<String> names(String folder) throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES.resolve(folder))) {
      List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
      assertFalse(names.isEmpty());
      return names.stream();
    }
  }

  /** Interpreted, and once more compiled. */
  @Tag("compiled")
  @ParameterizedTest
  @MethodSource("scripts")
  void scriptPrintsWhatItShould(String name) throws Exception {
    Path folder = InProcess.emptyFolder();
    String script = SAMPLES.resolve("scripts").resolve(name).toString();
    Launch launch = InProcess.micrograd("", "--report", "page.html", script);
    assertEquals(new Launch(expected(name), "", 0), launch);
    List<Path> pictures = pictures(folder);
    assertFalse(pictures.isEmpty(), "no picture");
    Path page = folder.resolve("page.html");
    assertEquals(pictures.size(), Pages.pictures(page).size());
    for (Path browser : Pages.browsers()) {
      String seen = Pages.seen(browser, page, false, folder);
      assertTrue(seen.matches("true(,true)* on rgb\\(255, 255, 255\\), 0 loaded"), seen);
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void programPrintsWhatItShould(String name) throws Exception {
    Path folder = InProcess.emptyFolder();
    Class<?> program = Class.forName(name.replace(".java", ""));
    String[] arguments =
        name.equals("FormulaService.java")
            ? new String[] {SAMPLES.resolve("formulas/formulas.js").toString()}
            : new String[0];
    Launch launch = InProcess.program(program, arguments);
    assertEquals(new Launch(expected(name), "", 0), launch);
    assertEquals(name.equals("Embed.java") ? 1 : 0, pictures(folder).size());
  }

  /** What the documentation shows of networks says what its sample draws. */
  @Test
  void picturesOfNetworksAreThoseOfTheirSample() throws Exception {
    Path folder = InProcess.emptyFolder();
    InProcess.micrograd("", SAMPLES.resolve("scripts/networks.js").toString());
    List<Path> drawn = pictures(folder);
    assertEquals(2, drawn.size());
    for (Path picture : drawn) {
      assertEquals(
          words(SAMPLES.resolve("pictures").resolve(picture.getFileName())), words(picture));
    }
  }

  /** The texts of a picture in order of the alphabet: fonts of another machine move them. */
  private static List<String> words(Path picture) throws Exception {
    return Pattern.compile("<text[^>]*>([^<]*)")
        .matcher(Files.readString(picture))
        .results()
        .map(text -> text.group(1))
        .sorted()
        .toList();
  }

  private static String expected(String name) throws IOException {
    return Files.readString(SAMPLES.resolve("expected").resolve(name + ".txt"));
  }

  /** The SVGs in a folder, each looked into. */
  private static List<Path> pictures(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> pictures = files.filter(file -> file.toString().endsWith(".svg")).toList();
      for (Path picture : pictures) {
        assertTrue(Pages.parsed(Files.readString(picture)).hasChildNodes());
      }
      return pictures;
    }
  }
}
