package org.micrograd.standins;

/** The generator PCG64 of numpy's default_rng, seeded by its SeedSequence. */
final class Pcg64 implements Bits {
  private static final long MULTIPLIER_HIGH = 0x2360ED051FC65DA4L;
  private static final long MULTIPLIER_LOW = 0x4385DF649FCCF645L;
  private static final int POOL = 4;

  private long high;
  private long low;
  private final long addHigh;
  private final long addLow;
  private boolean hasHalf;
  private int half;

  /** Begins with numbers of 32 bits. */
  Pcg64(int... entropy) {
    long[] seeds = seeds(entropy);
    addHigh = seeds[2] << 1 | seeds[3] >>> 63;
    addLow = seeds[3] << 1 | 1;
    step();
    long sum = low + seeds[1];
    high += seeds[0] + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
    low = sum;
    step();
  }

  private static long[] seeds(int... entropy) {
    int[] pool = new int[POOL];
    int[] hash = {0x43b0d7e5};
    for (int i = 0; i < POOL; i++) {
      pool[i] = hashed(i < entropy.length ? entropy[i] : 0, hash, 0x931e8875);
    }
    for (int from = 0; from < Math.max(POOL, entropy.length); from++) {
      for (int to = 0; to < POOL; to++) {
        if (from != to) {
          int x = hashed(from < POOL ? pool[from] : entropy[from], hash, 0x931e8875);
          int mixed = 0xca01f9dd * pool[to] - 0x4973f715 * x;
          pool[to] = mixed ^ mixed >>> 16;
        }
      }
    }
    int[] output = {0x8b51f9dd};
    long[] found = new long[4];
    for (int i = 0; i < 2 * found.length; i++) {
      long word = hashed(pool[i % POOL], output, 0x58f38ded) & 0xffffffffL;
      found[i / 2] |= i % 2 == 0 ? word : word << 32;
    }
    return found;
  }

  private static int hashed(int value, int[] hash, int multiplier) {
    int x = value ^ hash[0];
    hash[0] *= multiplier;
    x *= hash[0];
    return x ^ x >>> 16;
  }

  private void step() {
    long newLow = low * MULTIPLIER_LOW;
    long newHigh =
        Math.unsignedMultiplyHigh(low, MULTIPLIER_LOW)
            + low * MULTIPLIER_HIGH
            + high * MULTIPLIER_LOW;
    long sum = newLow + addLow;
    high = newHigh + addHigh + (Long.compareUnsigned(sum, newLow) < 0 ? 1 : 0);
    low = sum;
  }

  @Override
  public long next64() {
    step();
    return Long.rotateRight(high ^ low, (int) (high >>> 58));
  }

  @Override
  public int next32() {
    hasHalf = !hasHalf;
    if (!hasHalf) {
      return half;
    }
    long both = next64();
    half = (int) (both >>> 32);
    return (int) both;
  }

  @Override
  public double nextDouble() {
    return (next64() >>> 11) * 0x1p-53;
  }
}
