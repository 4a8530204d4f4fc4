package org.micrograd.script.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.micrograd.script.language.PythonCode;

/** Writes the library's Python as parsed code beside its classes and texts: a step of the build. */
public final class LibraryCode {
  private LibraryCode() {}

  /**
   * Writes the code of all Python files in folders of classes, and of the rows of libraries there.
   */
  public static void main(String[] folders) throws IOException {
    Map<Path, String> texts = new LinkedHashMap<>();
    for (String folder : folders) {
      texts.putAll(LibraryFiles.rows(Path.of(folder)));
      for (Path file : pythonFiles(Path.of(folder))) {
        String code = file.toString().replaceFirst("\\.py$", PythonCode.EXTENSION);
        texts.put(Path.of(code), Files.readString(file));
      }
    }
    PythonCode.write(texts);
  }

  private static List<Path> pythonFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".py")).sorted().toList();
    }
  }
}
