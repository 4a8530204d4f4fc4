package org.micrograd.jsr223;

import java.util.concurrent.ConcurrentHashMap;
import javax.script.Bindings;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;

/**
 * One engine a language for all tests, with the globals of one test removed before the next; a test
 * that leaves constants of JavaScript, which cannot be removed, leaves its engine to nobody.
 */
final class Engines {
  private static final ConcurrentHashMap<String, ScriptEngine> OPEN = new ConcurrentHashMap<>();

  private Engines() {}

  /** The engine of {@code js} or {@code python}, without globals. */
  static ScriptEngine fresh(String language) {
    ScriptEngine engine = OPEN.computeIfAbsent(language, Engines::open);
    Bindings globals = engine.getBindings(ScriptContext.ENGINE_SCOPE);
    globals.clear();
    if (!globals.isEmpty()) {
      OPEN.remove(language);
      return fresh(language);
    }
    return engine;
  }

  private static ScriptEngine open(String language) {
    return new ScriptEngineManager().getEngineByName("micrograd-" + language);
  }

  /** What a script answers, as text; or its error's. */
  static String answer(String language, String script) {
    try {
      return String.valueOf(fresh(language).eval(script));
    } catch (ScriptException e) {
      return e.getMessage();
    }
  }
}
