package org.micrograd.standins;

import java.util.stream.Stream;
import org.micrograd.io.Interruption;

/**
 * What numpy tells of numbers that an operation could not make, one operation after the other.
 *
 * @param before what was to be told before, or null
 * @param name the operation as numpy names it, or where there are no kinds a whole sentence
 * @param kinds of {@link #DIVIDE}, {@link #OVERFLOW} and {@link #INVALID}, added up
 */
record Faults(Faults before, String name, int kinds) {
  static final int DIVIDE = 1;
  static final int OVERFLOW = 2;
  static final int INVALID = 8;

  private static final long EXPONENT = 0x7ff0000000000000L;

  /**
   * Negative where a number is infinite or none: bits to be gathered in a loop that stays cheap.
   */
  static long odd(double x) {
    return (Double.doubleToRawLongBits(x) & EXPONENT) + 0x0010000000000000L;
  }

  static boolean isAnyOdd(double... all) {
    long odd = 0;
    for (double each : all) {
      odd |= odd(each);
    }
    return odd < 0;
  }

  static Faults of(String name, int kinds) {
    return kinds == 0 ? null : new Faults(null, name, kinds);
  }

  /** A sentence for itself. */
  static Faults sentence(String text) {
    return new Faults(null, text, 0);
  }

  /** What is told of one after the other; either may be null. */
  static Faults both(Faults first, Faults second) {
    return second == null
        ? first
        : first == null
            ? second
            : new Faults(both(first, second.before), second.name, second.kinds);
  }

  /** The kinds of one result, given whether an operand is none, is infinite, is where a pole is. */
  private static int kind(double found, boolean isNone, boolean isInfinite, boolean isPole) {
    if (Double.isNaN(found)) {
      return isNone ? 0 : INVALID;
    }
    return !Double.isInfinite(found) || isNone || isInfinite ? 0 : isPole ? DIVIDE : OVERFLOW;
  }

  static int kinds(Unary f, double[] x, double[] found) {
    int kinds = 0;
    for (int i = 0; i < x.length; i++) {
      Interruption.check(i);
      kinds |= kind(found[i], Double.isNaN(x[i]), Double.isInfinite(x[i]), f.isPole(x[i]));
    }
    return kinds;
  }

  static int kinds(Binary f, double[] x, double[] y, double[] found) {
    int kinds = 0;
    for (int i = 0; i < found.length; i++) {
      Interruption.check(i);
      kinds |=
          kind(
              found[i],
              Double.isNaN(x[i]) || Double.isNaN(y[i]),
              Double.isInfinite(x[i]) || Double.isInfinite(y[i]),
              f.isPole(x[i], y[i]));
    }
    return kinds;
  }

  /** The kinds of a result of many numbers, so many of them from a place on with steps between. */
  static int kinds(double found, double[] x, int start, int count, int step) {
    boolean isNone = false;
    boolean isInfinite = false;
    for (int i = 0; i < count; i++) {
      isNone |= Double.isNaN(x[start + i * step]);
      isInfinite |= Double.isInfinite(x[start + i * step]);
    }
    return kind(found, isNone, isInfinite, false);
  }

  private Stream<Faults> all() {
    return Stream.concat(before == null ? Stream.empty() : before.all(), Stream.of(this));
  }

  /** An answer with what is to be told of it, as scripts take it. */
  Object[] with(Object answer) {
    return new Object[] {
      answer,
      all().map(Faults::name).toArray(String[]::new),
      all().mapToInt(Faults::kinds).toArray()
    };
  }
}
