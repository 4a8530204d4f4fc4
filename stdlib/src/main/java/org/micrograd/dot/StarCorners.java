package org.micrograd.dot;

/** A star with five points, the size of which is bound to its width. */
final class StarCorners {
  private static final double TENTH = Math.PI / 10;
  private static final double COS = Math.cos(TENTH);
  private static final double SIN3 = Math.sin(3 * TENTH);

  /** The corners between the points, in parts of the distance of the points from the middle. */
  private static final double INNER =
      COS * Math.cos(4 * TENTH) / (Math.sin(4 * TENTH) * Math.cos(2 * TENTH));

  private StarCorners() {}

  /** The size around an area. */
  static double[] around(double x, double y) {
    double inner = Math.max(x / (2 * COS), y / (Math.sin(TENTH) + SIN3));
    double radius = inner / INNER;
    return new double[] {2 * radius * COS, radius * (1 + SIN3)};
  }

  /** The corners in a size, or in what of it a star fills more than: y downwards. */
  static double[][] of(double width, double height) {
    double ratio = (1 + SIN3) / (2 * COS);
    double radius = Math.max(width, height / ratio) / (2 * COS);
    double down = radius * (1 - SIN3) / 2;
    double[][] corners = new double[10][];
    for (int i = 0; i < corners.length; i++) {
      double far = i % 2 == 0 ? radius : radius * INNER;
      double angle = TENTH + 2 * i * TENTH;
      corners[i] = new double[] {far * Math.cos(angle), down - far * Math.sin(angle)};
    }
    return corners;
  }
}
