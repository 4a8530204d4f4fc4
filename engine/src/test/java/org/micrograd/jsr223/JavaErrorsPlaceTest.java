package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Serial;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What any object of Java throws into a script carries the line of the script, and is caught. */
class JavaErrorsPlaceTest {
  /** A list that cannot be read. */
  public static final class Broken extends AbstractList<Object> {
    @Override
    public Object get(int index) {
      throw new IllegalStateException("broken");
    }

    @Override
    public int size() {
      return 3;
    }
  }

  /** A map that cannot be read. */
  public static final class Lost extends HashMap<String, Object> {
    @Serial private static final long serialVersionUID = 1;

    @Override
    public Object get(Object key) {
      throw new IllegalStateException("lost");
    }

    @Override
    public boolean containsKey(Object key) {
      return true;
    }
  }

  private static final Map<String, Object> MORE =
      Map.of(
          "broken", new Broken(),
          "lost", new Lost(),
          "endless",
              (Iterable<Object>)
                  () -> {
                    throw new IllegalStateException("endless");
                  });

  private static final Map<String, Object> NAMES =
      Map.of(
          "fixed",
          List.of(1),
          "map",
          Map.of("a", 1),
          "tree",
          new TreeMap<>(Map.of("a", 1)),
          "one",
          BigDecimal.ONE,
          "zero",
          BigDecimal.ZERO,
          "none",
          List.of().iterator(),
          "queue",
          new ArrayDeque<>(),
          "linked",
          new LinkedList<>(),
          "day",
          LocalDate.of(2024, 1, 1),
          "empty",
          Optional.empty());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "* fixed.add(5)",
        "* fixed.get(9)",
        "* fixed.set(0, 5)",
        "* fixed.iterator().remove()",
        "* one.divide(zero)",
        "* none.next()",
        "* tree.get(5)",
        "* map.put('b', 2)",
        "* queue.removeFirst()",
        "* linked.getFirst()",
        "* day.withMonth(13)",
        "* empty.get()",
        "* broken[0]",
        "* broken.get(0)",
        "* broken.contains(5)",
        "* lost['a']",
        "js [...broken]",
        "js broken.map(e => e)",
        "python list(broken)",
        "python sum(broken)",
        "python 5 in broken",
        "python for e in broken: pass",
        "python [e for e in broken]",
        "python list(endless)",
        "js fixed.push(2)",
        "js fixed[0] = 2",
        "js map.b = 2",
        "python fixed.append(2)",
        "python fixed.extend([2])",
        "python fixed.insert(0, 2)",
        "python fixed.pop()",
        "python fixed.sort()",
        "python fixed.clear()",
        "python fixed[0] = 2",
        "python del fixed[0]",
        "python map['b'] = 2",
        "python map.update({'b': 2})",
      })
  void isTheScripts(String line) throws ScriptException {
    for (String language : List.of("js", "python")) {
      if (!line.startsWith("* ") && !line.startsWith(language)) {
        continue;
      }
      String text = line.substring(line.indexOf(' ') + 1);
      ScriptEngine engine = Engines.fresh(language);
      NAMES.forEach(engine::put);
      MORE.forEach(engine::put);
      boolean js = language.equals("js");
      String call = js ? "var q = 1\nfunction f() {\n  %s\n}\nf()" : "q = 1\ndef f():\n\n  %s\nf()";
      ScriptException e =
          assertThrows(ScriptException.class, () -> engine.eval(call.formatted(text)), line);
      assertEquals(js ? 3 : 4, e.getLineNumber(), e.getMessage());
      assertTrue(e.getCause().getCause() instanceof RuntimeException, line);
      String caught =
          js
              ? "var a = 0\ntry { %s } catch (e) { a = 1 }\na"
              : "a = 0\ntry:\n  %s\nexcept Exception as e: a = 1\na";
      assertEquals(1, engine.eval(caught.formatted(text)), line);
    }
  }
}
