package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.script.SimpleScriptContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.autograd.Value;
import org.micrograd.draw.Drawing;

/** The engines as an application meets them. */
class EngineTest {
  @ParameterizedTest
  @CsvSource({
    "micrograd, JavaScript",
    "micrograd-js, JavaScript",
    "micrograd-javascript, JavaScript",
    "micrograd-python, Python",
    "micrograd-py, Python",
  })
  void areFoundByName(String name, String language) {
    ScriptEngine engine = new ScriptEngineManager().getEngineByName(name);
    assertEquals(language, engine.getFactory().getLanguageName());
    assertSame(engine.getFactory(), engine.getFactory());
    close(engine);
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "JavaScript", "javascript", "python", "Python", "py"})
  void leavePlainNamesToOtherEngines(String name) {
    assertNull(new ScriptEngineManager().getEngineByName(name));
    assertNull(new ScriptEngineManager().getEngineByExtension(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void giveTheVerySameValueBack(String language) throws ScriptException {
    ScriptEngine engine = Engines.fresh(language);
    engine.eval("v = value(2) * 3");
    Object once = engine.get("v");
    assertInstanceOf(Value.class, once);
    assertSame(once, engine.eval("v"));
    assertSame(once, engine.get("v"));
    engine.put("w", once);
    assertEquals(true, engine.eval(language.equals("js") ? "w === v" : "w is v or w == v"));
    assertSame(once, ((Value) engine.eval("w + 1")).operands().getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void takeValuesInListsMapsAndFunctions(String language) throws ScriptException {
    ScriptEngine engine = Engines.fresh(language);
    Value a = Value.of(2, "a");
    engine.put("list", List.of(a, 5));
    engine.put("map", Map.of("a", a));
    engine.put("array", new Value[] {a});
    Function<Value, Value> twice = v -> v.mul(2);
    engine.put("twice", twice);
    String map = "map.a";
    Value d =
        (Value) engine.eval("list[0] * list[1] + " + map + " * array[0] + twice(list[0]) * 3");
    d.backward();
    assertEquals(10 + 4 + 12, d.data());
    assertEquals(5 + 4 + 6, a.grad());
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void writeToTheWriterOfTheContext(String language) throws ScriptException {
    ScriptEngine engine = Engines.fresh(language);
    StringWriter first = new StringWriter();
    StringWriter second = new StringWriter();
    ScriptContext context = engine.getContext();
    var before = context.getWriter();
    try {
      context.setWriter(first);
      engine.eval("print(value(2) * 3, 'é€😀')");
      context.setWriter(second);
      engine.eval("print('second')");
    } finally {
      context.setWriter(before);
    }
    assertEquals("Value(data=6.0) é€😀\n", first.toString());
    assertEquals("second\n", second.toString());
  }

  @Test
  void readFromTheReaderOfTheContext() throws ScriptException {
    ScriptEngine engine = Engines.fresh("python");
    ScriptContext context = engine.getContext();
    var before = context.getReader();
    try {
      context.setReader(new StringReader("2.5\nrest\n"));
      assertEquals("2.5", engine.eval("input()"));
    } finally {
      context.setReader(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void nameTheFileInErrors(String language) {
    ScriptEngine engine = Engines.fresh(language);
    SimpleScriptContext context = new SimpleScriptContext();
    context.setBindings(engine.getBindings(ScriptContext.ENGINE_SCOPE), ScriptContext.ENGINE_SCOPE);
    context.setBindings(engine.createBindings(), ScriptContext.GLOBAL_SCOPE);
    context.getBindings(ScriptContext.GLOBAL_SCOPE).put(ScriptEngine.FILENAME, "loss.txt");
    ScriptException error =
        assertThrows(
            ScriptException.class, () -> engine.eval("a = value(3)\n\na + [] % a", context));
    assertEquals("loss.txt", error.getFileName());
    assertEquals(3, error.getLineNumber());
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void drawTheGraph(String language) throws ScriptException {
    ScriptEngine engine = Engines.fresh(language);
    engine.eval(
        "a = value(2, 'a'); b = value(-3, 'b'); c = value(10, 'c'); d = a*b + c; d.label = 'd'");
    Drawing drawing = (Drawing) engine.eval("draw(d)");
    assertEquals(Drawing.of((Value) engine.get("d")).dot(), drawing.dot());
    assertEquals(drawing.dot(), engine.eval("draw_dot(d).dot()"));
    assertTrue(engine.eval("draw(d).svg()").toString().contains("4.0000"));
    assertEquals(
        "5 4",
        engine.eval(
            language.equals("js")
                ? "t = trace(d); `${t.nodes.length} ${t.edges.length}`"
                : "'%d %d' % tuple(map(len, trace(d)))"));
  }

  @Test
  void importTheModule() throws ScriptException {
    assertEquals(
        "Value(data=6.0)",
        Engines.fresh("js")
                    .eval(
                        "import { Value } from 'micrograd'; export const v = new Value(2).mul(3);")
                instanceof Map<?, ?> exports
            ? exports.get("v").toString()
            : "no exports");
    assertEquals(
        "Value(data=6.0)",
        Engines.fresh("python").eval("from micrograd import Value as V\nstr(V(2.0) * 3)"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "js     | x = 1",
        "js     | var x = 1",
        "js     | let x = 1",
        "js     | function x() {}",
        "python | x = 1",
        "python | def x(): pass",
      })
  void forgetWhatIsRemoved(String language, String script) throws ScriptException {
    // JavaScript declares a name with let only once.
    ScriptEngine engine =
        language.equals("js")
            ? new ScriptEngineManager().getEngineByName("micrograd-js")
            : Engines.fresh(language);
    var bindings = engine.getBindings(ScriptContext.ENGINE_SCOPE);
    engine.eval(script);
    assertEquals(List.of("x"), List.copyOf(bindings.keySet()));
    assertNotNull(bindings.remove("x"));
    assertEquals(List.of(), List.copyOf(bindings.keySet()));
    assertFalse(bindings.containsKey("x"));
    engine.put("x", 5);
    assertEquals(5, engine.eval("x"));
    bindings.clear();
    assertNull(engine.get("x"));
  }

  @Test
  void keepConstants() throws ScriptException {
    ScriptEngine engine = new ScriptEngineManager().getEngineByName("micrograd-js");
    var bindings = engine.getBindings(ScriptContext.ENGINE_SCOPE);
    engine.eval("const x = 1");
    assertThrows(IllegalStateException.class, () -> bindings.remove("x"));
    bindings.clear();
    assertEquals(1, engine.get("x"));
    close(engine);
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void keepTheirGlobalsApart(String language) throws ScriptException {
    ScriptEngine one = Engines.fresh(language);
    ScriptEngine other = new ScriptEngineManager().getEngineByName("micrograd-" + language);
    one.eval("mine = 1");
    assertNull(other.get("mine"));
    assertThrows(ScriptException.class, () -> other.eval("mine"));
    assertNotSame(one, other);
    close(other);
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void runTheSameTextSideBySide(String language) throws ScriptException {
    String text = "(value(2) * -3 + 10 - 1) ** 2 / 3 + derivative(square, 2) * value(1)";
    List<ScriptEngine> engines = new ArrayList<>();
    String first = null;
    // More than any inline cache of the languages holds.
    for (int i = 0; i < 6; i++) {
      ScriptEngine engine = new ScriptEngineManager().getEngineByName("micrograd-" + language);
      engines.add(engine);
      engine.eval(
          "derivative = "
              + (language.equals("js")
                  ? "(f, x) => (f(value(x)) - f(x)) / 2"
                  : "lambda f, x: (f(value(x)) - f(x)) / 2"));
      first = first == null ? engine.eval(text).toString() : first;
      for (ScriptEngine each : engines) {
        assertEquals(first, each.eval(text).toString());
      }
    }
    engines.forEach(EngineTest::close);
  }

  private static void close(ScriptEngine engine) {
    ((GradEngine) engine).close();
  }
}
