package org.micrograd.standins;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.graalvm.polyglot.HostAccess.Export;
import org.graalvm.polyglot.Value;

/** What the stand-in for numpy calls to make arrays, look at them and write into them. */
public final class ArrayCalls {
  /** An array of texts or other objects. */
  @Export
  public Object objects(String type, Value[] items, int[] shape) {
    return NdArray.of(DType.of(type), items, shape);
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
    return NdArray.of(IntStream.range(0, count).mapToLong(i -> start + i * step).toArray());
  }

  @Export
  public int[] shape(Object a) {
    return ((NdArray) a).shape();
  }

  @Export
  public int[] strides(Object a) {
    return ((NdArray) a).strides();
  }

  @Export
  public int ndim(Object a) {
    return ((NdArray) a).ndim();
  }

  @Export
  public int size(Object a) {
    return ((NdArray) a).size();
  }

  @Export
  public String type(Object a) {
    return ((NdArray) a).type().word();
  }

  @Export
  public boolean isContiguous(Object a) {
    return ((NdArray) a).isContiguous();
  }

  /** Whether nobody may write into it. */
  @Export
  public boolean isFixed(Object a) {
    return ((NdArray) a).isFixed();
  }

  /** The same items, into which nobody may write, or somebody may. */
  @Export
  public Object fixed(Object a, boolean wish) {
    return ((NdArray) a).fixed(wish);
  }

  /** Whether it shows all items of its store, in order. */
  @Export
  public boolean isWhole(Object a) {
    return ((NdArray) a).isWhole();
  }

  /** Whether two arrays show items of one store. */
  @Export
  public boolean isShared(Object a, Object b) {
    return ((NdArray) a).isShared((NdArray) b);
  }

  /** All items in order, as a list of Python can be made of them. */
  @Export
  public Object items(Object a) {
    NdArray own = (NdArray) a;
    if (own.type() == DType.BOOL) {
      long[] all = own.longs();
      boolean[] found = new boolean[all.length];
      for (int i = 0; i < found.length; i++) {
        found[i] = all[i] != 0;
      }
      return found;
    }
    return own.type().isFloat()
        ? own.doubles()
        : own.type().isWhole() ? own.longs() : own.objects();
  }

