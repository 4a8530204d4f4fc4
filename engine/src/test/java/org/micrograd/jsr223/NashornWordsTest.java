package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What scripts for Nashorn and Rhino write: where it is no JavaScript, as on a plain polyglot
 * context, the error says what to write instead, and that works.
 */
class NashornWordsTest {
  private static Object run(String text) throws ScriptException {
    Map<String, Object> names =
        Map.of("list", new ArrayList<>(List.of("x", "yy")), "num", 3, "flag", true, "word", "Abc");
    // Java is a name of scripts where an application has opened a class.
    var builder = GradEngine.builder("micrograd-js").allowHostClass("java.util.ArrayList");
    try (GradEngine engine = builder.build()) {
      return engine.eval(text.replace("\\n", "\n"), new SimpleBindings(names));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          for each (var x in list) print(x)        | write for (const x of list)
          importPackage(java.util)                 | write const List = Java.type('java.util.ArrayList')
          importClass(java.util.ArrayList)         | write const List = Java.type('java.util.ArrayList')
          with (new JavaImporter(java.util)) { 1 } | write const List = Java.type('java.util.ArrayList')
          # a comment\\n1 + 1                      | a comment begins with //
          1 + 1\\n# a comment                      | a comment begins with //
          var s = <<EOF\\nabc\\nEOF\\n             | a text of several lines stands between backticks
          function sq(x) x * x; sq(3)              | write function f(x) { return x }
          try { f() } catch (e if e instanceof TypeError) { 1 } | write catch (e) { if (...) ... else throw e }
          println('x')                             | write print(x)
          echo('x')                                | write print(x)
          exit(0)                                  | a script ends with its text, or by throw
          word.equals('Abc')                       | of texts and numbers write a === b
          num.equals(3)                            | of texts and numbers write a === b
          list.get(0).equalsIgnoreCase('X')        | write a.toLowerCase() === b.toLowerCase()
          list.get(0).length()                     | write x.length
          [1, 2].size()                            | write x.length
          word.isEmpty()                           | write x.length === 0
          word.contains('b')                       | of texts and arrays write x.includes(y)
          word.compareTo('b')                      | of texts and numbers write a < b
          word.matches('A.*')                      | of texts write /pattern/.test(x)
          num.intValue()                           | of numbers write Math.trunc(x)
          num.doubleValue()                        | a number is one already
          flag.booleanValue()                      | a truth is one already
          'x'.getBytes('UTF-8')                    | of texts write new Int8Array(new TextEncoder().encode(x))
          print(__LINE__)                          | write new Error().stack
          Java.isScriptObject({})                  | write typeof x === 'object' && !Java.isJavaObject(x)
          Java.isScriptFunction(print)             | write typeof x === 'function' && !Java.isJavaObject(x)
          Java.isJavaFunction(list.get)            | write typeof x === 'function' && Java.isJavaObject(x)
          Java.isJavaMethod(list.get)              | write typeof x === 'function' && Java.isJavaObject(x)
          Java.synchronized(() => 1, list)         | calls of one engine wait for each other already
          load('nashorn:mozilla_compat.js')        | write const List = Java.type('java.util.ArrayList')
          new Thing() { run: function () {} }      | write new (Java.extend(X, { f() { ... } }))()
          var r = new a.b.C(1) {\\n}             | write new (Java.extend(X, { f() { ... } }))()
          new XML('<a/>')                          | JavaScript has no XML of its own: write it as text between backticks
          var x = <a>1</a>                         | JavaScript has no XML of its own: write it as text between backticks
          f(<a/>)                                  | JavaScript has no XML of its own: write it as text between backticks
          word..OBX                                | JavaScript has no XML of its own: write it as text between backticks
          Object.bindProperties({}, {a: 1})        | write Object.assign(a, b)
          """)
  void sayWhatToWriteInstead(String text, String advice) {
    String said = assertThrows(ScriptException.class, () -> run(text)).getMessage();
    assertTrue(said.contains(": " + advice + " in <eval>"), said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "let r = ''; for (const x of list) r += x; r === 'xyy'",
        "word === 'Abc' && num === 3 && list.get(0) === 'x'",
        "word.toLowerCase() === 'ABC'.toLowerCase()",
        "word.length === 3 && list.length === 2 && list.size() === 2 && [1].length === 1",
        "word.includes('b') && !list.includes('b') && !list.contains('b')",
        "word < 'b' && /A.*/.test(word) && [...word].length === 3",
        "new Int8Array(new TextEncoder().encode('a\u00f1')).join() === '97,-61,-79'",
        "typeof new Error().stack === 'string'",
        "Math.trunc(2.5) === 2 && Object.assign({}, {a: 1}).a === 1",
        "try { list.get(99) } catch (e) { if (!(e instanceof Error)) throw e } true",
      })
  void whatTheySayWorks(String text) throws ScriptException {
    assertEquals(true, run(text));
  }

  /** A class within another is opened by the name that Java gives it. */
  @ParameterizedTest
  @CsvSource({
    "java.util.Map.Entry, java.util.Map$Entry",
    "java.util.Map$Entry, java.util.Map$Entry",
    "java.io.File, java.io.File",
  })
  void aClosedClassIsNamedAsItIsOpened(String name, String word) {
    String text = "Java.type('" + name + "')";
    String said = assertThrows(ScriptException.class, () -> run(text)).getMessage();
    assertTrue(said.contains("-Dorg.micrograd.host=" + word + " (and more"), said);
  }

  /** What is no word of Nashorn's is said as it is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nothing             | ReferenceError: nothing is not defined in
          word.nothing()      | TypeError: (intermediate value).nothing is not a function in
          let a = 1 +         | SyntaxError: Expected an operand but found eof in
          1 < < 2             | SyntaxError: Expected an operand but found < in
          num. .x             | SyntaxError: Expected ident but found . in
          if (num { 1 }       | SyntaxError: Expected ) but found { in
          try { print.equal() } catch (e) { throw new Error(e.message) } | Error: (intermediate value).equal is not a function in
          """)
  void otherErrorsStay(String text, String said) {
    String message = assertThrows(ScriptException.class, () -> run(text)).getMessage();
    assertTrue(message.contains(said), message);
  }
}
