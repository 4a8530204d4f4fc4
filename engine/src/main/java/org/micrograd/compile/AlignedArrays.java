package org.micrograd.compile;

/**
 * Arrays that loops work on at the same time. Each takes whole lines of the cache, so that those
 * made one after the other lie alike in them: a loop whose vectors are whole lines in one of its
 * arrays then has them so in all.
 */
final class AlignedArrays {
  /** Numbers in a line of the cache. */
  private static final int LINE = 8;

  /** What a line has beside an array's head of 16 bytes. */
  private static final int REST = 6;

  private AlignedArrays() {}

  /** So many arrays, of so many numbers at least. */
  static double[][] of(int count, int length) {
    return new double[count][Math.ceilDiv(length, LINE) * LINE + REST];
  }
}
