package org.micrograd.dot;

/**
 * The corners of a polygon around the middle, as Graphviz sets them: on a circle, bent, turned, and
 * made as large as the node. Numbers grow downwards.
 */
final class NodeCorners {
  private static final double GAP = 4;

  private NodeCorners() {}

  /** Of a shape with at least three sides. */
  static double[][] of(NodeShape shape, double width, double height) {
    if (shape.name().equals("star")) {
      return StarCorners.of(width, height);
    }
    if (shape.isBox() || shape.name().equals("cylinder")) {
      double x = width / 2;
      double y = height / 2;
      return new double[][] {{x, -y}, {-x, -y}, {-x, y}, {x, y}};
    }
    double[][] corners = onCircle(shape);
    double turn = Math.toRadians(shape.turn());
    double mostX = 0;
    double mostY = 0;
    for (double[] p : corners) {
      double angle = turn + Math.atan2(p[1], p[0]);
      double far = Math.hypot(p[0], p[1]);
      p[0] = width * far * Math.cos(angle);
      p[1] = -height * far * Math.sin(angle);
      mostX = Math.max(mostX, Math.abs(p[0]));
      mostY = Math.max(mostY, Math.abs(p[1]));
    }
    for (double[] p : corners) {
      p[0] *= Math.max(width, 2 * mostX) / (2 * mostX);
      p[1] *= Math.max(height, 2 * mostY) / (2 * mostY);
    }
    return corners;
  }

  /** The corners on a circle of size 1, bent. */
  private static double[][] onCircle(NodeShape shape) {
    double sector = 2 * Math.PI / shape.sides();
    double side = Math.sin(sector / 2);
    double wider = Math.hypot(Math.abs(shape.distortion()) + Math.abs(shape.skew()), 1);
    double bent = shape.distortion() * Math.sqrt(2) / Math.cos(sector / 2);
    double angle = (sector - Math.PI) / 2;
    double x = 0.5 * Math.cos(angle);
    double y = 0.5 * Math.sin(angle);
    angle = 0;
    double[][] corners = new double[shape.sides()][];
    for (int i = 0; i < corners.length; i++) {
      angle += sector;
      x += side * Math.cos(angle);
      y += side * Math.sin(angle);
      corners[i] = new double[] {x * (wider + y * bent) + y * shape.skew() / 2, y};
    }
    return corners;
  }

  /** The corners of the line around all sides at so many gaps. */
  static double[][] outside(double[][] corners, int gaps) {
    double[][] outer = new double[corners.length][];
    for (int i = 0; i < corners.length; i++) {
      double[] before = corners[(i + corners.length - 1) % corners.length];
      double[] at = corners[i];
      double[] next = corners[(i + 1) % corners.length];
      // In Graphviz's direction, in which numbers grow upwards.
      double in = Math.atan2(before[1] - at[1], at[0] - before[0]);
      double out = Math.atan2(at[1] - next[1], next[0] - at[0]);
      double half = (in + Math.PI - out) / 2;
      double far = gaps * GAP / Math.sin(half);
      outer[i] =
          new double[] {at[0] + far * Math.cos(in - half), at[1] - far * Math.sin(in - half)};
    }
    return outer;
  }
}
