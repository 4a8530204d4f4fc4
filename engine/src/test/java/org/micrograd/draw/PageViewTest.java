package org.micrograd.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.autograd.Value;
import org.micrograd.autograd.Values;

/** What a page shows first, whatever the graph, and that its sentences speak of what is there. */
@Tag("thorough")
class PageViewTest {
  private static final Pattern NAME =
      Pattern.compile("(?<=: |, )([^:,]+) \\+= |: ([^:]+) passes its|gives (.+)$");

  @ParameterizedTest
  @ValueSource(strings = {"LR", "TB"})
  void nothingGoesAstray(String rankdir) throws Exception {
    List<String> wrong = new ArrayList<>();
    for (long seed = 0; seed < 20; seed++) {
      try (Stage page = page(RandomGraphs.mixed(seed), rankdir)) {
        PlacedView placed = new PlacedView(page);
        for (String found : List.of(placed.overlaps(), placed.astray())) {
          if (!found.isEmpty()) {
            wrong.add(seed + ": " + found);
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static Map<String, Value> graphs() {
    Map<String, Value> graphs = new TreeMap<>();
    graphs.put("notebook", Graphs.notebook());
    graphs.put("neuron", Graphs.neuron());
    graphs.put("network", Graphs.mlp());
    Value chain = Value.of(1, "x");
    for (int i = 0; i < 30; i++) {
      chain = chain.mul(Value.number(0.9)).tanh();
    }
    graphs.put("chain", chain);
    List<Value> leaves = new ArrayList<>();
    Value w = Value.of(3, "w");
    List<Value> terms = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      leaves.add(Value.of(i, "x" + i));
      terms.add(w.mul(Value.of(i, "k" + i)));
    }
    graphs.put("sum of leaves", Values.sum(leaves));
    graphs.put("fan", Values.sum(terms));
    graphs.put("products", OddShapesTest.terms(40, false));
    graphs.put("products of functions", OddShapesTest.terms(28, true));
    graphs.put("one leaf everywhere", Graphs.chain(30));
    graphs.put("unrolled", unrolled(20));
    graphs.put("lattice", lattice(6));
    return graphs;
  }

  /** The states of a recurrent net one after the other, by the same three weights. */
  static Value unrolled(int steps) {
    Value w = Value.of(0.5, "w");
    Value u = Value.of(0.3, "u");
    Value b = Value.of(0.1, "b");
    Value h = Value.of(0, "h0");
    for (int t = 0; t < steps; t++) {
      h = w.mul(h).add(u.mul(Value.of(Math.sin(t), "x" + t))).add(b).tanh();
    }
    return h;
  }

  /** Sums of the two neighbours before each, from one corner of a square to the other. */
  static Value lattice(int side) {
    Value[][] all = new Value[side][side];
    for (int i = 0; i < side; i++) {
      for (int j = 0; j < side; j++) {
        Value above = i == 0 ? null : all[i - 1][j];
        Value left = j == 0 ? null : all[i][j - 1];
        Value one = above == null ? left : above;
        all[i][j] =
            one == null
                ? Value.of(1, "start")
                : above != null && left != null ? above.add(left) : one.mul(Value.number(1.5));
      }
    }
    return all[side - 1][side - 1];
  }

  static Stream<Arguments> pages() {
    return graphs().entrySet().stream()
        .flatMap(e ->
            Stream.of("LR", "TB")
                .filter(dir -> dir.equals("LR") || e.getKey().matches("chain|products.*"))
                .map(dir -> Arguments.of(e.getKey(), e.getValue(), dir)));
  }

  private static Stage page(Value root, String rankdir) throws Exception {
    return new StandIn(Drawing.of(root, Options.of(Map.of("rankdir", rankdir))).html());
  }

  @ParameterizedTest(name = "{0}, {2}")
  @MethodSource("pages")
  void theFirstViewCanBeReadAndNothingLiesOnAnything(String name, Value root, String rankdir)
      throws Exception {
    try (Stage page = page(root, rankdir)) {
      String look = page.eval("document.getElementById('world').style.transform");
      double scale = Double.parseDouble(look.replaceAll(".*scale\\((.*)\\)", "$1"));
      assertTrue(12 * scale >= 9.5, name + " has letters of " + 12 * scale + " pixels");
      String[] at = look.replaceAll("translate\\((.*)px,(.*)px\\).*", "$1 $2").split(" ");
      String[] root2 =
          page.eval(
                  "[...document.querySelectorAll('.box')].find((b) => /s-root/.test(b.getAttribute('class'))).style.transform")
              .replaceAll("translate\\((.*)px,(.*)px\\)", "$1 $2")
              .split(" ");
      double x = Double.parseDouble(at[0]) + scale * Double.parseDouble(root2[0]);
      double y = Double.parseDouble(at[1]) + scale * Double.parseDouble(root2[1]);
      double width = Double.parseDouble(page.eval("document.getElementById('view').clientWidth"));
      double height = Double.parseDouble(page.eval("document.getElementById('view').clientHeight"));
      assertTrue(x > 0 && x < width && y > 0 && y < height, "the root is at " + x + ", " + y);
      PlacedView placed = new PlacedView(page);
      assertEquals("", placed.overlaps());
      if (name.startsWith("products")) {
        assertEquals("", placed.astray());
        assertEquals(1.5, placed.ratio(), 1, name + " is a tower or a thread");
      }
    }
  }

  /** Keeps the root's box, whose place in the picture no window changes. */
  private static final String KEEP_ROOT =
      """
      (() => {
        const view = model.open(graph).view(), b = view.boxes.findIndex((box) => box.shape === 'root');
        globalThis.rootBox = [...shapes.place(view).boxes[b], view.boxes[b].width, view.boxes[b].height];
      })()
      """;

  /** Where the sides of the root's box are in the window. */
  private static final String ROOT =
      """
      (() => {
        const [, x, y, scale] = /\\((.*)px,(.*)px\\) scale\\((.*)\\)/.exec(document.getElementById('world').style.transform).map(Number);
        const [rx, ry, width, height] = rootBox;
        const at = (from, middle, size) => [from + (middle - size / 2) * scale, from + (middle + size / 2) * scale];
        return [...at(x, rx, width), ...at(y, ry, height)].join(' ');
      })()
      """;

  /** A window that becomes another shows the root, until the reader looks elsewhere. */
  @ParameterizedTest
  @ValueSource(strings = {"notebook", "network", "chain", "lattice"})
  void theFirstViewIsMadeAgainForAnotherWindow(String name) throws Exception {
    try (Stage page = page(graphs().get(name), "LR")) {
      page.eval(KEEP_ROOT);
      for (int[] size : new int[][] {{390, 560}, {844, 250}, {390, 560}, {1400, 900}}) {
        resize(page, size);
        double[] sides =
            Stream.of(page.eval(ROOT).split(" ")).mapToDouble(Double::parseDouble).toArray();
        assertTrue(sides[0] >= 0 && sides[1] <= size[0], name + " " + List.of(sides[0], sides[1]));
        assertTrue(sides[2] >= 0 && sides[3] <= size[1], name + " " + List.of(sides[2], sides[3]));
      }
      page.drag(200, 200, 260, 200);
      double before = Double.parseDouble(page.eval(ROOT).split(" ")[0]);
      resize(page, 1200, 900);
      assertEquals(before - 100, Double.parseDouble(page.eval(ROOT).split(" ")[0]), 1e-6);
    }
  }

  private static void resize(Stage page, int... size) throws Exception {
    page.eval(
        "Object.assign(document.getElementById('view'), {clientWidth: %d, clientHeight: %d}), windowListeners.resize.forEach((each) => each()), ''"
            .formatted(size[0], size[1]));
  }

  @Test
  void sentencesSpeakOfWhatIsFound() throws Exception {
    Value odd =
        Value.of(1, "two\nlines")
            .mul(Value.of(2, "\u05e9\u05dc\u05d5\u05dd"))
            .add(Value.of(3, "L".repeat(80)))
            .mul(Value.of(4, "a sentence that is longer than any line of a box is"));
    for (Value root : List.of(Graphs.neuron(), Graphs.mlp(), Graphs.chain(2000), odd)) {
      try (Stage page = page(root, "LR")) {
        page.press("Home");
        Set<String> known = new HashSet<>();
        String said = "";
        for (int step = 0; step < 14; step++) {
          page.press(step == 7 ? "End" : step > 7 ? "ArrowLeft" : "ArrowRight");
          said = page.eval("document.getElementById('said').textContent");
          assertFalse(said.contains(": 1 results"), said);
          for (var found : NAME.matcher(said).results().toList()) {
            for (int g = 1; g <= 3; g++) {
              boolean isName = found.group(g) != null && !found.group(g).endsWith("terms");
              if (isName && known.add(found.group(g))) {
                page.type("search", found.group(g).replaceAll("[\u2068\u2069]", ""));
                String count = page.eval("document.getElementById('found').textContent");
                assertNotEquals("0 found", count, said);
              }
            }
          }
        }
      }
    }
  }

  @Test
  void aLongSumTellsItsRule() throws Exception {
    try (Stage page = page(graphs().get("sum of leaves"), "LR")) {
      page.press("End");
      assertEquals(
          "backward 1 of 1: n30 passes its gradient through Σ 30: each of its 30 terms += 1 × 1: x0, x1, x2, …, x29",
          page.eval("document.getElementById('said').textContent"));
    }
  }
}
