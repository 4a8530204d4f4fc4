package org.micrograd.bench;

import java.util.concurrent.TimeUnit;
import javax.script.Invocable;
import javax.script.ScriptException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Value;
import org.micrograd.jsr223.GradEngine;
import org.micrograd.script.Access;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A call of a script's {@code a*b + c} from Java: with Values and their graph, and through the bare
 * polyglot API with plain numbers and with a Value class written in the script.
 *
 * <p>This class runs with the Graal compiler, {@link Interpreted} without.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgs = {
      "-Xmx2g",
      "-XX:+UnlockExperimentalVMOptions",
      "-XX:+EnableJVMCI",
      "--upgrade-module-path=target/compiler"
    })
public class CallBench {
  private static final String JS =
      """
      class Node {
        constructor(data, x, y) { this.data = data; this.grad = 0; this.x = x; this.y = y; }
        add(o) { return new Node(this.data + o.data, this, o); }
        mul(o) { return new Node(this.data * o.data, this, o); }
      }
      function plain(a, b, c) { return a*b + c; }
      function own(a, b, c) { return new Node(a).mul(new Node(b)).add(new Node(c)).data; }
      function f(a, b, c) { return value(a)*value(b) + value(c); }
      """;
  private static final String PYTHON =
      """
      class Node:
          def __init__(self, data, children=()):
              self.data, self.grad, self.children = data, 0, children
          def __add__(self, o): return Node(self.data + o.data, (self, o))
          def __mul__(self, o): return Node(self.data * o.data, (self, o))
      def plain(a, b, c): return a*b + c
      def own(a, b, c): return (Node(a)*Node(b) + Node(c)).data
      def f(a, b, c): return value(a)*value(b) + value(c)
      """;

  /** The language of the script. */
  @Param({"js", "python"})
  public String language;

  private GradEngine engine;
  private Context context;
  private Value plain;
  private Value own;

  /** The same without the Graal compiler. */
  @Fork(value = 1, jvmArgs = "-Xmx2g")
  public static class Interpreted extends CallBench {}

  @Setup
  public void open() throws ScriptException {
    String script = language.equals("js") ? JS : PYTHON;
    engine = GradEngine.open("micrograd-" + language, Access.RESTRICTED);
    engine.eval(script);
    context =
        Context.newBuilder(language)
            .engine(Engine.newBuilder().option("engine.WarnInterpreterOnly", "false").build())
            .build();
    context.eval(language, script);
    plain = context.getBindings(language).getMember("plain");
    own = context.getBindings(language).getMember("own");
  }

  @TearDown
  public void close() {
    engine.close();
    context.close();
  }

  /** Our engine: three leaves, two operations, the root as a Java object. */
  @Benchmark
  public Object values() throws ScriptException, NoSuchMethodException {
    return ((Invocable) engine).invokeFunction("f", 2.0, -3.0, 10.0);
  }

  /** Our engine with plain numbers. */
  @Benchmark
  public Object numbers() throws ScriptException, NoSuchMethodException {
    return ((Invocable) engine).invokeFunction("plain", 2.0, -3.0, 10.0);
  }

  /** The bare API with plain numbers. */
  @Benchmark
  public double bareNumbers() {
    return plain.execute(2.0, -3.0, 10.0).asDouble();
  }

  /** The bare API with a class of the script. */
  @Benchmark
  public double bareClass() {
    return own.execute(2.0, -3.0, 10.0).asDouble();
  }
}
