package org.micrograd.standins;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.graalvm.polyglot.HostAccess.Export;

/** Makes generators of random numbers from seeds, as numpy does. */
public final class Generators {
  /** The generator that RandomState has for a seed of 32 bits. */
  @Export
  public RandomCalls old(long seed) {
    return new RandomCalls(new Twister((int) seed), true);
  }

  /** The generator of RandomState for a list of seeds. */
  @Export
  public RandomCalls oldOfList(long[] seeds) {
    return new RandomCalls(
        new Twister(Arrays.stream(seeds).mapToInt(x -> (int) x).toArray()), true);
  }

  /** The generator that default_rng has for seeds of any length, written in digits. */
  @Export
  public RandomCalls fresh(String[] seeds) {
    int[] words =
        Arrays.stream(seeds).map(BigInteger::new).flatMapToInt(Generators::words).toArray();
    return new RandomCalls(new Pcg64(words), false);
  }

  private static IntStream words(BigInteger seed) {
    int count = Math.max(1, (seed.bitLength() + 31) / 32);
    return IntStream.range(0, count).map(i -> seed.shiftRight(32 * i).intValue());
  }
}
