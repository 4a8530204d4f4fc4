package org.micrograd.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.micrograd.draw.Scene.Arrow;

/** Finds what only one operation uses: leaves, and small trees, {@code w * x}, of leaves. */
final class Terms {
  /** A tree with more boxes is no small one. */
  private static final int MOST = 12;

  private final Scene scene;
  private final int[] uses;
  private final List<List<Integer>> operands = new ArrayList<>();

  /**
   * A term.
   *
   * @param root the box that is used
   * @param boxes the root and all below it
   */
  record Term(int root, List<Integer> boxes) {}

  private Terms(Scene scene) {
    this.scene = scene;
    this.uses = new int[scene.boxes().size()];
    scene.boxes().forEach(_ -> operands.add(new ArrayList<>()));
    for (Arrow arrow : scene.arrows()) {
      uses[arrow.from()]++;
      operands.get(arrow.to()).add(arrow.from());
    }
  }

  /** By operation: the terms that only it uses, once, in the frame of the first of them. */
  static Map<Integer, List<Term>> of(Scene scene) {
    return new Terms(scene).find();
  }

  private Map<Integer, List<Term>> find() {
    Map<Integer, List<Term>> terms = new TreeMap<>();
    for (Arrow arrow : scene.arrows()) {
      List<Term> found = terms.computeIfAbsent(arrow.to(), _ -> new ArrayList<>());
      int frame = frame(found.isEmpty() ? arrow.from() : found.getFirst().root());
      List<Integer> boxes = new ArrayList<>();
      if (arrow.mark().isEmpty() && isTree(arrow.from(), frame, boxes)) {
        found.add(new Term(arrow.from(), boxes));
      }
    }
    return terms;
  }

  private int frame(int box) {
    return scene.boxes().get(box).frame();
  }

  /** Whether all below a box are used once, and few; they are added. */
  private boolean isTree(int box, int frame, List<Integer> boxes) {
    boxes.add(box);
    return uses[box] == 1
        && frame(box) == frame
        && boxes.size() <= MOST
        && operands.get(box).stream().allMatch(operand -> isTree(operand, frame, boxes));
  }
}
