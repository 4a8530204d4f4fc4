package org.micrograd.script.border;

import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
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

  private static final ClassValue<Set<String>> STATICS =
      new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
          return isPublic(type)
              ? Stream.concat(
                      all(type).filter(member -> Modifier.isStatic(member.getModifiers())),
                      Arrays.stream(type.getClasses()).filter(PublicNames::isPublic))
                  .map(each ->
                      each instanceof Member m ? m.getName() : ((Class<?>) each).getSimpleName())
                  .collect(Collectors.toUnmodifiableSet())
              : Set.of();
        }
      };

  private PublicNames() {}

  static Set<String> of(Class<?> type) {
    return NAMES.get(type);
  }

  /** The names of a class's static members, and of the classes in it. */
  static Set<String> ofStatics(Class<?> type) {
    return STATICS.get(type);
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

  static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && type.getModule().isExported(type.getPackageName());
  }

  private static Stream<Member> members(Class<?> type) {
    return all(type).filter(member -> !Modifier.isStatic(member.getModifiers()));
  }

  private static Stream<Member> all(Class<?> type) {
    return Stream.concat(Arrays.stream(type.getMethods()), Arrays.stream(type.getFields()));
  }
}
