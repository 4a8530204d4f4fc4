package org.micrograd.script.border;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The keys of Java maps by the texts that scripts write for them. */
final class MapKeys {
  private MapKeys() {}

  private static final Map<Class<?>, Function<String, Object>> PARSED =
      Map.ofEntries(
          Map.entry(Integer.class, Integer::valueOf),
          Map.entry(Long.class, Long::valueOf),
          Map.entry(Short.class, Short::valueOf),
          Map.entry(Byte.class, Byte::valueOf),
          Map.entry(Double.class, Double::valueOf),
          Map.entry(Float.class, Float::valueOf),
          Map.entry(Character.class, text -> text.length() == 1 ? text.charAt(0) : null),
          Map.entry(Boolean.class, MapKeys::truth),
          Map.entry(BigInteger.class, BigInteger::new),
          Map.entry(BigDecimal.class, BigDecimal::new),
          Map.entry(UUID.class, UUID::fromString),
          Map.entry(LocalDate.class, LocalDate::parse));

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
    return switch (key) {
      case null -> null;
      case Enum<?> constant -> of(constant.getDeclaringClass(), text);
      default -> of(key.getClass(), text);
    };
  }

  /** The key of a class that a text means; null where it means none. */
  static Object of(Class<?> type, String text) {
    try {
      return PARSED.containsKey(type)
          ? PARSED.get(type).apply(text)
          : type.isEnum() ? constant(type, text) : null;
    } catch (IllegalArgumentException | DateTimeException e) {
      return null;
    }
  }

  private static Object truth(String text) {
    return List.of("true", "false").contains(text) ? Boolean.valueOf(text) : null;
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
