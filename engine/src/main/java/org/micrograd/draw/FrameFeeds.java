package org.micrograd.draw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.micrograd.draw.Scene.Arrow;
import org.micrograd.draw.Scene.Box;
import org.micrograd.draw.Scene.Shape;

/**
 * Arrows into a frame, to an operation that has a leaf inside that frame as well. The leaf stands a
 * column before the operation, and where the arrow comes from there too, unless it is moved one
 * column on: frames that share a column cannot lie beside each other, and one is pushed down.
 */
final class FrameFeeds {
  private final Scene scene;

  private FrameFeeds(Scene scene) {
    this.scene = scene;
  }

  static Set<Arrow> of(Scene scene) {
    FrameFeeds feeds = new FrameFeeds(scene);
    Set<Integer> withLeaf =
        scene.arrows().stream()
            .filter(feeds::isOfLeafInside)
            .map(Arrow::to)
            .collect(Collectors.toCollection(HashSet::new));
    return scene.arrows().stream()
        .filter(arrow -> withLeaf.contains(arrow.to()) && !feeds.isInside(arrow))
        .collect(Collectors.toSet());
  }

  /** The leaves outside of all frames that are used in one of the outermost frames alone, by it. */
  static Collection<List<Integer>> inputs(Scene scene) {
    Map<Integer, Set<Integer>> users = new HashMap<>();
    for (Arrow arrow : scene.arrows()) {
      users
          .computeIfAbsent(arrow.from(), _ -> new HashSet<>())
          .add(outermost(scene, scene.boxes().get(arrow.to()).frame()));
    }
    Map<Integer, List<Integer>> inputs = new TreeMap<>();
    for (int b = 0; b < scene.boxes().size(); b++) {
      Box box = scene.boxes().get(b);
      Set<Integer> frames = users.getOrDefault(b, Set.of());
      if (box.shape() == Shape.LEAF && box.frame() < 0 && frames.size() == 1) {
        inputs.computeIfAbsent(frames.iterator().next(), _ -> new ArrayList<>()).add(b);
      }
    }
    inputs.remove(-1);
    return inputs.values();
  }

  private static int outermost(Scene scene, int frame) {
    int f = frame;
    while (f >= 0 && scene.frames().get(f).parent() >= 0) {
      f = scene.frames().get(f).parent();
    }
    return f;
  }

  private boolean isOfLeafInside(Arrow arrow) {
    Box from = scene.boxes().get(arrow.from());
    return from.shape() == Shape.LEAF && isInside(arrow);
  }

  /** Whether an arrow begins in the innermost frame of its end. */
  private boolean isInside(Arrow arrow) {
    int frame = scene.boxes().get(arrow.to()).frame();
    return frame < 0 || Frames.holding(scene, arrow) == frame;
  }
}
