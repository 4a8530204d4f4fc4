package org.micrograd.standins;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Work on arrays that grows faster than the arrays ends where its thread is interrupted. */
class InterruptedArraysTest {
  static Stream<Arguments> works() {
    return Stream.of(
        work("product", a -> Matrices.product(a, a)),
        work("product of floats", a -> Matrices.product(a.as(DType.FLOAT32), a.as(DType.FLOAT32))),
        work("product of whole numbers", a -> Matrices.product(whole(a), whole(a))),
        work("solve", a -> Matrices.solve(a, a)),
        work("determinant", a -> NdArray.of(DType.FLOAT64, new double[] {Matrices.det(a)}, 1)),
        work("singular vectors", a -> (NdArray) SingularVectors.of(a, false)[0]),
        work("singular values", Decompositions::singularValues),
        work("pseudo inverse", a -> Decompositions.pseudoInverse(a, 1e-15)),
        work("orthogonal and triangle", a -> (NdArray) Householder.qr(a)[0]),
        work("eigenvalues of a symmetric matrix", a -> (NdArray) Symmetric.eigen(a)[0]),
        work("order", a -> Ordering.argsort(a.reshaped(a.size()), false)));
  }

  private static Arguments work(String name, UnaryOperator<NdArray> work) {
    return Arguments.of(name, work);
  }

  private static NdArray whole(NdArray a) {
    return a.as(DType.INT64);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("works")
  void ends(String name, UnaryOperator<NdArray> work) {
    NdArray a = NdArray.of(DType.FLOAT64, new Random(1).doubles(1600, -9, 9).toArray(), 40, 40);
    assertNotNull(work.apply(a));
    Thread.currentThread().interrupt();
    assertThrows(CancellationException.class, () -> work.apply(a));
    assertTrue(Thread.interrupted());
  }
}
