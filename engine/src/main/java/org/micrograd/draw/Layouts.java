package org.micrograd.draw;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/** The layouts there are, and what is said when none of them can. */
final class Layouts {
  /** The layouts by the names under which a program asks for them, the first choice first. */
  private static final Map<String, Layout> KNOWN = new LinkedHashMap<>();

  static {
    Duration millis = Duration.ofMillis(1);
    KNOWN.put(
        "dot",
        new GraphvizLayout(new NativeDot(), millis.multipliedBy(3000), millis.multipliedBy(5)));
    KNOWN.put("elk", new ElkLayout());
    KNOWN.put(
        "v8",
        new GraphvizLayout(new V8Graphviz(), millis.multipliedBy(20_000), millis.multipliedBy(10)));
  }

  private Layouts() {}

  /** The layouts to be asked in turn: one by its name, or all for "auto". */
  static List<Layout> of(String engine) {
    return engine.equals("auto") ? List.copyOf(KNOWN.values()) : List.of(KNOWN.get(engine));
  }

  /** Those of some that start no process of another program; where none is left, one says so. */
  static List<Layout> inProcess(List<Layout> layouts) {
    List<Layout> here =
        layouts.stream()
            .filter(
                each -> !(each instanceof GraphvizLayout g && g.graphviz() instanceof NativeDot))
            .toList();
    return here.isEmpty() ? List.of(Layouts::noProcess) : here;
  }

  private static LaidOutScene noProcess(Scene scene) throws RenderException {
    throw new RenderException(
        "a restricted script starts no process; leave out the engine, or return the picture and let the application draw it");
  }

  /**
   * Lays out a scene by the first layout that can.
   *
   * @param format what it is wanted for, in messages
   * @throws IllegalStateException if none can
   * @throws CancellationException if the thread is interrupted
   */
  static LaidOutScene place(Scene scene, List<Layout> layouts, String format) {
    List<RenderException> failures = new ArrayList<>();
    for (Layout layout : inTurn(layouts, scene)) {
      // What is too much for Graphviz in C is too much for the same Graphviz in JavaScript.
      if (layout instanceof GraphvizLayout && failures.stream().anyMatch(RenderException::isLate)) {
        continue;
      }
      try {
        return layout.place(scene);
      } catch (RenderException e) {
        failures.add(e);
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("interrupted while drawing");
      }
    }
    String reasons = failures.stream().map(Throwable::getMessage).collect(joining("; "));
    IllegalStateException failure =
        new IllegalStateException(
            "cannot draw this graph as %s, only as dot: %s".formatted(format, reasons));
    failures.forEach(failure::addSuppressed);
    throw failure;
  }

  /**
   * V8 needs a second to start, which pays where ELK needs more to lay out. Graphviz sets groups
   * that feed one another askew, ELK in columns.
   */
  private static List<Layout> inTurn(List<Layout> layouts, Scene scene) {
    if (!scene.isLarge() && scene.frames().isEmpty()) {
      return layouts;
    }
    return layouts.stream()
        .sorted(Comparator.comparing(layout -> layout instanceof GraphvizLayout != scene.isLarge()))
        .toList();
  }
}
