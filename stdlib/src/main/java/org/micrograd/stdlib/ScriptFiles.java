package org.micrograd.stdlib;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.micrograd.io.WholeFile;
import org.micrograd.script.Permissions;

/** Texts in files, as far as a script may read and write them. */
record ScriptFiles(Permissions permissions) {
  /**
   * The text of a file.
   *
   * @param what who reads, for the messages
   * @throws UncheckedIOException if it cannot be read, or the script may not
   */
  String read(String what, String path) {
    Path file = permissions.path(path);
    if (!permissions.mayRead(file)) {
      throw refused(
          what, path, "a restricted script reads no file that the application did not allow");
    }
    try {
      return Files.readString(file);
    } catch (NoSuchFileException | FileNotFoundException e) {
      throw failed(what, path, "there is no such file", e);
    } catch (CharacterCodingException e) {
      throw failed(what, path, "it is no text in UTF-8", e);
    } catch (IOException e) {
      throw failed(what, path, e.toString(), e);
    }
  }

  /**
   * Writes a text to a file.
   *
   * @param what who writes, for the messages
   * @throws UncheckedIOException if it cannot be written, or the script may not
   */
  void write(String what, String path, String text) {
    Path file = permissions.path(path);
    if (!permissions.mayWrite(file)) {
      throw refused(
          what, path, "a restricted script writes no file that the application did not allow");
    }
    try {
      WholeFile.write(file, text);
    } catch (IOException e) {
      throw failed(what, path, e.getMessage(), e);
    }
  }

  private static UncheckedIOException refused(String what, String path, String reason) {
    return failed(what, path, reason, new IOException("not allowed"));
  }

  private static UncheckedIOException failed(
      String what, String path, String reason, IOException cause) {
    return new UncheckedIOException("%s(\"%s\"): %s".formatted(what, path, reason), cause);
  }
}
