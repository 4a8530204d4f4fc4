package org.micrograd.bench;

import com.oracle.truffle.js.scriptengine.GraalJSScriptEngine;
import java.util.concurrent.TimeUnit;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.graalvm.polyglot.Context;
import org.micrograd.autograd.Value;
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
 * A call of a script's {@code a*b + c} by {@code invokeFunction}: in our engines with numbers, with
 * Values of Java, with Values that the script makes; beside GraalJS's own engine with numbers and
 * with a class for such values written by hand. Scripts are compiled unless {@code -Dgraal=off}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CallBench {
  private static final String JS = "function f(a, b, c) { return a*b + c }";
  private static final String PYTHON = "def f(a, b, c): return a*b + c";

  /** As people write it who have no library: the graph, no gradients yet. */
  private static final String BY_METHODS =
      """
      class V {
        constructor(data, operands = [], op = '') { this.data = data; this.grad = 0; this.operands = operands; this.op = op }
        mul(y) { return new V(this.data * y.data, [this, y], '*') }
        add(y) { return new V(this.data + y.data, [this, y], '+') }
      }
      function f(a, b, c) { return new V(a).mul(new V(b)).add(new V(c)) }
      """;

  private static final String BY_OPERATORS =
      """
      const Base = Operators({'*': (x, y) => new V(x.data * y.data, [x, y], '*'), '+': (x, y) => new V(x.data + y.data, [x, y], '+')});
      class V extends Base {
        constructor(data, operands = [], op = '') { super(); this.data = data; this.grad = 0; this.operands = operands; this.op = op }
      }
      function f(a, b, c) { return new V(a) * new V(b) + new V(c) }
      """;

  /** Who is called, and with what. */
  public enum Call {
    JS_NUMBERS("micrograd-js", JS, false),
    JS_VALUES("micrograd-js", JS, true),
    JS_VALUES_OF_THE_SCRIPT(
        "micrograd-js", "function f(a, b, c) { return value(a) * value(b) + value(c) }", false),
    PYTHON_NUMBERS("micrograd-python", PYTHON, false),
    PYTHON_VALUES("micrograd-python", PYTHON, true),
    PYTHON_VALUES_OF_THE_SCRIPT(
        "micrograd-python", "def f(a, b, c): return value(a) * value(b) + value(c)", false),
    GRAALJS_NUMBERS(null, JS, false),
    GRAALJS_METHODS_BY_HAND(null, BY_METHODS, false),
    GRAALJS_OPERATORS_BY_HAND(null, BY_OPERATORS, false);

    private final String name;
    private final String script;
    private final boolean values;

    Call(String name, String script, boolean values) {
      this.name = name;
      this.script = script;
      this.values = values;
    }
  }

  @Param private Call call;

  private ScriptEngine engine;
  private Invocable invocable;

  @Setup
  public void open() throws ScriptException {
    engine =
        call.name == null
            ? GraalJSScriptEngine.create(
                null,
                Context.newBuilder("js")
                    .allowExperimentalOptions(true)
                    .option("js.operator-overloading", "true"))
            : new ScriptEngineManager().getEngineByName(call.name);
    engine.eval(call.script);
    invocable = (Invocable) engine;
  }

  @TearDown
  public void close() throws Exception {
    ((AutoCloseable) engine).close();
  }

  @Benchmark
  public Object invoke() throws Exception {
    return call.values
        ? invocable.invokeFunction("f", Value.of(2), Value.of(-3), Value.of(10))
        : invocable.invokeFunction("f", 2.0, -3.0, 10.0);
  }
}
