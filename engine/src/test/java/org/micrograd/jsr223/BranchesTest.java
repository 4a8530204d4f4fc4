package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What takes a branch by a number is not compiled as if it always took it; all else is. */
class BranchesTest {
  private static final String REFUSED = "a compiled function is the same for all inputs";

  // @formatter:off
  @ParameterizedTest
  @ValueSource(strings = {
    "x ? x : y", "x ? 1 : 2", "!x ? x : y", "!!x ? x : y", "x && y", "x || y", "(x - y) || 1", "x === 0 ? y : x", "x !== 0 ? x : y",
    "x == 0 ? y : x", "x != 0 ? x : y", "x == y ? x : y * 3", "x === y ? 5 : x", "0 === x ? y : x", "x === 3 ? y : x", "x > 0 ? x : y",
    "x > 0 && y", "x <= y ? x : y", "gt(x, 0) ? x : y", "gt(x, 0) && y", "!gt(x, 0) ? x : y", "where(gt(x, 0) && gt(y, 0), x, y)",
    "where(gt(x, 0) || gt(y, 0), x, y)", "where(!gt(x, 0), x, y)", "eq(x, 3) ? y : x", "Boolean(x) ? x : y", "[0, 1].includes(x) ? x : y",
    "[0, 1].indexOf(x) * y", "[x, y].filter((v) => v).length * x", "[x, y].filter(Boolean).length * x", "[x, y].some((v) => v) ? x : y + 1",
    "[x, y].find((v) => v === 0) ?? y", "[x, y].sort()[0]", "Object.is(x, 0) ? x : y", "new Map([[0, 1]]).get(x) ?? y", "new Set([0]).has(x) ? x : y",
    "[x - y].map((d) => d ? d : 7)[0]", "[x, [y]].flat().every((v) => v) ? x : 9", "{ if (x) return y; return x; }", "{ if (!x) return y; return x * y; }",
    "{ switch (x) { case 0: return y; default: return x; } }", "{ let n = 0; while (x && n < 3) { n++; y = y * x; } return y; }", "{ x &&= y; return x; }",
    "{ x ||= y; return x; }", "{ const d = x - y; return d ? x / d : 1; }", "{ let k = x; if (gt(k, y)) k = y; return k; }", "{ return typeof x === 'number' ? x : y; }",
    "new Array(x).length * y"})
  void refusedInJavaScript(String body) {
    refused("js", "var f = compile((x, y) => " + (body.startsWith("{") ? body : "(" + body + ")") + "); f(3, 2) + f(0, 1)");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "x if x else y", "x if not x else y", "x and y", "x or y", "x if x == 0 else y", "x if x != 0 else y", "x if x == y else y * 3", "x if x > 0 else y",
    "x > 0 and y", "x if 0 < x < 1 else y", "min(x, y)", "max([x, y])", "sorted([x, y])[0]", "x if any([x, y]) else y", "x if bool(x) else y",
    "x if x in [0, 1] else y", "x if x in {0, 1} else y", "x if x not in {0, 1} else y", "{0: 5.0}.get(x, y)", "[0, 3].index(x) * y", "[0, 3].count(x) * y",
    "x if [x, y] == [0, 1] else y", "len(list(filter(None, [x, y]))) * x", "x if gt(x, 0) else y", "where(gt(x, 0) and gt(y, 0), x, y)", "where(not gt(x, 0), x, y)",
    "x if all(v == 0 for v in [x, y]) else y", "x if isinstance(x, float) else y", "reduce(lambda a, b: a if a > b else b, [x, y])", "len(str(x)) * y"})
  void refusedInPython(String body) {
    refused("python", "from micrograd import compile, gt, where\nfrom functools import reduce\nf = compile(lambda x, y: " + body + ")\nf(3, 2) + f(0, 1)");
  }

  /** Common code with the signs of a branch that asks no number: it is compiled, and answers as the function itself. */
  @ParameterizedTest
  @ValueSource(strings = {
    "(x, y = 2) => x * y", "(x, y) => [x, y].map((v, i) => i ? v * 2 : v).reduce((a, b) => a + b)", "(x, y, options = {}) => (options.scale ? x : x * y)",
    "(x, y) => { const options = {}; if (options.scale) return x; return x * y; }", "(x, y) => x instanceof Value ? x * y : x * y", "(x, y) => (x instanceof Value ? x : value(x)) * y",
    "(x, y) => { let s = 0; for (let i = 0; i < 5; i++) if (i % 2 === 0) s = s + x * i; return s + y; }", "(x, y) => where(gt(x, 0), x, y)", "(x, y) => { let best; best ??= x; return best * y; }",
    "(x, y) => [x, y].filter((v, i) => i === 0)[0] + y", "(x, y) => (Array.isArray(x) ? x[0] : x) * y", "(x, y) => { if (x === undefined || y === null) throw new Error('missing'); return x / y; }",
    "(x, y) => x?.tanh?.() ?? y", "(x, y) => (typeof exp === 'function' ? exp(x) : x) + y", "(x, y) => (Math.random() > 2 ? x : y) + Math.random() * 1e-3"})
  void compiledInJavaScript(String f) {
    assertEquals("true", Engines.answer("js",
        "var f = " + f + ", c = compile(f), data = (v) => (v instanceof Value ? v.data : v);"
            + " [[3, 2], [0.5, 4], [-1, 2]].every((p) => Math.abs(data(f(...p.map((x) => value(x)))) - c(...p)) < 1e-2)"));
  }

  /** A branch that a function takes which the compiled one calls. */
  @ParameterizedTest
  @ValueSource(strings = {
    "function pick(v) { return v ? v : 1; } | pick(x) * y", "const pick = (v) => v || 1; | pick(x) * y", "var pick = function (v) { return v && y0; }, y0 = 4; | pick(x) * y",
    "function pick(v) { return v ? v : 1; } const twice = (v) => pick(v) * 2; | twice(x) * y", "const lib = { pick(v) { return v === 0 ? 1 : v; } }; | lib.pick(x) * y",
    "const lib = { pick: (v) => v ? v : 1 }; | lib.pick(x) * y", "class Lib { static pick(v) { return v ? v : 1; } } | Lib.pick(x) * y",
    "class Lib { pick(v) { return !v ? 1 : v; } } const lib = new Lib(); | lib.pick(x) * y", "const lib = {}; lib.pick = (v) => (v ? v : 1); | lib.pick(x) * y",
    "const pick = (v) => {\n  // isn't it a branch\n  switch (v) {\n    case 0: return 1;\n    default: return v;\n  }\n}; | [x, y].map(pick).reduce((a, b) => a * b)",
    "const pick =\n  (v) =>\n    v\n      ? v\n      : 1; | pick(x) * y", "function outer() { function pick(v) { if (v) return v; return 1; } return pick; } const inner = outer(); | inner(x) * y",
    "const compose = (f, g) => (v) => f(g(v)); const both = compose((v) => v * 2, (v) => v ? v : 1); | both(x) * y",
    "function pick(v)\n{\n  return (v || 1);\n} | pick(x) * y", "const steps = [(v) => v * 2, (v) => v ? v : 1]; | steps.reduce((v, f) => f(v), x) * y",
    "function down(v, n) { if (n === 0) return v ? v : 1; return down(v, n - 1); } | down(x, 3) * y"})
  void refusedInHelpersOfJavaScript(String row) {
    String[] both = row.split(" \\| ");
    refused("js", "{ " + both[0] + " const f = compile((x, y) => (" + both[1] + ")); f(3, 2) + f(0, 1) }");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "def pick(v):\n    return 1 if v in (0, 5) else v | pick(x) * y", "pick = lambda v: 1 if v in (0, 5) else v | pick(x) * y",
    "def pick(v):\n    return {0: 7.0}.get(v, v)\n\ndef twice(v):\n    return pick(v) * 2 | twice(x) * y",
    "class Lib:\n    def pick(self, v):\n        return 1 if v in (0, 5) else v\n\nlib = Lib() | lib.pick(x) * y", "class Pick:\n    def __call__(self, v):\n        return 1 if v in (0, 5) else v\n\npick = Pick() | pick(x) * y",
    "def outer():\n    def pick(v):\n        return 1 if v in (0, 5) else v\n    return pick\ninner = outer() | inner(x) * y",
    "from functools import partial\ndef pick(v, w):\n    return w if v in (0, 5) else v\npart = partial(pick, w=1) | part(x) * y",
    "def same(f):\n    return lambda *a: f(*a)\n\n@same\ndef pick(v):\n    return 1 if v in (0, 5) else v | pick(x) * y",
    "def pick(\n    v,\n):\n    # isn't it\n\n    return (1\n        if v in (0, 5)\n        else v) | pick(x) * y", "steps = [lambda v: v * 2, lambda v: 1 if v in (0, 5) else v] | reduce(lambda v, f: f(v), steps, x) * y",
    "pick: object = lambda v: 1 if v in (0, 5) else v | pick(x) * y"})
  void refusedInHelpersOfPython(String row) {
    String[] both = row.split(" \\| ");
    refused("python", "from micrograd import compile\nfrom functools import reduce\n" + both[0] + "\nf = compile(lambda x, y: " + both[1] + ")\nf(3, 2) + f(0, 1)");
  }

  /** Helpers with the signs of a branch that asks no number. */
  @ParameterizedTest
  @ValueSource(strings = {
    "js | const scaled = (v, options = {}) => (options.scale ? v * options.scale : v); | scaled(x, {scale: 2}) * y",
    "js | function power(v, n) { if (n === 0) return 1; const half = power(v, n >> 1); return n % 2 ? half * half * v : half * half; } | power(x, 5) + y",
    "js | const list = (v) => (Array.isArray(v) ? v : [v]); const total = (v) => list(v).reduce((a, b) => a + b); | total([x, y]) * total(x)",
    "js | const cache = new Map(); function factor(n) { if (!cache.has(n)) cache.set(n, n * 1.5); return cache.get(n); } | factor(3) * x + factor(3) * y",
    "js | const node = (v) => (v instanceof Value ? v : value(v)); | node(x) * node(2) + y", "js | function unused(v) { return v ? 1 : 2; } const used = (v) => v * 2; | used(x) + y",
    "js | const soft = (v) => where(gt(v, 0), v, v * 0.1); | soft(x) + soft(y)", "js | class Net { constructor() { this.w = [value(2), value(3)]; } of(v) { return this.w.map((w, i) => (i === 0 ? w * v : w + v)).reduce((a, b) => a + b); } } const net = new Net(); | net.of(x) + net.of(y)",
    "python | def power(v, n):\n    return 1 if n == 0 else v * power(v, n - 1) | power(x, 3) + y", "python | def scaled(v, how='twice'):\n    return v * 2 if how in ('twice', 'double') else v | scaled(x) + y",
    "python | cache = {}\ndef factor(n):\n    if n not in cache:\n        cache[n] = n * 1.5\n    return cache[n] | factor(3) * x + y",
    "python | def total(v):\n    return sum(v) if isinstance(v, (list, tuple)) else v | total([x, y]) * total(x)", "python | def unused(v):\n    return 1 if v in (0, 1) else 2\ndef used(v):\n    return v * 2 | used(x) + y",
    "python | def number(v):\n    return str(type(v)) != '' and v * 2 | number(x) + y"})
  void helpersWithoutBranchesAreCompiled(String row) {
    String[] parts = row.split(" \\| ");
    String answer =
        parts[0].equals("js")
            ? Engines.answer("js", "{ " + parts[1] + " const g = (x, y) => (" + parts[2] + "), f = compile(g), data = (v) => (v instanceof Value ? v.data : v);"
                + " [[3, 2], [0.5, 4], [0, 1]].every((p) => Math.abs(data(g(...p.map((x) => value(x)))) - f(...p)) < 1e-9) }")
            : Engines.answer("python", "from micrograd import compile, Value\n" + parts[1] + "\ng = lambda x, y: " + parts[2] + "\nf = compile(g)\n"
                + "str(all(abs(g(Value(a), Value(b)).data - f(a, b)) < 1e-9 for a, b in [(3, 2), (0.5, 4), (0, 1)])).lower()");
    assertEquals("true", answer);
  }

  /** A helper of an earlier run of the engine. */
  @ParameterizedTest
  @ValueSource(strings = {
    "micrograd-js | function pick(v) { return v ? v : 1; } | compile((x, y) => pick(x) * y)(3, 2)", "micrograd-js | const pick = (v) => v ? v : 1; | compile((x, y) => pick(x) * y)(3, 2)",
    "micrograd-js | var lib = { pick: (v) => v ? v : 1 }; | compile((x, y) => lib.pick(x) * y)(3, 2)",
    "micrograd-js | class Lib { pick(v) { return v ? v : 1; } } const lib = new Lib(); | compile((x, y) => lib.pick(x) * y)(3, 2)",
    "micrograd-python | class Lib:\n    def pick(self, v):\n        return 1 if v in (0, 5) else v\nlib = Lib() | from micrograd import compile\ncompile(lambda x, y: lib.pick(x) * y)(3, 2)",
    "micrograd-python | def pick(v):\n    return 1 if v in (0, 5) else v | from micrograd import compile\ncompile(lambda x, y: pick(x) * y)(3, 2)"})
  void refusedInHelpersOfEarlierRuns(String row) throws Exception {
    String[] parts = row.split(" \\| ");
    ScriptEngine engine = new ScriptEngineManager().getEngineByName(parts[0]);
    engine.eval(parts[1]);
    Exception refused = assertThrows(ScriptException.class, () -> engine.eval(parts[2]));
    assertTrue(refused.getMessage().contains(REFUSED), refused.getMessage());
  }
  // @formatter:on

  private static void refused(String language, String script) {
    String answer = Engines.answer(language, script);
    assertTrue(answer.contains(REFUSED), answer);
  }

  @Test
  void theMessageNamesThePoint() {
    String answer =
        Engines.answer("js", "compile(function area(x, y) { return x ? x * y : 5; })(3, 2)");
    assertTrue(
        answer.contains(
            "TypeError: the function takes a branch by a number: at x = 0.0, y = 0.0 it gives 5.0, what was traced of it 0.0"),
        answer);
  }

  /** Only what has the sign of a branch is run more than once. */
  @Test
  void aFunctionWithoutBranchesRunsOnce() {
    String js = "var n = 0; compile((x) => { n++; return x * x; })(2); n";
    String python =
        "from micrograd import compile\nn = []\ncompile(lambda x: [n.append(1), x * x][1])(2)\nlen(n)";
    assertEquals("1 1", Engines.answer("js", js) + " " + Engines.answer("python", python));
  }
}
