package org.micrograd.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.micrograd.autograd.Value;
import org.micrograd.outline.Outline.Group;
import org.micrograd.outline.Outline.Item;
import org.micrograd.outline.Outline.Spread;
import org.micrograd.outline.Outline.Use;

/** Makes items of the classes of a trace's nodes, and groups of its scopes. */
final class Grouping {
  /** More leaves without a name stay in the groups that use them: they would hide the rest. */
  private static final int MOST_UNNAMED = 12;

  private final IndexedTrace trace;
  private final ScopeTree tree;
  private final NodeOrigins origins;
  private final int[] classes;
  private final int[] itemOf;

  /** The node that each item shows: the first of its class. */
  private final List<Integer> shown = new ArrayList<>();

  /** A scope that stands for those that play the same part; itself where it is that one. */
  private final int[] equal;

  private Grouping(IndexedTrace trace, ScopeTree tree, NodeOrigins origins, int[] classes) {
    this.trace = trace;
    this.tree = tree;
    this.origins = origins;
    this.classes = classes;
    this.itemOf = new int[trace.size()];
    this.equal = new int[tree.size()];
  }

  /**
   * An outline with all groups closed.
   *
   * @param classes the class of each node, as the position of its first member
   */
  static Outline of(IndexedTrace trace, ScopeTree tree, NodeOrigins origins, int[] classes) {
    return new Grouping(trace, tree, origins, classes).build();
  }

  private Outline build() {
    for (int i = 0; i < trace.size(); i++) {
      if (!trace.isFolded(i)) {
        itemOf[i] = classes[i] == i ? shown.size() : itemOf[classes[i]];
        if (classes[i] == i) {
          shown.add(i);
        }
      }
    }
    for (int i = 0; i < trace.size(); i++) {
      if (trace.isFolded(i)) {
        itemOf[i] = itemOf[trace.into()[i]];
      }
    }
    findEqualScopes();
    int[] scopes = scopesOfItems();
    List<Integer> kept = kept(scopes);
    boolean[] inner = new boolean[trace.size()];
    for (int i = 0; i < inner.length; i++) {
      inner[i] = trace.isFolded(i);
    }
    return new Outline(trace.size(), items(scopes, kept), groups(scopes, kept), itemOf, inner, "");
  }

  private void findEqualScopes() {
    Arrays.setAll(equal, i -> i);
    for (int i = 0; i < trace.size(); i++) {
      int a = trace.isFolded(i) ? -1 : trace.scopes()[i];
      int b = trace.scopes()[classes[i]];
      while (a >= 0 && b >= 0 && find(a) != find(b)) {
        equal[Math.max(find(a), find(b))] = Math.min(find(a), find(b));
        a = tree.parent(a);
        b = tree.parent(b);
      }
    }
  }

  private int find(int scope) {
    if (scope < 0) {
      return -1;
    }
    int root = scope;
    while (root >= 0 && equal[root] != root) {
      equal[root] = equal[equal[root]];
      root = equal[root];
    }
    return root;
  }

  private int parent(int scope) {
    return find(tree.parent(scope));
  }

  /** The scope of each item: a leaf's is the innermost one around all its users. */
  private int[] scopesOfItems() {
    int[] scopes = new int[shown.size()];
    boolean[] used = new boolean[shown.size()];
    for (int item = scopes.length - 1; item >= 0; item--) {
      int node = shown.get(item);
      if (!trace.nodes().get(node).isLeaf()) {
        scopes[item] = find(trace.scopes()[node]);
      } else if (!used[item]) {
        scopes[item] = -1;
      }
      for (int operand : trace.operands()[node]) {
        int x = itemOf[operand];
        scopes[x] = used[x] ? common(scopes[x], scopes[item]) : scopes[item];
        used[x] = true;
      }
    }
    int[] made = scopes.clone();
    for (int item = 0; item < scopes.length; item++) {
      Value node = trace.nodes().get(shown.get(item));
      // What nn names belongs to its neuron.
      if (node.isLeaf() && !PartName.isParameter(node.label())) {
        made[item] = common(scopes[item], find(tree.scope(node.id())));
      }
    }
    boolean areFew = unnamedMoves(scopes, made).count() <= MOST_UNNAMED;
    unnamedMoves(scopes, made).filter(_ -> !areFew).forEach(item -> made[item] = scopes[item]);
    return made;
  }

