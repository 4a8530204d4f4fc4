package org.micrograd.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.micrograd.draw.LaidOutScene.Point;
import org.micrograd.draw.LaidOutScene.Route;
import org.micrograd.draw.Scene.Arrow;
import org.micrograd.draw.Scene.Box;

/**
 * First operands above second ones, neuron 0 above neuron 1: a layout that wants few crossings is
 * as content with all of it upside down, and then it is turned here; twins change places.
 */
final class ReadingOrder {
  /** How many pairs of operands count as much as a pair of groups. */
  private static final int GROUPS = 4;

  private final Scene scene;
  private final List<Point> boxes;

  private ReadingOrder(Scene scene, List<Point> boxes) {
    this.scene = scene;
    this.boxes = boxes;
  }

  /** A scene laid out by what a layout tells, turned where most of it is upside down. */
  static LaidOutScene laidOut(Scene scene, List<Point> boxes, List<Route> ways) {
    ReadingOrder order = new ReadingOrder(scene, boxes);
    boolean isRight = order.operands() + order.leaves() + order.groups() >= 0;
    List<Route> turned =
        isRight
            ? ways
            : ways.stream()
                .map(way -> new Route(order.mirrored(way.points()), way.isCurve()))
                .toList();
    TwinOrder.Placed placed = TwinOrder.of(scene, isRight ? boxes : order.mirrored(boxes), turned);
    return Frames.laidOut(scene, placed.boxes(), placed.ways());
  }

  private List<Point> mirrored(List<Point> points) {
    return points.stream()
        .map(p -> scene.isTopDown() ? new Point(-p.x(), p.y()) : new Point(p.x(), -p.y()))
        .toList();
  }

  /** Where a box is across the layers. */
  private double across(int box) {
    return scene.isTopDown() ? boxes.get(box).x() : boxes.get(box).y();
  }

  private double along(int box) {
    return scene.isTopDown() ? boxes.get(box).y() : boxes.get(box).x();
  }

  /** How many operands stand after the one before them, less those that do not. */
  private int operands() {
    Map<Integer, Integer> last = new HashMap<>();
    int right = 0;
    for (Arrow arrow : scene.arrows()) {
      Integer before = last.put(arrow.to(), arrow.from());
      right += before == null ? 0 : sign(across(arrow.from()) - across(before));
    }
    return right;
  }

  /** The same for leaves of one group that stand in one layer. */
  private int leaves() {
    Map<Integer, Integer> last = new HashMap<>();
    int right = 0;
    for (int b = 0; b < boxes.size(); b++) {
      Box box = scene.boxes().get(b);
      if (box.shape() == Scene.Shape.LEAF) {
        Integer before = last.put(box.frame(), b);
        boolean isBeside =
            before != null
                && Math.abs(along(b) - along(before))
                    < (scene.isTopDown() ? box.height() : box.width());
        right += isBeside ? sign(across(b) - across(before)) : 0;
      }
    }
    return right;
  }

  /** The same for groups that stand beside one another. */
  private int groups() {
    List<List<Integer>> members = new ArrayList<>();
    scene.frames().forEach(_ -> members.add(new ArrayList<>()));
    for (int b = 0; b < boxes.size(); b++) {
      for (int f = scene.boxes().get(b).frame(); f >= 0; f = scene.frames().get(f).parent()) {
        members.get(f).add(b);
      }
    }
    Map<Integer, Integer> last = new HashMap<>();
    int right = 0;
    for (int f = 0; f < members.size(); f++) {
      Integer before = last.put(scene.frames().get(f).parent(), f);
      if (before != null && isBeside(members.get(before), members.get(f))) {
        right += GROUPS * sign(middle(members.get(f)) - middle(members.get(before)));
      }
    }
    return right;
  }

  private boolean isBeside(List<Integer> a, List<Integer> b) {
    return start(a) < end(b) && start(b) < end(a);
  }

  private double start(List<Integer> members) {
    return members.stream().mapToDouble(this::along).min().orElse(0);
  }

  private double end(List<Integer> members) {
    return members.stream().mapToDouble(this::along).max().orElse(0);
  }

  private double middle(List<Integer> members) {
    return members.stream().mapToDouble(this::across).average().orElse(0);
  }

  private static int sign(double difference) {
    return (int) Math.signum(difference);
  }
}
