package org.micrograd.jsr223;

import java.io.Serial;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Kinds of objects that applications bind, each made anew where it is asked for. */
@SuppressWarnings({"JavaUtilDate", "UnnecessaryStringBuilder"})
enum HostKind {
  BYTE(() -> (byte) 5),
  SHORT(() -> (short) 5),
  INT(() -> 5),
  LONG(() -> 5L),
  LONG_BEYOND_DOUBLE(() -> 9007199254740993L),
  LONGEST(() -> Long.MAX_VALUE),
  FLOAT(() -> 1.5f),
  DOUBLE(() -> 2.5),
  WHOLE_DOUBLE(() -> 3.0),
  NAN(() -> Double.NaN),
  BOOLEAN(() -> true),
  CHAR(() -> 'c'),
  STRING(() -> "héllo"),
  EMPTY_STRING(() -> ""),
  STRING_BUILDER(() -> new StringBuilder("sb")),
  BIG_INTEGER(() -> new BigInteger("123456789012345678901234567890")),
  SMALL_BIG_INTEGER(() -> BigInteger.TEN),
  BIG_DECIMAL(() -> new BigDecimal("1.10")),
  ATOMIC_INTEGER(() -> new AtomicInteger(4)),
  ATOMIC_LONG(() -> new AtomicLong(4)),
  ENUM(() -> Color.RED),
  RECORD(() -> new Point(3, 1.5)),
  OPTIONAL(() -> Optional.of(3)),
  UUID_ID(() -> new UUID(1, 2)),
  URI_TEXT(() -> URI.create("http://a/b")),
  LOCAL_DATE(() -> LocalDate.of(2024, 2, 29)),
  LOCAL_TIME(() -> LocalTime.of(1, 2, 3)),
  LOCAL_DATE_TIME(() -> LocalDateTime.of(2024, 2, 29, 1, 2, 3)),
  INSTANT(() -> Instant.ofEpochSecond(1000)),
  ZONED(() -> ZonedDateTime.of(2024, 2, 29, 1, 2, 3, 0, ZoneId.of("UTC"))),
  DURATION(() -> Duration.ofSeconds(90)),
  ZONE(() -> ZoneId.of("Europe/Berlin")),
  DATE(() -> new Date(1000)),
  ARRAY_LIST(() -> new ArrayList<>(List.of(3, 1, 2))),
  LIST_OF(() -> List.of(3, 1, 2)),
  SUB_LIST(() -> new ArrayList<>(List.of(9, 3, 1, 2)).subList(1, 4)),
  LINKED_LIST(() -> new LinkedList<>(List.of(3, 1, 2))),
  LIST_OF_TEXTS(() -> new ArrayList<>(List.of("b", "a"))),
  LIST_WITH_NULL(() -> new ArrayList<>(Arrays.asList(1, null))),
  LIST_OF_LISTS(
      () -> new ArrayList<>(List.of(new ArrayList<>(List.of(1)), new ArrayList<>(List.of(2))))),
  EMPTY_LIST(ArrayList::new),
  SET(() -> new LinkedHashSet<>(List.of(3, 1, 2))),
  TREE_SET(() -> new TreeSet<>(List.of(3, 1, 2))),
  DEQUE(() -> new ArrayDeque<>(List.of(3, 1, 2))),
  ITERATOR(() -> List.of(3, 1, 2).iterator()),
  ITERABLE(() -> (Iterable<Integer>) () -> List.of(3, 1, 2).iterator()),
  STREAM(() -> Stream.of(3, 1, 2)),
  INT_STREAM(() -> IntStream.of(3, 1, 2)),
  INTS(() -> new int[] {3, 1, 2}),
  DOUBLES(() -> new double[] {3.5, 1, 2}),
  BYTES(() -> new byte[] {3, 1, 2}),
  CHARS(() -> new char[] {'a', 'b'}),
  BOOLEANS(() -> new boolean[] {true, false}),
  LONGS(() -> new long[] {3, 1, 2}),
  STRINGS(() -> new String[] {"b", "a"}),
  OBJECTS(() -> new Object[] {3, "a", null}),
  BOXES(() -> new Double[] {1.5, 2.0}),
  LIST_OF_LONGS(() -> new ArrayList<>(List.of(9007199254740993L, 1L << 60))),
  MATRIX(() -> new double[][] {{1, 2}, {3}}),
  MAP(() -> map(new LinkedHashMap<>(), "a", 1, "b", 2)),
  MAP_OF_INTS(() -> map(new LinkedHashMap<>(), 1, "one", 2, "two")),
  MAP_OF_LONGS(() -> map(new LinkedHashMap<>(), 1L, "one", 2L, "two")),
  MAP_OF_IDS(() -> map(new LinkedHashMap<>(), new UUID(1, 2), 1)),
  MAP_OF_TRUTHS(() -> map(new LinkedHashMap<>(), true, "t", false, "f")),
  TREE_MAP(() -> map(new TreeMap<>(), "b", 2, "a", 1)),
  ENUM_MAP(() -> new EnumMap<>(Map.of(Color.RED, 1))),
  MAP_OF(() -> Map.of("a", 1)),
  CONCURRENT_MAP(() -> new ConcurrentHashMap<>(Map.of("a", 1))),
  MAP_WITH_NAMES_OF_METHODS(() -> map(new LinkedHashMap<>(), "size", 9, "get", 8)),
  PROPERTIES(() -> map(new Properties(), "a", "1", "b", "2")),
  ENTRY(() -> Map.entry("k", 1)),
  BEAN(Bean::new),
  RUNNABLE_WITH_MEMBERS(Job::new),
  FUNCTION_WITH_MEMBERS(Shout::new),
  FUNCTION(() -> (Function<Object, Object>) o -> "L" + o),
  BI_FUNCTION(() -> (BiFunction<Integer, Integer, Integer>) (a, b) -> a * b),
  SUPPLIER(() -> (Supplier<Object>) () -> 42),
  RUNNABLE(() -> (Runnable) () -> {}),
  CALLABLE(() -> (Callable<Object>) () -> "called"),
  DOUBLE_OPERATOR(() -> (DoubleUnaryOperator) d -> d * 2),
  PREDICATE(() -> (Predicate<Object>) o -> o != null),
  EXCEPTION(() -> new IllegalStateException("bad")),
  CLASS(() -> String.class),
  INTERFACE(() -> List.class),
  LOCALE(() -> Locale.US),
  PATTERN(() -> Pattern.compile("a+")),
  BITS(() -> BitSet.valueOf(new long[] {4})),
  LONG_ADDER(() -> {
    LongAdder counted = new LongAdder();
    counted.add(4);
    return counted;
  }),
  NUMBER_OF_AN_APPLICATION(Ratio::new),
  ENUM_WITH_BODIES(() -> Shape.ROUND),
  EMPTY_OPTIONAL(Optional::empty),
  OPTIONAL_INT(() -> OptionalInt.of(3)),
  PERIOD(() -> Period.ofDays(3)),
  YEAR_MONTH(() -> YearMonth.of(2024, 2)),
  MONTH(() -> Month.MARCH),
  SQL_DATE(() -> java.sql.Date.valueOf("2024-02-29")),
  FIXED_LIST(() -> Arrays.asList(3, 1, 2)),
  UNMODIFIABLE_LIST(() -> Collections.unmodifiableList(new ArrayList<>(List.of(3, 1, 2)))),
  LIST_AND_SUPPLIER(Listed::new),
  MAP_AND_FUNCTION(Mapped::new),
  PRIORITY_QUEUE(() -> new PriorityQueue<>(List.of(3, 1, 2))),
  ENUM_SET(() -> EnumSet.of(Color.RED, Color.GREEN)),
  SET_OF_TEXTS(() -> new LinkedHashSet<>(List.of("b", "a"))),
  KEYS(() -> map(new LinkedHashMap<>(), "a", 1, "b", 2).keySet()),
  VALUES(() -> map(new LinkedHashMap<>(), "a", 1, "b", 2).values()),
  ENTRIES(() -> map(new LinkedHashMap<>(), "a", 1, "b", 2).entrySet()),
  ENUMERATION(() -> Collections.enumeration(List.of(3, 1, 2))),
  MAP_OF_DOUBLES(() -> map(new TreeMap<>(), 1.0, "one", 2.5, "two")),
  MAP_OF_CHARS(() -> map(new LinkedHashMap<>(), 'a', 1, 'b', 2)),
  MAP_OF_DATES(() -> map(new LinkedHashMap<>(), LocalDate.of(2024, 2, 29), 1)),
  MAP_OF_LISTS(() -> map(new LinkedHashMap<>(), "a", new ArrayList<>(List.of(1, 2)))),
  MAP_OF_MAPS(() -> map(new LinkedHashMap<>(), "a", map(new LinkedHashMap<>(), "b", 1))),
  UNMODIFIABLE_MAP(() -> Collections.unmodifiableMap(map(new LinkedHashMap<>(), "a", 1))),
  EMPTY_MAP(LinkedHashMap::new),
  SHORTS(() -> new short[] {3, 1, 2}),
  FLOATS(() -> new float[] {3.5f, 1, 2}),
  CHECKED_EXCEPTION(() -> new java.io.IOException("gone")),
  ERROR(() -> new AssertionError("wrong")),
  CONSUMER(() -> (Consumer<Object>) o -> {}),
  TO_INT_FUNCTION(() -> (ToIntFunction<Object>) Object::hashCode),
  COMPARATOR(() -> (Comparator<Integer>) Integer::compare),
  NULL(() -> null);

