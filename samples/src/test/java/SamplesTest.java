import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/**
 * Every sample runs and prints what it should, and the pictures that it says it wrote are there.
 */
class SamplesTest {
  private static final Path SAMPLES = Launch.ROOT.resolve("samples/src/main");

  static Stream<String> scripts() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES.resolve("scripts"))) {
      List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
      assertFalse(names.isEmpty());
      return names.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void scriptPrintsWhatItShould(String name, @TempDir Path folder) throws Exception {
    Launch launch =
        Launch.micrograd(folder, "", SAMPLES.resolve("scripts").resolve(name).toString());
    assertEquals("", launch.err());
    assertEquals(expected(name), launch.out());
    assertEquals(0, launch.status());
    picturesAreXml(folder);
  }

  @Test
  void programPrintsWhatItShould(@TempDir Path folder) throws Exception {
    Launch launch =
        Launch.jdk(
            folder,
            "",
            "java",
            Launch.FLAGS,
            "-cp",
            Launch.jars(""),
            SAMPLES.resolve("java/Embed.java"));
    assertEquals("", launch.err());
    assertEquals(expected("Embed.java"), launch.out());
    picturesAreXml(folder);
  }

  private static String expected(String name) throws IOException {
    return Files.readString(SAMPLES.resolve("expected").resolve(name + ".txt"));
  }

  private static void picturesAreXml(Path folder) throws Exception {
    DocumentBuilderFactory xml = DocumentBuilderFactory.newInstance();
    xml.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    xml.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> pictures = files.filter(file -> file.toString().endsWith(".svg")).toList();
      assertFalse(pictures.isEmpty(), "no picture");
      for (Path picture : pictures) {
        String text = Files.readString(picture);
        xml.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        assertTrue(text.contains("<path") || text.contains("<polygon"), picture.toString());
      }
    }
  }
}
