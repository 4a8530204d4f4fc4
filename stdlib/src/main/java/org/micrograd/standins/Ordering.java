package org.micrograd.standins;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.micrograd.io.Interruption;

/** Sorts, and finds what is sorted. */
final class Ordering {
  private static final int SMALL = 16;

  private final Comparator<Integer> order;
  private final int[] at;

  private Ordering(Comparator<Integer> order, int count) {
    this.order = order;
    this.at = IntStream.range(0, count).toArray();
  }

  /** The places of what is not 0, an array an axis. */
  static NdArray[] nonzero(NdArray a) {
    double[] items = a.doubles();
    int count = 0;
    for (double item : items) {
      count += item != 0 ? 1 : 0;
    }
    long[][] found = new long[a.ndim()][count];
    int[] steps = Shapes.steps(a.shape());
    int place = 0;
    for (int i = 0; i < items.length; i++) {
      Interruption.check(i);
      for (int k = 0; k < steps.length && items[i] != 0; k++) {
        found[k][place] = i / steps[k] % a.shape()[k];
      }
      place += items[i] != 0 ? 1 : 0;
    }
    return Stream.of(found).map(NdArray::of).toArray(NdArray[]::new);
  }

  /** The order of the items along the last axis; numbers that are none come last. */
  static NdArray argsort(NdArray a, boolean isStable) {
    int n = a.shape()[a.ndim() - 1];
    double[] reals = a.type().isFloat() ? a.doubles() : null;
    long[] wholes = a.type().isFloat() ? null : Unsigned.inOrder(a);
    long[] found = new long[a.size()];
    for (int start = 0; start < found.length; start += n) {
      int from = start;
      Comparator<Integer> order =
          reals == null
              ? (i, j) -> Long.compare(wholes[from + i], wholes[from + j])
              : (i, j) -> compare(reals[from + i], reals[from + j]);
      int[] places = isStable ? stable(order, n) : new Ordering(order, n).quick();
      for (int i = 0; i < n; i++) {
        found[start + i] = places[i];
      }
    }
    return NdArray.of(DType.INT64, found, a.shape());
  }

  private static int compare(double x, double y) {
    return x < y ? -1 : x > y ? 1 : Boolean.compare(Double.isNaN(x), Double.isNaN(y));
  }

  private static int[] stable(Comparator<Integer> order, int n) {
    return IntStream.range(0, n)
        .peek(Interruption::check)
        .boxed()
        .sorted(watched(order))
        .mapToInt(i -> i)
        .toArray();
  }

  /** An order that ends the sort of a thread that is interrupted. */
  private static Comparator<Integer> watched(Comparator<Integer> order) {
    return (i, j) -> {
      Interruption.check(j);
      return order.compare(i, j);
    };
  }

  private boolean isLess(int i, int j) {
    return order.compare(i, j) < 0;
  }

  private void swap(int i, int j) {
    int kept = at[i];
    at[i] = at[j];
    at[j] = kept;
  }

  /** As numpy does, that equal items come in the same order as there. */
  private int[] quick() {
    int depth = 2 * (31 - Integer.numberOfLeadingZeros(Math.max(1, at.length)));
    sort(0, at.length - 1, depth);
    return at;
  }

  private void sort(int from, int to, int depth) {
    int low = from;
    int high = to;
    int left = depth;
    while (high - low > SMALL) {
      if (left < 0) {
        int[] rest =
            Arrays.stream(at, low, high + 1)
                .boxed()
                .sorted(watched(order))
                .mapToInt(i -> i)
                .toArray();
        System.arraycopy(rest, 0, at, low, rest.length);
        return;
      }
      int middle = split(low, high);
      left--;
      if (middle - low < high - middle) {
        sort(middle + 1, high, left);
        high = middle - 1;
      } else {
        sort(low, middle - 1, left);
        low = middle + 1;
      }
    }
    for (int i = low + 1; i <= high; i++) {
      int item = at[i];
      int j = i;
      for (; j > low && isLess(item, at[j - 1]); j--) {
        at[j] = at[j - 1];
      }
      at[j] = item;
    }
  }

  private int split(int low, int high) {
    Interruption.check();
    int middle = low + (high - low >> 1);
    if (isLess(at[middle], at[low])) {
      swap(middle, low);
    }
    if (isLess(at[high], at[middle])) {
      swap(high, middle);
    }
    if (isLess(at[middle], at[low])) {
      swap(middle, low);
    }
    int pivot = at[middle];
    int i = low;
    int j = high - 1;
    swap(middle, j);
    while (true) {
      do {
        i++;
      } while (isLess(at[i], pivot));
      do {
        j--;
      } while (isLess(pivot, at[j]));
      if (i >= j) {
        break;
      }
      swap(i, j);
    }
    swap(i, high - 1);
    return i;
  }

  /** Sorts along the last axis. */
  static NdArray sorted(NdArray a) {
    if (a.type().isUnsignedLong()) {
      NdArray turned = sorted(NdArray.of(DType.INT64, Unsigned.inOrder(a), a.shape()));
      return NdArray.of(a.type(), Unsigned.turned(turned.longs()), a.shape());
    }
    NdArray found = a.copy();
    int n = a.shape()[a.ndim() - 1];
    for (int start = 0; start < found.size(); start += n) {
      Interruption.check(start);
      if (found.store() instanceof double[] reals) {
        Sorting.sort(reals, start, start + n);
      } else {
        Sorting.sort((long[]) found.store(), start, start + n);
      }
    }
    return found;
  }

  /** Where in sorted numbers others belong: before those that are equal, or after them. */
  static NdArray search(NdArray sorted, NdArray wanted, boolean isRight) {
    int count = sorted.size();
    // Whole numbers to the last digit.
    boolean isAlike = sorted.type().isUnsignedLong() == wanted.type().isUnsignedLong();
    if (sorted.type().isWhole() && wanted.type().isWhole() && isAlike) {
      long[] all = Unsigned.inOrder(sorted);
      long[] each = Unsigned.inOrder(wanted);
      return places(wanted, count, isRight, (at, i) -> Long.compare(all[at], each[i]));
    }
    double[] all = sorted.doubles();
    double[] each = wanted.doubles();
    return places(wanted, count, isRight, (at, i) -> compare(all[at], each[i]));
  }

  /** The places of what is wanted among so many, by the order of one of them and one wanted. */
  private static NdArray places(
      NdArray wanted, int count, boolean isRight, IntBinaryOperator order) {
    long[] found = new long[wanted.size()];
    for (int i = 0; i < found.length; i++) {
      Interruption.check(i);
      int low = 0;
      int high = count;
      while (low < high) {
        int middle = low + high >>> 1;
        int side = order.applyAsInt(middle, i);
        if (side < 0 || side == 0 && isRight) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      found[i] = low;
    }
    return NdArray.of(DType.INT64, found, wanted.shape());
  }
}
