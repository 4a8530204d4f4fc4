package org.micrograd.dot;

import java.awt.Color;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.micrograd.draw.Ink;

/** Colours as Graphviz names them: by X11's names, by hue, saturation and value, by digits. */
final class ColourNames {
  private static final Map<String, String> X11 = table();
  private static final Pattern GREY = Pattern.compile("gr[ae]y(\\d+)");
  private static final Pattern DIGITS =
      Pattern.compile("#([0-9a-f]{6})([0-9a-f]{2})?|#([0-9a-f]{3})");
  private static final int FULL = 255;

  private ColourNames() {}

  private static Map<String, String> table() {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                ColourNames.class.getResourceAsStream("x11-colours.txt"),
                StandardCharsets.UTF_8))) {
      return in.lines()
          .map(line -> line.split(" "))
          .collect(Collectors.toMap(row -> row[0], row -> "#" + row[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ink of the first colour of a list, or null for one that nobody knows. */
  static Ink ink(String given) {
    String name = given.split("[:;]", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (name.equals("none") || name.equals("transparent")) {
      return Ink.NONE;
    }
    Matcher digits = DIGITS.matcher(name);
    if (digits.matches()) {
      String six =
          digits.group(3) == null ? digits.group(1) : digits.group(3).replaceAll("(.)", "$1$1");
      double opacity = digits.group(2) == null ? 1 : Integer.parseInt(digits.group(2), 16) / 255.;
      return opacity == 0 ? Ink.NONE : ink("#" + six, opacity);
    }
    if (name.matches("[\\d.]+[ ,]+[\\d.]+[ ,]+[\\d.]+")) {
      String[] parts = name.split("[ ,]+");
      int rgb =
          Color.HSBtoRGB(
              Float.parseFloat(parts[0]), Float.parseFloat(parts[1]), Float.parseFloat(parts[2]));
      return ink("#%06x".formatted(rgb & 0xffffff), 1);
    }
    String plain = name.replaceFirst("^/(x11)?/", "").replace(" ", "");
    Matcher grey = GREY.matcher(plain);
    if (grey.matches() && Integer.parseInt(grey.group(1)) <= 100) {
      long part = Math.round(Integer.parseInt(grey.group(1)) * FULL / 100.);
      return ink("#%02x%02x%02x".formatted(part, part, part), 1);
    }
    // Colours of the web that X11 has otherwise go by names of their own.
    String ofWeb = plain.replaceFirst("^/svg/", "");
    String known = X11.get(plain.equals(ofWeb) ? plain : "web" + ofWeb);
    known = known == null ? X11.get(ofWeb) : known;
    return known == null ? null : ink(known, 1);
  }

  private static Ink ink(String colour, double opacity) {
    return new Ink(colour, colour, opacity);
  }
}
