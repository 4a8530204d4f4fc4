package org.micrograd.stdlib;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.micrograd.autograd.Value;
import org.micrograd.compile.DifferentiableFunction;

class RootTest {
  @Test
  void aScalarEquation() {
    DifferentiableFunction f = DifferentiableFunction.of(x -> x.get(0).cos().sub(x.get(0)), "x");
    Root root = Root.find(f, 1);
    assertEquals(0.7390851332151607, root.point()[0], 1e-15);
    assertTrue(root.iterations() < 8);
  }

  @Test
  void aSystem() {
    DifferentiableFunction f =
        DifferentiableFunction.ofList(
            x ->
                List.of(
                    x.get(0).square().add(x.get(1).square()).sub(4),
                    x.get(0).exp().add(x.get(1)).sub(1)),
            "x",
            "y");
    Root root = Root.find(f, 1, -1);
    assertArrayEquals(new double[] {1.004168738474, -1.729637287025}, root.point(), 1e-11);
  }

  /** Newton's own steps from here go ever farther; shorter ones arrive. */
  @Test
  void longStepsAreShortened() {
    DifferentiableFunction f = DifferentiableFunction.of(x -> x.get(0).atan(), "x");
    assertEquals(0, Root.find(f, 3).point()[0], 1e-15);
  }

  /** Broyden's tridiagonal system, of any size. */
  @Test
  void aLargeSystem() {
    int n = 150;
    DifferentiableFunction f =
        DifferentiableFunction.ofList(
            x -> {
              List<Value> results = new ArrayList<>();
              for (int i = 0; i < n; i++) {
                Value result = x.get(i).mul(-2).add(3).mul(x.get(i)).add(1);
                result = i > 0 ? result.sub(x.get(i - 1)) : result;
                results.add(i + 1 < n ? result.sub(x.get(i + 1).mul(2)) : result);
              }
              return results;
            },
            IntStream.range(0, n).mapToObj(i -> "x" + i).toArray(String[]::new));
    double[] start = new double[n];
    java.util.Arrays.fill(start, -1);
    Root root = Root.find(f, start);
    assertArrayEquals(new double[n], f.values(root.point()), 1e-12);
    assertTrue(root.iterations() < 10);
  }

  /** Where the Jacobian is singular, at the start or in the end, Newton's step leads nowhere. */
  @ParameterizedTest
  @MethodSource("singular")
  void singularPlacesAreLeft(Function<List<Value>, List<Value>> f, double[] start, double[] root) {
    String[] names = IntStream.range(0, start.length).mapToObj(i -> "x" + i).toArray(String[]::new);
    Root found = Root.find(DifferentiableFunction.ofList(f, names), start);
    assertArrayEquals(root, found.point(), 1e-5);
    assertTrue(
        IntStream.range(0, root.length).allMatch(i -> Math.abs(found.residuals()[i]) < 1e-12));
  }

  static Stream<Arguments> singular() {
    Function<List<Value>, List<Value>> product =
        x -> List.of(x.get(0).square().sub(1), x.get(0).mul(x.get(1)).sub(1));
    Function<List<Value>, List<Value>> circle =
        x -> List.of(x.get(0).square().add(x.get(1).square()).sub(2), x.get(0).sub(x.get(1)));
    Function<List<Value>, List<Value>> powell =
        x ->
            List.of(
                x.get(0).add(x.get(1).mul(10)),
                x.get(2).sub(x.get(3)).mul(Math.sqrt(5)),
                x.get(1).sub(x.get(2).mul(2)).square(),
                x.get(0).sub(x.get(3)).square().mul(Math.sqrt(10)));
    return Stream.of(
        arguments(product, new double[] {0, 1}, new double[] {1, 1}),
        arguments(product, new double[] {0, -3}, new double[] {-1, -1}),
        arguments(circle, new double[] {1, -1}, new double[] {1, 1}),
        arguments(powell, new double[] {3, -1, 0, 1}, new double[4]),
        arguments(
            (Function<List<Value>, List<Value>>) x -> List.of(x.get(0).sub(1).pow(2)),
            new double[] {3},
            new double[] {1}),
        arguments(
            (Function<List<Value>, List<Value>>) x -> List.of(x.get(0).sub(1).pow(3)),
            new double[] {3},
            new double[] {1}));
  }

  @Test
  void whatHasNoRootIsSaid() {
    DifferentiableFunction none = DifferentiableFunction.of(x -> x.get(0).square().add(1), "x");
    IllegalStateException failure =
        assertThrows(IllegalStateException.class, () -> Root.find(none, 3));
    assertTrue(failure.getMessage().contains("start elsewhere"), failure.getMessage());
    assertThrows(IllegalStateException.class, () -> Root.find(none, 0));
    assertThrows(IllegalArgumentException.class, () -> Root.find(none, 1, 2));
    DifferentiableFunction log = DifferentiableFunction.of(x -> x.get(0).log(), "x");
    assertThrows(IllegalArgumentException.class, () -> Root.find(log, -1));
  }
}
