package org.micrograd.script.border;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.PolyglotException;
import org.micrograd.script.ScriptFailure;

/**
 * A script's function, or object with methods, as an interface of Java: its results are what that
 * declares, which polyglot does not look at, and on another thread it waits for its engine.
 */
record ScriptInterface(
    GuestObject object, Class<?> type, Map<Type, Type> known, boolean isFunction, boolean isMade)
    implements InvocationHandler {
  /** Interfaces with one method that are not there for functions. */
  private static final List<Class<?>> OF_OBJECTS =
      List.of(Iterable.class, Comparable.class, AutoCloseable.class, java.io.Closeable.class);

  private static final ClassValue<List<String>> NAMES =
      new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
          return Arrays.stream(type.getMethods())
              .filter(method -> Modifier.isAbstract(method.getModifiers()))
              .filter(method -> !JavaCall.isOfObject(method))
              .map(Method::getName)
              .distinct()
              .toList();
        }
      };

  /** Whether a script's object can be an interface: a function, or one with all of its methods. */
  static boolean isFor(Class<?> type, GuestObject object) {
    if (!type.isInterface() || type.isAnnotation() || type.isSealed()) {
      return false;
    }
    return isFunctional(type) && object.isFunction() || hasAll(type, object);
  }

  private static boolean isFunctional(Class<?> type) {
    return JavaCall.single(type) != null && !OF_OBJECTS.contains(type);
  }

  /** Containers are what polyglot and views make of them. */
  private static boolean hasAll(Class<?> type, GuestObject object) {
    List<String> names = NAMES.get(type);
    return !names.isEmpty()
        && !Map.class.isAssignableFrom(type)
        && names.stream().allMatch(object::hasMethod);
  }

  /** An object that {@link #isFor} accepts as an object of the interface. */
  static Object of(Type declared, GuestObject object) {
    return of(declared, object, false);
  }

  /** The same where a script asks for such an object: it keeps that, and not its own. */
  static Object made(Class<?> type, GuestObject object) {
    return of(type, object, true);
  }

  private static Object of(Type declared, GuestObject object, boolean isMade) {
    Class<?> type = ElementTypes.raw(declared);
    ClassLoader loader =
        type.getClassLoader() == null
            ? ScriptInterface.class.getClassLoader()
            : type.getClassLoader();
    boolean isFunction = isFunctional(type) && object.isFunction();
    Map<Type, Type> known =
        declared instanceof ParameterizedType of ? TypeArguments.of(of) : Map.of();
    return Proxy.newProxyInstance(
        loader,
        new Class<?>[] {type},
        new ScriptInterface(object, type, known, isFunction, isMade));
  }

  /** The script's own of an object that was made here; else null. */
  static GuestObject origin(Object o) {
    return o instanceof Proxy
            && Proxy.getInvocationHandler(o) instanceof ScriptInterface own
            && !own.isMade
        ? own.object
        : null;
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return ofObject(method, arguments);
    }
    if (method.isDefault() && (isFunction || !object.hasMethod(method.getName()))) {
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    Object[] all = arguments == null ? new Object[0] : arguments;
    Object answer = answer(method, all);
    Type result = TypeArguments.filled(method.getGenericReturnType(), known);
    return ElementTypes.raw(result) == Object.class
        ? answer
        : JavaTypes.as(
            result, answer, "the result of " + type.getSimpleName() + "." + method.getName());
  }

  private Object answer(Method method, Object... arguments) throws Throwable {
    try {
      return object.callBack(isFunction ? null : method.getName(), arguments);
    } catch (PolyglotException e) {
      throw e.isHostException() ? thrown(e.asHostException(), method, e) : e;
    } catch (ScriptFailure e) {
      boolean isHosts = e.getCause() instanceof PolyglotException own && own.isHostException();
      throw isHosts ? thrown(((PolyglotException) e.getCause()).asHostException(), method, e) : e;
    }
  }

  /** What Java code has thrown through the script, for those who may catch it. */
  private static Throwable thrown(Throwable own, Method method, RuntimeException e) {
    boolean isDeclared =
        Arrays.stream(method.getExceptionTypes()).anyMatch(each -> each.isInstance(own));
    return isDeclared ? own : e;
  }

  private Object ofObject(Method method, Object... arguments) {
    return switch (method.getName()) {
      case "equals" -> isMade ? isOf(arguments[0]) : object.equals(origin(arguments[0]));
      case "hashCode" -> object.hashCode();
      default -> object.toString();
    };
  }

  private boolean isOf(Object o) {
    return o instanceof Proxy && equals(Proxy.getInvocationHandler(o));
  }
}
