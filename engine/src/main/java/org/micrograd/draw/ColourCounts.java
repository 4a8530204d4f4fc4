package org.micrograd.draw;

import java.util.Comparator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** How many pixels have each colour: a table of primitives, as there may be millions of pixels. */
final class ColourCounts {
  private final int most;
  private final int[] keys;
  private final int[] values;
  private int size;

  /**
   * An empty table.
   *
   * @param most how many colours it takes
   */
  ColourCounts(int most) {
    this.most = most;
    this.keys = new int[4 * most];
    this.values = new int[4 * most];
  }

  /** The place of a colour, whose key is 0 where it is new: keys are opaque, so never 0. */
  private int slot(int colour) {
    int key = colour | 0xff000000;
    int slot = (key * 0x9e3779b9 >>> 1) % keys.length;
    while (keys[slot] != key && keys[slot] != 0) {
      slot = slot + 1 == keys.length ? 0 : slot + 1;
    }
    return slot;
  }

  /** Counts the colours of pixels; false if there are too many. */
  boolean addAll(int[] pixels) {
    int last = 0;
    int slot = -1;
    for (int pixel : pixels) {
      // Most pixels are like the one before.
      if (slot < 0 || pixel != last) {
        slot = slot(pixel);
        last = pixel;
        size += keys[slot] == 0 ? 1 : 0;
        keys[slot] = pixel | 0xff000000;
      }
      values[slot]++;
    }
    return size <= most;
  }

  /** The colours, those of most pixels first. */
  int[] colours() {
    return IntStream.range(0, keys.length)
        .filter(slot -> keys[slot] != 0)
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer slot) -> -values[slot])
                .thenComparingInt(slot -> keys[slot]))
        .mapToInt(slot -> keys[slot] & 0xffffff)
        .toArray();
  }

  /** Puts something else in the place of each count. */
  void replace(IntUnaryOperator ofColour) {
    for (int slot = 0; slot < keys.length; slot++) {
      values[slot] = keys[slot] == 0 ? 0 : ofColour.applyAsInt(keys[slot] & 0xffffff);
    }
  }

  /** What is in the place of a colour's count. */
  int get(int colour) {
    return values[slot(colour)];
  }
}
