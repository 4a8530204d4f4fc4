package org.micrograd.jsr223;

import java.util.concurrent.ConcurrentHashMap;
import javax.script.Bindings;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;

/** One engine a language for all tests, with the globals of one test removed before the next. */
final class Engines {
  private static final ConcurrentHashMap<String, ScriptEngine> OPEN = new ConcurrentHashMap<>();

  private Engines() {}

  /** The engine of {@code js} or {@code python}, without globals. */
  static ScriptEngine fresh(String language) {
    ScriptEngine engine =
        OPEN.computeIfAbsent(
            language, name -> new ScriptEngineManager().getEngineByName("micrograd-" + name));
    Bindings globals = engine.getBindings(ScriptContext.ENGINE_SCOPE);
    globals.clear();
    return engine;
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
