package org.micrograd.standins;

import org.graalvm.polyglot.HostAccess.Export;
import org.graalvm.polyglot.Value;
import org.micrograd.io.Interruption;

/** What the stand-in for numpy calls to make arrays, look at them and write into them. */
public final class ArrayCalls {
  /** An array of texts or other objects. */
  @Export
  public Object objects(String type, Value[] items, int[] shape) {
    return NdArray.of(DType.of(type), items, shape);
  }

  /** The same texts, each with room for so many letters. */
  @Export
  public Object lettered(NdArray a, int letters) {
    return a.lettered(letters);
  }

  /** How many letters a text of an array has room for. */
  @Export
  public int letters(NdArray a) {
    return a.letters() == 0 ? TextRoom.most(a.objects()) : a.letters();
  }

  /** A real number without axes. */
  @Export
  public Object real(String type, double x) {
    return NdArray.of(DType.of(type), new double[] {DType.of(type).round(x)});
  }

  /** A whole number or a truth without axes. */
  @Export
  public Object whole(String type, long x) {
    return NdArray.of(DType.of(type), new long[] {DType.of(type).wrap(x)});
  }

  /** An object without axes. */
  @Export
  public Object object(String type, Value x) {
    return NdArray.of(DType.of(type), new Value[] {x});
  }

  /** A whole number as a type keeps it. */
  @Export
  public long wrap(String type, long x) {
    return DType.of(type).wrap(x);
  }

  /** An array of zeros. */
  @Export
  public Object zeros(String type, int[] shape) {
    return NdArray.empty(DType.of(type), shape);
  }

  /** start, start + step and so on, so many. */
  @Export
  public Object range(long start, long step, int count) {
    return new QuickMaking().counted(start, step, count);
  }

  @Export
  public int[] shape(NdArray a) {
    return a.shape();
  }

  @Export
  public int[] strides(NdArray a) {
    return a.strides();
  }

  @Export
  public int ndim(NdArray a) {
    return a.ndim();
  }

  @Export
  public int size(NdArray a) {
    return a.size();
  }

  @Export
  public String type(NdArray a) {
    return a.type().word();
  }

  @Export
  public boolean isContiguous(NdArray a) {
    return a.isContiguous();
  }

  /** Whether nobody may write into it. */
  @Export
  public boolean isFixed(NdArray a) {
    return a.isFixed();
  }

  /** The same items, into which nobody may write, or somebody may. */
  @Export
  public Object fixed(NdArray a, boolean wish) {
    return a.fixed(wish);
  }

  /** Whether it shows all items of its store, in order. */
  @Export
  public boolean isWhole(NdArray a) {
    return a.isWhole();
  }

  /** Whether two arrays show items of one store. */
  @Export
  public boolean isShared(NdArray a, NdArray b) {
    return a.isShared(b);
  }

  /** The only item. */
  @Export
  public Object item(NdArray a) {
    return a.at(a.offset());
  }

  /** What a number chooses along the first axis: an item, or for more axes a view. */
  @Export
  public Object row(NdArray a, long i) {
    return answer(Selection.of(a, new long[] {Selection.NUMBER, i}).view());
  }

  /**
   * The array, or where it has no axis its item, with its type where that is not plain, and with
   * what is to be told.
   */
  static Object answer(NdArray found) {
    if (found.faults() != null) {
      return found.faults().with(answer(found.with(null)));
    }
    return found.ndim() > 0 ? found : item(found, found.offset());
  }

  /**
   * The item at a place of the store, with its type where that is not plain. Alone in an array is
   * one of float32, the most of these: each step of a script to what it is given takes its time.
   */
  static Object item(NdArray a, int at) {
    DType type = a.type();
    if (type == DType.FLOAT32) {
      return new double[] {((double[]) a.store())[at]};
    }
    boolean isPlain = type == DType.FLOAT64 || type == DType.INT64 || type == DType.BOOL;
    return isPlain ? a.at(at) : new Object[] {type.word(), a.at(at)};
  }

  /** What a key chooses. */
  @Export
  public Object select(NdArray a, long[] code, NdArray[] arrays) {
    return answer(Selection.of(a, code, arrays).items());
  }

  /** The same, an array even where it has no axis. */
  @Export
  public Object part(NdArray a, long[] code, NdArray[] arrays) {
    return Selection.of(a, code, arrays).items();
  }

  /** Writes where a key chooses. */
  @Export
  public void assign(NdArray a, long[] code, NdArray[] arrays, NdArray from) {
    Selection.of(a, code, arrays).write(from);
  }

  /** The kinds of what is to be told of numbers that another type has not. */
  @Export
  public int lost(NdArray a, String type) {
    return lost(a, DType.of(type));
  }

  static int lost(NdArray a, DType wish) {
    if (!a.type().isFloat() || wish == DType.BOOL) {
      return 0;
    }
    double[] x = a.doubles();
    if (wish.isFloat()) {
      for (int i = 0; wish.isNarrow() && i < x.length; i++) {
        Interruption.check(i);
        if (Double.isFinite(x[i]) && !Double.isFinite(wish.round(x[i]))) {
          return Faults.OVERFLOW;
        }
      }
      return 0;
    }
    return Faults.isAnyOdd(x) ? Faults.INVALID : 0;
  }

  @Export
  public Object cast(NdArray a, String type) {
    return a.as(DType.of(type));
  }

  @Export
  public Object reshape(NdArray a, int[] shape) {
    return a.reshaped(shape);
  }

  @Export
  public Object transpose(NdArray a, int[] axes) {
    return a.transposed(axes);
  }

  @Export
  public Object broadcast(NdArray a, int[] shape) {
    return a.broadcast(shape);
  }

  /** The shape that several broadcast to. */
  @Export
  public int[] common(int[][] shapes) {
    return Shapes.common(shapes);
  }

  /** A view with strides of its own. */
  @Export
  public Object strided(NdArray a, int[] shape, int[] strides) {
    return a.view(a.offset(), shape, strides);
  }
}
