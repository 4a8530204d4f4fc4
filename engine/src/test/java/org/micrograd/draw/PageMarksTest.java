package org.micrograd.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.micrograd.autograd.Value;

/** The numbers at the arrows of operations whose operands may not change places. */
class PageMarksTest {
  /** Numbers that lie on a box or its shadow, as texts that begin below, in the middle. */
  private static final String UNDER =
      """
      (() => {
        const view = model.open(graph).view(), placed = shapes.place(view), found = [];
        marks.place(view, placed).forEach((at, a) => {
          if (!at) return;
          const half = 3 * view.arrows[a].mark.length;
          placed.boxes.forEach(([x, y], b) => {
            const {shape, width, height, many} = view.boxes[b], more = many && shape !== 'operation' ? 4 : 0;
            const dx = Math.max(0, x - at[0] - half, at[0] - half - x - more), dy = Math.max(0, y - at[1], at[1] - 8 - y - more);
            const isOn = shape === 'operation' ? Math.hypot(dx / (width / 2 + 1), dy / (height / 2 + 1)) < 1 : dx < width / 2 + 1 && dy < height / 2 + 1;
            if (isOn) found.push(view.arrows[a].mark + ' at ' + view.boxes[b].id);
          });
        });
        return found.join(', ');
      })()
      """;

  private static Value root(String of) {
    Value a = Value.of(2, "a");
    Value b = Value.of(3, "b");
    return switch (of) {
      case "power" -> a.pow(b);
      case "difference" -> a.sub(b);
      case "choice" -> a.where(b, a.mul(b));
      default -> a.div(b).sub(b.div(a)).pow(a.sub(b));
    };
  }

  @ParameterizedTest
  @CsvSource({
    "power, LR, 2",
    "power, TB, 2",
    "difference, LR, 2",
    "choice, LR, 3",
    "choice, TB, 3",
    "all, LR, 10",
  })
  void standApart(String of, String direction, int wanted) throws Exception {
    Drawing drawing = Drawing.of(root(of), Options.of(Map.of("rankdir", direction)));
    String html = new String(drawing.bytes("html"), StandardCharsets.UTF_8);
    try (Stage page = Stage.all().getFirst().open(html)) {
      String all =
          "[...document.querySelectorAll('.mark')].map((m) => m.getAttribute('x') + ' ' + m.getAttribute('y')).join('|')";
      List<double[]> marks =
          Stream.of(page.eval(all).split("\\|"))
              .map(each -> Stream.of(each.split(" ")).mapToDouble(Double::parseDouble).toArray())
              .toList();
      assertEquals(wanted, marks.size());
      for (int i = 0; i < marks.size(); i++) {
        for (double[] b : marks.subList(0, i)) {
          double[] a = marks.get(i);
          double apart = Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);
          assertTrue(apart > 10, of + " " + direction + ": " + apart);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"LR, 0", "LR, 1", "LR, 9", "TB, 0", "TB, 1", "TB, 9"})
  void lieOnNoBox(String direction, int depth) throws Exception {
    Value w = Value.of(3, "w");
    Value sum = Value.number(0);
    for (int i = 0; i < 110; i++) {
      sum = sum.add(w.mul(Value.number(i)).exp());
    }
    Options options = Options.of(Map.of("rankdir", direction, "depth", depth));
    for (Value root : List.of(sum, Graphs.mlp(), Graphs.moons(2), root("all"))) {
      try (Stage page = new StandIn(Drawing.of(root, options).html())) {
        assertEquals("", page.eval(UNDER));
      }
    }
  }
}
