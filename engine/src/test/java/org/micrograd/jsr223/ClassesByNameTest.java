package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.script.ScriptException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What scripts do with the JDK's classes, which they ask for by name, and the objects of an
 * application in one: in JavaScript as in GraalJS that is compatible to Nashorn, with everything
 * allowed.
 */
class ClassesByNameTest {
  private static final List<String> OPEN =
      List.of(
          "java.lang.Integer",
          "java.lang.IllegalStateException",
          "java.lang.Runnable",
          "java.lang.String",
          "java.io.BufferedReader",
          "java.io.InputStreamReader",
          "java.math.BigInteger",
          "java.util.ArrayList",
          "java.util.Arrays",
          "java.util.Collections",
          "java.util.Comparator",
          "java.util.HashMap",
          "java.util.HashSet",
          "java.util.Iterator",
          "java.util.Objects",
          "java.util.Optional",
          "java.util.TreeMap",
          "java.util.stream.Collectors");

  /** A line of an order. */
  public static class Line implements Comparable<Line> {
    private final String sku;
    private final int quantity;

    Line(String sku, int quantity) {
      this.sku = sku;
      this.quantity = quantity;
    }

    /** Its name. */
    public String getSku() {
      return sku;
    }

    /** How many. */
    public int getQuantity() {
      return quantity;
    }

    @Override
    public int compareTo(Line other) {
      return sku.compareTo(other.sku);
    }

    @Override
    public String toString() {
      return sku + quantity;
    }
  }

  /** What writes and reads. */
  @FunctionalInterface
  public interface Reading {
    /** Reads. */
    String of(InputStream in, Line line);
  }

  /** What is bound. */
  public static class Order {
    private final List<Line> lines =
        new ArrayList<>(List.of(new Line("b", 2), new Line("a", 1), new Line("c", 3)));

    /** The lines. */
    public List<Line> getLines() {
      return lines;
    }

    /** Some names. */
    public Set<String> getTags() {
      return new LinkedHashSet<>(List.of("p", "q"));
    }

    /** More names. */
    public Map<String, Object> getNotes() {
      return new LinkedHashMap<>(Map.of("k", 5));
    }

    /** A file. */
    public InputStream getFile() {
      return new ByteArrayInputStream("first\nsecond".getBytes(StandardCharsets.UTF_8));
    }

    /** The lines in an order of the script's. */
    public String sorted(Comparator<Line> by) {
      return lines.stream().sorted(by).toList().toString();
    }

    /** What a script reads. */
    public String read(Reading reading) {
      return reading.of(getFile(), lines.getFirst());
    }

    /** Runs. */
    public void run(Runnable runnable) {
      runnable.run();
    }

    /** The kind of an object. */
    public String kind(Object o) {
      return switch (o) {
        case Iterator<?> _ -> "iterator";
        case List<?> _ -> "list";
        case Set<?> _ -> "set";
        case Map<?, ?> _ -> "map";
        default -> "object";
      };
    }
  }

  private static GradEngine engine(String language) {
    EngineBuilder builder = GradEngine.builder("micrograd-" + language).openHost("bound");
    OPEN.forEach(builder::allowHostClass);
    return builder.allowHostClass(Reading.class).build();
  }

