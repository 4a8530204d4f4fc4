package org.micrograd.jsr223;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE;
import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.script.Bindings;
import javax.script.ScriptContext;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Objects of applications in engines that know only {@code javax.script} and the word {@code
 * bound}: each line answers what it does in a plain polyglot context with everything allowed.
 */
@SuppressWarnings({"JavaUtilDate", "ReferenceEquality"}) // An application may have such dates.
class BoundObjectsTest {
  private static final Map<String, GradEngine> OWN = new HashMap<>();
  private static final Map<String, Context> PLAIN = new HashMap<>();

  /** What an application tells others of its objects. */
  public interface Shape {
    double area();

    default String described() {
      return "of " + area();
    }
  }

  static final class Hidden implements Shape {
    @Override
    public double area() {
      return 3.5;
    }

    public String secret() {
      return "secret";
    }

    @Override
    public String toString() {
      return "hidden";
    }
  }

  /** An object without a text of its own, which takes everything. */
  public static class Takes {
    public int number = 4;

    public String text(String s) {
      return "" + s;
    }

    public String moment(Object any) {
      return "any";
    }

    public String moment(Date date) {
      return "date " + date.getTime();
    }

    public String day(LocalDate day) {
      return "day " + day;
    }

    public String instant(Instant instant) {
      return "instant " + instant;
    }

    public String any(Object o) {
      return o == null ? "null" : o.toString();
    }

    public String doubles(double... all) {
      return Arrays.toString(all);
    }

    public String taken(Takes other) {
      return "taken " + other.number;
    }

    public Takes self() {
      return this;
    }

    public double sum(List<Double> all) {
      return all.stream().mapToDouble(each -> each).sum();
    }

    public Object anonymous() {
      return new Object() {
        @Override
        public String toString() {
          return "anonymous";
        }
      };
    }

    public String fail() {
      throw new IllegalStateException("no!");
    }

    public String failChecked() throws Exception {
      throw new Exception("checked");
    }
  }

  /** An application's own collection. */
  public static class Rows implements Iterable<Takes> {
    private final List<Takes> all = new ArrayList<>(List.of(new Takes()));

    public Rows add(Takes one) {
      all.add(one);
      return this;
    }

    public Rows put(String name, Takes one) {
      return add(one);
    }

    public String first(Takes other) {
      return all.getFirst().taken(other) + all.size();
    }

    @Override
    public Iterator<Takes> iterator() {
      return all.iterator();
    }
  }

  private static Object made(String kind) {
    return switch (kind) {
      case "hidden" -> new Hidden();
      case "lambda" -> (Shape) () -> 2;
      case "takes" -> new Takes();
      case "proxy" ->
          Proxy.newProxyInstance(
              Shape.class.getClassLoader(),
              new Class<?>[] {Shape.class},
              (proxy, method, all) ->
                  switch (method.getName()) {
                    case "area" -> 1.5;
                    case "equals" -> proxy == all[0];
                    case "hashCode" -> 5;
                    default -> "made";
                  });
      case "enum" -> HostKind.Shape.ROUND;
      case "record" -> new HostKind.Point(3, 1.5);
      case "list" -> new ArrayList<>(List.of(3, 1, 2));
      case "map" -> new HashMap<>(Map.of("a", 1));
      case "elements" -> new ArrayList<>(List.of(new Takes()));
      case "rows" -> new Rows();
      case "array" -> new Takes[] {new Takes()};
      case "set" -> Set.of(new Takes());
      case "entries" -> new HashMap<>(Map.of("a", new Takes()));
      case "steps" -> new ArrayList<>(List.of(1, 2, 3)).listIterator();
      case "scanner" -> new Scanner("1 2 x");
      case "formatted" -> Map.of("day", LocalDate.of(2024, 2, 29), "as", ISO_LOCAL_DATE);
      case "adjusted" -> Map.of("day", LocalDate.of(2024, 2, 29), "by", lastDayOfMonth());
      case "fields" -> Map.of("day", LocalDate.of(2024, 2, 29), "field", ChronoField.DAY_OF_MONTH);
      case "units" -> Map.of("day", LocalDate.of(2024, 2, 29), "unit", ChronoUnit.DAYS);
      case "chronology" -> IsoChronology.INSTANCE;
      case "counter" -> new AtomicInteger(3);
      case "reference" -> new AtomicReference<Object>("z");
      case "format" -> {
        SimpleDateFormat format = new SimpleDateFormat("yyyy");
        format.setTimeZone(TimeZone.getTimeZone("UTC"));
        yield format;
      }
      default -> throw new IllegalArgumentException(kind);
    };
  }

  @BeforeAll
  static void open() {
    for (String language : List.of("js", "python")) {
      GradEngine engine = GradEngine.builder("micrograd-" + language).build();
      engine.getContext().setAttribute(GradEngine.HOST, "bound", ScriptContext.ENGINE_SCOPE);
      OWN.put(language, engine);
      PLAIN.put(language, Context.newBuilder(language).allowAllAccess(true).build());
    }
  }

  @AfterAll
  static void close() {
    OWN.values().forEach(GradEngine::close);
    PLAIN.values().forEach(Context::close);
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "bound-objects.txt",
      delimiter = '|',
      quoteCharacter = '^',
      commentCharacter = '#')
  void areWhatTheyAreInPlainPolyglot(String language, String kind, String text, String better) {
    for (String each : language.equals("*") ? List.of("js", "python") : List.of(language)) {
      String code = text.replace("\\n", "\n");
      String expected = better == null ? plain(each, made(kind), made(kind), code) : better;
      assertEquals(expected, own(each, made(kind), made(kind), code), each);
    }
  }

  private static String own(String language, Object x, Object y, String code) {
    Bindings names = new SimpleBindings(new HashMap<>(Map.of("x", x, "y", y, "b", new Takes())));
    try {
      return shown(OWN.get(language).eval(code, names));
    } catch (ScriptException e) {
      return "error";
    }
  }

  private static String plain(String language, Object x, Object y, String code) {
    Context context = PLAIN.get(language);
    Value names = context.getBindings(language);
    names.putMember("x", x);
    names.putMember("y", y);
    names.putMember("b", new Takes());
    int last = code.lastIndexOf('\n');
    try {
      if (language.equals("python") && last >= 0) {
        Value _ = context.eval(language, code.substring(0, last));
      }
      String block = "(() => eval(%s))()".formatted(quoted(code));
      Value answer =
          context.eval(language, language.equals("js") ? block : code.substring(last + 1));
      return shown(answer.as(Object.class));
    } catch (PolyglotException e) {
      return "error";
    }
  }

  private static String quoted(String code) {
    return '"' + code.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  /** Whole numbers as either writes them, and nothing of where an object lies. */
  private static String shown(Object answer) {
    return switch (answer) {
      case null -> "null";
      case Number n when n.doubleValue() == n.longValue() -> String.valueOf(n.longValue());
      case List<?> list -> list.stream().map(BoundObjectsTest::shown).toList().toString();
      case Map<?, ?> map when !(answer instanceof java.util.function.Function) ->
          new HashMap<>(map).toString();
      default -> answer.toString().replaceAll("@[0-9a-f]+", "@");
    };
  }
}
