package org.micrograd.dot;

import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Set;
import org.micrograd.dot.DotScene.Cluster;
import org.micrograd.dot.DotScene.FreeLabel;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Ink;

/** Paints a graph whose parts have their places. */
final class DotPainter {
  private static final double PAD = 4;
  private static final double INCH = 72;
  private static final String NUMBER = "\\d*\\.?\\d+";

  private final DotScene scene;
  private final DotAttributes given;
  private final Rectangle2D bounds;

  DotPainter(DotScene scene) {
    this.scene = scene;
    this.given = scene.graph.attributes;
    this.bounds = scene.bounds();
  }

  private double pad() {
    return Math.max(0, given.number("pad", PAD / INCH)) * INCH;
  }

  private double titleHeight() {
    return scene.title.height() == 0 ? 0 : scene.title.height() + 8;
  }

  private double naturalWidth() {
    return Math.ceil(Math.max(bounds.getWidth(), scene.title.width()) + 2 * pad());
  }

  private double naturalHeight() {
    return Math.ceil(bounds.getHeight() + titleHeight() + 2 * pad());
  }

  /** How much smaller it is painted so that it is not larger than the attribute size. */
  private double scale() {
    double[] size = inches(given.text("size", ""));
    if (size[0] == 0) {
      return 1;
    }
    double fit = Math.min(size[0] * INCH / naturalWidth(), size[1] * INCH / naturalHeight());
    boolean isLeast = given.text("size", "").endsWith("!");
    return fit <= 0 ? 1 : isLeast ? fit : Math.min(1, fit);
  }

  /** The width and height of an attribute as {@code 6,4} or {@code 6}; 0 where it has none. */
  static double[] inches(String size) {
    String[] parts = size.replace("!", "").split(",", -1);
    if (!parts[0].strip().matches(NUMBER)) {
      return new double[2];
    }
    double width = Double.parseDouble(parts[0].strip());
    boolean hasTwo = parts.length > 1 && parts[1].strip().matches(NUMBER);
    return new double[] {width, hasTwo ? Double.parseDouble(parts[1].strip()) : width};
  }

  double width() {
    return Math.max(1, naturalWidth() * scale());
  }

  double height() {
    return Math.max(1, naturalHeight() * scale());
  }

  void paint(Canvas canvas) {
    Rectangle2D page = new Rectangle2D.Double(0, 0, width(), height());
    if (given.has("bgcolor") && !given.text("bgcolor", "").equals("transparent")) {
      ground(canvas, page, given.text("bgcolor", "white"), given);
    }
    boolean isAbove = given.text("labelloc", "b").startsWith("t");
    double right = pad() - bounds.getX() + (naturalWidth() - 2 * pad() - bounds.getWidth()) / 2;
    double down = pad() - bounds.getY() + (isAbove ? titleHeight() : 0);
    canvas.scaled(scale(), () -> canvas.moved(right, down, () -> all(canvas, isAbove)));
  }

  private void all(Canvas canvas, boolean isAbove) {
    scene.clusters.forEach(cluster -> cluster(canvas, cluster));
    // An arrow that ends at a part of a label lies on its node.
    scene.nodes.values().forEach(node -> node(canvas, node));
    EdgePainter edges = new EdgePainter(scene);
    scene.ways.forEach(way -> edges.paint(canvas, way));
    for (FreeLabel label : scene.labels) {
      if (!label.owner().style().contains("invis")) {
        label.text().paint(canvas, label.area());
        join(canvas, label);
      }
    }
    double y = isAbove ? bounds.getY() - titleHeight() : bounds.getMaxY() + 8;
    double width = Math.max(bounds.getWidth(), scene.title.width());
    Rectangle2D whole =
        new Rectangle2D.Double(bounds.getCenterX() - width / 2, y, width, scene.title.height());
    scene.title.paint(canvas, beside(whole, scene.title, given.text("labeljust", "c")));
  }

  /** A line below a label and from there to the edge that it belongs to. */
  private void join(Canvas canvas, FreeLabel label) {
    if (label.joined() != null) {
      Rectangle2D a = label.area();
      Point2D near = label.joined().nearest(new Point2D.Double(a.getCenterX(), a.getCenterY()));
      Shape line =
          PolyLine.open(a.getMaxX(), a.getMaxY(), a.getX(), a.getMaxY(), near.getX(), near.getY());
      Ink ink = scene.ink(label.owner().text("fontcolor", "black"));
      canvas.shape(line, Ink.NONE, ink, 1);
    }
  }

  /**
   * The part of an area where a label stands that is at the left, in the middle, or at the right.
   */
  private static Rectangle2D beside(Rectangle2D area, Block label, String just) {
    double free = area.getWidth() - label.width();
    double x = just.startsWith("l") ? 0 : just.startsWith("r") ? free : free / 2;
    return new Rectangle2D.Double(area.getX() + x, area.getY(), label.width(), area.getHeight());
  }

