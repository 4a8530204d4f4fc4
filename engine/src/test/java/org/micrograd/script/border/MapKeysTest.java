package org.micrograd.script.border;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The keys that texts mean in maps of every kind of key. */
class MapKeysTest {
  static Arguments[] keys() {
    return new Arguments[] {
      Arguments.of(1, "1", 1),
      Arguments.of(1L, "1", 1L),
      Arguments.of(1L, "2", 2L),
      Arguments.of((short) 1, "1", (short) 1),
      Arguments.of((byte) 1, "200", "200"),
      Arguments.of(1.5, "1.5", 1.5),
      Arguments.of(1.5f, "2", 2f),
      Arguments.of('a', "b", 'b'),
      Arguments.of('a', "bc", "bc"),
      Arguments.of(DayOfWeek.MONDAY, "FRIDAY", DayOfWeek.FRIDAY),
      Arguments.of(DayOfWeek.MONDAY, "Feria", "Feria"),
      Arguments.of("1", "1", "1"),
      Arguments.of("a", "b", "b"),
      Arguments.of(1, "x", "x"),
    };
  }

  @ParameterizedTest
  @MethodSource("keys")
  void areOfTheKindOfTheOthers(Object key, String text, Object meant) {
    assertEquals(meant, MapKeys.of(Map.of(key, true), text));
    assertEquals(meant, MapKeys.of(new TreeMap<>(Map.of(key, true)), text));
  }

  @Test
  void areTextsInAnEmptyMapAndBesideANullKey() {
    assertEquals("1", MapKeys.of(Map.of(), "1"));
    Map<Object, Object> map = new HashMap<>();
    map.put(null, 1);
    assertEquals("a", MapKeys.of(map, "a"));
  }

  @Test
  void thatCannotBeComparedAreAbsent() {
    assertFalse(MapKeys.has(new TreeMap<>(Map.of(1, 2)), "a"));
    assertFalse(MapKeys.has(Map.of("a", 1), null));
  }
}
