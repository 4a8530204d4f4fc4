package org.micrograd.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.micrograd.autograd.Value;

/**
 * A part of a program that drawings show as a group: the nodes that are made while it is open.
 *
 * <p>A node does not know its scope. Creation numbers grow, so a scope is the range of numbers
 * between its opening and its closing; a node that another thread makes meanwhile counts as its own
 * only where the graph drawn holds both. The last {@value #KEPT} scopes are remembered, older ones
 * are forgotten: a program that runs for days holds no more than that, and no graph is kept alive.
 */
public final class Scope implements AutoCloseable {
  public static final int KEPT = 1 << 16;
  private static final AtomicReferenceArray<Scope> RECENT = new AtomicReferenceArray<>(KEPT);
  private static final AtomicLong OPENED = new AtomicLong();

  private final String name;
  private final long from;
  private volatile long to = Long.MAX_VALUE;

  private Scope(String name, long from) {
    this.name = name;
    this.from = from;
  }

  /** Opens a scope; the nodes made until it is closed belong to it, or to scopes opened inside. */
  public static Scope open(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a scope needs a name: scope(\"loss\", ...)");
    }
    Scope scope = new Scope(name, now());
    RECENT.set((int) (OPENED.getAndIncrement() & KEPT - 1), scope);
    return scope;
  }

  /** Closes the scope; closing it again changes nothing. */
  @Override
  public void close() {
    if (to == Long.MAX_VALUE) {
      to = now();
    }
  }

  /** The number of a node made now: one that no graph holds. */
  private static long now() {
    return Value.number(0).id();
  }

  /** The remembered scopes that overlap a range of creation numbers, outer ones first. */
  public static List<Scope> between(long first, long last) {
    List<Scope> found = new ArrayList<>();
    long kept = Math.min(OPENED.get(), KEPT);
    for (int i = 0; i < kept; i++) {
      Scope scope = RECENT.get(i);
      if (scope != null && scope.from < last && scope.to > first) {
        found.add(scope);
      }
    }
    found.sort(Comparator.comparingLong((Scope s) -> s.from).thenComparingLong(s -> -s.to));
    return found;
  }

  /** What drawings call the group. */
  public String name() {
    return name;
  }

  /** The first creation number in it. */
  public long from() {
    return from;
  }

  /** The creation number after its last. */
  public long to() {
    return to;
  }
}
