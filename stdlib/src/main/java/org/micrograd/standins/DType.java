package org.micrograd.standins;

import java.util.Locale;

/**
 * What the items of an array are. Whole numbers and truths are kept as longs, others as doubles.
 */
enum DType {
  BOOL('b', 1),
  INT8('i', 1),
  UINT8('u', 1),
  INT16('i', 2),
  UINT16('u', 2),
  INT32('i', 4),
  UINT32('u', 4),
  INT64('i', 8),
  UINT64('u', 8),
  FLOAT16('f', 2),
  FLOAT32('f', 4),
  FLOAT64('f', 8),
  TEXT('U', 4),
  OBJECT('O', 8);

  /** b, i, u, f, U or O, as numpy calls kinds. */
  final char kind;

  /** Bytes of an item; of a text, of a letter. */
  final int bytes;

  DType(char kind, int bytes) {
    this.kind = kind;
    this.bytes = bytes;
  }

  String word() {
    return this == TEXT ? "str" : name().toLowerCase(Locale.ROOT);
  }

  /**
   * By its name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static DType of(String word) {
    return word.equals("str") ? TEXT : valueOf(word.toUpperCase(Locale.ROOT));
  }

  boolean isFloat() {
    return kind == 'f';
  }

  /** Whether items are kept as longs. */
  boolean isWhole() {
    return kind == 'b' || kind == 'i' || kind == 'u';
  }

  /**
   * Whether it keeps longs without a sign, which Java compares and divides in ways of their own.
   */
  boolean isUnsignedLong() {
    return this == UINT64;
  }

  /** The type of sums and products of whole numbers. */
  DType wide() {
    return kind == 'u' ? UINT64 : INT64;
  }

  boolean isNumber() {
    return isFloat() || isWhole();
  }

  /** Truths below whole numbers below real ones below all others. */
  int category() {
    return switch (kind) {
      case 'b' -> 0;
      case 'i', 'u' -> 1;
      case 'f' -> 2;
      default -> 3;
    };
  }

  /** A whole number as this type keeps it: the lowest bits. */
  long wrap(long x) {
    return switch (this) {
      case BOOL -> x != 0 ? 1 : 0;
      case INT8 -> (byte) x;
      case UINT8 -> x & 0xff;
      case INT16 -> (short) x;
      case UINT16 -> x & 0xffff;
      case INT32 -> (int) x;
      case UINT32 -> x & 0xffffffffL;
      default -> x;
    };
  }

  /** A real number as this type keeps it. */
  double round(double x) {
    return switch (this) {
      case FLOAT16 -> Float.float16ToFloat(Float.floatToFloat16((float) x));
      case FLOAT32 -> (float) x;
      default -> x;
    };
  }

  /** Whether real numbers are rounded to it. */
  boolean isNarrow() {
    return this == FLOAT16 || this == FLOAT32;
  }

  /** The narrowest type of real numbers that keeps all of this one, as functions answer it. */
  DType real() {
    return isFloat() ? this : bytes == 1 ? FLOAT16 : bytes == 2 ? FLOAT32 : FLOAT64;
  }

  /** The narrowest type for a whole number, with a sign where that is as narrow. */
  static DType least(long x, boolean isSigned) {
    for (DType type : values()) {
      boolean isMeant = (isSigned || x < 0 || type.kind == 'u') && type != UINT64;
      if (type != BOOL && type.isWhole() && isMeant && type.wrap(x) == x) {
        return type;
      }
    }
    return INT64;
  }

  /** The narrowest type for a real number, by its size alone: the limits are numpy's. */
  static DType least(double x) {
    double size = Math.abs(x);
    return !Double.isFinite(x) || size < 65000 ? FLOAT16 : size < 3.4e38 ? FLOAT32 : FLOAT64;
  }

  /** The type in which both can be kept. */
  static DType common(DType a, DType b) {
    if (a == b || b == BOOL && a.isNumber()) {
      return a;
    }
    if (a == BOOL && b.isNumber()) {
      return b;
    }
    if (!a.isNumber() || !b.isNumber()) {
      return a == OBJECT || b == OBJECT ? OBJECT : TEXT;
    }
    if (a.isFloat() || b.isFloat()) {
      DType x = a.real();
      DType y = b.real();
      return x.bytes >= y.bytes ? x : y;
    }
    if (a.kind == b.kind) {
      return a.bytes >= b.bytes ? a : b;
    }
    DType signed = a.kind == 'i' ? a : b;
    int bytes = Math.max(signed.bytes, 2 * (signed == a ? b : a).bytes);
    return bytes == 2 ? INT16 : bytes == 4 ? INT32 : bytes == 8 ? INT64 : FLOAT64;
  }
}
