package org.micrograd.draw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.autograd.Value;

/** What save does to a folder that holds old.svg and an empty folder dir.svg. */
class PictureTest {
  @TempDir private Path folder;

  private final Picture picture = new Text();

  /** A picture that is only told of. */
  private static final class Text implements Picture {
    @Override
    public Set<String> formats() {
      return new TreeSet<>(Set.of("dot", "png", "svg"));
    }

    @Override
    public byte[] bytes(String format) {
      return ("an image as " + format).getBytes(UTF_8);
    }
  }

  @BeforeEach
  void fill() throws IOException {
    Files.writeString(folder.resolve("old.svg"), "old");
    Files.createDirectory(folder.resolve("dir.svg"));
  }

  /** Every file of the folder with its text. */
  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.toList()) {
        files.put(
            path.getFileName().toString(),
            Files.isDirectory(path) ? "a folder" : Files.readString(path));
      }
    }
    return files;
  }

  @ParameterizedTest
  @CsvSource({
    "d.svg,            an image as svg",
    "d.png,            an image as png",
    "D.SVG,            an image as svg",
    "d.Png,            an image as png",
    "old.svg,          an image as svg",
    "a b.tar.svg,      an image as svg",
    ".svg,             an image as svg",
    "\u00fc\u635f.svg, an image as svg",
  })
  void theExtensionNamesTheFormat(String name, String text) throws IOException {
    Map<String, String> expected = files();
    expected.put(name, text);
    picture.save(folder.resolve(name));
    assertEquals(expected, files());
  }

  @Test
  void dotIsText() throws IOException {
    Drawing drawing = Drawing.of(Value.of(1));
    drawing.save(folder.resolve("d.dot"));
    assertEquals(drawing.dot(), Files.readString(folder.resolve("d.dot")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"d.pdf", "d", "d.", "svg", "d.svg.gz", "d.svg ", "dir.svg/..", ""})
  void anUnknownExtensionIsRefused(String name) throws IOException {
    Map<String, String> before = files();
    Path file = folder.resolve(name);
    String said =
        assertThrows(IllegalArgumentException.class, () -> picture.save(file)).getMessage();
    assertEquals("cannot save as " + file + ": its extension must be one of [dot, png, svg]", said);
    assertEquals(before, files());
  }

  @Test
  void theRootIsNoFile() {
    assertThrows(IllegalArgumentException.class, () -> picture.save(folder.getRoot()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          none/d.svg       | there is no folder
          old.svg/d.svg    | there is no folder
          dir.svg          | it is a folder
          LONG.svg         | FileSystemException
          """)
  void whatCannotBeWrittenIsSaid(String name, String reason) throws IOException {
    Map<String, String> before = files();
    Path file = folder.resolve(name.replace("LONG", "x".repeat(300)));
    UncheckedIOException e = assertThrows(UncheckedIOException.class, () -> picture.save(file));
    assertTrue(e.getMessage().startsWith("cannot write " + file + ": "), e.getMessage());
    assertTrue(e.getMessage().contains(reason), e.getMessage());
    assertEquals(before, files());
  }

  @ParameterizedTest
  @ValueSource(strings = {"d.svg", "old.svg"})
  void whatCannotBeDrawnIsNotWritten(String name) throws IOException {
    Map<String, String> before = files();
    Drawing broken = Drawing.of(Value.of(1), LayoutsHere.fails("broken"));
    assertThrows(IllegalStateException.class, () -> broken.save(folder.resolve(name)));
    assertEquals(before, files());
  }

  @Test
  void aRelativeFileIsBelowTheCurrentFolder() throws IOException {
    Path relative = Path.of("").toAbsolutePath().relativize(folder.toRealPath()).resolve("r.svg");
    picture.save(relative);
    assertEquals("an image as svg", Files.readString(folder.resolve("r.svg")));
  }

  @Test
  void aPictureOfOtherFormats() throws IOException {
    Picture text =
        new Picture() {
          @Override
          public Set<String> formats() {
            return Set.of("txt");
          }

          @Override
          public byte[] bytes(String format) {
            return new byte[] {'h', 'i'};
          }
        };
    text.save(folder.resolve("a.txt"));
    assertArrayEquals(new byte[] {'h', 'i'}, Files.readAllBytes(folder.resolve("a.txt")));
    assertThrows(IllegalArgumentException.class, () -> text.save(folder.resolve("a.svg")));
  }
}
