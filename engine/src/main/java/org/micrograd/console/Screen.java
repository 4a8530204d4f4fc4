package org.micrograd.console;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.micrograd.draw.Picture;

/**
 * Where a session shows its answers.
 *
 * @param folder where pictures are saved
 * @param colour whether errors and remarks are coloured
 * @param inline shows a picture between the lines, and answers whether the terminal can
 */
record Screen(
    PrintStream out, PrintStream err, Path folder, boolean colour, Predicate<Picture> inline) {
  /** A screen without colours and pictures. */
  static Screen plain(PrintStream out, PrintStream err, Path folder) {
    return new Screen(out, err, folder, false, picture -> false);
  }

  /** Shows a value as its language writes it; a picture itself, or where it was saved. */
  void value(Object value, String repr) {
    out.println(repr);
    if (value instanceof Picture picture) {
      picture(picture);
    }
    out.flush();
  }

  private void picture(Picture picture) {
    try {
      if (!inline.test(picture)) {
        Path file = free();
        picture.save(file);
        remark("saved as " + file);
      }
    } catch (IllegalStateException | UncheckedIOException e) {
      error(e.getMessage());
    }
  }

  /** The first of micrograd-1.svg, micrograd-2.svg ... that is not there yet. */
  private Path free() {
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> folder.resolve("micrograd-" + number + ".svg"))
        .filter(Files::notExists)
        .findFirst()
        .orElseThrow();
  }

  /** Says something that is not a value. */
  void remark(String text) {
    out.println(colour ? "\033[2m" + text + "\033[0m" : text);
    out.flush();
  }

  void error(String text) {
    out.flush();
    err.println(colour ? "\033[31m" + text + "\033[0m" : text);
    err.flush();
  }
}
