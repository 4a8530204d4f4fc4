package org.micrograd.script.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.micrograd.script.Access;

/** Where the files of a language are unpacked: what this user can write and nobody else could. */
class ResourceFolderTest {
  @TempDir private Path folder;

  /**
   * The cache, what another process left in the first folder for temporary files, and what is
   * chosen: in the cache, or in the first or second of these.
   */
  @ParameterizedTest(name = "cache {0}, temporary {1}")
  @CsvSource({
    "there,          nothing,  cache",
    "not there yet,  nothing,  cache",
    "日本 é,          nothing,  cache",
    "a link,         nothing,  cache",
    "none,           nothing,  first",
    "a file,         nothing,  first",
    "below a file,   nothing,  first",
    "a file,         private,  first",
    "a file,         open,     second",
    "a file,         readable, second",
    "a file,         link,     second",
    "a file,         file,     second",
    "a file,         missing,  second",
  })
  void isTheFirstThatIsSafe(String kind, String left, String chosen) throws IOException {
    Path first = Files.createDirectory(folder.resolve("first"));
    Path second = Files.createDirectory(folder.resolve("second"));
    Path mine = ResourceFolder.choose(null, List.of(first.toString()));
    prepare(mine, left);
    Path cache = cache(kind);
    Path found = ResourceFolder.choose(cache, List.of(first.toString(), second.toString()));
    assertTrue(found.startsWith(folder.toRealPath().resolve(chosen)), found.toString());
    assertTrue(Files.isDirectory(found));
    try (Stream<Path> files = Files.list(found)) {
      assertEquals(List.of(), files.toList());
    }
  }

  private Path cache(String kind) throws IOException {
    Path cache = folder.resolve("cache");
    return switch (kind) {
      case "there" -> Files.createDirectory(cache);
      case "a link" ->
          Files.createSymbolicLink(
              folder.resolve("link"), Files.createDirectories(cache.resolve("elsewhere")));
      case "none" -> null;
      case "a file" -> Files.createFile(folder.resolve("file"));
      case "below a file" -> Files.createFile(folder.resolve("file")).resolve("cache");
      default -> cache.resolve(kind);
    };
  }

  /** What somebody else may have left under the name that this user's folder would have. */
  private void prepare(Path mine, String left) throws IOException {
    Path aside = Files.createDirectory(folder.resolve("aside"));
    switch (left) {
      case "private" -> {
        // As an earlier process of this user leaves it.
      }
      case "open" ->
          Files.setPosixFilePermissions(mine, PosixFilePermissions.fromString("rwxrwxrwx"));
      case "readable" ->
          Files.setPosixFilePermissions(mine, PosixFilePermissions.fromString("rwxr-xr-x"));
      default -> {
        Files.delete(mine);
        switch (left) {
          case "link" -> Files.createSymbolicLink(mine, aside);
          case "file" -> Files.createFile(mine);
          case "missing" -> Files.delete(mine.getParent());
          default -> assertEquals("nothing", left);
        }
      }
    }
  }

  @Test
  void isNoneWhereNothingCanBeWritten() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertNull(ResourceFolder.choose(file, List.of(file.toString(), "nowhere", "\0")));
  }

  @Test
  void isTheSameForProcessesThatStartAtOnce() throws Exception {
    Callable<Path> one = () -> ResourceFolder.choose(null, List.of(folder.toString()));
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      Path expected = one.call();
      for (Future<Path> each : threads.invokeAll(java.util.Collections.nCopies(40, one))) {
        assertEquals(expected, each.get());
      }
    }
  }

  @Test
  void isNotForScriptsToWrite() throws IOException {
    Path library = ResourceFolder.all().getFirst();
    Access access = Access.RESTRICTED.allowWrite(library.getRoot());
    assertFalse(FileAccess.mayWrite(access, library.resolve("python/python-home/lib/os.py")));
    assertTrue(FileAccess.mayWrite(access, folder.resolve("data.csv")));
    assertTrue(FileAccess.mayWrite(Access.TRUSTED, library.resolve("os.py")));
  }
}
