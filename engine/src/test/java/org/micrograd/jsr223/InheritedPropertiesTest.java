package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Properties whose getters a compiler has made once more: of a class that is not public, of a
 * narrower type, of type arguments. Nashorn and Jython read each of them.
 */
class InheritedPropertiesTest {
  /** A message of an exchange. */
  public static class Message {
    public String body = "hello";

    public String getBody() {
      return body;
    }
  }

  /** What scripts are given. */
  public interface Exchange {
    Message getIn();

    <T> T getIn(Class<T> type);

    Exchange getParent();

    List<String> getNames();
  }

  abstract static class Hidden implements Exchange {
    private double total = 1;

    @Override
    public Message getIn() {
      return new Message();
    }

    @Override
    public <T> T getIn(Class<T> type) {
      return type.cast(getIn());
    }

    @Override
    public List<String> getNames() {
      return new ArrayList<>(List.of("a"));
    }

    /** Of the hidden class alone. */
    public double getTotal() {
      return total;
    }

    public void setTotal(double total) {
      this.total = total;
    }

    public String said(String text, int times) {
      return text.repeat(times);
    }
  }

  /** What has types of its own. */
  public abstract static class Typed<T> {
    private T value;

    public T getValue() {
      return value;
    }

    public void setValue(T value) {
      this.value = value;
    }
  }

  /** The class of the object. */
  public static final class Fixed extends Hidden {
    @Override
    public Fixed getParent() {
      return new Fixed();
    }
  }

  /** A class that sets the type. */
  public static final class Whole extends Typed<Integer> {
    @Override
    public Integer getValue() {
      return super.getValue() == null ? -1 : super.getValue();
    }

    @Override
    public void setValue(Integer value) {
      super.setValue(value);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          both   | e.getIn().body                                | hello
          both   | e.getIn().getBody()                           | hello
          js     | e.in.body                                     | hello
          python | getattr(e, 'in').body                         | hello
          both   | e.parent.parent.getIn().body                  | hello
          both   | e.names[0]                                    | a
          both   | e.total                                       | 1.0
          both   | e.said('ab', 2)                               | abab
          both   | w.value                                       | -1
          js     | w.value = 4; w.value                          | 4
          js     | w.value = 4; w.getValue() + 1                 | 5
          js     | e.total = 5; e.getTotal()                     | 5
          python | setattr(e, 'total', 5) or e.total             | 5.0
          python | setattr(w, 'value', 5) or w.value             | 5
          js     | 'in' in e && 'parent' in e && 'total' in e    | true
          python | hasattr(e, 'parent') and hasattr(e, 'total')  | True
          """)
  void areRead(String language, String text, String expected) throws ScriptException {
    List<String> languages = language.equals("both") ? List.of("js", "python") : List.of(language);
    for (String each : languages) {
      ScriptEngine engine =
          (each.equals("js") ? new Factory.JavaScript() : new Factory.Python()).getScriptEngine();
      engine.getContext().setAttribute("org.micrograd.host", "bound", 100);
      engine.put("e", new Fixed());
      engine.put("w", new Whole());
      Object found = engine.eval(each.equals("js") ? text : "str(" + text + ")");
      String shown = found instanceof Double d && d == 1 ? "1.0" : String.valueOf(found);
      assertEquals(expected, shown.equals("1") ? "1.0" : shown, each);
    }
  }
}
