package org.micrograd.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.micrograd.autograd.Value;
import org.micrograd.tape.GraphTape;
import org.micrograd.tape.LineNotes;
import org.micrograd.tape.RowSplit;
import org.micrograd.tape.Tape;

/** Weights that a function uses at many places, against the interpreted tape, a row at a time. */
class ConvolutionTest {
  private final Random random = new Random(5);
  private final List<Value> parameters = new ArrayList<>();

  private Value parameter() {
    Value p = Value.of(random.nextGaussian() / 4);
    parameters.add(p);
    return p;
  }

  private List<Value> parameters(int count) {
    return Stream.generate(this::parameter).limit(count).toList();
  }

  private static List<Value> inputs(int count) {
    return IntStream.range(0, count).mapToObj(i -> Value.placeholder("x" + i)).toList();
  }

  /** Planes of numbers: a picture, or what a layer makes of one. */
  private record Planes(int count, int height, int width, List<Value> numbers) {
    /** Null outside. */
    Value at(int plane, int y, int x) {
      boolean isInside = y >= 0 && y < height && x >= 0 && x < width;
      return isInside ? numbers.get((plane * height + y) * width + x) : null;
    }
  }

  /** A convolution as a script would write it: plane by plane, or place by place. */
  private Planes convolve(
      Planes in, int planes, int size, int stride, int padding, boolean byPlace) {
    List<List<Value>> kernels =
        Stream.generate(() -> parameters(in.count * size * size)).limit(planes).toList();
    List<Value> biases = parameters(planes);
    int height = (in.height + 2 * padding - size) / stride + 1;
    int width = (in.width + 2 * padding - size) / stride + 1;
    Value[] out = new Value[planes * height * width];
    for (int k = 0; k < out.length; k++) {
      int plane = byPlace ? k % planes : k / (height * width);
      int place = byPlace ? k / planes : k % (height * width);
      int top = place / width * stride - padding;
      int left = place % width * stride - padding;
      Value sum = biases.get(plane);
      for (int i = 0; i < kernels.get(plane).size(); i++) {
        int inner = i % (size * size);
        Value x = in.at(i / (size * size), top + inner / size, left + inner % size);
        sum = x == null ? sum : sum.add(x.mul(kernels.get(plane).get(i)));
      }
      out[plane * height * width + place] = sum.relu();
    }
    return new Planes(planes, height, width, List.of(out));
  }

  /** A curve of operations that rows compute as the tape does, to the last bit. */
  private static Value soft(Value x) {
    return x.div(x.abs().add(1));
  }

  private Value dense(List<Value> x) {
    Value sum = parameter();
    for (Value each : x) {
      sum = sum.add(each.mul(parameter()));
    }
    return sum;
  }

  private Map<String, Integer> steps(List<Value> x, Value root) {
    Tape tape = RowSplit.of(GraphTape.tape(x, parameters, root, new LineNotes())).weighted();
    int[] places = new int[tape.size()];
    RowGraph graph = Lowering.of(tape, places, false);
    int[] results = IntStream.of(tape.results()).map(r -> places[r]).toArray();
    boolean[] summed = new boolean[results.length];
    Arrays.fill(summed, 1, results.length, true);
    Map<String, Integer> counts = new TreeMap<>();
    for (RowStep step : RowPlan.of(graph, results, summed).steps()) {
      switch (step) {
        case RowStep.Layer layer ->
            counts.merge(layer.windows().size() > 1 ? "windows" : "layer", 1, Integer::sum);
        case RowStep.Dots _ -> counts.merge("dots", 1, Integer::sum);
        case RowStep.Grid _ -> counts.merge("grid", 1, Integer::sum);
        case RowStep.Loop _ -> {}
      }
    }
    return counts;
  }

  private void agrees(List<Value> x, Value root, int rows) {
    Tape tape = GraphTape.tape(x, parameters, root, new LineNotes());
    double[] numbers = parameters.stream().mapToDouble(Value::data).toArray();
    int[] all = IntStream.range(0, x.size() + numbers.length).toArray();
    Tape differentiated = tape.differentiated(0, all);
    DifferentiableFunction f = DifferentiableFunction.of(x, parameters, root, new LineNotes());
    double[][] columns = new double[x.size()][rows];
    for (double[] column : columns) {
      Arrays.setAll(column, _ -> random.nextGaussian());
    }
    double[] values = new double[rows];
    double[][] gradients = new double[x.size()][rows];
    f.batch(columns, values, gradients);
    double[] mean = new double[numbers.length];
    double total = f.mean(columns, mean);
    double[] expected = new double[numbers.length];
    double sum = 0;
    for (int r = 0; r < rows; r++) {
      int row = r;
      double[] point = Stream.of(columns).mapToDouble(column -> column[row]).toArray();
      double[] found = differentiated.run(point, numbers);
      assertEquals(found[0], values[r], "row " + r);
      for (int i = 0; i < x.size(); i++) {
        assertEquals(found[1 + i] + 0.0, gradients[i][r] + 0.0, "row " + r + " input " + i);
      }
      for (int i = 0; i < expected.length; i++) {
        expected[i] += found[1 + x.size() + i] / rows;
      }
      sum += found[0] / rows;
    }
    assertEquals(sum, total, 1e-12 * Math.max(1, Math.abs(sum)));
    double size = Arrays.stream(expected).map(Math::abs).max().orElse(1);
    assertArrayEquals(expected, mean, 1e-12 * Math.max(1, size));
  }

