package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.graalvm.polyglot.HostAccess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.ScriptObject;

/**
 * Where an error came from: file, line, column and all calls, in each language, through Java and
 * from one language into the other and back; and who may catch it as what it is.
 */
class ErrorChainsTest {
  private static GradEngine js;
  private static GradEngine python;

  /** An object of an application. */
  public static final class Bank {
    @HostAccess.Export
    public int pay(int amount) {
      if (amount > 0) {
        throw new IllegalStateException("no funds for " + amount);
      }
      return amount;
    }
  }

  @BeforeAll
  static void open() throws ScriptException {
    js = GradEngine.builder("micrograd-js").noteLines().build();
    python = GradEngine.builder("micrograd-python").noteLines().build();
    Function<Object, Object> call = f -> ((ScriptObject) f).call();
    for (ScriptEngine engine : List.of(js, python)) {
      engine.put("bank", new Bank());
      engine.put("call", call);
    }
    js.eval("function jsThrows() { throw new RangeError('js') }");
    js.eval("function jsMakes() { return value(2) * 3 }");
    python.eval("def pyThrows():\n  raise KeyError('py')");
    python.put("jsThrows", js.get("jsThrows"));
    python.put("jsMakes", js.get("jsMakes"));
    js.put("pyThrows", python.get("pyThrows"));
    python.eval("def pyCallsJs():\n  return jsThrows()");
    js.put("pyCallsJs", python.get("pyCallsJs"));
    js.eval("function jsCallsPy() { return pyThrows() }");
    python.put("jsCallsPy", js.get("jsCallsPy"));
  }

  @AfterAll
  static void close() {
    js.close();
    python.close();
  }

