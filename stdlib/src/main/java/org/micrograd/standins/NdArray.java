package org.micrograd.standins;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Objects;
import org.graalvm.polyglot.Value;
import org.micrograd.io.Interruption;

/**
 * An array of any shape: items in a store that it may share with others, and how its own lie there.
 *
 * @param store a double[], a long[], or for texts and other objects a Value[]
 * @param strides how far items that are neighbours along an axis lie from each other
 * @param isFixed whether nobody may write into it, or into what views show of it
 * @param letters how many an item of texts has room for; 0 for other types, and for texts that are
 *     not there yet
 * @param faults what is to be told of the operation that made it, mostly null
 */
@SuppressWarnings("ReferenceEquality") // Whether a store is another is asked, not what it holds.
record NdArray(
    DType type,
    Object store,
    int offset,
    int[] shape,
    int[] strides,
    boolean isFixed,
    int letters,
    Faults faults) {

  /** The same of which something is to be told, or for null nothing. */
  NdArray with(Faults told) {
    return told == faults
        ? this
        : new NdArray(type, store, offset, shape, strides, isFixed, letters, told);
  }

  /** The same items, into which nobody may write, or somebody may. */
  NdArray fixed(boolean wish) {
    return new NdArray(type, store, offset, shape, strides, wish, letters, faults);
  }

  static NdArray of(DType type, Object store, int... shape) {
    int letters = type == DType.TEXT ? TextRoom.most((Value[]) store) : 0;
    return new NdArray(type, store, 0, shape, Shapes.steps(shape), false, letters, null);
  }

  static NdArray of(double... items) {
    return of(DType.FLOAT64, items, items.length);
  }

  static NdArray of(long... items) {
    return of(DType.INT64, items, items.length);
  }

  /** An array of zeros, or of None. */
  static NdArray empty(DType type, int... shape) {
    return of(type, newStore(type, Shapes.size(shape)), shape);
  }

  private static Object newStore(DType type, int size) {
    return type.isFloat() ? new double[size] : type.isWhole() ? new long[size] : new Value[size];
  }

  int size() {
    return Shapes.size(shape);
  }

  int ndim() {
    return shape.length;
  }

  /** Whether it shows items of the same store as another. */
  boolean isShared(NdArray other) {
    return store == other.store;
  }

  boolean isContiguous() {
    int step = 1;
    for (int k = shape.length - 1; k >= 0; k--) {
      if (shape[k] != 1 && strides[k] != step) {
        return size() == 0;
      }
      step *= shape[k];
    }
    return true;
  }

  /** Where the items lie in the store, in order. */
  int[] positions() {
    return Reading.positions(this);
  }

  /** Whether it shows all items of its store, in order. */
  boolean isWhole() {
    return isWholeStore(Array.getLength(store));
  }

  boolean isWholeStore(int length) {
    return offset == 0 && length == size() && isContiguous();
  }

  /** The items as doubles: the store itself where it is that, which is only to be read. */
  double[] doubles() {
    return Reading.doubles(this);
  }

  /** The items as longs: the store itself where it is that, which is only to be read. */
  long[] longs() {
    return Reading.longs(this);
  }

  /** The items of texts and objects. */
  Value[] objects() {
    return Reading.objects(this);
  }

  /** The items as what a store of a type keeps, an array of its own. */
  Object items(DType wish) {
    return Reading.items(this, wish);
  }

  /** A copy of its own, of another type. */
  NdArray as(DType wish) {
    NdArray made = of(wish, items(wish), shape);
    return wish == type ? made.lettered(letters) : made;
  }

  /** The same with room for so many letters in each text, those that are longer cut. */
  NdArray lettered(int wish) {
    if (type != DType.TEXT || wish == letters) {
      return this;
    }
    return wish < letters
        ? new NdArray(
            type,
            TextRoom.cut(objects(), wish),
            0,
            shape,
            Shapes.steps(shape),
            isFixed,
            wish,
            faults)
        : new NdArray(type, store, offset, shape, strides, isFixed, wish, faults);
  }

  NdArray copy() {
    return as(type);
  }

  /** The same items seen in other ways. */
  NdArray view(int newOffset, int[] newShape, int[] newStrides) {
    return new NdArray(type, store, newOffset, newShape, newStrides, isFixed, letters, null);
  }

  /** Its axes in another order. */
  NdArray transposed(int... axes) {
    int[] lengths = new int[axes.length];
    int[] steps = new int[axes.length];
    for (int k = 0; k < axes.length; k++) {
      lengths[k] = shape[axes[k]];
      steps[k] = strides[axes[k]];
    }
    return view(offset, lengths, steps);
  }

  NdArray transposed() {
    int d = shape.length;
    int[] lengths = new int[d];
    int[] steps = new int[d];
    for (int k = 0; k < d; k++) {
      lengths[k] = shape[d - 1 - k];
      steps[k] = strides[d - 1 - k];
    }
    return view(offset, lengths, steps);
  }

  /** The same items in another shape: a view where neighbours stay neighbours, else a copy. */
  NdArray reshaped(int... wish) {
    int[] found = Shapes.wished(size(), wish);
    return isContiguous() ? view(offset, found, Shapes.steps(found)) : of(type, items(type), found);
  }

  /**
   * A view in which single items stand for many.
   *
   * @throws IllegalArgumentException if the shape does not broadcast to the other
   */
  NdArray broadcast(int... target) {
    if (Arrays.equals(shape, target)) {
      return this;
    }
    int more = target.length - shape.length;
    int[] steps = new int[target.length];
    for (int k = 0; k < shape.length; k++) {
      if (more < 0 || shape[k] != target[k + more] && shape[k] != 1) {
        throw new IllegalArgumentException(
            "operands could not be broadcast together with remapped shapes [original->remapped]: "
                + Shapes.text(shape)
                + "  and requested shape "
                + Shapes.text(target));
      }
      steps[k + more] = shape[k] == 1 ? 0 : strides[k];
    }
    return view(offset, target, steps);
  }

  /**
   * Sees that it may be written into.
   *
   * @throws IllegalArgumentException if not
   */
  void checkOpen() {
    if (isFixed) {
      throw new IllegalArgumentException("assignment destination is read-only");
    }
  }

  /** Writes items of the same number into their places. */
  void write(int[] at, NdArray from) {
    checkOpen();
    if (store instanceof double[] own) {
      double[] items = from.doubles();
      for (int i = 0; i < at.length; i++) {
        Interruption.check(i);
        own[at[i]] = type.round(items[i]);
      }
    } else if (store instanceof long[] own) {
      long[] items = (long[]) from.items(type);
      for (int i = 0; i < at.length; i++) {
        Interruption.check(i);
        own[at[i]] = items[i];
      }
    } else {
      Value[] own = (Value[]) store;
      Value[] items = letters == 0 ? from.objects() : TextRoom.cut(from.objects(), letters);
      for (int i = 0; i < at.length; i++) {
        Interruption.check(i);
        own[at[i]] = items[i];
      }
    }
  }

  /** Writes items that broadcast to its shape. */
  void write(NdArray from) {
    // Items that are moved within one store are read before they are written.
    NdArray all = from.broadcast(shape);
    write(positions(), isShared(from) ? all.copy() : all);
  }

  /** The item at a place of the store. */
  Object at(int position) {
    return store instanceof double[] reals
        ? (Object) reals[position]
        : store instanceof long[] whole
            ? type == DType.BOOL ? (Object) (whole[position] != 0) : (Object) whole[position]
            : ((Value[]) store)[position];
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return Objects.hash(System.identityHashCode(store), offset);
  }

  @Override
  public String toString() {
    return type.word() + Shapes.spaced(shape);
  }
}
