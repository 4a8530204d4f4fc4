package org.micrograd.dot;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The size and the outline of a node around its middle.
 *
 * @param border the outermost line, at which edges end
 * @param inner borders inside of it
 * @param lines what else is drawn
 * @param label where the label stands
 */
record NodeForm(
    double width,
    double height,
    Shape border,
    List<Shape> inner,
    List<Shape> lines,
    Rectangle2D label) {
  private static final double INCH = 72;
  private static final double GAP = 4;
  private static final int MOST_BORDERS = 50;
  private static final double POINT = 3.6;

  /** The form of a node with a label of a size. */
  static NodeForm of(DotAttributes given, double labelWidth, double labelHeight) {
    String shape = given.text("shape", "ellipse");
    if (shape.equals("point")) {
      double size = Math.max(2, INCH * given.number("width", given.number("height", POINT / INCH)));
      return whole(new Ellipse2D.Double(-size / 2, -size / 2, size, size));
    }
    NodeOutline outline = NodeOutline.of(shape, given);
    boolean isPlain = shape.equals("plain");
    boolean hasTable = shape.toLowerCase(Locale.ROOT).endsWith("record");
    boolean isBare = isPlain || hasTable || labelWidth == 0 && labelHeight == 0;
    double[] margin = margin(given, isBare ? 0 : 0.11, isBare ? 0 : 0.055);
    double inWidth = labelWidth + 2 * margin[0];
    double inHeight = labelHeight + 2 * margin[1];
    double width = INCH * given.number("width", isPlain ? 0 : 0.75);
    double height = INCH * given.number("height", isPlain ? 0 : 0.5);
    if (outline.isRegular() && !given.text("fixedsize", "").equals("shape")) {
      boolean hasBoth = given.has("width") && given.has("height");
      double least = hasBoth ? Math.max(width, height) : given.has("width") ? width : height;
      width = Math.max(least, given.has("height") && !hasBoth ? height : 0);
      height = width;
    }
    if (!given.isTrue("fixedsize", false) && !given.text("fixedsize", "").equals("shape")) {
      width = Math.max(width, inWidth * outline.wide());
      height = Math.max(height, inHeight * outline.high());
    }
    width = Math.ceil(width);
    height = Math.ceil(height);
    if (outline.isRegular()) {
      width = Math.max(width, height);
      height = width;
    }
    return around(outline, given, width, height, hasTable ? 0 : margin[0]);
  }

  private static double[] margin(DotAttributes given, double x, double y) {
    String[] parts = given.text("margin", "").split(",", -1);
    if (!parts[0].strip().matches("\\d*\\.?\\d+")) {
      return new double[] {x * INCH, y * INCH};
    }
    double first = Double.parseDouble(parts[0].strip()) * INCH;
    boolean hasTwo = parts.length > 1 && parts[1].strip().matches("\\d*\\.?\\d+");
    return new double[] {first, hasTwo ? Double.parseDouble(parts[1].strip()) * INCH : first};
  }

  private static NodeForm whole(Shape shape) {
    Rectangle2D box = shape.getBounds2D();
    return new NodeForm(box.getWidth(), box.getHeight(), shape, List.of(), List.of(), box);
  }

  /** With as many borders as are wished, the innermost of a size. */
  private static NodeForm around(
      NodeOutline outline, DotAttributes given, double w, double h, double margin) {
    int borders = (int) Math.min(MOST_BORDERS, given.number("peripheries", outline.borders()));
    List<Shape> all = new ArrayList<>();
    for (int i = 0; i < Math.max(1, borders); i++) {
      Shape shape = outline.border(w + 2 * GAP * i, h + 2 * GAP * i);
      Corners corners = new Corners(shape);
      boolean isRounded = given.style().contains("rounded") && !corners.isEmpty();
      all.add(isRounded ? corners.rounded() : shape);
    }
    Shape border = all.removeLast();
    double more = 2 * GAP * all.size();
    double labelWidth = Math.max(0, w / outline.wide() - 2 * margin);
    double labelHeight = h / outline.high();
    Rectangle2D label =
        new Rectangle2D.Double(
            -labelWidth / 2, outline.down() * h - labelHeight / 2, labelWidth, labelHeight);
    List<Shape> lines = outline.lines(w, h);
    if (borders == 0 && outline.borders() > 0) {
      lines = List.of();
    }
    if (given.style().contains("diagonals")) {
      List<Shape> innermost = new ArrayList<>(lines);
      innermost.addAll(new Corners(outline.border(w, h)).diagonals());
      lines = innermost;
    }
    return new NodeForm(w + more, h + more, border, all, lines, label);
  }

  /** Moved to a place. */
  NodeForm at(double x, double y) {
    AffineTransform move = AffineTransform.getTranslateInstance(x, y);
    return new NodeForm(
        width,
        height,
        move.createTransformedShape(border),
        inner.stream().map(move::createTransformedShape).toList(),
        lines.stream().map(move::createTransformedShape).toList(),
        move.createTransformedShape(label).getBounds2D());
  }

  /** Whether a place is inside of the border. */
  boolean contains(double x, double y) {
    return border.contains(x, y);
  }

  /** Parts of the border's inside by their colours' shares, as stripes or wedges. */
  Shape part(double from, double to, boolean isWedge) {
    Rectangle2D box = border.getBounds2D();
    Area part = new Area(border);
    if (isWedge) {
      part.intersect(
          new Area(
              new Arc2D.Double(
                  box.getX() - box.getWidth(),
                  box.getY() - box.getHeight(),
                  3 * box.getWidth(),
                  3 * box.getHeight(),
                  360 * from,
                  360 * (to - from),
                  Arc2D.PIE)));
    } else {
      part.intersect(
          new Area(
              new Rectangle2D.Double(
                  box.getX() + from * box.getWidth(),
                  box.getY(),
                  (to - from) * box.getWidth(),
                  box.getHeight())));
    }
    return part;
  }
}
