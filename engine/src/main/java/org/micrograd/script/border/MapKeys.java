package org.micrograd.script.border;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The keys of Java maps by the texts that scripts write for them. */
final class MapKeys {
  private MapKeys() {}

  /** One key of each kind that a text can mean. */
  private static final List<Object> KINDS = List.of(0, 0L, (short) 0, (byte) 0, 0.0, 0f, '0');

  /**
   * The key that a text means: the text itself, or a number, constant of an enum or id that is
   * written so, where the map has that key, or none yet but its first is of that kind.
   */
  static Object of(Map<?, ?> map, String text) {
    if (map.isEmpty() || has(map, text)) {
      return text;
    }
    Object meant = like(map.keySet().iterator().next(), text);
    Object likely = meant == null ? text : meant;
    if (!isNumber(text) || has(map, likely)) {
      return likely;
    }
    return KINDS.stream()
        .map(kind -> like(kind, text))
        .filter(key -> key != null && has(map, key))
        .findFirst()
        .orElse(likely);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && (text.length() == 1 || text.charAt(0) <= '9');
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
        case Boolean _ -> List.of("true", "false").contains(text) ? Boolean.valueOf(text) : null;
        case BigInteger _ -> new BigInteger(text);
        case BigDecimal _ -> new BigDecimal(text);
        case UUID _ -> UUID.fromString(text);
        case LocalDate _ -> LocalDate.parse(text);
        case Enum<?> constant -> constant(constant.getDeclaringClass(), text);
        case null, default -> null;
      };
    } catch (IllegalArgumentException | DateTimeException e) {
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
