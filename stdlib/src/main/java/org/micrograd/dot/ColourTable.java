package org.micrograd.dot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Colours as six digits by their names: those of X11 and of the web, and numbered ones. */
final class ColourTable {
  private static final Map<String, String> PLAIN = new HashMap<>();

  /** The colours of a scheme by their numbers, as {@code blues9/3}. */
  private static final Map<String, String> NUMBERED = new HashMap<>();

  static {
    for (String[] row : rows("x11-colours.txt")) {
      PLAIN.put(row[0], "#" + row[1]);
    }
    for (String[] row : rows("brewer-colours.txt")) {
      for (int i = 1; i < row.length; i++) {
        NUMBERED.put(row[0] + "/" + i, "#" + row[i]);
      }
    }
  }

  private ColourTable() {}

  private static Iterable<String[]> rows(String file) {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                ColourTable.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      return in.lines().map(line -> line.split(" ")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The digits of a colour, or null for one that nobody knows.
   *
   * @param scheme the name of a scheme in small letters, or "" for X11's
   */
  static String digits(String scheme, String name) {
    return switch (scheme) {
      // Colours of the web that X11 has otherwise go by names of their own.
      case "svg" -> PLAIN.getOrDefault("web" + name, PLAIN.get(name));
      case "", "x11" -> PLAIN.get(name);
      default -> NUMBERED.get(scheme + "/" + name);
    };
  }
}
