package org.micrograd.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.micrograd.autograd.CreationRange;

/**
 * A part of a program that drawings show as a group: the nodes that are made while it is open.
 *
 * <p>A node does not know its scope: a scope is the range of creation numbers that its thread gives
 * between its opening and its closing. The last {@value #KEPT} scopes are remembered, older ones
 * are forgotten: a program that runs for days holds no more than that, and no graph is kept alive.
 */
public final class Scope implements AutoCloseable {
  public static final int KEPT = 1 << 16;
  private static final AtomicReferenceArray<Scope> RECENT = new AtomicReferenceArray<>(KEPT);
  private static final AtomicLong OPENED = new AtomicLong();

  private final String name;
  private final long number = OPENED.getAndIncrement();
  private final CreationRange range = CreationRange.open();

  private Scope(String name) {
    this.name = name;
  }

  /** Opens a scope; the nodes made until it is closed belong to it, or to scopes opened inside. */
  public static Scope open(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a scope needs a name: scope(\"loss\", ...)");
    }
    Scope scope = new Scope(name);
    RECENT.set((int) (scope.number & KEPT - 1), scope);
    return scope;
  }

  /** Closes the scope; closing it again changes nothing. */
  @Override
  public void close() {
    range.close();
  }

  /** A scope, and some of the creation numbers in it. */
  public record Part(Scope scope, long from, long to) {}

  /**
   * What of the remembered scopes lies between two creation numbers, outer ones first; of one that
   * has many numbers it is in several parts.
   */
  public static List<Part> between(long first, long last) {
    List<Part> found = new ArrayList<>();
    long kept = Math.min(OPENED.get(), KEPT);
    for (int i = 0; i < kept; i++) {
      Scope scope = RECENT.get(i);
      if (scope != null) {
        scope
            .range
            .between(first, last)
            .forEach(part -> found.add(new Part(scope, part.from(), part.to())));
      }
    }
    found.sort(
        Comparator.comparingLong(Part::from)
            .thenComparingLong(part -> -part.to)
            .thenComparingLong(part -> part.scope.number));
    return found;
  }

  /** What drawings call the group. */
  public String name() {
    return name;
  }
}
