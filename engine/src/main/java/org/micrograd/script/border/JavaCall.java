package org.micrograd.script.border;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.graalvm.polyglot.Value;
import org.micrograd.script.run.Unchecked;

/** The call of a Java object that is a function: its arguments and result cross the border. */
record JavaCall(JavaObject object, Method method) {
  private static final ClassValue<List<Method>> METHODS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          return functional(type);
        }
      };

  private static final ClassValue<Optional<Method>> SINGLE =
      new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
          return found(type);
        }
      };

  /** The call of an object whose class {@link #isOf} accepts. */
  static JavaCall of(JavaObject object) {
    return new JavaCall(object, METHODS.get(object.origin.getClass()).getFirst());
  }

  /** Whether an object is of any functional interface. */
  static boolean isOf(Object object) {
    return !METHODS.get(object.getClass()).isEmpty();
  }

  private static List<Method> functional(Class<?> of) {
    List<Class<?>> found = new ArrayList<>();
    for (Class<?> type = of; type != null; type = type.getSuperclass()) {
      found.addAll(Arrays.asList(type.getInterfaces()));
    }
    for (int i = 0; i < found.size(); i++) {
      Class<?> type = found.get(i);
      if (type.isAnnotationPresent(FunctionalInterface.class)) {
        Method method = single(type);
        if (method != null && Modifier.isPublic(type.getModifiers())) {
          return List.of(method);
        }
      }
      found.addAll(Arrays.asList(type.getInterfaces()));
    }
    return List.of();
  }

  /** The method that an interface leaves to be written; null where it is not of one name. */
  static Method single(Class<?> type) {
    return SINGLE.get(type).orElse(null);
  }

  private static Optional<Method> found(Class<?> type) {
    List<Method> all =
        Arrays.stream(type.getMethods())
            .filter(method -> Modifier.isAbstract(method.getModifiers()))
            .filter(method -> !isOfObject(method))
            .toList();
    boolean isOne = all.stream().map(Method::getName).distinct().count() == 1;
    return isOne ? Optional.of(all.getFirst()) : Optional.empty();
  }

  static boolean isOfObject(Method method) {
    return Arrays.stream(Object.class.getMethods())
        .anyMatch(own ->
            own.getName().equals(method.getName())
                && Arrays.equals(own.getParameterTypes(), method.getParameterTypes()));
  }

  /** Calls it. */
  Object execute(Value... arguments) {
    object.border().errors().mayGoOn();
    try {
      return call(arguments);
    } catch (Throwable e) {
      throw object.border().errors().passed(e);
    }
  }

  private Object call(Value... arguments) {
    Class<?>[] types = method.getParameterTypes();
    if (arguments.length != types.length) {
      throw object.misfit(
          "this Java function takes %d argument%s, got %d"
              .formatted(types.length, types.length == 1 ? "" : "s", arguments.length));
    }
    Object[] converted = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      converted[i] = converted(types[i], arguments[i], i);
    }
    try {
      return object.border().toScript(method.invoke(object.origin, converted));
    } catch (InvocationTargetException e) {
      // What a Java function throws reaches the script as it is, checked or not.
      throw Unchecked.of(e.getCause());
    } catch (IllegalArgumentException e) {
      // Of a lambda Java tells only at the call that its argument is of another class.
      throw object.misfit("this Java function does not take " + described(converted));
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(
          "this Java function cannot be called: " + e.getMessage(), e);
    }
  }

  private Object converted(Class<?> type, Value argument, int at) {
    try {
      return JavaTypes.as(type, object.border().toJava(argument), "argument " + (at + 1));
    } catch (ClassCastException e) {
      throw object.misfit(e.getMessage());
    }
  }

  private static String described(Object... arguments) {
    return Arrays.stream(arguments)
        .map(each -> each == null ? "null" : Described.of(each))
        .collect(Collectors.joining(", "));
  }
}
