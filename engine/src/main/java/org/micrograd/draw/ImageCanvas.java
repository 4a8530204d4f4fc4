package org.micrograd.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.micrograd.draw.LaidOutScene.Area;
import org.micrograd.draw.LaidOutScene.Point;
import org.micrograd.draw.LaidOutScene.Route;

/**
 * A PNG image of so many pixels to one of the picture as are asked for, else of two, of one where
 * that would make it large; of fewer where it would not fit into memory.
 */
final class ImageCanvas implements GraphCanvas {
  private static final double SCALE = 2;
  private static final double MANY_PIXELS = 1 << 23;
  private static final double MOST_PIXELS = 1 << 25;

  /** What keeps a size that is whole from losing a pixel. */
  private static final double ROUNDING = 1e-6;

  private final Graphics2D graphics;
  private final boolean isDark;

  private ImageCanvas(Graphics2D graphics, boolean isDark) {
    this.graphics = graphics;
    this.isDark = isDark;
  }

  /**
   * The bytes of a PNG file.
   *
   * @throws IllegalStateException if the system has no fonts
   */
  static byte[] paint(Area page, boolean isDark, Consumer<GraphCanvas> painter) {
    double scale = Math.clamp(Math.sqrt(MANY_PIXELS / (page.width() * page.height())), 1, SCALE);
    return withFonts(() -> image(page, scale, isDark, painter));
  }

  /**
   * The same with so many pixels to one of the picture.
   *
   * @throws IllegalStateException if the system has no fonts
   */
  static byte[] paint(Area page, double scale, boolean isDark, Consumer<GraphCanvas> painter) {
    return withFonts(() -> image(page, scale, isDark, painter));
  }

  /**
   * What needs fonts.
   *
   * @throws IllegalStateException if the system has none
   */
  static <T> T withFonts(Supplier<T> work) {
    try {
      return work.get();
    } catch (LinkageError | InternalError e) {
      // What Java throws on a system without fonts, in several shapes.
      throw new IllegalStateException(
          "cannot paint this picture as png, only as its other formats: Java finds no fonts here ("
              + e
              + ")",
          e);
    }
  }

  private static byte[] image(
      Area page, double wanted, boolean isDark, Consumer<GraphCanvas> painter) {
    double scale = Math.min(wanted, Math.sqrt(MOST_PIXELS / (page.width() * page.height())));
    BufferedImage image =
        new BufferedImage(
            (int) Math.max(1, page.width() * scale + ROUNDING),
            (int) Math.max(1, page.height() * scale + ROUNDING),
            BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(scale, scale);
    graphics.translate(-page.left(), -page.top());
    ImageCanvas canvas = new ImageCanvas(graphics, isDark);
    // One pixel wider: the last row may be cut by rounding.
    Area paper = new Area(page.left() - 1, page.top() - 1, page.right() + 1, page.bottom() + 1);
    canvas.rectangle(paper, 0, 0, Style.PAPER);
    painter.accept(canvas);
    graphics.dispose();
    return PngFile.bytes(image);
  }

  private void shape(Shape shape, Style style) {
    Style.Colours colours = style.colours(isDark);
    if (!colours.fill().equals("none")) {
      graphics.setColor(Color.decode(colours.fill()));
      graphics.fill(shape);
    }
    if (!colours.line().equals("none")) {
      graphics.setColor(Color.decode(colours.line()));
      graphics.setStroke(stroke(style));
      graphics.draw(shape);
    }
  }

  private static BasicStroke stroke(Style style) {
    float width = (float) style.width();
    if (style.dash().isEmpty()) {
      return new BasicStroke(width);
    }
    String[] parts = style.dash().split(" ");
    float[] dash = {Float.parseFloat(parts[0]), Float.parseFloat(parts[1])};
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dash, 0);
  }

  @Override
  public void begin(String id, String hint) {
    // An image has no parts.
  }

