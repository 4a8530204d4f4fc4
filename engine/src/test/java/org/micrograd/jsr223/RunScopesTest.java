package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.script.Access;

/** Runs with bindings of their own: what they declare is in those bindings or gone. */
class RunScopesTest {
  /** Of its own: what another test declares with let is there for good, if undefined. */
  private static final Map<String, GradEngine> ENGINES =
      Map.of(
          "js", GradEngine.open("micrograd-js", Access.RESTRICTED),
          "python", GradEngine.open("micrograd-python", Access.RESTRICTED));

  @AfterAll
  static void close() {
    ENGINES.values().forEach(GradEngine::close);
  }

  private static ScriptEngine fresh(String language) {
    ScriptEngine engine = ENGINES.get(language);
    engine.getBindings(100).clear();
    return engine;
  }

  /** Each line runs with {@code x} bound to 3, and after it the next ones as if it had not run. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          js     | const k = x * 2; k                        | 6    | x=3
          js     | const k = x * 3; k                        | 9    | x=3
          js     | let k = 1; k + x                          | 4    | x=3
          js     | class K {}; x                             | 3    | x=3
          js     | var k = 7; k                              | 7    | k=7 x=3
          js     | var k = 1, l = [2]; for (var m of l) k += m | 3  | k=3 l=[2] m=2 x=3
          js     | function k() { return x }; k()            | 3    | k=F x=3
          js     | k = 5; k                                  | 5    | k=5 x=3
          js     | x = 4; x                                  | 4    | x=4
          js     | var x = 5; x                              | 5    | x=5
          js     | delete globalThis.x; typeof x             | undefined | ""
          js     | this.x + globalThis.x                     | 6    | x=3
          js     | globalThis.k = 8; k                       | 8    | k=8 x=3
          js     | tanh = 1; tanh + x                        | 4    | tanh=1 x=3
          js     | tanh(0)                                   | 0    | x=3
          js     | var {k, l: [m]} = {k: 1, l: [2]}; k + m   | 3    | k=1 m=2 x=3
          js     | 'use strict'; const k = 1; k              | 1    | x=3
          js     | __k = 2; __k + x                          | 5    | __k=2 x=3
          js     | typeof k + typeof l + typeof m            | undefinedundefinedundefined | x=3
          js     | [function () { var a = []; for (const k in globalThis) a.push(k); return a.join() }()] + '' | x | x=3
          js     | Object.keys(globalThis).join()            | x    | x=3
          js     | tanh = 1; [function () { var a = []; for (const k in this) a.push(k); return a.sort().join() }()] + '' | tanh,x | tanh=1 x=3
          js     | function k() { var l = 1; return l }; k(); try { l } catch (e) { e.name } | ReferenceError | k=F x=3
          js     | (() => { var l = 1 })(); 'l' in globalThis | false | x=3
          python | str([k for k in globals() if k[0] != '_']) | ['x'] | x=3
          python | str([k for k in dir() if k[0] != '_']) | ['x'] | x=3
          python | k = x * 2; k                              | 6    | k=6 x=3
          python | def k(): return x\\nk()                   | 3    | k=F x=3
          python | class K: pass\\nx                         | 3    | K=F x=3
          python | for k in [1, 2]: pass\\nk                 | 2    | k=2 x=3
          python | import math as k; k.floor(x)              | 3    | k=F x=3
          python | x = 4; x                                  | 4    | x=4
          python | del x\\n'x' in globals()                  | false | ""
          python | tanh = 1; tanh + x                        | 4    | tanh=1 x=3
          python | tanh(0.0)                                 | 0    | x=3
          python | __k = 2; __k + x                          | 5    | __k=2 x=3
          python | 'k' in globals() or 'K' in globals()      | false | x=3
          """)
  void keepWhatTheyDeclareToThemselves(String language, String text, String value, String left)
      throws ScriptException {
    ScriptEngine engine = fresh(language);
    String code = text.replace("\\n", "\n");
    for (int i = 0; i < 3; i++) {
      Bindings bindings = new SimpleBindings(new TreeMap<>(Map.of("x", 3)));
      assertEquals(value, plain(engine.eval(code, bindings)));
      assertEquals(left, left(bindings));
    }
    CompiledScript compiled = ((Compilable) engine).compile(code);
    Bindings bindings = new SimpleBindings(new TreeMap<>(Map.of("x", 3)));
    assertEquals(value, plain(compiled.eval(bindings)));
    assertEquals(left, left(bindings));
    assertEquals(false, engine.getBindings(100).containsKey("k"));
  }

  /** A counter's function and number are in bindings together: whoever changes it, all see it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js     | var count = 0; function inc() { return ++count }
          python | count = 0\\ndef inc():\\n  global count\\n  count += 1\\n  return count
          """)
  void seeWhatTheirFunctionsSet(String language, String text) throws Exception {
    ScriptEngine engine = fresh(language);
    Bindings bindings = new SimpleBindings();
    engine.eval(text.replace("\\n", "\n"), bindings);
    assertEquals(101, engine.eval("inc() * 100 + count", bindings));
    assertEquals(1, bindings.get("count"));
    engine.eval("count = 50", bindings);
    assertEquals(51, engine.eval("inc()", bindings));
    bindings.put("count", 70);
    assertEquals(7171, engine.eval("inc() * 100 + count", bindings));
    bindings.put("more", 1);
    assertEquals(73, engine.eval("inc() + more", bindings));
    assertEquals(72, bindings.get("count"));
    CompiledScript compiled = ((Compilable) engine).compile("inc() + count");
    assertEquals(146, compiled.eval(bindings));
    assertEquals(148, compiled.eval(bindings));
    Bindings engines = engine.getBindings(100);
    engine.setBindings(bindings, 100);
    assertEquals(75, ((Invocable) engine).invokeFunction("inc"));
    assertEquals(75, engine.get("count"));
    engine.setBindings(engines, 100);
    // Without the number the function keeps its own in Python, and has none in JavaScript.
    Bindings other = new SimpleBindings(new TreeMap<>(Map.of("inc", bindings.get("inc"))));
    assertEquals(
        0,
        engine.eval(
            language.equals("js")
                ? "typeof count == 'undefined' ? 0 : 1"
                : "0 if 'count' not in globals() else 1",
            other));
    assertEquals(75, bindings.get("count"));
  }

  /** What the language and the library have by their names is there in every run. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          js     | Object.getOwnPropertyNames(globalThis).filter(n => /^[A-Za-z]\\w*$/.test(n)).join() | [%s].map(x => typeof x + (typeof x == 'function' ? '' : x)).join()
          python | ','.join(sorted(n for n in {**vars(__import__('builtins')), **globals()} if n[0] != '_' and n not in ('x', 'True', 'False', 'None'))) | str([type(x).__name__ for x in [%s]])
          """)
  void haveEveryGlobal(String language, String names, String kinds) throws ScriptException {
    ScriptEngine engine = fresh(language);
    String all = (String) engine.eval(names);
    String text = kinds.formatted(all);
    Object expected = engine.eval(text);
    assertEquals(expected, engine.eval(text, new SimpleBindings()));
    assertEquals(expected, engine.eval(text, new SimpleBindings(new TreeMap<>(Map.of("x", 3)))));
    assertEquals(all.split(",").length > 60, true);
  }

  /**
   * Names that the language itself has, too: an application may bind them, in the engine or a run.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js     | Object,Reflect,Map,Set,Array,Symbol,Error,Function,Proxy,JSON,Math,globalThis,print,value,Value,constructor,length,self,get,a.b,a b,class,__proto__ | const q = x + 1; var r = [q, {a: q}]; q
          python | dict,list,str,len,type,isinstance,getattr,object,callable,repr,print,value,Value,math,sum,self,get,globals,a.b,a b,class,None,__name__        | q = x + 1; r = [q, {'a': q}]; q
          """)
  void takeAnyName(String language, String names, String text) throws ScriptException {
    try (GradEngine engine = GradEngine.builder("micrograd-" + language).build()) {
      for (String name : names.split(",")) {
        engine.put(name, 5);
        assertEquals(5, engine.get(name), name);
        Bindings own = new SimpleBindings(new LinkedHashMap<>(Map.of("x", 1)));
        assertEquals("2", plain(engine.eval(text, own)), name);
        own.put(name, 7);
        assertEquals("2", plain(engine.eval(text, own)), name);
        assertEquals(7, own.get(name), name);
        boolean isName = name.matches("\\w+") && !"class,None,__proto__".contains(name);
        assertEquals("6", isName ? plain(engine.eval(name + " + 1")) : "6", name);
      }
    }
  }

  private static String plain(Object value) {
    return value instanceof Number n && n.doubleValue() == n.intValue()
        ? String.valueOf(n.intValue())
        : String.valueOf(value);
  }

  private static String left(Bindings bindings) {
    StringBuilder all = new StringBuilder();
    new TreeMap<>(bindings)
        .forEach((name, value) -> {
          boolean simple = value instanceof Number || value instanceof java.util.List;
          all.append(name).append('=').append(simple ? plain(value) : "F").append(' ');
        });
    return all.toString().strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js     | var a = 1; let b = 2; const c = 3; function d() {} e = 5 | typeof a + typeof b + typeof c + typeof d + typeof e | undefinedundefinedundefinedundefinedundefined | a + b + c + e
          python | a = 1; b = 2; c = 3; e = 5 | str([n for n in 'abce' if n in globals()]) | [] | a + b + c + e
          """)
  void hideTheGlobalsOfTheEngineAndPutThemBack(
      String language, String setup, String seen, String nothing, String sum)
      throws ScriptException {
    try (GradEngine engine = GradEngine.builder("micrograd-" + language).build()) {
      engine.eval(setup);
      assertEquals(nothing, engine.eval(seen, new SimpleBindings()));
      Bindings own = new SimpleBindings(new LinkedHashMap<>(Map.of("b", 20, "c", 30)));
      assertEquals("50", plain(engine.eval("b + c", own)));
      own.put("a", 0);
      engine.eval("a = b", own);
      assertEquals(20, own.get("a"));
      assertEquals("11", plain(engine.eval(sum)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void endAlsoWhereTheyFail(String language) throws ScriptException {
    ScriptEngine engine = fresh(language);
    engine.put("a", 1);
    Bindings own = new SimpleBindings(new LinkedHashMap<>(Map.of("a", 2)));
    assertThrows(ScriptException.class, () -> engine.eval("a = 3; b = 4\nnothing.at.all", own));
    assertEquals("3", plain(own.get("a")));
    assertEquals("4", plain(own.get("b")));
    assertEquals(1, engine.eval("a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void nest(String language) throws ScriptException {
    ScriptEngine engine = fresh(language);
    java.util.function.Function<Object, Object> inner =
        a -> {
          try {
            return engine.eval("a = a + 1; a", new SimpleBindings(new TreeMap<>(Map.of("a", a))));
          } catch (ScriptException e) {
            throw new IllegalStateException(e);
          }
        };
    Bindings own = new SimpleBindings(new LinkedHashMap<>(Map.of("a", 10, "inner", inner)));
    assertEquals("21", plain(engine.eval("b = inner(a); a + b", own)));
    assertEquals("10", plain(own.get("a")));
  }

  /** As workflow engines have them: they know variables that they do not list. */
  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void askBindingsForTheNamesOfTheText(String language) throws ScriptException {
    Bindings knowing =
        new SimpleBindings(new TreeMap<>()) {
          @Override
          public boolean containsKey(Object name) {
            return name.equals("amount");
          }

          @Override
          public Object get(Object name) {
            return name.equals("amount") ? 42 : null;
          }
        };
    assertEquals("43", plain(fresh(language).eval("amount + 1", knowing)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void goOnWhereBindingsKeepNothing(String language) throws ScriptException {
    Bindings fixed = new SimpleBindings(Collections.unmodifiableMap(new TreeMap<>(Map.of("x", 1))));
    assertEquals("2", plain(fresh(language).eval("y = x + 1; y", fixed)));
    assertEquals(Map.of("x", 1), Map.copyOf(fixed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void leaveNoNameThatIsReserved(String language) throws ScriptException {
    Bindings session = new SimpleBindings();
    String set =
        language.equals("js")
            ? "globalThis['org.micrograd.timeout'] = 1; globalThis['javax.script.filename'] = 'a'"
            : "globals()['org.micrograd.timeout'] = 1\nglobals()['javax.script.filename'] = 'a'";
    fresh(language).eval(set, session);
    assertEquals(Map.of(), Map.copyOf(session));
  }

  @Test
  void seeWhatAPoolHasPrepared() throws Exception {
    for (String language : new String[] {"js", "python"}) {
      boolean js = language.equals("js");
      String setup =
          js ? "const k = 2; function f(x) { return k * x }" : "k = 2\ndef f(x): return k * x";
      try (EnginePool pool = new EnginePool("micrograd-" + language, 1, setup)) {
        for (int i = 1; i < 4; i++) {
          Bindings own = new SimpleBindings(new TreeMap<>(Map.of("x", i)));
          String text = js ? "const y = f(x); y + k" : "y = f(x); y + k";
          assertEquals(
              String.valueOf(2 * i + 2), plain(pool.use(engine -> engine.eval(text, own))));
          assertEquals(js ? 1 : 2, own.size());
        }
      }
    }
  }
}
