package org.micrograd.draw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.micrograd.autograd.Value;
import org.micrograd.autograd.Values;
import org.micrograd.graph.Trace;
import org.micrograd.outline.Folding;

/**
 * Random graphs, as painted: arrows begin and end at their boxes, nothing lies on anything else.
 */
@Tag("thorough")
class GeometryTest {
  private static final Pattern NEURON =
      Pattern.compile("<text x=\"([-\\d.]+)\" y=\"([-\\d.]+)\"[^>]*>neuron (\\d+)<");

  private static final Pattern INPUT =
      Pattern.compile("<text x=\"[-\\d.]+\" y=\"([-\\d.]+)\"[^>]*>x(\\d+)<");

  private static final Pattern LAYER =
      Pattern.compile("<text x=\"([-\\d.]+)\" y=\"([-\\d.]+)\"[^>]*>(layer \\d+)<");

  /** How long full layers may be, of their height: more than these have in dot's layout. */
  private static final double LONGEST = 1.7;

  private static final Pattern SIZE =
      Pattern.compile("<svg[^>]* width=\"([\\d.]+)\\D*\" height=\"([\\d.]+)");

  private static Value fan(int count, DoubleUnaryOperator ofTerm) {
    Value w = Value.of(3, "w");
    Value sum = Value.number(0);
    for (int i = 0; i < count; i++) {
      sum = sum.add(w.mul(Value.number(ofTerm.applyAsDouble(i))).exp());
    }
    return sum;
  }

