package org.micrograd.script.border;

import java.util.Arrays;
import java.util.Map;

/** The keys of Java maps by the texts that scripts write for them. */
final class MapKeys {
  private MapKeys() {}

  /**
   * The key that a text means: the text itself, or a number or constant of an enum that is written
   * so, where the map has keys of that kind.
   */
  static Object of(Map<?, ?> map, String text) {
    if (map.isEmpty() || has(map, text)) {
      return text;
    }
    Object first = map.keySet().iterator().next();
    Object meant = like(first, text);
    return meant == null ? text : meant;
  }

  private static Object like(Object key, String text) {
    try {
      return switch (key) {
        case Integer _ -> (Object) Integer.valueOf(text);
        case Long _ -> Long.valueOf(text);
        case Short _ -> Short.valueOf(text);
        case Byte _ -> Byte.valueOf(text);
        case Double _ -> Double.valueOf(text);
        case Float _ -> Float.valueOf(text);
        case Character _ -> text.length() == 1 ? text.charAt(0) : null;
        case Enum<?> constant -> constant(constant.getDeclaringClass(), text);
        case null, default -> null;
      };
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static Object constant(Class<?> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> ((Enum<?>) each).name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** Whether a map has a key; it has none that it cannot compare with its own. */
  static boolean has(Map<?, ?> map, Object key) {
    try {
      return map.containsKey(key);
    } catch (ClassCastException | NullPointerException e) {
      return false;
    }
  }
}
