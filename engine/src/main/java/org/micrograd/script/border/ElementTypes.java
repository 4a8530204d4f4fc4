package org.micrograd.script.border;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The types of numbers that Java's methods declare for the lists that they take. Java does not look
 * at them before the method uses an element.
 */
final class ElementTypes {
  private static final ClassValue<Map<String, List<Method>>> METHODS =
      new ClassValue<>() {
        @Override
        protected Map<String, List<Method>> computeValue(Class<?> type) {
          return Arrays.stream(type.getMethods()).collect(Collectors.groupingBy(Method::getName));
        }
      };

  private ElementTypes() {}

  /**
   * The type of numbers in the list that a method takes at a place: that of all the methods of its
   * name with as many parameters; null if they differ or take any elements.
   */
  static Class<?> of(Class<?> owner, String method, int count, int at) {
    Set<Class<?>> types = new HashSet<>();
    for (Method each : METHODS.get(owner).getOrDefault(method, List.of())) {
      if (each.getParameterCount() == count) {
        types.add(of(each.getGenericParameterTypes()[at]));
      }
    }
    return types.size() == 1 ? types.iterator().next() : null;
  }

  private static Class<?> of(Type parameter) {
    if (!(parameter instanceof ParameterizedType of)
        || !(of.getRawType() instanceof Class<?> container)
        || !container.isAssignableFrom(List.class)) {
      return null;
    }
    Type element = of.getActualTypeArguments()[0];
    Type bound = element instanceof WildcardType any ? any.getUpperBounds()[0] : element;
    return bound instanceof Class<?> type
            && Number.class.isAssignableFrom(type)
            && type != Number.class
        ? type
        : null;
  }
}
