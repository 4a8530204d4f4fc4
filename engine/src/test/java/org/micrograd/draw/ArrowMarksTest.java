package org.micrograd.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.micrograd.autograd.Value;
import org.micrograd.draw.LaidOutScene.Point;
import org.micrograd.graph.Trace;
import org.micrograd.outline.Folding;

/** Between two arrows that come together stands one number, that of the lower one. */
class ArrowMarksTest {
  static Stream<Arguments> networks() {
    return LayoutsHere.all().stream()
        .flatMap(layout -> Stream.of(2, 3).map(inputs -> Arguments.of(layout, inputs)));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void numbersDoNotMeet(Layout layout, int inputs) throws Exception {
    List<Value> leaves =
        Stream.of("x0", "x1", "x2").limit(inputs).map(name -> Value.of(0.5, name)).toList();
    Value root = Graphs.network(Graphs.parameters(inputs, 4, 1), leaves, 4, 1);
    Options options = Options.of(Map.of("depth", 0));
    Scene scene = SceneBuilder.of(Folding.of(Trace.of(root), options.wish()), options);
    LaidOutScene placed = layout.place(scene);
    List<Point> marks = ArrowMarks.of(placed).stream().filter(Objects::nonNull).toList();
    assertEquals(inputs, marks.size());
    double[] heads =
        IntStream.range(0, scene.arrows().size())
            .filter(a -> !scene.arrows().get(a).mark().isEmpty())
            .mapToDouble(a -> placed.routes().get(a).points().getLast().y())
            .sorted()
            .toArray();
    for (int i = 0; i + 1 < heads.length; i++) {
      double above = heads[i];
      double below = heads[i + 1];
      long between = marks.stream().filter(m -> m.y() > above && m.y() < below).count();
      assertTrue(between <= 1, between + " between " + above + " and " + below + ": " + marks);
    }
  }
}
