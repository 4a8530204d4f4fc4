package org.micrograd.dot;

import java.awt.geom.CubicCurve2D;
import java.awt.geom.Point2D;

/** Places on curves, and parts of them. */
final class CurvePart {
  private CurvePart() {}

  /** The place at a part of the way. */
  static Point2D at(CubicCurve2D c, double t) {
    double u = 1 - t;
    double[] weights = {u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t};
    return new Point2D.Double(
        weights[0] * c.getX1()
            + weights[1] * c.getCtrlX1()
            + weights[2] * c.getCtrlX2()
            + weights[3] * c.getX2(),
        weights[0] * c.getY1()
            + weights[1] * c.getCtrlY1()
            + weights[2] * c.getCtrlY2()
            + weights[3] * c.getY2());
  }

  /** The part of a curve after a place on it. */
  static CubicCurve2D after(CubicCurve2D c, double t) {
    CubicCurve2D turned = turned(c);
    return turned(before(turned, 1 - t));
  }

  /** From its end to its beginning. */
  static CubicCurve2D turned(CubicCurve2D c) {
    return new CubicCurve2D.Double(
        c.getX2(),
        c.getY2(),
        c.getCtrlX2(),
        c.getCtrlY2(),
        c.getCtrlX1(),
        c.getCtrlY1(),
        c.getX1(),
        c.getY1());
  }

  private static CubicCurve2D before(CubicCurve2D c, double t) {
    Point2D[] p = {c.getP1(), c.getCtrlP1(), c.getCtrlP2(), c.getP2()};
    Point2D[] first = {p[0], null, null, null};
    for (int k = 1; k < 4; k++) {
      for (int i = 0; i + k < 4; i++) {
        p[i] =
            new Point2D.Double(
                p[i].getX() + t * (p[i + 1].getX() - p[i].getX()),
                p[i].getY() + t * (p[i + 1].getY() - p[i].getY()));
      }
      first[k] = p[0];
    }
    CubicCurve2D part = new CubicCurve2D.Double();
    part.setCurve(first, 0);
    return part;
  }
}
