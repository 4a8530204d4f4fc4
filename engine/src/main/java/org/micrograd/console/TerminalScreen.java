package org.micrograd.console;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.micrograd.draw.Picture;
import org.micrograd.session.Refusal;
import org.micrograd.session.Screen;

/**
 * The screen of the console.
 *
 * @param folder where pictures are saved
 * @param colour whether errors and remarks are coloured
 * @param columns its width, 0 where it is no terminal
 * @param inline shows a picture between the lines, and answers whether the terminal can
 */
record TerminalScreen(
    PrintStream out,
    PrintStream err,
    Path folder,
    boolean colour,
    int columns,
    Predicate<Picture> inline)
    implements Screen {
  /** Of what is no terminal, as the log of a server. */
  private static final int COLUMNS = 80;

  /** A screen without colours and pictures. */
  static TerminalScreen plain(PrintStream out, PrintStream err, Path folder) {
    return new TerminalScreen(out, err, folder, false, 0, picture -> false);
  }

  /** Shows a value as its language writes it; a picture itself, or where it was saved. */
  @Override
  public void value(Rich value) {
    out.println(Controls.escaped(value.text()));
    if (value.value() instanceof Picture picture) {
      picture(picture);
    }
    out.flush();
  }

  /**
   * A picture that is shown is seen between the lines where the terminal can, else on the desktop;
   * where there is none it is saved.
   */
  @Override
  public boolean takes(Picture picture) {
    boolean seen = inline.test(picture);
    if (!seen && GraphicsEnvironment.isHeadless()) {
      saved(picture);
      return true;
    }
    return seen;
  }

  private void picture(Picture picture) {
    try {
      if (!inline.test(picture)) {
        saved(picture);
      }
    } catch (IllegalStateException | UncheckedIOException e) {
      error(e.getMessage());
    }
  }

  private void saved(Picture picture) {
    Path file = free();
    picture.save(file);
    boolean isPlain = !out.charset().newEncoder().canEncode('├');
    String text = picture.text(columns > 0 ? columns : COLUMNS, isPlain);
    if (!text.isEmpty()) {
      out.println(Controls.escaped(text));
    }
    remark("saved as " + file);
  }

  /** The first of micrograd-1.svg, micrograd-2.svg ... that is not there yet. */
  private Path free() {
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> folder.resolve("micrograd-" + number + ".svg"))
        .filter(Files::notExists)
        .findFirst()
        .orElseThrow();
  }

  /** The line that is being written: what stands above may be of another cell. */
  @Override
  public void clear(boolean later) {
    if (columns > 0) {
      out.print("\033[2K\r");
      out.flush();
    }
  }

  @Override
  public void remark(String text) {
    out.println(colour ? "\033[2m" + text + "\033[0m" : text);
    out.flush();
  }

  void error(String text) {
    out.flush();
    String shown = Controls.escaped(text);
    err.println(colour ? "\033[31m" + shown + "\033[0m" : shown);
    err.flush();
  }

  @Override
  public String edit(String text, String extension) {
    if (columns == 0) {
      throw new Refusal("nothing can be edited here: this is no terminal");
    }
    String editor = System.getenv().getOrDefault("EDITOR", "vi");
    try {
      Path file = Files.createTempFile("micrograd", "." + extension);
      try {
        Files.writeString(file, text + "\n");
        int status =
            new ProcessBuilder("sh", "-c", editor + " \"$1\"", "sh", file.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
          throw new Refusal(editor + " ended with status " + status + ": nothing is run");
        }
        return Files.readString(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new Refusal("cannot edit: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("interrupted");
    }
  }
}
