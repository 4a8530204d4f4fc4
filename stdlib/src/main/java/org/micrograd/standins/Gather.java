package org.micrograd.standins;

import java.util.Arrays;
import java.util.List;
import org.micrograd.io.Interruption;

/** Arrays made of the items of others. */
final class Gather {
  private Gather() {}

  /** The items at places along an axis. */
  static NdArray take(NdArray a, int[] places, int axis) {
    int[] shape = a.shape().clone();
    shape[axis] = places.length;
    NdArray found = NdArray.empty(a.type(), shape);
    int[] one = shape.clone();
    one[axis] = 1;
    for (int i = 0; i < places.length; i++) {
      Interruption.check(i);
      NdArray from = a.view(a.offset() + places[i] * a.strides()[axis], one, a.strides());
      found.view(i * found.strides()[axis], one, found.strides()).write(from);
    }
    return found;
  }

  /**
   * Arrays one after the other along an axis.
   *
   * @throws IllegalArgumentException if they do not fit together
   */
  static NdArray concatenate(List<NdArray> all, int axis) {
    int[] shape = all.getFirst().shape().clone();
    shape[axis] = 0;
    DType type = all.getFirst().type();
    for (int i = 0; i < all.size(); i++) {
      NdArray a = all.get(i);
      check(all.getFirst(), a, i, axis);
      shape[axis] += a.shape()[axis];
      type = DType.common(type, a.type());
    }
    NdArray found = NdArray.empty(type, shape);
    int start = 0;
    for (NdArray a : all) {
      found.view(start * found.strides()[axis], a.shape(), found.strides()).write(a);
      start += a.shape()[axis];
    }
    return found;
  }

  private static void check(NdArray first, NdArray a, int number, int axis) {
    if (a.ndim() != first.ndim()) {
      throw new IllegalArgumentException(
          "all the input arrays must have same number of dimensions, but the array at index 0 has %d dimension(s) and the array at index %d has %d dimension(s)"
              .formatted(first.ndim(), number, a.ndim()));
    }
    for (int k = 0; k < a.ndim(); k++) {
      if (k != axis && a.shape()[k] != first.shape()[k]) {
        throw new IllegalArgumentException(
            "all the input array dimensions except for the concatenation axis must match exactly, but along dimension %d, the array at index 0 has size %d and the array at index %d has size %d"
                .formatted(k, first.shape()[k], number, a.shape()[k]));
      }
    }
  }

  /** Running sums or products along an axis. */
  static NdArray running(NdArray a, int axis, boolean isProduct) {
    NdArray found = a.type().isFloat() ? a.copy() : a.as(a.type().wide());
    int n = a.shape()[axis];
    int inner = found.strides()[axis];
    int kinds = 0;
    for (int i = 0; i < found.size(); i++) {
      Interruption.check(i);
      if (i / inner % n == 0) {
        continue;
      }
      if (found.store() instanceof double[] x) {
        double last = x[i];
        x[i] = found.type().round(isProduct ? x[i - inner] * x[i] : x[i - inner] + x[i]);
        kinds |= kinds(x[i], x[i - inner], last);
      } else {
        long[] x = (long[]) found.store();
        x[i] = isProduct ? x[i - inner] * x[i] : x[i - inner] + x[i];
      }
    }
    return found.with(Faults.of("accumulate", kinds));
  }

  private static int kinds(double found, double... from) {
    return Faults.odd(found) < 0 ? Faults.kinds(found, from, 0, from.length, 1) : 0;
  }

  /** One array where a condition holds, another elsewhere. */
  static NdArray where(NdArray condition, NdArray a, NdArray b, DType type) {
    int[] shape = Shapes.common(condition.shape(), a.shape(), b.shape());
    long[] holds = (long[]) condition.broadcast(shape).items(DType.BOOL);
    Object yes = a.broadcast(shape).items(type);
    Object no = b.broadcast(shape).items(type);
    for (int i = 0; i < holds.length; i++) {
      Interruption.check(i);
      if (holds[i] == 0) {
        System.arraycopy(no, i, yes, i, 1);
      }
    }
    return NdArray.of(type, yes, shape);
  }

  static int[] ints(NdArray a) {
    return Arrays.stream(a.longs()).mapToInt(Math::toIntExact).toArray();
  }
}
