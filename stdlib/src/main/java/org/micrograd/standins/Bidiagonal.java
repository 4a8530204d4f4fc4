package org.micrograd.standins;

import java.util.stream.IntStream;
import org.micrograd.io.Interruption;

/**
 * A matrix of two diagonals on its way to its singular values: steps of QR chase what is beside the
 * first diagonal out at one end, the way LAPACK takes, so that vectors have its signs.
 */
final class Bidiagonal {
  private static final double EPSILON = 0x1p-53;
  private static final double TOLERANCE = Math.min(100, Math.pow(EPSILON, -0.125)) * EPSILON;
  private static final int ROUNDS = 6;

  /** The first diagonal and the one above it. */
  private final double[] d;

  private final double[] e;

  /** The vectors: columns of the left matrix as rows, rows of the right one. */
  private final double[][] left;

  private final double[][] right;

  private double threshold;

  Bidiagonal(double[] d, double[] e, double[][] left, double[][] right) {
    this.d = d;
    this.e = e;
    this.left = left;
    this.right = right;
  }

  /** Leaves the singular values in the first diagonal, falling. */
  void diagonalize() {
    int n = d.length;
    double reached = Math.abs(d[0]);
    double least = reached;
    for (int i = 1; i < n && least != 0; i++) {
      reached = Math.abs(d[i]) * (reached / (reached + Math.abs(e[i - 1])));
      least = Math.min(least, reached);
    }
    threshold =
        Math.max(TOLERANCE * (least / Math.sqrt(n)), (double) ROUNDS * n * n * Double.MIN_NORMAL);
    int last = n - 1;
    int oldFirst = -1;
    int oldLast = -1;
    boolean isDown = true;
    for (long steps = (long) ROUNDS * n * n + 30L * n; last > 0; ) {
      Interruption.check();
      int first = begin(last);
      if (first == last) {
        last--;
      } else if (first == last - 1) {
        two(first);
        last -= 2;
      } else {
        if (first > oldLast || last < oldFirst) {
          isDown = Math.abs(d[first]) >= Math.abs(d[last]);
        }
        double smallest = isDown ? convergedDown(first, last) : convergedUp(first, last);
        if (smallest >= 0) {
          oldFirst = first;
          oldLast = last;
          step(first, last, isDown, smallest);
          if (--steps < 0) {
            throw new IllegalArgumentException("SVD did not converge");
          }
        }
      }
    }
    order();
  }

  /** Where the part begins that ends at a row: above it a number of the second diagonal is none. */
  private int begin(int last) {
    for (int i = last - 1; i >= 0; i--) {
      if (Math.abs(e[i]) <= threshold) {
        e[i] = 0;
        return i + 1;
      }
    }
    return 0;
  }

  private void two(int i) {
    TwoByTwo found = TwoByTwo.of(d[i], e[i], d[i + 1]);
    d[i] = found.largest();
    e[i] = 0;
    d[i + 1] = found.least();
    found.right().turn(right[i], right[i + 1]);
    found.left().turn(left[i], left[i + 1]);
  }

  /** A bound below for the singular values; -1 where a number was small enough to be none. */
  private double convergedDown(int first, int last) {
    if (Math.abs(e[last - 1]) <= TOLERANCE * Math.abs(d[last])) {
      e[last - 1] = 0;
      return -1;
    }
    double reached = Math.abs(d[first]);
    double least = reached;
    for (int i = first; i < last; i++) {
      if (Math.abs(e[i]) <= TOLERANCE * reached) {
        e[i] = 0;
        return -1;
      }
      reached = Math.abs(d[i + 1]) * (reached / (reached + Math.abs(e[i])));
      least = Math.min(least, reached);
    }
    return least;
  }

  private double convergedUp(int first, int last) {
    if (Math.abs(e[first]) <= TOLERANCE * Math.abs(d[first])) {
      e[first] = 0;
      return -1;
    }
    double reached = Math.abs(d[last]);
    double least = reached;
    for (int i = last - 1; i >= first; i--) {
      if (Math.abs(e[i]) <= TOLERANCE * reached) {
        e[i] = 0;
        return -1;
      }
      reached = Math.abs(d[i]) * (reached / (reached + Math.abs(e[i])));
      least = Math.min(least, reached);
    }
    return least;
  }

  private void step(int first, int last, boolean isDown, double smallest) {
    double most =
        IntStream.rangeClosed(first, last)
            .mapToDouble(i -> Math.max(Math.abs(d[i]), i < last ? Math.abs(e[i]) : 0))
            .max()
            .orElse(0);
    double shift = 0;
    if (d.length * TOLERANCE * (smallest / most) > Math.max(EPSILON, 0.01 * TOLERANCE)) {
      double start = Math.abs(isDown ? d[first] : d[last]);
      shift =
          isDown
              ? TwoByTwo.least(d[last - 1], e[last - 1], d[last])
              : TwoByTwo.least(d[first], e[first], d[first + 1]);
      shift = start > 0 && shift / start * (shift / start) < EPSILON ? 0 : shift;
    }
    if (isDown) {
      if (shift == 0) {
        plainDown(first, last);
      } else {
        shiftedDown(first, last, shift);
      }
      e[last - 1] = Math.abs(e[last - 1]) <= threshold ? 0 : e[last - 1];
    } else {
      if (shift == 0) {
        plainUp(first, last);
      } else {
        shiftedUp(first, last, shift);
      }
      e[first] = Math.abs(e[first]) <= threshold ? 0 : e[first];
    }
  }

