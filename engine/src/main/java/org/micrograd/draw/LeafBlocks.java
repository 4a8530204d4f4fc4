package org.micrograd.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.micrograd.draw.LaidOutScene.Point;
import org.micrograd.draw.LaidOutScene.Route;
import org.micrograd.draw.Scene.Arrow;
import org.micrograd.draw.Scene.Box;

/**
 * Many leaves that only one operation uses, as a block of some columns: a layout would set all of
 * them into one, as high as a house.
 *
 * <p>A layout gets a box in the place of each block; what it answers is spread out again.
 */
final class LeafBlocks {
  /** From how many leaves on. */
  private static final int MANY = 24;

  private static final double BETWEEN = 22;
  private static final double BELOW = 14;

  /** How much wider than high. */
  private static final double RATIO = 1.5;

  /**
   * @param box what the layout sees
   * @param members the positions of its leaves
   * @param user the position of the operation
   */
  private record Block(Box box, List<Integer> members, int user, int columns) {
    /** The width and the height of the greatest leaf, with the space around it. */
    private static double[] cell(Scene scene, List<Integer> members) {
      double width = 0;
      double height = 0;
      for (int member : members) {
        width = Math.max(width, scene.boxes().get(member).width());
        height = Math.max(height, scene.boxes().get(member).height());
      }
      return new double[] {width + BETWEEN, height + BELOW};
    }

    static Block of(Scene scene, int user, List<Integer> members) {
      double[] cell = cell(scene, members);
      int columns =
          (int) Math.max(2, Math.round(Math.sqrt(members.size() * cell[1] * RATIO / cell[0])));
      int rows = Math.ceilDiv(members.size(), columns);
      Box first = scene.boxes().get(members.getFirst());
      Box box =
          new Box(
              "block" + first.id(),
              Scene.Shape.REST,
              first.style(),
              List.of(),
              columns * cell[0],
              rows * cell[1],
              false,
              first.frame(),
              "");
      return new Block(box, members, user, columns);
    }

    /** The place of a leaf where the block has its middle. */
    Point place(Scene scene, int index, Point middle) {
      double[] cell = cell(scene, members);
      double left = middle.x() - box.width() / 2;
      double top = middle.y() - box.height() / 2;
      int row = index / columns;
      return new Point(
          left + (index % columns + 0.5) * cell[0] - BETWEEN / 2,
          top + (row + 0.5) * cell[1] - BELOW / 2);
    }

    /** The way of a leaf's arrow: below its row, along the block's side, and with the others. */
    Route way(Scene scene, Box leaf, Point at, Point middle, Route out) {
      double side = middle.x() + box.width() / 2;
      double below = at.y() + cell(scene, members)[1] / 2;
      Point exit = out.points().getFirst();
      List<Point> way = new ArrayList<>();
      way.add(new Point(at.x(), at.y() + leaf.height() / 2));
      way.add(new Point(at.x(), below));
      way.add(new Point(side, below));
      way.add(new Point(side, exit.y()));
      way.add(exit);
      List<Point> rest = out.along();
      way.addAll(rest.subList(1, rest.size()));
      return new Route(List.copyOf(way), false);
    }
  }

  private final Scene scene;
  private final List<Block> blocks = new ArrayList<>();

  /** The block of each box of the scene; null for those that stand alone. */
  private final Block[] blockOf;

  LeafBlocks(Scene scene) {
    this.scene = scene;
    this.blockOf = new Block[scene.boxes().size()];
    users()
        .forEach((user, members) -> {
          if (members.size() >= MANY) {
            Block block = Block.of(scene, user, members);
            blocks.add(block);
            members.forEach(member -> blockOf[member] = block);
          }
        });
  }

  /** For each operation the leaves that only it uses, once, in the frame of the first of them. */
  private Map<Integer, List<Integer>> users() {
    int[] arrows = new int[scene.boxes().size()];
    boolean[] isMade = new boolean[arrows.length];
    for (Arrow arrow : scene.arrows()) {
      arrows[arrow.from()]++;
      isMade[arrow.to()] = true;
    }
    Map<Integer, List<Integer>> users = new TreeMap<>();
    for (Arrow arrow : scene.arrows()) {
      int leaf = arrow.from();
      if (arrows[leaf] == 1 && !isMade[leaf] && arrow.mark().isEmpty()) {
        List<Integer> members = users.computeIfAbsent(arrow.to(), user -> new ArrayList<>());
        if (members.isEmpty() || frame(members.getFirst()) == frame(leaf)) {
          members.add(leaf);
        }
      }
    }
    return users;
  }

  private int frame(int box) {
    return scene.boxes().get(box).frame();
  }

  /** What a layout is asked to lay out. */
  Scene reduced() {
    if (blocks.isEmpty()) {
      return scene;
    }
    Map<Object, Integer> places = places();
    List<Box> boxes = new ArrayList<>();
    places
        .keySet()
        .forEach(key ->
            boxes.add(key instanceof Block block ? block.box : scene.boxes().get((Integer) key)));
    List<Arrow> arrows = new ArrayList<>();
    for (Arrow arrow : scene.arrows()) {
      if (blockOf[arrow.from()] == null) {
        arrows.add(new Arrow(places.get(arrow.from()), places.get(arrow.to()), arrow.mark()));
      }
    }
    blocks.forEach(block -> arrows.add(new Arrow(places.get(block), places.get(block.user), "")));
    return new Scene(
        boxes,
        scene.frames(),
        arrows,
        scene.isTopDown(),
        scene.title(),
        scene.note(),
        scene.greatest());
  }

  /** The positions in the reduced scene of boxes, by their own, and of blocks. */
  private Map<Object, Integer> places() {
    Map<Object, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < blockOf.length; i++) {
      places.putIfAbsent(blockOf[i] == null ? i : blockOf[i], places.size());
    }
    return places;
  }

  /** The whole scene, from a layout of the reduced one. */
  LaidOutScene spread(LaidOutScene reduced) {
    if (blocks.isEmpty()) {
      return reduced;
    }
    Map<Object, Integer> places = places();
    List<Point> boxes = new ArrayList<>();
    for (int i = 0; i < blockOf.length; i++) {
      Block block = blockOf[i];
      Point at = reduced.boxes().get(places.get(block == null ? i : block));
      boxes.add(block == null ? at : block.place(scene, block.members.indexOf(i), at));
    }
    List<Route> routes = new ArrayList<>();
    int single = 0;
    int many = reduced.routes().size() - blocks.size();
    for (Arrow arrow : scene.arrows()) {
      Block block = blockOf[arrow.from()];
      routes.add(
          block == null
              ? reduced.routes().get(single++)
              : block.way(
                  scene,
                  scene.boxes().get(arrow.from()),
                  boxes.get(arrow.from()),
                  reduced.boxes().get(places.get(block)),
                  reduced.routes().get(many + blocks.indexOf(block))));
    }
    return Frames.laidOut(scene, List.copyOf(boxes), List.copyOf(routes));
  }
}
