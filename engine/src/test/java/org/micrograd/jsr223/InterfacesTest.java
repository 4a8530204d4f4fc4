package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Interfaces of which a script implements what is its own, and not what every object has. */
class InterfacesTest {
  /** Repeats methods of every object, as Comparator does. */
  public interface Rule {
    int rate(int x);

    @Override
    boolean equals(Object other);

    @Override
    int hashCode();

    @Override
    String toString();
  }

  /** Has a method of the name of one that every object has. */
  public interface Alike {
    boolean equals(int x, int y);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js     | ({compare: (a, b) => b - a, rate: x => x + 1})
          js     | class R { compare(a, b) { return b - a } rate(x) { return x + 1 } }; new R()
          python | class R:\\n    def compare(self, a, b): return b - a\\n    def rate(self, x): return x + 1\\nR()
          """)
  void needNoMethodsOfEveryObject(String language, String text) throws ScriptException {
    ScriptEngine engine = Engines.fresh(language);
    Object object = engine.eval(text.replace("\\n", "\n"));
    Invocable invocable = (Invocable) engine;
    Rule rule = invocable.getInterface(object, Rule.class);
    assertEquals(5, rule.rate(4));
    assertEquals(rule, rule);
    assertNotNull(rule.toString());
    @SuppressWarnings("unchecked")
    Comparator<Integer> order = invocable.getInterface(object, Comparator.class);
    List<Integer> all = new ArrayList<>(List.of(1, 3, 2));
    all.sort(order);
    assertEquals(List.of(3, 2, 1), all);
    all.sort(order.reversed());
    assertEquals(List.of(1, 2, 3), all);
    assertNull(invocable.getInterface(object, Alike.class));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js     | function compare(a, b) { return b - a }
          python | def compare(a, b): return b - a
          """)
  void areFunctionsOfTheEngine(String language, String text) throws ScriptException {
    ScriptEngine engine = Engines.fresh(language);
    engine.eval(text);
    @SuppressWarnings("unchecked")
    Comparator<Integer> order = ((Invocable) engine).getInterface(Comparator.class);
    assertEquals(2, order.compare(1, 3));
    assertNull(((Invocable) engine).getInterface(Rule.class));
  }
}
