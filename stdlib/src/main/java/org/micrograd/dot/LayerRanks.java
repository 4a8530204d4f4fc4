package org.micrograd.dot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.micrograd.dot.LayerInput.Group;
import org.micrograd.dot.LayerInput.Line;

/** In which row each node stands, so that lines go downwards and are short. */
final class LayerRanks {
  private record Arc(int tail, int head, int length, double weight) {}

  private final LayerInput input;

  /** Of nodes that must be in one row the one that stands for all. */
  private final int[] first;

  private final List<Arc> arcs = new ArrayList<>();

  /** Of a node that must be first or last of all, which; else "". */
  private final String[] edgeOfAll;

  private LayerRanks(LayerInput input) {
    this.input = input;
    this.first = new int[input.boxes().size()];
    this.edgeOfAll = new String[first.length];
    Arrays.setAll(first, n -> n);
    Arrays.fill(edgeOfAll, "");
  }

  /** The row of each node; lines with labels take two rows, and so do all others then. */
  static int[] of(LayerInput input, int rowsOfLine) {
    return new LayerRanks(input).ranks(rowsOfLine);
  }

  private int[] ranks(int rowsOfLine) {
    join();
    for (Line line : input.lines()) {
      int tail = first(line.tail());
      int head = first(line.head());
      if (line.isBinding() && tail != head) {
        boolean isBack = isTop(head) && !isTop(tail) || isBottom(tail) && !isBottom(head);
        int length = line.length() * rowsOfLine;
        arcs.add(
            isBack
                ? new Arc(head, tail, length, line.weight())
                : new Arc(tail, head, length, line.weight()));
      }
    }
    boolean[] isBack = backward();
    NetworkSimplex simplex = new NetworkSimplex(first.length);
    for (int a = 0; a < arcs.size(); a++) {
      Arc arc = arcs.get(a);
      simplex.arc(
          isBack[a] ? arc.head : arc.tail, isBack[a] ? arc.tail : arc.head, arc.length, arc.weight);
    }
    bound(simplex);
    int[] solved = simplex.solve();
    return Arrays.stream(first).map(n -> solved[first(n)]).toArray();
  }

  private int first(int n) {
    int f = n;
    while (first[f] != f) {
      f = first[f];
    }
    return f;
  }

  private boolean isTop(int n) {
    return edgeOfAll[n].equals("min") || edgeOfAll[n].equals("source");
  }

  private boolean isBottom(int n) {
    return edgeOfAll[n].equals("max") || edgeOfAll[n].equals("sink");
  }

  private void join() {
    int[] ofKind = {-1, -1};
    for (Group group : input.groups()) {
      int kind =
          switch (group.rank()) {
            case "min", "source" -> 0;
            case "max", "sink" -> 1;
            default -> -1;
          };
      int leader = kind < 0 ? -1 : ofKind[kind];
      for (int n : group.boxes()) {
        leader = leader < 0 ? first(n) : first(leader);
        first[first(n)] = leader;
      }
      if (kind >= 0 && leader >= 0) {
        ofKind[kind] = leader;
      }
    }
    for (Group group : input.groups()) {
      for (int n : group.boxes()) {
        if (!group.rank().equals("same")) {
          edgeOfAll[first(n)] = group.rank();
        }
      }
    }
  }

  /** All others are not above those that must be first, and not below those that must be last. */
  private void bound(NetworkSimplex simplex) {
    for (int top = 0; top < first.length; top++) {
      for (int n = 0; n < first.length && !edgeOfAll[top].isEmpty(); n++) {
        boolean isOther = first[top] == top && first[n] == n && n != top;
        boolean isSame = isOther && (isTop(top) ? isTop(n) : isBottom(n));
        if (isOther && !isSame) {
          int length = edgeOfAll[top].length() > 3 ? 1 : 0;
          simplex.arc(isTop(top) ? top : n, isTop(top) ? n : top, length, 0);
        }
      }
    }
  }

  /** The arcs that close a circle, found by going along them in the order of the text. */
  private boolean[] backward() {
    List<List<Integer>> out = new ArrayList<>();
    for (int n = 0; n < first.length; n++) {
      out.add(new ArrayList<>());
    }
    for (int a = 0; a < arcs.size(); a++) {
      out.get(arcs.get(a).tail).add(a);
    }
    boolean[] isBack = new boolean[arcs.size()];
    int[] begun = new int[first.length];
    int[] state = new int[first.length];
    for (int root = 0; root < first.length; root++) {
      Deque<Integer> open = new ArrayDeque<>();
      if (state[root] == 0) {
        state[root] = 1;
        open.push(root);
      }
      while (!open.isEmpty()) {
        int n = open.peek();
        if (begun[n] == out.get(n).size()) {
          state[open.pop()] = 2;
          continue;
        }
        int a = out.get(n).get(begun[n]++);
        int head = arcs.get(a).head;
        isBack[a] = state[head] == 1;
        if (state[head] == 0) {
          state[head] = 1;
          open.push(head);
        }
      }
    }
    return isBack;
  }
}
