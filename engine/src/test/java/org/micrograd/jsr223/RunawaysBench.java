package org.micrograd.jsr223;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.script.ScriptException;

/**
 * Prints how soon scripts that would run for ever are stopped, and whether their engine goes on
 * working. {@code mvn -q -pl engine test-compile exec:exec@runaways-bench}
 */
final class RunawaysBench {
  private static final Duration TIMEOUT = Duration.ofSeconds(1);

  /** A script without an end. */
  private record Runaway(String language, String name, String script) {}

  private static final List<Runaway> ALL =
      List.of(
          new Runaway("js", "loop", "for (;;);"),
          new Runaway("js", "catch-all around a loop", "for (;;) try { for (;;); } catch (e) {}"),
          new Runaway(
              "js", "finally around a loop", "for (;;) try { for (;;); } finally { continue; }"),
          new Runaway("js", "loop in a getter", "({get x() { for (;;); }}).x"),
          new Runaway("js", "loop in toString", "`${{toString() { for (;;); }}}`"),
          new Runaway("js", "deep recursion", "function f() { try { f() } finally { f() } } f()"),
          new Runaway(
              "js",
              "texts that double",
              "let s = 'x'; for (;;) { s += s; if (s.length > 1e8) s = 'x' }"),
          new Runaway(
              "js",
              "text of 1 GiB",
              "for (;;) { try { 'x'.repeat(2**30 - 25).split('') } catch (e) {} }"),
          new Runaway(
              "js",
              "list that grows",
              "const l = []; for (;;) { l.push(1); if (l.length > 1e6) l.length = 0 }"),
          new Runaway("js", "regular expression", "/^(a+)+$/.test('a'.repeat(50) + 'b')"),
          new Runaway(
              "js",
              "sort that never ends",
              "for (;;) Array.from({length: 1e5}, () => Math.random()).sort()"),
          new Runaway(
              "js",
              "graph that grows",
              "let v = value(1); for (let i = 0; ; i++) v = i % 1e5 ? v + 1 : value(1)"),
          new Runaway("js", "loop in Java", "(0, twice)(1)"),
          new Runaway("python", "loop", "while True: pass"),
          new Runaway(
              "python",
              "catch-all around a loop",
              "while True:\n  try:\n    while True: pass\n  except: pass"),
          new Runaway(
              "python",
              "finally around a loop",
              "while True:\n  try:\n    while True: pass\n  finally: continue"),
          new Runaway(
              "python",
              "loop in a property",
              "class C:\n  @property\n  def x(self):\n    while True: pass\nC().x"),
          new Runaway(
              "python",
              "loop in __repr__",
              "class C:\n  def __repr__(self):\n    while True: pass\nrepr(C())"),
          new Runaway("python", "deep recursion", "def f():\n  try: f()\n  finally: f()\nf()"),
          new Runaway(
              "python",
              "texts that double",
              "s = 'x'\nwhile True:\n  s += s\n  if len(s) > 10**8: s = 'x'"),
          new Runaway(
              "python",
              "text of 1 GiB",
              "while True:\n  try: list('x' * (2**30))\n  except BaseException: pass"),
          new Runaway("python", "sum of a range", "sum(range(10**12))"),
          new Runaway("python", "power of whole numbers", "10**10**9"),
          new Runaway(
              "python", "regular expression", "import re\nre.match('^(a+)+$', 'a' * 50 + 'b')"),
          new Runaway("python", "generator", "any(x < 0 for x in iter(int, 1))"),
          new Runaway(
              "python",
              "graph that grows",
              "v, i = value(1), 0\nwhile True:\n  i += 1\n  v = v + 1 if i % 10000 else value(1)"),
          new Runaway("python", "loop in Java", "twice(1)"));

  private RunawaysBench() {}

  public static void main(String[] arguments) throws ScriptException {
    System.out.printf("| script | stopped after, ms (timeout %d) | engine |%n", TIMEOUT.toMillis());
    System.out.println("|---|---|---|");
    for (Runaway each : ALL) {
      try (GradEngine engine =
          GradEngine.builder("micrograd-" + each.language).timeout(TIMEOUT).build()) {
        engine.put("twice", (UnaryOperator<Object>) RunawaysBench::forever);
        engine.eval("1");
        System.out.printf(
            "| %s: %s | %,d | %s |%n",
            each.language, each.name, millis(engine, each.script), state(engine));
      }
    }
    System.exit(0);
  }

  private static Object forever(Object x) {
    Object answer = x;
    while (!Thread.interrupted()) {
      answer = x;
    }
    return answer;
  }

  private static long millis(GradEngine engine, String script) {
    long start = System.nanoTime();
    try {
      engine.eval(script);
      throw new IllegalStateException("it ended: " + script);
    } catch (ScriptException stopped) {
      if (!String.valueOf(stopped.getMessage()).contains("stopped")) {
        throw new IllegalStateException(stopped);
      }
    }
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static String state(GradEngine engine) {
    if (!engine.isOpen()) {
      return "closed";
    }
    try {
      return "1 + 1 is " + engine.eval("1 + 1");
    } catch (ScriptException e) {
      return e.getMessage();
    }
  }
}
