package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.script.ScriptException;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.micrograd.script.Access;

/**
 * The static members of classes that an application has bound: as in plain polyglot contexts with
 * everything allowed where they are open, and else refused by their names.
 */
class StaticMembersTest {
  private static final Map<String, GradEngine> BOUND = new LinkedHashMap<>();
  private static final Map<String, GradEngine> CLOSED = new LinkedHashMap<>();
  private static final Map<String, Context> PLAIN = new LinkedHashMap<>();

  /** A class with members of its own. */
  public static class Account {
    /** A number of its objects. */
    public int balance = 1;

    /** A number of its own. */
    public static final int LIMIT = 3;

    /** A variable of its own. */
    public static int total = 5;

    /** A method of its own. */
    public static int count() {
      return 7;
    }

    /** One that takes something. */
    public static String joined(String a, int b) {
      return a + b;
    }

    /** A class in it. */
    public static class Entry {
      /** A number of its own. */
      public static final int KIND = 9;

      /** A number of its objects. */
      public int side = 4;
    }
  }

  /** Constants with a method of their class. */
  public enum Colour {
    RED,
    BLUE;

    /** One of them. */
    public static Colour first() {
      return RED;
    }
  }

  /** A class without objects. */
  public abstract static class Shape {
    /** A method of its own. */
    public static int sides() {
      return 4;
    }
  }

  @BeforeAll
  static void open() throws ScriptException {
    Map<String, Object> names = new LinkedHashMap<>();
    for (Class<?> each :
        List.of(
            Account.class,
            Colour.class,
            Shape.class,
            LocalDate.class,
            Integer.class,
            System.class,
            AbstractMap.class)) {
      Object _ = names.put(each.getSimpleName(), each);
    }
    Object _ = names.put("account", new Account());
    for (String language : List.of("js", "python")) {
      GradEngine closed = GradEngine.builder("micrograd-" + language).build();
      names.forEach(closed::put);
      GradEngine _ = BOUND.put(language, Engines.bound(language, names));
      GradEngine _ = CLOSED.put(language, closed);
      Context _ = PLAIN.put(language, Engines.plain(language, names));
    }
  }

  @AfterAll
  static void close() {
    BOUND.values().forEach(GradEngine::close);
    CLOSED.values().forEach(GradEngine::close);
    PLAIN.values().forEach(Context::close);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js | Account.static.count()
          js | Account.static.LIMIT
          js | Account.static.joined('a', 2)
          js | Account.static.total = 6, Account.static.total
          js | Account.static.total = 5
          js | Account.static.Entry.KIND
          js | new Account.static.Entry().side
          js | new Account.static().balance
          js | Account.static === Account.static
          js | Account.static.Entry === Account.static.Entry
          js | typeof Account.static
          js | account instanceof Account.static
          js | Colour.static.RED
          js | Colour.static.valueOf('BLUE')
          js | Colour.static.first() === Colour.static.RED
          js | Shape.static.sides()
          js | LocalDate.static.of(2028, 2, 3)
          js | Integer.static.MAX_VALUE
          js | Integer.static.parseInt('7')
          js | new AbstractMap.static.SimpleEntry('k', 'v').getKey()
          js | Account.static.missing
          python | Account.static.count()
          python | Account.static.LIMIT
          python | Account.static.joined('a', 2)
          python | Account.static.Entry.KIND
          python | Account.static.Entry().side
          python | Account.static().balance
          python | isinstance(account, Account.static)
          python | Colour.static.RED
          python | Colour.static.valueOf('BLUE')
          python | Colour.static.first() == Colour.static.RED
          python | Shape.static.sides()
          python | LocalDate.static.of(2028, 2, 3)
          python | Integer.static.MAX_VALUE
          python | Integer.static.parseInt('7')
          python | AbstractMap.static.SimpleEntry('k', 'v').getKey()
          python | hasattr(Account.static, 'missing')
          """)
  void areThoseOfPlainPolyglot(String language, String text) throws ScriptException {
    Object plain = PLAIN.get(language).eval(language, text).as(Object.class);
    assertEquals(String.valueOf(plain), String.valueOf(BOUND.get(language).eval(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js | Account.static.count() | use the member count of the class %Account:
          js | Account.static.LIMIT | use the member LIMIT of the class %Account:
          js | Account.static.Entry.KIND | use the member KIND of the class %Account$Entry:
          js | Account.static.total = 6 | use the member total of the class %Account:
          js | Colour.static.RED | use the member RED of the class %Colour:
          js | new Account() | make a %Account:
          js | new Account.static() | make a %Account:
          python | Account.static.count() | use the member count of the class %Account:
          python | Account.static.LIMIT | use the member LIMIT of the class %Account:
          python | Account.static.Entry.KIND | use the member KIND of the class %Account$Entry:
          python | Colour.static.RED | use the member RED of the class %Colour:
          python | Account() | make a %Account:
          python | Account.static() | make a %Account:
          """)
  void areRefusedByNameWhereTheyAreClosed(String language, String text, String refused) {
    String prefix = StaticMembersTest.class.getName() + "$";
    GradEngine engine = CLOSED.get(language);
    ScriptException e = assertThrows(ScriptException.class, () -> engine.eval(text));
    String wanted = "this script may not " + refused.replace("%", prefix);
    assertTrue(e.getMessage().startsWith(wanted), e.getMessage());
    assertTrue(e.getMessage().contains("-Dorg.micrograd.host=bound"), e.getMessage());
  }

  /** In plain polyglot there are none of these, and in Java's own code there are. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js     | Java.type('javax.swing.JLabel').CENTER               | 0
          js     | Java.type('java.util.GregorianCalendar').YEAR        | 1
          js     | Java.type('java.util.GregorianCalendar').MISSING     | undefined
          js     | typeof Java.type('java.lang.Thread').currentThread().getName() | string
          js     | Java.type('java.lang.System').currentTimeMillis() > 1 | true
          js     | Java.type('java.lang.Runtime').getRuntime().availableProcessors() > 0 | true
          python | java.type('java.lang.System').currentTimeMillis() > 1 | true
          """)
  void areInheritedAndThoseOfTheMachineWhereItIsNamed(String language, String text, String wanted)
      throws ScriptException {
    String names =
        "bound,javax.swing.JLabel,java.util.GregorianCalendar,java.lang.Thread,java.lang.System,java.lang.Runtime";
    try (GradEngine engine =
        GradEngine.open("micrograd-" + language, Access.RESTRICTED.openHost(names))) {
      Object answer = engine.eval(language.equals("js") ? text : "import java\n" + text);
      assertEquals(wanted, String.valueOf(answer == null ? "undefined" : answer));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js | System.static.exit(1) | may not use the member exit of the class java.lang.System
          js | account.getClass().static.total | undefined
          python | System.static.exit(1) | no attribute 'exit'
          python | account.getClass().static | no attribute 'static'
          python | Shape() | no object of %Shape can be made: it is abstract
          """)
  void someStayClosedToAll(String language, String text, String refused) {
    GradEngine engine = BOUND.get(language);
    ScriptException e = assertThrows(ScriptException.class, () -> engine.eval(text));
    String wanted = refused.replace("%", StaticMembersTest.class.getName() + "$");
    assertTrue(e.getMessage().contains(wanted), e.getMessage());
  }
}