  /** Shapes that are not like others. */
  private static Map<String, Value> odd() {
    Map<String, Value> odd = new TreeMap<>();
    odd.put("notebook", Graphs.notebook());
    odd.put("network", Graphs.mlp());
    odd.put("fan that folds", fan(110, i -> i / 100));
    odd.put("fan", fan(9, i -> i / 100));
    List<Value> leaves = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      leaves.add(Value.of(i, "x" + i));
    }
    odd.put("sum of leaves", Values.sum(leaves));
    odd.put("power of a power", Value.of(2, "a").pow(Value.of(3, "b").pow(Value.of(2, "c"))));
    odd.put("folded network", Graphs.moons(2));
    odd.put("long name", Value.of(1, "W".repeat(90)).sub(Value.of(1, "i".repeat(300))));
    return odd;
  }

  static Stream<Arguments> pictures() {
    List<Arguments> all = new ArrayList<>();
    for (Layout layout : LayoutsHere.all()) {
      if (layout.equals(LayoutsHere.V8)) {
        continue; // The same Graphviz as dot, many times slower.
      }
      for (String rankdir : List.of("LR", "TB")) {
        for (int depth : new int[] {0, 1, 9}) {
          Map<String, Object> options = Map.of("rankdir", rankdir, "depth", depth);
          odd()
              .forEach((name, root) -> all.add(Arguments.of(name, List.of(root), layout, options)));
        }
        for (long tens = 0; tens < 6; tens++) {
          long first = 10 * tens;
          List<Value> roots =
              Stream.iterate(first, s -> s + 1).limit(10).map(s -> RandomGraphs.mixed(s)).toList();
          Map<String, Object> options = Map.of("rankdir", rankdir, "depth", tens % 3 == 2 ? 1 : 9);
          all.add(Arguments.of("random from " + first, roots, layout, options));
        }
        RandomGraphs.kinds()
            .forEach((kind, make) -> {
              List<Value> roots = Stream.of(1L, 2L, 3L).map(make::apply).toList();
              Map<String, Object> options = Map.of("rankdir", rankdir, "depth", 99);
              all.add(Arguments.of(kind, roots, layout, options));
            });
        // Nests that a layout puts upside down, and arrows that widen all frames around them.
        List<Value> nests =
            Stream.of(6061L, 6069L, 6081L, 6178L, 20302L)
                .map(s -> RandomGraphs.deepNests(s))
                .toList();
        Map<String, Object> opened = Map.of("rankdir", rankdir, "depth", 99);
        all.add(Arguments.of("nests", nests, layout, opened));
        // Numbers where many arrows come together, and a name wider than the room beside it.
        List<Value> tight = Stream.of(90276L, 70261L).map(s -> RandomGraphs.mixed(s)).toList();
        for (int depth : new int[] {0, 1, 9}) {
          Map<String, Object> options = Map.of("rankdir", rankdir, "depth", depth);
          all.add(Arguments.of("tight", tight, layout, options));
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0}, {3}, {2}")
  @MethodSource("pictures")
  void nothingLiesOnAnything(String name, List<Value> roots, Layout layout, Map<String, ?> asked) {
    Options options = Options.of(asked);
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < roots.size(); i++) {
      Trace trace = Trace.of(roots.get(i));
      Scene scene = SceneBuilder.of(Folding.of(trace, options.wish()), options);
      SvgReader svg = SvgReader.read(Drawing.of(trace, options, List.of(layout)).svg());
      assertEquals(scene.boxes().size(), svg.boxes().size());
      assertEquals(scene.arrows().size(), svg.ways().size());
      String which = name + " + " + i + ": ";
      PaintedFaults.of(scene, svg).forEach(text -> wrong.add(which + text));
      if (layout instanceof ElkLayout) { // Graphviz's curves may cross a border flatly.
        PaintedFaults.rides(scene, svg).forEach(text -> wrong.add(which + text));
      }
    }
    assertEquals(List.of(), wrong.stream().limit(8).toList(), wrong.size() + " wrong");
  }

  /** Neurons of a layer, which all have the same neighbours, stand in the order of their names. */
  @ParameterizedTest
  @CsvSource({"2, 4 4 1", "2, 16 16 1", "3, 11 5 12 2"})
  void neuronsOfALayerStandInTheirOrder(int inputs, String sizes) {
    for (String engine : engines()) {
      String svg = svg(network(inputs, widths(sizes)), 2, engine, "LR");
      Map<Integer, TreeMap<Double, Integer>> layers = new TreeMap<>();
      Matcher m = NEURON.matcher(svg);
      while (m.find()) {
        int column = (int) Math.round(Double.parseDouble(m.group(1)) / 40);
        layers
            .computeIfAbsent(column, _ -> new TreeMap<>())
            .put(Double.parseDouble(m.group(2)), Integer.parseInt(m.group(3)));
      }
      for (TreeMap<Double, Integer> layer : layers.values()) {
        List<Integer> found = List.copyOf(layer.values());
        assertEquals(found.stream().sorted().toList(), found, engine + " " + sizes);
      }
      assertTrue(layers.size() >= 2, engine);
    }
  }

  private static List<String> engines() {
    return LayoutsHere.all().contains(LayoutsHere.DOT) ? List.of("elk", "dot") : List.of("elk");
  }

  private static Value network(int inputs, int... widths) {
    List<Value> x = IntStream.range(0, inputs).mapToObj(i -> Value.of(i + 0.5, "x" + i)).toList();
    return Graphs.network(Graphs.parameters(inputs, widths), x, widths);
  }

  private static int[] widths(String sizes) {
    return Stream.of(sizes.split(" ")).mapToInt(Integer::parseInt).toArray();
  }

  private static String svg(Value root, int depth, String engine, String rankdir) {
    Map<String, Object> options = Map.of("depth", depth, "engine", engine, "rankdir", rankdir);
    return new String(Drawing.of(root, Options.of(options)).bytes("svg"), UTF_8);
  }

  /** Inputs of open networks, which come into one layer, stand in the order of the program. */
  @ParameterizedTest
  @CsvSource({"2, 4 4 1", "2, 2 1", "3, 1", "3, 3 1", "4, 2 2 1", "6, 3 1"})
  void inputsOfOpenNetworksStandInTheirOrder(int inputs, String sizes) {
    Matcher m = INPUT.matcher(svg(network(inputs, widths(sizes)), 9, "elk", "LR"));
    TreeMap<Double, Integer> found = new TreeMap<>();
    while (m.find()) {
      found.put(Double.parseDouble(m.group(1)), Integer.parseInt(m.group(2)));
    }
    assertEquals(IntStream.range(0, inputs).boxed().toList(), List.copyOf(found.values()), sizes);
  }

  /** Where each of a layer leads to each of the next, the layers stay near one another. */
  @ParameterizedTest
  @CsvSource({
    "2, 16 16 1, LR",
    "2, 16 16 1, TB",
    "2, 8 8 8 1, LR",
    "2, 8 8 8 1, TB",
    "3, 24 24 1, LR",
    "3, 12 6 12 2, LR",
    "8, 8 8, TB",
    "40, 9 9 1, LR"
  })
  void fullLayersAreNotLong(int inputs, String sizes, String rankdir) {
    for (String engine : engines()) {
      Matcher m = SIZE.matcher(svg(network(inputs, widths(sizes)), 2, engine, rankdir));
      assertTrue(m.find());
      double ratio = Double.parseDouble(m.group(1)) / Double.parseDouble(m.group(2));
      double length = rankdir.equals("LR") ? ratio : 1 / ratio;
      assertTrue(length < LONGEST, engine + ": " + length);
    }
  }

  /** Names of groups stand off the arrows that enter at the corner. */
  @ParameterizedTest
  @CsvSource({"2, 16 16 1", "2, 8 8 8 1", "3, 5 5 1", "2, 4 4 1", "3, 7 5 2"})
  void noArrowRunsOverTheNameOfALayer(int inputs, String sizes) {
    for (String engine : engines()) {
      String svg = svg(network(inputs, widths(sizes)), 2, engine, "LR");
      SvgReader read = SvgReader.read(svg);
      Matcher m = LAYER.matcher(svg);
      int names = 0;
      for (; m.find(); names++) {
        double x = Double.parseDouble(m.group(1));
        double y = Double.parseDouble(m.group(2));
        Rectangle2D name = new Rectangle2D.Double(x, y - 9, 7 * m.group(3).length(), 9);
        boolean isFree =
            read.ways().stream()
                .flatMap(way -> SvgReader.along(way).stream())
                .noneMatch(name::contains);
        assertTrue(isFree, engine + ": " + m.group(3));
      }
      assertTrue(names > 1, engine);
    }
  }
}
