package org.micrograd.autograd;

import java.util.ArrayList;
import java.util.List;
import org.micrograd.autograd.CreationNumbers.Block;

/**
 * The nodes that one thread makes from now on until the range is closed, by their creation numbers:
 * what other threads make meanwhile is not in it.
 */
public final class CreationRange implements AutoCloseable {
  private final long from = CreationNumbers.after(-1);
  private final Block first = CreationNumbers.last();
  private volatile long to = Long.MAX_VALUE;

  private CreationRange() {}

  /** Creation numbers from one on and less than another. */
  public record Part(long from, long to) {}

  /** Begins a range. */
  public static CreationRange open() {
    return new CreationRange();
  }

  /** Ends the range; to end it again changes nothing. */
  @Override
  public void close() {
    if (to == Long.MAX_VALUE) {
      to = CreationNumbers.after(-1);
    }
  }

  /** What of the range overlaps two numbers and those between, from the first made to the last. */
  public List<Part> between(long first, long last) {
    List<Part> parts = new ArrayList<>();
    for (Block block = this.first;
        block != null && Math.max(from, block.start) <= Math.min(to, last);
        block = block.next()) {
      long begin = Math.max(from, block.start);
      long end = Math.min(to, block.end);
      boolean goesOn = !parts.isEmpty() && parts.getLast().to() == begin;
      if (end > first) {
        parts.add(new Part(goesOn ? parts.removeLast().from() : begin, end));
      }
    }
    return parts;
  }
}
