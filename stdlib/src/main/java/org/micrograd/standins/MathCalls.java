package org.micrograd.standins;

import static org.micrograd.standins.ArrayCalls.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.script.ArgumentKindException;

/** What the stand-in for numpy calls to compute with arrays. */
public final class MathCalls {
  private static Binary binary(String name) {
    return Binary.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** A function of two, item by item; null where one holds objects. */
  @Export
  public Object binary(String f, NdArray x, NdArray y) {
    return x.type().isNumber() && y.type().isNumber()
        ? answer(Elementwise.of(binary(f), x, y))
        : null;
  }

  /** The same, into the first: whether it could, with what is to be told. */
  @Export
  public Object inPlace(String f, NdArray x, NdArray y) {
    if (!x.type().isNumber() || !y.type().isNumber()) {
      return false;
    }
    DType wish = Elementwise.result(binary(f), x, y);
    if (wish.category() > x.type().category()) {
      throw new ArgumentKindException(
          "Cannot cast ufunc '%s' output from dtype('%s') to dtype('%s') with casting rule 'same_kind'"
              .formatted(f, wish.word(), x.type().word()));
    }
    Shapes.common(x.shape(), y.shape(), x.shape());
    NdArray found = Elementwise.of(binary(f), x, y);
    if (!Arrays.equals(found.shape(), x.shape())) {
      throw new IllegalArgumentException(
          "non-broadcastable output operand with shape %s doesn't match the broadcast shape %s"
              .formatted(Shapes.text(x.shape()), Shapes.text(found.shape())));
    }
    x.write(found);
    return found.faults() == null ? true : found.faults().with(true);
  }

  /** A function of one, item by item; null where it holds objects. */
  @Export
  public Object unary(String f, NdArray x) {
    return x.type().isNumber()
        ? answer(Elementwise.of(Unary.valueOf(f.toUpperCase(Locale.ROOT)), x))
        : null;
  }

  /** A function of many, along axes. */
  @Export
  public Object fold(String f, NdArray a, int[] axes) {
    return answer(Fold.valueOf(f.toUpperCase(Locale.ROOT)).of(a, axes));
  }

  /** The items that become one as the last axis. */
  @Export
  public Object blocks(NdArray a, int[] axes) {
    return Fold.blocks(a, axes);
  }

  /** The type that both can be kept in. */
  @Export
  public String commonType(NdArray a, NdArray b) {
    return Elementwise.common(a, b).word();
  }

  /** The type that items of both can be kept in. */
  @Export
  public String promoted(String a, String b) {
    return DType.common(DType.of(a), DType.of(b)).word();
  }

  @Export
  public Object take(NdArray a, int[] places, int axis) {
    return Gather.take(a, places, axis);
  }

  @Export
  public Object concatenate(NdArray[] all, int axis) {
    return Gather.concatenate(List.of(all), axis);
  }

  @Export
  public Object running(NdArray a, int axis, boolean isProduct) {
    return answer(Gather.running(a, axis, isProduct));
  }

  @Export
  public Object where(NdArray condition, NdArray a, NdArray b, String type) {
    return answer(Gather.where(condition, a, b, DType.of(type)));
  }

  @Export
  public Object[] nonzero(NdArray a) {
    return Ordering.nonzero(a);
  }

  @Export
  public Object argsort(NdArray a, boolean isStable) {
    return Ordering.argsort(a, isStable);
  }

  @Export
  public Object sorted(NdArray a) {
    return Ordering.sorted(a);
  }

  @Export
  public Object search(NdArray sorted, NdArray wanted, boolean isRight) {
    return answer(Ordering.search(sorted, wanted, isRight));
  }

  @Export
  public Object product(NdArray a, NdArray b) {
    return Matrices.product(a, b);
  }

  /** So many sums of products with weights that are moved along a row, from a place on. */
  @Export
  public Object slid(NdArray x, NdArray weights, int start, int count) {
    return Sliding.of(x, weights, start, count);
  }

  @Export
  public double det(NdArray a) {
    return Matrices.det(a);
  }

  @Export
  public double[] logarithmOfDet(NdArray a) {
    return Matrices.logarithmOfDet(a);
  }

  @Export
  public Object solve(NdArray a, NdArray b) {
    return Matrices.solve(a, b);
  }

  @Export
  public Object singularValues(NdArray a) {
    return Decompositions.singularValues(a);
  }

  /** Vectors as columns, the values, and vectors as rows. */
  @Export
  public Object[] singularVectors(NdArray a, boolean isWhole) {
    return SingularVectors.of(a, isWhole);
  }

  @Export
  public Object pseudoInverse(NdArray a, double part) {
    return Decompositions.pseudoInverse(a, part);
  }

  /** Numbers joined to those at places, one after the other; null where that takes the long way. */
  @Export
  public Object scattered(String name, NdArray a, NdArray places, NdArray from) {
    return Scatter.of(name, a, places.longs(), from);
  }

  @Export
  public Object[] symmetric(NdArray a) {
    return Symmetric.eigen(a);
  }

  @Export
  public Object[] eigen(NdArray a) {
    return Decompositions.eigen(a);
  }

  @Export
  public Object cholesky(NdArray a) {
    return Cholesky.of(a);
  }

  @Export
  public Object[] qr(NdArray a) {
    return Householder.qr(a);
  }
}
