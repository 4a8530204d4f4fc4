package org.micrograd.dot;

import java.awt.Color;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.micrograd.draw.Ink;

/**
 * Colours as Graphviz names them: by names, by numbers of schemes, by hue, saturation and value, by
 * digits.
 */
final class ColourNames {
  private static final Pattern GREY = Pattern.compile("gr[ae]y(\\d+)");
  private static final Pattern DIGITS =
      Pattern.compile("#([0-9a-f]{6})([0-9a-f]{2})?|#([0-9a-f]{3})");
  private static final Pattern PATH = Pattern.compile("/(?:(\\w*)/)?(\\w+)");
  private static final int FULL = 255;

  private ColourNames() {}

  /**
   * A list of colours as one without a scheme would name them: {@code 3} is {@code /blues9/3} in
   * the scheme blues9. What the scheme has not is what it is without one.
   */
  static String inScheme(String list, String scheme) {
    String own = scheme.strip().toLowerCase(Locale.ROOT);
    if (own.isEmpty() || own.equals("x11")) {
      return list;
    }
    StringBuilder named = new StringBuilder();
    for (String each : list.split("(?<=:)", -1)) {
      String name = each.split("[:;]", 2)[0].strip().toLowerCase(Locale.ROOT);
      // Two strokes stand for the scheme that is given.
      name = name.replaceFirst("^//", "");
      boolean isKnown = ColourTable.digits(own, name) != null;
      named
          .append(isKnown ? "/" + own + "/" : "")
          .append(each.stripLeading().replaceFirst("^//", ""));
    }
    return named.toString();
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
    Matcher path = PATH.matcher(name.replace(" ", ""));
    boolean isPath = path.matches();
    String scheme = isPath && path.group(1) != null ? path.group(1) : "";
    String plain = isPath ? path.group(2) : name.replace(" ", "");
    Matcher grey = GREY.matcher(plain);
    if (grey.matches() && Integer.parseInt(grey.group(1)) <= 100) {
      long part = Math.round(Integer.parseInt(grey.group(1)) * FULL / 100.);
      return ink("#%02x%02x%02x".formatted(part, part, part), 1);
    }
    String known = ColourTable.digits(scheme, plain);
    return known == null ? null : ink(known, 1);
  }

  private static Ink ink(String colour, double opacity) {
    return new Ink(colour, colour, opacity);
  }
}
