package org.micrograd.script.host;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.Chronology;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAmount;
import java.time.temporal.TemporalField;
import java.time.temporal.TemporalQuery;
import java.time.temporal.TemporalUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.FileSystem;
import org.graalvm.polyglot.io.IOAccess;
import org.micrograd.script.Access;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.border.Border;
import org.micrograd.script.border.JavaProxy;
import org.micrograd.script.border.OpenTypes;
import org.micrograd.script.border.TakenViews;
import org.micrograd.script.language.Language;

/**
 * The polyglot engine that all hosts with the same access to Java share: what a script compiles to
 * is compiled once, and polyglot allows one access an engine.
 *
 * @param members the members of Java objects that scripts may use
 */
record SharedEngine(Engine engine, HostAccess members) {
  /**
   * The engines, each kept by one of the classes that are opened in it: they go when the
   * application and its class loader do.
   */
  private static final ClassValue<ConcurrentHashMap<Key, SharedEngine>> OPEN =
      new ClassValue<>() {
        @Override
        protected ConcurrentHashMap<Key, SharedEngine> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  private static final Set<String> PRIMITIVES =
      Set.of("boolean", "byte", "char", "short", "int", "long", "float", "double");

  /** The types of Java's parameters that take a view of a script's object. */
  private static final List<Class<?>> VIEWS =
      List.of(
          Number.class,
          BigDecimal.class,
          Map.class,
          List.class,
          Set.class,
          Collection.class,
          Iterable.class);

  /** What readers and writers of the JDK take of an application, whose views are none. */
  private static final List<Class<?>> STREAMS =
      List.of(
          java.io.InputStream.class,
          java.io.OutputStream.class,
          java.io.Reader.class,
          java.io.Writer.class,
          java.nio.charset.Charset.class);

  /**
   * What the methods of dates take of an application; the dates are no views, which would unwrap
   * it.
   */
  private static final List<Class<?>> TAKEN_BY_DATES =
      List.of(
          Chronology.class,
          ChronoLocalDate.class,
          DateTimeFormatter.class,
          TemporalAdjuster.class,
          TemporalAmount.class,
          TemporalField.class,
          TemporalQuery.class,
          TemporalUnit.class);

  private record Key(boolean trusted, boolean host, Set<Class<?>> classes) {
    /** What the JDK makes of a record at run time takes a fiftieth of the first line. */
    @Override
    public int hashCode() {
      return classes.hashCode();
    }
  }

  static SharedEngine of(Access access) {
    return OPEN.get(keeper(access))
        .computeIfAbsent(
            new Key(access.trusted(), access.host(), access.classes()),
            key -> new SharedEngine(start(), members(access)));
  }

  /** A class of the application where there is one, and the same for the same classes. */
  private static Class<?> keeper(Access access) {
    Class<?> keeper = Object.class;
    for (Class<?> type : access.classes()) {
      boolean isNearer = keeper.getClassLoader() == null && type.getClassLoader() != null;
      boolean isAsNear = (keeper.getClassLoader() == null) == (type.getClassLoader() == null);
      if (isNearer || isAsNear && type.getName().compareTo(keeper.getName()) < 0) {
        keeper = type;
      }
    }
    return keeper;
  }

  /** Arrays are named as their elements, of which numbers and truths are always there. */
  private static boolean isAllowed(Access access, String name) {
    String element = name.replaceAll("(\\[\\])+$", "");
    return PRIMITIVES.contains(element)
        || access.classes().stream().anyMatch(type -> type.getName().equals(element));
  }

  private static Engine start() {
    return Engine.newBuilder()
        .allowExperimentalOptions(true)
        .option("engine.WarnInterpreterOnly", "false")
        .option("engine.WarnVirtualThreadSupport", "false")
        .build();
  }

  /**
   * A context of this engine that sees these files, without streams and limits.
   *
   * @throws ScriptFailure if the language is not on the class path
   */
  Context.Builder context(Language language, Access access, FileSystem files) {
    if (!engine.getLanguages().containsKey(language.id())) {
      throw new ScriptFailure(
          "there is no %s on the class path: add the Maven dependency org.graalvm.polyglot:%s-community, of type pom and the version of org.graalvm.polyglot:polyglot"
              .formatted(language.title(), language.id()));
    }
    Context.Builder builder =
        Context.newBuilder(language.id())
            .engine(engine)
            .allowExperimentalOptions(true)
            .options(language.options(access))
            .allowHostAccess(members);
    if (access.trusted()) {
      builder.allowAllAccess(true);
    }
    if (!access.classes().isEmpty()) {
      builder.allowHostClassLookup(name -> isAllowed(access, name));
    }
    return builder.allowIO(
        IOAccess.newBuilder().fileSystem(files).allowHostSocketAccess(access.trusted()).build());
  }

  /**
   * With the wrappers of JavaScript turned into Values where a Java method takes one, and its
   * objects into their views.
   */
  private static HostAccess members(Access access) {
    HostAccess.Builder members = opened(access);
    members.targetTypeMapping(
        Value.class,
        org.micrograd.autograd.Value.class,
        v -> Border.current() != null && TakenViews.isValue(Border.current(), v),
        v -> (org.micrograd.autograd.Value) Border.current().toJava(v),
        HostAccess.TargetMappingPrecedence.LOW);
    for (Class<?> type : VIEWS) {
      view(members, type);
    }
    TAKEN_BY_DATES.forEach(type -> itself(members, type));
    STREAMS.forEach(type -> itself(members, type));
    OpenTypes.taken(access.classes()).forEach(type -> itself(members, type));
    number(members, Double.class, Number::doubleValue, HostAccess.TargetMappingPrecedence.LOW);
    number(members, Long.class, Number::longValue, HostAccess.TargetMappingPrecedence.LOWEST);
    number(members, Integer.class, Number::intValue, HostAccess.TargetMappingPrecedence.LOWEST);
    // One for both: each is asked of every argument.
    members.targetTypeMapping(
        Value.class,
        Object.class,
        v -> JavaProxy.isOfApplication(v) || isViewed(v, Object.class),
        v -> JavaProxy.isOfApplication(v) ? JavaProxy.origin(v) : Border.current().toJava(v),
        HostAccess.TargetMappingPrecedence.HIGHEST);
    return members.build();
  }

  /**
   * A decimal, a counter or an application's own number where a method declares a plain one: a
   * whole one only what is whole. A great whole number stays refused, since its digits would go.
   */
  private static <T extends Number> void number(
      HostAccess.Builder members,
      Class<T> type,
      Function<Number, T> plain,
      HostAccess.TargetMappingPrecedence precedence) {
    members.targetTypeMapping(
        Number.class,
        type,
        n ->
            n != null
                && !(n instanceof BigInteger)
                && !n.getClass().getName().startsWith("java.lang.")
                && plain.apply(n).doubleValue() == n.doubleValue(),
        plain,
        precedence);
  }

  /** What a Java method keeps of a script waits for the script's engine, whoever uses it. */
  private static <T> void view(HostAccess.Builder members, Class<T> type) {
    members.targetTypeMapping(
        Value.class,
        type,
        v -> isViewed(v, type),
        v -> type.cast(Border.current().toJava(v)),
        HostAccess.TargetMappingPrecedence.HIGHEST);
  }

  private static <T> void itself(HostAccess.Builder members, Class<T> type) {
    members.targetTypeMapping(
        Value.class,
        type,
        v -> JavaProxy.isOfApplication(v) && type.isInstance(JavaProxy.origin(v)),
        v -> type.cast(JavaProxy.origin(v)),
        HostAccess.TargetMappingPrecedence.HIGHEST);
  }

  private static boolean isViewed(Value v, Class<?> type) {
    Border border = Border.current();
    return border != null && TakenViews.isViewed(border, v, type);
  }

  private static HostAccess.Builder opened(Access access) {
    HostAccess.Builder members =
        HostAccess.newBuilder(access.trusted() ? HostAccess.ALL : HostAccess.EXPLICIT)
            .allowArrayAccess(true)
            .allowBufferAccess(true)
            .allowListAccess(true)
            .allowMapAccess(true)
            .allowIterableAccess(true)
            .allowIteratorAccess(true);
    if (!access.trusted()) {
      OpenTypes.open(members);
    }
    if (access.host() && !access.trusted()) {
      OpenTypes.openPublic(members, access.classes());
    }
    for (Class<?> type : access.classes()) {
      Stream.of(type.getConstructors()).forEach(members::allowAccess);
      Stream.of(type.getMethods())
          .filter(method -> method.getDeclaringClass() != Object.class)
          .forEach(members::allowAccess);
      Stream.of(type.getFields()).forEach(members::allowAccess);
      if (OpenTypes.isExtended(type)) {
        members.allowImplementations(type);
      }
    }
    return members;
  }
}
