package org.micrograd.script.border;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

/** The fields of a class's objects that Java code in other packages can read. */
final class PublicFields {
  private PublicFields() {}

  /** The only field of a name, if there is no method of that name; else null. */
  static Field of(Class<?> type, String name) {
    List<Field> found =
        PublicNames.types(type).stream()
            .flatMap(each -> Arrays.stream(each.getFields()))
            .filter(each -> each.getName().equals(name))
            .filter(each -> !Modifier.isStatic(each.getModifiers()))
            .filter(each -> PublicNames.isPublic(each.getDeclaringClass()))
            .distinct()
            .toList();
    return found.size() == 1 && PublicMethods.of(type, name).isEmpty() ? found.getFirst() : null;
  }
}
