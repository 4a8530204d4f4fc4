package org.micrograd.jsr223;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.List;
import java.util.stream.Stream;
import javax.script.Compilable;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import org.junit.jupiter.params.provider.Arguments;

/**
 * A sentence of the Javadoc of {@code javax.script}, and what shows that an engine keeps it.
 *
 * @param of the interface and the method
 * @param says the sentence, shortened
 */
record Clause(String of, String says, Check check) {
  /** Fails where the engine, which has no globals, does not keep a clause. */
  interface Check {
    void on(ScriptEngine engine) throws Exception;
  }

  static Clause keeps(String method, String says, Check check) {
    return new Clause(method, says, check);
  }

  /** A clause that names an exception. */
  static Clause refuses(
      String method, Class<? extends Throwable> error, String when, Refused refused) {
    return keeps(
        method,
        error.getSimpleName() + " " + when,
        engine -> assertThrows(error, () -> refused.on(engine)));
  }

  /** What must fail. */
  interface Refused {
    void on(ScriptEngine engine) throws Throwable;
  }

  /** Each clause with each language. */
  static Stream<Arguments> inBothLanguages(List<Clause> clauses) {
    return clauses.stream()
        .flatMap(c -> Stream.of("js", "python").map(language -> Arguments.of(language, c)));
  }

  /** Checks the clause on a shared engine, which has its context and streams back after it. */
  void check(String language) throws Exception {
    ScriptEngine engine = Engines.fresh(language);
    ScriptContext context = engine.getContext();
    Runnable restore = restoring(context);
    try {
      check.on(engine);
    } finally {
      engine.setContext(context);
      restore.run();
    }
  }

  private static Runnable restoring(ScriptContext context) {
    var in = context.getReader();
    var out = context.getWriter();
    var err = context.getErrorWriter();
    var own = context.getBindings(ScriptContext.ENGINE_SCOPE);
    var global = context.getBindings(ScriptContext.GLOBAL_SCOPE);
    return () -> {
      context.setReader(in);
      context.setWriter(out);
      context.setErrorWriter(err);
      context.setBindings(own, ScriptContext.ENGINE_SCOPE);
      context.setBindings(global, ScriptContext.GLOBAL_SCOPE);
    };
  }

  /** The text for the engine's language. */
  static String text(ScriptEngine engine, String js, String python) {
    return engine.getFactory().getNames().contains("micrograd-js") ? js : python;
  }

  /** A reader whose stream broke. */
  static Reader broken() {
    return new InputStreamReader(InputStream.nullInputStream(), UTF_8) {
      @Override
      public int read(char[] into, int from, int count) throws IOException {
        throw new IOException("the line is dead");
      }
    };
  }

  static Compilable compilable(ScriptEngine engine) {
    return (Compilable) engine;
  }

  static Invocable invocable(ScriptEngine engine) {
    return (Invocable) engine;
  }

  @Override
  public String toString() {
    return of + ": " + says;
  }
}
