package org.micrograd.autograd;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Creation numbers, given to each thread by the block so that threads do not wait for one another.
 */
final class Ids {
  private static final int BLOCK = 1 << 12;
  private static final AtomicLong BLOCKS = new AtomicLong();
  private static final ThreadLocal<Ids> LOCAL = ThreadLocal.withInitial(Ids::new);

  private long next;
  private long end;

  private Ids() {}

  static long next() {
    Ids ids = LOCAL.get();
    if (ids.next == ids.end) {
      ids.next = BLOCKS.getAndAdd(BLOCK);
      ids.end = ids.next + BLOCK;
    }
    return ids.next++;
  }
}
