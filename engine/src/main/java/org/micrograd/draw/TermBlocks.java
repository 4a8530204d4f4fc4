package org.micrograd.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.micrograd.draw.LaidOutScene.Point;
import org.micrograd.draw.LaidOutScene.Route;
import org.micrograd.draw.Scene.Arrow;
import org.micrograd.draw.Scene.Box;
import org.micrograd.draw.Terms.Term;

/**
 * Many terms that only one operation uses, as a block of some columns: a layout would set all of
 * them into one, as high as a house.
 *
 * <p>A layout gets the terms alone first, where they are no leaves, and then the scene with a box
 * in the place of each block; what it answers is spread out again.
 */
final class TermBlocks {
  /** From how many terms on. */
  private static final int MANY = 24;

  private static final double BETWEEN = 22;
  private static final double BELOW = 14;

  /** How much wider than high. */
  private static final double RATIO = 1.5;

  /**
   * @param box what the layout sees
   * @param user the position of the operation
   * @param width that of the greatest term, with the space around it; so is the height
   */
  private record Block(
      Box box,
      TermPlaces places,
      List<Term> terms,
      int user,
      int columns,
      double width,
      double height) {
    static Block of(Scene scene, int user, List<Term> terms, TermPlaces places) {
      double width = places.width() + BETWEEN;
      double height = places.height() + BELOW;
      int columns = (int) Math.max(2, Math.round(Math.sqrt(terms.size() * height * RATIO / width)));
      int rows = Math.ceilDiv(terms.size(), columns);
      Box first = scene.boxes().get(terms.getFirst().root());
      Box box =
          new Box(
              "block" + first.id(),
              Scene.Shape.REST,
              first.style(),
              List.of(),
              columns * width,
              rows * height,
              false,
              first.frame(),
              "");
      return new Block(box, places, terms, user, columns, width, height);
    }

    /** The middle of a term where the block has its own. */
    Point place(Term term, Point middle) {
      int index = terms.indexOf(term);
      int row = index / columns;
      return new Point(
          middle.x() - box.width() / 2 + (index % columns + 0.5) * width - BETWEEN / 2,
          middle.y() - box.height() / 2 + (row + 0.5) * height - BELOW / 2);
    }

    /** The way of a term's arrow: below its row, along the block's side, and with the others. */
    Route way(Box root, Term term, Point middle, Route out) {
      Point at = place(term, middle);
      Point from = places.box(term.root()).moved(at.x(), at.y());
      double side = middle.x() + box.width() / 2;
      double below = at.y() + height / 2;
      Point exit = out.points().getFirst();
      List<Point> way = new ArrayList<>();
      way.add(new Point(from.x(), from.y() + root.height() / 2));
      way.add(new Point(from.x(), below));
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

  /** The block and the term of each box of the scene; null for those that stand alone. */
  private final Block[] blockOf;

  private final Term[] termOf;

  private TermBlocks(Scene scene, Function<Scene, LaidOutScene> layout) {
    this.scene = scene;
    this.blockOf = new Block[scene.boxes().size()];
    this.termOf = new Term[blockOf.length];
    Terms.of(scene)
        .forEach((user, terms) -> {
          if (terms.size() >= MANY) {
            add(Block.of(scene, user, terms, new TermPlaces(scene, terms, layout)));
          }
        });
  }

  /** A scene laid out by a layout, with such terms in blocks. */
  static LaidOutScene place(Scene scene, Function<Scene, LaidOutScene> layout) {
    TermBlocks blocks = new TermBlocks(scene, layout);
    return blocks.blocks.isEmpty()
        ? layout.apply(scene)
        : blocks.spread(layout.apply(blocks.reduced()));
  }

  private void add(Block block) {
    blocks.add(block);
    for (Term term : block.terms) {
      for (int box : term.boxes()) {
        blockOf[box] = block;
        termOf[box] = term;
      }
    }
  }

  /** What a layout is asked to lay out. */
  private Scene reduced() {
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
  private LaidOutScene spread(LaidOutScene reduced) {
    Map<Object, Integer> places = places();
    List<Point> boxes = new ArrayList<>();
    for (int i = 0; i < blockOf.length; i++) {
      Block block = blockOf[i];
      Point at = reduced.boxes().get(places.get(block == null ? i : block));
      Point term = block == null ? at : block.place(termOf[i], at);
      boxes.add(block == null ? at : block.places.box(i).moved(term.x(), term.y()));
    }
    List<Route> routes = new ArrayList<>();
    int single = 0;
    for (int a = 0; a < scene.arrows().size(); a++) {
      boolean isSingle = blockOf[scene.arrows().get(a).from()] == null;
      routes.add(isSingle ? reduced.routes().get(single++) : way(a, places, reduced));
    }
    return Frames.laidOut(scene, List.copyOf(boxes), List.copyOf(routes));
  }

  /** The way of an arrow in a term, or out of it. */
  private Route way(int a, Map<Object, Integer> places, LaidOutScene reduced) {
    int from = scene.arrows().get(a).from();
    Block block = blockOf[from];
    Point middle = reduced.boxes().get(places.get(block));
    if (from != termOf[from].root()) {
      Point term = block.place(termOf[from], middle);
      return block.places.arrow(a).moved(term.x(), term.y());
    }
    int many = reduced.routes().size() - blocks.size();
    Route out = reduced.routes().get(many + blocks.indexOf(block));
    return block.way(scene.boxes().get(from), termOf[from], middle, out);
  }
}
