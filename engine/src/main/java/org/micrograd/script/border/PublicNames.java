package org.micrograd.script.border;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names of the members that a class shows to Java code in other packages: what it has beyond
 * the public classes and interfaces that it is of, nobody can call.
 */
final class PublicNames {
  private static final ClassValue<Set<String>> NAMES =
      new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
          Set<String> names = new HashSet<>();
          for (Class<?> each : types(type)) {
            members(each).map(Member::getName).forEach(names::add);
          }
          members(Object.class).map(Member::getName).forEach(names::remove);
          return names;
        }
      };

  private PublicNames() {}

  static Set<String> of(Class<?> type) {
    return NAMES.get(type);
  }

  /** The public classes and interfaces that a class is of, those nearer to it first. */
  static Set<Class<?>> types(Class<?> type) {
    Set<Class<?>> types = new LinkedHashSet<>();
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      add(each, types);
    }
    return types;
  }

  private static void add(Class<?> type, Set<Class<?>> types) {
    if (isPublic(type)) {
      boolean _ = types.add(type);
    }
    for (Class<?> each : type.getInterfaces()) {
      add(each, types);
    }
  }

  /** The only public field of a name, if there is no method of that name; else null. */
  static Field field(Class<?> type, String name) {
    List<Field> found =
        types(type).stream()
            .flatMap(each -> Arrays.stream(each.getFields()))
            .filter(each -> each.getName().equals(name))
            .filter(each -> !Modifier.isStatic(each.getModifiers()))
            .filter(each -> isPublic(each.getDeclaringClass()))
            .distinct()
            .toList();
    return found.size() == 1 && PublicMethods.of(type, name).isEmpty() ? found.getFirst() : null;
  }

  static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && type.getModule().isExported(type.getPackageName());
  }

  private static Stream<Member> members(Class<?> type) {
    return Stream.<Member>concat(Arrays.stream(type.getMethods()), Arrays.stream(type.getFields()))
        .filter(member -> !Modifier.isStatic(member.getModifiers()));
  }
}
