package org.micrograd.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A text that is packed with the classes. */
public final class Resource {
  private Resource() {}

  /**
   * The text of a file beside a class, in UTF-8.
   *
   * @throws IllegalStateException if there is none: the jar was put together wrongly
   */
  public static String text(Class<?> beside, String file) {
    try (InputStream in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(
            "there is no " + file + " beside " + beside.getName() + ": its jar lacks a part");
      }
      return text(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that is left of a stream, as text in UTF-8. */
  public static String text(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }
}
