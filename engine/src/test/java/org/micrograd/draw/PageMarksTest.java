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
}
