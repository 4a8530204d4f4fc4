package org.micrograd.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.draw.Picture;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.Languages;

/** Cells in both languages: what each answers, writes and fails with. */
class SessionTest {
  @TempDir private static Path folder;

  private static final ByteArrayOutputStream WRITTEN = new ByteArrayOutputStream();
  private static Session session;

  /** Keeps all that is shown. */
  private record Page(PrintStream out, PrintStream err) implements Screen {
    @Override
    public void value(Rich value) {
      out.println("<" + value.text() + ">");
      out.flush();
    }

    @Override
    public void remark(String text) {
      out.println(text);
      out.flush();
    }
  }

  @BeforeAll
  static void open() throws IOException {
    PrintStream out = new PrintStream(WRITTEN, true, StandardCharsets.UTF_8);
    session = new Session(Languages.PYTHON, new Page(out, out), Reader.nullReader(), folder);
    Files.writeString(folder.resolve("beside.py"), "X = 5\n");
    Files.writeString(folder.resolve("script.py"), "import sys\nprint(sys.argv[1:])\n");
  }

  @AfterAll
  static void close() {
    session.close();
  }

  /** What a cell writes and answers, or the sentence with which it fails. */
  private static String run(Language language, String cell) {
    WRITTEN.reset();
    session.speak(language);
    List<String> shown = new ArrayList<>();
    try {
      Answer answer = session.cell(cell);
      shown.add(WRITTEN.toString(StandardCharsets.UTF_8).stripTrailing());
      shown.add(answer == null ? "" : answer.text());
    } catch (ScriptFailure | Refusal e) {
      shown.add(WRITTEN.toString(StandardCharsets.UTF_8).stripTrailing());
      shown.add(session.problem(e).brief());
    }
    shown.removeIf(String::isEmpty);
    return String.join("\n", shown);
  }