  private static String answer(String language, String text) throws ScriptException {
    try (GradEngine engine = engine(language)) {
      engine.put("order", new Order());
      engine.put("Reading", Reading.class.getName());
      return String.valueOf(engine.eval(text));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          var l = new (Java.type('java.util.ArrayList'))(); l.add(order.lines[0]); l[0].sku + l.get(0).sku + l.contains(order.lines[0]) + l.size() | bbtrue1
          new java.util.ArrayList(order.tags).size() + new java.util.HashSet(order.tags).size()                 | 4
          new java.util.ArrayList(order.lines).get(1).sku                                                       | a
          new java.util.HashMap(order.notes).get('k') + new java.util.TreeMap(order.notes).firstEntry().value   | 10
          var m = new java.util.HashMap(); m.put('o', order); m.get('o').lines.size() + '' + (m.get('o') === order) | 3true
          Java.type('java.util.Collections').sort(order.lines, function (a, b) { return b.quantity - a.quantity; }); '' + order.lines | [c3, b2, a1]
          java.util.Collections.max(order.lines).sku                                                            | c
          order.sorted(java.util.Comparator.comparing(function (l) { return l.quantity; }).reversed())          | [c3, b2, a1]
          order.lines.stream().collect(java.util.stream.Collectors.toMap(function (l) { return l.sku; }, function (l) { return l.quantity; })).get('c') | 3
          order.lines.stream().collect(java.util.stream.Collectors.groupingBy(function (l) { return l.quantity > 1; })).get(true).size() | 2
          java.util.Optional.of(order.lines[0]).map(function (l) { return l.quantity * 2; }).get()              | 4
          java.util.Objects.requireNonNull(order).lines[2].sku + java.util.Objects.toString(order.lines[2])     | cc3
          java.util.Objects.toString(null, 'none') + java.util.Arrays.toString(Java.to([1, 2], 'int[]'))        | none[1, 2]
          java.util.Arrays.asList(order.lines[0], order.lines[1]).get(1).sku                                    | a
          new java.io.BufferedReader(new java.io.InputStreamReader(order.file)).readLine()                      | first
          var n = 0; var r = new java.lang.Runnable(function () { n++; }); r.run(); order.run(r); n             | 2
          var n = 0; order.run(new java.lang.Runnable({run: function () { n = 7; }})); n                        | 7
          var r = new java.lang.Runnable(function () {}); var l = new java.util.ArrayList(); l.add(r); (l.get(0) === r) + '' + (r instanceof java.lang.Runnable) + r.equals(r) | truetruetrue
          order.sorted(new java.util.Comparator({compare: function (a, b) { return b.quantity - a.quantity; }})) | [c3, b2, a1]
          var R = Java.extend(Java.type(Reading), {of: function (file, line) { return line.sku + file.available(); }}); order.read(new R()) | b12
          var C = Java.extend(java.util.Comparator); order.sorted(new C(function (a, b) { return a.quantity - b.quantity; })) | [a1, b2, c3]
          var C = Java.extend(java.util.Comparator, java.lang.Runnable); var n = 0; new C({compare: function () { return 1; }, run: function () { n = 3; }}).run(); n | 3
          order.read(new (Java.type(Reading))(function (file, line) { return line.sku + new java.io.BufferedReader(new java.io.InputStreamReader(file)).readLine(); })) | bfirst
          var i = new java.util.Iterator({n: 0, hasNext: function () { return this.n < 2; }, next: function () { return ++this.n; }}); i.next() + i.next() + '' + i.hasNext() | 3false
          Java.typeName(java.util.ArrayList) + Java.isType(java.util.ArrayList) + Java.isType(order)            | java.util.ArrayListtruefalse
          (java.util.ArrayList === Java.type('java.util.ArrayList')) + typeof java.util + typeof java.util.ArrayList | trueobjectfunction
          (new java.util.ArrayList() instanceof java.util.ArrayList) + '' + (order.lines instanceof Packages.java.util.ArrayList) | truetrue
          var s = new java.lang.String('abc'); s + s.length + typeof s                                          | abc3string
          new java.math.BigInteger('5') + 1                                                                     | 6
          var A = Java.type('int[]'); var a = new A(3); a[0] = 4; a.length + a[0]                               | 7
          try { throw new java.lang.IllegalStateException('x'); } catch (e) { e.getMessage() + (e instanceof java.lang.IllegalStateException) } | xtrue
          var java = 5; java                                                                                    | 5
          java.lang.Integer.toString(255, 16) + java.lang.Integer.parseInt('7')                                 | ff7
          """)
  void areInJavaScriptAsInNashorn(String text, String expected) throws ScriptException {
    assertEquals(expected, answer("js", text), text);
    try (Context plain =
        Context.newBuilder("js")
            .allowExperimentalOptions(true)
            .allowAllAccess(true)
            .allowHostAccess(HostAccess.ALL)
            .option("js.nashorn-compat", "true")
            .option("engine.WarnInterpreterOnly", "false")
            .build()) {
      plain.getBindings("js").putMember("order", new Order());
      plain.getBindings("js").putMember("Reading", Reading.class.getName());
      assertEquals(expected, plain.eval("js", text).toString(), text);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          java.util.Collections.max(order.lines.stream().toList()).sku | c
          Java.from(order.tags).join() + Java.from(order.lines).length | p,q3
          order.lines.stream().map(l => l.quantity).toList().get(2)    | 3
          """)
  void areInJavaScriptWhatNashornHasOtherwise(String text, String expected) throws ScriptException {
    assertEquals(expected, answer("js", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new java.util.Zzz()",
        "java.util.Zzz.of(1)",
        "({}) instanceof java.util.Zzz",
        "new Packages.java.util.Zzz(1)",
      })
  void areToldByNameWhereClosed(String text) {
    ScriptException e = assertThrows(ScriptException.class, () -> answer("js", text));
    assertTrue(
        e.getMessage()
            .contains("Access to host class java.util.Zzz is not allowed or does not exist"),
        e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          java.type('java.io.BufferedReader')(java.type('java.io.InputStreamReader')(order.file)).readLine() | first
          java.type('java.util.ArrayList')(order.lines)[1].sku                      | a
          java.type('java.util.HashMap')(order.notes)['k']                          | 5
          java.type('java.util.Optional').of(order).map(lambda o: o.lines[0].sku).get() | b
          order.sorted(java.type('java.util.Comparator').comparing(lambda l: l.quantity)) | [a1, b2, c3]
          order.kind({1})                                                           | set
          order.kind(frozenset([1]))                                                | set
          order.kind({1: 2}.keys())                                                 | set
          order.kind(iter([1]))                                                     | iterator
          order.kind(x for x in [1])                                                | iterator
          order.kind([1])                                                           | list
          order.kind({1: 2})                                                        | map
          """)
  void areInPythonWhatTheyAreToTheApplication(String text, String expected) throws ScriptException {
    assertEquals(expected, answer("python", "import java\n" + text));
  }

  @ParameterizedTest
  @ValueSource(
      classes = {HashMap.class, TreeMap.class, LinkedHashMap.class, Map.class, Properties.class})
  void haveEntriesAsAttributesInPython(Class<?> kind) throws Exception {
    @SuppressWarnings("unchecked")
    Map<String, Object> map =
        kind == Map.class
            ? Map.of("a", Map.of("b", 5))
            : (Map<String, Object>) kind.getConstructor().newInstance();
    if (kind != Map.class) {
      map.put("a", Map.of("b", 5));
    }
    try (GradEngine engine = engine("python")) {
      engine.put("m", map);
      assertEquals(5, engine.eval("m.a.b"), kind.getName());
      assertEquals(false, engine.eval("hasattr(m, 'c')"), kind.getName());
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {HashSet.class, TreeSet.class, LinkedHashSet.class, ArrayDeque.class})
  void haveTheirSizeInPython(Class<?> kind) throws Exception {
    @SuppressWarnings("unchecked")
    java.util.Collection<Object> all =
        (java.util.Collection<Object>) kind.getConstructor().newInstance();
    try (GradEngine engine = engine("python")) {
      engine.put("x", all);
      assertEquals("[0, false]", engine.eval("[len(x), bool(x)]").toString());
      all.add(1);
      assertEquals("[1, true, true]", engine.eval("[len(x), bool(x), 1 in x]").toString());
    }
  }
}
