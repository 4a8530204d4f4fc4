import static org.junit.jupiter.api.Assertions.assertEquals;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groovy, which hands its objects to scripts through javax.script, as an application's does. */
class GroovyCallsHostIT {
  private static final String GIVEN =
      """
      class Order { String id; BigDecimal total; List<String> tags = []; def twice(x) { x * 2 } }
      enum State { NEW, PAID }
      def engine = new javax.script.ScriptEngineManager().getEngineByName('micrograd-%s')
      def rate = 3
      engine.put('order', new Order(id: 'o1', total: 12.50, tags: ['a', 'b']))
      engine.put('state', State.PAID)
      engine.put('text', "rate ${rate}")
      engine.put('closure', { x -> x * rate })
      engine.put('range', 1..4)
      engine.put('map', [a: 1, b: [2, 3]])
      engine.put('expando', new Expando(name: 'e'))
      engine.put('nothing', null)
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          js     | order.id + order.getId() + order.tags.length               | o1o12
          js     | order.total + 1                                            | 13.5
          js     | order.id = 'z'; order.getId()                              | z
          js     | order.twice(4)                                             | 8
          js     | `${text}` + text.length()                                  | rate 36
          js     | closure.call(5)                                            | 15
          js     | range.map(x => x * 2).join()                               | 2,4,6,8
          js     | map.a + map.b[1] + map.get('b').size()                     | 6
          js     | state.name() + state                                       | PAIDPAID
          js     | nothing === null                                           | true
          js     | const v = value(2); v.mul(order.total).backward(); v.grad  | 12.5
          js     | map.c = [1, {d: 2}]; map.get('c')[1].d                     | 2
          python | order.id + order.getId() + str(len(order.tags))            | o1o12
          python | order.total + 1                                            | 13.50
          python | order.twice(4)                                             | 8
          python | str(text)                                                  | rate 3
          python | closure.call(5)                                            | 15
          python | [x * 2 for x in range]                                     | [2, 4, 6, 8]
          python | map['a'] + map['b'][1]                                     | 4
          python | state.name() + str(state)                                  | PAIDPAID
          python | nothing is None                                            | true
          python | sum(range)                                                 | 10
          """)
  void handsItsObjectsToScripts(String language, String text, String expected)
      throws ScriptException {
    ScriptEngine groovy = new ScriptEngineManager().getEngineByName("groovy");
    groovy.put("text", text);
    Object got = groovy.eval(GIVEN.formatted(language) + "engine.eval(text)");
    assertEquals(expected, got instanceof Double d && d % 1 == 0 ? "" + d.longValue() : "" + got);
  }

  /** What scripts answer is Groovy's own to use. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          js     | [3, 1, 2]                  | r.sort().join('')                | 123
          js     | [1, 2, 3]                  | r.collect { it * 2 }.sum()       | 12
          js     | ({a: 1, b: {c: 2}})        | r.a + r.b.c                      | 3
          js     | ({f: x => x + 1})          | r.f.call(2)                      | 3
          js     | x => x * 2                 | r.call(4)                        | 8
          python | {'a': 1, 'b': [2, 3]}      | r.b.sum() + r.a                  | 6
          python | [1, 2]                     | r.collect { it + 1 }             | [2, 3]
          """)
  void usesWhatTheyAnswer(String language, String text, String use, String expected)
      throws ScriptException {
    ScriptEngine groovy = new ScriptEngineManager().getEngineByName("groovy");
    groovy.put("text", text);
    Object got = groovy.eval(GIVEN.formatted(language) + "def r = engine.eval(text)\n" + use);
    assertEquals(expected, got instanceof Double d && d % 1 == 0 ? "" + d.longValue() : "" + got);
  }
}
