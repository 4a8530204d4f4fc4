package org.micrograd.script.border;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;

/**
 * A property of a bean: {@code order.total} for {@code getTotal()} and {@code setTotal(x)}, where
 * no member has that name, as in Nashorn, Rhino, Jython and Groovy.
 *
 * @param getter the name of a method, null where the property can only be set
 * @param setter the name of a method, null where it can only be read
 */
record BeanProperty(String getter, String setter) {
  /** The property of a name that an object has; null for none, and of what holds elements. */
  static BeanProperty of(Object origin, String name) {
    boolean isBean =
        !(origin instanceof Class || origin instanceof Map || origin instanceof Collection);
    String suffix = isBean && !name.isEmpty() ? suffix(name) : null;
    if (suffix == null) {
      return null;
    }
    Class<?> type = origin.getClass();
    String getter = getter(type, suffix);
    String setter = "set" + suffix;
    boolean isSet =
        PublicMethods.of(type, setter).stream().anyMatch(m -> m.getParameterCount() == 1);
    return getter == null && !isSet ? null : new BeanProperty(getter, isSet ? setter : null);
  }

  /** The property of getTotal is total, and Total is none; that of getURL is URL. */
  private static String suffix(String name) {
    char first = name.charAt(0);
    boolean isNone =
        Character.isUpperCase(first)
            && (name.length() == 1 || Character.isLowerCase(name.charAt(1)));
    return isNone ? null : Character.toUpperCase(first) + name.substring(1);
  }

  private static String getter(Class<?> type, String suffix) {
    if (answers(type, "get" + suffix, false)) {
      return "get" + suffix;
    }
    return answers(type, "is" + suffix, true) ? "is" + suffix : null;
  }

  private static boolean answers(Class<?> type, String name, boolean truth) {
    return PublicMethods.of(type, name).stream()
        .filter(BeanProperty::isOwn)
        .anyMatch(method ->
            truth ? method.getReturnType() == boolean.class : method.getReturnType() != void.class);
  }

  /** The class of an object is none of its properties. */
  private static boolean isOwn(Method method) {
    return method.getParameterCount() == 0 && method.getDeclaringClass() != Object.class;
  }
}
