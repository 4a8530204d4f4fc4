import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.scripting.support.StandardScriptEvaluator;
import org.springframework.scripting.support.StandardScriptFactory;
import org.springframework.scripting.support.StaticScriptSource;

/** Spring: scripts that it evaluates with arguments, and beans that scripts implement. */
class SpringScriptsHostIT {
  /** A bean of an application. */
  public static class Order {
    private String status = "NEW";

    public double getAmount() {
      return 150.5;
    }

    public List<String> getItems() {
      return new ArrayList<>(List.of("x", "yy"));
    }

    public String getStatus() {
      return status;
    }

    public void setStatus(String status) {
      this.status = status;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          js     | a * 2 + b                                    | 7
          js     | order.amount > 100 ? 'big' : 'small'         | big
          js     | order.status = 'OK'; order.getStatus()       | OK
          js     | order.items.map(x => x.length).join()        | 1,2
          js     | let v = value(a); (v * v).backward(); v.grad | 6
          js     | names.sort(null), names                      | [p, q]
          python | a * 2 + b                                    | 7
          python | 'big' if order.amount > 100 else 'small'     | big
          python | order.status = 'OK'\\norder.getStatus()      | OK
          python | def f(x):\\n    return x + 1\\nf(a)          | 4
          python | [len(i) for i in order.items]                | [1, 2]
          """)
  void evaluates(String language, String text, String expected) {
    StandardScriptEvaluator evaluator = new StandardScriptEvaluator();
    evaluator.setEngineName("micrograd-" + language);
    Map<String, Object> arguments = new HashMap<>(Map.of("a", 3, "b", 1, "order", new Order()));
    arguments.put("names", new ArrayList<>(List.of("q", "p")));
    Object found = evaluator.evaluate(new StaticScriptSource(text.replace("\\n", "\n")), arguments);
    String shown = found instanceof Double d && d == Math.rint(d) ? "" + d.intValue() : "" + found;
    assertEquals(expected, shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js     | ({compare: (a, b) => b - a})
          python | class Order:\\n    def compare(self, a, b): return b - a\\nOrder()
          """)
  void implementsAnInterfaceByAnObject(String language, String text) throws Exception {
    @SuppressWarnings("unchecked")
    Comparator<Integer> order = (Comparator<Integer>) bean(language, text, Comparator.class);
    List<Integer> all = new ArrayList<>(List.of(1, 3, 2));
    all.sort(order);
    assertEquals(List.of(3, 2, 1), all);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js     | function applyAsDouble(x) { return x * 2 }
          python | def applyAsDouble(x): return x * 2
          """)
  void implementsAnInterfaceByAFunction(String language, String text) throws Exception {
    Object bean = bean(language, text, DoubleUnaryOperator.class);
    assertTrue(bean instanceof DoubleUnaryOperator);
    assertEquals(5.0, ((DoubleUnaryOperator) bean).applyAsDouble(2.5));
  }

  private static Object bean(String language, String text, Class<?> type) throws Exception {
    StaticScriptSource source = new StaticScriptSource(text.replace("\\n", "\n"));
    return new StandardScriptFactory("micrograd-" + language, "inline", type)
        .getScriptedObject(source, type);
  }
}
