package org.micrograd.standins;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The shapes of arrays. */
final class Shapes {
  private Shapes() {}

  static int size(int... shape) {
    long size = 1;
    for (int n : shape) {
      if (n < 0) {
        throw new IllegalArgumentException("negative dimensions are not allowed");
      }
      size *= n;
    }
    if (size > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "an array has at most 2147483639 items, got the shape " + text(shape));
    }
    return (int) size;
  }

  /** Steps from item to item along each axis, the last one the fastest. */
  static int[] steps(int... shape) {
    int[] steps = new int[shape.length];
    int step = 1;
    for (int k = shape.length - 1; k >= 0; k--) {
      steps[k] = step;
      step *= shape[k];
    }
    return steps;
  }

  /** As Python shows a tuple. */
  static String text(int... shape) {
    String all = Arrays.stream(shape).mapToObj(String::valueOf).collect(Collectors.joining(","));
    return "(" + all + (shape.length == 1 ? ",)" : ")");
  }

  /** The same with a blank after each comma. */
  static String spaced(int... shape) {
    String all = text(shape).replace(",", ", ");
    return all.replace(", )", ",)");
  }

  /**
   * The shape that several broadcast to.
   *
   * @throws IllegalArgumentException if there is none
   */
  static int[] common(int[]... shapes) {
    int[] found = new int[Arrays.stream(shapes).mapToInt(s -> s.length).max().orElse(0)];
    Arrays.fill(found, 1);
    for (int[] shape : shapes) {
      int more = found.length - shape.length;
      for (int k = 0; k < shape.length; k++) {
        if (found[k + more] != shape[k] && found[k + more] != 1 && shape[k] != 1) {
          throw new IllegalArgumentException(
              "operands could not be broadcast together with shapes "
                  + Arrays.stream(shapes).map(Shapes::text).collect(Collectors.joining(" "))
                  + " ");
        }
        if (shape[k] != 1) {
          found[k + more] = shape[k];
        }
      }
    }
    return found;
  }

  /**
   * A shape in which one length may be -1.
   *
   * @throws IllegalArgumentException if so many items do not fit
   */
  static int[] wished(int size, int... wish) {
    long known = 1;
    int free = -1;
    for (int k = 0; k < wish.length; k++) {
      if (wish[k] < 0 && free >= 0) {
        throw new IllegalArgumentException("can only specify one unknown dimension");
      }
      free = wish[k] < 0 ? k : free;
      known *= wish[k] < 0 ? 1 : wish[k];
    }
    int[] found = wish.clone();
    boolean isFit = free < 0 ? known == size : known != 0 && size % known == 0;
    if (!isFit) {
      throw new IllegalArgumentException(
          "cannot reshape array of size "
              + size
              + " into shape "
              + text(wish).replace("-1", "newaxis"));
    }
    if (free >= 0) {
      found[free] = (int) (size / known);
    }
    return found;
  }

  static int[] without(int[] all, int k) {
    return IntStream.range(0, all.length).filter(i -> i != k).map(i -> all[i]).toArray();
  }
}
