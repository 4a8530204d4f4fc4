package org.micrograd.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.autograd.Op;
import org.micrograd.autograd.ReferenceCase;
import org.micrograd.autograd.Value;

/** Rows of a batch against the same function called for each row. */
class BatchTest {
  private static final double[] CORNERS = {
    0,
    -0.0,
    1,
    -1,
    0.5,
    -3,
    20.5,
    700,
    -750,
    1e-310,
    1e-300,
    1e300,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NaN
  };

  @ParameterizedTest
  @EnumSource
  void everyRowOfTheTableAgrees(Op op) {
    Random random = new Random(op.ordinal());
    double[][] columns = new double[op.arity()][300];
    for (double[] column : columns) {
      Arrays.setAll(column, i -> op.domain().at(random.nextDouble()));
    }
    agrees(function(op), columns);
  }

  /** Choices take the tie, the infinity and the not-a-number as the table does. */
  @ParameterizedTest
  @EnumSource
  void cornersAgree(Op op) {
    int count = CORNERS.length * CORNERS.length;
    double[][] columns = new double[op.arity()][count];
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < op.arity(); k++) {
        columns[k][i] =
            k == 0 ? CORNERS[i / CORNERS.length] : k == 1 ? CORNERS[i % CORNERS.length] : 2;
      }
    }
    agrees(function(op), columns);
  }

  private static DifferentiableFunction function(Op op) {
    String[] names = IntStream.range(0, op.arity()).mapToObj(i -> "x" + i).toArray(String[]::new);
    return DifferentiableFunction.of(
        x ->
            x.getFirst()
                .apply(op, op.arity() > 1 ? x.get(1) : null, op.arity() > 2 ? x.get(2) : null),
        names);
  }

  @Test
  void referenceGraphsAgree() throws IOException {
    int cases = 0;
    for (ReferenceCase reference : ReferenceCase.all()) {
      double[] leaves = reference.leaves();
      String[] names =
          IntStream.range(0, leaves.length).mapToObj(i -> "x" + i).toArray(String[]::new);
      double[][] columns = new double[leaves.length][3];
      for (int k = 0; k < leaves.length; k++) {
        Arrays.fill(columns[k], leaves[k]);
      }
      agrees(DifferentiableFunction.of(reference::build, names), columns);
      cases++;
    }
    assertEquals(400, cases);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 8, 9, 100, 255, 256, 257, 513, 1000, 20_000})
  void anyNumberOfRowsAgrees(int rows) {
    Random random = new Random(rows);
    double[][] columns = {random.doubles(rows).toArray(), random.doubles(rows, 1, 2).toArray()};
    Value p = Value.of(1.5);
    DifferentiableFunction f =
        DifferentiableFunction.of(
            x -> x.get(0).mul(p.exp()).sigmoid().div(x.get(1)).add(p.sin()), "x", "y");
    agrees(f, columns);
    if (rows > 0) {
      meansAgree(f, columns, 1e-12);
    }
  }

  /** What enters and what is found belong to the caller: no array is both. */
  @Test
  void whatIsReturnedIsAnArrayOfItsOwn() {
    Value p = Value.of(2);
    Value q = Value.of(3);
    DifferentiableFunction same = DifferentiableFunction.ofList(x -> x, "x", "y");
    double[] x = {5, 7};
    same.values(x)[0] = 9;
    assertArrayEquals(new double[] {5, 7}, x);
    DifferentiableFunction sum =
        DifferentiableFunction.of(in -> in.get(0).mul(p).add(in.get(0).mul(q)), "x");
    double[] gradient = new double[2];
    for (int rows = 1; rows < 3; rows++) {
      double[] column = new double[rows];
      Arrays.fill(column, 4);
      assertEquals(20, sum.mean(new double[][] {column}, gradient));
      assertArrayEquals(new double[] {4, 4}, gradient);
      assertEquals(28, sum.with(3, 4).mean(new double[][] {column}, gradient));
      assertArrayEquals(new double[] {2, 3}, sum.parameters());
    }
  }

  @Test
  void functionsOfNothingButConstantsAndParametersAgree() {
    double[][] columns = {{1, 2, 3}};
    Value p = Value.of(0.25);
    agrees(DifferentiableFunction.of(x -> Value.number(7), "x"), columns);
    for (Function<List<Value>, Value> f :
        List.<Function<List<Value>, Value>>of(
            x -> x.getFirst(), x -> p, x -> p.exp(), x -> p.mul(x.getFirst()))) {
      DifferentiableFunction function = DifferentiableFunction.of(f, "x");
      agrees(function, columns);
      meansAgree(function, columns, 1e-15);
    }
  }

  @Test
  void networksAgree() {
    Random random = new Random(5);
    List<Value> parameters =
        IntStream.range(0, 16 * 3 + 16 * 17 + 17)
            .mapToObj(i -> Value.of(random.nextGaussian(), "p" + i))
            .toList();
    DifferentiableFunction f =
        DifferentiableFunction.of(x -> Network.of(x, parameters), "x", "y", "t");
    double[][] columns = {
      random.doubles(300, -2, 2).toArray(),
      random.doubles(300, -2, 2).toArray(),
      random.doubles(300, -1, 1).toArray()
    };
    agrees(f, columns);
    meansAgree(f, columns, 1e-12);
  }

  /**
   * One bad row makes its own results not-a-number, and the mean; an infinite branch not taken
   * makes none.
   */
  @Test
  void rowsThatAreNoNumbersStayAlone() {
    Value p = Value.of(2);
    DifferentiableFunction f =
        DifferentiableFunction.of(
            x -> x.getFirst().gt(0).where(x.getFirst().log(), p.mul(x.getFirst())), "x");
    double[][] columns = {{1, -1, 0, Double.NaN, 4}};
    agrees(f, columns);
    meansAgree(f, new double[][] {{1, -1, 0, 4}}, 1e-15);
    assertTrue(Double.isNaN(f.mean(columns, new double[1])));
  }

  /**
   * What a later operation tells: the sign of a zero, and a not-a-number that a comparison hides.
   */
  @Test
  void hiddenCornersAgree() {
    double[] column = {-0.0, 0, 1, -1};
    Value one = Value.number(1);
    for (Function<Value, Value> f :
        List.<Function<Value, Value>>of(
            x -> one.div(x.tanh()),
            x -> one.div(x.expm1()),
            x -> one.div(x.add(0)),
            x -> one.div(x.sub(0)),
            x -> x.chain(x.abs().log()).le(1),
            x -> x.relu().add(x.gt(0)),
            x -> one.div(x.gt(0).where(one, x)),
            x -> one.div(x.gt(0).where(x.neg(), x)),
            x -> one.div(x.lt(1).where(x, one)),
            x -> one.div(x.where(Value.number(-5), Value.number(0))),
            x -> one.div(x.where(Value.number(0), Value.number(-5))),
            x -> one.div(x.where(one, Value.number(-0.0))),
            x -> one.div(x.where(Value.number(-0.0), one)),
            x -> x.gt(0).where(x.log(), x),
            x -> x.ge(0).where(x, x.sqrt()),
            x -> x.div(x).where(x, one),
            x -> x.div(x).gt(0).where(x, one))) {
      DifferentiableFunction function = DifferentiableFunction.of(x -> f.apply(x.getFirst()), "x");
      function.compile();
      double[] values = new double[column.length];
      function.batch(new double[][] {column}, values, null);
      for (int i = 0; i < column.length; i++) {
        double eager = f.apply(Value.of(column[i])).data();
        assertEquals(eager, function.value(column[i]));
        close(eager, values[i], 1e-15, function.tape().size() + " slots, row " + i);
      }
      agrees(function, new double[][] {column});
    }
  }

  @Test
  void poolsAndSegmentsAgree() {
    int rows = 50_000;
    double[] x = new Random(1).doubles(rows).toArray();
    Value p = Value.of(3);
    DifferentiableFunction f =
        DifferentiableFunction.of(v -> v.getFirst().mul(p).exp().log1p(), "x");
    double[] values = new double[rows];
    double[][] gradients = new double[1][rows];
    f.batch(new double[][] {x}, values, gradients);
    double[] pooled = new double[rows];
    double[][] pooledGradients = new double[1][rows];
    f.batch(new double[][] {x}, pooled, pooledGradients, ForkJoinPool.commonPool());
    assertArrayEquals(values, pooled);
    assertArrayEquals(gradients, pooledGradients);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment in = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, x);
      MemorySegment out = arena.allocate(rows * 8L);
      MemorySegment slope = arena.allocate(rows * 8L);
      f.batch(new MemorySegment[] {in}, out, new MemorySegment[] {slope}, null);
      assertArrayEquals(values, out.toArray(ValueLayout.JAVA_DOUBLE));
      assertArrayEquals(gradients[0], slope.toArray(ValueLayout.JAVA_DOUBLE));
    }
    double[] gradient = new double[1];
    double[] pooledGradient = new double[1];
    assertEquals(
        f.mean(new double[][] {x}, gradient),
        f.mean(new double[][] {x}, pooledGradient, ForkJoinPool.commonPool()));
    assertEquals(gradient[0], pooledGradient[0]);
  }

  private static void agrees(DifferentiableFunction f, double[][] columns) {
    int rows = columns[0].length;
    double[] values = new double[rows];
    double[] alone = new double[rows];
    double[][] gradients = new double[columns.length][rows];
    f.batch(columns, values, gradients);
    f.batch(columns, alone, null);
    double[] gradient = new double[columns.length];
    for (int i = 0; i < rows; i++) {
      double value = f.valueAndGradient(row(columns, i), gradient);
      close(value, values[i], 1e-13, "value of row " + i);
      close(value, alone[i], 1e-13, "value alone of row " + i);
      for (int k = 0; k < gradient.length; k++) {
        close(gradient[k], gradients[k][i], 1e-12, "derivative " + k + " of row " + i);
      }
    }
  }

  private static void meansAgree(DifferentiableFunction f, double[][] columns, double error) {
    int rows = columns[0].length;
    double[] sum = new double[f.parameters().length];
    double total = 0;
    for (int i = 0; i < rows; i++) {
      double[] gradient = new double[sum.length];
      total += f.valueAndParameterGradient(row(columns, i), gradient);
      for (int k = 0; k < sum.length; k++) {
        sum[k] += gradient[k];
      }
    }
    double[] gradient = new double[sum.length];
    close(total / rows, f.mean(columns, gradient), error, "mean");
    for (int k = 0; k < sum.length; k++) {
      close(sum[k] / rows, gradient[k], error, "derivative " + k);
    }
  }

  private static double[] row(double[][] columns, int i) {
    return Arrays.stream(columns).mapToDouble(c -> c[i]).toArray();
  }

  private static void close(double expected, double found, double error, String what) {
    if (Double.isFinite(expected)) {
      assertEquals(expected, found, error * Math.max(1e-3, Math.abs(expected)), what);
    } else {
      assertEquals(expected, found, what);
    }
  }

  /** Two hidden layers of 16 and a hinge loss. */
  static final class Network {
    private Network() {}

    static Value of(List<Value> x, List<Value> parameters) {
      var next = parameters.iterator();
      List<Value> layer = x.subList(0, 2);
      for (int size : new int[] {16, 16, 1}) {
        List<Value> before = layer;
        layer =
            IntStream.range(0, size)
                .mapToObj(j ->
                    before.stream().map(v -> v.mul(next.next())).reduce(next.next(), Value::add))
                .map(v -> size == 1 ? v : v.relu())
                .toList();
      }
      return Value.number(1).sub(x.get(2).mul(layer.getFirst())).relu();
    }
  }

  /** No length is too long: many classes, and from half a million operations on the interpreter. */
  @Tag("thorough")
  @ParameterizedTest
  @CsvSource({"60000, true", "600000, false"})
  void longFunctionsAgree(int operations, boolean isCompiled) {
    Value p = Value.of(0.9);
    DifferentiableFunction f =
        DifferentiableFunction.of(
            x -> {
              Value z = x.getFirst();
              for (int i = 1; i <= operations / 3; i++) {
                z = z.mul(p).add(Value.number(1.0 / i)).add(x.getFirst());
              }
              return z;
            },
            "x");
    assertEquals(isCompiled, f.isCompiled());
    f.compile();
    double[][] columns = {{0.5, 2}};
    agrees(f, columns);
    meansAgree(f, columns, 1e-12);
  }
}
