package org.micrograd.tape;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.micrograd.autograd.Value;

/** The slots of nodes, by their creation numbers: of nodes made together, an int each. */
final class NodeSlots {
  private static final int BITS = 8;
  private static final int SIZE = 1 << BITS;

  private final Map<Long, int[]> pages = new HashMap<>();
  private long lastKey = -1;
  private int[] last;

  /** Notes where a node is. */
  void put(Value node, int slot) {
    int[] page = page(node);
    if (page == null) {
      page = new int[SIZE];
      Arrays.fill(page, -1);
      pages.put(lastKey, page);
      last = page;
    }
    page[(int) node.id() & SIZE - 1] = slot;
  }

  /** The slot of a node, or -1; that of null, too. */
  int get(Value node) {
    int[] page = node == null ? null : page(node);
    return page == null ? -1 : page[(int) node.id() & SIZE - 1];
  }

  private int[] page(Value node) {
    long key = node.id() >>> BITS;
    if (key != lastKey) {
      lastKey = key;
      last = pages.get(key);
    }
    return last;
  }
}
