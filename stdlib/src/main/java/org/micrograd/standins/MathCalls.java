package org.micrograd.standins;

import static org.micrograd.standins.ArrayCalls.answer;
import static org.micrograd.standins.ArrayCalls.own;

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
  public Object binary(String f, Object a, Object b) {
    NdArray x = (NdArray) a;
    NdArray y = (NdArray) b;
    return x.type().isNumber() && y.type().isNumber()
        ? answer(Elementwise.of(binary(f), x, y))
        : null;
  }

  /** The same, into the first: whether it could, with what is to be told. */
  @Export
  public Object inPlace(String f, Object a, Object b) {
    NdArray x = (NdArray) a;
    NdArray y = (NdArray) b;
    if (!x.type().isNumber() || !y.type().isNumber()) {
      return false;
    }
    NdArray found = Elementwise.of(binary(f), x, y);
    if (found.type().category() > x.type().category()) {
      throw new ArgumentKindException(
          "Cannot cast ufunc '%s' output from dtype('%s') to dtype('%s') with casting rule 'same_kind'"
              .formatted(f, found.type().word(), x.type().word()));
    }
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
  public Object unary(String f, Object a) {
    NdArray x = (NdArray) a;
    return x.type().isNumber()
        ? answer(Elementwise.of(Unary.valueOf(f.toUpperCase(Locale.ROOT)), x))
        : null;
  }

  /** A function of many, along axes. */
  @Export
  public Object fold(String f, Object a, int[] axes) {
    return answer(Fold.valueOf(f.toUpperCase(Locale.ROOT)).of((NdArray) a, axes));
  }

  /** The items that become one as the last axis. */
  @Export
  public Object blocks(Object a, int[] axes) {
    return Fold.blocks((NdArray) a, axes);
  }

  /** The type that both can be kept in. */
  @Export
  public String commonType(Object a, Object b) {
    return Elementwise.common((NdArray) a, (NdArray) b).word();
  }

  /** The type that items of both can be kept in. */
  @Export
  public String promoted(String a, String b) {
    return DType.common(DType.of(a), DType.of(b)).word();
  }

  @Export
  public Object take(Object a, int[] places, int axis) {
    return Gather.take((NdArray) a, places, axis);
  }

  @Export
  public Object concatenate(Object[] all, int axis) {
    return Gather.concatenate(List.of(own(all)), axis);
  }

  @Export
  public Object running(Object a, int axis, boolean isProduct) {
    return answer(Gather.running((NdArray) a, axis, isProduct));
  }

  @Export
  public Object where(Object condition, Object a, Object b, String type) {
    return answer(Gather.where((NdArray) condition, (NdArray) a, (NdArray) b, DType.of(type)));
  }

  @Export
  public Object[] nonzero(Object a) {
    return Ordering.nonzero((NdArray) a);
  }

  @Export
  public Object argsort(Object a, boolean isStable) {
    return Ordering.argsort((NdArray) a, isStable);
  }

  @Export
  public Object sorted(Object a) {
    return Ordering.sorted((NdArray) a);
  }

  @Export
  public Object search(Object sorted, Object wanted, boolean isRight) {
    return answer(Ordering.search((NdArray) sorted, (NdArray) wanted, isRight));
  }

  @Export
  public Object product(Object a, Object b) {
    return Matrices.product((NdArray) a, (NdArray) b);
  }

  @Export
  public double det(Object a) {
    return Matrices.det((NdArray) a);
  }

  @Export
  public double[] logarithmOfDet(Object a) {
    return Matrices.logarithmOfDet((NdArray) a);
  }

  @Export
  public Object solve(Object a, Object b) {
    return Matrices.solve((NdArray) a, (NdArray) b);
  }

  @Export
  public Object singularValues(Object a) {
    return Decompositions.singularValues((NdArray) a);
  }

  /** Vectors as columns, the values, and vectors as rows. */
  @Export
  public Object[] singularVectors(Object a, boolean isWhole) {
    return SingularVectors.of((NdArray) a, isWhole);
  }

  @Export
  public Object pseudoInverse(Object a, double part) {
    return Decompositions.pseudoInverse((NdArray) a, part);
  }

  /** Numbers joined to those at places, one after the other; null where that takes the long way. */
  @Export
  public Object scattered(String name, Object a, Object places, Object from) {
    return Scatter.of(name, (NdArray) a, ((NdArray) places).longs(), (NdArray) from);
  }

  @Export
  public Object[] symmetric(Object a) {
    return Symmetric.eigen((NdArray) a);
  }

  @Export
  public Object[] eigen(Object a) {
    return Decompositions.eigen((NdArray) a);
  }

  @Export
  public Object[] qr(Object a) {
    return Decompositions.qr((NdArray) a);
  }
}
