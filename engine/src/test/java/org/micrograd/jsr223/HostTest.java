package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import javax.script.SimpleScriptContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.autograd.Value;

/** What applications rely on beyond the letter of {@code javax.script}, for both languages. */
@ParameterizedClass
@ValueSource(strings = {"js", "python"})
class HostTest {
  @Parameter String language;

  private ScriptEngine made;

  /** A loss with a gradient, as an application would declare it. */
  public interface Loss {
    Value loss(Value x);

    default String name() {
      return "a loss";
    }
  }

  /** A function of numbers. */
  public interface Scorer {
    int score(double x);
  }

  private ScriptEngine engine() {
    return Engines.fresh(language);
  }

  /** An engine for a test that leaves it as no other test wants it. */
  private ScriptEngine own() {
    made = new ScriptEngineManager().getEngineByName("micrograd-" + language);
    return made;
  }

  @AfterEach
  void close() throws Exception {
    if (made != null) {
      ((AutoCloseable) made).close();
    }
  }

  /** The text for this language: JavaScript, then Python. */
  private String either(String js, String python) {
    return language.equals("js") ? js : python;
  }

  @Test
  void whatAScriptDefinesGoesToTheBindingsOfItsRun() throws ScriptException {
    ScriptEngine engine = engine();
    Bindings bindings = engine.createBindings();
    engine.eval("y = 5", bindings);
    assertNull(engine.get("y"), "a script's global leaked out of its bindings");
    assertEquals(5, bindings.get("y"));
  }

  @Test
  void aThirdScopeIsSearched() throws ScriptException {
    ScriptEngine engine = engine();
    Bindings third = new SimpleBindings(Map.of("t", 7));
    ScriptContext context =
        new SimpleScriptContext() {
          @Override
          public List<Integer> getScopes() {
            return List.of(ENGINE_SCOPE, 150, GLOBAL_SCOPE);
          }

          @Override
          public Bindings getBindings(int scope) {
            return scope == 150 ? third : super.getBindings(scope);
          }
        };
    context.setBindings(engine.createBindings(), ScriptContext.ENGINE_SCOPE);
    assertEquals(8, engine.eval("t + 1", context));
  }

  @Test
  void aCompiledScriptRunsOften() throws ScriptException {
    ScriptEngine engine = engine();
    CompiledScript script =
        ((Compilable) engine).compile(either("const k = 2; let r = x * k; r", "r = x * 2\nr"));
    assertSame(engine, script.getEngine());
    for (int i = 0; i < 5; i++) {
      engine.put("x", i);
      assertEquals(2 * i, script.eval());
    }
    Bindings bindings = engine.createBindings();
    bindings.put("x", 21);
    assertEquals(42, script.eval(bindings));
    ScriptException error =
        assertThrows(ScriptException.class, () -> ((Compilable) engine).compile("1 + 1\na b"));
    assertEquals(2, error.getLineNumber());
    assertEquals(3, ((Compilable) engine).compile(new StringReader("1 + 2")).eval());
  }

  @Test
  void interfacesAreImplemented() throws ScriptException {
    ScriptEngine engine = engine();
    Invocable invocable = (Invocable) engine;
    engine.eval(
        either(
            "function loss(x) { return x*x }; function score(x) { return Math.floor(x) }",
            "def loss(x): return x*x\ndef score(x): return int(x)"));
    Loss loss = invocable.getInterface(Loss.class);
    Value x = Value.of(3);
    loss.loss(x).backward();
    assertEquals(6, x.grad());
    assertEquals("a loss", loss.name());
    assertEquals(loss, loss);
    assertFalse(loss.toString().isEmpty());
    assertEquals(4, invocable.getInterface(Scorer.class).score(4.7));
    assertNull(invocable.getInterface(Comparable.class), "compareTo is missing");
    assertThrows(IllegalArgumentException.class, () -> invocable.getInterface(String.class));
    assertThrows(IllegalArgumentException.class, () -> invocable.getInterface(null));
    Object model =
        engine.eval(
            either("({loss: (x) => x + 1})", "class M:\n  def loss(self, x): return x + 1\nM()"));
    assertEquals(5, invocable.getInterface(model, Loss.class).loss(Value.of(4)).data());
    assertNull(invocable.getInterface(model, Scorer.class));
  }

