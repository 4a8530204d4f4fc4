package org.micrograd.jsr223;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Arrays;
import java.util.function.BiFunction;
import javax.script.ScriptException;
import org.micrograd.script.ScriptObject;
import org.micrograd.script.host.ScriptHost;

/** Java interfaces whose methods are functions of a script. */
final class Interfaces {
  private Interfaces() {}

  /**
   * An implementation, or null where a method without a default is missing.
   *
   * @throws IllegalArgumentException if the type is no interface
   */
  static <T> T of(
      GradEngine engine, Class<T> type, BiFunction<ScriptHost, String, ScriptObject> functions) {
    if (type == null || !type.isInterface()) {
      throw new IllegalArgumentException("an interface is needed, got " + type);
    }
    if (!hasAll(engine, type, functions)) {
      return null;
    }
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments, type);
          }
          Object[] answer = call(engine, functions, method, arguments);
          if (answer != null) {
            return answer[0];
          }
          if (!method.isDefault()) {
            throw new IllegalStateException(
                "the script has no function " + method.getName() + " any more");
          }
          return InvocationHandler.invokeDefault(proxy, method, arguments);
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static boolean hasAll(
      GradEngine engine, Class<?> type, BiFunction<ScriptHost, String, ScriptObject> functions) {
    try {
      return engine.in(
          engine.getContext(),
          own ->
              Arrays.stream(type.getMethods())
                  .filter(Interfaces::isOfScript)
                  .allMatch(method -> functions.apply(own, method.getName()) != null));
    } catch (ScriptException e) {
      throw new UndeclaredThrowableException(e, e.getMessage());
    }
  }

  /** Whether a script has to have a method: every object has those that a Comparator repeats. */
  private static boolean isOfScript(Method method) {
    return Modifier.isAbstract(method.getModifiers())
        && Arrays.stream(Object.class.getMethods())
            .noneMatch(own ->
                own.getName().equals(method.getName())
                    && Arrays.equals(own.getParameterTypes(), method.getParameterTypes()));
  }

  /** What the script's function answers, in an array; null if there is no such function. */
  private static Object[] call(
      GradEngine engine,
      BiFunction<ScriptHost, String, ScriptObject> functions,
      Method method,
      Object[] arguments)
      throws ScriptException {
    Object[] all = arguments == null ? new Object[0] : arguments;
    try {
      return engine.in(
          engine.getContext(),
          own -> {
            ScriptObject function = functions.apply(own, method.getName());
            return function == null ? null : new Object[] {function.callAs(method, all)};
          });
    } catch (ScriptException e) {
      boolean declared =
          Arrays.stream(method.getExceptionTypes()).anyMatch(type -> type.isInstance(e));
      if (declared) {
        throw e;
      }
      throw new UndeclaredThrowableException(e, e.getMessage());
    }
  }

  @SuppressWarnings("ReferenceEquality")
  private static Object ofObject(Object proxy, Method method, Object[] arguments, Class<?> type) {
    return switch (method.getName()) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> type.getSimpleName() + " of a script";
    };
  }
}
