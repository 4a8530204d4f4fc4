package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.autograd.Value;

/** A script knows the Values it keeps when Java hands them in again, and keeps no other. */
class IdentityTest {
  private static final Map<String, String> SCRIPTS =
      Map.of(
          "js",
          """
          const kept = [];
          function chain(x, length) {
            let inner = value(x) * 2, root = inner;
            for (let i = 0; i < length; i++) root = root + 1;
            kept.push(inner);
            return root;
          }
          function double(x) { return value(x) * 2; }
          function keep(v) { kept.push(v); return null; }
          function same(v, i) { return kept[i] === v; }
          function pass(v) { return v * 2 + 1; }
          function through(f, times) {
            for (let i = 0; i < times; i++) {
              let v = value(i);
              for (let k = 0; k < 60; k++) v = v + 1;
              f(v);
            }
          }
          """,
          "python",
          """
          kept = []
          def chain(x, length):
              root = inner = value(x) * 2
              for i in range(length): root = root + 1
              kept.append(inner)
              return root
          def double(x): return value(x) * 2
          def keep(v): kept.append(v)
          def same(v, i): return kept[i] == v
          def pass_(v): return v * 2 + 1
          def through(f, times):
              for i in range(times):
                  v = value(i)
                  for k in range(60): v = v + 1
                  f(v)
          """);

  private static Invocable engine(String language) throws Exception {
    ScriptEngine engine = Engines.fresh(language);
    engine.eval(SCRIPTS.get(language));
    return (Invocable) engine;
  }

  /** The first operands, down to what no chain continues. */
  private static Value innermost(Value root, int length) {
    Value v = root;
    for (int i = 0; i < length; i++) {
      v = v.operands().getFirst();
    }
    return v;
  }

  /** JavaScript throws away what is gone once it knows a thousand bundles of up to 50 nodes. */
  @ParameterizedTest
  @CsvSource({"js, 1", "js, 40", "js, 60", "js, 20000", "python, 40", "python, 20000"})
  void innerNodesAreKnownWhenTheirRootsAreGone(String language, int length) throws Exception {
    Invocable script = engine(language);
    int graphs = length > 1000 ? 1 : 100;
    List<Value> inner = new ArrayList<>();
    for (int i = 0; i < graphs; i++) {
      inner.add(innermost((Value) script.invokeFunction("chain", i, length), length));
    }
    System.gc();
    for (int i = 0; i < 1200; i++) {
      script.invokeFunction("double", i);
    }
    for (int i = 0; i < graphs; i++) {
      assertEquals(true, script.invokeFunction("same", inner.get(i), i), "graph " + i);
    }
  }

  @ParameterizedTest
  @CsvSource({"js, false", "js, true", "python, false", "python, true"})
  void valuesOfJavaAreKnownAgain(String language, boolean isComputed) throws Exception {
    Invocable script = engine(language);
    List<Value> given = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      Value leaf = Value.of(i);
      given.add(isComputed ? leaf.mul(leaf) : leaf);
      script.invokeFunction("keep", given.getLast());
      script.invokeFunction("keep", Value.of(-i));
    }
    System.gc();
    for (int i = 2999; i >= 0; i--) {
      assertEquals(true, script.invokeFunction("same", given.get(i), 2 * i), "value " + i);
    }
  }

  @ParameterizedTest
  @CsvSource({"js, pass, false", "js, pass, true", "python, pass_, false", "python, pass_, true"})
  void whatNobodyKeepsIsCollected(String language, String pass, boolean isComputed)
      throws Exception {
    Invocable script = engine(language);
    List<WeakReference<Object>> passed = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      Value leaf = Value.of(i);
      Value v = isComputed ? leaf.exp() : leaf;
      passed.add(new WeakReference<>(v));
      passed.add(new WeakReference<>(script.invokeFunction(pass, v)));
    }
    // The newest leaves wait together, and what the last call handed over may still lie in a
    // register.
    long most = 18;
    long left = passed.size();
    for (int i = 0; i < 20 && left > most; i++) {
      System.gc();
      script.invokeFunction(pass, Value.of(0));
      left = passed.stream().filter(each -> each.get() != null).count();
    }
    assertTrue(left <= most, left + " are still there");
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void aLongRunKeepsNoGraphThatItHandedOver(String language) throws Exception {
    int times = language.equals("js") ? 1200 : 400;
    List<WeakReference<Value>> seen = new ArrayList<>();
    AtomicLong left = new AtomicLong();
    Consumer<Value> see =
        v -> {
          seen.add(new WeakReference<>(v));
          // While the script still runs: JavaScript's own weak references keep all until it ends.
          if (seen.size() == times) {
            System.gc();
            left.set(seen.stream().filter(each -> each.get() != null).count());
          }
        };
    engine(language).invokeFunction("through", see, times);
    assertTrue(left.get() < 80, left + " of " + times + " are still there");
  }
}
