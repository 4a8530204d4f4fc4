package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.script.ScriptContext;
import javax.script.ScriptException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * What a script's function answers where an interface of Java declares it: it is of that class, or
 * an error names the method, what was answered and the class, in whatever way the interface came to
 * the script's function.
 */
class AnsweredTypesTest {
  private static final Map<String, GradEngine> OPEN = new HashMap<>();

  /** A constant of an application. */
  public enum Level {
    LOW,
    HIGH {
      @Override
      public String text() {
        return "up";
      }
    };

    public String text() {
      return "down";
    }
  }

  /** A row of an application. */
  public record Point(int x, int y) {}

  /** One method for each type. */
  public interface Answers {
    boolean truth();

    Boolean boxedTruth();

    byte small();

    short middle();

    int whole();

    Integer boxed();

    long large();

    Long boxedLong();

    float single();

    double real();

    char letter();

    Character boxedLetter();

    String text();

    CharSequence sequence();

    BigDecimal decimal();

    BigInteger big();

    Number number();

    Level level();

    List<Level> levels();

    Map<String, Level> levelsByName();

    Map<Level, Level> byLevel();

    Optional<String> optional();

    Optional<Level> optionalLevel();

    OptionalInt optionalInt();

    OptionalLong optionalLong();

    OptionalDouble optionalDouble();

    LocalDate day();

    LocalDateTime moment();

    Instant instant();

    Date date();

    Duration duration();

    int[] ints();

    String[] texts();

    Level[] levelArray();

    double[][] rows();

    byte[] bytes();

    List<String> textList();

    Set<String> textSet();

    Collection<Long> longs();

    Iterator<String> steps();

    Stream<Integer> stream();

    Point point();

    List<Point> points();

    IntUnaryOperator operator();

    Function<String, Level> toLevel();

    Supplier<Supplier<Long>> nested();

    Runnable job();

    Callable<Optional<Long>> called();

    Object any();

    void nothing();

    Void none();

    RuntimeException error();
  }

  /** Takes such an interface, or a function that is one. */
  public static class Takes {
    public Object object(String method, Answers answers) throws Throwable {
      return called(answers, method);
    }
  }

  private static Object called(Answers answers, String name) throws Throwable {
    Method method = Answers.class.getMethod(name);
    try {
      return shown(method.invoke(answers));
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** Uses what was answered as its class says. */
  private static String shown(Object o) {
    return switch (o) {
      case int[] all -> Arrays.toString(all);
      case byte[] all -> Arrays.toString(all);
      case Object[] all -> Arrays.deepToString(all);
      case Iterator<?> all -> all.next() + " " + all.next();
      case Stream<?> all -> all.map(String::valueOf).collect(Collectors.joining(" "));
      case List<?> all -> all.stream().map(AnsweredTypesTest::shown).toList().toString();
      case IntUnaryOperator f -> "" + f.applyAsInt(3);
      case Function<?, ?> f -> toLevel(f);
      case Map<?, ?> all -> levels(all);
      case Supplier<?> f -> shown(f.get());
      case Callable<?> f -> optional(f);
      case Runnable f -> {
        f.run();
        yield "run";
      }
      case Level level -> level.text();
      case RuntimeException e -> e.getMessage().replaceFirst("^<eval>[:0-9]+ ", "");
      case null -> "null";
      default -> o + " " + o.getClass().getSimpleName();
    };
  }

  @SuppressWarnings("unchecked")
  private static String toLevel(Function<?, ?> f) {
    Level level = ((Function<String, Level>) f).apply("a");
    return level.text();
  }

  @SuppressWarnings("unchecked")
  private static String levels(Map<?, ?> all) {
    return ((Map<Object, Level>) all)
        .entrySet().stream()
            .map(each -> {
              Level level = each.getValue();
              return each.getKey() + " " + level.text();
            })
            .collect(Collectors.joining(", "));
  }

  @SuppressWarnings("unchecked")
  private static String optional(Callable<?> f) {
    try {
      Long n = ((Callable<Optional<Long>>) f).call().orElse(7L);
      return "called " + n;
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeAll
  static void open() throws ScriptException {
    for (String language : List.of("js", "python")) {
      GradEngine engine = GradEngine.builder("micrograd-" + language).build();
      engine.getContext().setAttribute(GradEngine.HOST, "bound", ScriptContext.ENGINE_SCOPE);
      engine.put("t", new Takes());
      engine.put("high", Level.HIGH);
      engine.put("p", new Point(1, 2));
      engine.put("long", "x".repeat(500) + "\nsecond");
      engine.put("all", new GuardedLong());
      if (language.equals("python")) {
        engine.eval("import datetime, decimal");
      }
      engine.eval(none(language.equals("js")));
      OPEN.put(language, engine);
    }
  }

  /** An object with a text of many lines. */
  public static final class GuardedLong {
    @Override
    public String toString() {
      return "line\n".repeat(100);
    }
  }

  @AfterAll
  static void close() {
    OPEN.values().forEach(GradEngine::close);
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "answered-types.txt",
      delimiter = '|',
      quoteCharacter = '`',
      commentCharacter = '#')
  void areOfTheirClass(String language, String method, String value, String expected) {
    for (String each : language.equals("*") ? List.of("js", "python") : List.of(language)) {
      boolean js = each.equals("js");
      String own = js ? value : value.replace("null", "None").replace("true", "True");
      GradEngine engine = OPEN.get(each);
      assertEquals(expected, byInterface(engine, method, own, js), each + " by getInterface");
      assertEquals(expected, byArgument(engine, method, own, js), each + " as an argument");
    }
  }

  /** An object with all methods, as an interface needs them, none of which answers anything. */
  private static String none(boolean js) {
    StringBuilder text = new StringBuilder();
    for (Method each : Answers.class.getMethods()) {
      text.append((js ? "%s() { }," : " %s = lambda self: None\n").formatted(each.getName()));
    }
    return js ? "var none = {" + text + "}" : "class None_:\n" + text;
  }

  /** One of which a method answers something. */
  private static String one(String method, String value, boolean js) {
    return (js ? "({...none, %s() { return %s }})" : "class One(None_):\n %s = lambda self: %s\n")
        .formatted(method, value);
  }

  private static String byInterface(GradEngine engine, String method, String value, boolean js) {
    return answer(() -> {
      engine.eval((js ? "var made = " : "") + one(method, value, js));
      Object made = js ? engine.get("made") : engine.eval("One()");
      Answers answers = Objects.requireNonNull(engine.getInterface(made, Answers.class));
      return called(answers, method);
    });
  }

  private static String byArgument(GradEngine engine, String method, String value, boolean js) {
    return answer(() -> {
      if (!js) {
        Object _ = engine.eval(one(method, value, false));
      }
      String object = js ? one(method, value, true) : "One()";
      return engine.eval("t.object('%s', %s)".formatted(method, object));
    });
  }

  /** Something that throws anything. */
  private interface Action {
    Object run() throws Throwable;
  }

  private static String answer(Action action) {
    try {
      return String.valueOf(action.run());
    } catch (Throwable e) {
      return String.valueOf(e.getMessage())
          .replaceAll(" in <.*| \\(<.*", "")
          .replace("Answers.", "")
          .replaceFirst("^java.lang.ClassCastException: ", "");
    }
  }
}
