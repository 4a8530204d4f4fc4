package org.micrograd.standins;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.micrograd.io.Interruption;

/**
 * What an index chooses of an array: a view, or the places of items that an array of indices names.
 *
 * @param at null where it is a view
 */
record Selection(NdArray view, int[] at, int[] shape) {
  /** The marks of a key's parts, each followed by its numbers. */
  static final int NUMBER = 0;

  static final int SLICE = 1;
  static final int NEW_AXIS = 2;
  static final int REST = 3;
  static final int ARRAY = 4;

  /** A new axis of which an array of indices chooses the only place, or none. */
  static final int TRUTH = 5;

  /** Stands for a bound that a slice leaves out. */
  static final long NONE = Long.MIN_VALUE;

  /** The chosen items: as a view, or as a copy. */
  NdArray items() {
    if (at == null) {
      return view;
    }
    NdArray found = NdArray.empty(view.type(), shape);
    Object store = view.store();
    for (int i = 0; i < at.length; i++) {
      Interruption.check(i);
      switch (store) {
        case double[] own -> ((double[]) found.store())[i] = own[at[i]];
        case long[] own -> ((long[]) found.store())[i] = own[at[i]];
        default -> ((Object[]) found.store())[i] = ((Object[]) store)[at[i]];
      }
    }
    return found.lettered(view.letters());
  }

