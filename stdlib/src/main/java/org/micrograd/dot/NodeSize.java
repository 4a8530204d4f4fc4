package org.micrograd.dot;

/**
 * How large a node is so that its label has room: what Graphviz computes.
 *
 * @param width that of the polygon, before it is turned and bent
 * @param labelWidth the room of the label, from which its lines begin or end
 * @param labelHeight the same in height
 */
record NodeSize(double width, double height, double labelWidth, double labelHeight) {
  private static final double INCH = 72;
  private static final double WIDTH = 0.75;
  private static final double HEIGHT = 0.5;
  private static final double POINT = 0.05;
  private static final double ROOT = Math.sqrt(2);

  /**
   * Of a node whose label has a size.
   *
   * @param marginX what is free at the left of the label and at its right
   */
  static NodeSize of(
      NodeShape shape,
      DotAttributes given,
      double textX,
      double textY,
      double marginX,
      double marginY) {
    double[] wish = wish(shape, given);
    double width = wish[0];
    double height = wish[1];
    double labelX = textX + 2 * marginX;
    double labelY = textY + 2 * marginY;
    boolean isCentred = !given.text("labelloc", "c").matches("[tb].*");
    double[] least = around(shape, labelX, labelY, isCentred ? height : 0);
    String fixed = given.text("fixedsize", "false");
    boolean isFixed = fixed.equals("shape") || given.isTrue("fixedsize", false);
    double x = isFixed ? width : Math.max(width, least[0]);
    double y = isFixed ? height : Math.max(height, least[1]);
    if (shape.isRegular()) {
      x = Math.max(x, y);
      y = x;
    }
    double inside =
        shape.isBox() ? x : labelY < y ? x * Math.sqrt(1 - labelY * labelY / (y * y)) : labelX;
    return new NodeSize(
        x, y, Math.max(labelX, inside) - 2 * marginX, labelY + y - least[1] - 2 * marginY);
  }

  /** The size that is asked for, or that nodes have by themselves. */
  private static double[] wish(NodeShape shape, DotAttributes given) {
    double width = given.number("width", 0);
    double height = given.number("height", 0);
    boolean hasBoth = width > 0 && height > 0;
    if (shape.name().equals("plain")) {
      return new double[2];
    }
    if (shape.name().equals("point")) {
      double size = hasBoth ? Math.min(width, height) : Math.max(width, height);
      return new double[] {INCH * (size > 0 ? size : POINT), INCH * (size > 0 ? size : POINT)};
    }
    if (shape.isRegular()) {
      double size = width + height > 0 ? Math.max(width, height) : HEIGHT;
      return new double[] {INCH * size, INCH * size};
    }
    return new double[] {
      Math.round(INCH * given.number("width", WIDTH)),
      Math.round(INCH * given.number("height", HEIGHT))
    };
  }

  /**
   * The least size around a label: of the ellipse around its corners, and the polygon around it.
   */
  private static double[] around(NodeShape shape, double x, double y, double height) {
    if (shape.isBox()) {
      return new double[] {x, y};
    }
    return switch (shape.name()) {
      case "star" -> StarCorners.around(x, y);
      case "cylinder" -> new double[] {x, y * 1.375};
      default -> aroundEllipse(shape, x, y, height);
    };
  }

  private static double[] aroundEllipse(NodeShape shape, double x, double y, double height) {
    boolean hasRoom = height > y * ROOT;
    double wide = x * (hasRoom ? Math.sqrt(1 / (1 - y * y / (height * height))) : ROOT);
    double high = hasRoom ? y : y * ROOT;
    double more = shape.isRound() ? 1 : Math.cos(Math.PI / shape.sides());
    return new double[] {wide / more, high / more};
  }
}
