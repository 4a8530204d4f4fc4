package org.micrograd.stdlib;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.micrograd.compile.DifferentiableFunction;
import org.micrograd.stdlib.LeastSquares.Point;

/** A search ends where its thread is interrupted, by a time limit or by who cancels it. */
class InterruptedSearchesTest {
  static Stream<Arguments> searches() {
    DifferentiableFunction f =
        DifferentiableFunction.of(x -> x.get(0).square().sub(2).square(), "x");
    return Stream.of(
        search("minimize", () -> Minimum.find(f, 5)),
        search("solve", () -> Root.find(f, 5)),
        search(
            "leastSquares", () -> LeastSquares.fit(b -> new Point(f.values(b), f.jacobian(b)), 5)));
  }

  private static Arguments search(String name, Supplier<Object> search) {
    return Arguments.of(name, search);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("searches")
  void ends(String name, Supplier<Object> search) {
    assertNotNull(search.get());
    Thread.currentThread().interrupt();
    assertThrows(CancellationException.class, search::get);
    assertTrue(Thread.interrupted());
  }
}
