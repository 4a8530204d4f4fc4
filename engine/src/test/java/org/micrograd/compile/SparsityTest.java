package org.micrograd.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.autograd.Gradients;
import org.micrograd.autograd.Value;

/** Sparse Jacobians and Hessians: their structure, how few sweeps they take, their numbers. */
class SparsityTest {
  private static String[] names(int n) {
    return IntStream.range(0, n).mapToObj(i -> "x" + i).toArray(String[]::new);
  }

  /** A chain: each result depends on an input and the next. */
  private static DifferentiableFunction chain(int n) {
    return DifferentiableFunction.ofList(
        x ->
            IntStream.range(0, n - 1)
                .mapToObj(i -> x.get(i + 1).sub(x.get(i).square()).sin())
                .toList(),
        names(n));
  }

  /** Rosenbrock's function, whose Hessian has three diagonals. */
  static Value rosenbrock(List<Value> x) {
    Value sum = Value.number(0);
    for (int i = 0; i + 1 < x.size(); i++) {
      Value step = x.get(i + 1).sub(x.get(i).square());
      sum = sum.add(step.square().mul(100)).add(x.get(i).neg().add(1).square());
    }
    return sum;
  }

  /** A square grid, each point with its right and its lower neighbour. */
  private static Value grid(List<Value> x) {
    int side = (int) Math.round(Math.sqrt(x.size()));
    Value sum = Value.number(0);
    for (int i = 0; i < side; i++) {
      for (int j = 0; j < side; j++) {
        Value at = x.get(i * side + j);
        sum = j + 1 < side ? sum.add(at.sub(x.get(i * side + j + 1)).cosh()) : sum;
        sum = i + 1 < side ? sum.add(at.mul(x.get((i + 1) * side + j)).exp()) : sum;
      }
    }
    return sum;
  }

  @Test
  void theStructureIsReadFromTheTape() {
    Sparsity sparsity = Sparsity.of(chain(4).tape());
    assertEquals("[[0, 1], [1, 2], [2, 3]]", Arrays.deepToString(sparsity.columns()));
    assertEquals(
        "[[0], [0, 1], [1, 2], [2]]", Arrays.deepToString(sparsity.transposed().columns()));
    assertArrayEquals(new int[] {0, 1, 0}, sparsity.colours());
  }

  /** What passes no derivative makes no entry. */
  @Test
  void whatPassesNoDerivativeIsNoEntry() {
    DifferentiableFunction f =
        DifferentiableFunction.ofList(
            x ->
                List.of(x.get(0).gt(x.get(1)).where(x.get(2), x.get(1).floor()), x.get(0).detach()),
            names(3));
    assertEquals("[[2], []]", Arrays.deepToString(Sparsity.of(f.tape()).columns()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 50})
  void rowsOfOneColourShareNoColumn(int seed) {
    Random random = new Random(seed);
    int[][] columns = new int[200][];
    Arrays.setAll(
        columns, _ -> random.ints(random.nextInt(6), 0, 100).distinct().sorted().toArray());
    int[] colours = new Sparsity(columns, 100).colours();
    for (int a = 0; a < columns.length; a++) {
      for (int b = 0; b < a; b++) {
        int other = b;
        boolean share =
            IntStream.of(columns[a]).anyMatch(c -> Arrays.binarySearch(columns[other], c) >= 0);
        assertTrue(!share || colours[a] != colours[b], a + " and " + b);
      }
    }
  }

  /** Arrows have one full row or one full column: the other direction takes two sweeps. */
  @Test
  void aJacobianTakesFewSweeps() {
    int n = 300;
    Function<List<Value>, List<Value>> column =
        x -> x.stream().map(v -> v.exp().mul(x.getFirst())).toList();
    Function<List<Value>, List<Value>> row =
        x -> {
          List<Value> all = new ArrayList<>(x.stream().map(Value::exp).toList());
          all.set(0, x.stream().reduce(Value.number(0), (a, b) -> a.add(b.exp())));
          return all;
        };
    assertEquals(2, sweeps(DifferentiableFunction.ofList(column, names(n))));
    assertEquals(2, sweeps(DifferentiableFunction.ofList(row, names(n))));
    assertEquals(2, sweeps(chain(n)));
    equal(column, n);
    equal(row, 40);
  }

  private static int sweeps(DifferentiableFunction f) {
    return f.code.jacobian().sweeps();
  }

  private static void equal(Function<List<Value>, List<Value>> f, int n) {
    double[] at = new Random(n).doubles(n, -1, 1).toArray();
    List<Value> leaves = DoubleStream.of(at).mapToObj(Value::of).toList();
    double[][] found = DifferentiableFunction.ofList(f, names(n)).jacobian(at);
    List<Value> roots = f.apply(leaves);
    for (int r = 0; r < found.length; r++) {
      assertArrayEquals(Gradients.gradient(roots.get(r), leaves), found[r], 1e-14);
    }
  }

  @ParameterizedTest
  @CsvSource({"rosenbrock, 16", "rosenbrock, 17", "rosenbrock, 90", "grid, 9", "grid, 81"})
  void aHessianIsThatOfTheGraph(String name, int n) {
    Function<List<Value>, Value> f =
        name.equals("grid") ? SparsityTest::grid : SparsityTest::rosenbrock;
    DifferentiableFunction compiled = DifferentiableFunction.of(f, names(n));
    double[] at = new Random(n).doubles(n, -1, 1).toArray();
    List<Value> leaves = DoubleStream.of(at).mapToObj(Value::of).toList();
    double[][] expected = Gradients.hessian(f.apply(leaves), leaves);
    SparseMatrix sparse = compiled.sparseHessian(at);
    for (int r = 0; r < n; r++) {
      assertArrayEquals(expected[r], compiled.hessian(at)[r], 1e-11);
      assertArrayEquals(expected[r], sparse.dense()[r], 1e-11);
    }
    int edges = name.equals("grid") ? 2 * (n - (int) Math.sqrt(n)) : n - 1;
    assertEquals(n + 2 * edges, sparse.values().length);
    assertTrue(compiled.code.sparseHessian().sweeps() <= 9);
  }

  @Test
  void aDenseHessianIsThatOfTheGraph() {
    Function<List<Value>, Value> f =
        x -> x.stream().reduce(Value.number(1), (a, b) -> a.mul(b.add(2))).log().sin();
    double[] at = new Random(5).doubles(30, -1, 1).toArray();
    List<Value> leaves = DoubleStream.of(at).mapToObj(Value::of).toList();
    double[][] expected = Gradients.hessian(f.apply(leaves), leaves);
    double[][] found = DifferentiableFunction.of(f, names(30)).hessian(at);
    for (int r = 0; r < 30; r++) {
      assertArrayEquals(expected[r], found[r], 1e-11);
    }
  }

  @Test
  void aSparseMatrixTellsItsSize() {
    SparseMatrix jacobian = chain(4).sparseJacobian(1, 2, 3, 4);
    assertEquals("SparseMatrix(3 x 4, 6 entries)", jacobian.toString());
    assertArrayEquals(new int[] {0, 0, 1, 1, 2, 2}, jacobian.rows());
    assertArrayEquals(new int[] {0, 1, 1, 2, 2, 3}, jacobian.columns());
    assertEquals(Math.cos(1), jacobian.values()[1], 1e-15);
  }
}
