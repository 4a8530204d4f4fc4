package org.micrograd.draw;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.micrograd.draw.LaidOutScene.Area;
import org.micrograd.io.WholeFile;

/** Something that can be seen: a drawing of a graph, a plot. */
public interface Picture {
  /** The formats in which it can be had, as file extensions. */
  Set<String> formats();

  /**
   * The picture in a format; text formats in UTF-8.
   *
   * @throws IllegalArgumentException for a format that is not in {@link #formats()}
   * @throws IllegalStateException if no renderer could make it
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  byte[] bytes(String format);

  /** The same picture, made without a process of another program. */
  default Picture inProcess() {
    return this;
  }

  /**
   * What it shows as lines of text, for where no image is seen; empty if it has none.
   *
   * @param columns how long lines are at most
   * @param isPlain whether its strokes are those of ASCII
   */
  default String text(int columns, boolean isPlain) {
    return "";
  }

  /** The picture as SVG text. */
  default String svg() {
    return new String(bytes("svg"), StandardCharsets.UTF_8);
  }

  /** The picture as PNG. */
  default byte[] png() {
    return bytes("png");
  }

  /**
   * The picture by media types, as notebooks want it: {@code image/svg+xml} as a text, {@code
   * image/png} as bytes, {@code text/plain}. What no renderer can make is left out.
   */
  default Map<String, Object> mimeBundle() {
    Map<String, Object> bundle = new LinkedHashMap<>();
    bundle.put("text/plain", toString());
    try {
      bundle.put("image/svg+xml", svg());
      bundle.put("image/png", png());
    } catch (IllegalStateException tooLarge) {
      bundle.put("text/plain", this + ": " + tooLarge.getMessage());
    }
    return bundle;
  }

  /**
   * What is painted on a canvas, as a file.
   *
   * @param format svg or png
   * @param theme light, dark, or auto, which follows the reader's own setting
   * @throws IllegalArgumentException for another format
   * @throws IllegalStateException for an image on a system that has no fonts
   */
  static byte[] paint(
      String format, double width, double height, String theme, Consumer<Canvas> painter) {
    Area page = new Area(0, 0, width, height);
    return switch (format) {
      case "svg" -> SvgCanvas.paint(page, theme, painter::accept).getBytes(StandardCharsets.UTF_8);
      case "png" -> ImageCanvas.paint(page, theme.equals("dark"), painter::accept);
      default -> throw new IllegalArgumentException("no picture is painted as " + format);
    };
  }

  /**
   * What is painted on a canvas, as PNG with so many pixels to a unit; fewer where it would not fit
   * into memory.
   *
   * @param theme light or dark
   * @throws IllegalStateException on a system that has no fonts
   */
  static byte[] image(
      double width, double height, double scale, String theme, Consumer<Canvas> painter) {
    return ImageCanvas.paint(
        new Area(0, 0, width, height), scale, theme.equals("dark"), painter::accept);
  }

  /**
   * Writes the picture in the format that the file's extension names; the file is there whole or as
   * it was before.
   *
   * @throws IllegalArgumentException for an unknown extension; nothing is written
   * @throws IllegalStateException if no renderer could make the picture; nothing is written
   * @throws UncheckedIOException if the file cannot be written
   */
  default void save(Path file) {
    String name = String.valueOf(file.getFileName());
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!name.contains(".") || !formats().contains(extension)) {
      throw new IllegalArgumentException(
          "cannot save as " + file + ": its extension must be one of " + formats());
    }
    byte[] bytes = bytes(extension);
    try {
      WholeFile.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Opens the picture with the desktop's viewer.
   *
   * @return the temporary file that is shown
   * @throws IllegalStateException where there is no desktop
   */
  default Path show() {
    return show("png");
  }

  /**
   * Opens the picture in a format with the desktop's viewer.
   *
   * @return the temporary file that is shown
   * @throws IllegalArgumentException for a format that is not in {@link #formats()}
   * @throws IllegalStateException where there is no desktop
   */
  default Path show(String format) {
    if (GraphicsEnvironment.isHeadless()
        || !Desktop.isDesktopSupported()
        || !Desktop.getDesktop().isSupported(Desktop.Action.OPEN)) {
      throw new IllegalStateException(
          "there is no desktop to show a picture on: save it to a file");
    }
    byte[] image = bytes(format);
    try {
      Path file = Files.write(Files.createTempFile("micrograd", "." + format), image);
      Desktop.getDesktop().open(file.toFile());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot show the picture: " + e.getMessage(), e);
    }
  }
}
