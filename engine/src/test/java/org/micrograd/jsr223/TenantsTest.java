package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.script.Bindings;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What a tenant of a pool leaves behind for the next one: nothing. */
class TenantsTest {
  private static final Map<String, EnginePool> POOLS = new HashMap<>();

  @AfterAll
  static void close() {
    POOLS.values().forEach(EnginePool::close);
  }

  private static EnginePool pool(String language) {
    return POOLS.computeIfAbsent(
        language,
        name -> {
          try {
            return new EnginePool(
                GradEngine.builder("micrograd-" + name).timeout(Duration.ofSeconds(2)),
                1,
                name.equals("js") ? "function sq(v) { return v*v }" : "def sq(v): return v*v");
          } catch (ScriptException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "tenants.txt",
      delimiter = '|',
      quoteCharacter = '`',
      commentCharacter = '#',
      maxCharsPerColumn = 500)
  void findsNothingOfTheOneBefore(String language, String first, String second, String expected)
      throws Exception {
    EnginePool pool = pool(language);
    String attempt =
        pool.use(engine -> {
          try {
            return String.valueOf(run(engine, first));
          } catch (ScriptException e) {
            return e.getMessage();
          }
        });
    for (int i = 0; i < 2; i++) {
      assertEquals(
          expected,
          String.valueOf(pool.<Object>use(engine -> run(engine, second))),
          () -> "after " + attempt);
    }
  }

  private static Object run(ScriptEngine engine, String text) throws ScriptException {
    Bindings own = engine.createBindings();
    own.put("x", 2);
    ScriptContext context = new javax.script.SimpleScriptContext();
    context.setWriter(new StringWriter());
    context.setErrorWriter(new StringWriter());
    context.setBindings(own, ScriptContext.ENGINE_SCOPE);
    return engine.eval(text.replace("\\n", "\n"), context);
  }
}
