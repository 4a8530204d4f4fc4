package org.micrograd.draw;

import static java.util.stream.Collectors.joining;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.micrograd.draw.LaidOutScene.Area;
import org.micrograd.draw.LaidOutScene.Point;
import org.micrograd.draw.LaidOutScene.Route;

/**
 * SVG text. Colours are attributes, which every viewer knows; a theme that follows the reader's
 * setting adds rules for dark paper, by classes that no other part of a page uses.
 */
final class SvgCanvas implements Canvas {
  private final boolean isDark;
  private final boolean isAuto;
  private final StringBuilder text = new StringBuilder();
  private final Set<Style> used = EnumSet.of(Style.PAPER);

  private SvgCanvas(String theme) {
    this.isDark = theme.equals("dark");
    this.isAuto = theme.equals("auto");
  }

  static String paint(Painter painter, String theme) {
    SvgCanvas canvas = new SvgCanvas(theme);
    Area page = painter.page();
    canvas.rectangle(page, 0, 0, Style.PAPER);
    painter.paint(canvas);
    String size =
        "width=\"%s\" height=\"%s\" viewBox=\"%s %s %s %s\""
            .formatted(
                number(page.width()),
                number(page.height()),
                number(page.left()),
                number(page.top()),
                number(page.width()),
                number(page.height()));
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
        + size
        + " font-family=\""
        + Fonts.FAMILY
        + "\">\n"
        + canvas.rules()
        + canvas.text
        + "</svg>\n";
  }

  /** The rules for readers who prefer dark pages. */
  private String rules() {
    if (!isAuto) {
      return "";
    }
    StringBuilder rules = new StringBuilder("<style>@media (prefers-color-scheme: dark) {\n");
    for (Style style : used) {
      Style.Colours dark = style.colours(true);
      rules.append(
          ".micrograd-%s{fill:%s;stroke:%s}.micrograd-%s-text{fill:%s}.micrograd-%s-line{fill:%s;stroke:%s}\n"
              .formatted(
                  style.css(),
                  dark.fill(),
                  dark.line(),
                  style.css(),
                  dark.text(),
                  style.css(),
                  dark.line(),
                  dark.line()));
    }
    return rules.append("}</style>\n").toString();
  }

  private static String number(double x) {
    String text = String.format(Locale.ROOT, "%.1f", x);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private static String points(List<Point> points) {
    return points.stream().map(p -> number(p.x()) + "," + number(p.y())).collect(joining(" "));
  }

  private String paint(Style style) {
    used.add(style);
    Style.Colours colours = style.colours(isDark);
    return " fill=\"%s\" stroke=\"%s\"%s%s%s"
        .formatted(
            colours.fill(),
            colours.line(),
            style.width() > 0 && style.width() != 1
                ? " stroke-width=\"" + number(style.width()) + "\""
                : "",
            style.dash().isEmpty() ? "" : " stroke-dasharray=\"" + style.dash() + "\"",
            isAuto ? " class=\"micrograd-" + style.css() + "\"" : "");
  }

  @Override
  public void begin(String id, String hint) {
    text.append("<g id=\"").append(id).append("\"><title>").append(Label.xml(hint));
    text.append("</title>\n");
  }

  @Override
  public void end() {
    text.append("</g>\n");
  }

  @Override
  public void rectangle(Area a, double left, double right, Style style) {
    if (left == right) {
      text.append(
          "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\""
              .formatted(number(a.left()), number(a.top()), number(a.width()), number(a.height())));
      text.append(left > 0 ? " rx=\"" + number(left) + "\"" : "");
    } else {
      text.append(
          "<path d=\"M%s,%s H%s a%s,%s 0 0 1 %s,%s V%s a%s,%s 0 0 1 -%s,%s H%s Z\""
              .formatted(
                  number(a.left()),
                  number(a.top()),
                  number(a.right() - right),
                  number(right),
                  number(right),
                  number(right),
                  number(right),
                  number(a.bottom() - right),
                  number(right),
                  number(right),
                  number(right),
                  number(right),
                  number(a.left())));
    }
    text.append(paint(style)).append("/>\n");
  }

  @Override
  public void ellipse(Area a, Style style) {
    text.append(
        "<ellipse cx=\"%s\" cy=\"%s\" rx=\"%s\" ry=\"%s\""
            .formatted(
                number((a.left() + a.right()) / 2), number((a.top() + a.bottom()) / 2),
                number(a.width() / 2), number(a.height() / 2)));
    text.append(paint(style)).append("/>\n");
  }

  @Override
  public void polygon(double[] corners, Style style, boolean isSolid) {
    String points = points(Canvas.points(corners));
    String line = style.colours(isDark).line();
    used.add(style);
    String solid =
        " fill=\"%s\"%s"
            .formatted(line, isAuto ? " class=\"micrograd-" + style.css() + "-line\"" : "");
    text.append("<polygon points=\"").append(points).append("\"");
    text.append(isSolid ? solid : paint(style)).append("/>\n");
  }

  @Override
  public void line(Route route, Style style) {
    List<Point> points = route.points();
    text.append("<path d=\"M").append(points(points.subList(0, 1))).append(" C");
    text.append(points(points.subList(1, points.size()))).append("\"");
    text.append(paint(style)).append("/>\n");
  }

  @Override
  public void text(String line, double x, double y, Letters type, Style style) {
    used.add(style);
    text.append(
        "<text x=\"%s\" y=\"%s\" font-size=\"%s\" fill=\"%s\"%s%s%s>%s</text>\n"
            .formatted(
                number(x),
                number(y + type.size * 0.36),
                number(type.size),
                style.colours(isDark).text(),
                type.isBold ? " font-weight=\"600\"" : "",
                type.isCentred ? " text-anchor=\"middle\"" : "",
                isAuto ? " class=\"micrograd-" + style.css() + "-text\"" : "",
                Label.xml(line)));
  }
}
