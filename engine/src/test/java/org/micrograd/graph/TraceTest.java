package org.micrograd.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.micrograd.autograd.Value;

class TraceTest {
  @Test
  void notebookGraph() {
    Value a = Value.of(2, "a");
    Value b = Value.of(-3, "b");
    Value c = Value.of(10, "c");
    Value e = a.mul(b);
    Value d = e.add(c);
    Trace trace = Trace.of(d);
    assertEquals(List.of(a, b, e, c, d), trace.nodes());
    assertEquals(
        List.of(
            new Trace.Edge(a, e, 0),
            new Trace.Edge(b, e, 1),
            new Trace.Edge(e, d, 0),
            new Trace.Edge(c, d, 1)),
        trace.edges());
    assertSame(d, trace.root());
  }

  @Test
  void aLeafIsAGraph() {
    Value a = Value.of(2);
    assertEquals(new Trace(List.of(a), List.of()), Trace.of(a));
  }

  @Test
  void anOperandUsedTwiceHasTwoEdges() {
    Value a = Value.of(3);
    Value d = a.mul(a);
    Trace trace = Trace.of(d);
    assertEquals(List.of(a, d), trace.nodes());
    assertEquals(List.of(new Trace.Edge(a, d, 0), new Trace.Edge(a, d, 1)), trace.edges());
  }

  @Test
  void threeOperandsKeepTheirPositions() {
    Value[] v = {Value.of(1), Value.of(2), Value.of(3)};
    Trace trace = Trace.of(v[0].where(v[1], v[2]));
    assertEquals(List.of(0, 1, 2), trace.edges().stream().map(Trace.Edge::position).toList());
    assertEquals(List.of(v), trace.edges().stream().map(Trace.Edge::operand).toList());
  }

  @Test
  void operandsComeBeforeTheirUsers() {
    Random random = new Random(7);
    List<Value> made = new java.util.ArrayList<>(List.of(Value.of(1), Value.of(2)));
    for (int i = 0; i < 500; i++) {
      Value x = made.get(random.nextInt(made.size()));
      made.add(x.add(made.get(random.nextInt(made.size()))));
    }
    Trace trace = Trace.of(made.getLast());
    Map<Value, Integer> places = new HashMap<>();
    trace.nodes().forEach(node -> assertEquals(null, places.put(node, places.size())));
    for (Trace.Edge edge : trace.edges()) {
      assertTrue(places.get(edge.operand()) < places.get(edge.result()));
    }
    assertEquals(
        trace.nodes().stream().mapToInt(v -> v.operands().size()).sum(), trace.edges().size());
  }

  @Test
  void aLongChainNeedsNoStack() {
    Value x = Value.of(1);
    for (int i = 0; i < 1_000_000; i++) {
      x = x.neg();
    }
    Trace trace = Trace.of(x);
    assertEquals(1_000_001, trace.nodes().size());
    assertEquals(1_000_000, trace.edges().size());
    assertSame(x, trace.root());
  }

  @Test
  void listsCannotBeChanged() {
    Trace trace = Trace.of(Value.of(1).neg());
    assertThrows(RuntimeException.class, () -> trace.nodes().removeFirst());
    assertThrows(RuntimeException.class, () -> trace.edges().removeFirst());
  }
}