  @Test
  void javaFunctionsOfAnyKindAreCalled() throws ScriptException {
    ScriptEngine engine = engine();
    DoubleBinaryOperator hypot = Math::hypot;
    engine.put("hyp", hypot);
    assertEquals(5.0, ((Number) engine.eval("hyp(3, 4)")).doubleValue());
    ScriptException error = assertThrows(ScriptException.class, () -> engine.eval("hyp(3)"));
    assertTrue(error.getMessage().contains("takes 2 arguments, got 1"), error.getMessage());
    ScriptException wrong = assertThrows(ScriptException.class, () -> engine.eval("hyp(3, 'a')"));
    assertTrue(wrong.getMessage().contains("argument 2 must be a double"), wrong.getMessage());
  }

  @Test
  void exportedMethodsGiveValuesWithOperators() throws ScriptException {
    ScriptEngine engine = engine();
    engine.put("model", new Model());
    assertEquals("Value(data=7.0)", engine.eval("model.twice(value(3)) + 1").toString());
    assertEquals("Value(data=6.0)", engine.eval("model.all()[1] * 2").toString());
    assertThrows(ScriptException.class, () -> engine.eval("model.hidden()"));
    assertInstanceOf(Model.class, engine.eval("model"));
  }

  /** An application's object. */
  public static final class Model {
    @org.graalvm.polyglot.HostAccess.Export
    public Value twice(Value x) {
      return x.mul(2);
    }

    @org.graalvm.polyglot.HostAccess.Export
    public List<Value> all() {
      return List.of(Value.of(1), Value.of(3));
    }

    public int hidden() {
      return 1;
    }
  }

  @Test
  void outputIsLimited() throws ScriptException {
    ScriptEngine engine = own();
    StringWriter out = new StringWriter();
    engine.getContext().setWriter(out);
    engine.getContext().setAttribute(GradEngine.OUTPUT, 1000, ScriptContext.ENGINE_SCOPE);
    String much =
        either(
            "for (let i = 0; i < 1e5; i++) print('0123456789')",
            "for i in range(100000): print('0123456789')");
    ScriptException error = assertThrows(ScriptException.class, () -> engine.eval(much));
    assertTrue(error.getMessage().contains("more than 1000 characters"), error.getMessage());
    assertTrue(out.toString().length() <= 1000);
    engine.eval("print('again')");
    assertTrue(out.toString().endsWith("again\n"), "the next run starts anew");
  }

  @Test
  void aListThatContainsItselfHasAText() throws ScriptException {
    ScriptEngine engine = own();
    assertEquals(
        "[1, [...]]",
        engine.eval(either("const a = [1]; a.push(a); a", "a = [1]\na.append(a)\na")).toString());
    String deep =
        either(
            "let d = []; for (let i = 0; i < 1e5; i++) d = [d]; d",
            "d = []\nfor i in range(100000): d = [d]\nd");
    assertTrue(engine.eval(deep).toString().contains("[...]"));
  }

  @Test
  void aConstantIsNotSet() throws ScriptException {
    ScriptEngine engine = engine();
    if (language.equals("js")) {
      engine.eval("const k = 1");
      IllegalStateException error =
          assertThrows(IllegalStateException.class, () -> engine.put("k", 2));
      assertEquals(
          "k is a constant of the script and cannot be set: declare it with let or var",
          error.getMessage());
    } else {
      engine.put("k", 2);
      assertEquals(2, engine.get("k"));
    }
  }

  @Test
  void anExitSaysSo() {
    if (language.equals("python")) {
      ScriptException error =
          assertThrows(ScriptException.class, () -> engine().eval("raise SystemExit(3)"));
      assertTrue(
          error.getMessage().startsWith("the script exited with status 3"), error.getMessage());
    }
  }

  @Test
  void whatAScriptDoesToValueDoesNotReachTheBorder() throws ScriptException {
    String spoil =
        either(
            "Value.node = Value.made = Value.enter = () => 1; Object.defineProperty(Value, Symbol.hasInstance, {value: () => true}); 1",
            "import micrograd\nmicrograd._ROWS.clear()\nmicrograd.bridge = None\n1");
    assertEquals(1, own().eval(spoil));
    Value v = Value.of(2);
    made.put("v", v);
    Value d = (Value) made.eval("v * 3");
    d.backward();
    assertEquals(3, v.grad());
    assertSame(v, made.get("v"));
  }
}
