package org.micrograd.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.micrograd.autograd.Value;
import org.micrograd.draw.Stage.Opener;
import org.micrograd.graph.Trace;

/** The page by clicks and keys, in a browser where there is one and in a stand-in always. */
class HtmlPageTest {
  private static final String BOXES = "[...document.querySelectorAll('.box')]";

  static Stream<Opener> openers() {
    return Stage.all().stream();
  }

  private static String html(Value root, Map<String, ?> options) {
    return new String(
        Drawing.of(root, Options.of(options)).bytes("html"),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  private static List<String> list(Stage page, String expression) throws Exception {
    String all = page.eval(expression + ".join('|')");
    return all.isEmpty() ? List.of() : List.of(all.split("\\|", -1));
  }

  /** The text of a box. */
  private static String text(Stage page, String id) throws Exception {
    return String.join(
        " / ",
        list(
            page,
            "[...document.querySelectorAll('#" + id + " .lines text')].map((t) => t.textContent)"));
  }

  /** The gradients on the page by the position of their node. */
  private static void gradientsAreThoseOf(Trace trace, Stage page) throws Exception {
    String all =
        "Array.from({length: %d}, (_, i) => document.getElementById('n' + i).dataset.grad)";
    List<String> grads = list(page, all.formatted(trace.nodes().size()));
    for (int i = 0; i < trace.nodes().size(); i++) {
      Value node = trace.nodes().get(i);
      String shown = grads.get(i);
      if (node.isConstant()) {
        assertEquals("", shown);
      } else {
        double low = Double.parseDouble(shown.split(" ")[0]);
        assertEquals(node.grad() + 0.0, low + 0.0, 0, "node " + i + " made by " + node.op());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("openers")
  void stepsFillInTheGradients(Opener opener) throws Exception {
    Value d = Graphs.notebook();
    try (Stage page = opener.open(html(d, Map.of()))) {
      page.press("Home");
      assertEquals("a / data: 2.0000 / grad: ·", text(page, "n0"));
      assertEquals("e / data: · / grad: ·", text(page, "n2"));
      page.press("ArrowRight");
      assertEquals("e / data: -6.0000 / grad: ·", text(page, "n2"));
      assertEquals("d / data: · / grad: ·", text(page, "n4"));
      assertEquals(
          "forward 1 of 2: * gives e", page.eval("document.getElementById('said').textContent"));
      page.press("ArrowRight");
      assertEquals("d / data: 4.0000 / grad: ·", text(page, "n4"));
      page.press("ArrowRight");
      assertEquals("d / data: 4.0000 / grad: 1.0000", text(page, "n4"));
      assertEquals("e / data: -6.0000 / grad: 1.0000", text(page, "n2"));
      assertEquals("a / data: 2.0000 / grad: 0.0000", text(page, "n0"));
      page.press("ArrowRight");
      assertEquals("a / data: 2.0000 / grad: -3.0000", text(page, "n0"));
      assertEquals("b / data: -3.0000 / grad: 2.0000", text(page, "n1"));
      page.press("ArrowRight");
      d.backward();
      gradientsAreThoseOf(Trace.of(d), page);
      page.click("#back");
      assertEquals("a / data: 2.0000 / grad: 0.0000", text(page, "n0"));
      page.click("#first");
      assertEquals(
          "start: 3 inputs are known", page.eval("document.getElementById('said').textContent"));
      page.press("End");
      gradientsAreThoseOf(Trace.of(d), page);
    }
  }

  /** A graph of every kind of operation: chosen branches, nodes used often, constants. */
  private static Value tangle(long seed) {
    Random random = new Random(seed);
    List<Value> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(Value.of(random.nextDouble(0.2, 1.5), "x" + i));
    }
    for (int i = 0; i < 20; i++) {
      Value x = made.get(random.nextInt(made.size()));
      Value y = made.get(random.nextInt(made.size()));
      made.add(
          switch (random.nextInt(10)) {
            case 0 -> x.mul(y).tanh();
            case 1 -> x.add(y);
            case 2 -> x.sub(0.5).relu();
            case 3 -> x.max(y);
            case 4 -> x.gt(y).where(x.sin(), y.exp().tanh());
            case 5 -> x.div(y.square().add(1));
            case 6 -> x.square().add(0.1).pow(2);
            case 7 -> x.mul(x);
            case 8 -> x.sigmoid().sub(y);
            default -> x.detach().mul(y);
          });
    }
    Value root = made.getLast();
    for (Value v : made) {
      root = root.add(v);
    }
    return root;
  }

  @Tag("thorough")
  @ParameterizedTest
  @MethodSource("openers")
  void atTheEndAllGradientsAreThoseOfBackward(Opener opener) throws Exception {
    List<Value> roots =
        new ArrayList<>(List.of(Graphs.neuron(), Graphs.mlp(), tangle(1), tangle(2)));
    for (Value root : roots) {
      Trace trace = Trace.of(root);
      trace.nodes().forEach(v -> v.setGrad(0));
      String html = html(root, Map.of("max", 1000, "color", "grad"));
      root.backward();
      try (Stage page = opener.open(html)) {
        page.press("Home");
        page.press("End");
        gradientsAreThoseOf(trace, page);
        long tinted =
            Long.parseLong(
                page.eval(
                    BOXES + ".filter((b) => /t-[np]\\d/.test(b.getAttribute('class'))).length"));
        assertEquals(
            trace.nodes().stream().filter(v -> !v.isConstant() && v.grad() != 0).count(), tinted);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("openers")
  void groupsOpenAndCloseByClicksAndKeys(Opener opener) throws Exception {
    try (Stage page = opener.open(html(Graphs.mlp(), Map.of("depth", 1)))) {
      assertEquals(
          List.of("g11", "g6", "g1"),
          list(page, "[...document.querySelectorAll('.s-group')].map((g) => g.id)"));
      page.click("#g1");
      assertEquals(
          "true", page.eval("document.getElementById('g1').getAttribute('aria-expanded')"));
      assertTrue(
          list(page, "[...document.querySelectorAll('.s-group')].map((g) => g.id)").contains("g2"));
      assertEquals("g1", page.eval("document.activeElement.id"));
      page.press("Enter");
      assertEquals(
          "false", page.eval("document.getElementById('g1').getAttribute('aria-expanded')"));
      page.click("#open");
      assertEquals("0", page.eval("document.querySelectorAll('.s-group').length"));
      assertEquals("167", page.eval("document.querySelectorAll('.box').length"));
      page.click("#close");
      assertEquals(List.of("g0", "n6", "n10", "n102"), list(page, BOXES + ".map((g) => g.id)"));
    }
  }

  /** Where the world is: how far right, how far down, how large. */
  private static double[] world(Stage page) throws Exception {
    String transform = page.eval("document.getElementById('world').style.transform");
    return Pattern.compile("-?[\\d.]+(?:e-?\\d+)?")
        .matcher(transform)
        .results()
        .mapToDouble(number -> Double.parseDouble(number.group()))
        .toArray();
  }

  @ParameterizedTest
  @MethodSource("openers")
  void theWorldMovesAndGrows(Opener opener) throws Exception {
    try (Stage page = opener.open(html(Graphs.mlp(), Map.of("depth", 1)))) {
      double[] fitted = world(page);
      page.drag(500, 120, 540, 150);
      assertArrayEquals(
          new double[] {fitted[0] + 40, fitted[1] + 30, fitted[2]}, world(page), 0.01);
      page.click("#fit");
      page.wheel(300, 200, -100);
      double larger = world(page)[2] / fitted[2];
      assertEquals(Math.exp(0.15), larger, 1e-3);
      assertEquals(300 - (300 - fitted[0]) * larger, world(page)[0], 0.1);
      page.press("0");
      page.spread(300, 200, 50, 100);
      assertEquals(2, world(page)[2] / fitted[2], 1e-3);
      assertEquals(300 - (300 - fitted[0]) * 2, world(page)[0], 0.1);
      page.press("d");
      page.press("-");
      page.press("0");
      assertArrayEquals(fitted, world(page), 0.01);
    }
  }

  @ParameterizedTest
  @MethodSource("openers")
  void boxesAndStepsAreSpoken(Opener opener) throws Exception {
    Value d = Graphs.notebook();
    try (Stage page = opener.open(html(d, Map.of()))) {
      assertEquals(
          "a, data: 2.0000, grad: -3.0000. An input or a parameter. data 2.0",
          page.eval("document.getElementById('n0').getAttribute('aria-label')"));
      assertEquals(
          "backward 2 of 2: e passes its gradient through *: a += 1 × -3, b += 1 × 2",
          page.eval("document.getElementById('said').textContent"));
    }
  }

  @ParameterizedTest
  @MethodSource("openers")
  void labelsAreFoundInClosedGroupsToo(Opener opener) throws Exception {
    Value root = Graphs.mlp();
    Trace.of(root).nodes().stream()
        .filter(v -> !v.isLeaf())
        .findFirst()
        .orElseThrow()
        .setLabel("x hidden");
    try (Stage page = opener.open(html(root, Map.of("depth", 0)))) {
      page.type("search", "X hid");
      assertEquals("0 found", page.eval("document.getElementById('found').textContent"));
      page.eval("document.getElementById('search').focus()");
      page.press("Enter");
      assertEquals("1 found", page.eval("document.getElementById('found').textContent"));
      assertEquals(
          "x hidden", page.eval("document.querySelectorAll('.found .lines text')[0].textContent"));
    }
  }

  @ParameterizedTest
  @MethodSource("openers")
  void aBoxShowsItsWayToTheRoot(Opener opener) throws Exception {
    try (Stage page = opener.open(html(Graphs.notebook(), Map.of()))) {
      page.hover("#n0");
      String path = BOXES + ".filter((b) => b.classList.contains('path')).map((b) => b.id)";
      assertEquals(
          new TreeSet<>(List.of("n0", "n2op", "n2", "n4op", "n4")),
          new TreeSet<>(list(page, path)));
      page.hover("#note");
      assertEquals(List.of(), list(page, path));
    }
  }

  /** Whether two boxes, each a middle and half its size, have a place in common. */
  private static boolean overlap(double[] a, double[] b) {
    return Math.abs(a[0] - b[0]) < a[2] + b[2] && Math.abs(a[1] - b[1]) < a[3] + b[3];
  }

  @ParameterizedTest
  @MethodSource("openers")
  void boxesDoNotOverlap(Opener opener) throws Exception {
    for (String direction : List.of("LR", "TB")) {
      try (Stage page = opener.open(html(Graphs.mlp(), Map.of("rankdir", direction)))) {
        String sides =
            """
            (() => {
              const view = model.open(graph).view();
              const {boxes} = layout.place(view);
              const sides = boxes.map(([x, y], b) => ({x, y, w: view.boxes[b].width / 2, h: view.boxes[b].height / 2}));
              return sides.map((a) => `${a.x} ${a.y} ${a.w} ${a.h}`);
            })()\
            """;
        List<double[]> boxes =
            list(page, sides).stream()
                .map(box -> Stream.of(box.split(" ")).mapToDouble(Double::parseDouble).toArray())
                .toList();
        assertEquals(167, boxes.size());
        for (double[] a : boxes) {
          assertEquals(1, boxes.stream().filter(b -> overlap(a, b)).count(), direction);
        }
      }
    }
  }

  @Test
  void oneFileWithoutNetwork() {
    String page = html(Graphs.moons(3), Map.of("title", "</script><b>loss</b>"));
    assertFalse(page.replace("http://www.w3.org/2000/svg", "").contains("http"), "no address");
    assertFalse(page.contains("<b>loss"));
    assertEquals(1, page.split("</script>", -1).length - 1);
    assertTrue(page.contains("&lt;/script&gt;&lt;b&gt;loss&lt;/b&gt;"));
  }

  @Test
  void theSameProgramGivesTheSamePage() {
    assertEquals(html(Graphs.mlp(), Map.of()), html(Graphs.mlp(), Map.of()));
  }
}
