package org.micrograd.tape;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.micrograd.autograd.Custom;
import org.micrograd.autograd.Value;
import org.micrograd.autograd.Values;

/** Reads a graph of Values as a tape, and a tape as a graph. */
public final class GraphTape {
  private GraphTape() {}

  /** The function that computes one root from leaves. */
  public static Tape tape(List<Value> inputs, List<Value> parameters, Value root, LineNotes lines) {
    return tape(inputs, parameters, List.of(root), lines);
  }

  /**
   * The function that computes roots from leaves.
   *
   * @param inputs leaves whose numbers come with each call
   * @param parameters all other leaves that are no plain numbers
   * @param lines where they were made
   * @throws IllegalArgumentException for a leaf of the graph that is none of these
   */
  public static Tape tape(
      List<Value> inputs, List<Value> parameters, List<Value> roots, LineNotes lines) {
    TapeBuilder builder = new TapeBuilder(inputs.size(), parameters.size(), lines.file());
    NodeSlots slots = new NodeSlots();
    IntStream.range(0, inputs.size()).forEach(i -> slots.put(inputs.get(i), builder.input(i)));
    IntStream.range(0, parameters.size())
        .forEach(i -> slots.put(parameters.get(i), builder.parameter(i)));
    for (Value node : nodes(roots)) {
      if (node.custom() != null) {
        throw new IllegalArgumentException(Custom.refusal(node.custom(), "compiled"));
      }
      if (!node.isLeaf()) {
        List<Value> of = node.operands();
        builder.at(lines.of(node));
        int y = of.size() < 2 ? -1 : slots.get(of.get(1));
        int z = of.size() < 3 ? -1 : slots.get(of.get(2));
        slots.put(node, builder.fold(node.op(), slots.get(of.getFirst()), y, z));
      } else if (node.isConstant()) {
        slots.put(node, builder.constant(node.data()));
      } else if (slots.get(node) < 0) {
        throw new IllegalArgumentException(
            node + " is neither an input nor a parameter: was it kept from another function?");
      }
    }
    return builder.tape(roots.stream().mapToInt(slots::get).toArray());
  }

  /** The nodes below roots, operands before their users, in the order of their creation. */
  private static Value[] nodes(List<Value> roots) {
    Value[] nodes = Values.below(roots.toArray(Value[]::new));
    Arrays.sort(nodes, (a, b) -> Long.compare(a.id(), b.id()));
    return nodes;
  }

  /** The leaves below roots that are neither inputs nor plain numbers, oldest first. */
  public static List<Value> parameters(List<Value> inputs, Value... roots) {
    Set<Value> known = new HashSet<>(inputs);
    return Stream.of(nodes(List.of(roots)))
        .filter(v -> v.isLeaf() && !v.isConstant() && !known.contains(v))
        .toList();
  }

  /**
   * The graph of a tape's result: what {@link #tape} makes a tape of, but for what the tape has
   * folded and shared.
   *
   * @param result which of the results
   * @param inputs a leaf an input
   * @param parameters a leaf a parameter
   */
  public static Value graph(Tape tape, int result, List<Value> inputs, List<Value> parameters) {
    Value[] slots = new Value[tape.size()];
    for (int slot = 0; slot < slots.length; slot++) {
      if (slot >= tape.first()) {
        int y = tape.operand(slot, 1);
        int z = tape.operand(slot, 2);
        Value x = slots[tape.operand(slot, 0)];
        slots[slot] = x.apply(tape.op(slot), y < 0 ? null : slots[y], z < 0 ? null : slots[z]);
      } else if (tape.isConstant(slot)) {
        slots[slot] = Value.number(tape.constant(slot));
      } else {
        slots[slot] =
            slot < inputs.size() ? inputs.get(slot) : parameters.get(slot - inputs.size());
      }
    }
    return slots[tape.results()[result]];
  }
}
