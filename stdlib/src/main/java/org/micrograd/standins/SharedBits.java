package org.micrograd.standins;

/** The bits of draws, some at a time: several numbers share the 32 bits of one. */
final class SharedBits {
  private final Bits bits;
  private final int width;
  private int left;
  private int word;

  SharedBits(Bits bits, int width) {
    this.bits = bits;
    this.width = width;
  }

  private long next() {
    if (left == 0) {
      word = bits.next32();
      left = 32 / width;
    } else {
      word >>>= width;
    }
    left--;
    return word & (1L << width) - 1;
  }

  long masked(long last) {
    long mask = -1L >>> Long.numberOfLeadingZeros(last);
    long found = next() & mask;
    while (found > last) {
      found = next() & mask;
    }
    return found;
  }

  /** By Lemire's product. */
  long scaled(long last) {
    long all = (1L << width) - 1;
    if (last == all) {
      return next();
    }
    long count = last + 1;
    long product = next() * count;
    if ((product & all) < count) {
      long least = (all - last) % count;
      while ((product & all) < least) {
        product = next() * count;
      }
    }
    return product >>> width;
  }
}
