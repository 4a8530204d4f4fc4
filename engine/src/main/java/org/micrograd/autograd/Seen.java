package org.micrograd.autograd;

/**
 * A set of nodes, as bits at their creation numbers: a graph made in one go takes a bit a node and
 * no hashing.
 *
 * <p>It belongs to one traversal, so traversals on several threads do not meet. Pages of 65,536
 * bits exist only where there are nodes; the last page is kept at hand.
 */
final class Seen {
  private static final int PAGE = 16;

  private long[] keys = new long[4];
  private long[][] pages = new long[4][];
  private int size;
  private long lastKey = -1;
  private long[] last;

  /** Adds a node; false if it was there. */
  boolean add(Value node) {
    long id = node.id();
    long[] page = id >>> PAGE == lastKey ? last : page(id >>> PAGE);
    int word = (int) (id & (1 << PAGE) - 1) >>> 6;
    long bit = 1L << id;
    if ((page[word] & bit) != 0) {
      return false;
    }
    page[word] |= bit;
    return true;
  }

  private long[] page(long key) {
    int slot = slot(key);
    if (pages[slot] == null) {
      if (++size * 2 > keys.length) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
      pages[slot] = new long[1 << PAGE - 6];
    }
    lastKey = key;
    last = pages[slot];
    return last;
  }

  private int slot(long key) {
    int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & keys.length - 1;
    while (pages[slot] != null && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[][] oldPages = pages;
    keys = new long[oldKeys.length * 2];
    pages = new long[oldKeys.length * 2][];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldPages[i] != null) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        pages[slot] = oldPages[i];
      }
    }
  }
}
