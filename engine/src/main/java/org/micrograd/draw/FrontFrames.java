package org.micrograd.draw;

import java.util.List;
import org.micrograd.draw.Scene.Arrow;
import org.micrograd.draw.Scene.Frame;

/**
 * Groups inside a group that begin where it begins: all that they use comes from outside of it. A
 * layout that sees only what is inside would put each next to what uses it, far from its fellows.
 */
final class FrontFrames {
  private final List<Frame> frames;
  private final boolean[] isFed;
  private final boolean[] isFedInside;

  private FrontFrames(Scene scene) {
    this.frames = scene.frames();
    this.isFed = new boolean[frames.size()];
    this.isFedInside = new boolean[frames.size()];
    for (Arrow arrow : scene.arrows()) {
      feed(scene.boxes().get(arrow.from()).frame(), scene.boxes().get(arrow.to()).frame());
    }
  }

  /** For each frame whether it is one. */
  static boolean[] of(Scene scene) {
    FrontFrames found = new FrontFrames(scene);
    boolean[] are = new boolean[found.frames.size()];
    for (int f = 0; f < are.length; f++) {
      are[f] = found.frames.get(f).parent() >= 0 && found.isFed[f] && !found.isFedInside[f];
    }
    return are;
  }

  private void feed(int from, int to) {
    for (int f = to; f >= 0 && !lies(from, f); f = frames.get(f).parent()) {
      isFed[f] = true;
      isFedInside[f] |= lies(from, frames.get(f).parent());
    }
  }

  private boolean lies(int inner, int outer) {
    int f = inner;
    while (f >= 0 && f != outer) {
      f = frames.get(f).parent();
    }
    return f == outer;
  }
}
