package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.SimpleBindings;
import org.graalvm.polyglot.HostAccess.Export;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.micrograd.autograd.Value;
import org.micrograd.script.ScriptObject;

/** An engine that the application drops without closing it is gone, with all that it held. */
class LifetimeTest {
  /** What an application binds: it is held by nothing but its script. */
  public static final class Bound {
    private Object kept;

    /** Keeps what a script hands over. */
    @Export
    public void keep(org.graalvm.polyglot.Value value) {
      kept = value;
    }

    @Override
    public String toString() {
      return "bound, with " + kept;
    }
  }

  /** The same of all else that refers from the one side to the other. */
  @Tag("thorough")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "js | plain | 1",
        "js | plain | list.size(); var all = [...list]; map.a; var f = twice; twice([1, {a: 2}])",
        "js | plain | var v = custom(8, [value(2)], out => [out.grad]); v.backward(); twice(v)",
        "js | plain | var f = compile(x => x * x); f.grad(2); twice(f); var d = draw(value(1)); twice(d)",
        "js | limits | const g = (function* () { yield 1 })(); g.next()",
        "js | plain | var p = Promise.resolve(bound).then(x => x); let it = list.iterator(); it.next()",
        "python | limits | bound.keep({'a': 1})\\nbound.keep([1])\\nbound.keep(lambda: bound)\\nf = compile(lambda x: x * x)\\ntwice(f)",
        "python | bindings | class V(Value): pass\\nv = V(2)\\nw = Value(3.0, (v,), 'w')\\nw._backward = print",
        "python | plain | g = (x for x in list)\\nnext(g)\\ntry:\\n  twice()\\nexcept Exception as e:\\n  error = e",
      })
  void isGoneWhateverItHas(String language, String way, String script) throws Exception {
    isGone(language, way, script);
  }

  /** What scripts have done with an engine that is dropped then. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "js | limits | bound.keep({a: 1}); bound.keep([1]); bound.keep(() => bound)",
        "js | bindings | var v = value(2) * 3; v.backward(); twice(v); twice([v, v + 1])",
        "js | bindings | try { twice() } catch (e) { globalThis.error = e }",
        "python | plain | v = value(2) * 3\\nv.backward()\\nv.note = bound\\ntwice(v)\\ntwice([v, {'a': v}])",
      })
  void isGone(String language, String way, String script) throws Exception {
    List<WeakReference<Object>> dropped = new ArrayList<>();
    drop(language, script.replace("\\n", "\n"), way, dropped);
    assertEquals(0, alive(dropped), script);
  }

  private static void drop(
      String language, String script, String way, List<WeakReference<Object>> dropped)
      throws Exception {
    ScriptEngine engine = new ScriptEngineManager().getEngineByName("micrograd-" + language);
    Bound bound = new Bound();
    UnaryOperator<Object> twice = x -> x;
    Map<String, Object> names =
        Map.of(
            "bound",
            bound,
            "list",
            new ArrayList<>(List.of(1, 2)),
            "map",
            Map.of("a", 1),
            "twice",
            twice);
    if (way.equals("limits")) {
      engine.getContext().setAttribute(GradEngine.TIMEOUT, 60_000, ScriptContext.ENGINE_SCOPE);
    }
    if (way.equals("bindings")) {
      engine.eval(script, new SimpleBindings(names));
    } else {
      names.forEach(engine::put);
      engine.eval(script);
    }
    dropped.add(new WeakReference<>(engine));
    dropped.add(new WeakReference<>(bound));
  }

  /** How many are left once the garbage is collected; a run's thread goes after some seconds. */
  private static int alive(List<WeakReference<Object>> dropped) throws InterruptedException {
    for (int i = 0; i < 200 && count(dropped) > 0; i++) {
      System.gc();
      Thread.sleep(50);
    }
    return count(dropped);
  }

  private static int count(List<WeakReference<Object>> dropped) {
    return (int) dropped.stream().filter(each -> each.get() != null).count();
  }

  /** What Java has of a script keeps it working. */
  @Test
  void isThereForWhatJavaHas() throws Exception {
    ScriptObject function = counter();
    for (int i = 1; i < 5; i++) {
      System.gc();
      assertEquals(i, function.call("next"));
    }
    assertEquals(6.0, ((Value) function.call("value")).data());
  }

  private static ScriptObject counter() throws Exception {
    ScriptEngine engine = new ScriptEngineManager().getEngineByName("micrograd-js");
    IntSupplier next = new AtomicInteger()::incrementAndGet;
    engine.put("next", next);
    return (ScriptObject)
        engine.eval("(what) => what === 'value' ? value(2) * 3 : (print(''), next())");
  }
}
