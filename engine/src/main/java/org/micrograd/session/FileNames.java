package org.micrograd.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The files that a text may go on with.
 *
 * @param folder the one from which paths lead
 */
record FileNames(Path folder) {
  /** The files and folders whose path continues a text. */
  Stream<String> of(String start) {
    int slash = start.lastIndexOf('/') + 1;
    String head = start.substring(0, slash);
    String tail = start.substring(slash);
    try (Stream<Path> found = Files.list(folder.resolve(Inputs.path(head)))) {
      return found
          .map(path -> path.getFileName() + (Files.isDirectory(path) ? "/" : ""))
          .filter(name -> name.startsWith(tail) && (!name.startsWith(".") || tail.startsWith(".")))
          .sorted()
          .map(name -> head + name)
          .toList()
          .stream();
    } catch (IOException | UncheckedIOException e) {
      // No such folder: nothing continues the text.
      return Stream.of();
    }
  }
}