  /** The rows build on each other, as a conversation does. */
  @ParameterizedTest
  @CsvFileSource(resources = "cells.txt", delimiter = '|', quoteCharacter = '^')
  void answers(String language, String cell, String expected) {
    String answer = run(Languages.ofFile("a." + language), cell.replace("\\n", "\n"));
    String wanted = expected == null ? "" : expected.replace("\\n", "\n");
    assertEquals(
        wanted,
        answer.replaceAll("[\\d.]+ [mµn]?s\\b", "TIME").replaceAll("In\\[\\d+\\]", "In[N]"));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "completions.txt", delimiter = '|', quoteCharacter = '^')
  void completes(String language, String typed, String expected) {
    session.speak(Languages.ofFile("a." + language));
    session.aside("%cd " + folder);
    session.aside("l = [[1], 'a']\nd = {'one': 1, 'only': 2, 3: 4}".replace("\n", ";"));
    Completion.Found found = session.completion().of(typed);
    List<String> words = found.words().stream().map(Completion.Word::text).toList();
    assertEquals(expected, typed.substring(0, found.start()) + String.join(" ", words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def q(): return q()\nq().a",
        "def f(): return g()\ndef g(): return f()\nf().a",
        "class B(B): pass\nB().a",
        "unseen = unseen\nunseen.a",
        "def k() -> print('ran'): pass\nk().a",
      })
  void membersOfWhatAsksForItselfAreNotTold(String typed) {
    session.speak(Languages.PYTHON);
    assertEquals(List.of(), session.completion().of(typed).words());
  }

  @Test
  void keysComeFirstInASubscript() {
    session.speak(Languages.PYTHON);
    session.aside("d = {'one': 1, 3: 4}");
    List<Completion.Word> words = session.completion().of("d[").words();
    assertEquals("'one' 3", words.get(0).text() + " " + words.get(1).text());
  }

  /** Of what a session has made, its fields one below another, as IPython lays them out. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          greet  | false | Signature: greet(name, *, times=3)~Docstring: Says it.~Type:      function~
          greet  | true  | Signature: greet(name, *, times=3)~Source:   ~def greet(name, *, times=3):~    'Says it.'~Type:      function~
          Kind   | false | Init signature: Kind(x)~Docstring:      A kind.~Type:           type~Subclasses:     More~
          lst    | false | Type:        list~String form: [1, 2]~Length:      2
          k.size | false | Type:        property
          nobody | false |
          """)
  void namesAreLaidOut(String name, boolean all, String expected) {
    session.speak(Languages.PYTHON);
    session.cell("def greet(name, *, times=3):\n    'Says it.'\n\nlst = [1, 2]");
    session.cell(
        """
        class Kind:
            'A kind.'
            def __init__(self, x): self.x = x
            @property
            def size(self): return 1

        class More(Kind): pass
        k = Kind(1)
        """);
    String text = session.layout(name, all);
    assertTrue(
        expected == null ? text == null : text.startsWith(expected.replace('~', '\n')),
        String.valueOf(text));
  }

  /** What a cell will make is not there yet: its text alone tells it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          q = [1]; q.appe                                                  | append
          word = 'a'; words = word; words.isdi                             | isdigit
          def f(other, *rest, key=1):; _return othe                        | other
          for item in l:; _ite                                             | item iter
          for i in range(3):; _i.bit_l                                     | bit_length
          with open('beside.py') as fh:; _fh.readl                         | readline readlines
          with open('beside.py') as fh: fh.readl                           | readline readlines
          class A:; _def run(self): pass; _def go(self):; __self.ru        | run
          class A:; _def __init__(self): self.size = 1; A().si             | size
          class A:; _def make(self): return 'a'; A().make().isdi           | isdigit
          class A: pass; class B(A):; _def of(self): pass; B().o           | of
          def g(xs: list):; _xs.appe                                       | append
          def g(n: 'int'):; _n.bit_l                                       | bit_length
          def g() -> str: pass; g().isdi                                   | isdigit
          def g():; _return [1]; g().appe                                  | append
          import json as j; j.nothing                                      | ''
          try:; _x; except ValueError as failure:; _failu                  | failure
          """)
  void completesWhatTheTextItselfMakes(String typed, String expected) {
    session.speak(Languages.PYTHON);
    session.aside("%cd " + folder);
    session.aside("l = [[1], 'a']");
    String text = typed.replace("; ", "\n").replace("__", "        ").replace("\n_", "\n    ");
    List<String> words =
        session.completion().of(text.replace("        init        ", "__init__")).words().stream()
            .map(Completion.Word::text)
            .toList();
    assertEquals(expected, String.join(" ", words));
  }

  @Test
  void valuesTellWhatTheyAre() {
    session.speak(Languages.PYTHON);
    session.aside("class Html:\n    def _repr_html_(self):\n        return '<b>x</b>'");
    Map<String, Object> html = session.rich(session.cell("Html()")).bundle().get();
    List<String> painted = new ArrayList<>();
    Object _ = session.rich(new Answer(counting(painted), "counted")).bundle().get();
    assertEquals(List.of("svg", "png"), painted);
    assertEquals("<b>x</b>", html.get("text/html"));
    Map<String, Object> picture = session.rich(session.cell("draw(Value(2.0) * 3)")).bundle().get();
    assertEquals(
        List.of("text/plain", "image/svg+xml", "image/png", "text/html"),
        List.copyOf(picture.keySet()));
    assertTrue(((String) picture.get("text/html")).startsWith("<iframe srcdoc=\"&lt;!DOCTYPE"));
    assertTrue(((String) picture.get("image/png")).startsWith("iVBOR"));
  }

  /** As IPython lists and writes it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          zalpha*?              | zalpha zalphabet
          *alphab*?             | zalphabet
          zz*?                  | ^^
          %psearch zal*         | zalpha zalphabet
          %psearch ZAL*         | ZALTO
          %psearch -i ZAL*      | ZALTO zalpha zalphabet
          _zhid*?               | _zhidden
          *zhidden?             | ^^
          %psearch -a *zhid*    | _zhidden
          str.*find*?           | str.find str.rfind
          zalpha.*to*?          | zalpha.denominator zalpha.numerator zalpha.to_bytes
          zalpha.real.*merat*?  | zalpha.real.numerator
          %save one 1-2         | The following commands were written to file `one.py`: zalpha = 5 zalphabet = 6
          %save two.py 2 1      | The following commands were written to file `two.py`: zalphabet = 6 zalpha = 5
          %save -f one.py 3-    | The following commands were written to file `one.py`: ZALTO = _zhidden = 7
          %save -a one 1        | The following commands were written to file `one.py`: zalpha = 5
          %save three.js 1      | The following commands were written to file `three.js`: get_ipython().run_cell_magic("py", "", "zalpha = 5")
          """)
  void namesAreSearchedAndInputsSaved(String typed, String shown) throws IOException {
    PrintStream out = new PrintStream(WRITTEN, true, StandardCharsets.UTF_8);
    try (Session own =
        new Session(Languages.PYTHON, new Page(out, out), Reader.nullReader(), folder)) {
      for (String cell : List.of("zalpha = 5", "zalphabet = 6", "ZALTO = _zhidden = 7")) {
        own.cell(cell);
      }
      WRITTEN.reset();
      own.cell(typed);
    }
    String said = WRITTEN.toString(StandardCharsets.UTF_8).strip();
    // The input that saves is one of a range without an end.
    assertEquals(shown, said.replace("\n", " ").replaceFirst(" get_ipython.*3-.*$", ""));
  }

  @Test
  void whatWasTypedRunsAgain() throws IOException {
    PrintStream out = new PrintStream(WRITTEN, true, StandardCharsets.UTF_8);
    try (Session mixed =
        new Session(Languages.PYTHON, new Page(out, out), Reader.nullReader(), folder)) {
      mixed.cell("a = Value(2.0)");
      mixed.cell("%js");
      mixed.cell("const b = a * 3;");
      mixed.cell("const b = a * 4;");
      mixed.cell("%py d = b + 1");
      mixed.speak(Languages.PYTHON);
      mixed.cell("print(d.data)");
      mixed.cell("%save mixed.py");
      mixed.cell("%save mixed.js");
    }
    assertEquals(
        """
        a = Value(2.0)
        get_ipython().run_cell_magic("js", "", "const b = a * 3;")
        get_ipython().run_cell_magic("js", "", "const b = a * 4;")
        get_ipython().run_cell_magic("js", "", "get_ipython().run_line_magic(\\"py\\", \\"d = b + 1\\")")
        print(d.data)
        """,
        Files.readString(folder.resolve("mixed.py")));
    for (String file : new String[] {"mixed.py", "mixed.js"}) {
      WRITTEN.reset();
      try (Session again =
          new Session(Languages.ofFile(file), new Page(out, out), Reader.nullReader(), folder)) {
        again.cell(Files.readString(folder.resolve(file)));
      }
      assertEquals("9.0\n", WRITTEN.toString(StandardCharsets.UTF_8), file);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          py | while True: pass                                                              | KeyboardInterrupt
          py | try:\\n    while True: pass\\nfinally:\\n    print('cleaned')                     | cleaned\\nKeyboardInterrupt
          py | import time\\ntry:\\n    time.sleep(9)\\nexcept KeyboardInterrupt:\\n    print('stopped') | stopped
          js | for (;;) {}                                                                   | interrupted
          js | try { for (;;) {} } finally { print('cleaned') }                              | cleaned\\ninterrupted
          js | setInterval(() => 0, 10); 1                                                   | interrupted
          js | Java.type('java.lang.Thread').sleep(100000)                                   | interrupted
          js | const S = Java.type('java.lang.System'); for (;;) S.nanoTime()                | interrupted
          js | const L = Java.type('java.util.ArrayList'); for (;;) new L().size()           | interrupted
          """)
  void anInterruptKeepsTheNames(String name, String cell, String wanted)
      throws InterruptedException {
    Language language = Languages.ofFile("a." + name);
    String endless = "print('on')\n" + cell.replace("\\n", "\n");
    String expected = wanted == null ? "" : wanted.replace("\\n", "\n");
    run(language, "kept = 7");
    // Behind that line, in what is to be interrupted.
    Thread stop = interruptAfterTheFirstLine(session, 300_000_000);
    String answer = run(language, endless).replaceFirst("(?s)Traceback.*\n(?=\\S)", "");
    stop.join();
    assertTrue(answer.startsWith(("on\n" + expected).strip()), answer);
    assertEquals("7", run(language, "kept"));
  }

  /** Between two turns of what waits for a time, no script runs that an interrupt could hit. */
  @Test
  void anInterruptIsNotLostBetweenTurns() throws InterruptedException {
    Random random = new Random(5);
    run(Languages.JAVASCRIPT, "kept = 7; setTimeout(() => 0, 0)");
    for (int i = 0; i < 100; i++) {
      Thread stop = interruptAfterTheFirstLine(session, random.nextInt(10_000_000));
      String answer = run(Languages.JAVASCRIPT, "print('on'); setInterval(() => 0, 0); 1");
      stop.join();
      assertTrue(answer.startsWith("on\ninterrupted"), answer);
      assertEquals("7", run(Languages.JAVASCRIPT, "kept"));
    }
  }

  /** What a session makes when it is first asked for is whole or made again. */
  @Test
  void anInterruptLeavesNothingHalfMade() throws InterruptedException {
    Random random = new Random(6);
    PrintStream out = new PrintStream(WRITTEN, true, StandardCharsets.UTF_8);
    for (int i = 0; i < 12; i++) {
      try (Session fresh =
          new Session(Languages.JAVASCRIPT, new Page(out, out), Reader.nullReader(), folder)) {
        fresh.cell("1");
        WRITTEN.reset();
        Thread stop = interruptAfterTheFirstLine(fresh, random.nextInt(20_000_000));
        assertThrows(
            ScriptFailure.class, () -> fresh.cell("print('on'); setInterval(() => 0, 0); 1"));
        stop.join();
        WRITTEN.reset();
        fresh.cell("setTimeout(() => print('later'), 0); print('now')");
        assertEquals("now\nlater\n", WRITTEN.toString(StandardCharsets.UTF_8));
      }
    }
  }

  /** A picture that keeps what is asked of it. */
  private static Picture counting(List<String> painted) {
    return new Picture() {
      @Override
      public Set<String> formats() {
        return Set.of("svg", "png");
      }

      @Override
      public byte[] bytes(String format) {
        painted.add(format);
        return format.getBytes(StandardCharsets.UTF_8);
      }
    };
  }

  private static Thread interruptAfterTheFirstLine(Session session, long nanos) {
    return Thread.ofPlatform()
        .start(() -> {
          while (!WRITTEN.toString(StandardCharsets.UTF_8).startsWith("on")) {
            Thread.onSpinWait();
          }
          LockSupport.parkNanos(nanos);
          session.interrupt();
        });
  }
}
