package org.micrograd.script.border;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A script's function as a functional interface of which Java declares what the results are, as
 * {@code Supplier<List<Double>>}: polyglot does not look at it.
 */
record DeclaredFunction(GuestObject function, Type result) implements InvocationHandler {
  /** The function as an object of the interface; null where polyglot's own will do. */
  static Object of(ParameterizedType type, GuestObject function) {
    Class<?> raw = ElementTypes.raw(type);
    Method method = raw.isInterface() ? JavaCall.single(raw) : null;
    Type result = method == null ? null : resolved(type, method);
    ClassLoader loader =
        raw.getClassLoader() == null
            ? DeclaredFunction.class.getClassLoader()
            : raw.getClassLoader();
    return ElementTypes.isConverted(result)
        ? Proxy.newProxyInstance(
            loader, new Class<?>[] {raw}, new DeclaredFunction(function, result))
        : null;
  }

  /** The script's function of an object that was made here; else null. */
  static GuestObject origin(Object o) {
    return o instanceof Proxy && Proxy.getInvocationHandler(o) instanceof DeclaredFunction own
        ? own.function
        : null;
  }

  /** What a method of an interface, or of one that this extends, answers. */
  private static Type resolved(ParameterizedType type, Method method) {
    return filled(method.getGenericReturnType(), variables(type, new HashMap<>()));
  }

  private static Type filled(Type type, Map<Type, Type> known) {
    return type instanceof ParameterizedType of
        ? new Filled(
            of.getRawType(),
            Arrays.stream(of.getActualTypeArguments()).map(each -> filled(each, known)).toList())
        : known.getOrDefault(type, type);
  }

  /** A type with what its variables stand for. */
  private record Filled(Type raw, List<Type> arguments) implements ParameterizedType {
    @Override
    public Type getRawType() {
      return raw;
    }

    @Override
    public Type[] getActualTypeArguments() {
      return arguments.toArray(Type[]::new);
    }

    @Override
    public Type getOwnerType() {
      return null;
    }
  }

  private static Map<Type, Type> variables(ParameterizedType type, Map<Type, Type> known) {
    Class<?> raw = ElementTypes.raw(type);
    Type[] given = type.getActualTypeArguments();
    for (int i = 0; i < given.length; i++) {
      known.put(raw.getTypeParameters()[i], known.getOrDefault(given[i], given[i]));
    }
    for (Type each : raw.getGenericInterfaces()) {
      if (each instanceof ParameterizedType extended) {
        variables(extended, known);
      }
    }
    return known;
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return ofObject(method, arguments);
    }
    if (method.isDefault()) {
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    Object[] all = arguments == null ? new Object[0] : arguments;
    return function.callAs(result, all);
  }

  private Object ofObject(Method method, Object... arguments) {
    return switch (method.getName()) {
      case "equals" -> function.equals(origin(arguments[0]));
      case "hashCode" -> function.hashCode();
      default -> function.toString();
    };
  }
}