  private final Supplier<Object> made;

  HostKind(Supplier<Object> made) {
    this.made = made;
  }

  Object make() {
    return made.get();
  }

  private static Map<Object, Object> map(Map<Object, Object> map, Object... entries) {
    for (int i = 0; i < entries.length; i += 2) {
      map.put(entries[i], entries[i + 1]);
    }
    return map;
  }

  /** A constant of an application. */
  public enum Color {
    RED,
    GREEN;

    public String nice() {
      return "n" + name();
    }
  }

  /** A constant with fields and bodies. */
  public enum Shape {
    ROUND(1.5) {
      @Override
      public String text() {
        return "round";
      }
    },
    FLAT(2.5) {
      @Override
      public String text() {
        return "flat";
      }
    };

    public final double field;

    Shape(double field) {
      this.field = field;
    }

    public abstract String text();

    public double getSize() {
      return field;
    }
  }

  /** A number of an application. */
  public static final class Ratio extends Number {
    @Serial private static final long serialVersionUID = 1;

    @Override
    public int intValue() {
      return 4;
    }

    @Override
    public long longValue() {
      return 4;
    }

    @Override
    public float floatValue() {
      return 4.5f;
    }

    @Override
    public double doubleValue() {
      return 4.5;
    }

    @Override
    public String toString() {
      return "9/2";
    }
  }

