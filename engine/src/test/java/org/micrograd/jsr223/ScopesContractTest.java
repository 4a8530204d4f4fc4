package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import javax.script.SimpleScriptContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the Javadoc of {@code javax.script} asks of bindings, contexts and scopes, for both
 * languages.
 */
@ParameterizedClass
@ValueSource(strings = {"js", "python"})
class ScopesContractTest {
  private static final int ENGINE = ScriptContext.ENGINE_SCOPE;
  private static final int GLOBAL = ScriptContext.GLOBAL_SCOPE;

  @Parameter String language;

  private final ScriptEngineManager manager = new ScriptEngineManager();
  private ScriptEngine engine;
  private Bindings bindings;

  @BeforeEach
  void open() {
    engine = manager.getEngineByName("micrograd-" + language);
    bindings = engine.getBindings(ENGINE);
  }

  @AfterEach
  void close() throws Exception {
    ((AutoCloseable) engine).close();
  }

  @Test
  void bindingsPutGivesWhatWasThere() {
    assertNull(bindings.put("x", 1));
    assertEquals(1, bindings.put("x", 2));
    assertEquals(2, bindings.get("x"));
    assertEquals(2, bindings.put("x", null));
    assertNull(bindings.get("x"));
  }

  @Test
  void bindingsRefuseKeysThatAreNoNames() {
    assertThrows(NullPointerException.class, () -> bindings.put(null, 1));
    assertThrows(IllegalArgumentException.class, () -> bindings.put("", 1));
    assertThrows(NullPointerException.class, () -> bindings.get(null));
    assertThrows(IllegalArgumentException.class, () -> bindings.get(""));
    assertThrows(ClassCastException.class, () -> bindings.get((Object) 3));
    assertThrows(NullPointerException.class, () -> bindings.containsKey(null));
    assertThrows(IllegalArgumentException.class, () -> bindings.containsKey(""));
    assertThrows(ClassCastException.class, () -> bindings.containsKey((Object) 3));
    assertThrows(NullPointerException.class, () -> bindings.remove(null));
    assertThrows(IllegalArgumentException.class, () -> bindings.remove(""));
    assertThrows(ClassCastException.class, () -> bindings.remove((Object) 3));
  }

  @Test
  void bindingsPutAllOrNothing() {
    bindings.putAll(Map.of("x", 1, "y", 2));
    assertEquals(3, (int) bindings.get("x") + (int) bindings.get("y"));
    assertThrows(NullPointerException.class, () -> bindings.putAll(null));
    Map<String, Object> withNull = new HashMap<>();
    withNull.put(null, 1);
    assertThrows(NullPointerException.class, () -> bindings.putAll(withNull));
    assertThrows(IllegalArgumentException.class, () -> bindings.putAll(Map.of("", 1)));
  }

  @Test
  void bindingsAreAMapOfTheScriptsGlobals() throws ScriptException {
    engine.eval("x = 1");
    assertTrue(bindings.containsKey("x"));
    assertFalse(bindings.containsKey("nowhere"));
    assertNull(bindings.get("nowhere"));
    assertEquals(1, bindings.size());
    assertEquals(Map.of("x", 1), Map.copyOf(bindings));
    assertTrue(bindings.containsValue(1));
    assertEquals(1, bindings.remove("x"));
    assertNull(bindings.remove("x"));
    assertTrue(bindings.isEmpty());
  }

  @Test
  void enginePutIsThatOfItsBindings() {
    engine.put("x", 1);
    assertEquals(1, bindings.get("x"));
    bindings.put("x", 2);
    assertEquals(2, engine.get("x"));
    assertNull(engine.get("nowhere"));
    assertThrows(NullPointerException.class, () -> engine.get(null));
    assertThrows(IllegalArgumentException.class, () -> engine.get(""));
  }

  @Test
  void engineHasItsManagersGlobals() {
    assertSame(manager.getBindings(), engine.getBindings(GLOBAL));
    assertSame(bindings, engine.getBindings(ENGINE));
    assertThrows(IllegalArgumentException.class, () -> engine.getBindings(17));
  }

  @Test
  void engineTakesOtherBindings() throws ScriptException {
    engine.put("x", 1);
    Bindings other = new SimpleBindings(new HashMap<>(Map.of("x", 10)));
    engine.setBindings(other, ENGINE);
    assertEquals(11, engine.eval("x + 1"));
    assertSame(other, engine.getBindings(ENGINE));
    engine.setBindings(bindings, ENGINE);
    assertEquals(2, engine.eval("x + 1"));
    engine.setBindings(new SimpleBindings(Map.of("g", 5)), GLOBAL);
    assertEquals(6, engine.eval("g + 1"));
    engine.setBindings(null, GLOBAL);
    assertThrows(ScriptException.class, () -> engine.eval("g + 1"));
    assertThrows(NullPointerException.class, () -> engine.setBindings(null, ENGINE));
    assertThrows(IllegalArgumentException.class, () -> engine.setBindings(other, 17));
  }

