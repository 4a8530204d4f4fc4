package org.micrograd.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** A file that is replaced as a whole: what breaks off, or is read meanwhile, is the old one. */
public final class WholeFile {
  private WholeFile() {}

  /** Writes a text in UTF-8. */
  public static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes bytes. A link stays one, and a file keeps its rights; what is no file, such as a
   * terminal, is written to.
   *
   * @throws IOException whose message says what is wrong; nothing is written
   */
  public static void write(Path file, byte[] bytes) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || Files.isDirectory(target)) {
      throw new IOException("it is a folder");
    }
    if (!Files.isDirectory(folder)) {
      throw new IOException("there is no folder " + file.getParent());
    }
    // To replace a file needs no right to write it: a protected one must not vanish so.
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new IOException("it is read-only");
    }
    try {
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        Files.write(target, bytes);
      } else {
        replace(target, bytes);
      }
    } catch (FileSystemException e) {
      // Some say no more than the file's name in their message: the class says what is wrong.
      throw new IOException(e.toString(), e);
    }
  }

  private static void replace(Path target, byte[] bytes) throws IOException {
    Path part = target.resolveSibling(".micrograd" + System.nanoTime() + ".part");
    try {
      Files.write(part, bytes, StandardOpenOption.CREATE_NEW);
      var rights = Files.getFileAttributeView(target, PosixFileAttributeView.class);
      if (rights != null && Files.exists(target)) {
        Files.setPosixFilePermissions(part, rights.readAttributes().permissions());
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