  private void plainDown(int first, int last) {
    Rotation one = new Rotation(1, 0, 0);
    Rotation two = one;
    for (int i = first; i < last; i++) {
      one = Rotation.of(d[i] * one.cos(), e[i]);
      if (i > first) {
        e[i - 1] = two.sin() * one.rest();
      }
      two = Rotation.of(two.cos() * one.rest(), d[i + 1] * one.sin());
      d[i] = two.rest();
      one.turn(right[i], right[i + 1]);
      two.turn(left[i], left[i + 1]);
    }
    double h = d[last] * one.cos();
    d[last] = h * two.cos();
    e[last - 1] = h * two.sin();
  }

  private void plainUp(int first, int last) {
    Rotation one = new Rotation(1, 0, 0);
    Rotation two = one;
    for (int i = last; i > first; i--) {
      one = Rotation.of(d[i] * one.cos(), e[i - 1]);
      if (i < last) {
        e[i] = two.sin() * one.rest();
      }
      two = Rotation.of(two.cos() * one.rest(), d[i - 1] * one.sin());
      d[i] = two.rest();
      two.back().turn(right[i - 1], right[i]);
      one.back().turn(left[i - 1], left[i]);
    }
    double h = d[first] * one.cos();
    d[first] = h * two.cos();
    e[first] = h * two.sin();
  }

  private void shiftedDown(int first, int last, double shift) {
    double f = (Math.abs(d[first]) - shift) * (Math.copySign(1, d[first]) + shift / d[first]);
    double g = e[first];
    for (int i = first; i < last; i++) {
      Rotation one = Rotation.of(f, g);
      if (i > first) {
        e[i - 1] = one.rest();
      }
      f = one.cos() * d[i] + one.sin() * e[i];
      e[i] = one.cos() * e[i] - one.sin() * d[i];
      g = one.sin() * d[i + 1];
      d[i + 1] = one.cos() * d[i + 1];
      Rotation two = Rotation.of(f, g);
      d[i] = two.rest();
      f = two.cos() * e[i] + two.sin() * d[i + 1];
      d[i + 1] = two.cos() * d[i + 1] - two.sin() * e[i];
      if (i < last - 1) {
        g = two.sin() * e[i + 1];
        e[i + 1] = two.cos() * e[i + 1];
      }
      one.turn(right[i], right[i + 1]);
      two.turn(left[i], left[i + 1]);
    }
    e[last - 1] = f;
  }

  private void shiftedUp(int first, int last, double shift) {
    double f = (Math.abs(d[last]) - shift) * (Math.copySign(1, d[last]) + shift / d[last]);
    double g = e[last - 1];
    for (int i = last; i > first; i--) {
      Rotation one = Rotation.of(f, g);
      if (i < last) {
        e[i] = one.rest();
      }
      f = one.cos() * d[i] + one.sin() * e[i - 1];
      e[i - 1] = one.cos() * e[i - 1] - one.sin() * d[i];
      g = one.sin() * d[i - 1];
      d[i - 1] = one.cos() * d[i - 1];
      Rotation two = Rotation.of(f, g);
      d[i] = two.rest();
      f = two.cos() * e[i - 1] + two.sin() * d[i - 1];
      d[i - 1] = two.cos() * d[i - 1] - two.sin() * e[i - 1];
      if (i > first + 1) {
        g = two.sin() * e[i - 2];
        e[i - 2] = two.cos() * e[i - 2];
      }
      two.back().turn(right[i - 1], right[i]);
      one.back().turn(left[i - 1], left[i]);
    }
    e[first] = f;
  }

  /** No value is below 0, and each is no less than the next. */
  private void order() {
    for (int i = 0; i < d.length; i++) {
      if (d[i] < 0) {
        d[i] = -d[i];
        // Of a single value LAPACK turns the left vector.
        double[] turned = d.length == 1 ? left[i] : right[i];
        for (int j = 0; j < turned.length; j++) {
          turned[j] = -turned[j];
        }
      }
    }
    for (int end = d.length - 1; end > 0; end--) {
      int least = 0;
      for (int i = 1; i <= end; i++) {
        least = d[i] <= d[least] ? i : least;
      }
      swap(least, end);
    }
  }

  private void swap(int i, int j) {
    double value = d[i];
    d[i] = d[j];
    d[j] = value;
    double[] row = left[i];
    left[i] = left[j];
    left[j] = row;
    row = right[i];
    right[i] = right[j];
    right[j] = row;
  }
}
