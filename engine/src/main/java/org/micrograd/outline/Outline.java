package org.micrograd.outline;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.micrograd.autograd.Op;

/**
 * A graph as a picture shows it: items, each a node or many that play the same part, in nested
 * groups that are open or closed.
 *
 * @param nodes the number of nodes of the graph
 * @param items operands before their users, the root last
 * @param groups outer groups before those inside
 * @param itemOf the item of each node of the trace, by position
 * @param inner whether a node is a partial sum that its item does not show
 * @param folded what was folded, in words; empty if the picture shows every node
 */
public record Outline(
    int nodes, List<Item> items, List<Group> groups, int[] itemOf, boolean[] inner, String folded) {
  /**
   * What a program asks for.
   *
   * @param max at most how many nodes to show
   * @param depth how many levels of groups to open; -1 for as many as fit
   * @param collapse the names of groups to keep closed
   */
  public record Wish(int max, int depth, Set<String> collapse) {}

  /** The least and the greatest of numbers; both NaN where one is. */
  public record Spread(double low, double high) {
    /** The spread of this and one more number. */
    Spread and(double x) {
      return new Spread(Math.min(low, x), Math.max(high, x));
    }

    /** Whether there is more than one number. */
    public boolean isWide() {
      return low != high && !Double.isNaN(low);
    }
  }

  /** An operand: the item, and how many operands of that kind the item using it has. */
  public record Use(int item, int count) {}

  /**
   * A node of the picture.
   *
   * @param label the name, or an empty string
   * @param op the operation; null for a leaf and for one that is no row of the table
   * @param sign how the operation is shown; an empty string for a leaf
   * @param isConstant whether it is a plain number
   * @param count how many nodes it stands for
   * @param terms of a long sum, how many; 0 for any other node
   * @param group the innermost group it belongs to, -1 for none
   * @param place the line of a script that made it, as in {@code moons.py:7}, or an empty string
   * @param uses its operands in order
   */
  public record Item(
      String label,
      Op op,
      String sign,
      boolean isConstant,
      Spread data,
      Spread grad,
      int count,
      int terms,
      int group,
      String place,
      List<Use> uses) {
    Item in(int group) {
      return new Item(label, op, sign, isConstant, data, grad, count, terms, group, place, uses);
    }

    /** Whether nothing made it. */
    public boolean isLeaf() {
      return sign.isEmpty();
    }
  }

  /**
   * A group of items and of groups.
   *
   * @param name what the program called it
   * @param parent the group around it, -1 for none
   * @param count how many such groups it stands for
   * @param nodes how many nodes of the graph are in them
   * @param isOpen whether the picture shows what is inside
   * @param isRest whether it is what was left out, which cannot be opened
   */
  public record Group(
      String name, int parent, int count, int nodes, boolean isOpen, boolean isRest) {
    Group open(boolean isOpen) {
      return new Group(name, parent, count, nodes, isOpen, isRest);
    }
  }

  /** The closed group that a picture shows in the place of an item, -1 if it shows the item. */
  public int closed(int item) {
    int closed = -1;
    for (int g = items.get(item).group(); g >= 0; g = groups.get(g).parent()) {
      closed = groups.get(g).isOpen() ? closed : g;
    }
    return closed;
  }

  /**
   * Which items in closed groups are seen beside them: the root, and what has a name and is used
   * outside.
   */
  public boolean[] outputs() {
    boolean[] outputs = new boolean[items.size()];
    for (Item user : items) {
      for (Use use : user.uses()) {
        Item item = items.get(use.item());
        int closed = closed(use.item());
        outputs[use.item()] |=
            closed >= 0
                && !item.isLeaf()
                && !item.label().isEmpty()
                && !isInside(user.group(), closed);
      }
    }
    outputs[outputs.length - 1] = true;
    for (int i = 0; i < outputs.length; i++) {
      outputs[i] &= closed(i) >= 0 && !groups.get(closed(i)).isRest();
    }
    return outputs;
  }

  private boolean isInside(int group, int outer) {
    int g = group;
    while (g > outer) {
      g = groups.get(g).parent();
    }
    return g == outer;
  }

  /** Whether there is an item that more than so many others use. */
  boolean hasFan(int many) {
    int[] uses = new int[items.size()];
    items.forEach(item -> item.uses().forEach(use -> uses[use.item()]++));
    return Arrays.stream(uses).anyMatch(count -> count > many);
  }

  /** What stands above a group: its name, with its number where there are several beside it. */
  public String title(int group) {
    Group own = groups.get(group);
    List<Integer> alike =
        IntStream.range(0, groups.size())
            .filter(g ->
                groups.get(g).parent() == own.parent() && groups.get(g).name().equals(own.name()))
            .boxed()
            .toList();
    boolean isOne = alike.stream().allMatch(g -> groups.get(g).count() == 1);
    return alike.size() > 1 && isOne ? own.name() + " " + alike.indexOf(group) : own.name();
  }

  /** The same outline with groups opened, closed or added, and items in other groups. */
  Outline with(List<Item> items, List<Group> groups) {
    return new Outline(nodes, List.copyOf(items), List.copyOf(groups), itemOf, inner, folded);
  }

  /** How many items and closed groups the picture shows. */
  public int shown() {
    boolean[] boxes = new boolean[groups.size()];
    int shown = 0;
    for (int i = 0; i < items.size(); i++) {
      int closed = closed(i);
      if (closed < 0) {
        shown++;
      } else if (!boxes[closed]) {
        boxes[closed] = true;
        shown++;
      }
    }
    return shown;
  }
}
