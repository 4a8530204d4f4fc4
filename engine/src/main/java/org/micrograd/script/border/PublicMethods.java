package org.micrograd.script.border;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The methods of a class's objects that Java code in other packages can call, by their names. */
final class PublicMethods {
  private static final ClassValue<Map<String, List<Method>>> BY_NAME =
      new ClassValue<>() {
        @Override
        protected Map<String, List<Method>> computeValue(Class<?> type) {
          return found(type).stream().collect(Collectors.groupingBy(Method::getName));
        }
      };

  private PublicMethods() {}

  /** Those of a name, one a list of parameters. */
  static List<Method> of(Class<?> type, String name) {
    return BY_NAME.get(type).getOrDefault(name, List.of());
  }

  /** The name of a method with the types of its parameters, as polyglot knows it. */
  static String signature(Executable method) {
    return Arrays.stream(method.getParameterTypes())
        .map(type -> type.isArray() ? type.getTypeName() : type.getName())
        .collect(Collectors.joining(",", method.getName() + "(", ")"));
  }

  private static Collection<Method> found(Class<?> type) {
    Map<String, Method> found = new LinkedHashMap<>();
    Set<String> bridges = new HashSet<>();
    for (Class<?> each : PublicNames.types(type)) {
      for (Method method : each.getMethods()) {
        if (Modifier.isStatic(method.getModifiers())
            || !PublicNames.isPublic(method.getDeclaringClass())) {
          continue;
        }
        if (method.isBridge() && !isOfSameParameters(method)) {
          // What it overrides has parameters of wider types, and is the same method.
          boolean _ = bridges.add(signature(method));
        } else {
          Method _ =
              found.merge(
                  signature(method), method, (known, other) -> known.isBridge() ? other : known);
        }
      }
    }
    found.keySet().removeAll(bridges);
    return found.values();
  }

  /**
   * Whether a method that a compiler has made stands for one of the same parameters: that answers a
   * narrower type, or is declared in a class that is not public.
   */
  private static boolean isOfSameParameters(Method bridge) {
    for (Class<?> each = bridge.getDeclaringClass(); each != null; each = each.getSuperclass()) {
      for (Method method : each.getDeclaredMethods()) {
        if (!method.isBridge() && signature(method).equals(signature(bridge))) {
          return each == bridge.getDeclaringClass()
              || Arrays.equals(method.getGenericParameterTypes(), method.getParameterTypes());
        }
      }
    }
    return false;
  }
}
