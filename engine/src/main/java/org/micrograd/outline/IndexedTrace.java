package org.micrograd.outline;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.micrograd.autograd.Op;
import org.micrograd.autograd.Value;
import org.micrograd.graph.Trace;

/**
 * A trace by positions, and what is made of it: the terms of long sums, the scopes of nodes.
 *
 * @param nodes operands before their users
 * @param operands the positions of each node's operands; of a long sum, of all its terms
 * @param scopes the position of each node's innermost scope, -1 for none
 * @param paths a number for the names of each node's scopes
 * @param into the long sum that a node vanished into, -1 for none
 */
record IndexedTrace(List<Value> nodes, int[][] operands, int[] scopes, long[] paths, int[] into) {
  /** A sum of fewer terms reads well as it is. */
  static final int LONG = 6;

  private static final int[] NONE = {};

  static IndexedTrace of(Trace trace, ScopeTree tree) {
    Map<Value, Integer> positions = new HashMap<>();
    List<Value> nodes = trace.nodes();
    int[][] operands = new int[nodes.size()][];
    int[] scopes = new int[nodes.size()];
    long[] paths = new long[nodes.size()];
    for (int i = 0; i < operands.length; i++) {
      Value node = nodes.get(i);
      positions.put(node, i);
      operands[i] = node.operands().stream().mapToInt(positions::get).toArray();
      scopes[i] = node.isLeaf() ? -1 : tree.scope(node.id());
      paths[i] = tree.path(scopes[i]);
    }
    int[] into = new int[operands.length];
    Arrays.fill(into, -1);
    return new IndexedTrace(nodes, operands, scopes, paths, into);
  }

  int size() {
    return operands.length;
  }

  /** Whether a node is a long sum. */
  boolean isSum(int node) {
    return operands[node].length > 3;
  }

  /** Whether there is a sum of so many terms that is one node. */
  boolean hasSum(int terms) {
    return Arrays.stream(operands).anyMatch(all -> all.length > terms);
  }

  boolean isFolded(int node) {
    return into[node] >= 0;
  }

  /** The same graph with each long sum as one node; named partial sums stay. */
  IndexedTrace withSums() {
    boolean[] inner = inner();
    int[][] terms = operands.clone();
    Map<Integer, ArrayDeque<Integer>> open = new HashMap<>();
    for (int i = 0; i < size(); i++) {
      if (isAddition(i)) {
        ArrayDeque<Integer> sum =
            join(terms(operands[i][0], inner, open), terms(operands[i][1], inner, open));
        if (inner[i]) {
          open.put(i, sum);
        } else if (sum.size() >= LONG) {
          terms[i] = sum.stream().mapToInt(Integer::intValue).toArray();
        }
      }
    }
    int[] vanished = into.clone();
    for (int i = size() - 1; i >= 0; i--) {
      int sum = inner[i] ? vanished[i] : terms[i].length >= LONG ? i : -1;
      for (int x : isAddition(i) && sum >= 0 ? operands[i] : NONE) {
        vanished[x] = inner[x] ? sum : vanished[x];
      }
    }
    return new IndexedTrace(nodes, terms, scopes, paths, vanished);
  }

  /** Which additions are terms of another one, used only there. */
  private boolean[] inner() {
    int[] uses = new int[size()];
    Arrays.stream(operands).flatMapToInt(Arrays::stream).forEach(x -> uses[x]++);
    boolean[] inner = new boolean[size()];
    for (int i = 0; i < size(); i++) {
      for (int x : isAddition(i) ? operands[i] : NONE) {
        inner[x] =
            isAddition(x) && uses[x] == 1 && paths[x] == paths[i] && nodes.get(x).label().isEmpty();
      }
    }
    return inner;
  }

  private static ArrayDeque<Integer> terms(
      int node, boolean[] inner, Map<Integer, ArrayDeque<Integer>> open) {
    return inner[node] ? open.remove(node) : new ArrayDeque<>(List.of(node));
  }

  /** Both in order; the shorter one moves, so that sums of any form take little time. */
  private static ArrayDeque<Integer> join(ArrayDeque<Integer> x, ArrayDeque<Integer> y) {
    if (x.size() >= y.size()) {
      x.addAll(y);
      return x;
    }
    x.descendingIterator().forEachRemaining(y::addFirst);
    return y;
  }

  private boolean isAddition(int node) {
    return nodes.get(node).op() == Op.ADD;
  }
}
