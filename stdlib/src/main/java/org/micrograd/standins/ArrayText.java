package org.micrograd.standins;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.micrograd.io.Interruption;
import org.micrograd.standins.ItemFormat.Options;

/** An array as text, as numpy prints it. */
final class ArrayText {
  private final NdArray a;
  private final Options options;
  private final String separator;
  private final boolean isCut;
  private final IntFunction<String> format;

  private ArrayText(NdArray a, Options options, String separator, IntFunction<String> other) {
    this.a = a;
    this.options = options;
    this.separator = separator;
    this.isCut = a.size() > options.threshold();
    this.format = ItemFormat.of(a, isCut ? ends(a, 0) : a, options, other);
  }

  /**
   * The text of an array that is not empty.
   *
   * @param separator what stands between items besides a blank
   * @param prefix how much stands before the text in its first line
   * @param other writes an item that is no number, by its place in the store
   */
  static String of(
      NdArray a,
      Options options,
      String separator,
      int prefix,
      int suffix,
      IntFunction<String> other) {
    ArrayText text = new ArrayText(a, options, separator, other);
    return text.part(0, a.offset(), " ".repeat(prefix + 1), options.width() - suffix);
  }

  /** The items at the ends of each axis that is too long to be shown. */
  private NdArray ends(NdArray all, int axis) {
    if (axis == all.ndim()) {
      return all;
    }
    int n = all.shape()[axis];
    int[] kept =
        n <= 2 * options.edges()
            ? IntStream.range(0, n).toArray()
            : IntStream.concat(
                    IntStream.range(0, options.edges()), IntStream.range(n - options.edges(), n))
                .toArray();
    return ends(Gather.take(all, kept, axis), axis + 1);
  }

  private String part(int axis, int place, String indent, int width) {
    if (axis == a.ndim()) {
      return format.apply(place);
    }
    int n = a.shape()[axis];
    int edges = isCut && n > 2 * options.edges() ? options.edges() : -1;
    return axis == a.ndim() - 1
        ? "[" + line(axis, place, indent, width, edges).substring(indent.length()) + "]"
        : "[" + rows(axis, place, indent, width, edges) + "]";
  }

  private String item(int axis, int place, int i, String indent, int width) {
    return part(axis + 1, place + i * a.strides()[axis], indent, width);
  }

  private String line(int axis, int place, String indent, int width, int edges) {
    int n = a.shape()[axis];
    // The bracket at the end, or a separator, must also find place.
    int room = width - 1;
    StringBuilder text = new StringBuilder();
    StringBuilder line = new StringBuilder(indent);
    for (int i = 0; i < n; i++) {
      if (i == edges) {
        add(text, line, indent, "...", room, separator);
        i = n - edges;
      }
      Interruption.check(i);
      String word = item(axis, place, i, indent, width);
      add(text, line, indent, word, room, i == n - 1 ? "" : separator);
    }
    return text.append(line).toString();
  }

  private static void add(
      StringBuilder text, StringBuilder line, String indent, String word, int room, String after) {
    if (line.length() + word.length() > room && line.length() > indent.length()) {
      text.append(line.toString().stripTrailing()).append('\n');
      line.setLength(0);
      line.append(indent);
    }
    line.append(word).append(after);
  }

  private String rows(int axis, int place, String indent, int width, int edges) {
    int n = a.shape()[axis];
    String between = separator.stripTrailing() + "\n".repeat(a.ndim() - axis - 1);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < n; i++) {
      if (i == edges) {
        text.append(indent).append("...").append(between);
        i = n - edges;
      }
      Interruption.check();
      text.append(indent).append(item(axis, place, i, indent + " ", width - 1));
      text.append(i == n - 1 ? "" : between);
    }
    return text.substring(indent.length());
  }
}
