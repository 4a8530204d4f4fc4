package org.micrograd.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeFileTest {
  @TempDir private Path folder;

  @BeforeEach
  void someFiles() throws IOException {
    Files.writeString(folder.resolve("old"), "old");
    Files.createDirectory(folder.resolve("dir"));
    Files.createSymbolicLink(folder.resolve("link"), Path.of("old"));
    Files.createSymbolicLink(folder.resolve("dangling"), Path.of("nowhere"));
  }

  private Set<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"old", "new", "link"})
  void aFileIsWrittenAndNothingElse(String name) throws IOException {
    Set<String> expected = new TreeSet<>(names());
    expected.add(name);
    WholeFile.write(folder.resolve(name), "ä");
    assertArrayEquals(
        new byte[] {(byte) 0xc3, (byte) 0xa4}, Files.readAllBytes(folder.resolve(name)));
    assertEquals(expected, new TreeSet<>(names()));
    assertTrue(Files.isSymbolicLink(folder.resolve("link")));
  }

  @ParameterizedTest
  @CsvSource({
    "dir, it is a folder",
    "none/file, there is no folder",
    "old/file, there is no folder",
    "/, it is a folder"
  })
  void whatCannotBeWrittenIsSaid(String name, String reason) throws IOException {
    Set<String> before = names();
    Path file = folder.resolve(name);
    String message = assertThrows(IOException.class, () -> WholeFile.write(file, "x")).getMessage();
    assertTrue(message.startsWith(reason), message);
    assertEquals(before, names());
    assertEquals("old", Files.readString(folder.resolve("old")));
  }

  @Test
  void aFileKeepsItsRights() throws IOException {
    Path file = folder.resolve("old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    WholeFile.write(file, "new");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void aDeviceIsWrittenTo() throws IOException {
    WholeFile.write(Path.of("/dev/null"), "x");
    assertTrue(Files.exists(Path.of("/dev/null")) && !Files.isRegularFile(Path.of("/dev/null")));
  }

  @Test
  void aReaderSeesOneOfTheTwo() throws Exception {
    Path file = folder.resolve("old");
    AtomicBoolean done = new AtomicBoolean();
    String text = "new".repeat(100_000);
    Thread writer =
        Thread.ofPlatform()
            .start(() -> {
              try {
                for (int i = 0; i < 50; i++) {
                  WholeFile.write(file, text);
                }
              } catch (IOException e) {
                throw new AssertionError(e);
              } finally {
                done.set(true);
              }
            });
    while (!done.get()) {
      long size = Files.size(file);
      assertTrue(size == 3 || size == text.length(), size + " bytes");
    }
    writer.join();
    assertEquals(text, Files.readString(file));
  }
}
