package org.micrograd.standins;

import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;
import org.micrograd.io.Interruption;
import org.micrograd.script.ArgumentKindException;

/** Functions that go item by item, with broadcasting and numpy's choice of types. */
final class Elementwise {
  private Elementwise() {}

  /** The type two operands are reckoned in: a single number beside an array only says its kind. */
  static DType common(NdArray a, NdArray b) {
    return common(a, b, true);
  }

  private static DType common(NdArray a, NdArray b, boolean isSigned) {
    boolean isSingle = a.ndim() == 0;
    if (isSingle == (b.ndim() == 0)) {
      return DType.common(a.type(), b.type());
    }
    NdArray single = isSingle ? a : b;
    DType type = isSingle ? b.type() : a.type();
    if (single.type().category() > type.category()) {
      return DType.common(type, single.type());
    }
    if (single.type() == type || single.type() == DType.BOOL || type == DType.FLOAT64) {
      return type;
    }
    if (type.isFloat()) {
      return DType.common(type, least(single));
    }
    long number = single.longs()[0];
    if (single.type() == DType.UINT64 && number < 0) {
      return DType.common(type, DType.UINT64);
    }
    if (type == DType.UINT64) {
      return number < 0 ? DType.FLOAT64 : type;
    }
    DType least = DType.least(number, isSigned || type.kind == 'i');
    return type.wrap(number) == number ? type : DType.common(type, least);
  }

  /** The narrowest type that a single number has room in. */
  private static DType least(NdArray single) {
    return single.type().isFloat()
        ? DType.least(single.doubles()[0])
        : single.type() == DType.UINT64 ? DType.UINT64 : DType.least(single.longs()[0], false);
  }

  /** An operand as its function takes it: a single number has the precision of the arrays. */
  private static NdArray taken(NdArray operand, DType domain) {
    boolean isRounded = domain.isNarrow() && operand.ndim() == 0 && operand.type() != domain;
    return isRounded ? operand.as(domain) : operand;
  }

  /** The type of what a function of two finds. */
  static DType result(Binary f, NdArray a, NdArray b) {
    boolean isSigned = f != Binary.ADD && f != Binary.SUBTRACT && f != Binary.MULTIPLY;
    return f.isTruth() ? DType.BOOL : f.domain(common(a, b, isSigned));
  }

  /** A function of two. */
  static NdArray of(Binary f, NdArray a, NdArray b) {
    boolean isSigned = f != Binary.ADD && f != Binary.SUBTRACT && f != Binary.MULTIPLY;
    DType common = common(a, b, isSigned);
    if (!common.isNumber()) {
      throw noLoop(f.name());
    }
    DType domain = f.domain(common);
    if (domain.isFloat() && f.reals == null || f == Binary.GCD && domain == DType.BOOL) {
      throw noLoop(f.name());
    }
    int[] shape = Shapes.common(a.shape(), b.shape());
    if (f == Binary.SUBTRACT && common == DType.BOOL) {
      throw new ArgumentKindException(
          "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.");
    }
    if (f == Binary.POWER && domain.isWhole() && domain.kind != 'u') {
      for (long y : b.longs()) {
        if (y < 0) {
          throw new IllegalArgumentException(
              "Integers to negative integer powers are not allowed.");
        }
      }
    }
    NdArray x = taken(a, domain).broadcast(shape);
    NdArray y = taken(b, domain).broadcast(shape);
    int[] order = Memory.common(x, y);
    return order == null
        ? inRows(f, domain, x, y)
        : Memory.back(inRows(f, domain, x.transposed(order), y.transposed(order)), order);
  }

  private static NdArray inRows(Binary f, DType domain, NdArray x, NdArray y) {
    DType result = f.isTruth() ? DType.BOOL : domain;
    return domain.isFloat()
        ? reals(f, result, x.shape(), x.doubles(), y.doubles())
        : wholes(f, result, domain.isUnsignedLong(), x.shape(), x.longs(), y.longs());
  }

