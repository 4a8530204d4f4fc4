package org.micrograd.script.library;

import java.lang.reflect.Array;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.graalvm.polyglot.Value;
import org.micrograd.script.border.Border;
import org.micrograd.script.run.OpeningAdvice;

/**
 * Arrays of Java for scripts that may name no class but those that hold nothing of an application.
 */
final class JavaArrays {
  private static final Map<String, Class<?>> ELEMENTS =
      Stream.of(
              List.of(boolean.class, byte.class, char.class, short.class, int.class, long.class),
              List.of(float.class, double.class, Object.class, String.class, Boolean.class),
              List.of(Byte.class, Character.class, Short.class, Integer.class, Long.class),
              List.of(Float.class, Double.class, Number.class))
          .flatMap(List::stream)
          .collect(Collectors.toMap(Class::getName, Function.identity()));

  private JavaArrays() {}

  /** Whether a name is that of arrays which any script may make. */
  static boolean isGiven(String name) {
    return ELEMENTS.containsKey(name.replace("[]", ""));
  }

  /** An array of a type, which is a name or a class that the application has bound. */
  static Object of(Value type, Value elements) {
    Class<?> array =
        type.isString() ? named(type.asString()) : (Class<?>) Border.current().toJava(type);
    if (array.isArray()) {
      return made(array.getComponentType(), elements);
    }
    throw new IllegalArgumentException(
        "Java.to makes an array, and no %s".formatted(array.getTypeName()));
  }

  private static Class<?> named(String name) {
    Class<?> element = ELEMENTS.get(name.replace("[]", ""));
    if (element == null) {
      throw new SecurityException(
          "Java.to makes no arrays of %s: %s"
              .formatted(name, OpeningAdvice.ofClass(name.replace("[]", ""))));
    }
    Class<?> type = element;
    for (int at = name.indexOf("[]"); at >= 0; at = name.indexOf("[]", at + 2)) {
      type = type.arrayType();
    }
    return type;
  }

  private static Object made(Class<?> type, Value elements) {
    int length = (int) elements.getArraySize();
    Object array = Array.newInstance(type, length);
    for (int i = 0; i < length; i++) {
      Value each = elements.getArrayElement(i);
      Array.set(array, i, element(type, each));
    }
    return array;
  }

  private static Object element(Class<?> type, Value each) {
    if (type.isArray() && each.hasArrayElements() && !each.isHostObject()) {
      return made(type.getComponentType(), each);
    }
    // Polyglot makes objects of Java of a script's, and knows none by its view.
    Object java = Border.current().toJava(each);
    return type == Object.class || type.isInstance(java) && !Border.current().owns(java)
        ? java
        : each.as(type);
  }
}