  @Override
  public void end() {
    // An image has no parts.
  }

  @Override
  public void rectangle(Area a, double left, double right, Style style) {
    if (left == right) {
      shape(
          new RoundRectangle2D.Double(
              a.left(), a.top(), a.width(), a.height(), 2 * left, 2 * right),
          style);
      return;
    }
    Path2D path = new Path2D.Double();
    path.moveTo(a.left(), a.top());
    path.lineTo(a.right() - right, a.top());
    path.quadTo(a.right(), a.top(), a.right(), a.top() + right);
    path.lineTo(a.right(), a.bottom() - right);
    path.quadTo(a.right(), a.bottom(), a.right() - right, a.bottom());
    path.lineTo(a.left(), a.bottom());
    path.closePath();
    shape(path, style);
  }

  @Override
  public void ellipse(Area a, Style style) {
    shape(new Ellipse2D.Double(a.left(), a.top(), a.width(), a.height()), style);
  }

  @Override
  public void polygon(double[] corners, Style style, boolean isSolid) {
    Path2D path = new Path2D.Double();
    path.moveTo(corners[0], corners[1]);
    for (int i = 2; i < corners.length; i += 2) {
      path.lineTo(corners[i], corners[i + 1]);
    }
    path.closePath();
    if (isSolid) {
      graphics.setColor(Color.decode(style.colours(isDark).line()));
      graphics.fill(path);
    } else {
      shape(path, style);
    }
  }

  @Override
  public void line(Route route, Style style) {
    List<Point> p = route.points();
    Path2D path = new Path2D.Double();
    path.moveTo(p.get(0).x(), p.get(0).y());
    for (int i = 1; i + 2 < p.size(); i += 3) {
      path.curveTo(
          p.get(i).x(),
          p.get(i).y(),
          p.get(i + 1).x(),
          p.get(i + 1).y(),
          p.get(i + 2).x(),
          p.get(i + 2).y());
    }
    shape(path, style);
  }

  @Override
  public void shape(Shape shape, Ink fill, Ink line, double width, double... dash) {
    if (!fill.isNone()) {
      graphics.setColor(color(fill));
      graphics.fill(shape);
    }
    if (!line.isNone()) {
      graphics.setColor(color(line));
      graphics.setStroke(stroke((float) width, dash));
      graphics.draw(shape);
    }
  }

  private static BasicStroke stroke(float width, double[] dash) {
    if (dash.length == 0) {
      return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }
    float[] parts = new float[dash.length];
    for (int i = 0; i < dash.length; i++) {
      parts[i] = (float) dash[i];
    }
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, parts, 0);
  }

  private Color color(Ink ink) {
    Color color = Color.decode(ink.on(isDark));
    int alpha = (int) Math.round(255 * ink.opacity());
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
  }

  @Override
  public void clipped(Rectangle2D area, Runnable painting) {
    Shape before = graphics.getClip();
    graphics.clip(area);
    painting.run();
    graphics.setClip(before);
  }

  @Override
  public void moved(double right, double down, Runnable painting) {
    graphics.translate(right, down);
    painting.run();
    graphics.translate(-right, -down);
  }

  @Override
  public void turned(double radians, Runnable painting) {
    AffineTransform before = graphics.getTransform();
    graphics.rotate(radians);
    painting.run();
    graphics.setTransform(before);
  }

  @Override
  public void scaled(double factor, Runnable painting) {
    AffineTransform before = graphics.getTransform();
    graphics.scale(factor, factor);
    painting.run();
    graphics.setTransform(before);
  }

  @Override
  public void text(String line, double x, double y, Letters type, Style style) {
    Color color = Color.decode(style.colours(isDark).text());
    ImageText.paint(graphics, line, x, y, type.type, color);
  }

  @Override
  public void text(String line, double x, double y, Typeface type, Ink ink) {
    ImageText.paint(graphics, line, x, y, type, color(ink));
  }
}
