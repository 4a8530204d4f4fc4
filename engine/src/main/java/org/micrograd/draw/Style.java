package org.micrograd.draw;

import java.util.Locale;

/** How each part of a picture is painted, on light and on dark paper. */
enum Style {
  // @formatter:off
  //         light: fill    line      text        dark: fill   line      text       width dash
  PAPER    ("#ffffff", "none",    "#1b2733", "#12181f", "none",    "#e6edf3", 0,   ""),
  TITLE    ("none",    "none",    "#1b2733", "none",    "none",    "#e6edf3", 0,   ""),
  NOTE     ("none",    "none",    "#55636f", "none",    "none",    "#9fb0bf", 0,   ""),
  FRAME    ("#f4f6f8", "#b8c2cc", "#46535f", "#19212a", "#3d4a57", "#a9b8c6", 1,   ""),
  PLATE    ("#f4f6f8", "none",    "#46535f", "#19212a", "none",    "#a9b8c6", 0,   ""),
  LEAF     ("#e3f2e6", "#2e7d43", "#12361d", "#183524", "#5fbf7f", "#dcf5e4", 1.4, ""),
  CONSTANT ("#ffffff", "#7a8792", "#33404b", "#12181f", "#8595a3", "#c6d2dc", 1.1, "4 3"),
  RESULT   ("#eaf1fb", "#3c6fb4", "#14294a", "#16263d", "#6fa3e8", "#dfeafb", 1.1, ""),
  ROOT     ("#fff3d6", "#a86a00", "#452c00", "#3a2c0c", "#e8b04a", "#fdf0d2", 1.8, ""),
  OPERATION("#37474f", "#37474f", "#ffffff", "#c4d0da", "#c4d0da", "#12181f", 1,   ""),
  GROUP    ("#efe8f8", "#6b4ba3", "#2c1a4d", "#2a2040", "#ab8ee0", "#ece2fb", 1.6, ""),
  REST     ("#f3f3f3", "#8a8a8a", "#444444", "#222629", "#888f95", "#cfd4d8", 1.2, "1.5 3"),
  EDGE     ("none",    "#6b7a87", "#46535f", "none",    "#8495a5", "#b9c6d2", 1.1, ""),
  // The gradient's decade, from the most negative to the most positive.
  N4       ("#3a74b4", "#1d4f8a", "#ffffff", "#3670b3", "#9cc6f5", "#ffffff", 1.4, ""),
  N3       ("#8fb8e3", "#1d4f8a", "#0b2440", "#2c5f98", "#9cc6f5", "#ffffff", 1.4, ""),
  N2       ("#c3daf1", "#1d4f8a", "#0b2440", "#1f4469", "#9cc6f5", "#e3f0fd", 1.4, ""),
  N1       ("#e3eef8", "#1d4f8a", "#0b2440", "#182e45", "#9cc6f5", "#e3f0fd", 1.4, ""),
  ZERO     ("#f5f5f2", "#77776f", "#33332e", "#22262a", "#8b9299", "#d5dade", 1.1, ""),
  P1       ("#fbe9e1", "#9c3d12", "#40180a", "#40261a", "#f5b394", "#fdeae1", 1.4, ""),
  P2       ("#f5cdb9", "#9c3d12", "#40180a", "#633422", "#f5b394", "#fdeae1", 1.4, ""),
  P3       ("#eba27e", "#9c3d12", "#40180a", "#8f4628", "#f5b394", "#ffffff", 1.4, ""),
  P4       ("#b9501f", "#86300a", "#ffffff", "#b04c1f", "#f5b394", "#ffffff", 1.4, ""),
  NAN      ("#ffffff", "#a3186f", "#5b0d3e", "#12181f", "#ff8fd8", "#ffd9f1", 1.4, "2 2");
  // @formatter:on

  /** The colours of a style: of its area, its line, and the text on it; "none" for nothing. */
  record Colours(String fill, String line, String text) {}

  private static final int DECADES = 4;

  private final Colours light;
  private final Colours dark;
  private final double width;
  private final String dash;

  Style(
      String fill,
      String line,
      String text,
      String darkFill,
      String darkLine,
      String darkText,
      double width,
      String dash) {
    this.light = new Colours(fill, line, text);
    this.dark = new Colours(darkFill, darkLine, darkText);
    this.width = width;
    this.dash = dash;
  }

  Colours colours(boolean isDark) {
    return isDark ? dark : light;
  }

  double width() {
    return width;
  }

  String dash() {
    return dash;
  }

  /** The class by which CSS knows it. */
  String css() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The rules of a page, for light paper and for dark. */
  static String rules() {
    StringBuilder rules = new StringBuilder();
    for (boolean isDark : new boolean[] {false, true}) {
      String root = isDark ? ":root[data-theme=dark] " : "";
      Colours paper = PAPER.colours(isDark);
      rules.append(
          "%s{--paper:%s;--ink:%s;--soft:%s;--line:%s;--field:%s;--focus:%s;--found:%s}\n"
              .formatted(
                  isDark ? root.strip() : ":root",
                  paper.fill(),
                  paper.text(),
                  NOTE.colours(isDark).text(),
                  FRAME.colours(isDark).line(),
                  FRAME.colours(isDark).fill(),
                  isDark ? "#ffb454" : "#d9480f",
                  isDark ? "#ff7edb" : "#c2187a"));
      for (Style style : values()) {
        String name = style.compareTo(N4) < 0 ? "s-" + style.css() : "t-" + style.css();
        Colours c = style.colours(isDark);
        rules.append(
            "%s.%s{fill:%s;stroke:%s;stroke-width:%s;stroke-dasharray:%s} %s.%s text{fill:%s}\n"
                .formatted(
                    root,
                    name,
                    c.fill(),
                    c.line(),
                    style.width,
                    style.dash.isEmpty() ? "none" : style.dash,
                    root,
                    name,
                    c.text()));
      }
      rules.append("%s.tip{fill:%s}\n".formatted(root, EDGE.colours(isDark).line()));
    }
    return rules.toString();
  }

  /** The style of a gradient where the greatest of all has a size. */
  static Style ofGradient(double grad, double greatest) {
    if (Double.isNaN(grad)) {
      return NAN;
    }
    if (grad == 0 || greatest == 0) {
      return ZERO;
    }
    double below = Math.floor(-Math.log10(Math.abs(grad) / greatest) + 1e-9);
    int step = DECADES - (int) Math.clamp(below, 0, DECADES - 1);
    return values()[ZERO.ordinal() + (grad < 0 ? -step : step)];
  }
}
