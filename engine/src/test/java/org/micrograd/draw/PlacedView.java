package org.micrograd.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where everything lies that a page shows, read once, and what lies wrong of it. */
final class PlacedView {
  private static final int MOST = 5;

  /** A line for each box, frame and arrow: its words first, then its numbers. */
  private static final String READ =
      """
      (() => {
        const view = model.open(graph).view(), {width, height, boxes, frames, arrows} = shapes.place(view);
        return [
          ['view', width, height],
          ...view.boxes.map((box, b) => ['box', box.id, box.shape, ...boxes[b], box.width, box.height, box.frame]),
          ...frames.map(({x, y, width, height}, f) => ['frame', view.frames[f].name, x, y, width, height, view.frames[f].parent]),
          ...view.arrows.map(({from, to}, i) => ['arrow', from, to, ...arrows[i][0], ...arrows[i].at(-1), ...marks.along(arrows[i], view.topDown).flat()]),
        ].map((line) => line.join('\\t')).join('\\n');
      })()
      """;

  private record Box(
      String id, String shape, double x, double y, double width, double height, int frame) {

    /** Whether a place is in it, and so far from its border. */
    boolean holds(double px, double py, double by) {
      double dx = Math.abs(px - x);
      double dy = Math.abs(py - y);
      return shape.equals("operation")
          ? Math.hypot(dx / (width / 2 - by), dy / (height / 2 - by)) < 1
          : dx < width / 2 - by && dy < height / 2 - by;
    }

    /** Whether a place is on its border. */
    boolean borders(double px, double py) {
      double dx = Math.abs(px - x);
      double dy = Math.abs(py - y);
      return shape.equals("operation")
          ? Math.abs(Math.hypot(2 * dx / width, 2 * dy / height) - 1) < 0.1
          : Math.abs(dx - width / 2) < 1 && dy <= height / 2 + 1
              || Math.abs(dy - height / 2) < 1 && dx <= width / 2 + 1;
    }

    boolean liesOn(Box other) {
      return Math.abs(x - other.x) < (width + other.width) / 2 - 0.5
          && Math.abs(y - other.y) < (height + other.height) / 2 - 0.5;
    }
  }

  private record Frame(String name, double x, double y, double width, double height, int parent) {

    boolean holds(Box box) {
      return dx(box) + box.width / 2 <= width / 2 + 0.5
          && dy(box) + box.height / 2 <= height / 2 + 0.5;
    }

    boolean touches(Box box) {
      return dx(box) < (width + box.width) / 2 - 0.5 && dy(box) < (height + box.height) / 2 - 0.5;
    }

    private double dx(Box box) {
      return Math.abs(box.x - x - width / 2);
    }

    private double dy(Box box) {
      return Math.abs(box.y - y - height / 2);
    }
  }

  /**
   * @param ends where its way begins and ends, both numbers of each
   * @param way places along it, both numbers of each
   */
  private record Arrow(int from, int to, double[] ends, double[] way) {}

  private final List<Box> boxes = new ArrayList<>();
  private final List<Frame> frames = new ArrayList<>();
  private final List<Arrow> arrows = new ArrayList<>();
  private double width;
  private double height;

  /** What a page shows first. */
  PlacedView(Stage page) throws Exception {
    for (String line : page.eval(READ).split("\n")) {
      String[] words = line.split("\t");
      switch (words[0]) {
        case "box" -> {
          double[] at = numbers(words, 3);
          boxes.add(new Box(words[1], words[2], at[0], at[1], at[2], at[3], (int) at[4]));
        }
        case "frame" -> {
          double[] at = numbers(words, 2);
          frames.add(new Frame(words[1], at[0], at[1], at[2], at[3], (int) at[4]));
        }
        case "arrow" -> {
          int from = Integer.parseInt(words[1]);
          int to = Integer.parseInt(words[2]);
          arrows.add(new Arrow(from, to, numbers(words, 3, 7), numbers(words, 7)));
        }
        default -> {
          width = Double.parseDouble(words[1]);
          height = Double.parseDouble(words[2]);
        }
      }
    }
  }

  private static double[] numbers(String[] words, int from) {
    return numbers(words, from, words.length);
  }

  private static double[] numbers(String[] words, int from, int to) {
    return Stream.of(words).skip(from).limit(to - from).mapToDouble(Double::parseDouble).toArray();
  }

  /** How wide all is by its height. */
  double ratio() {
    return width / height;
  }

  /** Boxes that lie on others, and arrows that do not begin or end at theirs. */
  String overlaps() {
    List<String> found = new ArrayList<>();
    for (int b = 0; b < boxes.size(); b++) {
      for (Box before : boxes.subList(0, b)) {
        if (before.liesOn(boxes.get(b))) {
          found.add(before.id + " on " + boxes.get(b).id);
        }
      }
    }
    for (Arrow arrow : arrows) {
      Box from = boxes.get(arrow.from);
      Box to = boxes.get(arrow.to);
      double[] ends = arrow.ends;
      if (!from.borders(ends[0], ends[1]) || !to.borders(ends[2], ends[3])) {
        found.add(from.id + " to " + to.id);
      }
    }
    return first(found);
  }

  /**
   * Arrows through boxes that are not theirs, and boxes that are not in their group or in another.
   */
  String astray() {
    List<String> found = new ArrayList<>();
    for (Arrow arrow : arrows) {
      for (int b = 0; b < boxes.size(); b++) {
        if (b != arrow.from && b != arrow.to && goesThrough(arrow.way, boxes.get(b))) {
          String way = boxes.get(arrow.from).id + " to " + boxes.get(arrow.to).id;
          found.add(way + " through " + boxes.get(b).id);
        }
      }
    }
    for (int f = 0; f < frames.size(); f++) {
      Frame frame = frames.get(f);
      for (Box box : boxes) {
        if (lies(box.frame, f) ? !frame.holds(box) : frame.touches(box)) {
          found.add(box.id + " and " + frame.name);
        }
      }
    }
    return first(found);
  }

  private static boolean goesThrough(double[] way, Box box) {
    return IntStream.range(0, way.length / 2)
        .anyMatch(i -> box.holds(way[2 * i], way[2 * i + 1], 2));
  }

  /** Whether a frame is another or lies in it. */
  private boolean lies(int frame, int outer) {
    return frame >= 0 && (frame == outer || lies(frames.get(frame).parent, outer));
  }

  private static String first(List<String> found) {
    return String.join(", ", found.subList(0, Math.min(MOST, found.size())));
  }
}
