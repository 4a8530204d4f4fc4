package org.micrograd.dot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.micrograd.dot.LayerInput.Group;
import org.micrograd.dot.LayerInput.Line;

/**
 * In which row each node stands, so that lines go downwards and are short.
 *
 * <p>As by dot itself, what is in a frame gets its rows first, inner frames before outer ones, and
 * moves as a whole then: a line between two frames need not go downwards, but costs more if it does
 * not.
 */
final class LayerRanks {
  /** How much more a row costs that a line out of a frame goes up. */
  private static final double UPWARDS = 10;

  private final LayerInput input;
  private final int rowsOfLine;

  /** Of nodes that move together the one that stands for all. */
  private final int[] first;

  /** How far below the one that stands for it a node is. */
  private final int[] below;

  /** Whether a node stands for a frame. */
  private final boolean[] isFrame;

  private LayerRanks(LayerInput input, int rowsOfLine) {
    this.input = input;
    this.rowsOfLine = rowsOfLine;
    this.first = new int[input.boxes().size()];
    this.below = new int[first.length];
    this.isFrame = new boolean[first.length];
    Arrays.setAll(first, n -> n);
  }

  /** The row of each node; lines with labels take two rows, and so do all others then. */
  static int[] of(LayerInput input, int rowsOfLine) {
    return new LayerRanks(input, rowsOfLine).ranks();
  }

  private int[] ranks() {
    for (int frame = input.frames().size() - 1; frame >= 0; frame--) {
      if (input.areFramesApart()) {
        rank(frame);
      }
    }
    rank(-1);
    // What moves together may reach above the node that stands for all of it.
    int top = Arrays.stream(below).min().orElse(0);
    return Arrays.stream(below).map(row -> row - top).toArray();
  }

  private int frameOf(int n) {
    return input.areFramesApart() ? input.boxes().get(n).frame() : -1;
  }

  /** Gives all in a frame its row there, from 0 on; they stand together from now on. */
  private void rank(int frame) {
    int[] inside =
        IntStream.range(0, first.length).filter(n -> input.lies(frameOf(n), frame)).toArray();
    RankBounds bounds = new RankBounds(first.length);
    for (Group group : input.groups()) {
      int own = group.boxes().stream().map(this::frameOf).reduce(input::common).orElse(-1);
      if (own == frame) {
        join(group, bounds);
      }
    }
    List<Line> lines = new ArrayList<>();
    for (Line line : input.lines()) {
      boolean isHere = input.common(frameOf(line.tail()), frameOf(line.head())) == frame;
      if (line.isBinding() && isHere && first[line.tail()] != first[line.head()]) {
        lines.add(line);
      }
    }
    int[] solved = solve(inside, lines, bounds);
    int whole = inside.length == 0 ? -1 : first[inside[0]];
    for (int n : inside) {
      below[n] += solved[first[n]];
    }
    for (int n : inside) {
      first[n] = whole;
      isFrame[n] |= frame >= 0;
    }
  }

  /** Nodes in one row move together, with all that moves with each of them. */
  private void join(Group group, RankBounds bounds) {
    int leader = bounds.leader(group.rank());
    for (int n : group.boxes()) {
      leader = leader < 0 ? n : leader;
      int from = first[n];
      int to = first[leader];
      int by = below[leader] - below[n];
      for (int k = 0; k < first.length && from != to; k++) {
        if (first[k] == from) {
          first[k] = to;
          below[k] += by;
        }
      }
      isFrame[to] |= isFrame[from];
    }
    if (leader >= 0) {
      bounds.join(group.rank(), leader);
    }
  }

  private int[] solve(int[] inside, List<Line> lines, RankBounds bounds) {
    List<RankedArcs.Arc> arcs = new ArrayList<>();
    List<Line> between = new ArrayList<>();
    for (Line line : lines) {
      int tail = first[line.tail()];
      int head = first[line.head()];
      if (isFrame[tail] || isFrame[head]) {
        between.add(line);
        continue;
      }
      boolean isBack = bounds.isBack(line.tail(), line.head(), first);
      arcs.add(
          new RankedArcs.Arc(
              isBack ? head : tail, isBack ? tail : head, length(line), line.weight()));
    }
    NetworkSimplex simplex = new NetworkSimplex(first.length + between.size());
    boolean[] isBack = bounds.backward(arcs);
    for (int a = 0; a < arcs.size(); a++) {
      RankedArcs.Arc arc = arcs.get(a);
      simplex.arc(
          isBack[a] ? arc.head() : arc.tail(),
          isBack[a] ? arc.tail() : arc.head(),
          arc.length(),
          arc.weight());
    }
    for (int l = 0; l < between.size(); l++) {
      between(simplex, between.get(l), first.length + l);
    }
    int[] all = Arrays.stream(inside).map(n -> first[n]).distinct().toArray();
    bounds.bound(simplex, all, parts(lines), first);
    boolean hasFrames = Arrays.stream(inside).anyMatch(n -> isFrame[first[n]]);
    return hasFrames ? simplex.solve(first.length) : simplex.solveEvenly();
  }

  /**
   * Of each node the part of the graph that has a first and a last row: as by dot itself, all of
   * it, but what lines join where all nodes get their rows at once.
   */
  private int[] parts(List<Line> lines) {
    int[] parts = new int[first.length];
    if (input.areFramesApart()) {
      return parts;
    }
    Arrays.setAll(parts, n -> n);
    for (Line line : lines) {
      int from = parts[first[line.tail()]];
      int to = parts[first[line.head()]];
      Arrays.setAll(parts, n -> parts[n] == from ? to : parts[n]);
    }
    return parts;
  }

  private int length(Line line) {
    return line.length() * rowsOfLine;
  }

  /** A line that may go upwards: both its ends are at or below a node of its own. */
  private void between(NetworkSimplex simplex, Line line, int own) {
    int apart = length(line) + below[line.tail()] - below[line.head()];
    simplex.arc(own, first[line.tail()], Math.max(0, -apart), UPWARDS * line.weight());
    simplex.arc(own, first[line.head()], Math.max(0, apart), line.weight());
  }
}
