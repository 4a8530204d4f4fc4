package org.micrograd.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.autograd.Value;
import org.micrograd.graph.Scope;
import org.micrograd.graph.Trace;
import org.micrograd.outline.Outline.Group;
import org.micrograd.outline.Outline.Item;
import org.micrograd.outline.Outline.Use;
import org.micrograd.outline.Outline.Wish;

class OutlineTest {
  private static Outline outline(Value root, int max, int depth, String... collapse) {
    return Folding.of(Trace.of(root), new Wish(max, depth, Set.of(collapse)));
  }

  private static Outline outline(Value root, int max) {
    return outline(root, max, -1);
  }

  /** What holds for every outline: uses point back, counts add up, every node is somewhere. */
  private static void isWhole(Outline outline) {
    for (int i = 0; i < outline.items().size(); i++) {
      for (Use use : outline.items().get(i).uses()) {
        assertTrue(use.item() < i, "operands come first");
      }
    }
    int shown = outline.items().stream().mapToInt(Item::count).sum();
    long inner = IntStream.range(0, outline.nodes()).filter(n -> outline.inner()[n]).count();
    assertEquals(outline.nodes(), shown + inner);
    for (Group group : outline.groups()) {
      assertTrue(group.parent() < outline.groups().indexOf(group));
    }
  }

  @Test
  void aSmallGraphIsShownWhole() {
    Value a = Value.of(2, "a");
    Value d = a.mul(a).add(1);
    Outline outline = outline(d, 300);
    assertEquals(4, outline.shown());
    assertEquals("", outline.folded());
    assertEquals(List.of(new Use(0, 1), new Use(0, 1)), outline.items().get(1).uses());
    isWhole(outline);
  }

  private static Value samples(int count, Value w) {
    Value loss = Value.number(0);
    for (int i = 0; i < count; i++) {
      loss = loss.add(w.mul(Value.number(i)).sub(2).square());
    }
    return loss;
  }

  @Test
  void equalPartsAreShownOnceAndLongSumsAsOneNode() {
    Outline outline = outline(samples(100, Value.of(3, "w")), 50);
    assertEquals(8, outline.shown());
    Item root = outline.items().getLast();
    assertEquals(101, root.terms());
    assertEquals(List.of(1, 100), root.uses().stream().map(Use::count).toList());
    assertEquals(
        "602 values, 8 shown: equal parts are drawn once, with their count (up to ×100);"
            + " long sums are one node (up to 101 terms)",
        outline.folded());
    Item w = outline.items().stream().filter(i -> i.label().equals("w")).findFirst().orElseThrow();
    assertEquals(1, w.count());
    Item square = outline.items().get(root.uses().getLast().item());
    assertEquals(new Outline.Spread(1, 295 * 295), square.data());
    isWhole(outline);
  }

  @Test
  void whatDiffersStaysApart() {
    Value w = Value.of(3);
    Value sum = Value.number(0);
    for (int i = 0; i < 60; i++) {
      Value x = w.mul(Value.number(i));
      sum = sum.add(i % 2 == 0 ? x.sin() : i % 3 == 0 ? x.pow(2) : x.pow(3));
    }
    Outline outline = outline(sum, 40);
    List<Integer> counts = outline.items().getLast().uses().stream().map(Use::count).toList();
    assertEquals(List.of(1, 30, 20, 10), counts);
    isWhole(outline);
  }

