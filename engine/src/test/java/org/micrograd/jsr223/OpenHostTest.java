package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.script.Access;

/** What a host that knows only javax.script opens, in words, of the objects that it binds. */
class OpenHostTest {
  private static final Map<String, ScriptEngine> OPEN = new ConcurrentHashMap<>();

  /** What an application has: by an interface, with a superclass, in lists. */
  public interface Account {
    String owner();
  }

  /** A superclass. */
  public static class Base {
    public int level() {
      return 7;
    }
  }

  /** What is bound. */
  public static class Current extends Base implements Account {
    public int count = 3;

    @Override
    public String owner() {
      return "ann";
    }

    @Override
    public int level() {
      return 8;
    }

    public List<Current> all() {
      return List.of(this);
    }

    public Thread thread() {
      return Thread.currentThread();
    }

    public String failed() {
      throw new IllegalStateException("no funds");
    }
  }

  private static ScriptEngine engine(String language, String words) {
    return OPEN.computeIfAbsent(
        language + words,
        key -> {
          ScriptEngine engine = GradEngine.builder("micrograd-" + language).build();
          engine
              .getContext()
              .setAttribute(GradEngine.HOST, named(words), ScriptContext.ENGINE_SCOPE);
          return engine;
        });
  }

  private static String named(String words) {
    return words.replace("Account", Account.class.getName()).replace("Base", Base.class.getName());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          exported     | a.owner()                      | closed owner
          exported     | a.count                        | closed count
          exported     | a.toString().length > 0        | true
          bound        | a.owner()                      | ann
          public       | a.owner()                      | ann
          bound        | a.count                        | 3
          bound        | a.all()[0].owner()             | ann
          bound        | a.all().get(0).level()         | 8
          exported     | a.getClass()                   | error
          bound        | a.getClass().getSimpleName()   | Current
          bound        | a.getClass().getClass().getName() | java.lang.Class
          bound        | a.getClass().getClassLoader()  | error
          bound        | a.getClass().forName("java.lang.Runtime") | error
          bound        | new (a.getClass())()           | error
          bound        | a.thread().getName()           | error
          bound        | a.thread().getContextClassLoader() | error
          bound,java.lang.Thread | a.thread().isAlive()          | true
          bound,java.lang.Thread | a.thread().getContextClassLoader().getParent() | error
          bound,java.lang.Class  | a.getClass().getClassLoader() | error
          Account      | a.owner()                      | ann
          Account      | a.level()                      | closed level
          Base         | a.level()                      | 8
          Base         | a.owner()                      | closed owner
          Account,Base | a.owner() + a.level()          | ann8
          """)
  void isAsTheWordsSay(String words, String text, String answer) {
    for (String language : new String[] {"js", "python"}) {
      ScriptEngine engine = engine(language, words);
      engine.put("a", new Current());
      String code =
          language.equals("js")
              ? text
              : text.replace("a.owner() + a.level()", "a.owner() + str(a.level())")
                  .replace("a.toString().length", "len(a.toString())");
      assertEquals(answer, answer(engine, code), language);
    }
  }

  private static String answer(ScriptEngine engine, String code) {
    try {
      return String.valueOf(engine.eval(code));
    } catch (ScriptException e) {
      String refusal = "may not use the member (\\w+) of a \\S*Current.*org.micrograd.host.*";
      var found = java.util.regex.Pattern.compile(refusal).matcher(e.getMessage());
      return found.find() ? "closed " + found.group(1) : "error";
    }
  }

  @Test
  void staysAsItWasAtTheFirstRun() throws ScriptException {
    ScriptEngine engine = GradEngine.builder("micrograd-js").build();
    engine.eval("1");
    engine.getContext().setAttribute(GradEngine.HOST, "bound", ScriptContext.ENGINE_SCOPE);
    String message =
        assertThrows(IllegalArgumentException.class, () -> engine.eval("1")).getMessage();
    assertEquals(
        "org.micrograd.host was null at the engine's first run and stays so, got bound", message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void isNotForScriptsToOpen(String language) throws ScriptException {
    ScriptEngine engine = engine(language, "exported");
    String set =
        language.equals("js")
            ? "globalThis['org.micrograd.host'] = 'bound'"
            : "globals()['org.micrograd.host'] = 'bound'";
    engine.eval(set);
    engine.put("a", new Current());
    assertEquals("closed owner", answer(engine, "a.owner()"));
  }

  @Test
  void namesAreOfClasses() {
    assertTrue(Access.RESTRICTED.openHost("exported, bound").host());
    assertEquals(
        java.util.Set.of(Base.class), Access.RESTRICTED.allowHostClass(Base.class).classes());
    assertThrows(IllegalArgumentException.class, () -> Access.RESTRICTED.openHost("bonud"));
  }
}
