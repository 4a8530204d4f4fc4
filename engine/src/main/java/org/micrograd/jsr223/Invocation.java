package org.micrograd.jsr223;

import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.function.BiFunction;
import javax.script.ScriptException;
import org.micrograd.script.ScriptObject;
import org.micrograd.script.host.ScriptHost;
import org.micrograd.script.language.ScriptText;

/** Calls of what an engine's script has defined. */
record Invocation(GradEngine engine) {
  Object function(String name, Object... arguments) throws ScriptException, NoSuchMethodException {
    return invoke(
        (own, scopes) -> found(own, scopes, name), "the script has no function " + name, arguments);
  }

  Object method(ScriptHost host, Object object, String name, Object... arguments)
      throws ScriptException, NoSuchMethodException {
    Object receiver = own(host, object);
    return invoke(
        (own, scopes) -> own.method(receiver, name),
        "the script's object has no method " + name,
        arguments);
  }

  private Object invoke(
      BiFunction<ScriptHost, Scopes, ScriptObject> found, String missing, Object... arguments)
      throws ScriptException, NoSuchMethodException {
    Object[] all = arguments == null ? new Object[0] : arguments;
    Object[] answer =
        engine.in(
            engine.getContext(),
            own -> ScriptText.NONE,
            (own, scopes) -> {
              ScriptObject function = found.apply(own, scopes);
              return function == null ? null : new Object[] {function.call(all)};
            });
    if (answer == null) {
      throw new NoSuchMethodException(missing);
    }
    return answer[0];
  }

  private static ScriptObject found(ScriptHost own, Scopes scopes, String name) {
    ScriptObject bound = scopes.run() == null ? null : scopes.function(name);
    return bound == null ? own.globals().function(name) : bound;
  }

  /**
   * An object of an engine's script, or a moment: a script's own came to Java as that.
   *
   * @throws IllegalArgumentException for any other
   */
  static Object own(ScriptHost host, Object object) {
    boolean isMoment = object instanceof Temporal || object instanceof TemporalAmount;
    if (!isMoment && !host.owns(object)) {
      throw new IllegalArgumentException(
          "an object of this engine's scripts is needed, got "
              + (object == null ? "null" : "a " + object.getClass().getName()));
    }
    return object;
  }
}
