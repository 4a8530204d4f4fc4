package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.script.ScriptException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.micrograd.script.Access;

/**
 * What every object of Java tells of itself, also where its class is not public, as views and
 * wrappers of collections are: as in a plain context with everything allowed.
 */
class ObjectMembersTest {
  private static final List<String> CALLS =
      List.of(".toString()", ".hashCode()", ".equals(1)", ".equals(%s)");

  private static Map<String, Object> objects() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("list", new ArrayList<>(List.of(1, 2, 3)));
    all.put("fixed", List.of(1, 2));
    all.put("array", Arrays.asList(1, 2));
    all.put("linked", new LinkedList<>(List.of(1, 2)));
    all.put("tree", new TreeMap<>(Map.of("a", 1)));
    all.put("map", new LinkedHashMap<>(Map.of("a", 1)));
    all.put("set", new TreeSet<>(Set.of(1)));
    all.put("optional", Optional.of(1));
    all.put("shut", Collections.unmodifiableList(new ArrayList<>(List.of(1))));
    all.put("deque", new ArrayDeque<>(List.of(1)));
    all.put("queue", new PriorityQueue<>(List.of(1)));
    return all;
  }

  @ParameterizedTest
  @CsvSource({"js,false", "python,false", "js,true", "python,true"})
  void answerAsInAPlainContext(String language, boolean isOpen) throws ScriptException {
    Map<String, Object> objects = objects();
    Access access = isOpen ? Access.RESTRICTED.openHost("bound") : Access.RESTRICTED;
    try (GradEngine engine = GradEngine.open("micrograd-" + language, access);
        Context plain =
            Context.newBuilder()
                .allowAllAccess(true)
                .option("engine.WarnInterpreterOnly", "false")
                .build()) {
      objects.forEach(engine::put);
      objects.forEach(plain.getBindings(language)::putMember);
      for (String object :
          List.of(
              "list",
              "list.reversed()",
              "list.subList(0, 2)",
              "fixed",
              "fixed.reversed()",
              "array",
              "array.reversed()",
              "linked",
              "linked.reversed()",
              "tree.entrySet()",
              "tree.keySet()",
              "tree.firstEntry()",
              "tree.headMap('b')",
              "map",
              "map.reversed()",
              "map.entrySet().iterator().next()",
              "set",
              "set.headSet(3)",
              "set.descendingSet()",
              "optional",
              "shut",
              "shut.reversed()")) {
        for (String call : CALLS) {
          String text = object + call.formatted(object);
          Value answer = plain.eval(language, text);
          assertEquals(answer.as(Object.class).toString(), engine.eval(text).toString(), text);
        }
      }
      // By which object it is: in a plain context, too, another number each time.
      for (String object :
          List.of("list.iterator()", "linked.descendingIterator()", "deque", "queue")) {
        assertEquals(false, engine.eval(object + ".equals(1)"), object);
        assertEquals(true, engine.eval(object + ".hashCode()") instanceof Integer, object);
      }
    }
  }

  /** Also what polyglot hands over as of a kind of the language: arrays, dates, functions. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x.getClass().getName()
          x.getClass().getSimpleName()
          x.getClass().isArray()
          x.getClass() === x.getClass()
          typeof x.getClass + typeof x.hashCode + typeof x.equals
          x.hashCode() === x.hashCode()
          x.equals(x) + ' ' + x.equals(null)
          x.equals === undefined
          typeof x.length
          x['getClass']().getName()
          [1].getClass === undefined && [1].equals === undefined && (() => 1).getClass === undefined
          Object.keys([1]).join() + Object.keys(new Date(0)).length
          (() => { const own = [1]; own.equals = (y) => y === 2; return own.equals(2); })()
          """)
  @SuppressWarnings({"JavaUtilDate", "UnnecessaryStringBuilder"}) // They are what is asked.
  void areThoseOfKindsOfJavaScript(String text) throws ScriptException {
    Map<String, Object> objects = new LinkedHashMap<>();
    objects.put("ints", new int[] {1, 2});
    objects.put("doubles", new double[] {1.5});
    objects.put("grid", new int[][] {{1}});
    objects.put("texts", new String[] {"a"});
    objects.put("day", java.time.LocalDate.of(2024, 2, 29));
    objects.put("date", new java.util.Date(0));
    objects.put("instant", java.time.Instant.EPOCH);
    objects.put("built", new StringBuilder("x"));
    objects.put("iterator", List.of(1).iterator());
    objects.put("id", new java.util.UUID(1, 2));
    objects.put("weekday", java.time.DayOfWeek.MONDAY);
    objects.put("big", new java.math.BigInteger("99999999999999999999"));
    try (GradEngine engine = GradEngine.open("micrograd-js", Access.RESTRICTED.openHost("bound"));
        Context plain = Engines.plain("js", objects)) {
      objects.forEach(engine::put);
      for (String name : objects.keySet()) {
        String call = "(function (x) { return " + text + "; })(" + name + ")";
        Object answer = plain.eval("js", call).as(Object.class);
        assertEquals(String.valueOf(answer), String.valueOf(engine.eval(call)), call);
      }
    }
  }
}
