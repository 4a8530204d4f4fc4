package org.micrograd.draw;

import java.util.List;
import org.micrograd.draw.Scene.Arrow;
import org.micrograd.draw.Scene.Box;
import org.micrograd.draw.Scene.Line;

/**
 * A leaf that very many use, as a small box beside each of its users: a fan of arrows through the
 * whole picture could not be followed.
 */
final class Chips {
  /** To more users than these no arrows are drawn. */
  private static final int MOST = 24;

  private Chips() {}

  /** Puts a chip at the tail of each arrow but the first from leaves with too many. */
  static void split(List<Box> boxes, List<Arrow> arrows) {
    int[] uses = new int[boxes.size()];
    arrows.forEach(arrow -> uses[arrow.from()]++);
    boolean[] isDrawn = new boolean[uses.length];
    for (int a = 0; a < arrows.size(); a++) {
      Arrow arrow = arrows.get(a);
      Box leaf = boxes.get(arrow.from());
      boolean isLeaf = leaf.shape() == Scene.Shape.LEAF || leaf.shape() == Scene.Shape.CONSTANT;
      if (isLeaf && uses[arrow.from()] > MOST) {
        if (isDrawn[arrow.from()]) {
          arrows.set(a, new Arrow(boxes.size(), arrow.to(), arrow.mark()));
          boxes.add(chip(leaf, "u" + a, boxes.get(arrow.to()).frame(), uses[arrow.from()]));
        }
        isDrawn[arrow.from()] = true;
      }
    }
  }

  private static Box chip(Box leaf, String id, int frame, int uses) {
    Line name = leaf.lines().getFirst();
    double height = 26;
    double width = Math.max(height, Math.ceil(Fonts.width(name.text(), Fonts.SIZE * 1.06) + 30));
    return new Box(
        leaf.id() + id,
        leaf.shape(),
        leaf.style(),
        List.of(name),
        width,
        height,
        false,
        frame,
        "The same node again, which is used %d times. %s".formatted(uses, leaf.hint()));
  }
}
