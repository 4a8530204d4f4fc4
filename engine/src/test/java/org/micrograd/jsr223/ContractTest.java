package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
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
import javax.script.ScriptEngineFactory;
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

/** What the Javadoc of {@code javax.script} asks of an engine, for both languages. */
@ParameterizedClass
@ValueSource(strings = {"js", "python"})
class ContractTest {
  @Parameter String language;

  private final ScriptEngineManager manager = new ScriptEngineManager();
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
    made = manager.getEngineByName("micrograd-" + language);
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
  void factoryDescribesItsEngine() throws ScriptException {
    ScriptEngineFactory factory = engine().getFactory();
    assertEquals(factory.getEngineName(), factory.getParameter(ScriptEngine.ENGINE));
    assertEquals(factory.getEngineVersion(), factory.getParameter(ScriptEngine.ENGINE_VERSION));
    assertEquals(factory.getLanguageName(), factory.getParameter(ScriptEngine.LANGUAGE));
    assertEquals(factory.getLanguageVersion(), factory.getParameter(ScriptEngine.LANGUAGE_VERSION));
    assertTrue(factory.getNames().contains(factory.getParameter(ScriptEngine.NAME)));
    assertNull(factory.getParameter("nonsense"));
    assertThrows(UnsupportedOperationException.class, () -> factory.getNames().add("x"));
    assertThrows(UnsupportedOperationException.class, () -> factory.getExtensions().add("x"));
    assertThrows(UnsupportedOperationException.class, () -> factory.getMimeTypes().add("x"));
    assertNotNull(manager.getEngineByExtension(factory.getExtensions().getFirst()));
    assertNotNull(manager.getEngineByMimeType(factory.getMimeTypes().getFirst()));
  }

  @Test
  void factoryWritesPrograms() throws ScriptException {
    ScriptEngine engine = engine();
    ScriptEngineFactory factory = engine.getFactory();
    StringWriter out = new StringWriter();
    engine.getContext().setWriter(out);
    String hard = "it's \"quoted\" \\ and\nbroken é";
    engine.eval(
        factory.getProgram(factory.getOutputStatement(hard), factory.getOutputStatement("2")));
    assertEquals(hard + "\n2\n", out.toString());
    engine.put("v", Value.of(2));
    assertEquals(
        "Value(data=5.0)", engine.eval(factory.getMethodCallSyntax("v", "add", "3")).toString());
  }

  @Test
  void nullsAreRefused() {
    ScriptEngine engine = engine();
    assertThrows(NullPointerException.class, () -> engine.eval((String) null));
    assertThrows(NullPointerException.class, () -> engine.eval("1", (ScriptContext) null));
    assertThrows(NullPointerException.class, () -> engine.eval("1", (Bindings) null));
    assertThrows(NullPointerException.class, () -> engine.put(null, 1));
    assertThrows(IllegalArgumentException.class, () -> engine.put("", 1));
    assertThrows(NullPointerException.class, () -> engine.get(null));
    assertThrows(NullPointerException.class, () -> engine.setContext(null));
    assertThrows(NullPointerException.class, () -> ((Compilable) engine).compile((String) null));
    assertThrows(NullPointerException.class, () -> ((Invocable) engine).invokeFunction(null));
  }

  @Test
  void createBindingsIsEmptyAndApart() throws ScriptException {
    ScriptEngine engine = engine();
    Bindings bindings = engine.createBindings();
    assertTrue(bindings.isEmpty());
    bindings.put("x", 20);
    engine.put("x", 1);
    assertEquals(21, engine.eval("x + 1", bindings));
    assertEquals(1, engine.get("x"), "the engine's own binding changed");
    engine.eval("y = 5", bindings);
    assertNull(engine.get("y"), "a script's global leaked out of its bindings");
    assertEquals(5, bindings.get("y"));
  }