  /** All numbers in order as bytes, each a character, behind a letter for their kind. */
  @Export
  public String packed(NdArray a) {
    if (!a.type().isNumber()) {
      return null;
    }
    char kind = a.type().isFloat() ? 'd' : a.type() == DType.BOOL ? 'b' : 'q';
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.addExact(1, Math.multiplyExact(8, a.size())))
            .order(ByteOrder.nativeOrder())
            .put((byte) kind);
    if (a.type().isFloat()) {
      bytes.slice().order(ByteOrder.nativeOrder()).asDoubleBuffer().put(a.doubles());
    } else {
      bytes.slice().order(ByteOrder.nativeOrder()).asLongBuffer().put(a.longs());
    }
    return new String(bytes.array(), StandardCharsets.ISO_8859_1);
  }

  private static ByteBuffer unpacked(String items) {
    return ByteBuffer.wrap(items.getBytes(StandardCharsets.ISO_8859_1))
        .order(ByteOrder.nativeOrder());
  }

  /** An array of the real numbers that bytes hold. */
  @Export
  public Object reals(String type, String items, int[] shape) {
    double[] found = new double[items.length() / 8];
    unpacked(items).asDoubleBuffer().get(found);
    return Elementwise.rounded(DType.of(type), found, shape);
  }

  /** An array of the whole numbers or truths that bytes hold. */
  @Export
  public Object wholes(String type, String items, int[] shape) {
    long[] found = new long[items.length() / 8];
    unpacked(items).asLongBuffer().get(found);
    return NdArray.of(DType.INT64, found, shape).as(DType.of(type));
  }

  /** An array of the numbers that bytes hold, in the order of the largest byte first or last. */
  @Export
  public Object ofBytes(String type, String items, boolean isLargestFirst) {
    DType kind = DType.of(type);
    ByteBuffer bytes =
        ByteBuffer.wrap(items.getBytes(StandardCharsets.ISO_8859_1))
            .order(isLargestFirst ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int n = items.length() / kind.bytes;
    return kind.isFloat()
        ? NdArray.of(kind, IntStream.range(0, n).mapToDouble(i -> real(bytes, kind)).toArray(), n)
        : NdArray.of(
            kind, IntStream.range(0, n).mapToLong(i -> kind.wrap(whole(bytes, kind))).toArray(), n);
  }

  private static double real(ByteBuffer bytes, DType kind) {
    return switch (kind.bytes) {
      case 2 -> Float.float16ToFloat(bytes.getShort());
      case 4 -> bytes.getFloat();
      default -> bytes.getDouble();
    };
  }

  private static long whole(ByteBuffer bytes, DType kind) {
    return switch (kind.bytes) {
      case 1 -> bytes.get();
      case 2 -> bytes.getShort();
      case 4 -> bytes.getInt();
      default -> bytes.getLong();
    };
  }

  /** The only item. */
  @Export
  public Object item(Object a) {
    return ((NdArray) a).at(((NdArray) a).offset());
  }

  /** What a number chooses along the first axis: an item, or for more axes a view. */
  @Export
  public Object row(Object a, long i) {
    return answer(Selection.of((NdArray) a, new long[] {Selection.NUMBER, i}).view());
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

  /** The item at a place of the store, with its type where that is not plain. */
  static Object item(NdArray a, int at) {
    DType type = a.type();
    boolean isPlain = type == DType.FLOAT64 || type == DType.INT64 || type == DType.BOOL;
    return isPlain ? a.at(at) : new Object[] {type.word(), a.at(at)};
  }

  /** What a key chooses. */
  @Export
  public Object select(Object a, long[] code, Object[] arrays) {
    return answer(Selection.of((NdArray) a, code, own(arrays)).items());
  }

  /** The same, an array even where it has no axis. */
  @Export
  public Object part(Object a, long[] code, Object[] arrays) {
    return Selection.of((NdArray) a, code, own(arrays)).items();
  }

  /** Writes where a key chooses. */
  @Export
  public void assign(Object a, long[] code, Object[] arrays, Object from) {
    Selection.of((NdArray) a, code, own(arrays)).write((NdArray) from);
  }

  static NdArray[] own(Object... arrays) {
    return Arrays.stream(arrays).map(NdArray.class::cast).toArray(NdArray[]::new);
  }

  /** The kinds of what is to be told of numbers that another type has not. */
  @Export
  public int lost(NdArray a, String type) {
    DType wish = DType.of(type);
    if (!a.type().isFloat() || wish == DType.BOOL) {
      return 0;
    }
    double[] x = a.doubles();
    if (wish.isFloat()) {
      boolean isOver =
          Arrays.stream(x)
              .anyMatch(each -> Double.isFinite(each) && !Double.isFinite(wish.round(each)));
      return isOver ? Faults.OVERFLOW : 0;
    }
    return Faults.isAnyOdd(x) ? Faults.INVALID : 0;
  }

  @Export
  public Object cast(Object a, String type) {
    return ((NdArray) a).as(DType.of(type));
  }

  @Export
  public Object reshape(Object a, int[] shape) {
    return ((NdArray) a).reshaped(shape);
  }

  @Export
  public Object transpose(Object a, int[] axes) {
    return ((NdArray) a).transposed(axes);
  }

  @Export
  public Object broadcast(Object a, int[] shape) {
    return ((NdArray) a).broadcast(shape);
  }

  /** The shape that several broadcast to. */
  @Export
  public int[] common(int[][] shapes) {
    return Shapes.common(shapes);
  }

  /** A view with strides of its own. */
  @Export
  public Object strided(Object a, int[] shape, int[] strides) {
    return ((NdArray) a).view(((NdArray) a).offset(), shape, strides);
  }

  /** A number on its own as text. */
  @Export
  public String alone(String type, double x) {
    return FloatText.alone(DType.of(type), x);
  }

  /** An array that is not empty as text. */
  @Export
  public String text(
      Object a, Value options, String separator, int prefix, int suffix, Value other) {
    NdArray own = (NdArray) a;
    return ArrayText.of(
        own,
        new ItemFormat.Options(
            options.getArrayElement(0).asInt(),
            options.getArrayElement(1).asInt(),
            options.getArrayElement(2).asInt(),
            options.getArrayElement(3).asInt(),
            options.getArrayElement(4).asBoolean(),
            options.getArrayElement(5).asString().charAt(0),
            options.getArrayElement(6).asString(),
            options.getArrayElement(7).asString(),
            options.getArrayElement(8).asString()),
        separator,
        prefix,
        suffix,
        i -> other.execute(((Value[]) own.store())[i]).asString());
  }
}
