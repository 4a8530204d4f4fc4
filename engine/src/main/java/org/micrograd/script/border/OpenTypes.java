package org.micrograd.script.border;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.BaseStream;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.graalvm.polyglot.HostAccess;

/**
 * The types of the JDK whose members every script may use: what they do stays within the object
 * that the application handed over.
 */
public final class OpenTypes {
  /** Numbers, texts, dates and ids: they hold no object of an application. */
  private static final Set<String> PACKAGES = Set.of("java.time", "java.time.zone", "java.math");

  private static final Set<String> VALUES =
      Set.of(
          "java.util.UUID",
          "java.util.Date",
          "java.sql.Date",
          "java.sql.Time",
          "java.sql.Timestamp",
          "java.util.Locale",
          "java.util.Currency",
          "java.util.BitSet",
          "java.net.URI",
          "java.lang.StringBuilder",
          "java.lang.StringBuffer",
          "java.util.concurrent.atomic.AtomicInteger",
          "java.util.concurrent.atomic.AtomicLong",
          "java.util.concurrent.atomic.AtomicBoolean",
          "java.util.concurrent.atomic.LongAdder",
          "java.util.concurrent.atomic.DoubleAdder");

  private static final List<Class<?>> CONTAINERS =
      List.of(
          Iterable.class,
          Collection.class,
          java.util.SequencedCollection.class,
          List.class,
          Set.class,
          java.util.SequencedSet.class,
          java.util.SortedSet.class,
          java.util.NavigableSet.class,
          java.util.Queue.class,
          java.util.Deque.class,
          Iterator.class,
          java.util.ListIterator.class,
          java.util.Enumeration.class,
          Map.class,
          java.util.SequencedMap.class,
          java.util.SortedMap.class,
          java.util.NavigableMap.class,
          java.util.concurrent.ConcurrentMap.class,
          Map.Entry.class,
          Optional.class,
          OptionalInt.class,
          OptionalLong.class,
          OptionalDouble.class,
          BaseStream.class,
          Stream.class,
          IntStream.class,
          LongStream.class,
          DoubleStream.class,
          Comparable.class,
          Comparator.class,
          CharSequence.class,
          Appendable.class);

  private static final Set<String> OF_OBJECT = Set.of("toString", "equals", "hashCode");

  private static final Set<String> OF_THROWABLE =
      Set.of("getMessage", "getLocalizedMessage", "getCause", "toString");

  private OpenTypes() {}

  private static final ClassValue<Boolean> IS_PLAIN =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> of) {
          for (Class<?> type = of; type != null; type = type.getSuperclass()) {
            if (VALUES.contains(type.getName()) || PACKAGES.contains(type.getPackageName())) {
              return true;
            }
          }
          return false;
        }
      };

  /** Whether an object is one of the JDK's numbers, texts, dates or ids. */
  static boolean isPlain(Object o) {
    return IS_PLAIN.get(o.getClass());
  }

  /** Whether an object is a number, a text or a truth of the languages themselves. */
  static boolean isCommon(Object o) {
    return o instanceof Double
        || o instanceof Integer
        || o instanceof String
        || o instanceof Boolean;
  }

  /** Opens them, and what every object tells of itself. */
  public static void open(HostAccess.Builder members) {
    for (String name : VALUES) {
      try {
        methods(Class.forName(name)).forEach(members::allowAccess);
      } catch (ClassNotFoundException e) {
        // A runtime without the JDK's module java.sql has no such object either.
      }
    }
    CONTAINERS.forEach(type -> methods(type).forEach(members::allowAccess));
    PLAIN.forEach(type -> methods(type).forEach(members::allowAccess));
    Arrays.stream(Object.class.getMethods())
        .filter(method -> OF_OBJECT.contains(method.getName()))
        .forEach(members::allowAccess);
    Arrays.stream(Throwable.class.getMethods())
        .filter(method -> OF_THROWABLE.contains(method.getName()))
        .forEach(members::allowAccess);
    members.allowAccessInheritance(true);
  }

  /**
   * Opens the public members of all objects, but for those by which a script would come to more
   * than what it was given.
   *
   * @param named the classes that the application has named: threads and the system may be among
   *     them
   */
  public static void openPublic(HostAccess.Builder members, Set<Class<?>> named) {
    members.allowPublicAccess(true).allowAllImplementations(true);
    members.denyAccess(Object.class, false);
    CLOSED.stream()
        .filter(type -> !(named.contains(type) && OF_MACHINE.contains(type)))
        .forEach(members::denyAccess);
  }

  /** What an application may open that names it: the rest makes a script's access its own. */
  private static final Set<Class<?>> OF_MACHINE =
      Set.of(
          Thread.class,
          ThreadGroup.class,
          Process.class,
          ProcessHandle.class,
          ProcessBuilder.class,
          Runtime.class,
          System.class);

  /** Whether a script may extend a class that is opened: what it gets of some would be too much. */
  public static boolean isExtended(Class<?> type) {
    return CLOSED.stream().noneMatch(each -> each.isAssignableFrom(type));
  }

  /** The classes of an application that opened ones are or take: of their objects no views. */
  public static Stream<Class<?>> taken(Set<Class<?>> classes) {
    return classes.stream()
        .flatMap(OpenTypes::taken)
        .filter(type -> !type.isPrimitive() && !type.isArray())
        .filter(type -> classes.contains(type) || type.getClassLoader() != null)
        .filter(type -> type != Object.class && !type.getName().startsWith("java.lang."))
        .distinct();
  }

  private static Stream<Class<?>> taken(Class<?> type) {
    Stream<java.lang.reflect.Executable> all =
        Stream.concat(Arrays.stream(type.getConstructors()), Arrays.stream(type.getMethods()));
    return Stream.concat(
        Stream.of(type), all.flatMap(each -> Arrays.stream(each.getParameterTypes())));
  }

  private static final List<Class<?>> CLOSED =
      Stream.concat(
              OF_MACHINE.stream(),
              Stream.<Class<?>>of(
                  Class.class,
                  ClassLoader.class,
                  Module.class,
                  ModuleLayer.class,
                  Package.class,
                  java.lang.reflect.AnnotatedElement.class,
                  java.lang.reflect.Member.class,
                  java.lang.reflect.InvocationHandler.class,
                  java.lang.invoke.MethodHandle.class,
                  java.lang.invoke.MethodHandles.Lookup.class,
                  java.security.ProtectionDomain.class,
                  javax.script.ScriptEngine.class,
                  org.graalvm.polyglot.Value.class,
                  org.graalvm.polyglot.Context.class,
                  org.graalvm.polyglot.Engine.class))
          .toList();

  /** The classes and interfaces of {@link #PACKAGES}; what implements them is open by them. */
  private static final List<Class<?>> PLAIN =
      List.of(
          java.math.BigDecimal.class,
          java.math.BigInteger.class,
          java.time.DayOfWeek.class,
          java.time.Duration.class,
          java.time.Instant.class,
          java.time.LocalDate.class,
          java.time.LocalDateTime.class,
          java.time.LocalTime.class,
          java.time.Month.class,
          java.time.MonthDay.class,
          java.time.OffsetDateTime.class,
          java.time.OffsetTime.class,
          java.time.Period.class,
          java.time.Year.class,
          java.time.YearMonth.class,
          java.time.ZoneId.class,
          java.time.ZoneOffset.class,
          java.time.ZonedDateTime.class);

  private static Stream<Method> methods(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getDeclaringClass() != Object.class)
        .filter(method -> !Modifier.isStatic(method.getModifiers()));
  }
}
