package org.micrograd.script.language;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The indentation that a whole script has where it lies inside another file, such as an XML file:
 * Python takes it for an error.
 */
final class Indentation {
  private Indentation() {}

  /**
   * The text without what all its lines begin with; the same text if its first line is at the
   * margin.
   */
  static String removed(String text) {
    List<String> lines = text.lines().toList();
    int common =
        lines.stream().filter(line -> !line.isBlank()).mapToInt(Indentation::width).min().orElse(0);
    if (common == 0) {
      return text;
    }
    return lines.stream()
        .map(line -> line.substring(Math.min(common, line.length())))
        .collect(Collectors.joining("\n"));
  }

  private static int width(String line) {
    int at = 0;
    while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }
}
