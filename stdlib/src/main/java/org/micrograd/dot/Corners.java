package org.micrograd.dot;

import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** Corners of outlines that are rounded, or cut by lines. */
final class Corners {
  /** How far from a corner it is rounded. */
  private static final double ROUND = 12;

  private final List<Point2D> corners = new ArrayList<>();

  /** Of a shape; one with curves has none. */
  Corners(Shape shape) {
    double[] p = new double[6];
    for (PathIterator way = shape.getPathIterator(null); !way.isDone(); way.next()) {
      int kind = way.currentSegment(p);
      if (kind == PathIterator.SEG_QUADTO || kind == PathIterator.SEG_CUBICTO) {
        corners.clear();
        return;
      }
      Point2D at = new Point2D.Double(p[0], p[1]);
      if (kind != PathIterator.SEG_CLOSE && (corners.isEmpty() || !corners.getFirst().equals(at))) {
        corners.add(at);
      }
    }
  }

  boolean isEmpty() {
    return corners.size() < 3;
  }

  /** From a corner so far towards the one before it, or after it. */
  private Point2D beside(int corner, int step) {
    Point2D at = corners.get(corner);
    Point2D other = corners.get((corner + step + corners.size()) % corners.size());
    return EdgePath.moved(
        at, EdgePath.direction(at, other), Math.min(ROUND, at.distance(other) / 2));
  }

  /** The same outline with round corners. */
  Shape rounded() {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < corners.size(); i++) {
      Point2D in = beside(i, -1);
      Point2D out = beside(i, 1);
      if (i == 0) {
        path.moveTo(in.getX(), in.getY());
      } else {
        path.lineTo(in.getX(), in.getY());
      }
      Point2D at = corners.get(i);
      path.quadTo(at.getX(), at.getY(), out.getX(), out.getY());
    }
    path.closePath();
    return path;
  }

  /** A line across each corner. */
  List<Shape> diagonals() {
    List<Shape> lines = new ArrayList<>();
    for (int i = 0; i < corners.size(); i++) {
      lines.add(new Line2D.Double(beside(i, -1), beside(i, 1)));
    }
    return lines;
  }
}
