package org.micrograd.script.border;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a script's value becomes where Java asks for a type: the same value, or an error. */
class JavaTypesTest {
  private static final Map<String, Class<?>> TYPES =
      Map.ofEntries(
          Map.entry("void", void.class),
          Map.entry("byte", byte.class),
          Map.entry("short", short.class),
          Map.entry("int", int.class),
          Map.entry("long", long.class),
          Map.entry("Long", Long.class),
          Map.entry("float", float.class),
          Map.entry("double", double.class),
          Map.entry("char", char.class),
          Map.entry("boolean", boolean.class),
          Map.entry("Object", Object.class),
          Map.entry("Number", Number.class),
          Map.entry("String", String.class),
          Map.entry("BigInteger", BigInteger.class),
          Map.entry("BigDecimal", BigDecimal.class));

  private static Object value(String text) {
    if (text.equals("null")) {
      return null;
    }
    return switch (text.charAt(text.length() - 1)) {
      case 'i' -> Integer.valueOf(text.substring(0, text.length() - 1));
      case 'l' -> Long.valueOf(text.substring(0, text.length() - 1));
      case 'd' -> Double.valueOf(text.substring(0, text.length() - 1));
      case 'n' -> new BigInteger(text.substring(0, text.length() - 1));
      case 'm' -> new BigDecimal(text.substring(0, text.length() - 1));
      case '\'' -> text.substring(1, text.length() - 1);
      default -> Boolean.valueOf(text);
    };
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "void, 5i, null",
        "void, 'a', null",
        "void, null, null",
        "byte, 127i, 127",
        "byte, 128i, got 128",
        "short, 40000i, got 40000",
        "int, 3.0d, 3",
        "int, 1.5d, got 1.5",
        "int, 2147483648l, got 2147483648",
        "int, NaNd, got NaN",
        "int, null, got nothing",
        "long, 3i, 3",
        "long, 1e300d, got 1.0E300",
        "long, Infinityd, got Infinity",
        "long, 9223372036854775807n, 9223372036854775807",
        "long, 9223372036854775808n, got 9223372036854775808",
        "Long, 5.0d, 5",
        "Long, null, null",
        "float, 1.5d, 1.5",
        "float, 1e300d, got 1.0E300",
        "double, 5i, 5.0",
        "double, 9007199254740993l, got 9007199254740993",
        "double, 9007199254740992l, 9.007199254740992E15",
        "double, 1.10m, 1.1",
        "double, 'a', got a of String",
        "char, 'c', c",
        "char, 'cc', got cc of String",
        "boolean, true, true",
        "boolean, 1i, got 1 of Integer",
        "Object, 5i, 5",
        "Number, 2.0d, 2.0",
        "String, 5i, got 5 of Integer",
        "String, 'a', a",
        "BigInteger, 5i, 5",
        "BigInteger, 1.5d, got 1.5",
        "BigDecimal, 0.1d, 0.1",
        "BigDecimal, 5i, 5",
        "BigDecimal, NaNd, got NaN",
      })
  void areTheSameOrRefused(String type, String given, String expected) {
    assertEquals(expected, converted(TYPES.get(type), value(given)));
  }

  private static String converted(Class<?> type, Object value) {
    try {
      return String.valueOf(JavaTypes.as(type, value, "the result"));
    } catch (ClassCastException e) {
      return e.getMessage().replaceFirst("^the result must be an? \\S+, ", "");
    }
  }
}