  /** A list that is a function. */
  public static final class Listed extends AbstractList<Object> implements Supplier<Object> {
    @Override
    public Object get(int index) {
      return Objects.checkIndex(index, 3);
    }

    @Override
    public int size() {
      return 3;
    }

    @Override
    public Object get() {
      return "got";
    }
  }

  /** A map that is a function. */
  public static final class Mapped extends HashMap<String, Object>
      implements Function<Object, Object> {
    @Serial private static final long serialVersionUID = 1;

    /** One entry. */
    public Mapped() {
      put("a", 1);
    }

    @Override
    public Object apply(Object o) {
      return "m" + o;
    }
  }

  /** A row of an application. */
  public record Point(int x, double y) {
    public int twice() {
      return 2 * x;
    }
  }

  /** An object with members of all kinds. */
  public static class Bean {
    public static final int K = 5;
    public final List<String> tags = new ArrayList<>(List.of("a"));
    public int field = 7;
    private String name = "ann";

    public String getName() {
      return name;
    }

    public void setName(String given) {
      name = given;
    }

    public boolean isOk() {
      return true;
    }

    public int over(int i) {
      return 1;
    }

    public int over(String s) {
      return 2;
    }

    public int over(double d) {
      return 3;
    }

    public int va(Object... all) {
      return all.length;
    }

    public Object same(Object o) {
      return o;
    }

    public String kind(Object o) {
      return o == null ? "null" : o.getClass().getSimpleName();
    }

    public String number(Number n) {
      return n + " " + n.getClass().getSimpleName();
    }

    public int apply2(IntBinaryOperator f) {
      return f.applyAsInt(3, 4);
    }

    public Optional<String> opt() {
      return Optional.of("q");
    }

    public String boom() {
      throw new IllegalStateException("boom!");
    }

    @Override
    public String toString() {
      return "Bean:" + name;
    }
  }

  /** A function without a result that counts its calls. */
  public static class Job implements Runnable {
    private int runs;

    @Override
    public void run() {
      runs++;
    }

    public int count() {
      return runs;
    }
  }

  /** A function with another member. */
  public static class Shout implements Function<Object, Object> {
    @Override
    public Object apply(Object o) {
      return "f(" + o + ")";
    }

    public String extra() {
      return "extra";
    }

    @Override
    public String toString() {
      return "shout";
    }
  }
}
