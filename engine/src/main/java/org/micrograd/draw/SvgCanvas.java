package org.micrograd.draw;

import static java.util.stream.Collectors.joining;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.micrograd.draw.LaidOutScene.Area;
import org.micrograd.draw.LaidOutScene.Point;
import org.micrograd.draw.LaidOutScene.Route;
import org.micrograd.io.Xml;

/**
 * SVG text. Colours are attributes, which every viewer knows; a theme that follows the reader's
 * setting adds rules for dark paper, by classes that no other part of a page uses.
 */
final class SvgCanvas implements GraphCanvas {
  private final boolean isDark;
  private final boolean isAuto;
  private final StringBuilder text = new StringBuilder();

  /** The rules for dark paper, by what they are for. */
  private final Set<String> rules = new LinkedHashSet<>();

  private SvgCanvas(String theme) {
    this.isDark = theme.equals("dark");
    this.isAuto = theme.equals("auto");
  }

  static String paint(Area page, String theme, Consumer<GraphCanvas> painter) {
    SvgCanvas canvas = new SvgCanvas(theme);
    canvas.rectangle(page, 0, 0, Style.PAPER);
    painter.accept(canvas);
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
    return isAuto
        ? "<style>@media (prefers-color-scheme: dark) {\n%s}</style>\n"
            .formatted(String.join("", rules))
        : "";
  }

  /** The attribute of what a style paints on paper that follows the reader. */
  private String classOf(Style style, String part) {
    if (!isAuto) {
      return "";
    }
    Style.Colours dark = style.colours(true);
    rules.add(
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
    return " class=\"micrograd-" + style.css() + part + "\"";
  }

  /** The same for inks; the name tells the colours, as others may stand on the same page. */
  private String classOf(Ink fill, Ink line) {
    if (!isAuto) {
      return "";
    }
    String name = "micrograd-" + (fill.dark() + "-" + line.dark()).replace("#", "");
    rules.add(".%s{fill:%s;stroke:%s}\n".formatted(name, fill.dark(), line.dark()));
    return " class=\"" + name + "\"";
  }

  private static String number(double x) {
    String text = String.format(Locale.ROOT, "%.1f", x);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private static String points(List<Point> points) {
    return points.stream().map(p -> number(p.x()) + "," + number(p.y())).collect(joining(" "));
  }

  private String paint(Style style) {
    Style.Colours colours = style.colours(isDark);
    return " fill=\"%s\" stroke=\"%s\"%s%s%s"
        .formatted(
            colours.fill(),
            colours.line(),
            style.width() > 0 && style.width() != 1
                ? " stroke-width=\"" + number(style.width()) + "\""
                : "",
            style.dash().isEmpty() ? "" : " stroke-dasharray=\"" + style.dash() + "\"",
            classOf(style, ""));
  }

  @Override
  public void begin(String id, String hint) {
    text.append("<g id=\"").append(id).append("\"><title>").append(Xml.escaped(hint));
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
    String points = points(GraphCanvas.points(corners));
    String line = style.colours(isDark).line();
    String solid = " fill=\"%s\"%s".formatted(line, classOf(style, "-line"));
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
  public void shape(Shape shape, Ink fill, Ink line, double width, double... dash) {
    if (shape instanceof Ellipse2D e && e.getWidth() == e.getHeight()) {
      text.append(
          "<circle cx=\"%s\" cy=\"%s\" r=\"%s\""
              .formatted(
                  SvgPath.number(e.getCenterX()),
                  SvgPath.number(e.getCenterY()),
                  SvgPath.number(e.getWidth() / 2)));
    } else {
      text.append("<path d=\"").append(SvgPath.of(shape)).append("\"");
    }
    text.append(" fill=\"").append(fill.on(isDark)).append("\"");
    if (fill.opacity() < 1) {
      text.append(" fill-opacity=\"").append(SvgPath.number(fill.opacity())).append("\"");
    }
    if (!line.isNone()) {
      text.append(
          " stroke=\"%s\" stroke-width=\"%s\" stroke-linejoin=\"round\""
              .formatted(line.on(isDark), SvgPath.number(width)));
      if (line.opacity() < 1) {
        text.append(" stroke-opacity=\"").append(SvgPath.number(line.opacity())).append("\"");
      }
    }
    if (dash.length > 0) {
      String parts = Arrays.stream(dash).mapToObj(SvgPath::number).collect(joining(" "));
      text.append(" stroke-dasharray=\"").append(parts).append("\"");
    }
    text.append(classOf(fill, line)).append("/>\n");
  }

  @Override
  public void clipped(Rectangle2D area, Runnable painting) {
    String place =
        "%s %s %s %s"
            .formatted(
                SvgPath.number(area.getX()),
                SvgPath.number(area.getY()),
                SvgPath.number(area.getWidth()),
                SvgPath.number(area.getHeight()));
    String[] p = place.split(" ");
    // An SVG inside clips by itself: a clip path would need a name that no other picture has.
    text.append(
        "<svg x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" viewBox=\"%s\">\n"
            .formatted(p[0], p[1], p[2], p[3], place));
    painting.run();
    text.append("</svg>\n");
  }

  @Override
  public void moved(double right, double down, Runnable painting) {
    text.append(
        "<g transform=\"translate(%s %s)\">\n"
            .formatted(SvgPath.number(right), SvgPath.number(down)));
    painting.run();
    text.append("</g>\n");
  }

  @Override
  public void turned(double radians, Runnable painting) {
    String angle = SvgPath.number(Math.toDegrees(radians));
    text.append("<g transform=\"rotate(%s)\">\n".formatted(angle));
    painting.run();
    text.append("</g>\n");
  }

  @Override
  public void scaled(double factor, Runnable painting) {
    text.append(factor == 1 ? "<g>\n" : "<g transform=\"scale(%s)\">\n".formatted(factor));
    painting.run();
    text.append("</g>\n");
  }

  @Override
  public void text(String line, double x, double y, Letters type, Style style) {
    text(line, x, y, type.type, style.colours(isDark).text(), classOf(style, "-text"));
  }

  @Override
  public void text(String line, double x, double y, Typeface type, Ink ink) {
    text(line, x, y, type, ink.on(isDark), classOf(ink, Ink.NONE));
  }

  private void text(String line, double x, double y, Typeface type, String colour, String ofClass) {
    if (line.isEmpty()) {
      return;
    }
    boolean isTurned = type.place() == Place.UPWARDS;
    String turned = " transform=\"rotate(-90 %s %s)\"".formatted(number(x), number(y));
    text.append(
        "<text x=\"%s\" y=\"%s\" font-size=\"%s\" fill=\"%s\"%s%s%s%s%s>%s</text>\n"
            .formatted(
                number(x),
                number(y + type.size() * 0.36),
                number(type.size()),
                colour,
                type.isBold() ? " font-weight=\"600\"" : "",
                (type.isItalic() ? " font-style=\"italic\"" : "") + family(type.face()),
                type.place() == Place.FROM ? "" : " text-anchor=\"" + type.place().anchor + "\"",
                ofClass,
                isTurned ? turned : "",
                Xml.escaped(line)));
  }

  private static String family(Face face) {
    return switch (face) {
      case SANS -> "";
      case SERIF -> " font-family=\"" + Fonts.SERIFS + "\"";
      case MONO -> " font-family=\"monospace\"";
    };
  }
}
