package org.micrograd.standins;

import java.util.Arrays;

/** The Mersenne Twister MT19937, seeded as numpy seeds it. */
final class Twister implements Bits {
  private static final int SIZE = 624;

  private final int[] state = new int[SIZE];
  private int place = SIZE;

  Twister(int seed) {
    fill(seed);
  }

  /** Begins with several numbers. */
  Twister(int... seeds) {
    fill(19650218);
    int i = 1;
    for (int k = 0; k < Math.max(SIZE, seeds.length); k++) {
      state[i] = (state[i] ^ mixed(i) * 1664525) + seeds[k % seeds.length] + k % seeds.length;
      i = next(i);
    }
    for (int k = 0; k < SIZE - 1; k++) {
      state[i] = (state[i] ^ mixed(i) * 1566083941) - i;
      i = next(i);
    }
    state[0] = 0x80000000;
  }

  /** Its words, unsigned. */
  long[] words() {
    return Arrays.stream(state).mapToLong(x -> x & 0xffffffffL).toArray();
  }

  /** How many of the words are used up. */
  int place() {
    return place;
  }

  /** Goes back to words and a place. */
  void restore(long[] words, int place) {
    if (words.length != SIZE || place < 0 || place > SIZE) {
      throw new IllegalArgumentException("state must be 624 longs");
    }
    Arrays.setAll(state, i -> (int) words[i]);
    this.place = place;
  }

  private void fill(int seed) {
    state[0] = seed;
    for (int i = 1; i < SIZE; i++) {
      state[i] = 1812433253 * mixed(i) + i;
    }
  }

  private int mixed(int i) {
    return state[i - 1] ^ state[i - 1] >>> 30;
  }

  private int next(int i) {
    if (i < SIZE - 1) {
      return i + 1;
    }
    state[0] = state[SIZE - 1];
    return 1;
  }

  private void turn() {
    for (int i = 0; i < SIZE; i++) {
      int y = state[i] & 0x80000000 | state[(i + 1) % SIZE] & 0x7fffffff;
      state[i] = state[(i + 397) % SIZE] ^ y >>> 1 ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
    }
    place = 0;
  }

  @Override
  public int next32() {
    if (place == SIZE) {
      turn();
    }
    int y = state[place++];
    y ^= y >>> 11;
    y ^= y << 7 & 0x9d2c5680;
    y ^= y << 15 & 0xefc60000;
    return y ^ y >>> 18;
  }

  @Override
  public long next64() {
    long high = next32() & 0xffffffffL;
    return high << 32 | next32() & 0xffffffffL;
  }

  @Override
  public double nextDouble() {
    int high = next32() >>> 5;
    int low = next32() >>> 6;
    return (high * 0x1p26 + low) * 0x1p-53;
  }
}
