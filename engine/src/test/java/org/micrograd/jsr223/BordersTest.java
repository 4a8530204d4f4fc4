package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.script.Invocable;
import javax.script.ScriptException;
import org.graalvm.polyglot.HostAccess.Export;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.autograd.Value;

/**
 * Values through every door between Java and a script: with operators inside, themselves outside.
 */
@ParameterizedClass
@ValueSource(strings = {"js", "python"})
class BordersTest {
  private static final Map<String, GradEngine> OPEN = new HashMap<>();
  private static final Value A = Value.of(2, "a");

  @Parameter String language;
  private GradEngine engine;
  private final List<Object> left = new ArrayList<>();

  /** A class that an application opens to its scripts. */
  public static final class Model {
    /** A Value of the class. */
    public static final Value SHARED = A;

    /** A Value of the object, which a script may set. */
    public Value weight;

    /** A model of one weight. */
    public Model(Value weight) {
      this.weight = weight;
    }

    /** A Value from the class. */
    public static Value same(Value v) {
      return v;
    }

    /** A Value from the object. */
    public Value get() {
      return weight;
    }

    /** Values in a list. */
    public List<Value> list() {
      return List.of(weight);
    }

    /** Values in an array. */
    public Value[] array() {
      return new Value[] {weight};
    }

    /** Values by name. */
    public Map<String, Value> map() {
      return Map.of("w", weight);
    }

    /** Another object of the class. */
    public Model self() {
      return this;
    }
  }

  /** An object that an application binds. */
  public static final class App {
    /** A Value of the object. */
    @Export public final Value field = A;

    /** A Value from a method. */
    @Export
    public Value same(Value v) {
      return v;
    }

    /** The last of some Values. */
    @Export
    public Value last(Value... all) {
      return all[all.length - 1];
    }
  }

  @BeforeAll
  static void open() {
    for (String each : List.of("js", "python")) {
      OPEN.computeIfAbsent(
          each,
          name ->
              GradEngine.builder("micrograd-" + name)
                  .allowHostClass(Model.class.getName())
                  .build());
    }
  }

  @AfterAll
  static void close() {
    OPEN.values().forEach(GradEngine::close);
    OPEN.clear();
  }

  @BeforeEach
  void bind() throws ScriptException {
    engine = OPEN.get(language);
    engine.getBindings(javax.script.ScriptContext.ENGINE_SCOPE).clear();
    A.setGrad(0);
    engine.put("a", A);
    engine.put("list", new ArrayList<>(List.of(A)));
    engine.put("map", new HashMap<>(Map.of("a", A)));
    engine.put("deep", List.of(Map.of("a", new Value[] {A})));
    engine.put("array", new Value[] {A});
    engine.put("f", (Function<Value, Value>) v -> v);
    engine.put("two", (BinaryOperator<Value>) (x, y) -> y);
    engine.put("make", (Supplier<List<Value>>) () -> List.of(A));
    engine.put("app", new App());
    engine.put("leave", (java.util.function.Consumer<Object>) left::add);
    String name = Model.class.getName();
    engine.eval(
        language.equals("js")
            ? "var M = Java.type('%s'), m = new M(a)".formatted(name)
            : "import java\nM = java.type('%s')\nm = M(a)".formatted(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "list[0]",
        "map.a",
        "deep[0].a[0]",
        "array[0]",
        "f(a)",
        "two(value(1), a)",
        "make()[0]",
        "app.field",
        "app.same(a)",
        "app.last(a)",
        "app.last(value(1), a)",
        "m.weight",
        "m.get()",
        "m.list()[0]",
        "m.array()[0]",
        "m.map().w",
        "m.self().get()",
        "M.SHARED",
        "M.same(a)",
        "f(app.same(m.list()[0]))",
      })
  void everyDoorIn(String door) throws ScriptException {
    boolean js = language.equals("js");
    String script = js ? door : door.replaceAll("\\.([aw])$", "['$1']");
    Value d = (Value) engine.eval("(" + script + ") * 3 + 1");
    d.backward();
    assertEquals(7, d.data());
    assertEquals(3, A.grad());
    assertSame(A, engine.eval(script));
    assertEquals(true, engine.eval(script + (js ? " === a" : " == a")));
    assertEquals(
        1,
        engine.eval(
            js ? "new Set([a, %s]).size".formatted(script) : "len({a, %s})".formatted(script)));
    assertEquals(
        5,
        engine.eval(
            js ? "new Map([[a, 5]]).get(%s)".formatted(script) : "{a: 5}[%s]".formatted(script)));
  }

  @Test
  void everyDoorOut() throws Exception {
    boolean js = language.equals("js");
    String map = js ? "map.d = d" : "map['d'] = d";
    engine.eval("d = a * 3\nleave(d)\nlist[0] = d\n" + map);
    Value d = assertInstanceOf(Value.class, engine.get("d"));
    assertSame(d, engine.eval("d"));
    assertSame(d, left.getFirst());
    assertSame(d, ((List<?>) engine.get("list")).getFirst());
    assertSame(d, ((Map<?, ?>) engine.get("map")).get("d"));
    assertSame(d, ((List<?>) engine.eval("[d]")).getFirst());
    assertSame(d, ((Map<?, ?>) engine.eval("({'d': d})")).get("d"));
    assertSame(d, engine.eval("f(d)"));
    assertSame(d, engine.eval("M.same(d)"));
    engine.eval(js ? "function give() { return d }" : "def give(): return d");
    assertSame(d, ((Invocable) engine).invokeFunction("give"));
    // As OpenJDK and GraalJS take it.
    assertSame(d, ((Invocable) engine).invokeFunction("give", (Object[]) null));
    assertSame(d, engine.getInterface(Giver.class).give());
    assertSame(d, engine.compile("d").eval());
  }

  @Test
  void anObjectOfAnOpenedClassIsItself() throws ScriptException {
    Model m = assertInstanceOf(Model.class, engine.eval("m"));
    assertSame(A, m.weight);
    assertSame(m, engine.eval("m.self()"));
    if (language.equals("js")) {
      engine.eval("m.weight = value(5)");
      assertEquals(5, m.weight.data());
      assertSame(Model.class, engine.eval("M"));
    }
  }

  /** Gives a Value. */
  public interface Giver {
    Value give();
  }

  @Test
  void oneGraphInThreeLanguages() throws Exception {
    Value x = Value.of(2, "x");
    GradEngine js = OPEN.get("js");
    GradEngine python = OPEN.get("python");
    js.eval("function twice(v) { return v * 2 }");
    python.eval("def plus(v, w): return v + w*w");
    Value inJava = x.mul(x);
    Value inJs = (Value) js.invokeFunction("twice", inJava);
    Value inPython = (Value) python.invokeFunction("plus", inJs, x);
    Value y = (Value) js.invokeFunction("twice", inPython.sin());
    y.backward();
    assertEquals(2 * Math.sin(12), y.data());
    assertEquals(2 * Math.cos(12) * 6 * 2, x.grad(), 1e-12);
    python.put("twice", js.get("twice"));
    assertEquals(4, ((Value) python.eval("twice(Value(2.0))")).data());
  }
}
