package org.micrograd.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.micrograd.draw.LaidOutScene.Area;
import org.micrograd.draw.LaidOutScene.Point;
import org.micrograd.draw.LaidOutScene.Route;
import org.micrograd.draw.Scene.Arrow;
import org.micrograd.draw.Scene.Box;
import org.micrograd.draw.Terms.Term;

/** Terms laid out each alone: where its boxes and arrows are, from its middle on. */
final class TermPlaces {
  private final Scene scene;

  /** By the positions of boxes and of arrows. */
  private final Map<Integer, Point> boxes = new HashMap<>();

  private final Map<Integer, Route> arrows = new HashMap<>();

  /** The greatest width and height. */
  private double width;

  private double height;

  TermPlaces(Scene scene, List<Term> terms, Function<Scene, LaidOutScene> layout) {
    this.scene = scene;
    List<Integer> members = new ArrayList<>();
    terms.stream().filter(term -> term.boxes().size() > 1).forEach(t -> members.addAll(t.boxes()));
    if (!members.isEmpty()) {
      read(members, layout);
    }
    terms.forEach(this::centre);
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  Point box(int box) {
    return boxes.get(box);
  }

  Route arrow(int arrow) {
    return arrows.get(arrow);
  }

  /** All trees in one scene: they do not touch one another there either. */
  private void read(List<Integer> members, Function<Scene, LaidOutScene> layout) {
    List<Integer> inside = new ArrayList<>();
    List<Arrow> own = new ArrayList<>();
    for (int a = 0; a < scene.arrows().size(); a++) {
      Arrow arrow = scene.arrows().get(a);
      int to = members.indexOf(arrow.to());
      if (to >= 0) {
        inside.add(a);
        own.add(new Arrow(members.indexOf(arrow.from()), to, arrow.mark()));
      }
    }
    List<Box> alone = members.stream().map(b -> scene.boxes().get(b).inFrame(-1)).toList();
    LaidOutScene placed =
        layout.apply(new Scene(alone, List.of(), own, scene.isTopDown(), "", "", Double.NaN));
    for (int i = 0; i < members.size(); i++) {
      boxes.put(members.get(i), placed.boxes().get(i));
    }
    for (int i = 0; i < inside.size(); i++) {
      arrows.put(inside.get(i), placed.routes().get(i));
    }
  }

  /** Moves a term so that its middle is at 0. */
  private void centre(Term term) {
    boxes.computeIfAbsent(term.root(), _ -> new Point(0, 0));
    List<Integer> inside =
        arrows.keySet().stream()
            .filter(a -> term.boxes().contains(scene.arrows().get(a).to()))
            .toList();
    Area all =
        term.boxes().stream()
            .map(b -> LaidOutScene.area(scene.boxes().get(b), boxes.get(b)))
            .reduce(Area::around)
            .orElseThrow();
    for (int a : inside) {
      for (Point p : arrows.get(a).along()) {
        all = all.around(new Area(p.x(), p.y(), p.x(), p.y()));
      }
    }
    double x = (all.left() + all.right()) / 2;
    double y = (all.top() + all.bottom()) / 2;
    term.boxes().forEach(b -> boxes.compute(b, (_, p) -> p.moved(-x, -y)));
    inside.forEach(a -> arrows.compute(a, (_, way) -> way.moved(-x, -y)));
    width = Math.max(width, all.width());
    height = Math.max(height, all.height());
  }
}
