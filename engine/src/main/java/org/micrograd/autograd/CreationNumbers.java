package org.micrograd.autograd;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Creation numbers. A node's is greater than those of its operands, whichever threads made them, so
 * that a sweep may go by number.
 *
 * <p>They are given to each thread by the block, so that threads do not wait for one another. A
 * thread whose operand comes from a later block than its own starts a new block. Blocks start small
 * and grow, so that the numbers of many threads with few nodes each lie close together.
 */
final class CreationNumbers {
  private static final int SMALL = 1 << 6;
  private static final int LARGE = 1 << 12;
  private static final AtomicLong BLOCKS = new AtomicLong();
  private static final ThreadLocal<CreationNumbers> LOCAL =
      ThreadLocal.withInitial(CreationNumbers::new);

  /**
   * The numbers of threads that made nodes last, by the thread's own number: quicker than the
   * lookup above. A thread uses only what is its own, so no lock is needed.
   */
  private static final CreationNumbers[] RECENT = new CreationNumbers[64];

  private final long thread = Thread.currentThread().threadId();
  private long next;
  private long end;
  private int size = SMALL;
  private Block block;

  /** The numbers of one thread from a start up to an end, and its next ones. */
  static final class Block {
    final long start;
    final long end;
    private volatile Block next;

    private Block(long start, long end) {
      this.start = start;
      this.end = end;
    }

    /** The next block of the same thread, or null. */
    Block next() {
      return next;
    }
  }

  private CreationNumbers() {}

  /** The next number of this thread, greater than that of the newest operand; -1 for none. */
  static long after(long newest) {
    CreationNumbers ids = own();
    if (ids.next == ids.end || ids.next <= newest) {
      ids.startBlock();
    }
    return ids.next++;
  }

  /** The block of the number that this thread was given last. */
  static Block last() {
    return own().block;
  }

  private static CreationNumbers own() {
    long thread = Thread.currentThread().threadId();
    int place = (int) thread & RECENT.length - 1;
    CreationNumbers ids = RECENT[place];
    if (ids == null || ids.thread != thread) {
      ids = LOCAL.get();
      RECENT[place] = ids;
    }
    return ids;
  }

  private void startBlock() {
    size = next == end ? Math.min(size * 2, LARGE) : SMALL;
    next = BLOCKS.getAndAdd(size);
    end = next + size;
    Block fresh = new Block(next, end);
    if (block != null) {
      block.next = fresh;
    }
    block = fresh;
  }
}