  @Test
  void engineTakesAnotherContext() throws ScriptException {
    ScriptContext before = engine.getContext();
    ScriptContext other = new SimpleScriptContext();
    StringWriter out = new StringWriter();
    other.setBindings(engine.createBindings(), ENGINE);
    other.setAttribute("x", 20, ENGINE);
    other.setWriter(out);
    engine.put("x", 1);
    engine.setContext(other);
    assertSame(other, engine.getContext());
    assertEquals(21, engine.eval("x + 1"));
    engine.eval("print(x)");
    assertEquals("20\n", out.toString());
    engine.setContext(before);
    assertEquals(2, engine.eval("x + 1"));
  }

  @Test
  void evalWithBindingsKeepsTheRestOfTheContext() throws ScriptException {
    StringWriter out = new StringWriter();
    engine.getContext().setWriter(out);
    manager.put("g", 5);
    Bindings own = engine.createBindings();
    own.put("x", 1);
    assertEquals(6, engine.eval("print(x)\nx + g", own));
    assertEquals("1\n", out.toString());
    assertSame(bindings, engine.getBindings(ENGINE));
    assertThrows(ScriptException.class, () -> engine.eval("x"));
  }

  @Test
  void evalRefusesNothingAtAll() {
    assertThrows(NullPointerException.class, () -> engine.eval((Reader) null));
    assertThrows(NullPointerException.class, () -> engine.eval((Reader) null, bindings));
    assertThrows(
        NullPointerException.class, () -> engine.eval(new StringReader("1"), (Bindings) null));
    assertThrows(
        NullPointerException.class, () -> engine.eval(new StringReader("1"), (ScriptContext) null));
    assertThrows(NullPointerException.class, () -> ((Compilable) engine).compile((Reader) null));
  }

  @Test
  void contextFindsAttributesInTheLowestScope() throws ScriptException {
    ScriptContext context = engine.getContext();
    assertEquals(List.of(ENGINE, GLOBAL), context.getScopes());
    context.setAttribute("x", 1, GLOBAL);
    assertEquals(GLOBAL, context.getAttributesScope("x"));
    engine.eval("x = 2");
    assertEquals(ENGINE, context.getAttributesScope("x"));
    assertEquals(2, context.getAttribute("x"));
    assertEquals(1, context.getAttribute("x", GLOBAL));
    assertEquals(2, context.removeAttribute("x", ENGINE));
    assertEquals(1, context.getAttribute("x"));
    assertEquals(1, engine.eval("x"));
    assertEquals(-1, context.getAttributesScope("nowhere"));
    assertNull(context.getAttribute("nowhere"));
  }

  @Test
  void contextsStreamsAreTheScripts() throws ScriptException {
    ScriptContext context = engine.getContext();
    StringWriter out = new StringWriter();
    context.setWriter(out);
    context.setReader(new StringReader("typed\n"));
    assertSame(out, context.getWriter());
    engine.eval(language.equals("js") ? "print('shown')" : "print(input())");
    assertEquals(language.equals("js") ? "shown\n" : "typed\n", out.toString());
  }

  @Test
  void compiledScriptsSeeTheContextGiven() throws ScriptException {
    var script = ((Compilable) engine).compile("x + 1");
    engine.put("x", 1);
    assertEquals(2, script.eval());
    ScriptContext other = new SimpleScriptContext();
    other.setBindings(new SimpleBindings(new HashMap<>(Map.of("x", 10))), ENGINE);
    assertEquals(11, script.eval(other));
    assertEquals(2, script.eval((Bindings) null), "null bindings are the engine's own");
    assertSame(engine, script.getEngine());
  }

  @Test
  void compiledScriptsChangeTheEngine() throws ScriptException {
    var script = ((Compilable) engine).compile("y = x * 2");
    engine.put("x", 4);
    script.eval();
    assertEquals(8, engine.get("y"));
    assertEquals(9, engine.eval("y + 1"));
  }

  @Test
  void factoriesMakeEnginesAnew() throws Exception {
    ScriptEngine other = engine.getFactory().getScriptEngine();
    try (AutoCloseable closed = (AutoCloseable) other) {
      assertNotSame(engine, other);
      assertSame(engine.getFactory().getClass(), other.getFactory().getClass());
      engine.put("x", 1);
      assertNull(other.get("x"));
      assertSame(other, closed);
    }
  }

  @Test
  void factoryTellsOfThreads() {
    Object threading = engine.getFactory().getParameter("THREADING");
    assertTrue(
        threading == null
            || List.of("MULTITHREADED", "THREAD-ISOLATED", "STATELESS").contains(threading));
    assertThrows(NullPointerException.class, () -> engine.getFactory().getParameter(null));
  }
}