  @Test
  void theGlobalScopeIsSeenAndCovered() throws ScriptException {
    manager.put("g", 10);
    ScriptEngine engine = engine();
    assertEquals(11, engine.eval("g + 1"));
    engine.put("g", 20);
    assertEquals(21, engine.eval("g + 1"), "the engine scope comes first");
    assertEquals(10, manager.get("g"));
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
  void theReaderOverloadsReadScripts() throws ScriptException {
    ScriptEngine engine = engine();
    assertEquals(3, engine.eval(new StringReader("1 + 2")));
    Bindings bindings = engine.createBindings();
    bindings.put("x", 2);
    assertEquals(4, engine.eval(new StringReader("x + 2"), bindings));
  }

  @Test
  void errorWriterTakesErrors() throws ScriptException {
    ScriptEngine engine = engine();
    StringWriter err = new StringWriter();
    engine.getContext().setErrorWriter(err);
    engine.eval(either("console.error('oops')", "import sys\nprint('oops', file=sys.stderr)"));
    assertEquals("oops\n", err.toString());
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
  void functionsAreInvoked() throws ScriptException, NoSuchMethodException {
    ScriptEngine engine = engine();
    Invocable invocable = (Invocable) engine;
    engine.eval(either("function f(a, b, c) { return a*b + c }", "def f(a, b, c): return a*b + c"));
    assertEquals(4.0, ((Number) invocable.invokeFunction("f", 2.0, -3.0, 10.0)).doubleValue());
    Value a = Value.of(2);
    Value d = (Value) invocable.invokeFunction("f", a, Value.of(-3), 10);
    d.backward();
    assertEquals(-3, a.grad());
    assertThrows(NoSuchMethodException.class, () -> invocable.invokeFunction("nowhere"));
    engine.put("number", 3);
    assertThrows(NoSuchMethodException.class, () -> invocable.invokeFunction("number"));
    engine.eval(
        either("function bad() { throw new Error('own') }", "def bad(): raise ValueError('own')"));
    ScriptException error =
        assertThrows(ScriptException.class, () -> invocable.invokeFunction("bad"));
    assertTrue(error.getMessage().contains("own"), error.getMessage());
    assertEquals(1, error.getLineNumber());
  }

  @Test
  void methodsAreInvoked() throws ScriptException, NoSuchMethodException {
    ScriptEngine engine = engine();
    Invocable invocable = (Invocable) engine;
    Object model =
        engine.eval(
            either(
                "class M { constructor() { this.w = value(3) } call(x) { return this.w * x } }; new M()",
                "class M:\n  def __init__(self): self.w = value(3)\n  def call(self, x): return self.w * x\nM()"));
    assertEquals("Value(data=6.0)", invocable.invokeMethod(model, "call", 2).toString());
    assertThrows(NoSuchMethodException.class, () -> invocable.invokeMethod(model, "nowhere"));
    assertThrows(IllegalArgumentException.class, () -> invocable.invokeMethod(null, "call"));
    assertThrows(IllegalArgumentException.class, () -> invocable.invokeMethod("text", "call"));
    assertThrows(NullPointerException.class, () -> invocable.invokeMethod(model, null));
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
  void aRunawayIsStoppedAndTheEngineGoesOn() throws ScriptException {
    ScriptEngine engine = engine();
    engine.eval("x = 1");
    engine.getContext().setAttribute(GradEngine.TIMEOUT, 200, ScriptContext.ENGINE_SCOPE);
    String forever =
        either(
            "for (;;) { try { for (;;); } catch (e) {} }",
            "while True:\n  try:\n    while True: pass\n  except: pass");
    ScriptException error = assertThrows(ScriptException.class, () -> engine.eval(forever));
    assertTrue(error.getMessage().contains("stopped after 200 ms"), error.getMessage());
    engine.getContext().removeAttribute(GradEngine.TIMEOUT, ScriptContext.ENGINE_SCOPE);
    assertEquals(2, engine.eval("x + 1"));
  }

  @Test
  void outputIsLimited() throws ScriptException {
    ScriptEngine engine = engine();
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
}
