package org.micrograd.dot;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/**
 * What is laid out without rows.
 *
 * @param links who is joined with whom
 */
record FreeInput(List<Disc> discs, List<Link> links) {
  /**
   * A node.
   *
   * @param pinned where it is to stand, or null
   */
  record Disc(double width, double height, Point2D pinned) {}

  /**
   * An edge.
   *
   * @param length between the middles of its nodes, as it is wished
   */
  record Link(int from, int to, double length) {}

  /** By node: its edges. */
  List<List<Link>> ofNode() {
    List<List<Link>> ofNode = new ArrayList<>();
    discs.forEach(_ -> ofNode.add(new ArrayList<>()));
    for (Link link : links) {
      ofNode.get(link.from()).add(link);
      if (link.from() != link.to()) {
        ofNode.get(link.to()).add(link);
      }
    }
    return ofNode;
  }
}
