package org.micrograd.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.micrograd.graph.Trace;
import org.micrograd.outline.Outline.Group;
import org.micrograd.outline.Outline.Wish;

/**
 * Makes an outline of a trace that is small enough to be read: first by closing groups, then with
 * long sums as one node and equal parts shown once, at last by leaving out what is farthest from
 * the root.
 */
public final class Folding {
  /** The sums whose terms may be merged in any order: first the long ones, then all. */
  private static final int[] UNORDERED = {24, IndexedTrace.LONG};

  /** Who asks for more nodes than these wants to see each of them. */
  private static final int READABLE = 300;

  /** A sum of more terms says nothing by its partial sums. */
  private static final int MANY_TERMS = 24;

  private final Outline outline;
  private final Wish wish;
  private final boolean[] open;

  /** How many items and groups lie directly in each group; at the end, in none. */
  private final int[] inside;

  private Folding(Outline outline, Wish wish) {
    this.outline = outline;
    this.wish = wish;
    this.open = new boolean[outline.groups().size()];
    this.inside = new int[outline.groups().size() + 1];
    outline.items().forEach(item -> inside[place(item.group())]++);
    outline.groups().forEach(group -> inside[place(group.parent())]++);
  }

  /** Outlines a trace. */
  public static Outline of(Trace trace, Wish wish) {
    ScopeTree tree = ScopeTree.of(trace);
    NodeOrigins origins = NodeOrigins.of(trace);
    IndexedTrace indexed = IndexedTrace.of(trace, tree);
    int[] each = IntStream.range(0, indexed.size()).toArray();
    Outline outline = new Folding(Grouping.of(indexed, tree, origins, each), wish).opened();
    IndexedTrace sums = indexed.withSums();
    boolean isWhole = wish.max() > READABLE || !sums.hasSum(MANY_TERMS);
    if (isWhole && outline.shown() <= wish.max()) {
      return FoldingNote.tell(outline);
    }
    if (!isWhole) {
      outline = new Folding(Grouping.of(sums, tree, origins, each), wish).opened();
      if (outline.shown() <= wish.max() && !outline.hasFan(MANY_TERMS)) {
        return FoldingNote.tell(outline);
      }
    }
    for (int unordered : UNORDERED) {
      int[] classes = ColourRefinement.of(sums, unordered);
      outline = new Folding(Grouping.of(sums, tree, origins, classes), wish).opened();
      if (outline.shown() <= wish.max()) {
        return FoldingNote.tell(outline);
      }
    }
    return FoldingNote.tell(Pruning.cut(outline, wish.max()));
  }

  private int place(int group) {
    return group < 0 ? inside.length - 1 : group;
  }

  /** Opens groups level by level, those of one name together, as long as all fit. */
  private Outline opened() {
    int shown = inside[inside.length - 1];
    for (List<Integer> alike : levels()) {
      List<Integer> closed =
          alike.stream().filter(g -> parentIsOpen(g) && mayOpen(outline.groups().get(g))).toList();
      int more = closed.stream().mapToInt(g -> inside[g] - 1).sum();
      if (wish.depth() >= 0 ? depth(alike.getFirst()) < wish.depth() : shown + more <= wish.max()) {
        closed.forEach(g -> open[g] = true);
        shown += more;
      }
    }
    List<Group> groups = new ArrayList<>();
    for (Group group : outline.groups()) {
      groups.add(group.open(open[groups.size()]));
    }
    return outline.with(outline.items(), groups);
  }

  private boolean mayOpen(Group group) {
    return !wish.collapse().contains(group.name());
  }

  private boolean parentIsOpen(int group) {
    int parent = outline.groups().get(group).parent();
    return parent < 0 || open[parent];
  }

  private int depth(int group) {
    int depth = 0;
    for (int g = outline.groups().get(group).parent(); g >= 0; depth++) {
      g = outline.groups().get(g).parent();
    }
    return depth;
  }

  /** Groups by level and name, outer levels first, in the order of the program. */
  private List<List<Integer>> levels() {
    Map<Integer, Map<String, List<Integer>>> levels = new TreeMap<>();
    int[] turns = wish.depth() >= 0 ? null : turns();
    for (int g = 0; g < open.length; g++) {
      levels
          .computeIfAbsent(turns == null ? depth(g) : turns[g], _ -> new LinkedHashMap<>())
          .computeIfAbsent(outline.groups().get(g).name(), _ -> new ArrayList<>())
          .add(g);
    }
    return levels.values().stream().flatMap(level -> level.values().stream()).toList();
  }

  /**
   * When each group's turn to be opened comes: after the group around it, and with those of its
   * name in the groups beside it. The only neuron of a last layer stays closed as all others do.
   */
  private int[] turns() {
    Map<List<Object>, Integer> children = new HashMap<>();
    List<Group> groups = outline.groups();
    for (Group group : groups) {
      if (group.parent() >= 0 && !groups.get(group.parent()).name().equals(group.name())) {
        children.put(List.of(groups.get(group.parent()).parent(), group.name()), 1);
      }
    }
    int[] turns = new int[groups.size()];
    for (int g = 0; g < turns.length; g++) {
      Group group = groups.get(g);
      int outer = group.parent() < 0 ? 0 : turns[group.parent()] + 1;
      turns[g] = outer + children.getOrDefault(List.of(group.parent(), group.name()), 0);
    }
    return turns;
  }
}
