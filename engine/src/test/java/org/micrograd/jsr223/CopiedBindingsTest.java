package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import javax.script.ScriptContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.micrograd.script.Access;

/**
 * Functions that a host has copied from the bindings where they were made into others, as JavaFX
 * does for each event: they go on seeing the globals that they were made with. The answers are
 * those of GraalJS's own script engine, and of Nashorn where it knows the language; of Python's
 * own, where a function has the globals of its module.
 */
class CopiedBindingsTest {
  private static final Map<String, GradEngine> ENGINES =
      Map.of(
          "js", GradEngine.open("micrograd-js", Access.RESTRICTED),
          "py", GradEngine.open("micrograd-python", Access.RESTRICTED));

  @AfterAll
  static void close() {
    ENGINES.values().forEach(GradEngine::close);
  }

  private static String run(String language, String steps) throws Exception {
    GradEngine engine = ENGINES.get(language);
    engine.getBindings(ScriptContext.ENGINE_SCOPE).clear();
    return BindingsSteps.run(engine, steps);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          js | own> var n = 0; function f() { return ++n } ;; B=own ;; B: ;; B> f() ;; own: ;; C=own ;; C> f() + n * 10 ;; own> n ;; own.n? | 1 12 2 2
          js | own> var n = 0; function f() { return ++n } ;; B=own ;; B> n = 100; f() + ',' + n ;; own> n | 1,100 1
          js | own> var n = 0; function f() { return ++n } ;; B=own ;; B>> f() ;; B>> f() ;; own> n | 1 2 2
          js | own> var n = 0; function f() { return ++n } ;; B=own ;; B(f) ;; C=own ;; C(f) ;; own(f) | 1 2 3
          js | own> var n = 0; function f() { return ++n } ;; B.f=own.f ;; B> f() + typeof n ;; B.n=9 ;; B> f() * 10 + n ;; own> n | 1undefined 29 2
          js | own> var n = 0; function run() { n++ } ;; own(Runnable) ;; run ;; B=own ;; B: ;; run ;; own: ;; run ;; own> n | 3
          js | own> let p = 0; const d = 3; var f = function () { return p += d } ;; B=own ;; B> f() ;; C=own ;; C> f() ;; own> p | 3 6 6
          js | own> var o = {n: 0, up: function () { k += 10; return ++this.n }}, k = 0 ;; B=own ;; B> o.up() ;; C=own ;; C> o.up() + k ;; own> k | 1 12 20
          js | own> var f = (function () { var c = 0; return function () { return ++c } })() ;; B=own ;; B> f() ;; C=own ;; C> f() ;; own> f() | 1 2 3
          js | A> var n = 0; function f() { return ++n } ;; A> f() ;; A> f() ;; A> n ;; A.n? | 1 2 2 2
          js | A> var n = 0; function f() { return ++n } ;; B=A ;; B> f() * 10 + n ;; C=A ;; C> f() * 10 ;; A> n | 10 20 2
          js | A> var n = 0; var f = () => ++n ;; B=A ;; B> f() ;; B=A ;; B> f() ;; A> f() ;; A.n? | 1 2 3 3
          js | A> var n = 0; function f() { return ++n } ;; B.f=A.f ;; B> f() + typeof n ;; B.n=50 ;; B> f() * 100 + n ;; A> n ;; B.n? | 1undefined 250 2 50
          js | A> var n = 0; function f() { return ++n } ;; B=A ;; B> var m = 1; function h() { m++; return f() * 100 + m } ;; C=B ;; C> h() ;; B> h() ;; A> f() ;; B> m | 102 203 3 3
          js | A> let k = 0; const d = 2; function f() { return k += d } ;; B=A ;; B> f() + typeof k ;; A> f() | 2undefined 4
          js | A> var made = 0; class K { constructor() { made++ } get count() { return made } } var mk = () => new K() ;; B=A ;; B> mk(); mk().count ;; A> mk().count | 2 3
          js | A> var n = 0, it = (function* () { while (true) yield ++n })() ;; B=A ;; B> it.next().value ;; A> it.next().value ;; A> n | 1 2 2
          js | A> function even(k) { return k ? odd(k - 1) : true } function odd(k) { return k != 0 && even(k - 1) } ;; B.even=A.even ;; B> even(10) | true
          js | A> function h() { return 1 } function f() { return h() } ;; B=A ;; B> function h() { return 2 } ;; B> f() * 10 + h() ;; A> f() * 10 + h() | 12 11
          js | A> var h = () => 1; function f() { return h() } ;; B=A ;; A> h = () => 2; 0 ;; B> f() * 10 + h() ;; A> f() | 0 21 2
          js | A> function f() { return h() } ;; A> function h() { return 3 } f() ;; A> f() ;; B=A ;; B> f() | 3 3 3
          js | A> f(); function f() { return n } var n = 3 ;; A> f() ;; B.f=A.f ;; B> f() | 3 3
          js | A> if (true) { function f() { return ++n } } var n = 0 ;; A> f() ;; B=A ;; B> f() ;; A> n | 1 2 2
          js | A> function f() { return ++n } var n = 0 ;; A(f) ;; B=A ;; B(f) ;; A> n | 1 2 2
          js | A> var n = 0; function run() { n++ } ;; A(Runnable) ;; run ;; run ;; A> n | 2
          js | A> var n = 0; function f() { return ++n } ;; own.f=A.f ;; own> f() ;; own> f() + typeof n ;; A> n | 1 2undefined 2
          js | A> var n = 0; function f() { return ++n } ;; B=A ;; B> var n = 500; f() + n ;; A> n ;; B.n? | 501 1 500
          js | A> x = 1; function f() { return typeof x } ;; A.x- ;; A> f() | 1 undefined
          js | A> var n = 0; function f(t) { return eval(t) } ;; B=A ;; B> f('n += 5') ;; A> n | 5 5
          js | A> var n = 0; function f() { return ++n } ;; B=A ;; B> f(); this.n + ':' + n ;; A> n + this.n | 0:0 2
          js | A> var n = 1; var f = () => n++ ;; B.f=A.f ;; B> var n = 10; var g = () => f() * 1000 + n++ ;; C.g=B.g ;; C.n=99 ;; C> g(); g() + n ;; A> n ;; B> n | 2110 3 12
          js | A> var n = 0; function f() { n++; throw new Error('x' + n) } ;; B=A ;; B> try { f() } catch (e) { e.message } ;; A> n | x1 1
          js | A> var n = 0; function cmp(a, b) { n++; return a - b } ;; B=A ;; B> [3, 1, 2].sort(cmp).join('') ;; A> n > 0 | 123 true
          js | A> var n = 1; function f() { return n += 1 } ;; B> var n = 100; function f() { return n += 100 } ;; C.a=A.f ;; C.b=B.f ;; C> a() + b() + a() + b() ;; A> n ;; B> n | 505 3 300
          js | A.x=1 ;; A> function f() { return x } ;; A.x=2 ;; A> f() ;; A> x = 3; f() ;; A.x=4 ;; A> f() ;; A.x? | 2 3 4 4
          js | A> var n = 5; function f() { return n } f ;; B.n=6 ;; B.f=A.f ;; B> f() + this.n ;; B> globalThis.n * 10 + f() | F 11 65
          py | own> n = 0\\ndef f():\\n  global n\\n  n += 1\\n  return n ;; B=own ;; B> f() ;; C=own ;; C> f() + n * 10 ;; own> n | 1 12 2
          py | own> n = 0\\ndef f():\\n  global n\\n  n += 1\\n  return n ;; B=own ;; B(f) ;; C=own ;; C(f) ;; own(f) | 1 2 3
          py | A> n = 0\\ndef f():\\n  global n\\n  n += 1\\n  return n ;; A> f() ;; A> f() ;; A> n ;; A.n? | 1 2 2 2
          py | A> n = 0\\ndef f():\\n  global n\\n  n += 1\\n  return n ;; B=A ;; B> f() * 10 + n ;; B=A ;; B> f() * 10 + n ;; A> n | 10 20 2
          py | A> n = 0\\ndef f():\\n  global n\\n  n += 1\\n  return n ;; B.f=A.f ;; B.n=50 ;; B> f() * 100 + n ;; A> n ;; B.n? | 150 1 50
          py | A> n = 0\\ndef f():\\n  global n\\n  n += 1\\n  return n ;; B=A ;; B> m = 1\\ndef h():\\n  global m\\n  m += 1\\n  return f() * 100 + m ;; C=B ;; C> h() ;; B> h() ;; A> f() ;; B> m | 102 203 3 3
          py | A> def h(): return 1\\ndef f(): return h() ;; B=A ;; A> def h(): return 2 ;; B> f() * 10 + h() ;; A> f() | 21 2
          py | A> n = 0\\ndef run():\\n  global n\\n  n += 1 ;; A(Runnable) ;; run ;; run ;; A> n | 2
          py | A> n = 0\\ndef f():\\n  global n\\n  n += 1\\n  return n ;; own.f=A.f ;; own> f() ;; own> f() ;; A> n | 1 2 2
          py | A.x=1 ;; A> def f(): return x ;; A.x=2 ;; A> f() ;; A> x = 3\\nf() ;; A.x=4 ;; A> f() ;; A.x? | 2 3 4 4
          py | A> x = 1\\ndef f(): return 'x' in globals() ;; A.x- ;; A> f() | false
          py | A> n = 0\\ndef f():\\n  globals().clear() ;; A> f() ;; A> 1 | 1
          """)
  void keepTheGlobalsThatTheyWereMadeWith(String language, String steps, String answers)
      throws Exception {
    String shown = run(language, steps).replaceAll("function f\\(\\) \\{.*?}", "F");
    assertEquals(answers, shown);
  }

  /** Where ours answers something else than GraalJS's own engine, which has a realm a bindings. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          js | own> function f() { return typeof e } ;; B=own ;; B.e=1 ;; B> f() | number | undefined | as Nashorn, whose functions find what is bound for the event
          js | A> function h() { return 1 } function f() { return h() } ;; A> function h() { return 2 } ;; A> f() | 1 | 2 | functions of one text see each other
          js | A> var n = 0; function f() { return ++n } ;; B=A ;; B> f() ;; A.n? ;; A> n ;; A.n? | 1 0 1 1 | 1 1 1 1 | bindings are plain maps: they are read and written by runs with them
          js | A> var q = 3; var f = new Function('return ++q') ;; B=A ;; B> f() ;; A> q | 4 3 | 4 4 | a text made by a text has no scope of its own: it sees the globals of the run
          js | own> function f() { made = 5; return made } ;; B=own ;; B> f() + typeof made ;; own> typeof made | 5number undefined | 5undefined number | a name that stands in the text is the run's
          """)
  void differWhere(String language, String steps, String ours, String theirs, String why)
      throws Exception {
    assertEquals(ours, run(language, steps), why);
  }
}
