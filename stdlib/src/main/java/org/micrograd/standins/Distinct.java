package org.micrograd.standins;

import java.util.Arrays;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.io.Interruption;

/** The numbers of a row each once, in order, and how often and where each is. */
public final class Distinct {
  /**
   * Each number of a row once, then the first place of each, for each item its own among them, and
   * how often each is; null for texts and objects.
   *
   * @param isPlaced whether the places are wished, else there are none
   * @param isOneNan whether all that is no number is one
   */
  @Export
  public Object[] of(NdArray row, boolean isPlaced, boolean isOneNan) {
    if (!row.type().isNumber()) {
      return null;
    }
    NdArray flat = row.reshaped(row.size());
    NdArray order = isPlaced ? Ordering.argsort(flat, true) : null;
    int[] at = isPlaced ? Gather.ints(order) : null;
    NdArray sorted = isPlaced ? Gather.take(flat, at, 0) : Ordering.sorted(flat);
    int[] starts = starts(sorted, isOneNan);
    int many = starts.length - 1;
    NdArray items = Gather.take(sorted, Arrays.copyOf(starts, many), 0);
    long[] first = new long[many];
    long[] counts = new long[many];
    long[] own = new long[isPlaced ? flat.size() : 0];
    for (int k = 0; k < many; k++) {
      Interruption.check(k);
      counts[k] = (long) starts[k + 1] - starts[k];
      first[k] = isPlaced ? at[starts[k]] : 0;
      for (int i = starts[k]; isPlaced && i < starts[k + 1]; i++) {
        own[at[i]] = k;
      }
    }
    return new Object[] {items, NdArray.of(first), NdArray.of(own), NdArray.of(counts)};
  }

  /** How often each whole number from 0 on is in a row, of so many numbers at least. */
  @Export
  public Object counts(NdArray row, int least) {
    long[] all = row.longs();
    long[] found = new long[least];
    for (int i = 0; i < all.length; i++) {
      Interruption.check(i);
      if (all[i] >= found.length) {
        found = Arrays.copyOf(found, Math.toIntExact(Math.max(all[i] + 1, 2L * found.length)));
      }
      found[(int) all[i]]++;
    }
    int used = found.length;
    while (used > least && found[used - 1] == 0) {
      used--;
    }
    return NdArray.of(Arrays.copyOf(found, used));
  }

  /** Where numbers in order are others than those before, and their end. */
  private static int[] starts(NdArray sorted, boolean isOneNan) {
    int n = sorted.size();
    int[] found = new int[n + 1];
    int count = 0;
    double[] reals = sorted.type().isFloat() ? sorted.doubles() : null;
    long[] wholes = reals == null ? sorted.longs() : null;
    for (int i = 0; i < n; i++) {
      Interruption.check(i);
      boolean isSame =
          i > 0
              && (reals == null
                  ? wholes[i] == wholes[i - 1]
                  : reals[i] == reals[i - 1]
                      || isOneNan && Double.isNaN(reals[i]) && Double.isNaN(reals[i - 1]));
      if (!isSame) {
        found[count++] = i;
      }
    }
    found[count] = n;
    return Arrays.copyOf(found, count + 1);
  }
}
