package org.micrograd.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.micrograd.draw.Scene.Arrow;
import org.micrograd.draw.Scene.Box;
import org.micrograd.draw.Scene.Frame;
import org.micrograd.draw.Scene.Line;
import org.micrograd.draw.Scene.Shape;
import org.micrograd.outline.Outline;
import org.micrograd.outline.Outline.Group;
import org.micrograd.outline.Outline.Item;
import org.micrograd.outline.Outline.Spread;
import org.micrograd.outline.Outline.Use;
import org.micrograd.outline.PartName;

/** Makes the scene of an outline: what is written in each box, and what it looks like. */
final class SceneBuilder {
  private static final double LINE_HEIGHT = 16;

  private final Outline outline;
  private final Options options;
  private final boolean hasGradients;
  private final double greatest;
  private final List<Box> boxes = new ArrayList<>();
  private final List<Frame> frames = new ArrayList<>();
  private final Map<Integer, Integer> frameOf = new HashMap<>();

  /** The box where arrows to an item end, and the one where arrows from it begin. */
  private final int[] entry;

  private final int[] exit;
  private final Map<Integer, Integer> closed = new HashMap<>();
  private final boolean[] outputs;

  SceneBuilder(Outline outline, Options options) {
    this.outline = outline;
    this.options = options;
    this.greatest =
        outline.items().stream()
            .mapToDouble(SceneBuilder::size)
            .filter(Double::isFinite)
            .max()
            .orElse(0);
    this.hasGradients =
        options.hasValues()
            && options.grad(
                outline.items().stream().anyMatch(i -> !i.grad().equals(new Spread(0, 0))));
    this.outputs = outline.outputs();
    this.entry = new int[outline.items().size()];
    this.exit = new int[outline.items().size()];
  }

  static Scene of(Outline outline, Options options) {
    return new SceneBuilder(outline, options).scene();
  }

  private static double size(Item item) {
    return Math.max(Math.abs(item.grad().low()), Math.abs(item.grad().high()));
  }

  private Scene scene() {
    for (int i = 0; i < entry.length; i++) {
      int group = outline.closed(i);
      if (group >= 0) {
        entry[i] = exit[i] = closed.computeIfAbsent(group, this::folder);
        if (outputs[i]) {
          exit[i] = boxes.size();
          boxes.add(
              value(
                  i,
                  outline.items().get(i),
                  i == entry.length - 1,
                  outline.groups().get(group).parent()));
        }
      } else {
        item(i, outline.items().get(i));
      }
    }
    List<Arrow> arrows = arrows();
    Chips.split(boxes, arrows);
    return new Scene(
        boxes,
        frames,
        arrows,
        options.isTopDown(),
        options.title(),
        outline.folded(),
        options.isColoured() && greatest > 0 ? greatest : Double.NaN);
  }

  private void item(int i, Item item) {
    boolean isRoot = i == entry.length - 1;
    boolean isBare = !options.hasValues() && !isRoot && !item.isLeaf() && item.label().isEmpty();
    if (!isBare) {
      exit[i] = boxes.size();
      entry[i] = exit[i];
      boxes.add(value(i, item, isRoot));
    }
    if (!item.isLeaf()) {
      entry[i] = boxes.size();
      exit[i] = isBare ? entry[i] : exit[i];
      boxes.add(operation(i, item));
    }
  }

  /** The box of a value. */
  Box value(int i, Item item, boolean isRoot) {
    return value(i, item, isRoot, item.group());
  }

  private Box value(int i, Item item, boolean isRoot, int group) {
    Shape shape =
        isRoot
            ? Shape.ROOT
            : item.isConstant() ? Shape.CONSTANT : item.isLeaf() ? Shape.LEAF : Shape.RESULT;
    List<Line> lines = new ArrayList<>();
    if (!item.label().isEmpty()) {
      Label.ofBox(PartName.shortened(item.label()))
          .lines()
          .forEach(line -> lines.add(new Line(line, true)));
    }
    if (options.hasValues() || item.isConstant()) {
      lines.add(new Line("data: " + NumberText.of(item.data()), false));
    }
    if (hasGradients && !item.isConstant()) {
      lines.add(new Line("grad: " + NumberText.of(item.grad()), false));
    }
    if (item.count() > 1) {
      lines.add(new Line("× " + count(item.count()), true));
    }
    if (lines.isEmpty()) {
      lines.add(new Line(isRoot ? "result" : "value", false));
    }
    Style style =
        options.isColoured() && !item.isConstant() && shape != Shape.CONSTANT
            ? Style.ofGradient(strongest(item.grad()), greatest)
            : Style.valueOf(shape.name());
    return box(
        "n" + i,
        shape,
        style,
        lines,
        item.count() > 1,
        group,
        Hints.of(item, isRoot, options.hasValues(), hasGradients));
  }