  @ParameterizedTest
  @CsvSource({
    // height, width, planes of each layer, kernel, stride, padding, by place, steps
    "8, 8, 4, 3, 1, 0, false, 'dots=1, grid=1, layer=2, windows=1'",
    "8, 8, 4, 3, 1, 0, true, 'dots=1, grid=1, layer=2, windows=1'",
    "9, 7, 5, 3, 2, 1, false, 'dots=1, grid=1, layer=2, windows=1'",
    "11, 6, 3, 4, 3, 2, true, 'dots=1, grid=1, layer=2, windows=1'",
    "7, 7, 16, 3, 1, 1, false, 'dots=1, grid=1, layer=2, windows=1'",
    "5, 13, 7, 5, 1, 2, true, 'dots=1, grid=1, layer=4, windows=5'",
    "6, 6, 4 6, 3, 1, 0, false, 'dots=1, grid=1, layer=3, windows=2'",
    "10, 9, 3 8, 3, 1, 1, true, 'dots=1, grid=1, layer=2, windows=11'",
    "9, 9, 6 5 4, 3, 1, 0, false, 'dots=1, grid=1, layer=3, windows=12'",
    "12, 5, 8 4, 2, 2, 0, false, 'dots=1, windows=1'",
    "6, 6, 20, 1, 1, 0, false, 'dots=1, grid=1, layer=2'",
    "4, 4, 9, 4, 1, 0, true, 'grid=1, layer=1'",
  })
  void agreesWithTheTape(
      int height,
      int width,
      String planes,
      int size,
      int stride,
      int padding,
      boolean byPlace,
      String steps) {
    List<Value> x = inputs(height * width);
    Planes all = new Planes(1, height, width, x);
    for (String count : planes.split(" ")) {
      all = convolve(all, Integer.parseInt(count), size, stride, padding, byPlace);
    }
    List<Value> last = all.numbers;
    Value root = dense(last).square().add(dense(last).square());
    for (int i = 0; i < 8; i++) {
      root = root.add(soft(dense(last)));
    }
    assertEquals("{" + steps + "}", steps(x, root).toString());
    agrees(x, root, 1 + random.nextInt(200));
  }

  /**
   * A network that reads its own results again, so that its windows cannot be computed together.
   */
  @ParameterizedTest
  @CsvSource({"3, 12, 4", "2, 23, 6", "9, 24, 3", "1, 9, 12"})
  void whatComesBackAgrees(int inputs, int state, int times) {
    List<List<Value>> weights =
        Stream.generate(() -> parameters(inputs + state)).limit(state).toList();
    List<Value> x = inputs(inputs * times);
    List<Value> now = Stream.generate(() -> Value.number(0.5)).limit(state).toList();
    for (int t = 0; t < times; t++) {
      List<Value> all =
          Stream.concat(x.subList(t * inputs, (t + 1) * inputs).stream(), now.stream()).toList();
      now = weights.stream().map(w -> soft(product(w, all))).toList();
    }
    agrees(x, dense(now), 77);
  }

  private static Value product(List<Value> w, List<Value> x) {
    return IntStream.range(0, w.size())
        .mapToObj(i -> w.get(i).mul(x.get(i)))
        .reduce(Value::add)
        .orElseThrow();
  }

  /** Weights of a kernel that are used elsewhere, too, and products of what rows compute. */
  @ParameterizedTest
  @CsvSource({"all", "some", "penalty", "attention", "twice"})
  void sharedOtherwiseAgrees(String kind) {
    List<Value> x = inputs(60);
    List<List<Value>> kernels = Stream.generate(() -> parameters(9)).limit(6).toList();
    List<Value> out = new ArrayList<>();
    for (int at = 0; at + 9 <= x.size(); at += 3) {
      for (List<Value> kernel : kernels) {
        Value sum = product(kernel, x.subList(at, at + 9));
        boolean isPart = kind.equals("all") || kind.equals("some") && at % 2 == 0;
        out.add(isPart ? sum.add(kernel.getFirst()).mul(kernel.getLast()) : soft(sum));
      }
    }
    Value root = dense(out);
    switch (kind) {
      case "penalty" ->
          root = root.add(parameters.stream().map(Value::square).reduce(Value::add).orElseThrow());
      case "attention" -> {
        for (int a = 0; a < 6; a++) {
          for (int b = 0; b < 6; b++) {
            List<Value> query = out.subList(9 * a, 9 * a + 9);
            root = root.add(soft(product(query, out.subList(54 + 9 * b, 63 + 9 * b))));
          }
        }
      }
      case "twice" -> root = root.mul(product(out, out)).add(product(out, out.reversed()));
      default -> {}
    }
    agrees(x, root, 130);
  }
}