  private void cluster(Canvas canvas, Cluster cluster) {
    DotAttributes own = cluster.part().attributes();
    Set<String> style = own.style();
    if (style.contains("invis")) {
      return;
    }
    Rectangle2D a = cluster.area();
    Shape shape =
        style.contains("rounded")
            ? new RoundRectangle2D.Double(a.getX(), a.getY(), a.getWidth(), a.getHeight(), 24, 24)
            : a;
    String colour = own.text("color", "black");
    String ground = own.text("fillcolor", own.text("color", own.text("bgcolor", "lightgrey")));
    boolean hasGround =
        own.has("bgcolor") && !own.text("bgcolor", "").equals(given.text("bgcolor", ""));
    if (style.contains("filled") || style.contains("radial")) {
      ground(canvas, shape, ground, own);
    } else if (hasGround) {
      ground(canvas, shape, own.text("bgcolor", ""), own);
    }
    boolean hasLine = own.number("peripheries", 1) > 0;
    Ink line = hasLine ? scene.ink(own.text("pencolor", colour)) : Ink.NONE;
    canvas.shape(shape, Ink.NONE, line, LineLook.width(own), LineLook.dash(style));
    boolean isBelow = own.text("labelloc", "t").startsWith("b");
    double high = cluster.label().height();
    double y = isBelow ? a.getMaxY() - high - 4 : a.getY() + 4;
    Rectangle2D row = new Rectangle2D.Double(a.getX() + 8, y, a.getWidth() - 16, high);
    cluster.label().paint(canvas, beside(row, cluster.label(), own.text("labeljust", "c")));
  }

  /** Fills a shape with a colour, or two that run into one another. */
  private void ground(Canvas canvas, Shape shape, String colour, DotAttributes own) {
    if (Gradient.isMeant(colour)) {
      Gradient.of(colour, own, scene::ink).paint(canvas, shape);
    } else {
      canvas.shape(shape, scene.ink(colour), Ink.NONE, 0);
    }
  }

  private void node(Canvas canvas, DotNode node) {
    DotAttributes own = node.node.attributes();
    Set<String> style = own.style();
    if (style.contains("invis")) {
      return;
    }
    String shape = own.text("shape", "ellipse");
    NodeForm form = node.form.at(node.at.getX(), node.at.getY());
    Ink line = scene.ink(own.text("color", "black"));
    boolean isPoint = shape.equals("point");
    boolean isBare =
        own.number(
                "peripheries",
                Set.of("plaintext", "none", "plain", "underline").contains(shape) ? 0 : 1)
            == 0;
    Ink fill = isPoint ? scene.ink(own.text("fillcolor", own.text("color", "black"))) : ground(own);
    double width = LineLook.width(own);
    boolean isParted = style.contains("striped") || style.contains("wedged");
    String colours = own.text("fillcolor", own.text("color", "lightgrey"));
    boolean isGradient = !isParted && !fill.equals(Ink.NONE) && Gradient.isMeant(colours);
    if (isParted) {
      parts(canvas, form, own);
    } else if (isGradient) {
      ground(canvas, form.border(), colours, own);
    }
    canvas.shape(
        form.border(),
        isParted || isGradient ? Ink.NONE : fill,
        isBare ? Ink.NONE : line,
        width,
        LineLook.dash(style));
    for (Shape inner : form.inner()) {
      canvas.shape(inner, Ink.NONE, isBare ? Ink.NONE : line, width, LineLook.dash(style));
    }
    for (Shape more : form.lines()) {
      boolean isArea = shape.equals("component");
      canvas.shape(more, isArea ? fill : Ink.NONE, line, width, LineLook.dash(style));
    }
    Rectangle2D label = node.labelArea();
    node.label.paint(
        canvas,
        new Rectangle2D.Double(
            node.at.getX() + label.getX(),
            node.at.getY() + label.getY(),
            label.getWidth(),
            label.getHeight()));
  }

  private Ink ground(DotAttributes own) {
    return own.style().contains("filled") || own.style().contains("radial")
        ? scene.ink(own.text("fillcolor", own.text("color", "lightgrey")))
        : Ink.NONE;
  }

  private void parts(Canvas canvas, NodeForm form, DotAttributes own) {
    double at = 0;
    for (ColourShare each : ColourShare.of(own.text("fillcolor", own.text("color", "lightgrey")))) {
      double end = at + each.share();
      Shape part = form.part(at, Math.min(1, end), own.style().contains("wedged"));
      canvas.shape(part, scene.ink(each.colour()), Ink.NONE, 0);
      at = end;
    }
  }
}
