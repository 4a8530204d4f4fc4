package org.micrograd.dot;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Where an edge meets a node.
 *
 * @param at the place, from the middle of the node on
 * @param out the direction away from the node, or null
 * @param isFixed whether the edge ends just there, not where it meets the border
 */
record EdgeEnd(Point2D at, Point2D out, boolean isFixed) {
  private static final Set<String> SIDES =
      Set.of("n", "ne", "e", "se", "s", "sw", "w", "nw", "c", "_");
  private static final double HALF = Math.sqrt(0.5);

  /** How near the border of a node a part counts as being there. */
  private static final double BORDER = 6;

  /**
   * The end that a port names: a part of the label, a side, or both.
   *
   * @param forward the direction in which the edge leaves
   * @param other the place that it goes to next
   */
  static EdgeEnd of(
      DotNode node, String port, Point2D forward, Point2D other, Consumer<String> notes) {
    String[] parts = port.split(":", -1);
    Rectangle2D area = node.ports.get(parts[0]);
    String side =
        parts.length > 1 ? parts[1] : area == null && SIDES.contains(parts[0]) ? parts[0] : "";
    if (area == null && side.isEmpty() && !port.isEmpty()
        || !side.isEmpty() && !SIDES.contains(side)) {
      notes.accept("the port " + port + " of " + node.node.name() + ", which has none");
    }
    if (!side.isEmpty() && SIDES.contains(side) && !side.equals("c") && !side.equals("_")) {
      return side(node, area, side);
    }
    return area == null
        ? new EdgeEnd(new Point2D.Double(), null, false)
        : facing(node, area, forward, other);
  }

  private static EdgeEnd side(DotNode node, Rectangle2D area, String side) {
    double x = side.contains("e") ? 1 : side.contains("w") ? -1 : 0;
    double y = side.contains("s") ? 1 : side.contains("n") ? -1 : 0;
    double part = x != 0 && y != 0 ? HALF : 1;
    Point2D out = new Point2D.Double(x * part, y * part);
    if (area != null) {
      return new EdgeEnd(
          new Point2D.Double(
              area.getCenterX() + x * area.getWidth() / 2,
              area.getCenterY() + y * area.getHeight() / 2),
          out,
          true);
    }
    Point2D corner = new Point2D.Double(x * node.form.width() / 2, y * node.form.height() / 2);
    return new EdgeEnd(border(node.form, corner), out, true);
  }

  /** Where the way from the middle to a corner leaves the border. */
  static Point2D border(NodeForm form, Point2D corner) {
    double in = 0;
    double out = 1;
    for (int i = 0; i < 30; i++) {
      double half = (in + out) / 2;
      boolean isIn = form.contains(half * corner.getX(), half * corner.getY());
      in = isIn ? half : in;
      out = isIn ? out : half;
    }
    return new Point2D.Double(out * corner.getX(), out * corner.getY());
  }

  /**
   * The side of a part that the edge leaves to, where it is at the node's border; else one aside,
   * or the one behind.
   */
  private static EdgeEnd facing(DotNode node, Rectangle2D area, Point2D forward, Point2D other) {
    if (isOuter(node, area, forward)) {
      return at(area, forward);
    }
    boolean isUpright = forward.getX() == 0;
    double towards = isUpright ? other.getX() - node.at.getX() : other.getY() - node.at.getY();
    double sign = towards < 0 ? -1 : 1;
    List<Point2D> sides =
        List.of(
            isUpright ? new Point2D.Double(sign, 0) : new Point2D.Double(0, sign),
            isUpright ? new Point2D.Double(-sign, 0) : new Point2D.Double(0, -sign),
            new Point2D.Double(-forward.getX(), -forward.getY()));
    return at(
        area, sides.stream().filter(side -> isOuter(node, area, side)).findFirst().orElse(forward));
  }

  private static EdgeEnd at(Rectangle2D area, Point2D side) {
    double x = area.getCenterX() + side.getX() * area.getWidth() / 2;
    double y = area.getCenterY() + side.getY() * area.getHeight() / 2;
    return new EdgeEnd(new Point2D.Double(x, y), side, true);
  }

  /** Whether a side of a part is at the node's border. */
  private static boolean isOuter(DotNode node, Rectangle2D area, Point2D side) {
    Point2D beyond = EdgePath.moved(at(area, side).at, side, BORDER);
    return !node.labelArea().contains(beyond);
  }

  /** Whether the part that a port names is at a side of its node; the whole node is. */
  static boolean isAt(DotNode node, String port, Point2D side) {
    Rectangle2D area = node.ports.get(port.split(":", -1)[0]);
    return area == null || isOuter(node, area, side);
  }

  /** How far aside of the node's middle the edge should come, seen along ranks. */
  static double aside(DotNode node, String port, Turn turn, Map<String, Rectangle2D> ports) {
    String[] parts = port.split(":", -1);
    Rectangle2D area = ports.get(parts[0]);
    double x = area == null ? 0 : area.getCenterX();
    double y = area == null ? 0 : area.getCenterY();
    String side = parts.length > 1 ? parts[1] : area == null ? parts[0] : "";
    if (SIDES.contains(side) && !side.equals("c") && !side.equals("_")) {
      Point2D at = side(node, area, side).at;
      x = at.getX();
      y = at.getY();
    }
    return turn.isUpright() ? x : y;
  }
}
