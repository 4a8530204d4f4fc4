package org.micrograd.script.border;

import java.lang.reflect.Array;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.micrograd.autograd.Value;
import org.micrograd.script.ScriptFailure;

/** What a script has no form of its own for, made of what it writes instead. */
final class OtherForms {
  private OtherForms() {}

  /** A script's result as a class of Java that it is not of; null if nothing tells how. */
  static Object of(Class<?> type, Object o, String what) {
    return switch (o) {
      case Object _ when isOptional(type) -> optional(type, o, what);
      case String s when type.isEnum() -> constant(type, s);
      case String s when type == char.class || type == Character.class ->
          s.length() == 1 ? s.charAt(0) : null;
      case Integer n when type == char.class || type == Character.class ->
          n >= 0 && n <= Character.MAX_VALUE ? (char) n.intValue() : null;
      case Number n when type == Value.class -> Value.number(n.doubleValue());
      case Instant at -> moment(type, at.atZone(ZoneId.systemDefault()));
      case LocalDateTime at when type == LocalDate.class -> at.toLocalDate();
      case LocalDateTime at when type == LocalTime.class -> at.toLocalTime();
      case ScriptList list when type.isArray() -> array(type.getComponentType(), list, what);
      case Collection<?> all when type == Stream.class -> all.stream();
      case Collection<?> all when type == Iterator.class -> all.iterator();
      case GuestObject own when type == Iterable.class && GuestElements.isFor(own) ->
          new GuestElements(own);
      case GuestObject own when isError(type, own) -> own.failure();
      case GuestObject own when ScriptInterface.isFor(type, own) -> ScriptInterface.of(type, own);
      default -> null;
    };
  }

  /** Whether a script's error can be a Java exception of a class. */
  static boolean isError(Class<?> type, GuestObject own) {
    return type != Object.class && type.isAssignableFrom(ScriptFailure.class) && own.isError();
  }

  static boolean isOptional(Class<?> type) {
    return type == Optional.class
        || type == OptionalInt.class
        || type == OptionalLong.class
        || type == OptionalDouble.class;
  }

  /** An optional result; a script's nothing is an empty one. */
  static Object optional(Class<?> type, Object o, String what) {
    if (type == OptionalInt.class) {
      return o == null
          ? OptionalInt.empty()
          : OptionalInt.of((int) JavaTypes.as(int.class, o, what));
    }
    if (type == OptionalLong.class) {
      return o == null
          ? OptionalLong.empty()
          : OptionalLong.of((long) JavaTypes.as(long.class, o, what));
    }
    if (type == OptionalDouble.class) {
      return o == null
          ? OptionalDouble.empty()
          : OptionalDouble.of((double) JavaTypes.as(double.class, o, what));
    }
    return Optional.ofNullable(o);
  }

  private static Object constant(Class<?> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> ((Enum<?>) each).name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** As polyglot makes it of a moment that JavaScript has. */
  private static Object moment(Class<?> type, ZonedDateTime at) {
    if (type == Date.class) {
      return Date.from(at.toInstant());
    }
    if (type == LocalDate.class) {
      return at.toLocalDate();
    }
    if (type == LocalTime.class) {
      return at.toLocalTime();
    }
    if (type == LocalDateTime.class) {
      return at.toLocalDateTime();
    }
    if (type == OffsetDateTime.class) {
      return at.toOffsetDateTime();
    }
    return type == ZonedDateTime.class ? at : null;
  }

  private static Object array(Class<?> type, ScriptList list, String what) {
    Object[] elements = list.toArray();
    Object array = Array.newInstance(type, elements.length);
    for (int i = 0; i < elements.length; i++) {
      Array.set(array, i, JavaTypes.as(type, elements[i], "element " + i + " of " + what));
    }
    return array;
  }
}
