package org.micrograd.standins;

import static org.micrograd.standins.ArrayCalls.answer;

import org.graalvm.polyglot.HostAccess.Export;

/** Products of small vectors and matrices, each in one step from the script to here. */
public final class QuickProducts {
  /** The product of vectors and matrices; whether what could not be reckoned is told. */
  @Export
  public Object product(NdArray a, NdArray b, boolean isTold) {
    boolean isFlat = a.ndim() > 0 && a.ndim() < 3 && b.ndim() > 0 && b.ndim() < 3;
    if (!isFlat || !a.type().isNumber() || !b.type().isNumber()) {
      return null;
    }
    int k = a.shape()[a.ndim() - 1];
    if (k != b.shape()[0]) {
      return null;
    }
    int n = a.ndim() == 1 ? 1 : a.shape()[0];
    int m = b.ndim() == 1 ? 1 : b.shape()[1];
    NdArray x = a.reshaped(n, k);
    NdArray y = b.reshaped(k, m);
    NdArray found = Matrices.product(x, y);
    Faults faults = isTold ? Matrices.faults(x, y, found) : null;
    int[] shape =
        a.ndim() == 2 && b.ndim() == 2
            ? found.shape()
            : a.ndim() == 2 ? new int[] {n} : b.ndim() == 2 ? new int[] {m} : new int[0];
    return answer(found.reshaped(shape).with(faults));
  }

  /** The length of all numbers as a vector. */
  @Export
  public Double length(NdArray a) {
    if (a.type() != DType.FLOAT64 || a.size() == 0) {
      return null;
    }
    NdArray flat = a.reshaped(a.size());
    return Math.sqrt((double) product(flat, flat, false));
  }
}
