package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.script.ScriptException;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Classes of Java that scripts extend, interfaces that they implement, and arrays that they make:
 * as in a plain polyglot context, JavaScript's compatible to Nashorn, with everything allowed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExtendedClassesTest {
  /** What is handed to scripts. */
  public static class Order {
    private final String name;

    /** Of a name. */
    public Order(String name) {
      this.name = name;
    }

    /** Its name. */
    public String getName() {
      return name;
    }

    /** Whether a rule takes an order. */
    public static String check(Order order, Rule rule) {
      return rule.accept(order) + rule.describe();
    }

    /** Runs a task. */
    public static String run(Task task) {
      return task.execute("in") + task.title();
    }

    /** The name of what a task answers. */
    public static String named(Task task, Order order) {
      return task.order(order).getName();
    }
  }

  /** With a method of its own. */
  public interface Rule {
    /** Whether it takes an order. */
    boolean accept(Order order);

    /** What it is. */
    default String describe() {
      return "rule";
    }
  }

  /** Lacks a method. */
  public abstract static class Task {
    private final String title;

    /** Without a title. */
    protected Task() {
      this("t");
    }

    /** Of a title. */
    protected Task(String title) {
      this.title = title;
    }

    /** Runs. */
    public abstract String execute(String x);

    /** Its title. */
    public String title() {
      return "title " + title;
    }

    /** An order. */
    public Order order(Order order) {
      return order;
    }

    /** For those that extend it. */
    protected int inner() {
      return 5;
    }
  }

  private static final List<Class<?>> OPEN =
      List.of(
          Order.class,
          Rule.class,
          Task.class,
          java.util.ArrayList.class,
          java.util.TimerTask.class,
          java.lang.Runnable.class,
          java.lang.Thread.class,
          ClassLoader.class,
          java.util.Comparator.class);

  private final Map<String, GradEngine> own = new HashMap<>();
  private final Map<String, Context> plain = new HashMap<>();

  @BeforeAll
  void open() {
    for (String language : List.of("js", "python")) {
      EngineBuilder builder = GradEngine.builder("micrograd-" + language).openHost("bound");
      OPEN.forEach(builder::allowHostClass);
      GradEngine engine = builder.build();
      Context context =
          Context.newBuilder(language)
              .allowAllAccess(true)
              .allowExperimentalOptions(true)
              .option("engine.WarnInterpreterOnly", "false")
              .option(
                  language.equals("js") ? "js.nashorn-compat" : "python.EmulateJython",
                  language.equals("js") ? "true" : "false")
              .build();
      Order order = new Order("o1");
      engine.put("order", order);
      context.getBindings(language).putMember("order", order);
      GradEngine _ = own.put(language, engine);
      Context _ = plain.put(language, context);
    }
  }

  @AfterAll
  void close() {
    own.values().forEach(GradEngine::close);
    plain.values().forEach(Context::close);
  }

  private static String text(String language, String row) {
    String line = row;
    for (String each : List.of("Order", "Rule", "Task")) {
      String name = ExtendedClassesTest.class.getName() + "$" + each;
      line =
          line.replace(
              "@" + each, (language.equals("js") ? "(Java.type('" : "(java.type('") + name + "'))");
    }
    return language.equals("js")
        ? "(function () { " + line + " })()"
        : "import java\n" + line.replace("\\n", "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          js | return @Order.check(order, new @Rule({accept: function (o) { return o.getName() == 'o1'; }, describe: function () { return 'd'; }}))
          js | var R = Java.extend(@Rule, {accept: function (o) { return o.getName() == 'o1'; }}); return @Order.check(order, new R())
          js | var R = Java.extend(@Rule), r = new R({accept: function (o) { return true; }, describe: function () { return 'd' + Java.super(r).describe(); }}); return @Order.check(order, r)
          js | return @Order.run(new @Task({execute: function (x) { return x + '!'; }}))
          js | return @Order.run(new @Task(function (x) { return x + '?'; }))
          js | var T = Java.extend(@Task, {execute: function (x) { return x + '!'; }}); return @Order.run(new T())
          js | var T = Java.extend(@Task); return @Order.run(new T('q', {execute: function (x) { return x + '!'; }}))
          js | var T = Java.extend(@Task, java.lang.Runnable), n = 0, t = new T({execute: function () {}, run: function () { n = 4; }}); t.run(); return n
          js | var T = Java.extend(@Task), t = new T({execute: function (x) { return x; }, title: function () { return 'T' + Java.super(t).title(); }}); return t.title() + t.execute('e')
          js | var T = Java.extend(@Task), t = new T({execute: function (x) { return x; }, order: function (o) { throw new Error('no'); }}); try { return t.order(order); } catch (e) { return e.message; }
          js | var T = Java.extend(@Task), t = new T({execute: function (x) { return x; }, order: function (o) { return o; }}); return t.order(order) === order
          js | var T = Java.extend(@Task), t = new T({execute: function (x) { return x; }, order: function (o) { return order; }}); return @Order.named(t, new @Order('z'))
          js | var T = Java.extend(@Task), t = new T({execute: function (x) { return 'a'; }, inner: function () { return 8; }}); return t.inner()
          js | var T = Java.extend(@Task), t = new T({execute: function () { return 5; }}); return @Order.run(t)
          js | var T = Java.extend(@Task), t = new T({execute: function () { return {}; }}); return @Order.run(t)
          js | var T = Java.extend(@Task), t = new T({}); return t.execute('a')
          js | var O = Java.extend(@Order, {getName: function () { return 'over'; }}), o = new O('z'); return o.getName() + (o instanceof @Order)
          js | var L = Java.extend(java.util.ArrayList, {size: function () { return 42; }}), l = new L(); l.add(1); return l.size()
          js | var L = Java.extend(java.util.ArrayList), l = new L({add: function (x) { return Java.super(l).add(x + 1); }}); l.add(1); return l.get(0)
          js | return new java.util.TimerTask({run: function () {}}).cancel()
          js | return Java.extend(5)
          js | return Java.extend()
          js | return Java.extend(order)
          js | return new @Task()
          js | return Java.to([1, 'a', null, order], 'java.lang.Object[]').length
          js | return Java.to([order], 'java.lang.Object[]')[0] === order
          js | return Java.to([order])[0] === order
          js | return Java.to([order, null], 'org.micrograd.jsr223.ExtendedClassesTest$Order[]')[0] === order
          js | return Java.to([[order]], 'org.micrograd.jsr223.ExtendedClassesTest$Order[][]')[0][0] === order
          js | return Java.to(['a'], 'org.micrograd.jsr223.ExtendedClassesTest$Order[]')
          js | return Java.to([[1], [2, 3]], 'java.lang.Object[][]')[1].length
          js | return Java.to([1.5, 2], 'java.lang.Double[]')[0] + Java.to([1], 'java.lang.Integer[]')[0]
          js | return Java.to(['a', 'b'], 'char[]')[0] + Java.to(['a'], 'java.lang.String[]')[0]
          js | return Java.to([300], 'byte[]')
          js | return Java.to([1], 'java.util.List')
          js | return Java.to('abc', 'java.lang.String[]')
          js | return Java.to(null, 'java.lang.String[]')
          js | return Java.to([1], 'zzz[]')
          js | var l = new java.util.ArrayList(Java.to([order, 1])); return l.size()
          python | class Mine(@Task):\\n  def execute(self, x): return x + '!'\\n@Order.run(Mine())
          python | class Mine(@Task):\\n  def execute(self, x): return x + '!'\\n@Order.run(Mine('k'))
          python | class Mine(@Task):\\n  def execute(self, x): return x\\n  def order(self, o): return o\\nMine().order(order) == order
          python | class Mine(@Task):\\n  def execute(self, x): return x\\n  def order(self, o): return order\\n@Order.named(Mine(), @Order('z'))
          python | class Mine(@Task, new_style=True):\\n  def execute(self, x): return x + '!'\\n@Order.run(Mine())
          python | class Mine(@Rule):\\n  def accept(self, o): return o.getName() == 'o1'\\n@Order.check(order, Mine())
          python | class Mine:\\n  def accept(self, o): return o.getName() == 'o1'\\n  def describe(self): return 'd'\\n@Order.check(order, Mine())
          python | @Order.check(order, lambda o: o.getName() == 'o1')
          python | class Mine(java.type('java.util.ArrayList')):\\n  def size(self): return 42\\nm = Mine()\\nm.add(1)\\nm.size()
          python | n = []\\nclass Mine(java.type('java.util.TimerTask')):\\n  def run(self): n.append(1)\\nMine().run()\\nlen(n)
          python | class Mine(@Order):\\n  def getName(self): return 'over'\\nm = Mine('z')\\nm.getName() + str(isinstance(m, @Order))
          python | class Mine(@Order):\\n  def getName(self): return 'over' + self.__super__.getName()\\nMine('z').getName()
          python | class Mine(@Task):\\n  def execute(self, x): raise ValueError('no')\\ntry:\\n  Mine().execute('a')\\nexcept ValueError as e:\\n  x = str(e)\\nx
          python | @Task()
          python | @Rule()
          """)
  void isAsInPlainPolyglot(String language, String row) {
    String text = text(language, row);
    assertEquals(
        PlainAnswer.of(plain.get(language), language, text),
        PlainAnswer.of(own.get(language), text));
  }

  /** What plain polyglot does otherwise, or refuses with other words. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          js | return @Order.run(new (Java.extend(@Task, {execute: function (x) { return x.length; }}))())          | Cannot convert
          js | var t = new @Task({execute: function () {}, order: function (o) { return new @Order(o.name + 2); }}); return t.order(order).name | o12
          js | return @Order.run(new @Task('k', {execute: function (x) { return x + '!'; }})) | in!title k
          js | Java.extend(java.lang.Thread)                   | extends only those that the application names, and of them none of reflection, threads
          js | Java.extend(java.lang.ClassLoader)              | extends only those that the application names, and of them none of reflection, threads
          js | Java.addToClasspath('/tmp')                     | adds nothing to the class path
          js | class X extends @Order {}                       | is extended with Java.extend(X
          js | return new java.util.HashMap()                  | org.micrograd.host=java.util.HashMap
          js | Java.to([1], 'java.util.Date[]')                | org.micrograd.host=java.util.Date
          python | java.add_to_classpath('/tmp')               | adds nothing to the class path
          python | @Task()                                     | write class Mine(X)
          python | class Mine(java.type('java.lang.Thread')):\\n  pass | threads and processes
          python | class Mine(@Task):\\n  def execute(self, x): return x\\n  def order(self, o): return @Order(o.name + '2')\\nMine().order(order).name | o12
          """)
  void isOtherwise(String language, String row, String said) throws ScriptException {
    GradEngine engine = own.get(language);
    try {
      assertEquals(said, engine.eval(text(language, row)));
    } catch (ScriptException e) {
      assertTrue(e.getMessage().contains(said), e.getMessage());
    }
  }

  /** What a script has made keeps the limits of its runs. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js     | @Order.run(new @Task({execute: function (x) { for (;;) {} }}))
          python | class Mine(@Task):\\n  def execute(self, x):\\n    while True: pass\\n@Order.run(Mine())
          """)
  void stopsWithItsRun(String language, String row) {
    EngineBuilder builder = GradEngine.builder("micrograd-" + language);
    Stream.of(Order.class, Task.class).forEach(builder::allowHostClass);
    try (GradEngine engine = builder.timeout(java.time.Duration.ofMillis(500)).build()) {
      String message =
          assertThrows(ScriptException.class, () -> engine.eval(text(language, row))).getMessage();
      assertAll(() -> assertTrue(message.contains("500"), message));
    }
  }

  /** On a thread of Java's own they have the turn and the limits of a run, or say why not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          free   | (x) => x + order.getName() | ao1
          free   | (x) => { for (;;) {} }     | stopped after 500 ms
          free   | (x) => { throw new Error('no'); } | no
          busy   | (x) => x                   | Multi threaded access
          closed | (x) => x                   | cancelled
          """)
  void waitsForItsTurnOnAnotherThread(String state, String function, String said) throws Exception {
    EngineBuilder builder = GradEngine.builder("micrograd-js").openHost("bound");
    Stream.of(Order.class, Task.class).forEach(builder::allowHostClass);
    try (GradEngine engine = builder.timeout(java.time.Duration.ofMillis(500)).build()) {
      engine.put("order", new Order("o1"));
      Task task = (Task) engine.eval(text("js", "return new @Task({execute: " + function + "})"));
      java.util.concurrent.FutureTask<String> call =
          new java.util.concurrent.FutureTask<>(() -> task.execute("a"));
      Runnable apart =
          () -> {
            Thread thread = Thread.ofPlatform().start(call);
            assertAll(thread::join);
          };
      if (state.equals("busy")) {
        engine.put("apart", apart);
        Object _ = engine.eval("apart()");
      } else {
        if (state.equals("closed")) {
          Stream.of(engine).forEach(GradEngine::close);
        }
        apart.run();
      }
      String answer;
      try {
        answer = call.get();
      } catch (java.util.concurrent.ExecutionException e) {
        answer = e.getCause().getMessage();
      }
      String told = answer;
      assertTrue(told.contains(said), () -> told);
      if (!state.equals("closed")) {
        assertEquals(2, engine.eval("1 + 1"));
      }
    }
  }
}
