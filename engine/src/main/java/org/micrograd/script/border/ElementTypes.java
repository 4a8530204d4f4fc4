package org.micrograd.script.border;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Java's methods declare of the elements, keys and entries of the containers that they take,
 * at any depth. Java does not look at it before the method uses an element.
 */
final class ElementTypes {
  /** Constructors go by this name. */
  static final String NEW = "<init>";

  private static final ClassValue<Map<String, List<Executable>>> MEMBERS =
      new ClassValue<>() {
        @Override
        protected Map<String, List<Executable>> computeValue(Class<?> type) {
          return Stream.concat(
                  Arrays.stream(type.getMethods()), Arrays.stream(type.getConstructors()))
              .collect(Collectors.groupingBy(ElementTypes::nameOf));
        }
      };

  private ElementTypes() {}

  private static String nameOf(Executable member) {
    return switch (member) {
      case Method method -> method.getName();
      case Constructor<?> _ -> NEW;
    };
  }

  /**
   * The type that a method declares at a place where a container is given: that of all the methods
   * of its name that take so many arguments and such a container; null if they differ or say
   * nothing of its elements.
   */
  static ParameterizedType of(Class<?> owner, String method, int count, int at, Object given) {
    Set<Type> types =
        members(owner, method)
            .map(each -> parameter(each, count, at))
            .filter(type -> type != null && raw(type).isInstance(given))
            .collect(Collectors.toSet());
    return types.size() == 1 && types.iterator().next() instanceof ParameterizedType only
        ? only
        : null;
  }

  /**
   * Whether a method takes a moment at a place that is of another class than a script's there:
   * polyglot makes one of the other of the script's own, but not of what that is in Java.
   */
  static boolean isOtherMoment(Class<?> owner, String method, int count, int at, Object moment) {
    return members(owner, method)
        .map(each -> parameter(each, count, at))
        .filter(Objects::nonNull)
        .map(ElementTypes::raw)
        .anyMatch(type -> isMoment(type) && !type.isInstance(moment));
  }

  private static boolean isMoment(Class<?> type) {
    return type == Date.class || type != Temporal.class && Temporal.class.isAssignableFrom(type);
  }

  /** The methods of a name, or the one of a signature as polyglot knows it. */
  private static Stream<Executable> members(Class<?> owner, String method) {
    int end = method.indexOf('(');
    String name = end < 0 ? method : method.substring(0, end);
    return MEMBERS.get(owner).getOrDefault(name, List.of()).stream()
        .filter(each -> end < 0 || PublicMethods.signature(each).equals(method));
  }

  /** Those that take so many arguments. */
  static List<Executable> taking(Class<?> owner, String method, int count) {
    return members(owner, method)
        .filter(each -> count == each.getParameterCount() || isMore(each, count))
        .toList();
  }

  private static boolean isMore(Executable member, int count) {
    return member.isVarArgs() && count >= member.getParameterCount() - 1;
  }

  /** What a method declares at a place; null if it does not take so many arguments. */
  static Type parameter(Executable member, int count, int at) {
    Type[] all = member.getGenericParameterTypes();
    if (member.isVarArgs() && count >= all.length - 1 && at >= all.length - 1) {
      return component(all[all.length - 1]);
    }
    return all.length == count ? all[at] : null;
  }

  private static Type component(Type array) {
    return array instanceof GenericArrayType generic
        ? generic.getGenericComponentType()
        : ((Class<?>) array).getComponentType();
  }

  /** The class that a type is at run time. */
  static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> own -> own;
      case ParameterizedType of -> (Class<?>) of.getRawType();
      case WildcardType any -> raw(any.getUpperBounds()[0]);
      case TypeVariable<?> any -> raw(any.getBounds()[0]);
      case GenericArrayType array -> raw(array.getGenericComponentType()).arrayType();
      default -> Object.class;
    };
  }

  /**
   * An element as what is declared of it: a number or a letter as one of that class, a container
   * with what is declared of its own elements.
   *
   * @param type null where nothing is declared
   * @throws ClassCastException that names both, if it is none
   */
  static Object as(Type type, Object element, String what) {
    return type == null || type == Object.class || element == null
        ? element
        : JavaTypes.as(type, element, what);
  }
}
