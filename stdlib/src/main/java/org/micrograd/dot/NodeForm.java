package org.micrograd.dot;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
  private static final double MARGIN_X = 8;
  private static final double MARGIN_Y = 4;

  /** The form of a node with a label of a size. */
  static NodeForm of(DotAttributes given, double labelWidth, double labelHeight) {
    String shape = given.text("shape", "ellipse");
    boolean isBare =
        Set.of("plain", "point").contains(shape)
            || shape.toLowerCase(Locale.ROOT).endsWith("record")
            || labelWidth == 0 && labelHeight == 0;
    double[] margin =
        Set.of("plain", "point").contains(shape)
            ? new double[2]
            : margin(given, isBare ? 0 : MARGIN_X, isBare ? 0 : MARGIN_Y);
    NodeShape outline = NodeShape.of(given);
    NodeSize size = NodeSize.of(outline, given, labelWidth, labelHeight, margin[0], margin[1]);
    NodeForm form = around(outline, given, size, labelHeight);
    // The label of a node whose shape only is fixed needs its room all the same.
    boolean isWider = given.text("fixedsize", "").equals("shape");
    return isWider ? form.atLeast(labelWidth + 2 * margin[0], labelHeight + 2 * margin[1]) : form;
  }

  private NodeForm atLeast(double w, double h) {
    return new NodeForm(Math.max(width, w), Math.max(height, h), border, inner, lines, label);
  }

  private static double[] margin(DotAttributes given, double x, double y) {
    String[] parts = given.text("margin", "").split(",", -1);
    if (!parts[0].strip().matches("\\d*\\.?\\d+")) {
      return new double[] {x, y};
    }
    double first = Double.parseDouble(parts[0].strip()) * INCH;
    boolean hasTwo = parts.length > 1 && parts[1].strip().matches("\\d*\\.?\\d+");
    return new double[] {first, hasTwo ? Double.parseDouble(parts[1].strip()) * INCH : first};
  }

  /** With as many borders as are wished, the innermost of a size. */
  private static NodeForm around(
      NodeShape shape, DotAttributes given, NodeSize size, double labelHeight) {
    double w = size.width();
    double h = size.height();
    boolean isRounded = given.style().contains("rounded");
    List<Shape> all = new ArrayList<>();
    for (int i = 0; i < Math.max(1, shape.borders()); i++) {
      all.add(NodeBorder.of(shape, w, h, isRounded, i));
    }
    Shape border = all.removeLast();
    Rectangle2D box = border.getBounds2D();
    double wide = Math.max(w, 2 * Math.max(-box.getMinX(), box.getMaxX()));
    double high = Math.max(h, 2 * Math.max(-box.getMinY(), box.getMaxY()));
    List<Shape> lines =
        new ArrayList<>(
            shape.borders() == 0 && !given.text("shape", "").equals("underline")
                ? List.of()
                : NodeSigns.of(shape.name(), w, h));
    if (given.style().contains("diagonals")) {
      lines.addAll(new Corners(NodeBorder.of(shape, w, h, false, 0)).diagonals());
    }
    return new NodeForm(wide, high, border, all, lines, label(given, size, labelHeight));
  }

  private static Rectangle2D label(DotAttributes given, NodeSize size, double labelHeight) {
    double room = Math.max(labelHeight, size.labelHeight());
    String at = given.text("labelloc", "c");
    double y =
        at.startsWith("t")
            ? -room / 2
            : at.startsWith("b") ? room / 2 - labelHeight : -labelHeight / 2;
    return new Rectangle2D.Double(-size.labelWidth() / 2, y, size.labelWidth(), labelHeight);
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