  private static ScriptEngine engine(String language) {
    return language.equals("js") ? js : python;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          js     | function f() {¶ return bank.pay(3) }¶f()          | 2:9 | no funds for 3 | f:2 :program:3
          python | def f():¶  x = 1¶  return bank.pay(3)¶def g():¶  return f()¶g() | 3:10 | no funds for 3 | f:3 g:5 <module>:6
          python | x = 1¶y = [bank.pay(k)¶     for k in [5]]          | 2:6 | no funds for 5 | <listcomp>:2 <module>:2
          js     | 1¶call(() => { null.x })                           | 2:14 | TypeError: Cannot read property 'x' of null | :=>:2 :program:2
          python | def f():¶  return 1 // 0¶call(f)                   | 2:3 | ZeroDivisionError: integer division or modulo by zero | f:2 <module>:3
          python | def g():¶  return [][1]¶def h():¶  return g()¶h()  | 2:10 | IndexError: list index out of range | g:2 h:4 <module>:5
          js     | function g() {¶ return JSON.parse('{x') }¶¶g()     | 2:9 | SyntaxError: Unexpected token x in JSON at position 1 | g:2 :program:4
          js     | ¶new RegExp('(')                                   | 2:1 | SyntaxError: Unterminated group | :program:2
          js     | ¶ a b                                              | 2:4 | SyntaxError: Expected ; but found b | ``
          python | ¶def f(: pass                                      | 2:6 | SyntaxError: '(' was never closed | ``
          js     | function f() {¶ return pyThrows() }¶f()            | 2:3 | KeyError: 'py' | pyThrows:2 f:2 :program:3
          python | def f():¶  return jsThrows()¶f()                   | 1:29 | RangeError: js | jsThrows:1 f:2 <module>:3
          js     | pyCallsJs()                                        | 1:29 | RangeError: js | jsThrows:1 pyCallsJs:2
          python | jsCallsPy()                                        | 2:3 | KeyError: 'py' | pyThrows:2 jsCallsPy:1 <module>:1
          python | def f():¶  return jsCallsPy()¶f()                  | 2:3 | KeyError: 'py' | pyThrows:2 jsCallsPy:1 f:2 <module>:3
          js     | function g() {¶ return pyCallsJs() }¶g()           | 1:29 | RangeError: js | jsThrows:1 pyCallsJs:2
          """)
  void tellWhereAndByWhichCalls(
      String language, String text, String place, String message, String calls) {
    // The second time a language keeps other frames of the same text.
    for (int time = 0; time < 2; time++) {
      tells(language, text.replace('¶', '\n'), place, message, calls);
    }
  }

  private static void tells(
      String language, String text, String place, String message, String calls) {
    ScriptException e = assertThrows(ScriptException.class, () -> engine(language).eval(text));
    assertEquals(message + " in <eval>", e.getMessage().replaceFirst(" at line.*", ""));
    assertEquals(place, e.getLineNumber() + ":" + e.getColumnNumber());
    assertEquals(calls, calls(e));
  }

  /** Two engines of one language: each call is told once. */
  @ParameterizedTest
  @CsvSource({
    "js, 'function b() {\n throw new RangeError(1) }\nfunction h() {\n\n bank.pay(3) }', 'function ab() {\n\n\n return b() }\nfunction ah() {\n return h() }', :program",
    "python, 'def b():\n  raise KeyError(1)\ndef h():\n\n  bank.pay(3)', 'def ab():\n\n\n  return b()\ndef ah():\n  return h()', <module>"
  })
  void tellEachCallOnce(String language, String inner, String outer, String top) throws Exception {
    try (GradEngine one = GradEngine.builder("micrograd-" + language).noteLines().build();
        GradEngine two = GradEngine.builder("micrograd-" + language).noteLines().build()) {
      two.put("bank", new Bank());
      two.eval(inner);
      one.put("b", two.get("b"));
      one.put("h", two.get("h"));
      one.eval(outer);
      two.put("ab", one.get("ab"));
      two.put("ah", one.get("ah"));
      for (GradEngine engine : List.of(one, two, one, two)) {
        assertEquals("b:2 ab:4 " + top + ":6", calls(engine, "\n\n\n\n\nab()"));
        assertEquals("h:5 ah:6 " + top + ":7", calls(engine, "\n\n\n\n\n\nah()"));
      }
    }
  }

  private static String calls(GradEngine engine, String text) {
    return calls(assertThrows(ScriptException.class, () -> engine.eval(text)));
  }

  private static String calls(ScriptException e) {
    List<String> names = new ArrayList<>();
    for (String call : ((ScriptFailure) e.getCause()).scriptStack()) {
      names.add(call.replaceFirst(" \\(.*:(\\d+)\\)$", ":$1"));
    }
    return String.join(" ", names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          js     | let r; try { call(() => { throw new RangeError('own') }) } catch (e) { r = e instanceof RangeError && e.message } r | own
          python | def f():¶  raise KeyError('own')¶try:¶  call(f)¶except KeyError as e:¶  r = str(e)¶r        | 'own'
          js     | try { pyThrows(); 1 } catch (e) { e.message.split(': ').slice(1).join(': ') }                | KeyError: 'py'
          python | try:¶  jsThrows()¶except Exception as e:¶  r = str(e).partition(': ')[2]¶r                  | RangeError: js
          js     | let q; try { pyCallsJs() } catch (e) { q = e instanceof RangeError } q                       | true
          python | try:¶  jsCallsPy()¶except KeyError as e:¶  r = 'key'¶r                                      | key
          python | str(jsMakes())                                                                               | Value(data=6.0)
          """)
  void areCaughtAsWhatTheyAre(String language, String text, String answer) throws ScriptException {
    Object found = engine(language).eval(text.replace('¶', '\n'), scope(language));
    assertEquals(answer, String.valueOf(found));
  }

  /** The names of the engine in a scope of its own, so that each text may declare what it likes. */
  private static javax.script.Bindings scope(String language) {
    return new javax.script.SimpleBindings(
        new java.util.HashMap<>(engine(language).getBindings(100)));
  }
}