  private static double strongest(Spread grad) {
    return Math.abs(grad.low()) > Math.abs(grad.high()) ? grad.low() : grad.high();
  }

  /** The ellipse of the operation that made a value. */
  Box operation(int i, Item item) {
    String symbol = item.terms() > 0 ? "Σ " + count(item.terms()) : item.sign();
    String hint =
        item.terms() > 0 ? "Sum of " + count(item.terms()) + " terms." : Hints.operation(item);
    return box(
        "n" + i + "op",
        Shape.OPERATION,
        Style.OPERATION,
        List.of(new Line(symbol, true)),
        item.count() > 1,
        item.group(),
        hint);
  }

  private int folder(int g) {
    boxes.add(closed(g));
    return boxes.size() - 1;
  }

  /** The box of a closed group. */
  Box closed(int g) {
    Group group = outline.groups().get(g);
    List<Line> lines = new ArrayList<>();
    Label.ofBox(outline.title(g)).lines().forEach(line -> lines.add(new Line(line, true)));
    lines.add(new Line(count(group.nodes()) + (group.nodes() == 1 ? " value" : " values"), false));
    if (group.count() > 1) {
      lines.add(new Line("× " + count(group.count()), true));
    }
    Shape shape = group.isRest() ? Shape.REST : Shape.GROUP;
    String hint =
        group.isRest()
            ? "What is farthest from the root was left out: max shows more."
            : "A closed group: depth opens it.";
    return box(
        "g" + g,
        shape,
        Style.valueOf(shape.name()),
        lines,
        group.count() > 1,
        group.parent(),
        hint);
  }

  private Box box(
      String id,
      Shape shape,
      Style style,
      List<Line> lines,
      boolean isMany,
      int group,
      String hint) {
    double text =
        lines.stream()
            .mapToDouble(l -> Fonts.width(l.text(), l.isBold() ? Fonts.SIZE * 1.06 : Fonts.SIZE))
            .max()
            .orElse(0);
    double height = lines.size() * LINE_HEIGHT + (shape == Shape.GROUP ? 20 : 12);
    double width = Math.max(text + (shape == Shape.LEAF ? 30 : 22), height);
    return new Box(
        id, shape, style, lines, Math.ceil(width), Math.ceil(height), isMany, frame(group), hint);
  }

  private int frame(int g) {
    if (g < 0) {
      return -1;
    }
    Integer known = frameOf.get(g);
    if (known == null) {
      Group group = outline.groups().get(g);
      int parent = frame(group.parent());
      known = frames.size();
      frames.add(new Frame("g" + g, title(g), parent));
      frameOf.put(g, known);
    }
    return known;
  }

  /** What stands above an open group. */
  String title(int g) {
    Group group = outline.groups().get(g);
    String count = group.count() > 1 ? " × " + count(group.count()) : "";
    return String.join(" ", Label.of(outline.title(g)).lines()) + count;
  }

  private List<Arrow> arrows() {
    List<Arrow> arrows = new ArrayList<>();
    Map<List<Integer>, Integer> merged = new LinkedHashMap<>();
    for (int i = 0; i < entry.length; i++) {
      Item item = outline.items().get(i);
      if (entry[i] != exit[i]) {
        arrows.add(new Arrow(entry[i], exit[i], ""));
      }
      for (int k = 0; k < item.uses().size(); k++) {
        Use use = item.uses().get(k);
        int from = exit[use.item()];
        if (isClosed(i) && outline.closed(i) == outline.closed(use.item())) {
          continue;
        }
        if (isClosed(i) || isClosed(use.item())) {
          merged.merge(List.of(from, entry[i]), use.count(), Integer::sum);
        } else {
          arrows.add(new Arrow(from, entry[i], mark(item, use, k)));
        }
      }
    }
    merged.forEach((ends, count) -> {
      if (!ends.getFirst().equals(ends.getLast())) {
        arrows.add(new Arrow(ends.getFirst(), ends.getLast(), count > 1 ? "×" + count(count) : ""));
      }
    });
    return arrows;
  }

  private boolean isClosed(int item) {
    return outline.closed(item) >= 0;
  }

  static String mark(Item item, Use use, int position) {
    if (use.count() > 1) {
      return "×" + count(use.count());
    }
    boolean ordered = item.uses().size() > 1 && item.terms() == 0;
    return ordered && item.op() != null && !item.op().commutes() ? "" + (position + 1) : "";
  }

  private static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }
}