  /** Writes what broadcasts to the shape. */
  void write(NdArray from) {
    NdArray single = from;
    while (single.ndim() > shape.length && single.shape()[0] == 1) {
      single = single.reshaped(Shapes.without(single.shape(), 0));
    }
    NdArray all;
    try {
      all = single.broadcast(shape);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          at == null
              ? "could not broadcast input array from shape %s into shape %s"
                  .formatted(Shapes.text(single.shape()), Shapes.text(shape))
              : "shape mismatch: value array of shape %s could not be broadcast to indexing result of shape %s"
                  .formatted(Shapes.text(from.shape()), Shapes.text(shape)),
          e);
    }
    if (at == null) {
      view.write(all);
    } else {
      view.write(at, view.isShared(all) ? all.copy() : all);
    }
  }

  /**
   * Chooses.
   *
   * @param code the parts of a key: a mark and its numbers each
   * @param arrays those of the parts that are arrays, in order
   * @throws IllegalArgumentException if it does not fit
   */
  static Selection of(NdArray a, long[] code, NdArray... arrays) {
    return new Reader(a, code, arrays).read();
  }

  /** Reads a key from its first part to its last. */
  private static final class Reader {
    private final NdArray a;
    private final long[] code;
    private final NdArray[] arrays;
    private final List<Integer> lengths = new ArrayList<>();
    private final List<Integer> steps = new ArrayList<>();
    private final List<NdArray> fancy = new ArrayList<>();
    private final List<Integer> fancySteps = new ArrayList<>();
    private int offset;
    private int axis;
    private int place = -1;
    private int lastFancy = -1;
    private int part;

    Reader(NdArray a, long[] code, NdArray... arrays) {
      this.a = a;
      this.code = code;
      this.arrays = arrays;
      this.offset = a.offset();
    }

    Selection read() {
      int left = a.ndim() - consumed();
      if (left < 0) {
        throw new IllegalArgumentException(
            "too many indices for array: array is %d-dimensional, but %d were indexed"
                .formatted(a.ndim(), consumed()));
      }
      int array = 0;
      for (int i = 0; i < code.length; i += width(code[i]), part++) {
        switch ((int) code[i]) {
          case NUMBER -> number(code[i + 1]);
          case SLICE -> slice(code[i + 1], code[i + 2], code[i + 3]);
          case NEW_AXIS -> keep(1, 0);
          case TRUTH -> {
            truth(arrays[array++]);
            i++;
          }
          case REST -> all(left);
          default -> indices(arrays[array++]);
        }
      }
      all(a.ndim() - axis);
      NdArray view = a.view(offset, ints(lengths), ints(steps));
      return fancy.isEmpty() ? new Selection(view, null, view.shape()) : chosen(view);
    }

    private static int width(long mark) {
      return mark == NUMBER ? 2 : mark == SLICE ? 4 : 1;
    }

    private int consumed() {
      int sum = 0;
      int array = 0;
      for (int i = 0; i < code.length; i += width(code[i])) {
        if (code[i] == TRUTH) {
          array++;
          i++;
        } else if (code[i] == ARRAY) {
          NdArray index = arrays[array++];
          sum += index.type() == DType.BOOL ? index.ndim() : 1;
        } else {
          sum += code[i] == NUMBER || code[i] == SLICE ? 1 : 0;
        }
      }
      return sum;
    }

    private void keep(int length, int step) {
      lengths.add(length);
      steps.add(step);
    }

    private void all(int count) {
      for (int k = 0; k < count; k++, axis++) {
        keep(a.shape()[axis], a.strides()[axis]);
      }
    }

    private void number(long i) {
      if (arrays.length > 0) {
        fancy(NdArray.of(DType.INT64, new long[] {i}));
      } else {
        offset += inside(i, a.shape()[axis]) * a.strides()[axis];
        axis++;
      }
    }

    private int inside(long i, int length) {
      if (i < -length || i >= length) {
        throw new IllegalArgumentException(
            "index %d is out of bounds for axis %d with size %d".formatted(i, axis, length));
      }
      return (int) (i < 0 ? i + length : i);
    }

    private void slice(long start, long stop, long step) {
      int n = a.shape()[axis];
      long by = step == NONE ? 1 : step;
      if (by == 0) {
        throw new IllegalArgumentException("slice step cannot be zero");
      }
      long low = by > 0 ? 0 : -1;
      long high = by > 0 ? n : n - 1;
      long from =
          start == NONE
              ? by > 0 ? low : high
              : Math.clamp(start < 0 ? start + n : start, low, high);
      long to =
          stop == NONE ? by > 0 ? high : low : Math.clamp(stop < 0 ? stop + n : stop, low, high);
      long count = Math.max(0, by > 0 ? (to - from + by - 1) / by : (from - to - by - 1) / -by);
      if (count > 0) {
        offset += (int) from * a.strides()[axis];
      }
      keep((int) count, (int) (by * a.strides()[axis]));
      axis++;
    }

    private void indices(NdArray index) {
      if (index.type() != DType.BOOL) {
        fancy(index);
        return;
      }
      for (int k = 0; k < index.ndim(); k++) {
        if (index.shape()[k] != a.shape()[axis + k]) {
          throw new IllegalArgumentException(
              "boolean index did not match indexed array along dimension %d; dimension is %d but corresponding boolean dimension is %d"
                  .formatted(axis + k, a.shape()[axis + k], index.shape()[k]));
        }
      }
      for (NdArray each : Ordering.nonzero(index)) {
        fancy(each);
      }
    }

    private void truth(NdArray index) {
      place = place < 0 ? lengths.size() : part - lastFancy > 1 ? 0 : place;
      lastFancy = part;
      fancy.add(index);
      fancySteps.add(0);
    }

    private void fancy(NdArray index) {
      if (!index.type().isWhole()) {
        throw new IllegalArgumentException(
            "arrays used as indices must be of integer (or boolean) type");
      }
      long[] wanted = index.longs();
      long[] inside = new long[wanted.length];
      for (int i = 0; i < wanted.length; i++) {
        Interruption.check(i);
        inside[i] = inside(wanted[i], a.shape()[axis]);
      }
      // Neighbours among the key's parts: their axes stay where they are, those of others go first.
      place = place < 0 ? lengths.size() : part - lastFancy > 1 ? 0 : place;
      lastFancy = part;
      fancy.add(NdArray.of(DType.INT64, inside, index.shape()));
      fancySteps.add(a.strides()[axis]);
      axis++;
    }

    private Selection chosen(NdArray view) {
      int[][] forms = fancy.stream().map(NdArray::shape).toArray(int[][]::new);
      int[] form;
      try {
        form = Shapes.common(forms);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            e.getMessage().replace("operands", "shape mismatch: indexing arrays"), e);
      }
      int[] moves = new int[Shapes.size(form)];
      for (int k = 0; k < fancy.size(); k++) {
        long[] each = fancy.get(k).broadcast(form).longs();
        for (int i = 0; i < moves.length; i++) {
          Interruption.check(i);
          moves[i] += (int) each[i] * fancySteps.get(k);
        }
      }
      int[] all = view.shape();
      int[] before = Arrays.copyOf(all, place);
      int[] after = Arrays.copyOfRange(all, place, all.length);
      int[] outer =
          view.view(view.offset(), before, Arrays.copyOf(view.strides(), place)).positions();
      int[] inner =
          view.view(0, after, Arrays.copyOfRange(view.strides(), place, all.length)).positions();
      int[] at = new int[outer.length * moves.length * inner.length];
      int i = 0;
      for (int one : outer) {
        for (int move : moves) {
          Interruption.check(i);
          for (int last : inner) {
            at[i++] = one + move + last;
          }
        }
      }
      return new Selection(view, at, joined(before, form, after));
    }

    private static int[] joined(int[]... parts) {
      return Arrays.stream(parts).flatMapToInt(Arrays::stream).toArray();
    }

    private static int[] ints(List<Integer> all) {
      return all.stream().mapToInt(x -> x).toArray();
    }
  }
}
