package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.script.ScriptException;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.script.Access;

/**
 * What scripts write that use the JDK's collections: comparators, functions as arguments, nulls,
 * varargs. Each line answers what it does on a plain polyglot context with everything allowed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JavaIdiomsTest {
  /** Colours of an application. */
  public enum Colour {
    RED,
    GREEN
  }

  /** A class of an application that scripts name. */
  public static final class Person {
    private final String name;
    private final int age;

    public Person(String name, int age) {
      this.name = name;
      this.age = age;
    }

    public String getName() {
      return name;
    }

    public int getAge() {
      return age;
    }
  }

  private final Map<String, GradEngine> engines = new HashMap<>();
  private final Map<String, Context> plain = new HashMap<>();

  @BeforeAll
  void open() {
    for (String language : List.of("js", "python")) {
      engines.put(language, GradEngine.open("micrograd-" + language, Access.TRUSTED));
      plain.put(language, Context.newBuilder(language).allowAllAccess(true).build());
    }
  }

  @AfterAll
  void close() {
    engines.values().forEach(GradEngine::close);
    plain.values().forEach(Context::close);
  }

  private static Map<String, Object> objects() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("names", new ArrayList<>(List.of("Bob", "alice", "Carol")));
    all.put("nums", new ArrayList<>(List.of(3, 1, 2)));
    all.put("table", new HashMap<>(Map.of("a", 1, "b", 2)));
    all.put("opt", Optional.of("x"));
    all.put("none", Optional.empty());
    all.put("colour", Colour.GREEN);
    all.put("person", new Person("Pat", 33));
    all.put("byLength", Comparator.comparingInt(String::length));
    return all;
  }

  private String ours(String language, String text) throws ScriptException {
    objects().forEach(engines.get(language)::put);
    return String.valueOf(engines.get(language).eval(text));
  }

  private String plainly(String language, String text) {
    objects().forEach(plain.get(language).getBindings(language)::putMember);
    return plain.get(language).eval(language, text).asString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "names.sort(null), names",
        "nums.sort(null), nums",
        "names.sort(undefined), names",
        "names.sort(byLength), names",
        "names.sort(Java.type('java.lang.String').CASE_INSENSITIVE_ORDER), names",
        "names.sort(Java.type('java.util.Comparator').nullsFirst(byLength)), names",
        "names.sort((a, b) => a < b ? 1 : -1), names",
        "[3, 1, 10].sort()",
        "[3, 1, 10].sort((a, b) => a - b)",
        "Array.prototype.sort.length + Array.prototype.sort.name",
        "Array.prototype.sort.call({0: 'b', 1: 'a', length: 2})[0]",
        "Java.type('java.util.Collections').sort(names, null), names",
        "Java.type('java.util.Collections').max(nums, (a, b) => b - a)",
        "Java.type('java.util.Collections').addAll(names, 'x', 'y'), names",
        "table.computeIfAbsent('c', k => 7)",
        "table.computeIfPresent('a', (k, v) => null), table",
        "table.compute('a', (k, v) => v == null ? 1 : v + 10)",
        "table.merge('a', 5, (x, y) => x + y)",
        "table.merge('a', 5, Java.type('java.lang.Integer').sum)",
        "table.getOrDefault('zz', null)",
        "table.replaceAll((k, v) => v * 2), table",
        "names.removeIf(n => n.startsWith('B')), names",
        "names.toArray(Java.to([], 'java.lang.String[]')).length",
        "names.toArray(n => new (Java.type('java.lang.String[]'))(n))[1]",
        "nums.remove(Java.type('java.lang.Integer').valueOf(1)), nums",
        "nums.stream().reduce(0, (a, b) => a + b)",
        "names.stream().collect(Java.type('java.util.stream.Collectors').groupingBy(n => n.length))",
        "Java.type('java.util.stream.IntStream').range(0, 3).mapToObj(i => 'i' + i).toList()",
        "Java.type('java.lang.String').format('%s-%d', 'a', 3)",
        "Java.type('java.lang.String').format('%s', null)",
        "Java.type('java.lang.String').join(',', names)",
        "Java.type('java.util.Objects').requireNonNullElse(null, 'd')",
        "opt.map(x => x + 'y').orElse('z')",
        "none.orElseGet(() => 'made')",
        "colour === Java.type('org.micrograd.jsr223.JavaIdiomsTest$Colour').GREEN",
      })
  void answerInJavaScriptAsPlainly(String line) throws ScriptException {
    String text = "String((() => { return %s })())".formatted(line);
    assertEquals(plainly("js", text), ours("js", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "names.sort(key=len, reverse=True) or names",
        "names.sort() or names",
        "C.sort(names, None) or names",
        "C.sort(names, byLength) or names",
        "C.sort(nums, lambda a, b: b - a) or nums",
        "C.max(nums, lambda a, b: b - a)",
        "table.computeIfAbsent('c', lambda k: 7)",
        "table.computeIfPresent('a', lambda k, v: None) or table",
        "table.merge('a', 5, lambda x, y: x + y)",
        "table.getOrDefault('zz', None)",
        "names.removeIf(lambda n: n.startswith('B')), names",
        "nums.stream().reduce(0, lambda a, b: a + b)",
        "java.type('java.lang.String').format('%s %s', 'a', None)",
        "java.type('java.util.Objects').requireNonNullElse(None, 'd')",
        "opt.map(lambda x: x + 'y').orElse('z')",
        "none.orElseGet(lambda: 'made')",
        "colour == Colour.GREEN, {colour: 1}[Colour.GREEN]",
        "isinstance(person, Person), isinstance(names, Person), isinstance(1, Person)",
        "isinstance(names, java.type('java.util.ArrayList')), isinstance(person, C)",
        "isinstance('a', java.type('java.lang.String')), isinstance(1, java.type('java.lang.Integer'))",
        "java.instanceof(person, Person), java.is_object(person), java.is_type(Person)",
        "java.instanceof(names, java.type('java.util.List')), java.is_object(1)",
      })
  void answerInPythonAsPlainly(String line) throws ScriptException {
    String text =
        """
        import java
        C = java.type('java.util.Collections')
        Person, Colour = [java.type('org.micrograd.jsr223.JavaIdiomsTest$' + name) for name in ('Person', 'Colour')]
        str((%s))
        """
            .formatted(line);
    assertEquals(plainly("python", text), ours("python", text));
  }

  /** Plain polyglot has Python's own method alone. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          names.sort(None)                             | ['Bob', 'Carol', 'alice']
          names.sort(byLength)                         | ['Bob', 'alice', 'Carol']
          names.sort(byLength.reversed())              | ['alice', 'Carol', 'Bob']
          names.sort(lambda a, b: 1 if a < b else -1)  | ['alice', 'Carol', 'Bob']
          names.sort(reverse=True)                     | ['alice', 'Carol', 'Bob']
          """)
  void aListIsSortedByAComparatorInPython(String line, String sorted) throws ScriptException {
    assertEquals(sorted, ours("python", line + "\nstr(names)"));
    assertEquals(
        sorted, ours("python", "for _ in range(150): names.size()\n" + line + "\nstr(names)"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js     | [3, 1].sort(null)                               | must be either a function or undefined
          js     | Java.type('java.util.List').of(2, 1).sort(null) | cannot be changed
          js     | names.add(1), names.sort(null)                  | ClassCastException
          python | names.sort(None, None)                          | Comparator
          python | names.sort(None, key=len)                       | Comparator
          python | names.append(1) or names.sort(None)             | ClassCastException
          """)
  void whatCannotBeSortedSaysSo(String language, String line, String said) {
    ScriptException error = assertThrows(ScriptException.class, () -> ours(language, line));
    assertTrue(error.getMessage().contains(said), error.getMessage());
  }
}
