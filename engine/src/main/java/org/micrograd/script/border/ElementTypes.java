package org.micrograd.script.border;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.time.temporal.Temporal;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What Java's methods declare of the elements, keys and entries of the containers that they take,
 * at any depth. Java does not look at it before the method uses an element.
 */
final class ElementTypes {
  private ElementTypes() {}

  /**
   * The type that a method declares at a place where a container is given: that of all the methods
   * of its name that take so many arguments and such a container; null if they differ or say
   * nothing of its elements.
   */
  static ParameterizedType of(Class<?> owner, String method, int count, int at, Object given) {
    Set<Type> types =
        Overload.of(owner, method, count).stream()
            .filter(each -> each.raw(at).isInstance(given))
            .map(each -> each.type(at))
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
    return Overload.of(owner, method, count).stream()
        .map(each -> each.raw(at))
        .anyMatch(type -> isMoment(type) && !type.isInstance(moment));
  }

  private static boolean isMoment(Class<?> type) {
    return type == Date.class || type != Temporal.class && Temporal.class.isAssignableFrom(type);
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
