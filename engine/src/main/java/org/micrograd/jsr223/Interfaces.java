package org.micrograd.jsr223;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.function.Function;
import javax.script.ScriptException;
import org.micrograd.script.ScriptObject;

/** Java interfaces whose methods are functions of a script. */
final class Interfaces {
  private Interfaces() {}

  /**
   * An implementation, or null where a method without a default is missing.
   *
   * @throws IllegalArgumentException if the type is no interface
   */
  static <T> T of(GradEngine engine, Class<T> type, Function<String, ScriptObject> functions) {
    if (type == null || !type.isInterface()) {
      throw new IllegalArgumentException("an interface is needed, got " + type);
    }
    for (Method method : type.getMethods()) {
      if (Modifier.isAbstract(method.getModifiers()) && functions.apply(method.getName()) == null) {
        return null;
      }
    }
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments, type);
          }
          ScriptObject function = functions.apply(method.getName());
          if (function == null) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
          }
          return call(engine, function, method, arguments == null ? new Object[0] : arguments);
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object call(
      GradEngine engine, ScriptObject function, Method method, Object[] arguments) {
    try {
      return engine.in(
          engine.getContext(), () -> function.callAs(method.getReturnType(), arguments));
    } catch (ScriptException e) {
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
