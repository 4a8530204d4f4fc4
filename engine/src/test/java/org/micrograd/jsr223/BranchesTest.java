package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
