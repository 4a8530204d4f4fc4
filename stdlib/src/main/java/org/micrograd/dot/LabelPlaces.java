package org.micrograd.dot;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.micrograd.dot.DotGraph.Edge;
import org.micrograd.dot.DotScene.FreeLabel;
import org.micrograd.dot.DotScene.Way;

/** Places of the texts beside edges and nodes: where a layout has them, or where room is. */
final class LabelPlaces {
  private static final double SMALL = 10;
  private static final double FAR = 10;

  /** How far from its edge a label may stand, and the steps on the way there. */
  private static final double FARTHEST = 96;

  private static final double STEP = 16;

  private final DotScene scene;
  private final DotLabels texts;

  /** Whether the layout has no rows, and no places of labels. */
  private final boolean isFree;

  LabelPlaces(DotScene scene, DotLabels texts, boolean isFree) {
    this.scene = scene;
    this.texts = texts;
    this.isFree = isFree;
  }

  /**
   * Places what stands beside an edge.
   *
   * @param place the left end of the middle of its label, where the layout has one, or null
   */
  void ofEdge(Edge edge, EdgePath path, Point2D place, boolean isFlat) {
    Turn turn = scene.turn;
    Block label = texts.ofEdge(edge, "label");
    if (isFree) {
      free(label, beside(path, label), edge.attributes(), joined(edge, path));
    } else if (label.width() > 0) {
      Point2D middle = path.middle();
      Point2D at =
          place == null
              ? isFlat && turn.isUpright() == !edge.tail().node().equals(edge.head().node())
                  ? new Point2D.Double(middle.getX(), middle.getY() - label.height() / 2 - 3)
                  : new Point2D.Double(middle.getX() + label.width() / 2 + 5, middle.getY())
              : turn.isUpright()
                  ? turn.point(place.getX() + label.width() / 2, place.getY())
                  : turn.point(place.getX() + label.height() / 2, place.getY());
      Rectangle2D area = area(label, at);
      if (place == null && isTaken(area)) {
        free(label, beside(path, label), edge.attributes(), joined(edge, path));
      } else {
        scene.labels.add(new FreeLabel(label, area, edge.attributes(), joined(edge, path)));
      }
    }
    atEnd(edge, texts.ofEdge(edge, "headlabel"), path.turned());
    atEnd(edge, texts.ofEdge(edge, "taillabel"), path);
  }

  private static EdgePath joined(Edge edge, EdgePath path) {
    return edge.attributes().isTrue("decorate", false) ? path : null;
  }

  private static Rectangle2D area(Block label, Point2D middle) {
    return new Rectangle2D.Double(
        middle.getX() - label.width() / 2,
        middle.getY() - label.height() / 2,
        label.width(),
        label.height());
  }

  /** Whether a node or a label is in a place. */
  private boolean isTaken(Rectangle2D area) {
    return scene.nodes.values().stream().anyMatch(node -> node.area().intersects(area))
        || scene.labels.stream().anyMatch(label -> label.area().intersects(area));
  }

  /** Places labels that stand where room is: near the middle of an edge, near a node. */
  void others() {
    for (Way way : List.copyOf(scene.ways)) {
      Block label = texts.ofEdge(way.edge(), "xlabel");
      DotAttributes owner = way.edge().attributes();
      free(label, beside(way.path(), label), owner, joined(way.edge(), way.path()));
    }
    for (DotNode node : scene.nodes.values()) {
      Block label = texts.ofOther(node.node);
      Rectangle2D a = node.area();
      List<Point2D> near = new ArrayList<>();
      double[][] corners = {{-1, -1}, {1, -1}, {-1, 1}, {1, 1}, {-1, 0}, {1, 0}, {0, -1}, {0, 1}};
      for (double[] c : corners) {
        near.add(
            new Point2D.Double(
                a.getCenterX() + c[0] * (a.getWidth() + label.width()) / 2,
                a.getCenterY() + c[1] * (a.getHeight() + label.height()) / 2));
      }
      free(label, near, node.node.attributes(), null);
    }
  }

  /** Places of a label beside an edge, the best ones first. */
  private static List<Point2D> beside(EdgePath path, Block label) {
    List<Point2D> along = path.along();
    List<Point2D> near = new ArrayList<>();
    for (int i = 0; i < along.size(); i++) {
      Point2D p =
          along.get((along.size() / 2 + (i % 2 == 0 ? i : -i) / 2 + along.size()) % along.size());
      for (int sign = -1; sign <= 1; sign += 2) {
        near.add(new Point2D.Double(p.getX() + sign * (label.width() / 2 + 4), p.getY()));
        near.add(new Point2D.Double(p.getX(), p.getY() + sign * (label.height() / 2 + 4)));
      }
    }
    Point2D middle = path.middle();
    for (double far = STEP; far < FARTHEST; far += STEP) {
      double by = label.height() / 2 + far;
      near.add(new Point2D.Double(middle.getX(), middle.getY() - by));
      near.add(new Point2D.Double(middle.getX(), middle.getY() + by));
    }
    return near;
  }

  private void free(Block label, List<Point2D> places, DotAttributes owner, EdgePath joined) {
    if (label.width() == 0) {
      return;
    }
    Rectangle2D best = null;
    int least = Integer.MAX_VALUE;
    for (Point2D p : places) {
      Rectangle2D area = area(label, p);
      int hidden =
          (int) scene.nodes.values().stream().filter(n -> n.area().intersects(area)).count() * 4
              + (int) scene.labels.stream().filter(l -> l.area().intersects(area)).count() * 4
              + (int) scene.ways.stream().filter(w -> w.path().crosses(area)).count();
      if (hidden < least) {
        least = hidden;
        best = area;
      }
    }
    scene.labels.add(new FreeLabel(label, best, owner, joined));
  }

  /** A label near the beginning of a way, turned away from it by an angle. */
  private void atEnd(Edge edge, Block label, EdgePath path) {
    if (label.width() == 0) {
      return;
    }
    Point2D begin = path.begin();
    Point2D next = path.along().get(3);
    double angle = Math.atan2(next.getY() - begin.getY(), next.getX() - begin.getX());
    double by = Math.toRadians(-edge.attributes().number("labelangle", -25));
    double far = FAR * edge.attributes().number("labeldistance", 1) + SMALL / 2;
    List<Point2D> places = new ArrayList<>();
    for (double turned : new double[] {angle + by, angle - by, angle + 2 * by, angle - 2 * by}) {
      double sideX = Math.cos(turned) < 0 ? -1 : 1;
      double sideY = Math.sin(turned) < 0 ? -0.5 : 0.5;
      places.add(
          new Point2D.Double(
              begin.getX() + far * Math.cos(turned) + sideX * label.width() / 2,
              begin.getY() + far * Math.sin(turned) + sideY * label.height() / 2));
    }
    free(label, places, edge.attributes(), null);
  }
}
