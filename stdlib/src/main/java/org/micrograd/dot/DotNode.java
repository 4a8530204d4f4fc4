package org.micrograd.dot;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.Map;

/** A node with its label and its form around the middle. */
final class DotNode {
  final DotGraph.Node node;
  final Block label;
  final NodeForm form;

  /** The areas of the label's parts around the middle of the node. */
  final Map<String, Rectangle2D> ports = new HashMap<>();

  Point2D at = new Point2D.Double();

  DotNode(DotGraph.Node node, Block label) {
    this.node = node;
    this.label = label;
    this.form = NodeForm.of(node.attributes(), label.width(), label.height());
    label.ports(labelArea(), ports);
  }

  /** The label's area around the middle: a table is as large as it is, fields fill the node. */
  Rectangle2D labelArea() {
    if (label instanceof RecordBlock) {
      return new Rectangle2D.Double(
          -form.width() / 2, -form.height() / 2, form.width(), form.height());
    }
    if (label instanceof TableBlock) {
      return new Rectangle2D.Double(
          -label.width() / 2, -label.height() / 2, label.width(), label.height());
    }
    return form.label();
  }

  Rectangle2D area() {
    return new Rectangle2D.Double(
        at.getX() - form.width() / 2, at.getY() - form.height() / 2, form.width(), form.height());
  }

  /** Half of its size from rank to rank. */
  double deep(Turn turn) {
    return (turn.isUpright() ? form.height() : form.width()) / 2;
  }

  /** How far it reaches along its row from its middle. */
  double wide(Turn turn) {
    return (turn.isUpright() ? form.width() : form.height()) / 2;
  }

  boolean contains(Point2D p) {
    return form.contains(p.getX() - at.getX(), p.getY() - at.getY());
  }

  boolean isHidden() {
    return node.attributes().style().contains("invis");
  }
}
