package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.script.ScriptContext;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Properties of beans: a name that is no member stands for its getter and its setter. */
class BeanPropertiesTest {
  private static final Map<String, GradEngine> OPEN = engines("bound");
  private static final Map<String, GradEngine> CLOSED = engines("exported");

  private static Map<String, GradEngine> engines(String word) {
    Map<String, GradEngine> engines = new HashMap<>();
    for (String language : List.of("js", "python")) {
      GradEngine engine = (GradEngine) new Factory.JavaScript().getScriptEngine();
      if (language.equals("python")) {
        engine = (GradEngine) new Factory.Python().getScriptEngine();
      }
      engine.getContext().setAttribute("org.micrograd.host", word, ScriptContext.ENGINE_SCOPE);
      engines.put(language, engine);
    }
    return engines;
  }

  @AfterAll
  static void close() {
    OPEN.values().forEach(GradEngine::close);
    CLOSED.values().forEach(GradEngine::close);
  }

  /** What is public in an interface alone. */
  public interface Named {
    String getName();

    default int getRank() {
      return 9;
    }
  }

  private record Hidden(String getName) implements Named {}

  /** Getters and setters, and what only looks like them. */
  public static class Order {
    public int count = 4;
    public double rate = 0.5;
    private double total = 10;
    private String note = "none";

    public double getTotal() {
      return total;
    }

    public void setTotal(double total) {
      this.total = total;
    }

    public boolean isPaid() {
      return true;
    }

    public Boolean isMaybe() {
      return true;
    }

    public String getURL() {
      return "u";
    }

    public int getCount() {
      return -1;
    }

    public String getNote() {
      return note;
    }

    public void setNote(String note) {
      this.note = note;
    }

    public void setNote(int number) {
      this.note = "number " + number;
    }

    public void setSecret(int x) {
      note = "secret " + x;
    }

    public int getItem(int index) {
      return index;
    }

    public void getNothing() {}

    public String name() {
      return "a method";
    }

    public String getName() {
      return "a getter";
    }

    public Order getNext() {
      return new Order();
    }

    public Named getOwner() {
      return new Hidden("Ada");
    }

    public List<Double> getPrices() {
      return new ArrayList<>(List.of(1.5, 2.5));
    }

    public int getBroken() {
      throw new IllegalStateException("no number");
    }

    public Order setFluent(int x) {
      count = x;
      return this;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          both   | o.total * 0.2                                 | 2
          both   | o.total + o.total                             | 20
          both   | o.paid                                        | true
          both   | o.URL                                         | u
          both   | o.count                                       | 4
          both   | o.rate                                        | 0.5
          both   | o.name()                                      | a method
          both   | o.next.next.total                             | 10
          both   | o.owner.name                                  | Ada
          both   | o.owner.rank                                  | 9
          both   | o.prices[1]                                   | 2.5
          both   | o.getTotal()                                  | 10
          js     | o.total = 3; o.total                          | 3
          js     | o.total += 2; o.getTotal()                    | 12
          js     | o.note = 'x'; o.note                          | x
          js     | o.note = 7; o.note                            | number 7
          js     | o.secret = 5; o.note                          | secret 5
          js     | o.fluent = 6; o.count                         | 6
          js     | o.total = value(3); o.total                   | TypeError: setTotal of a org.micrograd.jsr223.BeanPropertiesTest$Order: Cannot convert
          js     | o.total = 'x'                                 | TypeError: setTotal of a org.micrograd.jsr223.BeanPropertiesTest$Order: Cannot convert
          js     | o.paid = false                                | TypeError: a org.micrograd.jsr223.BeanPropertiesTest$Order has no member paid
          js     | o.missing = 1                                 | TypeError: a org.micrograd.jsr223.BeanPropertiesTest$Order has no member missing
          js     | [o.missing, o.Total, o.url, o.item, o.nothing, o.maybe, o.secret, o.class] + '' | ,,,,,,,
          js     | 'total' in o && !('missing' in o) && !('secret' in o) | true
          js     | o.broken                                      | no number
          js     | m.empty === undefined && l.empty === undefined && l.first === undefined | true
          js     | let s = 0; for (let i = 0; i < 100; i++) { o.total = i; s += o.total } s | 4950
          python | o.total = 3\\no.total                         | 3
          python | o.total += 2\\no.getTotal()                   | 12
          python | o.note = 'x'\\no.note                         | x
          python | o.note = 7\\no.note                           | number 7
          python | o.secret = 5\\no.note                         | secret 5
          python | setattr(o, 'total', 4)\\ngetattr(o, 'total')  | 4
          python | hasattr(o, 'total') and not hasattr(o, 'secret') and not hasattr(o, 'Total') | true
          python | o.missing                                     | AttributeError: foreign object has no attribute 'missing'
          python | o.item                                        | AttributeError: foreign object has no attribute 'item'
          python | o.paid = False                                | AttributeError: a org.micrograd.jsr223.BeanPropertiesTest$Order has no member paid
          python | o.broken                                      | no number
          python | hasattr(m, 'empty') or hasattr(l, 'first')    | false
          python | sum(o.total for i in range(100))              | 1000
          """)
  void areReadAndSet(String language, String text, String expected) {
    List<String> languages = language.equals("both") ? List.of("js", "python") : List.of(language);
    for (String each : languages) {
      assertEquals(expected, said(OPEN.get(each), text), each);
    }
  }

  /** What is closed is refused by the method's name. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          js     | o.total         | this script may not use the member getTotal of a org.micrograd.jsr223.BeanPropertiesTest$Order
          js     | o.total = 3     | this script may not use the member setTotal of a org.micrograd.jsr223.BeanPropertiesTest$Order
          js     | o.missing + ''  | undefined
          python | o.total         | this script may not use the member getTotal of a org.micrograd.jsr223.BeanPropertiesTest$Order
          python | o.total = 3     | this script may not use the member setTotal of a org.micrograd.jsr223.BeanPropertiesTest$Order
          """)
  void areRefusedWhereTheirMethodsAre(String language, String text, String expected) {
    assertEquals(expected, said(CLOSED.get(language), text));
  }

  private static String said(GradEngine engine, String text) {
    SimpleBindings bindings = new SimpleBindings();
    bindings.put("o", new Order());
    bindings.put("m", new HashMap<>(Map.of("k", 1)));
    bindings.put("l", new ArrayList<>(List.of(1)));
    try {
      Object answer = engine.eval(text.replace("\\n", "\n"), bindings);
      return answer instanceof Double d && d == Math.rint(d)
          ? String.valueOf(d.intValue())
          : String.valueOf(answer);
    } catch (ScriptException e) {
      return e.getMessage()
          .replaceAll("(?s)( in <eval>|: the application|(?<=Cannot convert)).*", "");
    }
  }
}