  private static NdArray reals(Binary f, DType result, int[] shape, double[] x, double[] y) {
    if (result == DType.BOOL) {
      long[] found = new long[x.length];
      for (int i = 0; i < found.length; i++) {
        Interruption.check(i);
        found[i] = (long) f.reals.applyAsDouble(x[i], y[i]);
      }
      return NdArray.of(result, found, shape);
    }
    double[] found = new double[x.length];
    DoubleBinaryOperator own = f.in(result);
    long odd = 0;
    for (int i = 0; i < found.length; i++) {
      Interruption.check(i);
      double each = own.applyAsDouble(x[i], y[i]);
      found[i] = each;
      odd |= Faults.odd(each);
    }
    NdArray made = rounded(result, found, shape);
    return odd < 0 || result.isNarrow() && Faults.isAnyOdd(found)
        ? made.with(Faults.of(f.word(), Faults.kinds(f, x, y, found)))
        : made;
  }

  private static NdArray wholes(
      Binary f, DType result, boolean isUnsigned, int[] shape, long[] x, long[] y) {
    long[] found = new long[x.length];
    LongBinaryOperator own = isUnsigned ? Unsigned.of(f) : f.wholes;
    for (int i = 0; i < found.length; i++) {
      Interruption.check(i);
      found[i] = result.wrap(own.applyAsLong(x[i], y[i]));
    }
    return NdArray.of(result, found, shape).with(f.faults(y));
  }

  /** An array of real numbers, rounded as its type keeps them. */
  static NdArray rounded(DType type, double[] found, int... shape) {
    if (type.isNarrow()) {
      for (int i = 0; i < found.length; i++) {
        Interruption.check(i);
        found[i] = type.round(found[i]);
      }
    }
    return NdArray.of(type, found, shape);
  }

  /** A function of one. */
  static NdArray of(Unary f, NdArray a) {
    int[] order = Memory.common(a);
    return order == null ? inRows(f, a) : Memory.back(inRows(f, a.transposed(order)), order);
  }

  private static NdArray inRows(Unary f, NdArray a) {
    DType type = a.type();
    boolean isWhole = type.isWhole() && f.wholes != null;
    if (!type.isNumber() || !isWhole && f.reals == null) {
      throw noLoop(f.name());
    }
    if (f == Unary.NEGATIVE && type == DType.BOOL) {
      throw new ArgumentKindException(
          "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead.");
    }
    if (type == DType.BOOL && (f == Unary.POSITIVE || f == Unary.SIGN)) {
      throw noLoop(f.name());
    }
    if (type == DType.BOOL && (f == Unary.SQUARE || f == Unary.RECIPROCAL)) {
      return inRows(f, a.as(DType.INT8));
    }
    boolean isTurned = f == Unary.INVERT && type == DType.BOOL;
    boolean isKept =
        type.isWhole()
            && type.bytes > 1
            && (f == Unary.FLOOR || f == Unary.CEIL || f == Unary.TRUNC);
    DType result = f.isTruth() ? DType.BOOL : isWhole ? type : real(type);
    if (isWhole) {
      long[] x = a.longs();
      long[] found = new long[x.length];
      LongUnaryOperator own = type.isUnsignedLong() ? Unsigned.of(f) : f.wholes;
      for (int i = 0; i < found.length; i++) {
        Interruption.check(i);
        found[i] = isTurned ? 1 - x[i] : result.wrap(own.applyAsLong(x[i]));
      }
      return NdArray.of(result, found, a.shape()).with(f.faults(x));
    }
    if (isKept) {
      return a.as(DType.FLOAT64);
    }
    double[] x = a.doubles();
    double[] found = new double[x.length];
    long odd = 0;
    for (int i = 0; i < found.length; i++) {
      Interruption.check(i);
      double each = f.reals.applyAsDouble(x[i]);
      found[i] = each;
      odd |= Faults.odd(each);
    }
    NdArray made = rounded(result == DType.BOOL ? DType.FLOAT64 : result, found, a.shape());
    if (result == DType.BOOL) {
      return made.as(DType.BOOL);
    }
    return odd < 0 || result.isNarrow() && Faults.isAnyOdd(found)
        ? made.with(Faults.of(f.word(), Faults.kinds(f, x, found)))
        : made;
  }

  /** The type of real numbers for a type. */
  static DType real(DType type) {
    return type.real();
  }

  private static ArgumentKindException noLoop(String f) {
    return new ArgumentKindException(
        "ufunc '%s' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''"
            .formatted(f.toLowerCase(Locale.ROOT)));
  }
}
