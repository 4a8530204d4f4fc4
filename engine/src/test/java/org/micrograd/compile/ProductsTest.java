package org.micrograd.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.autograd.Value;
import org.micrograd.tape.GraphTape;
import org.micrograd.tape.LineNotes;
import org.micrograd.tape.RowSplit;
import org.micrograd.tape.Tape;

/** Layers of networks that are computed as products of matrices, against a row at a time. */
class ProductsTest {
  /** A network as a script would write it, of shapes as people invent them. */
  private static final class Network {
    private final Random random;
    private final List<Value> parameters = new ArrayList<>();

    Network(Random random) {
      this.random = random;
    }

    private Value parameter() {
      Value p = Value.of(random.nextGaussian() / 4, "p" + parameters.size());
      parameters.add(p);
      return p;
    }

    /** A layer: kinds are how its sums begin and how they are written. */
    List<Value> layer(List<Value> x, int outputs, String kind) {
      List<Value> layer = new ArrayList<>();
      List<Value> shared =
          kind.contains("shared") ? x.stream().map(_ -> parameter()).toList() : null;
      for (int o = 0; o < outputs; o++) {
        List<Value> weights = shared != null ? shared : x.stream().map(_ -> parameter()).toList();
        Value sum = kind.contains("bias") ? parameter() : null;
        for (int i = 0; i < x.size(); i++) {
          if (kind.contains("gaps") && (i + o) % 3 == 0) {
            continue;
          }
          Value term = i % 2 == 0 ? weights.get(i).mul(x.get(i)) : x.get(i).mul(weights.get(i));
          sum = sum == null ? term : kind.contains("right") ? term.add(sum) : sum.add(term);
        }
        Value out = kind.contains("last") ? sum.add(parameter()) : sum;
        out = kind.contains("skip") ? out.add(x.get(o % x.size())) : out;
        layer.add(
            kind.contains("soft")
                ? out.div(out.abs().add(1))
                : kind.contains("relu") ? out.relu() : out);
      }
      return layer;
    }
  }

  private static List<Value> inputs(int count) {
    return IntStream.range(0, count).mapToObj(i -> Value.placeholder("x" + i)).toList();
  }

  private static double[][] columns(int count, int rows, Random random) {
    double[][] columns = new double[count][rows];
    for (double[] column : columns) {
      Arrays.setAll(column, i -> random.nextGaussian());
    }
    return columns;
  }

  private static void agrees(DifferentiableFunction f, double[][] columns) {
    int rows = columns[0].length;
    double[] values = new double[rows];
    double[][] gradients = new double[columns.length][rows];
    f.batch(columns, values, gradients);
    double[] mean = new double[f.parameters().length];
    double total = f.mean(columns, mean);
    double[] expectedMean = new double[mean.length];
    double expected = 0;
    for (int r = 0; r < rows; r++) {
      int row = r;
      double[] x = IntStream.range(0, columns.length).mapToDouble(i -> columns[i][row]).toArray();
      double[] gradient = new double[x.length];
      double value = f.valueAndGradient(x, gradient);
      assertEquals(value, values[r], "row " + r);
      for (int i = 0; i < x.length; i++) {
        assertEquals(gradient[i], gradients[i][r] + 0.0, "row " + r + " input " + i);
      }
      double[] byParameters = new double[mean.length];
      double _ = f.valueAndParameterGradient(x, byParameters);
      for (int i = 0; i < mean.length; i++) {
        expectedMean[i] += byParameters[i] / rows;
      }
      expected += value / rows;
    }
    assertEquals(expected, total, 1e-12 * Math.max(1, Math.abs(expected)));
    double size = Arrays.stream(expectedMean).map(Math::abs).max().orElse(1);
    assertArrayEquals(expectedMean, mean, 1e-12 * Math.max(1, size));
  }

  private static long count(List<Value> x, List<Value> parameters, Value root, Class<?> step) {
    Tape tape = RowSplit.of(GraphTape.tape(x, parameters, root, new LineNotes())).weighted();
    int[] places = new int[tape.size()];
    RowGraph graph = Lowering.of(tape, places, false);
    int[] results = IntStream.of(tape.results()).map(r -> places[r]).toArray();
    boolean[] summed = new boolean[results.length];
    Arrays.fill(summed, 1, results.length, true);
    return RowPlan.of(graph, results, summed).steps().stream().filter(step::isInstance).count();
  }

  @ParameterizedTest
  @CsvSource({
    "bias relu, 3",
    "bias soft, 3",
    "relu, 3",
    "right bias relu, 3",
    "last soft, 3",
    // The adjoints of what skips a layer stand among the products, at another place in each sum.
    "bias skip relu, 2"
  })
  void aLayerIsOneProductEachWay(String kind, int layers) {
    Network network = new Network(new Random(7));
    List<Value> x = inputs(20);
    List<Value> hidden = network.layer(network.layer(x, 30, "bias soft"), 40, kind);
    Value root = hidden.stream().reduce(Value::add).orElseThrow().square();
    assertEquals(layers, count(x, network.parameters, root, RowStep.Layer.class));
    assertEquals(2, count(x, network.parameters, root, RowStep.Grid.class));
    DifferentiableFunction f =
        DifferentiableFunction.of(x, network.parameters, root, new LineNotes());
    agrees(f, columns(20, 300, new Random(8)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void networksOfAnyShapeAgree(int seed) {
    Random random = new Random(seed);
    String[] kinds = {
      "bias relu",
      "soft",
      "right bias soft",
      "last relu",
      "bias skip soft",
      "bias gaps soft",
      "shared bias",
      "skip gaps right relu"
    };
    Network network = new Network(random);
    List<Value> x = inputs(9 + random.nextInt(40));
    List<Value> layer = x;
    for (int l = 0; l < 2 + random.nextInt(2); l++) {
      layer = network.layer(layer, 12 + random.nextInt(40), kinds[random.nextInt(kinds.length)]);
    }
    Value root = layer.getFirst();
    for (Value each : layer.subList(1, layer.size())) {
      root = root.add(each.square());
    }
    DifferentiableFunction f =
        DifferentiableFunction.of(x, network.parameters, root, new LineNotes());
    agrees(f, columns(x.size(), 1 + random.nextInt(600), random));
  }

  /** What a product of matrices makes not-a-number is computed again as the script says. */
  @ParameterizedTest
  @ValueSource(doubles = {Double.POSITIVE_INFINITY, Double.NaN, 1e308, -0.0})
  void oddNumbersAgree(double odd) {
    Network network = new Network(new Random(3));
    List<Value> x = inputs(16);
    List<Value> hidden = network.layer(x, 40, "bias relu");
    Value root = network.layer(hidden, 1, "bias").getFirst();
    DifferentiableFunction f =
        DifferentiableFunction.of(x, network.parameters, root, new LineNotes());
    double[][] columns = columns(16, 140, new Random(4));
    columns[3][77] = odd;
    double[] values = new double[140];
    double[][] gradients = new double[16][140];
    f.batch(columns, values, gradients);
    for (int r = 70; r < 80; r++) {
      int row = r;
      double[] point = IntStream.range(0, 16).mapToDouble(i -> columns[i][row]).toArray();
      double[] gradient = new double[16];
      assertEquals(f.valueAndGradient(point, gradient), values[r], "row " + r);
      assertEquals(gradient[3], gradients[3][r] + 0.0, "row " + r);
    }
  }
}
