package org.micrograd.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.script.ScriptContext;
import javax.script.ScriptException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.micrograd.jsr223.GradEngine;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A call across the border with one argument that comes back, of each kind: of a script's function
 * by Java, and of a Java object's method by a script; beside a plain polyglot context with
 * everything allowed. Scripts are compiled unless {@code -Dgraal=off}:
 *
 * <pre>mvn -q -Pbench -pl engine test -Dbench=BorderBench</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class BorderBench {
  private static final int CALLS = 1000;

  /** What is called: a method of what an application has bound. */
  public static class Bean {
    /** The same. */
    public Object same(Object x) {
      return x;
    }
  }

  /** Kinds of arguments. */
  public enum Kind {
    NUMBER(2.5),
    TEXT("text"),
    LIST(new ArrayList<>(List.of(1, 2))),
    MAP(new HashMap<>(Map.of("a", 1))),
    BEAN(new Bean()),
    VALUE(org.micrograd.autograd.Value.of(2));

    private final Object argument;

    Kind(Object argument) {
      this.argument = argument;
    }
  }

  @Param({"js", "python"})
  private String language;

  @Param({"own", "plain"})
  private String engine;

  @Param private Kind kind;

  private AutoCloseable open;
  private Function<Object, Object> same;
  private Runnable loop;

  @Setup
  public void open() throws ScriptException {
    String text =
        language.equals("js")
            ? "function same(x) { return x }; function loop() { for (let i = 0; i < %d; i++) bean.same(given) }"
            : "def same(x): return x\ndef loop():\n  for i in range(%d): bean.same(given)\n";
    if (engine.equals("own")) {
      openOwn(text.formatted(CALLS));
    } else {
      openPlain(text.formatted(CALLS));
    }
  }

  private void openOwn(String text) throws ScriptException {
    GradEngine own = GradEngine.builder("micrograd-" + language).build();
    own.getContext().setAttribute(GradEngine.HOST, "bound", ScriptContext.ENGINE_SCOPE);
    own.put("bean", new Bean());
    own.put("given", kind.argument);
    own.eval(text);
    open = own;
    same = x -> called(own, "same", x);
    loop = () -> called(own, "loop");
  }

  private static Object called(GradEngine own, String name, Object... arguments) {
    try {
      return own.invokeFunction(name, arguments);
    } catch (ScriptException | NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private void openPlain(String text) {
    Context plain = Context.newBuilder(language).allowAllAccess(true).build();
    Value names = plain.getBindings(language);
    names.putMember("bean", new Bean());
    names.putMember("given", kind.argument);
    Value _ = plain.eval(language, text);
    Value function = names.getMember("same");
    Value called = names.getMember("loop");
    open = plain;
    same = x -> function.execute(x).as(Object.class);
    loop = called::executeVoid;
  }

  @TearDown
  public void close() throws Exception {
    open.close();
  }

  @Benchmark
  public Object javaCallsScript() {
    return same.apply(kind.argument);
  }

  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void scriptCallsJava() {
    loop.run();
  }
}
