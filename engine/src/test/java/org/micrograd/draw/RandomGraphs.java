package org.micrograd.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.micrograd.autograd.Value;
import org.micrograd.autograd.Values;
import org.micrograd.graph.Scope;

/** Graphs that nobody thought of, the same for the same seed. */
final class RandomGraphs {
  private static final String LONG_NAME =
      "the_weighted_average_of_all_that_came_before_it and_what_follows 平均 ∑ ";

  private RandomGraphs() {}

  /** All kinds, by name. */
  static Map<String, LongFunction<Value>> kinds() {
    Map<String, LongFunction<Value>> kinds = new TreeMap<>();
    kinds.put("mixed", RandomGraphs::mixed);
    kinds.put("many groups", RandomGraphs::manyGroups);
    kinds.put("deep nests", RandomGraphs::deepNests);
    kinds.put("long labels", RandomGraphs::longLabels);
    kinds.put("fans", RandomGraphs::fans);
    kinds.put("self-products", RandomGraphs::selfProducts);
    kinds.put("several roots", RandomGraphs::severalRoots);
    return kinds;
  }

  /** A graph of operations of all kinds, in groups now and then. */
  static Value mixed(long seed) {
    Random random = new Random(seed);
    List<Value> made = new ArrayList<>();
    int inputs = 1 + random.nextInt(5);
    for (int i = 0; i < inputs; i++) {
      made.add(Value.of(random.nextGaussian(), random.nextInt(3) == 0 ? "" : "input " + i));
    }
    int groups = random.nextInt(4);
    for (int g = 0; g <= groups; g++) {
      if (g == 0) {
        grow(random, made, 2 + random.nextInt(8));
      } else {
        try (Scope _ = Scope.open("group of a name " + g)) {
          grow(random, made, 1 + random.nextInt(6));
          try (Scope _ = Scope.open("inner")) {
            grow(random, made, random.nextInt(6));
          }
        }
      }
    }
    Value root = Values.sum(made.subList(made.size() - Math.min(3, made.size()), made.size()));
    root.backward();
    return root;
  }

  private static void grow(Random random, List<Value> made, int count) {
    for (int i = 0; i < count; i++) {
      Value a = made.get(random.nextInt(made.size()));
      Value b = made.get(made.size() - 1 - random.nextInt(Math.min(3, made.size())));
      made.add(
          switch (random.nextInt(9)) {
            case 0 -> a.add(b);
            case 1 -> a.sub(b);
            case 2 -> a.div(b);
            case 3 -> a.pow(b);
            case 4 -> a.gt(b).where(b, a);
            case 5 -> a.sigmoid();
            case 6 -> a.mul(Value.number(random.nextInt(9)));
            case 7 -> a.tanh().sub(a);
            default -> a.mul(b);
          });
    }
  }

  private static List<Value> inputs(Random random, int count) {
    List<Value> inputs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      inputs.add(Value.of(random.nextGaussian(), "x" + i));
    }
    return inputs;
  }

  private static Value swept(List<Value> ends) {
    Value root = ends.size() == 1 ? ends.getFirst() : Values.sum(ends);
    root.backward();
    return root;
  }

  /** Groups beside one another that use what others made. */
  static Value manyGroups(long seed) {
    Random random = new Random(seed);
    List<Value> made = inputs(random, 2 + random.nextInt(4));
    int groups = 4 + random.nextInt(9);
    for (int g = 0; g < groups; g++) {
      try (Scope _ = Scope.open("g" + g)) {
        grow(random, made, 1 + random.nextInt(4));
      }
    }
    return swept(made.subList(made.size() - 4, made.size()));
  }

  /** A group in a group in a group, with something in each. */
  static Value deepNests(long seed) {
    Random random = new Random(seed);
    List<Value> made = inputs(random, 2 + random.nextInt(2));
    nest(random, made, 4 + random.nextInt(4));
    nest(random, made, 1 + random.nextInt(4));
    return swept(made.subList(made.size() - 2, made.size()));
  }

  private static void nest(Random random, List<Value> made, int depth) {
    if (depth > 0) {
      try (Scope _ = Scope.open("level " + depth)) {
        grow(random, made, random.nextInt(3));
        nest(random, made, depth - 1);
        grow(random, made, 1 + random.nextInt(2));
      }
    }
  }

  /** Names of one letter beside names of a hundred, of groups too. */
  static Value longLabels(long seed) {
    Random random = new Random(seed);
    List<Value> made = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      made.add(
          Value.of(random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20), name(random)));
    }
    grow(random, made, 3);
    try (Scope _ = Scope.open(name(random))) {
      grow(random, made, 3);
      made.getLast().setLabel(name(random));
    }
    grow(random, made, 2);
    return swept(made.subList(made.size() - 2, made.size()));
  }

  private static String name(Random random) {
    String name = LONG_NAME.substring(random.nextInt(LONG_NAME.length()));
    return random.nextInt(3) == 0
        ? "v" + random.nextInt(9)
        : ("m" + name).repeat(1 + random.nextInt(3));
  }

  /** One value that up to 200 use, and sums of as many, in groups now and then. */
  static Value fans(long seed) {
    Random random = new Random(seed);
    Value hub = Value.of(2, "hub");
    Value middle = random.nextBoolean() ? hub.tanh() : hub;
    int width = random.nextInt(6) == 0 ? 200 : 5 + random.nextInt(40);
    List<Value> ends = new ArrayList<>();
    try (Scope _ = random.nextBoolean() ? Scope.open("fan") : null) {
      for (int i = 0; i < width; i++) {
        Value w = random.nextInt(4) == 0 ? hub : Value.of(random.nextGaussian(), "w" + i);
        ends.add(random.nextInt(3) == 0 ? middle.sub(w) : middle.mul(w).tanh());
      }
    }
    Value sum = Values.sum(ends);
    return swept(List.of(sum, sum.sub(middle), ends.getFirst().div(sum)));
  }

  /** Values that are both operands of one operation. */
  static Value selfProducts(long seed) {
    Random random = new Random(seed);
    List<Value> made = inputs(random, 2);
    int count = 3 + random.nextInt(10);
    for (int i = 0; i < count; i++) {
      Value a = made.get(made.size() - 1 - random.nextInt(Math.min(4, made.size())));
      try (Scope _ = random.nextInt(3) == 0 ? Scope.open("square") : null) {
        made.add(
            switch (random.nextInt(5)) {
              case 0 -> a.mul(a);
              case 1 -> a.sub(a);
              case 2 -> a.pow(a);
              case 3 -> a.gt(a).where(a, a);
              default -> a.div(made.get(random.nextInt(made.size()))).add(a);
            });
      }
    }
    return swept(made.subList(made.size() - 3, made.size()));
  }

  /** Computations that share their inputs and meet at the end only. */
  static Value severalRoots(long seed) {
    Random random = new Random(seed);
    List<Value> inputs = inputs(random, 3);
    List<Value> ends = new ArrayList<>();
    int count = 2 + random.nextInt(5);
    for (int r = 0; r < count; r++) {
      List<Value> made = new ArrayList<>(inputs);
      try (Scope _ = random.nextBoolean() ? Scope.open("loss " + r) : null) {
        grow(random, made, 2 + random.nextInt(6));
      }
      made.getLast().setLabel("out" + r);
      ends.add(made.getLast());
    }
    return swept(ends);
  }
}