  @ParameterizedTest
  @ValueSource(strings = {"left", "right", "tree"})
  void aSumOfAnyFormIsOneNode(String form) {
    List<Value> terms = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      terms.add(Value.of(i).sin());
    }
    while (terms.size() > 1) {
      if (form.equals("left")) {
        terms.addFirst(terms.removeFirst().add(terms.removeFirst()));
      } else if (form.equals("right")) {
        Value last = terms.removeLast();
        terms.addLast(terms.removeLast().add(last));
      } else {
        terms.addLast(terms.removeFirst().add(terms.removeFirst()));
      }
    }
    Outline outline = outline(terms.getFirst(), 100);
    assertEquals(1000, outline.items().getLast().terms());
    assertEquals(3, outline.shown());
    isWhole(outline);
  }

  @Test
  void aNamedPartialSumStays() {
    Value sum = Value.of(0);
    for (int i = 0; i < 100; i++) {
      sum = sum.add(Value.of(i));
      if (i == 49) {
        sum.setLabel("half");
      }
    }
    Outline outline = outline(sum, 50);
    assertTrue(outline.items().stream().anyMatch(i -> i.label().equals("half") && i.terms() == 51));
    isWhole(outline);
  }

  @Test
  void whatCannotBeFoldedIsCutFarFromTheRoot() {
    Value x = Value.of(1);
    for (int i = 0; i < 10_000; i++) {
      x = i % 2 == 0 ? x.sin() : x.cos();
    }
    Outline outline = outline(x, 100);
    assertEquals(100, outline.shown());
    assertTrue(outline.groups().getLast().isRest());
    assertEquals(9_902, outline.groups().getLast().nodes());
    assertTrue(outline.folded().endsWith("9,902 values farthest from the root are left out"));
    isWhole(outline);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 10, 50, 1000})
  void atMostSoManyAreShown(int max) {
    Random random = new Random(max);
    List<Value> made = new ArrayList<>(List.of(Value.of(1), Value.of(2)));
    for (int i = 0; i < 3000; i++) {
      Value x = made.get(random.nextInt(made.size()));
      made.add(x.mul(made.get(made.size() - 1 - random.nextInt(2))));
    }
    Outline outline = outline(made.getLast(), max);
    assertTrue(outline.shown() <= Math.max(2, max), "shown " + outline.shown());
    isWhole(outline);
  }

  private static Value layered() {
    Value x = Value.of(1, "x");
    try (Scope _ = Scope.open("model")) {
      for (int i = 0; i < 3; i++) {
        try (Scope _ = Scope.open("layer")) {
          x = x.mul(Value.of(i, "w" + i)).tanh();
        }
      }
    }
    return x.square();
  }

  private static List<String> open(Outline outline) {
    return outline.groups().stream().map(g -> g.name() + (g.isOpen() ? "+" : "-")).toList();
  }

  @Test
  void scopesAreGroups() {
    Outline all = outline(layered(), 300);
    assertEquals(List.of("model+", "layer+", "layer+", "layer+"), open(all));
    assertEquals(List.of(-1, 0, 0, 0), all.groups().stream().map(Group::parent).toList());
    // The weights were made inside; the input was not.
    assertEquals(List.of(9, 3, 3, 3), all.groups().stream().map(Group::nodes).toList());
    assertEquals(11, all.shown());
    isWhole(all);
  }

  @Test
  void depthAndCollapseSayWhatIsOpen() {
    assertEquals(List.of("model-", "layer-", "layer-", "layer-"), open(outline(layered(), 300, 0)));
    assertEquals(List.of("model+", "layer-", "layer-", "layer-"), open(outline(layered(), 300, 1)));
    assertEquals(3, outline(layered(), 300, 0).shown());
    assertEquals(5, outline(layered(), 300, -1, "layer").shown());
    assertEquals(5, outline(layered(), 5).shown());
    assertEquals("11 values, 5 shown: 3 groups are closed", outline(layered(), 5).folded());
  }

  /** A neuron beside layers of them, as the library's networks end. */
  private static Value layers(int neurons) {
    Value x = Value.of(1, "x");
    try (Scope _ = Scope.open("MLP")) {
      Value sum = Value.number(0);
      try (Scope _ = Scope.open("layer")) {
        for (int i = 0; i < neurons; i++) {
          try (Scope _ = Scope.open("neuron")) {
            sum = sum.add(x.mul(Value.of(i)).tanh());
          }
        }
      }
      try (Scope _ = Scope.open("neuron")) {
        return sum.mul(x).exp();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "3, 300, -1, 'MLP layer neuron neuron neuron neuron'",
    "16, 40, -1, 'MLP layer'",
    "16, 17, -1, 'MLP neuron'",
    "3, 300, 1, 'MLP'",
    "3, 300, 2, 'MLP layer neuron'"
  })
  void theOnlyNeuronOfALayerIsOpenedWithTheOthers(int neurons, int max, int depth, String open) {
    List<String> names =
        outline(layers(neurons), max, depth).groups().stream()
            .filter(Group::isOpen)
            .map(Group::name)
            .toList();
    assertEquals(open, String.join(" ", names));
  }

  @Test
  void equalScopesAreShownOnce() {
    Value w = Value.of(2, "w");
    Value sum = Value.number(0);
    for (int i = 0; i < 200; i++) {
      try (Scope _ = Scope.open("sample")) {
        sum = sum.add(w.mul(Value.number(i)).tanh().exp());
      }
    }
    Value loss = sum.mul(0.005);
    Outline outline = outline(loss, 50);
    assertEquals(List.of("sample+"), open(outline));
    assertEquals(200, outline.groups().getFirst().count());
    assertEquals(9, outline.shown());
    isWhole(outline);
  }

  @Test
  void aScopeThatFailsIsClosedAndNamesAreNeeded() {
    assertThrows(
        IllegalStateException.class,
        () -> {
          try (Scope _ = Scope.open("broken")) {
            throw new IllegalStateException("inside");
          }
        });
    assertEquals(List.of(), open(outline(Value.of(1).mul(2), 300)));
    String said = assertThrows(IllegalArgumentException.class, () -> Scope.open(" ")).getMessage();
    assertEquals("a scope needs a name: scope(\"loss\", ...)", said);
  }

  @Test
  void aScopeOfAnotherThreadDoesNotMatter() throws Exception {
    Scope open = Scope.open("mine");
    FutureTask<Value> other = new FutureTask<>(() -> Value.of(1).sin());
    Thread.ofPlatform().start(other);
    Value made = other.get();
    Value root = Value.of(2).sin();
    open.close();
    assertEquals(List.of("mine+"), open(outline(root, 300)));
    assertEquals(2, outline(made, 300).items().size());
  }

  @Test
  void deepScopesNeedNoStack() {
    List<Scope> open = new ArrayList<>();
    Value x = Value.of(1);
    for (int i = 0; i < 50_000; i++) {
      open.add(Scope.open("level"));
      x = x.sin();
    }
    open.reversed().forEach(Scope::close);
    Outline outline = outline(x, 300);
    assertTrue(outline.shown() <= 300);
    assertFalse(outline.groups().isEmpty());
    isWhole(outline);
  }

  @Test
  void oldScopesAreForgotten() {
    Value old;
    try (Scope _ = Scope.open("old")) {
      old = Value.of(1).sin();
    }
    assertEquals(List.of("old+"), open(outline(old, 300)));
    for (int i = 0; i < Scope.KEPT; i++) {
      Scope.open("new").close();
    }
    assertEquals(List.of(), open(outline(old, 300)));
  }

  /** Leaves without a name, made outside of the group that uses them: few of them are outside. */
  @ParameterizedTest
  @CsvSource({"1, true", "2, true", "12, true", "13, false", "40, false"})
  void fewUnnamedInputsAreOutsideOfTheGroupThatUsesThem(int count, boolean areOutside) {
    List<Value> inputs = IntStream.range(0, count).mapToObj(i -> Value.of(i, "")).toList();
    Value sum = Value.of(1, "start");
    try (Scope _ = Scope.open("group")) {
      for (Value x : inputs) {
        sum = sum.tanh().mul(x);
      }
    }
    Outline outline = outline(sum, 300);
    for (Item item : outline.items()) {
      if (item.isLeaf()) {
        boolean isOutside = areOutside || !item.label().isEmpty();
        assertEquals(isOutside ? -1 : 0, item.group(), item.label());
      }
    }
  }
}
