package org.micrograd.script.run;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What scripts for Nashorn and Rhino write that JavaScript does not have, told by the error that
 * they end in, and what to write instead.
 */
final class NashornWords {
  private static final Pattern NO_NAME = Pattern.compile("ReferenceError: (\\w+) is not defined");

  private static final Pattern NO_METHOD =
      Pattern.compile("TypeError: .*\\.(\\w+) is not a function");

  private static final Pattern NO_FILE =
      Pattern.compile("TypeError: Cannot load script: nashorn:(.*)");

  private static final String CLASSES = "write const List = Java.type('java.util.ArrayList')";

  private static final String OWN_XML =
      "JavaScript has no XML of its own: write it as text between backticks";

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("importPackage", CLASSES),
          Map.entry("importClass", CLASSES),
          Map.entry("JavaImporter", CLASSES),
          Map.entry("println", "write print(x)"),
          Map.entry("echo", "write print(x)"),
          Map.entry("exit", "a script ends with its text, or by throw"),
          Map.entry("quit", "a script ends with its text, or by throw"),
          Map.entry(
              "context", "what a ScriptContext holds are names of the script: write name for it"),
          Map.entry("__FILE__", "write __filename"),
          Map.entry("__DIR__", "write __dirname"),
          Map.entry("__LINE__", "write new Error().stack"),
          Map.entry("XML", OWN_XML),
          Map.entry("XMLList", OWN_XML));

  /** Of texts, truths and numbers, which are JavaScript's own wherever they come from. */
  private static final Map<String, String> METHODS =
      Map.ofEntries(
          Map.entry("equals", "of texts and numbers write a === b"),
          Map.entry("equalsIgnoreCase", "write a.toLowerCase() === b.toLowerCase()"),
          Map.entry("length", "write x.length"),
          Map.entry("size", "write x.length"),
          Map.entry("isEmpty", "write x.length === 0"),
          Map.entry("contains", "of texts and arrays write x.includes(y)"),
          Map.entry("containsKey", "of objects write key in x"),
          Map.entry("compareTo", "of texts and numbers write a < b"),
          Map.entry("matches", "of texts write /pattern/.test(x)"),
          Map.entry("replaceFirst", "of texts write x.replace(a, b)"),
          Map.entry("toCharArray", "of texts write [...x]"),
          Map.entry("intValue", "of numbers write Math.trunc(x)"),
          Map.entry("longValue", "of numbers write Math.trunc(x)"),
          Map.entry("doubleValue", "a number is one already"),
          Map.entry("floatValue", "a number is one already"),
          Map.entry("booleanValue", "a truth is one already"),
          Map.entry("getBytes", "of texts write new Int8Array(new TextEncoder().encode(x))"),
          Map.entry("synchronized", "calls of one engine wait for each other already"),
          Map.entry("isScriptObject", "write typeof x === 'object' && !Java.isJavaObject(x)"),
          Map.entry("isScriptFunction", "write typeof x === 'function' && !Java.isJavaObject(x)"),
          Map.entry("isJavaFunction", "write typeof x === 'function' && Java.isJavaObject(x)"),
          Map.entry("isJavaMethod", "write typeof x === 'function' && Java.isJavaObject(x)"),
          Map.entry("asJSONCompatible", "Java sees lists and maps in a script's own already"),
          Map.entry("bindProperties", "write Object.assign(a, b)"));

  /** What a text has where it cannot be read any further. */
  private record Syntax(Pattern where, String advice) {}

  private static final List<Syntax> SYNTAX =
      List.of(
          syntax("Expected \\( but found each", "write for (const x of list)"),
          syntax("Expected \\) but found if", "write catch (e) { if (...) ... else throw e }"),
          syntax("found error\n\\s*#", "a comment begins with //"),
          syntax("found < *\n.*(=|\\(|return) *<[A-Za-z>]|found \\.\n.*\\w\\.\\.[\\w*]", OWN_XML),
          syntax(
              "found \\{\n.*\\bnew [\\w.]+ *\\([^)]*\\) *\\{",
              "write new (Java.extend(X, { f() { ... } }))()"),
          syntax("found <<\n.*<<[A-Z]", "a text of several lines stands between backticks"),
          syntax(
              "Expected \\{ but found .*\n.*function[^)]*\\)\\s*[^{\\s]",
              "write function f(x) { return x }"));

  private NashornWords() {}

  private static Syntax syntax(String where, String advice) {
    return new Syntax(Pattern.compile(where), advice);
  }

  /** A message of JavaScript, with what to write where a word of Nashorn's is known in it. */
  static String advised(String message) {
    if (NO_FILE.matcher(message).matches()) {
      return said(message, CLASSES);
    }
    String advice = known(NO_NAME.matcher(message), NAMES);
    return said(message, advice == null ? known(NO_METHOD.matcher(message), METHODS) : advice);
  }

  private static String known(Matcher found, Map<String, String> words) {
    return found.matches() ? words.get(found.group(1)) : null;
  }

  /**
   * The same of an error of syntax.
   *
   * @param message the whole of it, with the line in which it is
   * @param shown what a script's author is told of it
   */
  static String advised(String message, String shown) {
    return SYNTAX.stream()
        .filter(each -> each.where().matcher(message).find())
        .findFirst()
        .map(each -> said(shown, each.advice()))
        .orElse(shown);
  }

  private static String said(String message, String advice) {
    return advice == null ? message : message + ": " + advice;
  }
}
