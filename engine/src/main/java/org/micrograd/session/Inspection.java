package org.micrograd.session;

import java.util.List;
import org.micrograd.io.Resource;
import org.micrograd.script.ScriptObject;
import org.micrograd.script.host.ScriptHost;

/**
 * What a session's language knows of names, for completion and help.
 *
 * @param functions those of the script for it, of which a language may lack some
 * @param inferring those that tell what a text would stand for, or null
 * @param layout that which tells all of a name, or null
 */
record Inspection(
    ScriptHost host, ScriptObject functions, ScriptObject inferring, ScriptObject layout) {
  /** The names that may follow {@code from MODULE import}. */
  List<?> members(String module) {
    return listed("members", module);
  }

  /** Whether an import names modules, as in Python. */
  boolean hasImports() {
    return functions.containsKey("modules");
  }

  /** The names of the modules that an import may name, of all or of those in a package. */
  List<?> modules(String holder) {
    return listed("modules", holder);
  }

  /** The names of a function's parameters. */
  List<?> parameters(String function) {
    return listed("parameters", function);
  }

  /** The names of the members of what an expression of names and subscripts stands for. */
  List<?> membersOf(String expression) {
    return (List<?>) function("membersOf").call(expression);
  }

  /** The members of an expression that a text ends in, as far as the text alone tells them. */
  List<?> inferredMembers(String text, int start, String expression) {
    return inferring == null
        ? List.of()
        : (List<?>) ((ScriptObject) inferring.get("members")).call(text, start, expression);
  }

  /** The names that a text binds before a place. */
  List<?> boundNames(String text, int start) {
    return inferring == null
        ? List.of()
        : (List<?>) ((ScriptObject) inferring.get("names")).call(text, start);
  }

  /** Texts of the keys of what an expression stands for, as they are written in the language. */
  List<?> writtenKeys(String expression) {
    return listed("writtenKeys", expression);
  }

  /** Whether the language lays out what it tells of a name. */
  boolean hasLayout() {
    return layout != null;
  }

  /** All that is to be told of a name, field by field; null for nothing. */
  String about(String name, boolean all) {
    return (String) ((ScriptObject) layout.get("about")).call(name, all, builtins());
  }

  /** What is recorded of Python's builtin functions: a line of JSON each. */
  static String builtins() {
    return Resource.text(Inspection.class, "builtins.txt");
  }

  /** The dotted names that fit a pattern of stars, in order. */
  List<?> search(String pattern, boolean isAnyCase, boolean isHidden) {
    return (List<?>) function("search").call(pattern, isAnyCase, isHidden, host.globals().names());
  }

  /** The keys of what an expression of names and subscripts stands for. */
  List<?> keys(String expression) {
    return (List<?>) function("keys").call(expression);
  }

  /** Those of the global names that other languages see as well. */
  List<?> shared() {
    return (List<?>) function("shared").call(host.globals().names());
  }

  /** All names that a person or a program has made. */
  List<String> own() {
    List<?> names = functions.containsKey("own") ? listed("own") : shared();
    return names.stream().map(String::valueOf).toList();
  }

  /** The type of what a name stands for, as the language calls it. */
  String kind(String name) {
    return (String) function("kind").call(name);
  }

  /** What a name stands for, in a line. */
  String told(String name) {
    return functions.containsKey("told")
        ? (String) function("told").call(name)
        : host.console().repr(host.globals().get(name)).lines().findFirst().orElse("");
  }

  /**
   * The parameters and the docstring of what a dotted name stands for; "" for a plain value, null
   * for nothing.
   */
  String describe(String name) {
    return (String) function("describe").call(name);
  }

  /** The text of a function or class of a script; null where there is none. */
  String source(String name) {
    return (String) function("source").call(name);
  }

  /** Whether a name stands for something made in the session, not by the library. */
  boolean isOwn(String name) {
    return (boolean) function("isOwn").call(name);
  }

  private List<?> listed(String name, Object... arguments) {
    return functions.containsKey(name) ? (List<?>) function(name).call(arguments) : List.of();
  }

  private ScriptObject function(String name) {
    return (ScriptObject) functions.get(name);
  }
}