  /** The leaves without a name that were made outside of where they are used. */
  private IntStream unnamedMoves(int[] used, int[] made) {
    return IntStream.range(0, used.length)
        .filter(i -> made[i] != used[i] && trace.nodes().get(shown.get(i)).label().isEmpty());
  }

  private int common(int a, int b) {
    int x = a;
    int y = b;
    // A scope has a higher number than those around it.
    while (x != y) {
      if (x > y) {
        x = parent(x);
      } else {
        y = parent(y);
      }
    }
    return x;
  }

  /** The scopes with an item inside, outer ones first. */
  private List<Integer> kept(int[] scopes) {
    boolean[] kept = new boolean[tree.size()];
    for (int scope : scopes) {
      for (int s = scope; s >= 0 && !kept[s]; s = parent(s)) {
        kept[s] = true;
      }
    }
    List<Integer> list = new ArrayList<>();
    for (int s = 0; s < kept.length; s++) {
      if (kept[s]) {
        list.add(s);
      }
    }
    return list;
  }

  private List<Group> groups(int[] scopes, List<Integer> kept) {
    int[] counts = new int[tree.size()];
    int[] nodes = new int[tree.size()];
    for (int s = 0; s < counts.length; s++) {
      counts[find(s)]++;
    }
    for (int i = 0; i < trace.size(); i++) {
      for (int s = scopes[itemOf[i]]; s >= 0; s = parent(s)) {
        nodes[s]++;
      }
    }
    List<Group> groups = new ArrayList<>();
    for (int s : kept) {
      int parent = kept.indexOf(parent(s));
      groups.add(new Group(tree.name(s), parent, counts[s], nodes[s], false, false));
    }
    return groups;
  }

  private List<Item> items(int[] scopes, List<Integer> kept) {
    int[] counts = new int[shown.size()];
    Spread[] data = new Spread[shown.size()];
    Spread[] grads = new Spread[shown.size()];
    String[] labels = new String[shown.size()];
    for (int i = 0; i < trace.size(); i++) {
      if (!trace.isFolded(i)) {
        int item = itemOf[i];
        Value node = trace.nodes().get(i);
        double number = node.isTraced() ? Double.NaN : node.data();
        double slope = node.isTraced() ? 0 : node.grad();
        boolean isFirst = counts[item] == 0;
        data[item] = isFirst ? new Spread(number, number) : data[item].and(number);
        grads[item] = isFirst ? new Spread(slope, slope) : grads[item].and(slope);
        labels[item] = isFirst ? node.label() : PartName.joined(labels[item], node.label());
        counts[item]++;
      }
    }
    int[] groups = new int[tree.size()];
    kept.forEach(s -> groups[s] = kept.indexOf(s));
    List<Item> items = new ArrayList<>();
    for (int item = 0; item < shown.size(); item++) {
      int i = shown.get(item);
      Value node = trace.nodes().get(i);
      items.add(
          new Item(
              labels[item],
              node.op(),
              node.isLeaf() ? "" : node.symbol().isEmpty() ? "custom" : node.symbol(),
              node.isConstant(),
              data[item],
              grads[item],
              counts[item],
              trace.isSum(i) ? trace.operands()[i].length : 0,
              scopes[item] < 0 ? -1 : groups[scopes[item]],
              origins.place(node),
              uses(i)));
    }
    return items;
  }

  /** The operands, those of a long sum that are equal as one. */
  private List<Use> uses(int node) {
    int[] operands = trace.operands()[node];
    if (!trace.isSum(node)) {
      return Arrays.stream(operands).mapToObj(x -> new Use(itemOf[x], 1)).toList();
    }
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    Arrays.stream(operands).forEach(x -> counts.merge(itemOf[x], 1, Integer::sum));
    return counts.entrySet().stream().map(e -> new Use(e.getKey(), e.getValue())).toList();
  }
}
