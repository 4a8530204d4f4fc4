package org.micrograd.standins;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        work("moved along", a -> Sliding.of(row(a), row(a), 0, a.size())),
        work("moved along, whole", a -> Sliding.of(row(whole(a)), row(whole(a)), 0, a.size())),
        work("order", a -> Ordering.argsort(a.reshaped(a.size()), false)),
        work("triangle of a symmetric matrix", a -> Cholesky.of(Matrices.product(a, turned(a)))),
        work("eigenvalues", a -> (NdArray) Decompositions.eigen(even(a))[0]));
  }

  /** Work that grows with the arrays, of which only one in some thousand items is looked after. */
  static Stream<Arguments> loops() {
    return Stream.of(
        work("function of one", a -> Elementwise.of(Unary.EXP, a)),
        work("function of whole numbers", a -> Elementwise.of(Unary.SQUARE, whole(a))),
        work("function of two", a -> Elementwise.of(Binary.POWER, a, a)),
        work("function of two whole numbers", a -> Elementwise.of(Binary.GCD, whole(a), whole(a))),
        work("truth of two", a -> Elementwise.of(Binary.LESS, a, a)),
        work("narrow numbers", a -> a.as(DType.FLOAT16)),
        work("narrow whole numbers", a -> whole(a).as(DType.INT8)),
        work("whole numbers", a -> a.as(DType.INT64)),
        work("copy of what is turned", a -> turned(a).copy()),
        work("product of a row", a -> Fold.PROD.of(a, 0, 1)),
        work("least of whole numbers", a -> Fold.MIN.of(whole(a), 0, 1)),
        work("sums of columns", a -> Fold.SUM.of(a, 0)),
        work("place of the largest", a -> Fold.ARGMAX.of(a, 0, 1)),
        work("whether all hold", a -> Fold.ALL.of(a, 0, 1)),
        work("running sum", a -> Gather.running(row(a), 0, false)),
        work("choice of two", a -> Gather.where(a.as(DType.BOOL), a, a, DType.FLOAT64)),
        work("rows", a -> Gather.take(a, new int[] {1, 0}, 0)),
        work("items at places", a -> at(row(a), places(a)).items()),
        work("items at truths", a -> at(row(a), row(a).as(DType.BOOL)).items()),
        work("numbers put to places", a -> Scatter.of("add", row(a), places(a).longs(), row(a))),
        work("places of what is not zero", a -> Ordering.nonzero(a)[0]),
        work("sort", Ordering::sorted),
        work("sort of whole numbers", a -> Ordering.sorted(whole(a))),
        work("stable order", a -> Ordering.argsort(row(a), true)),
        work("places in order", a -> Ordering.search(row(a), row(a), true)),
        work("numbers in equal steps", a -> (NdArray) new QuickMaking().spaced(0, 1, 9, true)),
        work("normal numbers", a -> (NdArray) draws(true).normals(a.shape())),
        work("uniform numbers", a -> (NdArray) draws(false).doubles(a.shape())),
        work("drawn whole numbers", a -> (NdArray) draws(false).wholes(0, 9, a.shape())),
        work("drawn narrow numbers", a -> (NdArray) draws(true).narrow(0, 9, 8, a.shape())),
        work("shuffled", a -> (NdArray) draws(true).shuffled(a.size())),
        work("sample", a -> (NdArray) draws(true).sample(a.size(), 9)),
        work(
            "counts",
            a ->
                (NdArray)
                    draws(true).counts("poisson", new NdArray[] {NdArray.of(4.5)}, a.shape())),
        work("rare law", InterruptedArraysTest::rare));
  }

  private static NdArray rare(NdArray a) {
    return (NdArray) draws(true).rare("weibull", new NdArray[] {NdArray.of(4.5)}, a.shape());
  }

  private static RandomCalls draws(boolean isOld) {
    return new RandomCalls(new Twister(1), isOld);
  }

  private static NdArray turned(NdArray a) {
    return a.transposed();
  }

  private static NdArray row(NdArray a) {
    return a.reshaped(a.size());
  }

  private static NdArray even(NdArray a) {
    return Elementwise.of(Binary.ADD, a, turned(a));
  }

  private static NdArray places(NdArray a) {
    return NdArray.of(LongStream.range(0, a.size()).toArray());
  }

  private static Selection at(NdArray a, NdArray places) {
    return Selection.of(a, new long[] {Selection.ARRAY}, places);
  }

  private static Arguments work(String name, UnaryOperator<NdArray> work) {
    return Arguments.of(name, work);
  }

  private static NdArray whole(NdArray a) {
    long[] all = Arrays.stream(a.doubles()).mapToLong(x -> (long) x).toArray();
    return NdArray.of(DType.INT64, all, a.shape());
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

  @ParameterizedTest(name = "{0}")
  @MethodSource("loops")
  void endsOverMany(String name, UnaryOperator<NdArray> work) {
    ends(name, work);
  }

  /** Parts that are sorted for themselves come together as one sort would have them. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5})
  void sortsInParts(int parts) {
    int n = parts * Sorting.PART / 2 + 7;
    double[] reals = new Random(parts).doubles(n, -9, 9).toArray();
    reals[n / 2] = Double.NaN;
    reals[0] = Double.NaN;
    reals[3] = Double.NEGATIVE_INFINITY;
    long[] wholes = new Random(parts).longs(n).toArray();
    double[] inOrder = reals.clone();
    long[] wholesInOrder = wholes.clone();
    Sorting.sort(reals, 1, n - 1);
    Arrays.sort(inOrder, 1, n - 1);
    Sorting.sort(wholes, 0, n);
    Arrays.sort(wholesInOrder);
    assertArrayEquals(inOrder, reals);
    assertArrayEquals(wholesInOrder, wholes);
  }
}
