package org.micrograd.script.border;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How errors of JavaScript name a class: a view tells a call of a member from a reading of it as
 * little as polyglot does, so that a method is hidden by a field of its name, and has to be written
 * with its parameters.
 */
final class HiddenMethods {
  private static final ClassValue<String> SHOWN =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
          return shown(type);
        }
      };

  private HiddenMethods() {}

  /** The name of a class, and what to write for its hidden methods. */
  static String name(Class<?> type) {
    return SHOWN.get(type);
  }

  private static String shown(Class<?> type) {
    List<String> hidden = new ArrayList<>();
    Arrays.stream(type.getFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .map(Field::getName)
        .distinct()
        .forEach(name -> {
          for (Method method : PublicMethods.of(type, name)) {
            hidden.add("['%s']".formatted(PublicMethods.signature(method)));
          }
        });
    return hidden.isEmpty()
        ? type.getName()
        : "%s, whose methods that a field hides are written %s,"
            .formatted(type.getName(), String.join(", ", hidden));
  }
}
