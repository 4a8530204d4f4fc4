package org.micrograd.script.library;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.autograd.Value;
import org.micrograd.compile.DifferentiableFunction;
import org.micrograd.draw.Drawing;
import org.micrograd.draw.Options;
import org.micrograd.draw.Picture;
import org.micrograd.script.Access;
import org.micrograd.script.Display;
import org.micrograd.script.language.FileAccess;

/**
 * The pictures of scripts: drawn, written as text or bytes, saved and shown where that is allowed.
 */
public final class Pictures {
  private final Access access;
  private final Function<String, Path> files;
  private final Supplier<Display> display;

  Pictures(Access access, Function<String, Path> files, Supplier<Display> display) {
    this.access = access;
    this.files = files;
    this.display = display;
  }

  /** Draws the graph under a Value or of a compiled function, with options by name. */
  @Export
  public Picture draw(Object root, String[] names, org.graalvm.polyglot.Value[] values) {
    Map<String, Object> options = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      options.put(names[i], plain(values[i]));
    }
    Value graph = root instanceof DifferentiableFunction f ? f.graph() : (Value) root;
    return Drawing.of(graph, Options.of(options));
  }

  /** A script's text, number, truth or list as Java's. */
  private static Object plain(org.graalvm.polyglot.Value value) {
    if (value.hasArrayElements()) {
      return LongStream.range(0, value.getArraySize())
          .mapToObj(i -> plain(value.getArrayElement(i)))
          .toList();
    }
    return value.isString()
        ? value.asString()
        : value.isBoolean()
            ? (Object) value.asBoolean()
            : value.fitsInDouble() ? value.asDouble() : value.toString();
  }

  @Export
  public String text(Picture picture, String format) {
    return new String(allowed(picture).bytes(format), StandardCharsets.UTF_8);
  }

  @Export
  public byte[] bytes(Picture picture, String format) {
    return allowed(picture).bytes(format);
  }

  private Picture allowed(Picture picture) {
    return access.trusted() ? picture : picture.inProcess();
  }

  /** The picture by media types, as pairs. */
  @Export
  public Object[][] mimeBundle(Picture picture) {
    return allowed(picture).mimeBundle().entrySet().stream()
        .map(each -> new Object[] {each.getKey(), each.getValue()})
        .toArray(Object[][]::new);
  }

  /** Writes a picture; the script's message if it could not be written, else null. */
  @Export
  public String save(Picture picture, String path) {
    Path file = files.apply(path);
    if (!FileAccess.mayWrite(access, file)) {
      return "save(\""
          + path
          + "\"): a restricted script writes no file; return the picture and let the application save it";
    }
    try {
      allowed(picture).save(file);
      display.get().takesSaved(picture);
      return null;
    } catch (IllegalArgumentException | UncheckedIOException | IllegalStateException e) {
      return "save(\"" + path + "\"): " + e.getMessage();
    }
  }

  /** Opens a picture on the desktop; the script's message if that could not be done, else null. */
  @Export
  public String show(Picture picture) {
    if (display.get().takes(picture)) {
      return null;
    }
    if (!access.trusted()) {
      return "show(): a restricted script opens no window; return the picture and let the application show it";
    }
    try {
      picture.show();
      return null;
    } catch (IllegalStateException | UncheckedIOException e) {
      return "show(): " + e.getMessage();
    }
  }

  @Export
  public boolean isDrawing(Picture picture) {
    return picture instanceof Drawing;
  }

  @Export
  public String title(Picture picture) {
    return picture.toString();
  }
}
