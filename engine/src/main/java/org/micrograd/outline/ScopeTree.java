package org.micrograd.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.micrograd.autograd.Value;
import org.micrograd.graph.Scope;
import org.micrograd.graph.Scope.Part;
import org.micrograd.graph.Trace;

/** The scopes in which the nodes of a trace were made, and how they lie in one another. */
final class ScopeTree {
  /** Scopes that lie deeper belong to the one around them: nobody opens so many boxes. */
  private static final int DEEPEST = 24;

  private final List<Scope> scopes;
  private final List<Part> parts;
  private final int[] parents;
  private final long[] paths;

  /** Which scope the numbers from a key on belong to; -1 for none. */
  private final TreeMap<Long, Integer> starts = new TreeMap<>();

  /** The scope of each part. */
  private final int[] scopeOf;

  private ScopeTree(List<Part> parts) {
    this.parts = parts;
    this.scopes = parts.stream().map(Part::scope).distinct().toList();
    this.parents = new int[scopes.size()];
    this.paths = new long[scopes.size()];
    this.scopeOf = new int[parts.size()];
    Map<Scope, Integer> numbers = new HashMap<>();
    starts.put(Long.MIN_VALUE, -1);
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      close(open, part.from());
      int parent = open.isEmpty() ? -1 : scopeOf[open.getLast()];
      boolean isFirst = !numbers.containsKey(part.scope());
      scopeOf[i] = numbers.computeIfAbsent(part.scope(), _ -> numbers.size());
      if (isFirst) {
        parents[scopeOf[i]] = parent;
        paths[scopeOf[i]] = mix(path(parent), part.scope().name().hashCode());
      }
      if (open.size() < DEEPEST) {
        starts.put(part.from(), scopeOf[i]);
        open.add(i);
      }
    }
    close(open, Long.MAX_VALUE);
  }

  static ScopeTree of(Trace trace) {
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (Value node : trace.nodes()) {
      if (!node.isLeaf()) {
        first = Math.min(first, node.id());
        last = Math.max(last, node.id());
      }
    }
    return new ScopeTree(Scope.between(first, last));
  }

  /** Closes what ends before a number; a scope that outlives its parent ends with it. */
  private void close(List<Integer> open, long now) {
    while (!open.isEmpty() && parts.get(open.getLast()).to() <= now) {
      int closed = open.removeLast();
      starts.put(parts.get(closed).to(), open.isEmpty() ? -1 : scopeOf[open.getLast()]);
    }
  }

  /** The innermost scope of a node by its creation number, -1 for none. */
  int scope(long id) {
    return starts.floorEntry(id).getValue();
  }

  int size() {
    return parents.length;
  }

  int parent(int scope) {
    return parents[scope];
  }

  /** A number for the names of a scope and of those around it; 0 for none. */
  long path(int scope) {
    return scope < 0 ? 0 : paths[scope];
  }

  String name(int scope) {
    return scopes.get(scope).name();
  }

  /**
   * Mixes two numbers so that equal results come from equal numbers, but for one chance in 2^64.
   */
  static long mix(long a, long b) {
    long h = (a ^ Long.rotateLeft(b * 0x9E3779B97F4A7C15L, 31)) * 0xBF58476D1CE4E5B9L;
    h = (h ^ h >>> 29) * 0x94D049BB133111EBL;
    return h ^ h >>> 32;
  }
}
