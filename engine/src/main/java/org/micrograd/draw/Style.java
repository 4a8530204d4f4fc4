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
  // The gradient's third of a decade, from the most negative to the most positive.
  N12      ("#1d5a9a", "#1d4f8a", "#ffffff", "#4e97dc", "#9cc6f5", "#06121f", 1.4, ""),
  N11      ("#3b75b1", "#1d4f8a", "#ffffff", "#4183c4", "#9cc6f5", "#06121f", 1.4, ""),
  N10      ("#598fc7", "#1d4f8a", "#0b2440", "#3470ab", "#9cc6f5", "#f2f8ff", 1.4, ""),
  N9       ("#75a7da", "#1d4f8a", "#0b2440", "#295f96", "#9cc6f5", "#f2f8ff", 1.4, ""),
  N8       ("#8eb7e1", "#1d4f8a", "#0b2440", "#255788", "#9cc6f5", "#f2f8ff", 1.4, ""),
  N7       ("#a7c8e8", "#1d4f8a", "#0b2440", "#224e7a", "#9cc6f5", "#f2f8ff", 1.4, ""),
  N6       ("#bbd4ee", "#1d4f8a", "#0b2440", "#1f466d", "#9cc6f5", "#f2f8ff", 1.4, ""),
  N5       ("#c9ddf1", "#1d4f8a", "#0b2440", "#1d3d60", "#9cc6f5", "#f2f8ff", 1.4, ""),
  N4       ("#d7e6f4", "#1d4f8a", "#0b2440", "#1b3553", "#9cc6f5", "#f2f8ff", 1.4, ""),
  N3       ("#e1ecf7", "#1d4f8a", "#0b2440", "#192f48", "#9cc6f5", "#f2f8ff", 1.4, ""),
  N2       ("#e9f1f9", "#1d4f8a", "#0b2440", "#19293c", "#9cc6f5", "#f2f8ff", 1.4, ""),
  N1       ("#f1f6fb", "#1d4f8a", "#0b2440", "#182431", "#9cc6f5", "#f2f8ff", 1.4, ""),
  ZERO     ("#f5f5f2", "#77776f", "#33332e", "#22262a", "#8b9299", "#d5dade", 1.1, ""),
  P1       ("#fdf3ee", "#9c3d12", "#40180a", "#2e1d15", "#f5b394", "#fff4ee", 1.4, ""),
  P2       ("#fcece5", "#9c3d12", "#40180a", "#372218", "#f5b394", "#fff4ee", 1.4, ""),
  P3       ("#fbe5db", "#9c3d12", "#40180a", "#41261a", "#f5b394", "#fff4ee", 1.4, ""),
  P4       ("#f9ddd0", "#9c3d12", "#40180a", "#4c2b1d", "#f5b394", "#fff4ee", 1.4, ""),
  P5       ("#f6d1bf", "#9c3d12", "#40180a", "#5a3120", "#f5b394", "#fff4ee", 1.4, ""),
  P6       ("#f3c5ae", "#9c3d12", "#40180a", "#683723", "#f5b394", "#fff4ee", 1.4, ""),
  P7       ("#efb598", "#9c3d12", "#40180a", "#763d25", "#f5b394", "#fff4ee", 1.4, ""),
  P8       ("#e8a27f", "#9c3d12", "#40180a", "#854327", "#f5b394", "#fff4ee", 1.4, ""),
  P9       ("#e28f66", "#9c3d12", "#40180a", "#944929", "#f5b394", "#fff4ee", 1.4, ""),
  P10      ("#d1774a", "#9c3d12", "#40180a", "#ac5a36", "#f5b394", "#fff4ee", 1.4, ""),
  P11      ("#b85828", "#9c3d12", "#ffffff", "#c87047", "#f5b394", "#1d0a03", 1.4, ""),
  P12      ("#a8430f", "#9c3d12", "#ffffff", "#e38558", "#f5b394", "#1d0a03", 1.4, ""),
  NAN      ("#ffffff", "#a3186f", "#5b0d3e", "#12181f", "#ff8fd8", "#ffd9f1", 1.4, "2 2");
  // @formatter:on

  /** The colours of a style: of its area, its line, and the text on it; "none" for nothing. */
  record Colours(String fill, String line, String text) {}

  /** How many colours a decade of gradients has, and how many all have of a sign. */
  static final int A_DECADE = 3;

  static final int STEPS = 4 * A_DECADE;

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
        String name = style.compareTo(N12) < 0 ? "s-" + style.css() : "t-" + style.css();
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
    double below = Math.floor(-A_DECADE * Math.log10(Math.abs(grad) / greatest) + 1e-9);
    int step = STEPS - (int) Math.clamp(below, 0, STEPS - 1);
    return values()[ZERO.ordinal() + (grad < 0 ? -step : step)];
  }
}
