package org.micrograd.dot;

import java.util.Arrays;
import java.util.List;
import org.micrograd.dot.LayerInput.Frame;
import org.micrograd.dot.LayerInput.Line;
import org.micrograd.dot.LayerRows.Item;
import org.micrograd.dot.LayerRows.Join;

/** Where all stand in their rows: lines short and straight, neighbours and frames apart. */
final class LayerColumns {
  private static final double FRAME_WEIGHT = 128;

  /** How many steps a pixel has: an arrow to a field is to be straight. */
  private static final int FINE = 2;

  private final LayerRows rows;
  private final LayerInput input;

  /** The numbers of the left sides of frames, and their right sides after each. */
  private final int firstFrame;

  private final NetworkSimplex simplex;

  private LayerColumns(LayerRows rows) {
    this.rows = rows;
    this.input = rows.input;
    int count = 0;
    for (List<Item> row : rows.rows) {
      for (Item item : row) {
        item.x = count++;
      }
    }
    this.firstFrame = count;
    int frames = 2 * input.frames().size();
    this.simplex = new NetworkSimplex(count + frames + rows.joins.size());
    int next = count + frames;
    for (Join join : rows.joins) {
      int more = (int) Math.round(FINE * (join.lowerX - join.upperX));
      simplex.arc(next, (int) join.upper.x, Math.max(0, more), join.weight);
      simplex.arc(next, (int) join.lower.x, Math.max(0, -more), join.weight);
      next++;
    }
  }

  /**
   * Sets the places of all items.
   *
   * @return the left and the right side of each frame
   */
  static double[][] apply(LayerRows rows) {
    return new LayerColumns(rows).place();
  }

  private static int steps(double pixels) {
    return (int) Math.ceil(FINE * pixels);
  }

  private double[][] place() {
    for (List<Item> row : rows.rows) {
      for (int i = 0; i < row.size(); i++) {
        if (i > 0) {
          apart(row.get(i - 1), row.get(i));
        }
      }
    }
    for (Line line : input.lines()) {
      if (rows.isFlat(line) && !line.isLoop()) {
        near(rows.boxes.get(line.tail()), rows.boxes.get(line.head()), line);
      }
    }
    for (int f = 0; f < input.frames().size(); f++) {
      frame(f, input.frames().get(f));
    }
    int[] places = simplex.solveInTheMiddle();
    int least = Arrays.stream(places, 0, firstFrame).min().orElse(0);
    rows.rows.forEach(
        row -> row.forEach(item -> item.x = (places[(int) item.x] - least) / (double) FINE));
    double[][] sides = new double[input.frames().size()][];
    Arrays.setAll(
        sides,
        f ->
            new double[] {
              (places[firstFrame + 2 * f] - least) / (double) FINE,
              (places[firstFrame + 2 * f + 1] - least) / (double) FINE
            });
    return sides;
  }

  private void apart(Item a, Item b) {
    simplex.arc((int) a.x, (int) b.x, steps(a.right + input.gap() + b.left), 0);
    int common = input.common(a.frame, b.frame);
    int ofA = a.frame == common ? -1 : input.below(a.frame, common);
    int ofB = b.frame == common ? -1 : input.below(b.frame, common);
    double gap = Math.max(8, input.gap() / 2);
    if (ofA >= 0 && ofB >= 0) {
      simplex.arc(firstFrame + 2 * ofA + 1, firstFrame + 2 * ofB, steps(gap), 0);
    } else if (ofA >= 0) {
      simplex.arc(firstFrame + 2 * ofA + 1, (int) b.x, steps(gap + b.left), 0);
    } else if (ofB >= 0) {
      simplex.arc((int) a.x, firstFrame + 2 * ofB, steps(gap + a.right), 0);
    }
  }

  /** A line in a row is short, but has room for its label. */
  private void near(Item tail, Item head, Line line) {
    Item left = tail.order < head.order ? tail : head;
    Item right = left == tail ? head : tail;
    double label = line.labelWidth() > 0 ? line.labelWidth() + 24 : 0;
    int least = steps(left.right + Math.max(input.gap(), label) + right.left);
    simplex.arc((int) left.x, (int) right.x, least, line.isBinding() ? line.weight() : 0.01);
  }

  private void frame(int f, Frame frame) {
    int left = firstFrame + 2 * f;
    int right = left + 1;
    double least = Math.max(frame.leastWidth(), 8);
    simplex.arc(left, right, steps(least), FRAME_WEIGHT);
    if (frame.parent() >= 0) {
      Frame outer = input.frames().get(frame.parent());
      int parent = firstFrame + 2 * frame.parent();
      simplex.arc(parent, left, steps(outer.left()), 0);
      simplex.arc(right, parent + 1, steps(outer.right()), 0);
    }
    for (List<Item> row : rows.rows) {
      for (Item item : row) {
        if (item.frame == f) {
          simplex.arc(left, (int) item.x, steps(frame.left() + item.left), 0);
          simplex.arc((int) item.x, right, steps(frame.right() + item.right), 0);
        }
      }
    }
  }
}
